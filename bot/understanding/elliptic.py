"""A question that is no more than what it wants to know of the one before: "how often?", "to whom?".

It is asked again in full, with what that question was about: "how often travel".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Kind
from bot.domain.facets import (
    BENEFITS,
    COLLABORATORS,
    COMPENSATION,
    CONTACT,
    CONTRACT,
    DEADLINE,
    EDUCATION,
    LANGUAGES,
    LOCATION,
    MANAGES,
    NICE_TO_HAVE,
    REPORTING_LINE,
    REQUIREMENTS,
    START_DATE,
    TEAM,
    WORKING_HOURS,
)

if TYPE_CHECKING:
    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.understanding.facets import Facets
    from bot.vocabulary import Vocabulary

# kinds that are about something of one posting
OF_SOMETHING = frozenset({Kind.YES_NO, Kind.FACT, Kind.FACET})
# facets of what takes no hours: "hours?" behind one asks for those of the job
UNTIMED = frozenset(
    {COMPENSATION, CONTACT, DEADLINE, EDUCATION, LANGUAGES, LOCATION, REPORTING_LINE, START_DATE}
)
LASTING = frozenset({CONTRACT, WORKING_HOURS})  # facets of what runs "until when"
OF_THINGS = frozenset({Kind.YES_NO, Kind.FACT})  # kinds whose answer tells but one thing of a facet
FURTHER = {COMPENSATION: BENEFITS, REQUIREMENTS: NICE_TO_HAVE}  # what is told beside a facet told in full
ELSE = "asks what else"
VALUE, RATE = "asks but a value", "asks but a rate"
JOBS, IN_FULL = "asks for other jobs", "asked in full"
WHO_ELSE, WHO_NOT = "asks who else", "asks who does not"
OF_PEOPLE = frozenset({COLLABORATORS, MANAGES, TEAM})  # facets of which "others" are people
OTHERS = "other roles"
FIRMLY, SAME, ANY = "asks but how firmly", "asks whether the same", "asks for any job"
CONCLUDES = "concludes"


class Elliptic:
    """Knows such questions by one vocabulary."""

    def __init__(self, facets: Facets, vocabulary: Vocabulary) -> None:
        self._facets = facets
        self._v, self._full = vocabulary, vocabulary.pairs(IN_FULL)
        self._little = vocabulary.words["fillers"] | vocabulary.words["joints"]
        self._idle = self._little | vocabulary.words["stop"] | vocabulary.words["question words"]
        # facets that tell of many things: "how often" asks of none of them
        self._lists = frozenset(vocabulary.lists["facets of many things"])

    def whole(self, said: Asked, before: Query) -> str:
        """The question in full, "" where a text says more than that, or the one before was about no one thing.

        "How long" is asked of a contract in its own words already.
        """
        if before.kind not in OF_SOMETHING or len(before.postings) != 1:
            return ""
        rate = before.facets[:1] != (COMPENSATION,) and self.says_but(RATE, said)
        if not (rate or self.says_but(VALUE, said)):
            return ""
        own = self._facets.asked(said, frozenset())[0]
        # "by when" is of nothing but applications
        until = own[:1] == (DEADLINE,) and not LASTING.issuperset(before.facets[:1])
        told = own and (set(own) <= set(before.facets) or until)
        timed = own[:1] == (WORKING_HOURS,) and not before.topics and UNTIMED.issuperset(before.facets[:1])
        if told or timed or not (asked := self._about(before)):
            return ""
        return f"{said.text.strip(' ?.!…')} {asked}"

    def of_others(self, said: Asked, before: Query) -> str:
        """The question which roles have what one was asked about, "anyone else?", or do not, "which jobs don't?"; "" for others."""
        if before.kind not in OF_SOMETHING or len(before.postings) != 1:
            return ""
        if self.says_but(JOBS, said):
            return self._full["other jobs"]
        without = self.says_but(WHO_NOT, said)
        if not without and not self.says_but(WHO_ELSE, said):
            return self._asked_of_others(said)
        if not (about := self._about(before)):
            return ""
        asked = "needing" if before.claim.demand else "having" if before.topics else "mentioning"
        return " ".join((self._full[asked], *([self._full["without"]] if without else ()), about))

    def _asked_of_others(self, said: Asked) -> str:
        """The question which roles have what is asked of the others: "what do the others pay", "salary of the other jobs"."""
        found = self._v.exact[OTHERS].find(said.words)
        own = self._facets.asked(said, frozenset())[0]
        if not found or not OF_PEOPLE.isdisjoint(own[:1]) or not (own or said.longest(self._v.skills)):
            return ""  # "who are the others in the team"
        ahead = [said.words[i] for i in range(found[0].start) if said.stems[i] not in self._idle]
        behind = said.words[found[0].end :] or (self._full["unsaid"],)
        return " ".join((self._full["others"], *behind, *ahead))

    def turned(self, said: Asked, before: Query) -> str:
        """What a text says in short as the question that it is, "" for others: "so optional?" is "is it optional".

        "So beginners are fine?" is "are beginners fine", "is it the same for the cook" is "and for the cook", "do you have
        anything in Lyon" is "are there any jobs in Lyon".
        """
        for name, asked in ((SAME, self._full["same"]), (ANY, self._full["any jobs"])):
            turn = self._v.exact[name].find(said.words)
            if (
                turn
                and turn[0].end < len(said.words)
                and self._little.issuperset(said.stems[: turn[0].start])
            ):
                return f"{asked} {said.quoted(turn[0].end - 1, len(said.words))}"
        if len(before.postings) == 1 and self.says_but(ELSE, said):
            facet = (*before.facets, "")[0]
            return self._v.label(facet if before.kind in OF_THINGS else FURTHER.get(facet, ""))
        if before.topics and before.kind in OF_SOMETHING and self.says_but(FIRMLY, said):
            at = self._v.exact[FIRMLY].find(said.words)[0]
            return f"{self._full['how firmly']} {said.quoted(at.start, at.end)}"
        found = self._v.exact[CONCLUDES].find(said.words)
        if not found or found[0].end != len(said.words) or len(set(said.sentence)) > 1:
            return ""
        words = found[0].words
        so, verb = words[0], words[1]
        if verb == so + 1:
            return ""  # "so are beginners fine"
        return " ".join((said.words[verb], *said.words[so + 1 : verb], *said.words[verb + 1 :]))

    def says_but(self, name: str, said: Asked) -> bool:
        """Whether a text is but a phrase of a list, and what may stand before or behind any question."""
        return any(
            all(s in self._little for i, s in enumerate(said.stems) if not match.start <= i < match.end)
            for match in self._v.exact[name].find(said.words)
        )

    def _about(self, before: Query) -> str:
        """What a question was about, in words; "" where that are many things."""
        if before.topics:
            return " ".join(dict.fromkeys(t.name for t in before.topics))
        facet = (*before.facets, "")[0]
        return self._v.label(facet) if facet and facet not in self._lists else ""
