"""Whether a text goes on with what its thread asked before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Kind, Topic
from bot.domain.facets import (
    COMPENSATION,
    EXPERIENCE,
    HIRING_PROCESS,
    NICE_TO_HAVE,
    PURPOSE,
    REQUIREMENTS,
    RESPONSIBILITIES,
)
from bot.domain.query import Step
from bot.understanding import rates
from bot.understanding.judging.limits import TERSE
from bot.understanding.meant_before import read_on
from bot.understanding.narrowing import LISTED
from bot.understanding.picking import LAST, Picking

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.domain import Query
    from bot.understanding.facets import Facets
    from bot.understanding.holding import Holding
    from bot.understanding.intents import Intents
    from bot.understanding.kinds import Kinds
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.in_thread import InThread
    from bot.understanding.reading import Reading
    from bot.vocabulary import Vocabulary

    Terms = Callable[[Reading, Sequence[int]], tuple[tuple[str, float], ...]]

CARRIED = frozenset({Kind.ROLES_WITH, Kind.YES_NO})  # kinds that "and ansible?" goes on with
# kinds that are about a thing: "how long is it?" asks more of that
OF_THINGS = frozenset({Kind.YES_NO, Kind.FACT})
PAY = (COMPENSATION,)
DEMAND = frozenset({REQUIREMENTS, NICE_TO_HAVE})  # facets that words of demand name: "is it a must"
# facets that ask what a thing is: "about", "what happens in"
TELLING = frozenset({PURPOSE, RESPONSIBILITIES})
MANY = 100  # steps of which one is picked: the last one is that of any number
POINTED = 4  # words from what points at one of several to "one"


class Thread:
    """Holds what a text itself says against the query before it."""

    def __init__(  # what the understanding is made of
        self,
        in_thread: InThread,
        facets: Facets,
        intents: Intents,
        kinds: Kinds,
        lexicon: Lexicon,
        holding: Holding,
        vocabulary: Vocabulary,
    ) -> None:
        self._in_thread = in_thread
        self._facets = facets
        self._intents = intents
        self._kinds = kinds
        self._picking = Picking(vocabulary)
        self._lexicon = lexicon
        self._holding = holding
        self._v = vocabulary

    def again(
        self,
        read: Reading,
        before: Query,
        terms: Terms,
    ) -> Query | None:
        """The query before with other topics, "and ansible?", or by what its pay is meant; None if a text says more than that."""
        if rated := rates.gone_on(read, before, self._v):
            return rated.but(terms=terms(read, before.postings))
        if before.kind not in CARRIED or read.named.by or read.named.unknown or read.each.tokens:
            return None
        if before.kind is Kind.YES_NO and self._intents.others(read.said, read.named.covered):
            return None  # "any job without rust?"
        questions = self._lexicon.questions.intersection(read.said.stems)
        if questions and (read.facets or self._more(read, before)):
            return None  # "where do i send my cv", "how long is it": asks in its own way
        single = before.kind is not Kind.YES_NO or len(before.postings) == 1
        if (
            self._lexicon.naming(read.said.stems) > TERSE
            or not single
            or not any(t.known for t in read.topics)
        ):
            return None
        read = read._replace(facets=before.facets)
        claimed = before.claim
        if any(read.polarity):
            claimed = claimed._replace(**read.polarity._asdict())  # "is that a must?"
        which = before.kind is Kind.YES_NO and self._intents.has("asks which of them", read.said)
        return before.but(
            kind=Kind.FACT if which else before.kind,
            topics=read.topics,
            terms=terms(read, before.postings),
            inherited=("posting", "kind"),
            claim=claimed,
        )

    def next(self, read: Reading, before: Query, terms: Terms) -> Query | None:
        """The query before about what follows in a plan by weeks or months: "and after that?"; None if it asks more."""
        if not self._intents.has("what follows", read.said) or read.named.by or read.named.unknown:
            return None
        if self._lexicon.naming(read.said.stems) > TERSE:
            return None
        turn = read.named.covered | self._intents.tokens("what follows", read.said)
        if not set(self._facets.asked(read.said, turn)[0]) <= set(before.facets):
            return None  # "and after that, what do i earn"
        for posting, last in before.sections[-1:]:
            if behind := self._facets.headings.behind(posting, last):
                return _at(before, posting, behind, terms(read, before.postings))
        steps = len(before.postings) == 1 and before.facets[:1] == (HIRING_PROCESS,)
        if not steps or read.topics or self._intents.has("comes behind", read.said):
            return None
        every = terms(read._replace(facets=before.facets), before.postings)  # behind one step all are told
        return before.but(kind=Kind.FACET, topics=(), step=Step(), terms=every)

    def numbered(self, read: Reading, before: Query, terms: Terms) -> Query | None:
        """The query before about the heading with another number: "and number two?"; None if it asks more."""
        if (
            not before.sections
            or read.named.by
            or read.named.unknown
            or self._lexicon.naming(read.said.stems) > TERSE
        ):
            return None
        posting, last = before.sections[-1]
        counted = self._facets.headings.numbered(posting, last)
        picked = self._picking.of(read.said, max(counted, default=0))
        if picked is None or picked.at + 1 not in counted:
            return None
        return _at(before, posting, counted[picked.at + 1], terms(read, before.postings))

    def of_it(self, read: Reading, before: Query) -> Reading:
        """The reading with the thing asked about before where that is meant by "it": "who else needs it?", "how long is it?"."""
        read = read_on(read, before, self._intents, self._lexicon)
        if self._more(read, before):
            return read._replace(facets=(), sections=(), cues=frozenset(), topics=before.known)
        if things := self._of_those_told(read, before):
            return read._replace(facets=(), sections=(), cues=frozenset(), topics=things)
        return read._replace(topics=self._things(read, before) or read.topics)

    def _of_those_told(self, read: Reading, before: Query) -> tuple[Topic, ...]:
        """What one of the things told before is to be about, though its words name another facet: "which one is about travel?"."""
        own = read.named.by or read.named.unknown or not read.facets
        if own or not before.facets or len(before.postings) != 1 or len(before.listed) > 1:
            return ()
        said, found = read.said, self._v.phrases["which of those told"].find(read.said.stems)
        at = range(found[0].end, len(said.tokens)) if found else range(0)
        return (read.topics if found else ()) or tuple(
            Topic(said.words[i], ((said.stems[i],),)) for i in at if said.stems[i] not in self._lexicon.empty
        )

    def _more(self, read: Reading, before: Query) -> bool:
        """Whether but more is asked of a thing asked about before, which is no kind of work: "is it remote" is of the role."""
        if read.named.by or read.named.unknown or before.kind not in OF_THINGS or len(before.postings) != 1:
            return False
        work = {name.strip() for line in self._v.lists["not alone"] for name in line.split(",")}
        thing = any(work.isdisjoint(t.shown) for t in before.known)
        return thing and self._intents.has("asks more of it", read.said)

    def _things(self, read: Reading, before: Query) -> tuple[Topic, ...]:
        """The things asked about before that a text means by "it"; none where it names its own.

        That they are paid for is asked with the words of pay: "and do they pay for it?".
        """
        if read.facets == PAY and all(t.cue for t in read.topics) and not read.sections:
            return before.topics if self._intents.has("pays for it", read.said) else ()
        own = read.topics or not set(read.facets) <= DEMAND or read.sections
        return () if own or not self._intents.has("needs it", read.said) else before.topics

    def inside(self, read: Reading, before: Query) -> bool:
        """Whether what seems to name another role are but words of the posting before."""
        if self._headed(read, before):
            return True
        field = EXPERIENCE in read.facets or self._beside_facet(read)
        return self._in_thread.inside(read.said, read.named, read.topics, before.postings, field=field)

    def _beside_facet(self, read: Reading) -> bool:
        """Whether what seems to name a role is tied to a facet of the one before: "which studies and training must they have"."""
        at = min(read.named.covered, default=0)
        tied = at > 1 and read.said.words[at - 1] in self._lexicon.joints and at - 2 in read.cues
        behind = read.said.words[max(read.named.covered, default=0) + 1 :]
        return tied and not self._lexicon.subjects.isdisjoint(behind)

    def _headed(self, read: Reading, before: Query) -> bool:
        """Whether all that is said is a heading of the posting before, and no noun of a role."""
        said, titled = read.said, "title" in read.named.by
        if not titled or any(said.words[i] in self._lexicon.heads for i in read.named.covered):
            return False
        return any(self._facets.headings.is_all(n, said.stems) for n in before.postings[:1])

    def goes_on(self, read: Reading, before: Query) -> bool:
        """Whether a text that names no role goes on about the one before it."""
        # a word of some text: what is gone on about is likelier meant
        said_once = read.named.by == ("phrase",)
        plural = self._intents.plural(read.said, read.named.covered)
        if not before.postings or (read.named.postings and (not said_once or plural)) or read.named.unknown:
            return False
        counted = plural and self._kinds.counts(read.said, read.cues, read.facets, before.postings)
        others = self._intents.others(read.said, read.named.covered) and not counted
        if (len(before.postings) == 1 or before.kind in LISTED) and (read.each.named or others):
            return False  # "what does each role pay", "which roles need rust": more than those before
        if read.topics and read.topics == before.topics and (plural or read.each.tokens):
            return False  # "which other roles need it"
        if read.facets or any(t.known for t in read.topics) or self._part(read, before):
            return True
        if self._counted(read, before):
            return True
        headed = any(self._facets.headings.find(n, read.said.stems) for n in before.postings)
        return bool(read.topics) and (headed or self._intents.asks(read.said))

    def of_step(self, found: Query, read: Reading, before: Query) -> Query:
        """A query for a part of what was asked for before: one by what it holds, "the technical one", or behind a step."""
        if read.named.by == ("thread",) and not found.step.behind and (part := self._part(read, before)):
            step = replace(found.step, one=True)
            facets, sections = before.facets[:1], before.sections
            return found.but(facets=facets, topics=part, sections=sections, step=step, cues=())
        if read.named.by == ("thread",) and (position := self._counted(read, before)):
            step = replace(found.step, position=position)
            return found.but(facets=before.facets[:1], topics=(), sections=(), cues=(), step=step)
        # what comes after them may be a career
        steps = before.facets[:1] == (HIRING_PROCESS,) and found.topics
        if not found.step.behind or not before.facets or (found.firm and not steps):
            return found
        return found.but(facets=before.facets[:1], topics=())  # "what comes after the phone call?"

    def _counted(self, read: Reading, before: Query) -> int:
        """The place of one of the steps told before, "who is in the last one?", from 1, -1 for the last; 0 where none is named."""
        steps = before.facets[:1] == (HIRING_PROCESS,) and self._lexicon.naming(read.said.stems) <= TERSE
        picked = self._picking.of(read.said, MANY) if steps and len(before.postings) == 1 else None
        if picked is None or read.named.unknown or not self._v.role_nouns.isdisjoint(read.said.words):
            return 0  # "and the last role"
        return picked.at + 1 if picked.at + 1 < MANY else LAST

    def _part(self, read: Reading, before: Query) -> tuple[Topic, ...]:
        """The things by which one of those told before is pointed at, as it holds them: "the technical one", "the one on pay".

        What stands in front of "one" is enough: "what do they quiz me on in the technical one".
        """
        words, ones = read.said.words, self._lexicon.ones
        if ones.isdisjoint(words) or not read.topics or not TELLING.issuperset(read.facets):
            return ()
        points = self._lexicon.points | self._lexicon.questions
        at = [i for i, w in enumerate(words) if w in ones]
        near = [range(max(0, i - POINTED), i) for i in at]
        near = [r for r in near if not points.isdisjoint(words[r.start : r.stop])]
        if not near:
            return ()
        ahead = {read.said.stems[i] for r in near for i in r}
        facets = {f for facet in before.facets[:1] for f in (facet, *self._v.facets[facet].includes)}
        for part in (read.topics, tuple(t for t in read.topics if ahead.issuperset(t.forms[0]))):
            things = [t.forms for t in part]
            if part and self._holding.among(before.postings, facets, before.sections, things):
                return part
        return ()


def _at(before: Query, posting: int, section: int, terms: tuple[tuple[str, float], ...]) -> Query:
    """The query before about another section."""
    return before.but(
        kind=Kind.FACET,
        sections=((posting, section),),
        topics=(),
        terms=terms,
        inherited=("posting", "kind"),
    )
