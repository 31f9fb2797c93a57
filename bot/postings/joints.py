"""What joins two things: in a heading of several parts, "Pay, benefits and perks", and alone between two buttons, "and"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.facets import (
    ABOUT_ORGANIZATION,
    BENEFITS,
    OPENINGS,
    PURPOSE,
    REQUIREMENTS,
    RESPONSIBILITIES,
)
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.vocabulary import Vocabulary
    from bot.vocabulary.matching import Match

SIGNS = ",&/+"  # that stand between the parts of a heading
ASIDE = re.compile(r"(?<=\w)\s*\([^()]*\)$")  # behind a heading: "Job summary (part-time)"
OF_ONE = frozenset((PURPOSE, RESPONSIBILITIES))  # what is told of one role: "Duties of a Head Baker"
# what has a heading of its own: "Tools and equipment" gives nothing, "Quality & Standards" demands nothing
NO_PART = frozenset({BENEFITS, REQUIREMENTS, OPENINGS})
LONGEST = 8  # characters of a word that joins


class Joints:
    """The words of one vocabulary that join."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._headings, self._weak = vocabulary.headings, vocabulary.weak_headings
        self._idle_in_names = vocabulary.words["stop"]
        self._qualifies = vocabulary.words["only qualifies a heading"]
        self._more = vocabulary.words["adds to a heading"]
        self._words = vocabulary.words["joined both"] | vocabulary.words["joined either"]
        self._idle = self._words | self._qualifies
        joined = "|".join(map(re.escape, self._words))
        self._parts = re.compile(rf"\s*(?:[{SIGNS}]|\b(?:{joined})\b)\s*", re.IGNORECASE)
        self._articles = frozenset(vocabulary.lists["before titles"])

    def of_parts(self, heading: str, line: Sequence[str], found: Iterable[Match[str]]) -> bool:
        """Whether a heading joins phrases and is nothing else: each word of its ``line`` is of one ``found`` in it.

        Or says which of them are meant, "Key duties and responsibilities", or is two of them, "Qualification
        requirements", or joins what each by itself is a heading: "Education & Experience".
        """
        if self._of_name(heading, line):
            return True
        if (core := ASIDE.sub("", heading)) != heading:
            line = stems(core)
            return self._is_one(core) or self.of_parts(core, line, self._headings.find(line))
        signed = any(sign in heading for sign in SIGNS)
        # "Pay, and other perks"
        parts = [part for part in self._parts.split(heading) if part] if signed else []
        if len(parts) > 1 and all(self._is_one(part) for part in parts):
            return True
        told = {i for i, word in enumerate(line) if word not in self._idle}
        joined = len(told) < len(line) or signed
        if len(said := words(heading)) == len(line):
            found = self._headings.find(line, said)  # an accountant is not accountable
            joined = joined or len(found) > 1
        return joined and bool(told) and told <= {i for m in found for i in m.words}

    def of_each(self, heading: str) -> tuple[str, ...]:
        """The facets that only the parts of a heading name, each by itself: "Prerequisites & how we pick"."""
        parts = [part for part in self._parts.split(heading) if part]
        lines = [(stems(part), words(part)) for part in parts] if len(parts) > 1 else []
        each = ((m, line) for line, said in lines for m in self._headings.find(line, said))
        found = NO_PART.union(m.value for m in self._headings.find(stems(heading))) if lines else NO_PART
        return tuple(m.value for m, line in each if len(m.words) == len(line) and m.value not in found)

    def qualified(self, line: str, above: str) -> bool:
        """Whether a line only says which of its kind it is, and may be listed below a heading: "Further training".

        Not where it has the heading's own word: "Minimum qualifications", below "Qualifications".
        """
        said = stems(line)
        return not self._qualifies.isdisjoint(said[:1]) and set(said).isdisjoint(stems(above))

    def adds(self, heading: str, above: str) -> bool:
        """Whether a heading tells more of what the one above it does: "Additional perks", below "Pay and perks"."""
        line = stems(heading)
        return not self._more.isdisjoint(line[:1]) and not set(line[1:]).difference(self._idle).isdisjoint(
            stems(above)
        )

    def _of_name(self, heading: str, line: Sequence[str]) -> bool:
        """Whether a heading goes on with nothing but a name: "About the Bread Museum", "The job of a Head Baker"."""
        found = next(
            (m for m in self._weak.find(line) if m.value == ABOUT_ORGANIZATION and not m.start), None
        )
        rest = heading.split()[found.end :] if found else []
        if not found and not self._articles.isdisjoint(said := heading.split()):
            one = next((m for m in self._headings.find(line) if m.value in OF_ONE and not m.start), None)
            rest = said[one.end :] if one and any(w in self._articles for w in said[one.end :][:2]) else []
        named = [word for word in rest if word.lower() not in self._idle_in_names]
        return bool(named) and all(word[0].isupper() for word in named)

    def _is_one(self, part: str) -> bool:
        """Whether a part is a phrase of headings and nothing else; "accounting" is not accountable."""
        line, said = stems(part), words(part)
        while line and line[0] in self._qualifies:
            line, said = line[1:], said[1:]  # "other perks"
        if not line or len(line) != len(said):
            return False
        return any(len(m.words) == len(line) for m in self._headings.find(line, said))

    def alone(self, text: str) -> bool:
        """Whether a text only joins what stood around it."""
        line = stems(text) if len(text) <= LONGEST else ()
        return bool(line) and self._words.issuperset(line)
