"""Whether a text speaks of money, and not only of a time in which anything may be counted."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bot.domain.facets import COMPENSATION
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.vocabulary import Vocabulary
    from bot.vocabulary.matching import Match

SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
# what nobody earns in a year: of yen and pesos one does
MILLIONS = re.compile(
    r"(?:[$€£]|\b(?:usd|eur|gbp|chf)) ?\d[\d.,]* ?(?:m|mn|mio|million|billion|bn)\b"
    r"|\d ?(?:m|mn|mio|million|billion|bn) (?:usd|eur|gbp|chf|euros?|(?:us )?dollars|pounds)\b",
    re.IGNORECASE,
)
NEAR = 5  # words before a time, less its numbers, within which it is said what a sum is for
LABEL = 4  # words of a label or heading at the most


def names_currency(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a currency stands in a text, as a sign or in words."""
    signed = any(unicodedata.category(character) == "Sc" for character in text)
    return signed or vocabulary.phrases["currencies"].holds(stems(text.replace("/", " ")))


def of_others(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a label or heading says that others pay the sum below it: "Our clients", "Average deal size"."""
    said = name.lower().split()
    return len(said) <= LABEL and not set(vocabulary.lists["labels of other money"]).isdisjoint(said[-1:])


def for_other(ahead: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether the words ahead of a sum say that it is no pay, but a budget, a rent, or what "pupils pay"."""
    near = [word for word in ahead if not word[0].isdecimal()][-NEAR:]
    if not set(vocabulary.lists["ahead of other money"]).isdisjoint(near):
        return True
    line, phrases = stems(" ".join(near)), vocabulary.phrases
    found = phrases["sums of others"].find(line)
    own = phrases["sums of one's own"].find(line) if found else []
    # "we cover the rent and pay £15 an hour" tells both, and "pupils who pay" but one
    return any(not any(o.end >= m.end and not {*o.words} <= {*m.words} for o in own) for m in found)


def spoken_of(
    found: Sequence[Match[str]], said: Sequence[str], text: str, vocabulary: Vocabulary, *, foreign: bool
) -> tuple[str, ...]:
    """The facets of the phrases found in a text's words, less pay for those that speak of none."""
    wished = set(vocabulary.lists["behind pay that is wished"])  # "name your salary expectations"
    sums = any(c.isdecimal() for c in text)
    currencies = () if sums else tuple(map(stems, vocabulary.lists["currencies"]))  # "Department: LPA"
    told = (
        m.value
        for m in found
        if stems(" ".join(said[m.start : m.end])) not in currencies
        and not _only_counts(m, said, text, vocabulary, foreign=foreign)
        and (m.value != COMPENSATION or wished.isdisjoint(said[m.end : m.end + 1]))
    )
    return tuple(dict.fromkeys(told))


def _only_counts(
    match: Match[str], said: Sequence[str], text: str, vocabulary: Vocabulary, *, foreign: bool
) -> bool:
    """Whether a phrase found in a text's words is the time in which another thing than money is counted.

    Or ``foreign`` money, as below a heading of what others pay.
    """
    found = stems(" ".join(said[match.start : match.end]))  # "a yearly retreat" has those of "a year"
    beside = found in map(stems, vocabulary.lists["only beside a currency"])
    if not beside and found not in map(stems, vocabulary.lists["periods of any figure"]):
        return False
    label, colon, _ = text.partition(":")
    if foreign or (colon and of_others(label, vocabulary)):
        return True  # "Our clients: $5,000 a month"
    around = _around(match.start, text)
    if MILLIONS.search(around):
        return True
    if for_other(said[: match.start], vocabulary):
        return True
    other = not set(vocabulary.lists["behind other money"]).isdisjoint(said[match.end : match.end + 1])
    if other and not _lasting(said[match.end + 1 :], vocabulary):
        return True
    plain = said[match.start - 1 : match.start] if match.start else ()
    number = not beside and any(word.rstrip("k").isdecimal() for word in plain) and "%" not in text
    return not number and not names_currency(around, vocabulary)


def _lasting(said: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether some words begin with a stretch of time, for which a sum is paid: "for 100 hours", and no "for books"."""
    count, unit = (*said[:2], "", "")[:2]
    return count.isdecimal() and not vocabulary.words["units"].isdisjoint(stems(unit))


def _around(at: int, text: str) -> str:
    """The sentence of a text in which a word of it stands: a sum in another one is paid for something else."""
    for sentence in SENTENCE.split(text):
        if (at := at - len(words(sentence))) < 0:
            return sentence
    return text
