"""Whether what stands below a heading of many meanings bears it out: "Availability" tells hours above "Fridays", not beers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.facets import (
    DEADLINE,
    EDUCATION,
    EXPERIENCE,
    LANGUAGES,
    REQUIREMENTS,
    RESPONSIBILITIES,
    SKILLS,
    SOFT_SKILLS,
    WORKING_HOURS,
)
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.postings.facets import Headings
    from bot.vocabulary import Vocabulary

OF_THING = re.compile(r"\b(?:of|for) (?:the|our|a|an|its|their)\b(?P<thing>.*)", re.IGNORECASE)
CLOCK = re.compile(r"\d:\d\d|\d\s?[ap]\.?m\b|\d\s?[-–]\s?\d")
# an address, or one with what it links to behind it: "shop.example.com (https://…), and"
SITE = re.compile(r"\W*(?:https?://|[\w-]+\.[\w.-]*\w)\S*(?: \(https?://\S+)?(?: \w{1,3})?\W*")
DEMANDS = frozenset({REQUIREMENTS, SKILLS, SOFT_SKILLS, EXPERIENCE, EDUCATION, LANGUAGES})


class BorneOut:
    """Reads headings by one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        lists, lists_of = vocabulary.lists, vocabulary.words
        self._doubtful = frozenset(" ".join(words(name)) for name in lists["headings of many meanings"])
        self._hours = frozenset((*lists["weekdays in short"], *lists["weekdays"]))
        self._due = lists_of["has a last day"] | lists_of["says one applies"] | lists_of["speaks of the job"]
        self._times = lists_of["names times of work"].union(*(stems(d) for d in lists["weekdays"]))

    def by(self, texts: Sequence[str], heading: str, facet: str, headings: Headings) -> bool:
        """Whether some of the texts speak of the facet of a heading, if it is one that may mean anything."""
        if facet in {RESPONSIBILITIES, *DEMANDS} and texts and all(map(SITE.fullmatch, texts)):
            return False  # "some of the sites you'll be working on"
        if facet == DEADLINE and not self._of_applying(heading, headings):
            return False
        if " ".join(words(heading)) not in self._doubtful:
            return True
        told = DEMANDS if facet in DEMANDS else {facet}
        return any(
            not told.isdisjoint((*headings.hints(text), *headings.facets(text)[0]))
            or (facet == WORKING_HOURS and self._timed(text))
            for text in texts
        )

    def _of_applying(self, heading: str, headings: Headings) -> bool:
        """Whether a last day is one for applying, or says nothing else: no "closing date of the violin show"."""
        thing = found["thing"] if (found := OF_THING.search(heading)) else ""
        return not thing or not self._due.isdisjoint(stems(thing)) or bool(headings.role_head(thing))

    def _timed(self, text: str) -> bool:
        """Whether a text names a time of the day or of the week."""
        if CLOCK.search(text):
            return True
        return not (self._hours.isdisjoint(words(text)) and self._times.isdisjoint(stems(text)))
