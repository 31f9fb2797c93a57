"""What a text names in its thread: another rank or kind of the role before, or but words of that one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stem, stems, words
from bot.understanding.naming.among import Among
from bot.understanding.naming.named import Named

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from bot.domain import Topic
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.titles import Titles
    from bot.vocabulary import Vocabulary

MOST = 3  # words that say which kind of a role is meant
PLACE = 2  # words from "one" to a place


class InThread:
    """Holds what a text names against the role that its thread is about."""

    def __init__(
        self, titles: Titles, intents: Intents, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary
    ) -> None:
        self._titles, self._intents = titles, intents
        self._lexicon, self._holding, self._v = lexicon, holding, vocabulary
        self.among = Among(titles, intents, lexicon, holding, vocabulary)
        self._which = frozenset(vocabulary.lists["asks for some"])
        self._before = frozenset(vocabulary.lists["before a place"])
        self._before_places = frozenset(vocabulary.lists["before places"])
        self._ones = frozenset(vocabulary.lists["stands for a role"])
        self._behind = frozenset(vocabulary.lists["behind a place"]) | vocabulary.role_nouns
        self._denies = frozenset(vocabulary.lists["denying a rank"])
        self._plain = frozenset(vocabulary.lists["no rank"])
        self._heads = frozenset(map(stem, vocabulary.role_heads | vocabulary.weak_role_heads))

    def other(self, said: Asked, posting: int, cues: Collection[int]) -> Named | None:
        """The postings of the role of ``posting`` in the rank that a text names and nothing else; None if it names none.

        Where the shelf has none of that rank the role is one that it lacks, unless the word names a facet: ``cues``
        are the tokens that do. "Who's the lead" asks for a person whatever roles there are.
        """
        for at, rank in enumerate(said.stems):
            tokens = (
                {at, at + 1} if said.words[at + 1 : at + 2] and said.words[at + 1] in self._behind else {at}
            )
            ends = max(tokens) + 1 == len(said.stems) or said.sentence[at] != said.sentence[max(tokens) + 1]
            article = at and said.words[at - 1] in self._before
            if other := self._of_no_rank(said, posting, at, tokens) if ends or len(tokens) > 1 else None:
                return other
            if rank in self._titles.seniority and article and (ends or len(tokens) > 1):
                found = self._of_rank(posting, rank)
                name = said.words[at]
                if at in cues and (at - 1 in cues or not found):
                    return None
                return Named(found, frozenset(tokens), unknown="" if found else name, role=name, by=("rank",))
        return self._of_kind(said, posting)

    def _of_no_rank(self, said: Asked, posting: int, at: int, tokens: set[int]) -> Named | None:
        """The postings of the role in another rank than one denied, or in none: "the non-senior one", "the regular one"."""
        rank, first = said.stems[at], at - 1
        denied = rank in self._titles.seniority and at > 1 and said.words[first] in self._denies
        if not denied and not (said.words[at] in self._plain and len(tokens) > 1):
            return None
        if said.words[first - denied] not in self._before:
            return None
        ranks = {rank} if denied else self._titles.seniority
        found = tuple(n for n in self.alike(posting) if ranks.isdisjoint(self._titles.titles[n].core))
        whole = frozenset(tokens | {first} if denied else tokens)
        return Named(found, whole, role=said.words[at], by=("rank",)) if found else None

    def _of_kind(self, said: Asked, posting: int) -> Named | None:
        """The postings of another kind of the role, by what their titles have before its noun: "the mobile one"."""
        titles, line = self._titles.titles, said.stems
        nouns = self._heads & titles[posting].core
        for last, word in enumerate(said.words):
            if word not in self._ones or last <= 1:  # "the", and what is another
                continue
            first = max((i for i in range(last - 1) if said.words[i] in self._before), default=-1) + 1
            kind = set(line[first:last])
            if not first or last - first > MOST or kind <= titles[posting].stems:
                continue
            found = [n for n, t in enumerate(titles) if kind <= t.core and nouns & t.core]
            found = [n for n in found if titles[n].core <= kind | nouns] or found  # no volunteer of that kind
            if found:
                role = " ".join(said.words[first:last])
                return Named(tuple(found), frozenset(range(first, last + 1)), role=role, by=("title",))
        return None

    def at_place(self, said: Asked, named: Named, posting: int) -> Named | None:
        """Those of the role at another place, where a text names a place alone: "and the one in Lyon?", "what about Lyon?"."""
        at = {i: i for i in named.covered} if named.by == ("place",) else {}
        for one in range(1, len(said.words) - PLACE):
            if said.words[one] in self._ones and said.words[one + 1] in self._before_places:
                at[one + PLACE] = one - 1  # from "the" on
        alike = self.alike(posting) if at else ()
        for place, first in at.items():
            root = said.stems[place]
            titled = tuple(n for n in alike if root in self._titles.titles[n].stems)
            if found := titled or tuple(n for n in alike if first < place and self._holding.one(n, root)):
                return Named(found, named.covered | {*range(first, place + 1)}, by=("list",))
        return None

    def alike(self, posting: int) -> tuple[int, ...]:
        """The other postings of the same role, in any rank."""
        own = self._bare(posting)
        return tuple(n for n in self._titles.every if n != posting and self._bare(n) == own)

    def _of_rank(self, posting: int, rank: str) -> tuple[int, ...]:
        """Those whose title is the same but for the rank, of several the ones most like it."""
        titles, own = self._titles.titles, self._bare(posting)
        found = [n for n, t in enumerate(titles) if own and rank in t.stems and self._bare(n) == own]
        alike = {n: len(titles[n].stems & titles[posting].stems) for n in found}
        return tuple(n for n in found if alike[n] == max(alike.values()))

    def _bare(self, posting: int) -> frozenset[str]:
        """The words of a title that say no rank."""
        return self._titles.titles[posting].core - self._titles.seniority

    def inside(  # what was named and what is asked, of which postings
        self,
        said: Asked,
        named: Named,
        topics: Iterable[Topic],
        before: tuple[int, ...],
        *,
        field: bool,
    ) -> bool:
        """Whether what seems to name another posting are but words of those the thread is about.

        A phrase that another posting has as well, a thing asked for ("which events could they hold"), or a ``field``
        and no person: "how many years of product management" asks for no product manager.
        """
        if named.by == ("phrase",):
            asked = [t.forms for t in topics]
            return bool(asked) and all(self._holding.some(before, f[0]) for forms in asked for f in forms[:1])
        if named.unknown:
            return self._served(said, named, before) or (field and self._is_field(said, named.unknown))
        if named.by != ("title",) or any(said.words[i] in self._lexicon.heads for i in named.covered):
            return False
        if self._before_noun(said, named) or self._asked_for(said, named, before):
            return True
        return field and self._of_field(said, named, before)

    def _served(self, said: Asked, named: Named, before: tuple[int, ...]) -> bool:
        """Whether a boss that the posting before speaks of is named of its work: "do I book trips for the head of sales"."""
        line = stems(named.unknown)
        if "of" not in line or not self._v.words["getting in"].isdisjoint(said.stems):
            return False
        return self._intents.yes_no(said) and not self._holding.saying(line).isdisjoint(before)

    def _of_field(self, said: Asked, named: Named, before: tuple[int, ...]) -> bool:
        """Whether the words of a title said are a field that the posting before speaks of."""
        at = sorted(named.covered)
        if at[0] and said.words[at[0] - 1] in self._v.words["before employers"]:
            return False
        if len(at) == 1:
            return self._holding.some(before, said.stems[at[0]])
        return not self._holding.saying([said.stems[i] for i in at]).isdisjoint(before)

    def _before_noun(self, said: Asked, named: Named) -> bool:
        """Whether the one word of a title said is but the kind of a thing asked about: "is there cloud stuff to try"."""
        at = max(named.covered)
        noun = said.stems[at + 1 : at + 2]
        if len(named.covered) > 1 or not noun or at + 1 in said.parted or not self._intents.yes_no(said):
            return False
        idle = (self._lexicon.idle - self._v.words["any thing"]) | self._v.words["posting verbs"]
        ahead = said.words[at - 1 : at] if at else ()
        subject = not ahead or ahead[0] in (*self._before, *self._v.lists["inverting"])
        return not (subject or noun[0] in idle or said.words[at + 1] in self._v.role_nouns)

    def _asked_for(self, said: Asked, named: Named, before: tuple[int, ...]) -> bool:
        """Whether the one word of a title said is a thing that is asked for: "which events", "how much design"."""
        at = [i for i in sorted(named.covered) if said.words[i] in named.role.split()]
        ahead = said.words[at[0] - 1] if len(at) == 1 and at[0] else ""
        one = ahead in self._lexicon.indefinite and self._intents.yes_no(said)  # "does a house come with it"
        if not one and (not ahead or ahead not in self._which):
            return False
        alone = self._v.role_nouns.isdisjoint(said.words[at[0] + 1 : at[0] + 2])
        return alone and self._holding.some(before, said.stems[at[0]])

    def _is_field(self, said: Asked, name: str) -> bool:
        """Whether what is taken for a role we lack is a field that postings speak of: "software engineering"."""
        line = words(name)
        first = said.words.index(line[0]) if line and line[0] in said.words else 0
        if not first or said.words[first - 1] in self._v.words["before employers"]:
            return False
        held = all(self._holding.anywhere(stem(w)) for w in line)
        return held and self._lexicon.heads.isdisjoint(line)
