"""Lists below a heading that leaves open what it means, "Desired skills" or "Bonus", whose items say themselves what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.facets import (
    BENEFITS,
    COMPENSATION,
    EDUCATION,
    EXPERIENCE,
    LANGUAGES,
    REQUIREMENTS,
    SKILLS,
    TECH_STACK,
)
from bot.postings.money import names_currency
from bot.text.tokens import stems, words
from bot.vocabulary.demands import AT_END, ends_in_demand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.vocabulary import Vocabulary


SHARE = "%"
ASKED = frozenset({REQUIREMENTS, SKILLS, EXPERIENCE, EDUCATION, LANGUAGES, TECH_STACK})
GIVEN = frozenset({BENEFITS, COMPENSATION})


class MarkedItems:
    """Reads the marks at the end of items by one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._v = vocabulary

    def of_demands(self, heading: str, items: Sequence[str]) -> bool:
        """Whether items below an open heading tell what is required from what is preferred: then not all are wishes."""
        if not self._v.exact["wished of a list"].holds(words(heading)):
            return False
        said = [words(item) for item in items]
        wished = (self._v.phrases["optional"].holds(stems(" ".join(item[-AT_END:]))) for item in said)
        return any(wished) and any(ends_in_demand(item, self._v) for item in said)

    def demanded(self, heading: str) -> bool:
        """Whether a heading says by itself that what stands below is a must: "Essential skills", and no "Skills"."""
        lists = self._v.lists
        return not {*lists["asked demanded"], *lists["demands"]}.isdisjoint(words(heading))

    def of_pay(self, heading: str, values: Sequence[str]) -> bool:
        """Whether a word for what is welcome is one for money here, by its values: "Bonus: 10 %", and no "Bonus: Rust"."""
        if " ".join(words(heading)) not in self._v.lists["welcome, or paid"]:
            return False
        lists = self._v.lists
        said = {*lists["says yes"], *lists["nothing stated"]}
        return all(
            SHARE in value
            or value.strip(" :.").lower() in said
            or names_currency(value, self._v)
            or any(m.value == COMPENSATION for m in self._v.content.find(stems(value)))
            for value in values
        )

    def of_wishes(self, heading: str, items: Sequence[str]) -> bool:
        """Whether a word for what is given is one for what is welcome here: "Extras: knowledge of Rust", and no "Extras: a sauna"."""
        if " ".join(words(heading)) not in self._v.lists["given, or welcome"]:
            return False
        spoken = {m.value for item in items for m in self._v.content.find(stems(item))}
        return not spoken.isdisjoint(ASKED) and spoken.isdisjoint(GIVEN)
