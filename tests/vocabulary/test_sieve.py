"""Which lists can be said in some words."""

from bot.vocabulary.phrases import Phrases
from bot.vocabulary.sieve import Sieve, pack

LINES = {"one": ["pay"], "two": ["how much", "the pay"], "more": ["how much ... pay", "is it open"]}


def test_a_list_can_be_said_where_some_phrase_has_all_its_words() -> None:
    table: Phrases[str] = Phrases()
    parsed = {name: [p for line in lines if (p := table.parse(line, line))] for name, lines in LINES.items()}
    sieve = Sieve(pack(parsed))
    said = {line: sieve.possible(line.split()) for line in ("pay", "much how", "pay much how", "is it", "")}
    assert said == {
        "pay": {"one"},
        "much how": {"two"},
        "pay much how": {"one", "two", "more"},
        "is it": frozenset(),
        "": frozenset(),
    }
