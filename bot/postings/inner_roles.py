"""The headings inside a posting that are roles of their own: "Roles › Ticket Lead" of a committee, the levels of a job."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from bot.postings.role_nouns import RoleNouns
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from bot.domain import Posting, Section
    from bot.vocabulary import Vocabulary

LEVELS = 6  # of headings; what is set apart otherwise is a label in a list
LETTERS, LONGEST = 6, 7  # of a name: the least letters of its stems, the most words
FEWEST = 2  # such headings on a page that does not call them roles


class InnerRoles:
    """Finds them by the words of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._nouns, self._headings = RoleNouns(vocabulary), vocabulary.headings
        self._above = {words(line) for line in vocabulary.lists["headings above roles"]}
        self._levels = {words(line) for line in vocabulary.lists["headings above levels"]}
        self._ranks = frozenset(vocabulary.lists["levels of roles"])
        self._beside = frozenset(vocabulary.lists["people around the role"])
        self._articles = frozenset(vocabulary.lists["definite articles"])

    def of(self, posting: Posting) -> dict[int, str]:
        """The numbers of the sections whose headings name a role of the posting, each with that role's name.

        None where its title is a role itself, but for the levels of that: there "Key roles" and "Team members" are
        those whom one works with.
        """
        names = {s.number: self._name(s) for s in self._found(posting)}
        if not names:
            return names  # of most postings
        # "Director, Ovens: Requirements" begins with the name of a role, but ends as none
        lines = {words(name): name for name in names.values()}
        names = {n: name for n, name in names.items() if not self._more(words(name), lines)}
        for section in posting.sections:
            if section.number not in names and (name := self._of_one(section, lines)):
                names[section.number] = name
        return names | self._flat(posting, names)

    def owners(self, posting: Posting) -> Mapping[int, str]:
        """The sections that tell of one of the roles, each with its name: those headed so, and what stands below them."""
        names = self.of(posting)
        if names:
            for section in posting.sections:  # a parent stands before what is below it
                if section.number not in names and section.parent in names:
                    names[section.number] = names[section.parent]
        return names

    def _found(self, posting: Posting) -> Sequence[Section]:
        """The sections headed by the names of roles: of several on a page, or of the levels of one job."""
        levels = self._levels_of(posting)
        if self._nouns.one(posting.title):
            return levels
        several = not self._nouns.within(posting.title)
        listed = {s.number for s in posting.sections if words(s.heading) in self._above}
        if not (several or listed):
            return levels  # of most postings
        found = [s for s in posting.sections if s.path and self._may_name(posting, s)]
        called = Counter(s.parent for s in found if several and self._names_role(s))
        others = [
            s for s in found if s.parent in listed or (called[s.parent] >= FEWEST and self._names_role(s))
        ]
        own = {s.number for s in others}
        return [*others, *(s for s in levels if s.number not in own)]

    def _levels_of(self, posting: Posting) -> Sequence[Section]:
        """The levels of a job: below "Levels", or called as it is and more, two at least and one of them by a rank."""
        title = frozenset(stems(posting.title))
        listed = {s.number for s in posting.sections if words(s.heading) in self._levels}
        found = [
            s
            for s in posting.sections
            if s.heading
            and (s.parent in listed or not title.isdisjoint(stems(s.name)))
            and self._names_role(s)
            and self._may_name(posting, s)
        ]
        if not any(not self._ranks.isdisjoint(words(s.heading)) for s in found):
            return ()  # of nearly all postings
        beside = {s.level for s in found if s.path}
        # the first heading of a page may be taken for its title, which no path has
        found = [s for s in found if s.path or s.level in beside]
        return found if len({s.heading for s in found}) >= FEWEST else ()

    def _name(self, section: Section) -> str:
        """What a role is called: with a rank in brackets, "Cook (Senior)", and without "(optional)"."""
        aside = words(section.heading.removeprefix(section.name))
        return section.heading if not self._ranks.isdisjoint(aside) else section.name

    def _more(self, said: Sequence[str], lines: Collection[tuple[str, ...]]) -> bool:
        """Whether some words go on behind the name of a role without the noun of another."""
        longest = next((n for n in range(len(said) - 1, 1, -1) if tuple(said[:n]) in lines), 0)
        return bool(longest) and not self._nouns.name(said[-1])

    def _of_one(self, section: Section, lines: Mapping[tuple[str, ...], str]) -> str:
        """The role a heading tells of: "Senior Cook Duties", "Duties of the Senior Cook"."""
        said = words(section.heading)
        for count in range(len(said) - 1, 0, -1):
            ahead, behind = lines.get(said[:count]), lines.get(said[-count:])
            if ahead or (behind and self._nouns.small(said[-count - 1])):
                return ahead or behind or ""
        return ""

    def _flat(self, posting: Posting, names: Mapping[int, str]) -> dict[int, str]:
        """What follows the names of roles at their own level, where the same headings do so each time."""
        found: dict[int, str] = {}
        roles = set(names)
        beside = sorted(posting.sections, key=lambda s: (s.parent, s.level, s.number))
        for _, run in groupby(beside, key=lambda s: (s.parent, s.level)):
            row, role = list(run), ""
            often = Counter(s.heading for s in row if s.number not in roles)
            for section in row:
                if section.number in roles:
                    role = names[section.number]
                elif role and often[section.heading] >= FEWEST:
                    found[section.number] = role
        return found

    def _names_role(self, section: Section) -> bool:
        """Whether a heading is but the name of a role."""
        return self._nouns.name(section.name)

    def _may_name(self, posting: Posting, section: Section) -> bool:
        """Whether a heading may be the name of a role, and is none of what every posting has nor of who is around the role."""
        if section.key or section.level > LEVELS or section.heading == posting.title:
            return False
        line = stems(section.name)
        if len("".join(line)) < LETTERS or len(line) > LONGEST or self._beside.intersection(section.facets):
            return False
        if self._names_role(section):
            return all(m.end - m.start < len(line) for m in self._headings.find(line))
        # "What all of us need" and "Requirements for everybody" are told of each role
        first = words(section.name)[0]
        told = self._nouns.small(first) and first not in self._articles
        return len(line) > 1 and not told and not (section.facets and self._headings.find(line))
