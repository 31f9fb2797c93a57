"""Whether a text speaks of money, and not only of a time in which anything may be counted."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.vocabulary import Vocabulary
    from bot.vocabulary.phrases import Match


def names_currency(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a currency stands in a text, as a sign or in words."""
    signed = any(unicodedata.category(character) == "Sc" for character in text)
    return signed or vocabulary.phrases["currencies"].holds(stems(text.replace("/", " ")))


def only_counts(match: Match[str], said: Sequence[str], text: str, vocabulary: Vocabulary) -> bool:
    """Whether a phrase found in a text's words is the time in which another thing than money is counted."""
    if " ".join(said[match.start : match.end]) not in vocabulary.lists["periods of any figure"]:
        return False
    plain = said[match.start - 1 : match.start] if match.start else ()
    number = any(word.rstrip("k").isdecimal() for word in plain) and "%" not in text
    return not number and not names_currency(text, vocabulary)
