"""What every composer works with: the shelf, the search, the words, today's date."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from bot.answering.made import Made
from bot.answering.said_as import SaidAs
from bot.answering.under import DEMANDS
from bot.domain import Citation, Hit, Line, Part, Passage, Posting, RoleRef, Statement
from bot.domain.facets import DEADLINE
from bot.postings.inner_roles import InnerRoles
from bot.retrieval import Search, terms
from bot.text.once import Slotted
from bot.text.tokens import stem, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from bot.answering.wordings import Wordings
    from bot.domain import Query
    from bot.vocabulary import Vocabulary

PATH = " › "
MARKS = ("?", "!", "…", ".", ":", "？", "！")  # that no colon is put behind
PLAIN = ("stop", "asking", "fillers", "question words", "imperatives", "question marks")
_FIRST, _LAST = map(attrgetter, ("first", "last"))  # of the lines that a passage stands on
TITLED = 0.05  # weight of a title's words, beside 1 for the asker's own


@dataclass(frozen=True, slots=True)
class Desk(Slotted):
    """A shelf ready to answer from. Statements are made here from hits, and nowhere else."""

    postings: Sequence[Posting]
    search: Search
    vocabulary: Vocabulary
    wordings: Wordings
    today: date
    # how roles are named that go by their page's name
    called: Mapping[int, str] = field(default_factory=dict)
    made: Made = field(default_factory=Made, init=False, repr=False, compare=False)

    @cached_property
    def plain(self) -> frozenset[str]:
        """The stems of words that name nothing: those of asking, and the most common of any language."""
        lists = self.vocabulary.words
        return frozenset(map(stem, self.vocabulary.common)).union(*(lists[name] for name in PLAIN))

    @cached_property
    def said_as(self) -> SaidAs:
        """How the things of the vocabulary's lists are said."""
        return SaidAs(self.vocabulary)

    @cached_property
    def inner_roles(self) -> InnerRoles:
        """Finds the headings inside a posting that are roles."""
        return InnerRoles(self.vocabulary)

    @cached_property
    def examples(self) -> Sequence[int]:
        """The postings to name as examples: those that are open, or all where none is."""
        every = range(len(self.postings))
        return [n for n in every if self.postings[n].open_on(self.today)] or every

    @cached_property
    def demands(self) -> frozenset[str]:
        """All facets that belong to an answer about what is demanded."""
        return frozenset().union(*(self.closure(f) for f in DEMANDS if f in self.vocabulary.facets))

    # names ------------------------------------------------------------------------------------------

    def role(self, number: int) -> str:
        """A posting as a sentence names it."""
        known = self.made.roles.get(number)
        if known is None:
            posting = self.postings[number]
            title = self.called.get(number, posting.title)
            known = self.made.roles[number] = self.wordings.role(title, posting.organization)
        return known

    def of_page(self, numbers: Iterable[int]) -> Desk:
        """The same desk with some roles called as their page is; what is found is found by their own titles."""
        return replace(self, called={number: self.postings[number].page for number in numbers})

    def ref(self, number: int) -> RoleRef:
        """A posting as the answer's data names it."""
        posting = self.postings[number]
        return RoleRef(posting.path, posting.title, posting.organization)

    def closure(self, facet: str) -> frozenset[str]:
        """A facet with all that belong to an answer about it."""
        known = self.made.closures.get(facet)
        if known is None:
            found, waiting = set(), [facet]
            while waiting:
                at = waiting.pop()
                if at not in found:
                    found.add(at)
                    waiting += self.vocabulary.facets[at].includes
            known = self.made.closures[facet] = frozenset(found)
        return known

    def heading(self, label: str, number: int) -> Line:
        """The first line of an answer about one posting: what it is about, and whom."""
        line = self.wordings.say("answered", facet=label, role=self.role(number))
        return Line(Part.HEAD, line[:1].upper() + line[1:])

    # from hits to statements ------------------------------------------------------------------------

    def speaking(self, query: Query, posting: int, facet: str) -> list[Hit]:
        """The passages whose own words tell of a facet; when one must apply is told by days too, so of that all."""
        if facet == DEADLINE:
            return self.search.hits(query.terms, postings=[posting])
        return self.search.speaking(query.terms, posting, (facet,))

    def hits(
        self, query: Query, posting: int, facets: Iterable[str], sections: Iterable[int] = ()
    ) -> list[Hit]:
        """The hits of one posting under some facets or sections, in the order of the document; what it says twice once."""
        said: dict[object, Hit] = {}
        for hit in self.search.within(query.terms, posting, frozenset(facets), tuple(sections)):
            said.setdefault((hit.passage.block.text, hit.passage.path), hit)
        return list(said.values())

    def of(self, query: Query, posting: int) -> Query:
        """A query that names no posting, asked of this one: its title's words stand in each of its passages.

        With them each is a hit, also one that shares no word with the question: "benefits", and "What you get".
        """
        named = self.postings[posting]
        roots = dict.fromkeys(stems(f"{named.title} {named.organization}"), TITLED)
        return query.but(postings=(posting,), terms=tuple((roots | dict(query.terms)).items()))

    def statement(self, hit: Hit) -> Statement:
        """What a hit states, word for word, with where it stands."""
        return self._stated(hit.passage)

    def statements(self, hits: Iterable[Hit]) -> tuple[Statement, ...]:
        """What some hits state, each by itself."""
        known = self.made.statements.get
        return tuple([known(id(passage)) or self._stated(passage) for passage, _ in hits])

    def citation(self, passage: Passage, lines: tuple[int, int] | None = None) -> Citation:
        """Where a passage stands, or more that is cited with it; its quote is the whole item or paragraph."""
        whole = self._stated(passage).citation
        return Citation(whole.posting, whole.heading, whole.quote, lines) if lines else whole

    def _stated(self, passage: Passage) -> Statement:
        """A passage as a statement; one of the index is made once, a heading asked for as a passage is no such."""
        found = self.made.statements.get(id(passage))
        if found is None:
            block, posting = passage.block, self.postings[passage.posting]
            heading = PATH.join(passage.path) or self.called.get(passage.posting, posting.title)
            at = Citation(posting.path, heading, block.quote, (block.span.first, block.span.last))
            found = Statement(block.text, at)
            if passage is self.search.passages[passage.number]:
                self.made.statements[id(passage)] = found
        return found

    def absence(self, number: int) -> Statement:
        """That a posting was searched and nothing was found: an empty quote."""
        known = self.made.absences.get(number)
        if known is None:
            posting = self.postings[number]
            last = max((s.span.last for s in posting.sections), default=1)
            known = self.made.absences[number] = Statement(
                "", Citation(posting.path, "", "", (1, max(1, last)))
            )
        return known

    def title(self, number: int) -> Statement:
        """A posting's title where its file states it, else that the posting is there."""
        known = self.made.titles.get(number)
        if known is None:
            title = self.postings[number].title
            hits = self.search.within(tuple((t, 1.0) for t in terms(title)), number, ())
            stated = next((h for h in hits if h.passage.block.kind == "title"), None)
            known = self.made.titles[number] = self.statement(stated) if stated else self.absence(number)
        return known

    # lines ------------------------------------------------------------------------------------------

    def head(self, key: str, **values: object) -> Line:
        """A sentence of the bot's own that says what follows."""
        return Line(Part.HEAD, self.wordings.say(key, **values))

    def note(self, key: str, **values: object) -> Line:
        """A sentence of the bot's own beside the quotes."""
        return Line(Part.NOTE, self.wordings.say(key, **values))

    @staticmethod
    def label(heading: str) -> Line:
        """A heading of a posting above what stands below it: with a colon, unless it ends with a mark of its own."""
        return Line(Part.LABEL, heading if heading.endswith(MARKS) else f"{heading}:")

    def entry(self, number: int, name: str) -> Line:
        """A posting in a list, by its name there, with the word that it is not open."""
        status = " ".join(map(str, self.status(number))).rstrip(".")
        return Line(Part.ITEM, f"{name} ({status})" if status else name)

    def bullets(self, hits: Sequence[Hit]) -> list[Line]:
        """A line for each hit, nested as in the posting; headings in between where there are several."""
        depths = {passage.block.depth for passage, _ in hits}
        shallow = min(depths - {0}, default=1)
        if len({passage.path for passage, _ in hits}) <= 1:  # most answers
            return [self._item(passage, shallow) for passage, _ in hits]
        lines: list[Line] = []
        shown: tuple[str, ...] | None = None
        for hit in hits:
            path = hit.passage.path
            if path not in (shown, ()) and path[-1] != hit.passage.block.text:
                lines.append(self.label(path[-1]))
            shown = path
            lines.append(self._item(hit.passage, shallow))
        return lines

    def _item(self, passage: Passage, shallow: int) -> Line:
        """A passage as an item of a list whose outermost have a depth; one of the index is made once for each."""
        known = self.made.items.get((id(passage), shallow))
        if known is None:
            depth = max(0, passage.block.depth - shallow)
            known = Line(Part.ITEM, passage.block.text, depth, citation=self._stated(passage).citation)
            if passage is self.search.passages[passage.number]:
                self.made.items[id(passage), shallow] = known
        return known

    def source(self, hits: Sequence[Hit], depth: int = 0) -> Line:
        """The source line of hits from one posting: file, headings, lines."""
        posting = self.postings[hits[0].passage.posting]
        spans = [passage.block.span for passage, _ in hits]
        lines = min(map(_FIRST, spans)), max(map(_LAST, spans))
        quoted = self.citation(hits[0].passage, lines)
        return Line(Part.SOURCE, self._source(hits, posting, *lines), depth, citation=quoted)

    def _source(self, hits: Sequence[Hit], posting: Posting, first: int, last: int) -> str:
        paths = dict.fromkeys([passage.path for passage, _ in hits])
        headings = dict.fromkeys([path[0] for path in paths if path])
        say = self.wordings.say
        lines = say("line", first=first) if first == last else say("lines", first=first, last=last)
        if headings:
            return say("source", posting=posting.path, heading=", ".join(headings), lines=lines)
        return say("source without heading", posting=posting.path, lines=lines)

    def status(self, number: int) -> list[Line]:
        """The line that says whether a posting is open, where it matters; nothing for an open one."""
        known = self.made.status.get(number)
        if known is None:
            known = self.made.status[number] = tuple(self._status(number))
        return list(known)

    def _status(self, number: int) -> list[Line]:
        posting = self.postings[number]
        if posting.valid_through and posting.valid_through < self.today:
            return [Line(Part.STATUS, self.wordings.say("closed", date=_date(posting.valid_through)))]
        if posting.closed:
            return [Line(Part.STATUS, self.wordings.say("closed undated"))]
        if posting.opens and posting.opens > self.today:
            return [Line(Part.STATUS, self.wordings.say("opens", date=_date(posting.opens)))]
        return []


def _date(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
