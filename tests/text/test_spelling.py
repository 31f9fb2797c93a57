"""How far two words are apart."""

from itertools import product

from bot.text.spelling import distance

WORDS = ["".join(letters) for size in range(5) for letters in product("abc", repeat=size)]


def by_table(a: str, b: str) -> int:
    """The distance as the textbook has it, place by place."""
    rows = [[i + j if not i or not j else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i, j in product(range(1, len(a) + 1), range(1, len(b) + 1)):
        rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
        if i > 1 and j > 1 and (a[i - 2], a[i - 1]) == (b[j - 1], b[j - 2]):
            rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


def test_the_distance_is_that_of_the_textbook_up_to_its_limit() -> None:
    for a, b in product(WORDS, repeat=2):
        off = by_table(a, b)
        assert [distance(a, b, limit) for limit in (1, 2, 3, 9)] == [min(off, n) for n in (1, 2, 3, 9)], (
            a,
            b,
        )
