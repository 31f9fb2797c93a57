"""What is asked of all postings at once: which name a day, "what closes in May", and which has the most of something."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Kind, Topic
from bot.domain.days import FROM
from bot.domain.facets import DATES, DEADLINE, HOW_TO_APPLY, LOCATION, START_DATE
from bot.text.tokens import stem, stems
from bot.understanding.days_said import DaysSaid

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.reading import Reading
    from bot.vocabulary import Vocabulary

# facets that a day belongs to, each with the one that tells it
TELLING = {DEADLINE: DEADLINE, HOW_TO_APPLY: DEADLINE, DATES: DEADLINE, START_DATE: START_DATE}
PLACE = 3  # words of the name of a place
PHRASE = ("phrase",)
BARE = frozenset({(), PHRASE})
BY = frozenset({(), PHRASE, ("place",), ("organisation",)})  # by what no one posting is named


class OfAll:
    """Knows such questions by one vocabulary: nothing else is said in them, so that none is talk."""

    def __init__(self, holding: Holding, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._holding, self._lexicon, self._v = holding, lexicon, vocabulary
        self._days = DaysSaid(vocabulary)
        self._most = frozenset(vocabulary.lists["most of everything"])
        self._more = frozenset(vocabulary.lists["more of everything"])
        nouns = frozenset(map(stem, (*lexicon.nouns, *(f"{noun}s" for noun in lexicon.nouns))))
        around = vocabulary.words["sought"] | vocabulary.words["around what is sought"]
        self._before_places = frozenset(vocabulary.lists["before places"])
        self._joints = vocabulary.words["joints"]
        self._fillers, self._regions = vocabulary.words["fillers"], vocabulary.words["regions"]
        self._talk = frozenset(vocabulary.lists["signs of talk"])
        self._jobs = frozenset((*nouns, *vocabulary.words["sought"]))
        self._around = lexicon.empty | around | nouns

    def query(self, found: Query, read: Reading) -> Query | None:
        """The query for the postings that have it; None where more is asked, or of one of them."""
        one = len(found.postings) == 1 and read.named.by != PHRASE
        if one or read.named.by not in BY or read.named.each or self._holding.only_one:
            return None
        return self._by_day(found, read) or self._with_most(found, read) or self._somewhere(found, read)

    def dated(self, found: Query, read: Reading) -> Query:
        """The query with the days it asks about, where yes or no is asked of until when one can apply, or from when one works."""
        if found.kind is not Kind.YES_NO or TELLING.keys().isdisjoint(found.facets[:1]):
            return found
        days = self._days.of(read.said)
        return found.but(days=days) if days and days.told and not days.extreme else found

    def _somewhere(self, found: Query, read: Reading) -> Query | None:
        """The query for those at a place that none states as its own: "anything in Oslo", "which jobs are in spain"."""
        said, named = read.said, read.named
        if named.by not in BARE or named.unknown or not self._talk.isdisjoint(n for n, _ in found.signs):
            return None
        at = max((i for i, word in enumerate(said.words) if word in self._before_places), default=0)
        end = len(said.words)
        while end and said.stems[end - 1] in self._fillers:
            end -= 1
        places = self._places(said, at + 1, end) if at else []
        if not places or any(t.known for t in found.topics):
            return None
        jobs = self._jobs.union(found.cues, self._around)
        if self._jobs.isdisjoint(said.stems[:at]) or not jobs.issuperset(said.stems[:at]):
            return None
        told = {t.forms[0]: t.forms for t in found.topics}  # with the other names of a place
        lines = (
            (said.quoted(place[0], place[-1] + 1), tuple(said.stems[i] for i in place)) for place in places
        )
        topics = tuple(Topic(name, told.get(line, (line,)), known=True) for name, line in lines)
        return self._of_all(found, read).but(facets=(LOCATION,), topics=topics, joined="either")

    def _places(self, said: Asked, first: int, end: int) -> list[list[int]]:
        """The tokens of each place of a row that fills a stretch of a text: "Oslo or Bergen"; none where a word is of none."""
        found: list[list[int]] = [[]]
        for at in range(first, end):
            if said.stems[at] in self._joints or (at in said.parted and found[-1]):
                found.append([])
            if said.stems[at] in self._joints:
                continue
            if not self._may_be_place(said, at):
                return []
            found[-1].append(at)
        found = [place for place in found if place]
        return found if all(len(place) <= PLACE for place in found) else []

    def _may_be_place(self, said: Asked, at: int) -> bool:
        """Whether a word may be the name of a place: it is written as a name, a country, or known to no list."""
        word, root = said.words[at], said.stems[at]
        if said.text[said.tokens[at].start].isupper() or root in self._regions:
            return True
        known = word in self._lexicon.common or word in self._v.surface or root in self._lexicon.ordinary
        return word.isalpha() and not known

    def _by_day(self, found: Query, read: Reading) -> Query | None:
        """The query for those with a day."""
        facet = next((f for f in found.facets if f in TELLING), "")
        days = self._days.of(read.said) if facet else None
        if not days or not self._only(found, read, days.stems):
            return None
        # "open this week", "available today": those without a deadline are
        still = found.claim.open or facet == HOW_TO_APPLY or not self._of_a_day(read.said.stems)
        if (still and days.unit and not days.bound) or (found.claim.open and not days.told):
            return None
        if facet == HOW_TO_APPLY and days.told and not days.bound:
            days = replace(days, bound=FROM)  # "what can I apply for in May" is open then
        things = tuple(t for t in found.known if days.stems.isdisjoint(t.forms[0]) and not self._of_time(t))
        return self._of_all(found, read).but(facets=(TELLING[facet],), topics=things, days=days)

    def _of_time(self, thing: Topic) -> bool:
        """Whether a thing is called as the facets of days are: "application"."""
        return self._of_a_day(thing.forms[0])

    def _of_a_day(self, line: tuple[str, ...]) -> bool:
        """Whether a facet that a day belongs to is named outright."""
        return any(cue.value in TELLING for cue in self._v.cues.find(line))

    def _with_most(self, found: Query, read: Reading) -> Query | None:
        """The query for those that count what is measured, where the most or the least of all is asked for."""
        said = read.said
        most = self._most.intersection(said.words)
        if not most and said.stems[0] in self._lexicon.questions:
            most = self._more.intersection(said.words)
        things = tuple(t for t in found.known if not t.cue)
        facets = () if things else found.facets[:1]
        counted = things or any(self._v.facets[facet].figure for facet in facets)
        if not most or not counted or not self._only(found, read, {stem(word) for word in most}):
            return None
        return self._of_all(found, read).but(facets=facets, topics=things)

    @staticmethod
    def _of_all(found: Query, read: Reading) -> Query:
        """The query about all postings, or those of the employer or at the place named."""
        postings = () if read.named.by == PHRASE else found.postings
        return found.but(kind=Kind.ROLES_WITH, postings=postings, sections=(), role="")

    def _only(self, found: Query, read: Reading, more: Collection[str]) -> bool:
        """Whether a text says nothing but jobs, a facet or known things, and ``more``."""
        said, named = read.said, read.named
        covered = frozenset[int]() if named.by == PHRASE else named.covered
        told = {s for t in found.known for s in t.forms[0]}.union(more, found.cues, self._around)
        return told.issuperset(stems(named.unknown)) and all(
            s in told for i, s in enumerate(said.stems) if i not in covered
        )
