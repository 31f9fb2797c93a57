"""How old the asker is: "I'm 17, could I …", "can a 17-year-old …"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Kind, Topic
from bot.text.tokens import stems
from bot.understanding.asked import MARKS

if TYPE_CHECKING:
    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary

LIMIT, MAY = "age limit", "eligibility"  # the topic of the vocabulary, and the facet it is of
DIGITS, NEAR = 2, 3  # digits of an age; words beside it that tell that it is one


class Ages:
    """Finds the asker's age with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._before, self._behind = (vocabulary.phrases[name] for name in ("before an age", "behind an age"))
        self._joints = vocabulary.words["joints"] | vocabulary.words["turning"]
        self._facets = frozenset(vocabulary.lists["facets of coming in"])
        self._idle = vocabulary.no_things | vocabulary.words["units"] | vocabulary.words["of an age"]
        shown = vocabulary.skill_forms.get(LIMIT, ())
        self._limit = Topic(LIMIT, tuple(map(stems, (LIMIT, *shown))), known=True, shown=shown)

    def asked(self, found: Query, said: Asked) -> Query:
        """The query about the limit of age, where nothing else is asked than whether one of that age may come."""
        at = next((i for i, w in enumerate(said.words) if w.isdecimal() and len(w) == DIGITS), -1)
        if at < 0 or found.kind is not Kind.YES_NO or found.claim.must or not self._told(said, at):
            return found
        others = (t for t in found.topics if t.name != said.words[at])
        if not self._facets.issuperset(found.facets) or any(
            t.known or not self._idle.issuperset(t.forms[0]) for t in others
        ):
            return found
        figure = replace(found.figure, age=int(said.words[at]), amounts=(), numbers=())
        return replace(found, facets=(MAY,), cues=(), sections=(), topics=(self._limit,), figure=figure)

    def _told(self, said: Asked, at: int) -> bool:
        """Whether a number is an age: by what stands behind it, or before it where its clause ends."""
        if any(m.start == 0 for m in self._behind.find(said.stems[at + 1 : at + 1 + NEAR])):
            return True
        before = said.stems[max(0, at - NEAR) : at]
        last = at + 1 == len(said.words)
        ends = last or not MARKS.isdisjoint(said.between(at + 1)) or said.stems[at + 1] in self._joints
        return ends and any(m.end == len(before) for m in self._before.find(before))
