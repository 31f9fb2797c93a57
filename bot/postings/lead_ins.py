"""Headings that are the beginning of a sentence which the items below them end: "You should join us if:"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.facets import NICE_TO_HAVE, REQUIREMENTS, RESPONSIBILITIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.vocabulary import Vocabulary

LAST = 2  # words at the end of a heading that may speak of an ability: "able to"


class LeadIns:
    """Tells by the words that such a heading ends with what its items are."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = vocabulary.words
        self._deed, self._looks, self._ability = (
            words[name] for name in ("ahead of a deed", "looks for somebody", "ahead of an ability")
        )
        self._if = vocabulary.phrases["ahead of a condition"]
        self._coming, self._more = words["speaks of coming"], words["makes a wish of a demand"]
        self._against = words["turns the reader away"]

    def facet(self, line: Sequence[str]) -> str:
        """The facet of the items below a heading, by its stems; "" if it is no such heading.

        "We seek a baker to" opens tasks; "this is for you if", demands; "we'd especially love to hear from you if", wishes.
        """
        if not self._deed.isdisjoint(line[-1:]) and not self._looks.isdisjoint(line):
            return RESPONSIBILITIES if self._ability.isdisjoint(line[-LAST:]) else ""
        if self._if.foreign_to(line) or not self._if.holds(line):
            return ""
        if (self._coming | self._more).isdisjoint(line) or not self._against.isdisjoint(line):
            return ""
        return REQUIREMENTS if self._more.isdisjoint(line) else NICE_TO_HAVE
