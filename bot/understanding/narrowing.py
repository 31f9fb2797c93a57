"""What narrows the postings that a thread listed, or picks one of those offered by what it says, as a question of its own.

"Only part time ones", "and of those without a degree" ask which of those are, or have, that; so does "the remote one",
of which there is but one where the posting meant was asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from bot.domain import Kind
from bot.text.tokens import words
from bot.understanding.elliptic import IN_FULL
from bot.understanding.judging.limits import TERSE
from bot.understanding.naming.among import FEW, PAIR
from bot.understanding.naming.named import Named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.reading import Reading
    from bot.vocabulary import Vocabulary

Having: TypeAlias = "Callable[[str, Query], tuple[int, ...]]"  # those listed that a question names
LISTED = frozenset({Kind.ROLES_WITH, Kind.CATALOGUE})  # kinds whose answer is a list
NARROWED = frozenset({(), ("place",), ("organisation",), ("phrase",)})  # by what no role is named
MOST = 5  # words that say which one is meant, or that it is but said which


class Narrowing:
    """Finds it by one vocabulary."""

    def __init__(self, intents: Intents, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        lists, stems = vocabulary.lists, vocabulary.words
        self._intents, self._lexicon = intents, lexicon
        self._full = vocabulary.pairs(IN_FULL)
        self._marks = frozenset(map(words, lists["narrows a list"]))
        self._by = frozenset(lists["begins what narrows"])
        self._denials = stems["denials"]
        self._lacks = frozenset(lists["lacks what narrows"])
        self._which = frozenset(map(words, lists["asks for some"]))
        self._it = frozenset(lists["the role before"])
        self._places = frozenset(lists["before places"])
        self._beside = stems["fillers"] | stems["joints"] | stems["said beside a pick"]
        self._verbs = frozenset(lists["inverting"])

    def of(self, read: Reading, before: Query) -> str:
        """The question which of the postings listed before are meant; "" where a text asks something else."""
        said, named = read.said, read.named
        own = named.by not in NARROWED or named.unknown or read.each.tokens
        if before.kind not in LISTED or len(before.listed) < PAIR or own or len(set(said.sentence)) > 1:
            return ""
        first, last = 0, len(said.words)
        marks = 0
        while first < last and ((size := self._mark(said, first)) or self._idle(said, first)):
            marks, first = marks + size, first + max(size, 1)
        while first < last and (self._mark(said, last - 1) or self._idle(said, last - 1)):
            marks, last = marks + self._mark(said, last - 1), last - 1
        # "of those, which are part time"
        asks = bool(marks) and said.words[first:last][:1] in self._which
        first += asks
        by = said.words[first:last][:1]
        rest = said.stems[first + self._by.issuperset(by) : last]
        if not self._it.isdisjoint(said.words[first:last]):
            return ""  # "where it is a must"
        if not rest or (by[0] in self._verbs and not asks) or not self._lexicon.questions.isdisjoint(rest):
            return ""
        if by[0] in self._places and not marks:  # "and in York?" behind the jobs in Leeds
            of_all = before.kind is Kind.CATALOGUE and before.postings
            return f"{self._full['any jobs' if of_all else 'some']} {said.quoted(first, last)}"
        things = [t for t in read.topics if t.known or not (any(read.polarity) or t.name.isdecimal())]
        if not self._denials.isdisjoint(said.stems[first : first + 1]) and by[0] not in self._lacks:
            denied = marks or self._bare(read)  # "not full time"
            return f"{self._full['some that are']} {said.quoted(first, last)}" if denied else ""
        marked = by[0] in self._by or bool(marks and (things or named.by))
        return (
            self._asking(said, first, last)
            if marked or (before.kind is Kind.CATALOGUE and self._bare(read))
            else ""
        )

    def one(self, read: Reading, before: Query, having: Having) -> Named | None:
        """Those of the few offered before that a text means by what they are or have; ``having`` tells which of them do."""
        offered = before.listed if before.kind in LISTED or len(before.postings) > 1 else ()
        if not PAIR <= len(offered) <= FEW:
            return None
        of = before.but(kind=Kind.ROLES_WITH, postings=(), listed=offered, facets=(), topics=(), sections=())
        for asking, whole in self._ones(read, before):
            found = having(asking, of)
            if 0 < len(found) < len(offered):
                if self._denials.issuperset(read.said.stems[max(0, whole.start - 1) : whole.start] or "-"):
                    found = tuple(n for n in offered if n not in found)  # "not the permanent one"
                return Named(found, frozenset(whole), by=("list",))
        return None

    def _ones(self, read: Reading, before: Query) -> Iterator[tuple[str, range]]:
        """The questions which of those have what is said of "one", or alone, and the tokens that say it."""
        said, every = read.said, len(read.said.words)
        for at in range(1, every):
            ahead = [i for i in range(max(0, at - MOST), at) if said.words[i] in self._lexicon.points]
            if said.words[at] not in self._lexicon.ones or not ahead:
                continue
            first, last, end = ahead[-1] + 1, at, said.clause_end(at + 1, every)
            goes_on = said.words[at + 1 : end][:1]
            if first == at:  # "the one with a mentor"
                first, last = at + 1, end
            more = first < at and goes_on and goes_on[0] in self._by | self._places
            if first < last:
                asking = self._asking(said, first, last) + (f" {said.quoted(at + 1, end)}" if more else "")
                yield asking, range(ahead[-1], max(at + 1, end if more else last))
        bare = bool(read.topics) and not (read.facets or read.named.by or read.named.unknown or said.marked)
        asks = not self._lexicon.openers.isdisjoint(said.stems) or self._intents.yes_no(said)
        if bare and not asks and len(before.postings) > 1 and self._lexicon.naming(said.stems) <= TERSE:
            yield self._asking(said, 0, every), range(every)  # "the bike"

    def _mark(self, said: Asked, at: int) -> int:
        """How many words from one on say that some of a list are meant."""
        sizes = range(min(MOST, len(said.words) - at), 0, -1)
        return next((n for n in sizes if said.words[at : at + n] in self._marks), 0)

    def _idle(self, said: Asked, at: int) -> bool:
        """Whether a word says but that roles are meant, or nothing."""
        word = said.words[at]
        role = word in self._lexicon.articles or word in self._lexicon.nouns
        return role or (said.stems[at] in self._beside and word not in self._lacks)

    def _bare(self, read: Reading) -> bool:
        """Whether all that is said is a thing that a posting may be or have: "part time?", behind a list of all there are."""
        if read.named.by or self._intents.yes_no(read.said):
            return False
        known = bool(read.topics) and all(t.known for t in read.topics)
        return known and self._lexicon.naming(read.said.stems) <= TERSE

    def _asking(self, said: Asked, first: int, last: int) -> str:
        """Which of those some words say something of."""
        lacks = [self._full["with"]] if said.words[first] in self._lacks else []  # "with no degree"
        return " ".join((self._full["some"], *lacks, said.quoted(first, last)))
