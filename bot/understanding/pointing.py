"""What a text points to in its thread: a place of the list before, some of it, the other one, another rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.understanding.judging.limits import TERSE
from bot.understanding.naming.named import Named
from bot.understanding.narrowing import LISTED
from bot.understanding.thread import DEMAND

if TYPE_CHECKING:
    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.in_thread import InThread
    from bot.understanding.picking import Picking
    from bot.understanding.reading import Reading
    from bot.vocabulary import Vocabulary

PAIR = 2  # postings of which one is the other
FEW = 5  # postings that "they" are, of those that an answer listed


class Pointing:
    """Finds them on one shelf."""

    def __init__(
        self, picking: Picking, in_thread: InThread, lexicon: Lexicon, vocabulary: Vocabulary
    ) -> None:
        self._picking = picking
        self._in_thread = in_thread
        self._lexicon = lexicon
        self._those = vocabulary.exact["of those listed"]
        self._just = vocabulary.exact["of those just listed"]
        self._they = frozenset(vocabulary.lists["those listed"])
        self._others = frozenset(vocabulary.lists["another of two"])
        self._before = frozenset(vocabulary.lists["before a place"])
        self._sites = frozenset(vocabulary.lists["where one of two is"])
        self._ones = frozenset(vocabulary.lists["stands for a role"])
        self._behind = frozenset(vocabulary.lists["behind a place"]) | vocabulary.role_nouns

    def of(self, read: Reading, before: Query) -> Named | None:
        """The postings that a text points to, None if it points to none."""
        said, listed = read.said, before.listed
        if picked := self._picking.of(said, len(listed)):
            return Named((listed[picked.at],), picked.tokens, by=("list",))
        among = self._in_thread.among
        meant = among.of(read, before) or among.asked(read, before)
        if meant or read.named.unknown:
            return meant
        one = before.postings if len(before.postings) == 1 else ()
        there = next((n for p in one if (n := self._in_thread.at_place(said, read.named, p))), None)
        found = there or self._of_those(read, before) or self._other(said, before)
        if found := found or self._fewer(read, before) or self._all(read, before):
            return found
        # a word of one text alone names none: "senior"
        unsure = len(read.named.postings) != 1 or read.named.by == ("phrase",)
        if len(before.postings) == 1 and unsure:
            return self._in_thread.other(said, before.postings[0], read.cues)
        return among.less_beside(read)

    def _of_those(self, read: Reading, before: Query) -> Named | None:
        """All that were listed, where it is asked which of them: "which of those need rust".

        Behind a question about one of them "those" may be things of it, so that something else must be asked.
        """
        if len(before.listed) < PAIR:
            return None
        just = self._just.find(read.said.words) if before.kind in LISTED else ()
        if not (found := self._those.find(read.said.words) or just):
            return None
        other = bool(read.topics) or not set(read.facets) <= DEMAND
        last = before.listed[-1:] == before.postings and other
        tokens = frozenset(found[0].words)
        named = Named(before.listed, tokens, by=("list",), field=True)
        return named if len(before.postings) != 1 or last else None

    def _all(self, read: Reading, before: Query) -> Named | None:
        """All of the few that were listed, where no role is named: "what do they pay"."""
        own = read.named.postings or read.each.tokens or not (read.facets or read.topics)
        if own or before.kind not in LISTED or not PAIR <= len(before.listed) <= FEW:
            return None
        at = [i for i, word in enumerate(read.said.words) if word in self._they]
        return Named(before.listed, frozenset(at), by=("list",)) if at else None

    def _other(self, said: Asked, before: Query) -> Named | None:
        """The other one of two that were listed, or of the only two roles that are called alike: "and the other one?"."""
        if self._others.isdisjoint(said.words) or len(before.postings) != 1:
            return None
        for at in range(1, len(said.words)):
            if said.words[at] not in self._others or said.words[at - 1] not in self._before:
                continue
            ends = at + 1 == len(said.words) or said.sentence[at + 1] != said.sentence[at]
            noun = not ends and (said.words[at + 1] in self._behind or self._calls(said, at + 1, before))
            if not (ends or noun or said.between(at + 1).strip()):
                continue
            whole = {at - 1, at, at + 1} if noun else {at - 1, at}
            pair = set(before.listed) if len(before.listed) == PAIR else set[int]()
            rest = pair - set(before.postings) if pair > set(before.postings) else set[int]()
            rest = rest or set(self._in_thread.alike(before.postings[0]))
            return Named(tuple(rest), frozenset(whole), by=("list",)) if len(rest) == 1 else None
        return None

    def _calls(self, said: Asked, at: int, before: Query) -> bool:
        """Whether the last word of a sentence is what both of two that were listed are, or are at: "the other depot"."""
        ends = at + 1 == len(said.words) or said.sentence[at + 1] != said.sentence[at]
        if not ends or len(before.listed) != PAIR:
            return False
        titled = all(self._in_thread.among.called(n, said.stems[at]) for n in before.listed)
        return titled or said.words[at] in self._sites

    def _fewer(self, read: Reading, before: Query) -> Named | None:
        """Of the postings that a text names those listed before, where it only says which: "the intern one", "i meant Acme"."""
        named = read.named
        kept = tuple(n for n in named.postings if n in before.listed)
        if not kept or len(kept) == len(named.postings) or named.by not in {("title",), ("organisation",)}:
            return None
        ones = not self._ones.isdisjoint(read.said.words)
        asked = len(before.postings) > 1 and (named.by == ("title",) or not (read.facets or read.topics))
        terse = self._lexicon.naming(read.said.stems) <= TERSE and len(before.postings) != 1
        return Named(kept, named.covered, role=named.role, by=named.by) if ones or asked or terse else None
