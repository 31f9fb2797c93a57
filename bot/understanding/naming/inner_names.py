"""Where a question has the name of a role inside a posting: word for word, or its words in another order and fewer."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from bot.postings.inner_roles import LONGEST, InnerRoles
from bot.postings.role_nouns import RoleNouns
from bot.text.tokens import stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.domain import Posting
    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary

LEAST = 2  # words of a name that are said, where not all of them are


class Run(NamedTuple):
    """Some tokens and the sections of postings, by their numbers, that tell of the role they name.

    None of a role that is there but of other ranks, in the postings ``beside``.
    """

    tokens: range
    places: tuple[tuple[int, int], ...] = ()
    beside: frozenset[int] = frozenset()


class _Role(NamedTuple):
    """A role: the stems of its noun, its ranks, all of its name, and those by which the posting around it is called."""

    noun: str
    ranks: frozenset[str]
    name: frozenset[str]
    around: frozenset[str]
    places: tuple[tuple[int, int], ...]

    def told(self, said: Collection[str]) -> bool:
        """Whether enough of the name is said; the words of the posting's title alone name that."""
        own = self.ranks or not (self.name - self.around).isdisjoint(said) or not self.missing(said)
        return bool(own) and (len(self.name.intersection(said)) >= LEAST or not self.missing(said))

    def missing(self, said: Collection[str]) -> int:
        """How many words of the name are not said."""
        return len(self.name.difference(said))


class InnerNames:
    """The names of the roles inside the postings of one shelf."""

    def __init__(self, postings: Sequence[Posting], vocabulary: Vocabulary) -> None:
        roles, nouns = InnerRoles(vocabulary), RoleNouns(vocabulary)
        lists = vocabulary.lists
        self._aliases = vocabulary.roles
        self._ranks = frozenset(self._stems(tuple(lists["levels of roles"])))
        self._joins = frozenset(lists["joins a role and its field"])
        self._whole: dict[str, list[tuple[int, int]]] = defaultdict(list)  # a name's stems in one
        self._by_noun: dict[str, list[_Role]] = defaultdict(list)
        for number, posting in enumerate(postings):
            named: dict[str, list[tuple[int, int]]] = defaultdict(list)
            for section, name in roles.of(posting).items():
                named[name].append((number, section))
            around = frozenset(self._stems(words(posting.title))) if named else frozenset[str]()
            for name, places in named.items():
                noun = self._stems((nouns.noun(name),))[0]
                said = frozenset(self._stems(words(name))) - set(map(stem, self._joins))
                self._whole["".join(stems(name))] += places
                self._by_noun[noun].append(
                    _Role(noun, (said & self._ranks) - {noun}, said, around, tuple(places))
                )

        self.nouns = self._by_noun.keys()  # stems

    def __bool__(self) -> bool:
        return bool(self._whole)

    def called(self, line: Sequence[str]) -> bool:
        """Whether some stems are all of a name."""
        return "".join(line) in self._whole

    def at(self, said: Asked, first: int, away: frozenset[int]) -> Run | None:
        """What is named from a token on, none of it ``away``: by the longest name, or by words of one."""
        for last in range(min(len(said.stems), first + LONGEST), first, -1):
            places = self._whole.get("".join(said.stems[first:last]))
            tokens = range(first, last)
            if places and said.sentence[first] == said.sentence[last - 1] and away.isdisjoint(tokens):
                return Run(tokens, tuple(places))
        return None

    def loose(self, said: Asked, away: frozenset[int]) -> list[Run]:
        """What is named by words of names in any order: "director of treasury", "senior absence partner"."""
        found: list[Run] = []
        if not self._by_noun:
            return found  # of most shelves
        line = ["" if at in away else word for at, word in enumerate(self._stems(said.words))]
        for at, noun in enumerate(line):
            if noun in self._by_noun and (run := self._around(said, line, at)):
                found.append(run)
        return found

    def _stems(self, line: tuple[str, ...]) -> list[str]:
        """The stems of words, short forms and other words of ranks replaced: "sr", "mgr", "intermediate"."""
        found = [*map(stem, line)]
        for match in self._aliases.find(line):
            if len(match.words) == len(match.value) == 1:
                found[match.start] = stem(match.value[0])
        return found

    def _around(self, said: Asked, line: Sequence[str], at: int) -> Run | None:
        """What the words around the noun of a role name, and the noun itself."""
        roles = self._by_noun[line[at]]
        allowed = self._ranks.union(*(role.name | role.around for role in roles))
        first, last = self._stretch(said, line, at, allowed)
        tokens = range(first, last)
        own = {line[i] for i in tokens if said.words[i] not in self._joins}
        ranks = (own & self._ranks) - {line[at]}
        fit = [r for r in roles if own - ranks <= r.name | r.around]
        enough = [r for r in fit if r.ranks == ranks and r.told(own)]
        if enough:
            most = max(len(r.name & own) for r in enough)
            best = [r for r in enough if len(r.name & own) == most]
            least = min(r.missing(own) for r in best)
            places = tuple(place for r in best if r.missing(own) == least for place in r.places)
            return Run(tokens, places)
        # "junior treasury analyst", where there are one without a rank and a senior one
        others = frozenset(n for r in fit if r.name - r.ranks <= own for n, _ in r.places)
        return Run(tokens, beside=others) if ranks and others else None

    def _stretch(
        self, said: Asked, line: Sequence[str], at: int, allowed: Collection[str]
    ) -> tuple[int, int]:
        """The first and behind the last of the tokens around one that names may have; what joins them stands at no end."""

        def fits(i: int) -> bool:
            same = said.sentence[i] == said.sentence[at] and bool(line[i])
            return same and (line[i] in allowed or said.words[i] in self._joins)

        first, last = at, at + 1
        while first and fits(first - 1):
            first -= 1
        while last < len(said.stems) and fits(last):
            last += 1
        while said.words[first] in self._joins:
            first += 1
        while said.words[last - 1] in self._joins:
            last -= 1
        return first, last
