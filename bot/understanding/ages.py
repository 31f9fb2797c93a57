"""How old the asker is, or whether one must be so old: "I'm 17, could I …", "do you have to be 21", "how old must I be"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import ANY_AGE, Kind, Topic
from bot.domain.facets import ELIGIBILITY, REQUIREMENTS, RESPONSIBILITIES
from bot.text.tokens import stems
from bot.understanding.asked import MARKS

if TYPE_CHECKING:
    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary

LIMIT = "age limit"  # the topic of the vocabulary, and the facet it is of
LIMITS = "asks for an age"  # the list of intents
FULL = 18  # years of one who is of full age
DIGITS, NEAR = 2, 3  # digits of an age; words beside it that tell that it is one
# the kinds of questions that one of an age may look like
ASKED = frozenset({Kind.YES_NO, Kind.FACT, Kind.FACET})


class Ages:
    """Finds the age asked about with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        phrases, words, lists = vocabulary.phrases, vocabulary.words, vocabulary.lists
        self._before, self._behind = phrases["before an age"], phrases["behind an age"]
        self._demanded, self._limits = phrases["before a demanded age"], phrases[LIMITS]
        self._intents = vocabulary.intents
        self._full, self._least = phrases["of full age"], phrases["asks for a least age"]
        self._works, self._times = words["done at an age"], words["at a time of day"]
        self._joints = words["joints"] | words["turning"]
        self._goes_on = words["goes on behind an age"]
        self._facets = frozenset(lists["facets of coming in"])
        self._demands = self._facets | {REQUIREMENTS}
        self._tasks = self._facets | {RESPONSIBILITIES}
        self._idle = vocabulary.no_things | words["units"] | words["of an age"]
        shown = vocabulary.skill_forms.get(LIMIT, ())
        self._limit = Topic(LIMIT, tuple(map(stems, (LIMIT, *shown))), known=True, shown=shown)

    def asked(self, found: Query, said: Asked) -> Query:
        """The query about the limit of age, where nothing else is asked than that or whether one of an age may come."""
        if found.kind not in ASKED:
            return found
        every = () if said.spelt else enumerate(said.words)
        at = next((i for i, w in every if w.isdecimal() and len(w) == DIGITS), -1)
        if at < 0:
            return self._of_full_age(found, said) or self._of_limit(found, said)
        limit = found.kind is Kind.YES_NO and self._least.holds(said.stems)  # "is there a minimum age of 18"
        if found.claim.must or limit:
            told, facets = limit or self._is_demanded(said, at), self._demands
            bound = "least" if limit else found.figure.bound
            figure = replace(found.figure, bound=bound)
            found = found.but(claim=found.claim._replace(must=True), figure=figure)
        elif found.kind is not Kind.YES_NO:
            return found
        else:
            told = by_work = self._by_work(said, at)
            told, facets = told or self._told(said, at), self._tasks if by_work else self._facets
        if not told or not facets.issuperset(found.facets) or self._of_more(found, said.words[at]):
            # "does a 17 year old need a note": of no years of experience
            aged = any(m.start == 0 for m in self._behind.find(said.stems[at + 1 : at + 1 + NEAR]))
            return found.but(figure=replace(found.figure, amounts=(), numbers=())) if aged else found
        return self._about(found, int(said.words[at]))

    def _of_full_age(self, found: Query, said: Asked) -> Query | None:
        """The query whether one must be of full age, where nothing else is asked: "do I have to be an adult"."""
        asked = found.claim.must and self._full.holds(said.stems) and not self._of_more(found, "")
        return self._about(found, FULL) if asked and self._demands.issuperset(found.facets) else None

    def _of_limit(self, found: Query, said: Asked) -> Query:
        """The query about the limit itself, of no age: "how old do I have to be", "is there an age limit"."""
        if LIMITS not in said.possible(self._intents):
            return found  # most questions
        if not self._limits.holds(said.stems) or self._of_more(found, ""):
            return found
        # "minimum age for a cook?" asks which it is, "any age limit?" if there is one
        named = any(m.start in said.starts for m in self._limits.find(said.stems))
        about = self._about(found, ANY_AGE)
        return about.but(figure=replace(about.figure, wanted=True)) if named else about

    def _about(self, found: Query, age: int) -> Query:
        wanted = age == ANY_AGE and found.kind is not Kind.YES_NO
        figure = replace(found.figure, age=age, amounts=(), numbers=(), wanted=wanted)
        about = found.but(kind=Kind.YES_NO, topics=(self._limit,), facets=(ELIGIBILITY,), figure=figure)
        return about.but(cues=(), sections=(), either=(), joined="")

    def _of_more(self, found: Query, age: str) -> bool:
        """Whether another thing is asked about as well."""
        others = (t for t in found.topics if t.name != age and set(self._limit.forms).isdisjoint(t.forms))
        return any(t.known or not self._idle.issuperset(t.forms[0]) for t in others)

    def _told(self, said: Asked, at: int) -> bool:
        """Whether a number is an age: by what stands behind it, or before it where its clause ends."""
        if any(m.start == 0 for m in self._behind.find(said.stems[at + 1 : at + 1 + NEAR])):
            return True
        before = said.stems[max(0, at - NEAR) : at]
        return self._ends(said, at) and any(m.end == len(before) for m in self._before.find(before))

    def _is_demanded(self, said: Asked, at: int) -> bool:
        """Whether a number is an age that one is asked to be: "do you have to be 21", and no "must it be 12 loaves"."""
        before = said.stems[max(0, at - NEAR) : at]
        if not any(m.end == len(before) for m in self._demanded.find(before)):
            return False
        behind = said.stems[at + 1 : at + 1 + NEAR]
        older = any(m.start == 0 for m in self._behind.find(behind))
        return older or self._ends(said, at) or behind[0] in self._goes_on

    def _by_work(self, said: Asked, at: int) -> bool:
        """Whether one is asked to work "at 17", which is no time of the day."""
        if said.words[at - 1 : at] != ("at",) or not self._ends(said, at):
            return False
        return not self._works.isdisjoint(said.stems) and self._times.isdisjoint(said.stems)

    def _ends(self, said: Asked, at: int) -> bool:
        """Whether a clause ends with a number."""
        last = at + 1 == len(said.words)
        return last or not MARKS.isdisjoint(said.between(at + 1)) or said.stems[at + 1] in self._joints
