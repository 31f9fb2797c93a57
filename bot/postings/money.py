"""Whether a text speaks of money, and not only of a time in which anything may be counted."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.vocabulary import Vocabulary
    from bot.vocabulary.phrases import Match

NEAR = 5  # words before a time within which it is said what a sum is for
LABEL = 4  # words of a label or heading at the most


def names_currency(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a currency stands in a text, as a sign or in words."""
    signed = any(unicodedata.category(character) == "Sc" for character in text)
    return signed or vocabulary.phrases["currencies"].holds(stems(text.replace("/", " ")))


def of_others(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a label or heading says that others pay the sum below it: "Our clients", "Average deal size"."""
    said = name.lower().split()
    return len(said) <= LABEL and not set(vocabulary.lists["labels of other money"]).isdisjoint(said[-1:])


def only_counts(match: Match[str], said: Sequence[str], text: str, vocabulary: Vocabulary) -> bool:
    """Whether a phrase found in a text's words is the time in which another thing than money is counted."""
    found = stems(" ".join(said[match.start : match.end]))  # "a yearly retreat" has those of "a year"
    if found not in map(stems, vocabulary.lists["periods of any figure"]):
        return False
    label, colon, _ = text.partition(":")
    if colon and of_others(label, vocabulary):
        return True  # "Our clients: $5,000 a month"
    ahead, behind = said[max(0, match.start - NEAR) : match.start], said[match.end : match.end + 1]
    lists = vocabulary.lists
    if not set(lists["ahead of other money"]).isdisjoint(ahead):
        return True
    if not set(lists["behind other money"]).isdisjoint(behind):
        return True
    plain = said[match.start - 1 : match.start] if match.start else ()
    number = any(word.rstrip("k").isdecimal() for word in plain) and "%" not in text
    return not number and not names_currency(text, vocabulary)
