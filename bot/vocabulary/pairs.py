"""Lists whose lines are pairs, "word = what it stands for", and what may stand on the right; and those of single words."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.text.amounts import MONTHS, SIZES
from bot.text.rates import SIDES
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.vocabulary.listfile import Entry


@dataclass(frozen=True, slots=True)
class Right:
    """What stands on the right: whether a text is that, what a line lacks that has another, and what was expected."""

    fits: Callable[[str], bool]
    lacks: str
    expected: str


NUMBER = Right(str.isdecimal, "names no number", "word = a number in digits")
MONTH = Right(
    lambda text: text.isdecimal() and 0 < int(text) <= MONTHS, "names no month", f"word = 1 to {MONTHS}"
)
LENGTH = Right(SIZES.__contains__, "names no length of time", f"word = {', '.join(SIZES)}")
SIDE = Right(SIDES.__contains__, "is no side of the taxes", "phrase = gross or net")
WORD = Right(lambda text: bool(stems(text)), "stands for nothing", "word = other word")

LETTERS = 3  # of a currency's code (ISO 4217)
CURRENCY = Right(
    lambda text: [*map(unicodedata.category, text)] in (["Sc"], ["Lu"] * LETTERS),
    "names no currency",
    "word = its sign, or its code of three letters",
)

PAIRS = {
    "abbreviations": WORD,
    "asked in full": WORD,
    "before the role": WORD,
    "called otherwise": WORD,
    "cardinals": NUMBER,
    "how many of those": NUMBER,
    "costs of things": WORD,
    "lengths of time": LENGTH,
    "months": MONTH,
    "ordinals": NUMBER,
    "same fields": WORD,
    "same heads": WORD,
    "sides of taxes": SIDE,
    "signs of currencies": CURRENCY,
    "turned headings": WORD,
    "turned questions": WORD,
}


SINGLE = frozenset({"no things"})  # each of their words counts by itself


def check(entry: Entry) -> None:
    """Raise VocabularyError for a line of such a list that is no pair of its kind, or no single word."""
    if entry.section in SINGLE and len(words(entry.text)) != 1:
        raise entry.error(f"'{entry.text}' is not one word", "one word a line")
    right = PAIRS.get(entry.section)
    paired = "=" in entry.text and stems(entry.key)
    if right and not (paired and right.fits(entry.value)):
        raise entry.error(f"'{entry.text}' {right.lacks}", right.expected)
