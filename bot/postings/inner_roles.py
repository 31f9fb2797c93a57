"""The headings inside a posting that are roles of their own: on the page of a committee, "Roles › Ticket Lead"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot.postings.role_nouns import RoleNouns
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        self._beside = frozenset(vocabulary.lists["people around the role"])
        self._articles = frozenset(vocabulary.lists["definite articles"])

    def of(self, posting: Posting) -> Sequence[Section]:
        """The sections of a posting that tell of one role each; none where its title is a role itself.

        There "Key roles" and "Team members" are those whom one works with.
        """
        if self._nouns.one(posting.title):
            return ()
        several = not self._nouns.within(posting.title)
        listed = {s.number for s in posting.sections if words(s.heading) in self._above}
        if not (several or listed):
            return ()  # of most postings
        found = [s for s in posting.sections if self._may_name(posting, s)]
        called = Counter(s.parent for s in found if several and self._names_role(s))
        return [
            s for s in found if s.parent in listed or (called[s.parent] >= FEWEST and self._names_role(s))
        ]

    def _names_role(self, section: Section) -> bool:
        """Whether a heading is but the name of a role."""
        return self._nouns.name(section.name)

    def _may_name(self, posting: Posting, section: Section) -> bool:
        """Whether a heading may be the name of a role, and is none of what every posting has nor of who is around the role."""
        if not section.path or section.key or section.level > LEVELS or section.heading == posting.title:
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
