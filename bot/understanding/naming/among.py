"""Which posting a follow-up means that names but a place or a word or two of a title: of those offered, of its role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stem
from bot.understanding.naming.named import Named

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.titles import Titles
    from bot.understanding.reading import Reading
    from bot.vocabulary import Vocabulary

MOST = 4  # words that say which one is meant
PAIR = 2  # roles that a thread has asked the same of
FEW = 12  # postings among which one is picked
PLACES = frozenset({("place",), ("title",), ("phrase",), ()})  # what a place may be taken to be named by

FIRM = ("organisation",)


class Among:
    """Tells the postings of a thread apart by the few words that a follow-up is made of."""

    def __init__(
        self, titles: Titles, intents: Intents, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary
    ) -> None:
        self._titles, self._intents = titles, intents
        self._lexicon, self._holding, self._v = lexicon, holding, vocabulary
        self._places: list[frozenset[str]] = [frozenset() for _ in titles.titles]
        beside = frozenset(map(stem, vocabulary.lists["behind the name of a place"])) | lexicon.stop
        for line, postings in titles.names.places.items():
            roots = frozenset(map(stem, line)) - beside
            for n in postings:
                self._places[n] |= roots
        self._firms: list[frozenset[str]] = [frozenset() for _ in titles.titles]
        for line, postings in titles.names.organizations.items():
            for n in postings:
                self._firms[n] |= frozenset(map(stem, line)) - lexicon.stop
        self._all_places = frozenset().union(*self._places)
        self._skip = frozenset(vocabulary.lists["denying a rank"]) | frozenset(
            vocabulary.lists["another of two"]
        )
        self._denying = frozenset(vocabulary.lists["denies a pick"])
        self._for = frozenset(vocabulary.lists["whom a thing is for"])
        self._plain = vocabulary.words["said beside a pick"]
        self._before_places = frozenset(vocabulary.lists["before places"])
        self._idle = lexicon.idle | frozenset(map(stem, lexicon.nouns)) | self._plain
        self._roles = frozenset(map(stem, lexicon.heads)) | titles.seniority | vocabulary.skill_words

    def of(self, read: Reading, before: Query) -> Named | None:
        """The postings meant, None where a text says more than which, or none of the thread is called so."""
        said = read.said
        if self._intents.yes_no(said) or read.named.by not in {*PLACES, FIRM} or read.each.tokens:
            return None
        if not self._skip.isdisjoint(said.words):
            return None  # "the non-senior one", "the other one"
        offered = before.postings if len(before.postings) > 1 else before.listed
        ones = not self._lexicon.ones.isdisjoint(said.words)
        others = (
            {n for p in before.postings[:1] for n in self._titles.every if self._shared(p, n)} if ones else ()
        )
        called = frozenset[str]().union(*(self._called(n) for n in {*offered, *before.postings, *others}))
        if not ones and self._questions(said):
            return None  # "which office"
        # "nights" names the night nurse of two that were offered, and no hours
        alone = len(before.postings) > 1 and called.issuperset(
            s for s in said.stems if s not in self._idle or s in called
        )
        telling = self._telling(read, called if ones or alone else called & self._titles.seniority)
        if not telling or len(telling) > MOST:
            return self._next(read, before)
        roots, whole = {said.stems[i] for i in telling}, frozenset(self._whole(said, telling))
        placed = self._placed(read, telling)
        placed = placed and (roots <= self._all_places or not self._speaks(before.postings[:1], roots))
        placed = placed or (read.named.by == FIRM and read.named.covered.issuperset(telling))
        thing = len(before.postings) == 1 and not (ones or placed) and any(t.known for t in read.topics)
        if 1 < len(offered) <= FEW and not thing and (found := self._fewest(offered, roots, before)):
            denied = not self._denying.isdisjoint(said.words[: telling[0]])  # "not the senior one"
            found = tuple(n for n in offered if n not in found) if denied else found
            return Named(found, whole, by=("list",))
        found = ()
        if (
            self._titles.seniority >= roots
            and before.postings
            and self._lexicon.points.isdisjoint(said.words)
        ):
            found = self._of_rank(before.postings[0], roots)
        elif placed or (ones and self._titles.seniority.isdisjoint(roots)):
            found = self._of_role(before.postings, roots)
        return Named(found, whole, by=("list",)) if found else self._next(read, before)

    def _next(self, read: Reading, before: Query) -> Named | None:
        """The next role of those that a thread asks the same of, by a word that is a facet's as well: "and for payroll?".

        Alone it must be a thing that one can know beside: "benefits?" asks for these.
        """
        said, listed = read.said, before.listed
        if len(before.postings) != 1 or len(listed) < PAIR or listed[-1:] != before.postings:
            return None
        telling = [i for i, s in enumerate(said.stems) if s not in self._idle]
        if read.named.by or not telling or not read.cues.issuperset(telling):
            return None
        first, last = telling[0], telling[-1]
        ahead, behind = said.words[first - 1 : first] if first else (), said.words[last + 1 : last + 2]
        role = not self._for.isdisjoint(ahead) or not self._lexicon.ones.isdisjoint(behind)
        if not role and not any(t.known for t in read.topics):
            return None
        roots = {said.stems[i] for i in telling}
        found = tuple(n for n in self._titles.every if roots <= self._titles.titles[n].core)
        return Named(found, frozenset(self._whole(said, telling)), by=("title",)) if found else None

    def _questions(self, said: Asked) -> bool:
        """Whether a text asks with a question word, which "what about" is none of."""
        asked = (i for i, s in enumerate(said.stems) if s in self._lexicon.questions)
        return any(said.words[i + 1 : i + 2] != ("about",) for i in asked)

    def _speaks(self, postings: tuple[int, ...], roots: set[str]) -> bool:
        """Whether the posting of the thread speaks of what is named, which then is a thing of it, and is not called so."""
        return any(
            not roots <= self._called(n) and all(self._holding.one(n, s) for s in roots) for n in postings
        )

    def asked(self, read: Reading, before: Query) -> Named | None:
        """The posting of the thread where it is asked whether that can be at a place: "is Lyon possible", "is it in Lyon"."""
        said = read.said
        if len(before.postings) != 1 or not self._intents.yes_no(said) or read.named.by not in PLACES:
            return None
        telling = self._telling(read, ())
        if not telling or not self._placed(read, telling) or not self._intents.has("asks of a place", said):
            return None
        points = self._lexicon.points
        others = (i for i, w in enumerate(said.words) if w in self._lexicon.ones | self._lexicon.nouns)
        if any(said.words[max(0, i - 1)] not in points for i in others):
            return None  # "can I find a job in Lyon"
        return Named(before.postings, by=("thread",))

    def less_beside(self, read: Reading) -> Named | None:
        """What a text names, with words beside it that say nothing of it: "back to the cook", "the cook, sorry"."""
        said, named = read.said, read.named
        plain = frozenset(i for i, s in enumerate(said.stems) if s in self._plain) - named.covered
        rest = (i for i in range(len(said.stems)) if i not in named.covered | plain)
        if not plain or not named.postings or any(said.stems[i] not in self._idle for i in rest):
            return None
        return named._replace(covered=named.covered | plain)

    def _telling(self, read: Reading, called: Collection[str]) -> list[int]:
        """The tokens that may say which one is meant: all but what is idle and the words of a facet asked for."""
        said = read.said
        own = {i for i in read.cues if said.stems[i] not in called}
        return [i for i, s in enumerate(said.stems) if (s not in self._idle or s in called) and i not in own]

    def _whole(self, said: Asked, telling: list[int]) -> Iterable[int]:
        """The tokens that say which one, with all around them that is said beside: "sorry", "the … one"."""
        beside = self._lexicon.ones | self._lexicon.points | self._lexicon.nouns | self._before_places
        for i, word in enumerate(said.words):
            if i in telling or word in beside or said.stems[i] in self._plain:
                yield i

    def called(self, posting: int, root: str) -> bool:
        """Whether a word stands in the title of a posting, by its stem."""
        return root in self._titles.titles[posting].stems

    def _called(self, posting: int) -> frozenset[str]:
        """The stems of what a posting is called, and of its places."""
        return self._titles.titles[posting].every | self._places[posting]

    def _fewest(self, offered: tuple[int, ...], roots: set[str], before: Query) -> tuple[int, ...]:
        """Those of the postings offered that are called so, or whose text alone knows the place; () where all are or none is."""
        every = tuple(dict.fromkeys(offered))
        found = tuple(n for n in every if roots <= self._called(n))
        found = found or tuple(n for n in every if roots <= self._firms[n])
        if not found and roots <= self._all_places:
            found = tuple(n for n in every if all(self._holding.one(n, s) for s in roots))
        if len(found) == len(every):
            return ()
        return self._likest(before.postings[0], found) if len(before.postings) == 1 else found

    def _placed(self, read: Reading, telling: list[int]) -> bool:
        """Whether words are but the name of a place, as far as one knows: some posting is there, or no list has the word."""
        said, roots = read.said, {read.said.stems[i] for i in telling}
        if not self._roles.isdisjoint(roots) or any(t.known for t in read.topics):
            return False
        first = telling[0]
        if roots <= self._all_places or (first and said.words[first - 1] in self._before_places):
            return True
        known = self._lexicon.common | self._v.surface
        return all(
            said.words[i] not in known and said.stems[i] not in self._lexicon.ordinary for i in telling
        )

    def _of_role(self, postings: tuple[int, ...], roots: set[str]) -> tuple[int, ...]:
        """The postings so called, or at that place, of the one role of others; of these themselves those that are."""
        if any(not self._shared(postings[0], n) for n in postings[1:]):
            return ()
        if own := tuple(n for n in postings if roots <= self._called(n) or roots <= self._firms[n]):
            return own
        there = tuple(n for n in self._titles.every if roots <= self._called(n))
        there = there or tuple(n for n in self._titles.every if roots <= self._firms[n])
        alike = self._likest(postings[0], there) if postings else ()
        return alike if alike and self._shared(postings[0], alike[0]) else ()

    def _of_rank(self, posting: int, ranks: set[str]) -> tuple[int, ...]:
        """The postings of the same role in a rank that stands alone: "junior?"."""
        titles = self._titles.titles
        bare = titles[posting].core - self._titles.seniority
        return tuple(
            n for n, t in enumerate(titles) if ranks <= t.core and t.core - self._titles.seniority == bare
        )

    def _likest(self, posting: int, others: Iterable[int]) -> tuple[int, ...]:
        """Those of some postings whose titles are most like that of another."""
        own = self._titles.titles[posting].core
        likeness = {
            n: (self._shared(posting, n), -len(self._titles.titles[n].core ^ own)) for n in sorted(others)
        }
        most = max(likeness.values(), default=())
        return tuple(n for n, alike in likeness.items() if alike == most)

    def _shared(self, posting: int, other: int) -> float:
        """How much of two titles is the same role: none where their nouns are of different ones."""
        one, two = self._titles.titles[posting], self._titles.titles[other]
        if one.heads and two.heads and one.heads.isdisjoint(two.heads):
            return 0.0
        return sum(self._titles.weight.get(s, 0.0) for s in (one.core & two.core) - self._titles.seniority)
