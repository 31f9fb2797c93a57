"""The understanding of one question: what it says and what its thread adds become a Query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Kind, Query, Retold
from bot.understanding import memory
from bot.understanding.apart import Apart
from bot.understanding.comparing import Comparing
from bot.understanding.each import Each, named_by
from bot.understanding.elliptic import Elliptic
from bot.understanding.facets import Facets
from bot.understanding.finding import Finding
from bot.understanding.framing import Framing
from bot.understanding.hearing import Hearing
from bot.understanding.holding import Holding
from bot.understanding.intents import Intents
from bot.understanding.judging.closing import Closing
from bot.understanding.judging.weighing import Weighing
from bot.understanding.kinded import Kinded
from bot.understanding.kinds import PLACED, Kinds
from bot.understanding.lexicon import Lexicon
from bot.understanding.naming.candidates import Candidates
from bot.understanding.naming.in_thread import InThread
from bot.understanding.naming.named import Named
from bot.understanding.naming.roles import Roles
from bot.understanding.naming.titles import Titles
from bot.understanding.narrowing import Narrowing
from bot.understanding.of_all import OfAll
from bot.understanding.one_part import less_rates, less_words
from bot.understanding.picking import Picking
from bot.understanding.pointing import Pointing
from bot.understanding.polarity import Polarities
from bot.understanding.reading import Reading, Referring
from bot.understanding.retelling import Retelling
from bot.understanding.shortcomings import Shortcomings
from bot.understanding.tasks import Tasks
from bot.understanding.thread import Thread
from bot.understanding.topics import Topics
from bot.understanding.turned import Turned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting, Question, Resolved
    from bot.retrieval import Search
    from bot.understanding.asked import Asked
    from bot.understanding.memory import Listed
    from bot.vocabulary import Vocabulary


class Understanding:
    """Understands questions about one shelf."""

    def __init__(self, postings: Sequence[Posting], search: Search, vocabulary: Vocabulary) -> None:
        self._postings = postings
        self._v = vocabulary
        self._recurring = vocabulary.words["hours that recur"]
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
        self._reactions = vocabulary.words["reactions"] | vocabulary.words["fillers"]
        self._turned = Turned(postings, vocabulary)
        self._topics = Topics(self._lexicon, self._holding, vocabulary)
        self._framing = Framing(
            self._facets, self._topics, self._intents, self._holding, titles, self._lexicon, vocabulary
        )
        self._each = Each(vocabulary)
        self._closing = Closing(self._intents, self._lexicon, vocabulary)
        self._apart = Apart(len(postings), self._roles, self._intents, self._lexicon, vocabulary)
        basic = (self._intents, self._holding, self._lexicon, vocabulary)
        parts = (self._roles, self._candidates, self._facets, self._topics)
        self._comparing = Comparing(len(postings), *parts, *basic)
        self._weighing = Weighing(postings, self._lexicon, self._intents, self._holding, vocabulary)
        self._polarities = Polarities(vocabulary)
        self._referring = Referring(self._topics, self._polarities, *basic)
        self._shortcomings = Shortcomings(self._topics, self._polarities, self._lexicon, vocabulary)
        self._kinds = Kinds(self._lexicon, self._intents, self._holding, vocabulary)
        tasks = Tasks(self._topics, *basic)
        of_all = OfAll(self._holding, self._lexicon, vocabulary)
        self._kinded = Kinded(tasks, of_all, self._kinds, self._framing, self._candidates, vocabulary)
        in_thread = InThread(titles, self._intents, self._lexicon, self._holding, vocabulary)
        self._pointing = Pointing(Picking(vocabulary), in_thread, self._lexicon, vocabulary)
        told = (in_thread, self._facets, self._intents, self._kinds, self._lexicon)
        self._thread = Thread(*told, self._holding, vocabulary)
        self._elliptic = Elliptic(self._facets, vocabulary)
        self._narrowing = Narrowing(self._intents, self._lexicon, vocabulary)
        self._retelling = Retelling(self._elliptic, self._lexicon, vocabulary)
        finding = Finding(postings, self._facets, self._shortcomings, *basic)
        self._found, self._terms = finding.query, finding.terms

    def query(self, question: Question, listed: Listed = lambda _: ()) -> Query:
        """What a question asks for, with what its thread gives; ``listed`` tells which postings an answer there named."""
        before = memory.recalled(question.before, self._postings) if question.before else None
        for text in question.context:
            before = memory.kept(self._single(text, before, listed), before, listed, len(self._postings))
        return memory.going_on(self._single(question.text, before, listed), before)

    def remembered(self, query: Query, before: Resolved | None) -> Resolved | None:
        """What a thread keeps of a query, to understand its next question with."""
        return memory.remembered(query, self._postings, before)

    def _heard(self, text: str) -> tuple[Asked, Reading]:
        """A text that another was turned into, and what it says."""
        said, _ = self._hearing.hear(text)
        return said, self._read(said)

    def signs(self, question: Question) -> dict[str, float]:
        """The signs of a text, each with its strength: what calibration weighs."""
        _, read = self._heard(question.text)
        return self._weighing.signs.of(self._found(read), read)

    def _single(self, text: str, before: Query | None, listed: Listed) -> Query:
        said, notes = self._hearing.hear(text)
        if not said.tokens:
            return Query(Kind.HELP, notes=notes)
        said = self._apart.corrected(said) if before else said
        if before and (turned := self._elliptic.turned(said, before)):
            said, notes = self._hearing.hear(turned)
        if before and (whole := self._elliptic.whole(said, before)):
            return self._of_it(self._hearing.hear(whole)[0], before)
        if before and (others := self._elliptic.of_others(said, before)):
            return self._asked(self._hearing.hear(others)[0], notes, None, listed)
        if rest := self._apart.of(said):
            return self._apart.less(self._asked(rest.said, notes, before, listed), rest.less)
        return self._asked(said, notes, before, listed)

    def _of_it(self, said: Asked, before: Query) -> Query:
        """What is asked of what the query before was about."""
        read = self._read(said, Named())
        named = read.named._replace(postings=before.postings, by=("thread",))
        read = read._replace(named=named, facets=before.facets or read.facets, sections=())
        return self._kinded.query(self._weighed(self._found(read, (), ("posting",)), read, said), read, said)

    def _asked(self, said: Asked, notes: tuple[str, ...], before: Query | None, listed: Listed) -> Query:
        """What is asked, in a thread what it adds to the query before."""
        if self._closing.of(said, thread=before is not None):
            return Query(Kind.CHATTER, notes=notes)
        read = self._read(said)
        if self._intents.has("the bot itself", said) and read.named.by in {(), ("phrase",)}:
            asked = self._weighed(self._found(read, notes), read, said)
            return Query(Kind.HELP, notes=notes, signs=asked.signs)  # "can I trust your answers"
        if before:
            said, read = self._among_those(said, read, before, listed)
            return self._in_thread(said, read, notes, before)
        found = self._weighed(self._found(read, notes), read, said)
        return self._comparing.query(found, read, self._terms) or self._kinded.query(found, read, said)

    def _among_those(
        self, said: Asked, read: Reading, before: Query, listed: Listed
    ) -> tuple[Asked, Reading]:
        """A text as one that asks which of those listed before it means, or with the one it picks by what that is or has."""
        if which := self._narrowing.of(read, before):
            return self._heard(which)

        def having(text: str, of: Query) -> tuple[int, ...]:
            pointed = self._pointing.of(read, before)
            some = pointed.postings if pointed else of.listed
            return listed(self._single(text, of.but(listed=some), listed)) if len(some) > 1 else ()

        one = self._narrowing.one(read, before, having)
        return said, self._read(said, one) if one else read

    def _in_thread(self, said: Asked, read: Reading, notes: tuple[str, ...], before: Query) -> Query:
        """The query before with what is changed of it, or a new one with what it leaves out taken from there."""
        numbered = self._thread.numbered(read, before, self._terms)  # "number two" of headings with numbers
        if not numbered and (retold := self._retelling.of(read, before, self._terms)):
            return retold.but(notes=notes)
        about, earlier = self._retelling.about(read, before), before.but(retold=None)
        found = self._going_on(said, read, notes, earlier)
        return (
            found.but(retold=Retold(earlier, about=about))
            if about and found.postings == before.postings
            else found
        )

    def _going_on(self, said: Asked, read: Reading, notes: tuple[str, ...], before: Query) -> Query:
        """The same, of no answer given."""
        numbered = self._thread.numbered(read, before, self._terms)
        read = read if numbered else self._pointed(read, before)
        again = numbered or self._thread.next(read, before, self._terms)
        if again := again or self._thread.again(read, before, self._terms):
            return again.but(notes=notes)
        before = memory.of_one(before)
        read, inherited = self._inherited(said, read, before)
        found = self._thread.of_step(self._found(read, notes, inherited), read, before)
        pair = self._comparing.with_before(found, read, before, self._terms)
        found = self._weighed(found, read, said)
        if "question" in inherited:
            return pair or memory.asked_again(found, before)
        if compared := self._comparing.query(found, read, self._terms) or pair:
            if compared.facets or compared.topics or compared.sections:
                return compared
            return compared.but(facets=before.facets, topics=before.topics)  # "which of them is easier"
        return self._kinded.query(found, read, said)

    def _inherited(self, said: Asked, read: Reading, before: Query) -> tuple[Reading, tuple[str, ...]]:
        """The reading with the postings or the question of the query before where it leaves these out, and which."""
        if before.postings and (
            self._topics.only(said, read.named.covered) or self._thread.inside(read, before)
        ):
            read = self._read(said, Named())  # "must i know golang": of the role before, not of another
        if self._thread.goes_on(read, before):
            named = read.named._replace(postings=before.postings, by=("thread",))
            if turned := self._turned.asked(read.said, named.postings, named.covered, read.cues):
                return read._replace(named=named, facets=(), topics=(), sections=turned), ("posting",)
            sections = self._facets.sections(read.said, named.postings, named.covered)
            return read._replace(named=named, sections=sections), ("posting",)
        facets = before.facets or memory.of_headings(before.sections, self._postings)
        if not read.named.postings or read.facets or read.topics or not (facets or before.topics):
            return read, ()
        if read.named.by in PLACED and self._intents.others(said, ()):
            return read, ()  # "any other jobs in Leeds?"
        return read._replace(facets=facets, topics=before.topics), ("question",)

    def _weighed(self, found: Query, read: Reading, said: Asked) -> Query:
        """The query with the signs that it asks about a posting; of several postings those that know its things."""
        several = len(found.postings) > 1 and not (read.named.field or self._intents.yes_no(said))
        postings = self._candidates.about(found.postings, found.topics) if several else found.postings
        return found.but(signs=self._weighing.of(found, read), postings=postings)

    def _pointed(self, read: Reading, before: Query) -> Reading:
        """The reading with what it points to in the thread: postings, or by "it" a thing."""
        one = self._pointing.of(read, before)
        read = self._read(read.said, one) if one else read
        return self._thread.of_it(read, before)

    def _read(self, said: Asked, meant: Named | None = None) -> Reading:
        """What a text itself says; with ``meant`` it names just that."""
        cues = frozenset().union(*[c.words for c in said.told(self._v.cues)])
        named = self._candidates.named(said, cues) if meant is None else meant
        named = self._candidates.called(said, self._framing.less_all(said, named))
        if (each := self._each.of(said)).tokens:
            if named.by == ("phrase",):
                named = Named()  # "the tech stack of each job": that one posting says these words picks none
            missing = "" if named_by(said, each.tokens | cues, named.unknown) else named.unknown
            named = named._replace(covered=named.covered | each.tokens, unknown=missing, each=True)
        named = self._framing.by_plan(said, named) if meant is None else named
        polarity = self._polarities.of(said, named.covered)
        facets, tokens = self._facets.asked(said, named.covered)
        told = not self._intents.yes_no(said)
        exact = self._facets.verbatim(said, named.postings, named.covered, ends=told)
        exact = self._turned.exact(said, exact, named, tokens, facets)
        wishes = frozenset[int]()
        whole = len(set(said.sentence)) > 1 and not (facets or self._topics.find(said, named.covered, ())[0])
        if whole:  # "aws: which jobs name it": what is asked about stands in another sentence
            said = said.asks(said.beyond(self._reactions) or said.asking)
            wishes = self._intents.tokens("wishes", said)  # "who does the hiring? a name would be great"
            facets, tokens = self._facets.asked(said, named.covered | wishes)
            polarity = polarity if any(polarity) else self._polarities.of(said, named.covered)
        sections = self._facets.sections(said, named.postings, named.covered)
        sections = less_rates(sections, facets, said, self._postings, self._v)
        facets, heading = self._facets.less_headings(said, facets, tokens, sections, named.covered)
        sections, heading = self._turned.less_placed(said, sections, named.covered, tokens, heading)
        named = self._framing.less_brackets(said, named, tokens)
        if exact:
            whole_line = frozenset(i for i in range(len(said.tokens)) if i not in named.covered)
            facets, sections, heading, tokens = (), exact, whole_line, whole_line
        turns = wishes | self._intents.turns(said)  # "silent about"
        topics, known = self._topics.find(said, named.covered | turns | heading, tokens)
        sections = less_words(sections, topics, said, self._postings) if sections and topics else sections
        if whole and any(t.known for t in topics):
            topics = tuple(t for t in topics if t.known)
        recurring = not self._recurring.isdisjoint([said.stems[i] for i in tokens])
        if self._intents.yes_no(said) or (recurring and self._intents.has("how often", said)):
            less = self._intents.tokens("asked to bring", said)
            topics = self._topics.things(said, named.covered, topics, tokens, {said.words[i] for i in less})
        facets, topics = self._framing.of_level(said, named, facets, topics)
        facets = facets or self._framing.of_names(said, named, topics)
        facets = facets if topics else self._framing.of_number(said, named, facets)
        read = Reading(said, named, facets, sections, topics, tokens | known, tokens, polarity, each)
        return self._shortcomings.read(read) or self._referring.read(read)
