"""The understanding of one question: what it says and what its thread adds become a Query."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.domain import Kind, Query, Topic
from bot.text.periods import period
from bot.text.tokens import stems
from bot.understanding.candidates import Candidates
from bot.understanding.facets import Facets
from bot.understanding.framing import Framing
from bot.understanding.hearing import Hearing
from bot.understanding.holding import Holding
from bot.understanding.intents import Intents
from bot.understanding.kinds import ASKED, Kinds
from bot.understanding.lacking import lacking
from bot.understanding.lexicon import Lexicon
from bot.understanding.memory import SILENT, recalled, remembered
from bot.understanding.roles import Roles
from bot.understanding.sides import MOST as MOST_SIDES
from bot.understanding.sides import coordinated, sides
from bot.understanding.signs import TERSE, Signs
from bot.understanding.terms import terms
from bot.understanding.titles import Titles
from bot.understanding.topics import Topics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting, Question, Resolved
    from bot.retrieval import Search
    from bot.understanding.asked import Asked
    from bot.understanding.named import Named
    from bot.vocabulary import Vocabulary

CLOSING = 8  # words of a text that ends a talk
CARRIED = frozenset({Kind.ROLES_WITH, Kind.YES_NO, Kind.COMPARISON})  # kinds that "and ansible?" goes on with
FIGURES = frozenset({("how", "many"), ("how", "much"), ("how", "long")})  # an answer has a figure in it


class _Reading(NamedTuple):
    """What a text itself says: its words, the postings named, facets, sections, topics, and their tokens."""

    said: Asked
    named: Named
    facets: tuple[str, ...]
    sections: tuple[tuple[int, int], ...]
    topics: tuple[Topic, ...]
    understood: frozenset[int]
    cues: frozenset[int] = frozenset()


class Understanding:
    """Understands questions about one shelf."""

    def __init__(self, postings: Sequence[Posting], search: Search, vocabulary: Vocabulary) -> None:
        self._postings = postings
        self._v = vocabulary
        self._lexicon = Lexicon(vocabulary)
        self._holding = Holding(search)
        titles = Titles(postings, self._lexicon, vocabulary)
        self._hearing = Hearing(postings, titles, self._lexicon, self._holding, vocabulary)
        self._intents = Intents(vocabulary)
        self._roles = Roles(titles, self._lexicon, self._holding, vocabulary)
        self._candidates = Candidates(
            postings, self._roles, self._intents, self._holding, self._lexicon, vocabulary
        )
        self._facets = Facets(postings, self._lexicon, self._holding, vocabulary)
        self._framing = Framing(self._facets, self._intents, vocabulary)
        self._topics = Topics(self._lexicon, vocabulary)
        self._signs = Signs(postings, self._lexicon, self._intents, self._holding, vocabulary)
        self._kinds = Kinds(self._lexicon, self._intents, self._holding, vocabulary)

    def query(self, question: Question) -> Query:
        """What a question asks for, with what it leaves out taken from its thread's last resolved query."""
        before = recalled(question.before, self._postings) if question.before else None
        for text in question.context:
            earlier = self._single(text, before)
            before = before if earlier.kind in SILENT else earlier
        return self._single(question.text, before)

    def remembered(self, query: Query, before: Resolved | None) -> Resolved | None:
        """What a thread keeps of a query, to understand its next question with."""
        return remembered(query, self._postings, before)

    def signs(self, question: Question) -> dict[str, float]:
        """The signs of a text, each with its strength: what calibration weighs."""
        said, _ = self._hearing.hear(question.text)
        read = self._read(said)
        return self._signs.of(self._found(read), read.said, read.named, read.understood)

    def _single(self, text: str, before: Query | None) -> Query:
        said, notes = self._hearing.hear(text)
        if not said.tokens:
            return Query(Kind.HELP, notes=notes)
        if not said.marked and len(said.tokens) <= CLOSING and self._intents.has("closing", said):
            return Query(Kind.CHATTER, notes=notes)
        read = self._read(said)
        if before and (again := self._again(read, before)):
            return replace(again, notes=notes)
        inherited: tuple[str, ...] = ()
        if before and self._goes_on(read, before):
            named = replace(read.named, postings=before.postings, by=("thread",))
            sections = self._facets.sections(read.said, named.postings, named.covered)
            read, inherited = read._replace(named=named, sections=sections), ("posting",)
        elif (
            before
            and read.named.postings
            and not (read.facets or read.topics)
            and (before.facets or before.topics)
        ):
            read, inherited = read._replace(facets=before.facets, topics=before.topics), ("question",)
        found = self._found(read, notes, inherited)
        signs = self._signs.weighed(found, read.said, read.named, read.understood)
        postings = found.postings
        if len(postings) > 1 and not (read.named.field or self._intents.yes_no(said)):
            postings = self._candidates.about(postings, found.topics)
        if before and "question" in inherited:
            kind = before.kind if len(postings) == 1 else Kind.FACET
            return replace(found, signs=signs, postings=postings, kind=kind, must=before.must)
        found = replace(found, signs=signs, postings=postings)
        if compared := self._compared(found, read):
            return compared
        if found.inverted or found.enough:
            missing, had = lacking(read.said, found.topics, self._v)
            found = replace(found, topics=missing, had=had, inverted=True) if had else found
        kind = self._kinds.of(found, read.said, read.named)
        if kind is Kind.ROLES_WITH:
            found = self._of_a_kind(found, read)
        topics = tuple(t for t in found.topics if not t.cue) if kind is Kind.FACET else found.topics
        return replace(found, kind=kind, topics=topics)

    def _read(self, said: Asked) -> _Reading:
        """What a text itself says."""
        cues = frozenset(i for c in said.among(self._v.cues).longest(said.without(())) for i in c.words)
        named = self._candidates.named(said, cues)
        named = self._framing.less_turns(said, named)
        facets, tokens = self._facets.asked(said, named.covered)
        whole = len(set(said.sentence)) > 1 and not (facets or self._topics.find(said, named.covered, ())[0])
        if whole:
            # "aws: which jobs name it": what is asked about stands in another sentence
            said = replace(said, asking=frozenset(said.sentence))
            facets, tokens = self._facets.asked(said, named.covered)
        sections = self._facets.sections(said, named.postings, named.covered)
        facets, heading = self._facets.less_headings(said, facets, tokens, sections)
        named = self._framing.less_examples(said, named)
        topics, known = self._topics.find(said, named.covered | heading, tokens)
        if whole and any(t.known for t in topics):
            topics = tuple(t for t in topics if t.known)
        if not topics and self._intents.yes_no(said):
            topics, _ = self._topics.find(said, named.covered, ())
        return _Reading(said, named, facets, sections, topics, tokens | known, tokens)

    def _found(self, read: _Reading, notes: tuple[str, ...] = (), inherited: tuple[str, ...] = ()) -> Query:
        """The query that a reading amounts to, its kind still open."""
        said, named = read.said, read.named
        years = "experience" in read.facets and "year" in said.stems
        return Query(
            kind=Kind.CHATTER,
            postings=named.postings,
            role=named.unknown or named.role,
            facets=read.facets,
            sections=read.sections,
            topics=read.topics,
            must=self._intents.has("must", said, named.covered),
            enough=self._intents.has("enough", said, named.covered),
            inverted=self._intents.has("inverted", said, named.covered),
            denied=self._intents.has("denied", said, named.covered),
            optional=self._intents.has("asked optional", said, named.covered),
            open=self._intents.has(
                "asked open", said, named.covered | self._framing.phrases(said, "open beside")
            ),
            closed=self._intents.has("asked closed", said, named.covered),
            notes=notes,
            inherited=inherited,
            number=years
            or not FIGURES.isdisjoint(pairwise(said.words))
            or self._intents.has("figure", said, named.covered),
            terms=self._terms(read, named.postings),
            firm=self._facets.named(said, named.covered),
            cues=tuple(said.stems[i] for i in sorted(read.cues)),
            said=tuple(s for s in said.without(named.covered) if s and s not in self._lexicon.empty),
            joined=self._topics.joined(said, read.topics),
            beside=named.beside,
            both=len(read.facets) > 1 and self._facets.joined(said, named.covered),
        )

    def _terms(self, read: _Reading, postings: Sequence[int]) -> tuple[tuple[str, float], ...]:
        label = self._v.label(read.facets[0]) if read.facets else ""
        named = [self._postings[n] for n in postings]
        return terms(read.said, read.named.covered, self._lexicon.stop, read.topics, label, named)

    def _of_a_kind(self, found: Query, read: _Reading) -> Query:
        """The query with what says which kind of roles is meant apart from what they are to have."""
        field, tokens = self._topics.field(found.topics, read.said)
        rest = tuple(t for t in found.topics if t not in field)
        facets, _ = self._facets.asked(read.said, read.named.covered | tokens)
        if not field or not (rest or facets):
            return found
        return replace(found, topics=rest, field=field, facets=facets)

    # the thread -------------------------------------------------------------------------------------

    def _again(self, read: _Reading, before: Query) -> Query | None:
        """The query before with other topics: "and ansible?"; None if the text says more than that."""
        if before.kind not in CARRIED or read.named.by or read.named.unknown:
            return None
        if read.facets and self._lexicon.questions.intersection(read.said.stems):
            return None  # "where do i send my cv": asks in its own way
        single = before.kind is not Kind.YES_NO or len(before.postings) == 1
        if self._kinds.words(read.said) > TERSE or not single or not any(t.known for t in read.topics):
            return None
        read = read._replace(facets=before.facets)
        return replace(
            before,
            topics=read.topics,
            terms=self._terms(read, before.postings),
            inherited=("posting", "kind"),
        )

    def _goes_on(self, read: _Reading, before: Query) -> bool:
        """Whether a text that names no role goes on about the one before it."""
        said_once = read.named.by == (
            "phrase",
        )  # a word of some text: what is gone on about is likelier meant
        plural = self._intents.plural(read.said, read.named.covered)
        if not before.postings or (read.named.postings and (not said_once or plural)) or read.named.unknown:
            return False
        if read.facets or any(t.known for t in read.topics):
            return True
        headed = any(self._facets.headings.find(n, read.said.stems) for n in before.postings)
        return bool(read.topics) and (headed or self._intents.asks(read.said))

    # comparison -------------------------------------------------------------------------------------

    def _only_compares(self, said: Asked, covered: frozenset[int]) -> bool:
        """Whether a text is its sides, a facet and words of comparison: "SRE vs cloud engineer" says all there is to say."""
        told = {i for match in self._v.phrases["compare"].find(said.stems) for i in match.words} | covered
        return all(s in self._lexicon.empty for i, s in enumerate(said.stems) if i not in told)

    def _beside(self, read: _Reading) -> bool:
        """Whether the postings named are several, or "and" ties another name to the one: "the baker and the cook"."""
        joints, words, covered = self._v.words["joints"], read.said.words, read.named.covered
        if len(read.named.postings) > 1 or not read.named.postings:
            return bool(read.named.postings)
        return any(at in covered for i, w in enumerate(words) if w in joints for at in (i - 1, i + 1, i + 2))

    def _compared(self, found: Query, read: _Reading) -> Query | None:
        """The query as a comparison of the sides named, None if it is none."""
        asked = self._intents.has("compare", read.said)
        groups, covered = sides(read.said, self._roles, self._v, read.cues) if asked else ((), frozenset())
        if (
            found.meant <= ASKED
            and "title" in read.named.by
            and not self._only_compares(read.said, covered | read.cues)
        ):
            return None
        if not asked or len(groups) < 2:  # noqa: PLR2004  # one side is none
            groups, covered = self._coordinated(read) or (groups, covered)
        if asked and not groups and 1 < len(found.postings) <= MOST_SIDES:
            groups = tuple((n,) for n in found.postings)
        if len(groups) < 2:  # noqa: PLR2004  # one side is none
            return None
        groups = self._candidates.sides(read.said, groups)
        every = tuple(dict.fromkeys(n for group in groups for n in group))
        whole = replace(read.said, asking=frozenset(read.said.sentence))
        named = covered | (read.named.covered - read.cues)
        facets, cues = self._facets.asked(read.said, named)
        if not facets:
            facets, cues = self._facets.asked(whole, named)
        told = {i for m in self._v.phrases["comparatives"].find(read.said.stems) for i in m.words}
        topics, _ = self._topics.find(whole, named | told, cues)
        topics = tuple(t for t in topics if t.known or self._holding.anywhere(t.forms[0][0]))
        read = read._replace(facets=facets, topics=topics)
        return replace(
            found,
            kind=Kind.COMPARISON,
            groups=groups,
            postings=every,
            facets=facets,
            topics=topics,
            terms=self._terms(read, every),
        )

    def _coordinated(self, read: _Reading) -> tuple[tuple[tuple[int, ...], ...], frozenset[int]] | None:
        """The sides that "or" or "and" joins, None if one title holds them all or they are what one role has to do with."""
        said = read.said
        if self._intents.yes_no(said) and not self._intents.has("comparatives", said):
            joints = self._v.words["joined either"]
            if joints.isdisjoint(said.stems):
                return None  # "does the cook work with the waiter and the host"
        groups, covered = coordinated(said, self._roles, self._lexicon, self._v, read.cues)
        if not groups or not self._v.role_nouns.isdisjoint(said.words[max(covered) + 1 :][:1]):
            return None  # "which waiter or host jobs"
        named = read.named if "title" in read.named.by else self._roles.named(said)
        if len(named.postings) == 1 and covered <= named.covered:
            return None
        return groups, covered
