"""What a text asks of the answer just given: one of its items, those about something, or why it is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Kind, Retold, Topic
from bot.domain.facets import EDUCATION, EXPERIENCE, HIRING_PROCESS, LANGUAGES, NICE_TO_HAVE, REQUIREMENTS
from bot.understanding.picking import LAST

if TYPE_CHECKING:
    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.understanding.elliptic import Elliptic
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.reading import Reading
    from bot.understanding.thread import Terms
    from bot.vocabulary import Vocabulary

TOLD = frozenset({Kind.YES_NO, Kind.FACT, Kind.FACET, Kind.OVERVIEW})  # kinds that tell of one posting
NONE = "sums up as none"
# facets of what one is to have
ASKED_FOR = frozenset({EDUCATION, EXPERIENCE, REQUIREMENTS, NICE_TO_HAVE, LANGUAGES})
OF_ITSELF = ((EDUCATION,), (EXPERIENCE,))  # of these one is none without a topic
WHY = "asks but why"
SEVERAL = 2  # roles of a list in which a place is one of these
DIGITS = 2  # of the largest number of an item


class Retelling:
    """Finds it by one vocabulary."""

    def __init__(self, elliptic: Elliptic, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._elliptic = elliptic
        self._lexicon = lexicon
        self._v = vocabulary
        lists = vocabulary.lists
        self._ordinals, self._cardinals = vocabulary.numbers("ordinals"), vocabulary.numbers("cardinals")
        self._last = frozenset(lists["last of a list"])
        self._before = frozenset(lists["before a place"])
        self._number = frozenset(lists["before a number"])
        self._items = frozenset(lists["items of an answer"])
        self._ones = frozenset(lists["stands for a role"])
        self._beside = frozenset(lists["beside an item"])

    def of(self, read: Reading, before: Query, terms: Terms) -> Query | None:
        """The query before about one item of its answer or why it is so; None if a text asks neither, or more."""
        if before.kind not in TOLD or len(before.postings) != 1 or not (before.facets or before.topics):
            return None
        if self._elliptic.says_but(NONE, read.said):
            return self._none(read, before, terms)
        why = self._elliptic.says_but(WHY, read.said)
        item = 0 if why else self._item(read.said, before)
        if not (why or item):
            return None
        last = before.retold
        # "the second?", "why?"
        of = last if why and last and last.item else Retold(before.but(retold=None), item=item)
        if not of.query.terms:  # it was recalled
            same = read._replace(facets=before.facets, topics=before.topics)
            of = Retold(of.query.but(terms=terms(same, before.postings)), item=of.item)
        return of.query.but(retold=Retold(of.query, of.item, why=why), inherited=("posting", "kind"))

    def _none(self, read: Reading, before: Query, terms: Terms) -> Query | None:
        """The query before as one whether none of it is needed; of what is given, what there is of it."""
        if not (before.topics or before.facets[:1] in OF_ITSELF) or before.kind is Kind.OVERVIEW:
            return None
        same = read._replace(facets=before.facets, topics=before.topics)
        needed = before.claim.demand or not ASKED_FOR.isdisjoint(before.facets)
        claim = before.claim._replace(must=needed, inverted=needed, optional=False)
        return before.but(
            kind=Kind.YES_NO if needed else Kind.FACT,
            claim=claim,
            terms=before.terms or terms(same, before.postings),
            inherited=("posting", "kind"),
            retold=None,
        )

    def about(self, read: Reading, before: Query) -> tuple[Topic, ...]:
        """What those of the items told are to be about that are asked for: "which ones mention travel?"; none where none are."""
        if before.kind not in TOLD or len(before.postings) != 1 or len(before.listed) > 1:
            return ()
        said, found = read.said, self._v.phrases["which of those told"].find(read.said.stems)
        if read.named.unknown or not found or not before.facets:
            return ()
        at = range(found[0].end, len(said.tokens))
        return tuple(t for t in read.topics if t.known) or tuple(
            Topic(said.words[i], ((said.stems[i],),)) for i in at if said.stems[i] not in self._lexicon.empty
        )

    def _item(self, said: Asked, before: Query) -> int:
        """The place of the item that a text names and says next to nothing of, from 1, -1 for the last; 0 if it names none."""
        for at in range(len(said.tokens)):
            place, tokens = self._place(said, at)
            if not place:
                continue
            pointed = any(said.words[i] in self._items for i in tokens)
            roles = len(before.listed) >= SEVERAL or before.facets[:1] == (HIRING_PROCESS,)
            rest = (w for i, w in enumerate(said.words) if i not in tokens)
            if (pointed or not roles) and all(w in self._beside for w in rest):
                return place
        return 0

    def _place(self, said: Asked, at: int) -> tuple[int, frozenset[int]]:
        """The place that a word names, with the tokens that say so; 0 if it names none: "the second point", "point 2"."""
        word, behind, ahead = said.words[at], said.words[at + 1 : at + 2], said.words[max(0, at - 1) : at]
        place = LAST if word in self._last else self._ordinals.get(word, 0)
        if place and (not ahead or ahead[0] in self._before or ahead[0] in self._beside):
            noun = bool(behind) and behind[0] in self._items | self._ones
            return place, frozenset({at, at + 1} if noun else {at})
        number = int(word) if word.isdecimal() and len(word) <= DIGITS else self._cardinals.get(word, 0)
        if number and ahead and ahead[0] in self._items | self._number:
            return number, frozenset({at - 1, at})
        return 0, frozenset()
