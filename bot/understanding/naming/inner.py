"""Roles that only a heading inside a posting names: on the page of a committee, "Roles › Ticket Lead" below its own name."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.postings.role_nouns import RoleNouns
from bot.text.tokens import stems, words
from bot.understanding.naming.named import Named
from bot.understanding.naming.refusals import Refusals

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain import Posting, Section
    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.vocabulary import Vocabulary

LEVELS = 6  # of headings; what is set apart otherwise is a label in a list
LETTERS, LONGEST = 6, 7  # of a name: the least letters of its stems, the most words
FEWEST = 2  # such headings on a page that does not call them roles


class Inner:
    """Finds them on one shelf, where no title is named."""

    def __init__(self, postings: Sequence[Posting], lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._nouns, self._headings = RoleNouns(vocabulary), vocabulary.headings
        self._above = {words(line) for line in vocabulary.lists["headings above roles"]}
        self._beside = frozenset(vocabulary.lists["people around the role"])
        self._one = frozenset(vocabulary.lists["indefinite articles"])
        self._articles = lexicon.articles
        self._joins = lexicon.joints | lexicon.articles | vocabulary.words["joined either"]
        self._refusals = Refusals((), lexicon, vocabulary)
        self._no_employers = frozenset(vocabulary.lists["behind at"])
        self._titles = [frozenset(stems(posting.title)) for posting in postings]
        self._named: dict[str, list[tuple[int, int]]] = {}  # a name's stems in one → where its heading stands
        for number, posting in enumerate(postings):
            for section in self._roles(posting):
                name = "".join(stems(section.name))
                self._named.setdefault(name, []).append((number, section.number))

    def _roles(self, posting: Posting) -> Iterable[Section]:
        """The sections of a posting that tell of one role each, which its own title names not."""
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
        known = any(m.end - m.start == len(line) for m in self._headings.find(line))
        return not known and (len(line) > 1 or self._names_role(section))

    def named(self, said: Asked, named: Named) -> Named:
        """What is named; where that is no title, or what was taken for a role we lack, the part of a posting about a role.

        So it is where the title of the posting stands beside the role: "the ticket lead of the Travel Committee".
        """
        if not self._named or named.each or named.aside:
            return named
        other, line = named, stems(named.unknown or named.role)
        if "".join(line) in self._named and all(not self._titles[n].issuperset(line) for n in named.postings):
            # it was taken for a role we lack, or for that of a posting whose text has it
            other = replace(named, postings=(), unknown="", role="", by=())
        found: list[Named] = []
        away = self._refusals.asker(said) | self._refusals.ruled_out(said)
        behind, at = 0, 0  # the token behind the last of them, and the one looked at
        while at < len(said.stems):
            run, places = self._name(said, at, away)
            beside = bool(found) and self._joins.issuperset(said.words[behind:at])
            # what stands behind an "and" is named as well, whatever the first one was taken for
            part = self._meant(said, Named() if beside else other, run, places) if places else None
            if part and (beside or not found):
                found.append(part)
                behind = at = run.stop
            else:
                at += 1
        stranger = set(words(other.unknown))
        if stranger and not any(stranger <= {*words(o.role)} or {*words(o.role)} <= stranger for o in found):
            return named  # "does the falconer meet the ticket lead"
        if len(found) <= 1 or not all(one.part for one in found):
            return found[0] if found else named
        covered = frozenset[int]().union(*(one.covered for one in found))
        every = tuple(place for one in found for place in one.part)
        return replace(
            found[0], postings=tuple(dict.fromkeys(n for n, _ in every)), covered=covered, part=every
        )

    def _name(self, said: Asked, at: int, away: frozenset[int]) -> tuple[range, Sequence[tuple[int, int]]]:
        """The longest name that begins at a token, none of it ``away``, and where headings have it."""
        for last in range(min(len(said.stems), at + LONGEST), at, -1):
            places = self._named.get("".join(said.stems[at:last]))
            if places and said.sentence[at] == said.sentence[last - 1] and away.isdisjoint(range(at, last)):
                return range(at, last), places
        return range(at, at + 1), ()

    def _meant(self, said: Asked, named: Named, run: range, found: Sequence[tuple[int, int]]) -> Named | None:
        """The part of a posting that some words name, where nothing else is named that speaks against it."""
        covered = named.covered.union(run)
        quoted = said.quoted(run.start, run.stop)
        if named.postings and run.start and said.words[run.start - 1] in self._one:
            return None  # "does the Travel Committee have a ticket lead"
        if self._elsewhere(said, named, run.stop):
            return None
        if named.postings and named.by != ("phrase",):
            # words of a title within the name, as that "ticket lead" stands in the text of a posting, name less
            part = len(words(named.role)) < len(run)
            inside = named.covered.issubset(run) and (part or quoted == named.role)
            if "title" in named.by and not (inside or named.covered.isdisjoint(run)):
                return None
            if self._stands_out(said, named, run):
                covered = frozenset(run)
            elif not (inside and part):
                found = [place for place in found if place[0] in named.postings]
        if not found:
            return None
        postings = tuple(dict.fromkeys(number for number, _ in found))
        return replace(
            Named(postings, covered, role=quoted, by=("title",)),
            part=tuple(found) if len(postings) == 1 else (),
        )

    def _stands_out(self, said: Asked, named: Named, run: range) -> bool:
        """Whether a role stands where one is asked about, and a mere word behind it was taken for another's title.

        "Does the drum lead book the travel", where there is a "Travel Committee".
        """
        word = len(words(named.role)) == 1 < len(run) and "title" in named.by
        return (
            word and run.stop <= min(named.covered, default=0) and said.words[run.start - 1] in self._articles
        )

    def _elsewhere(self, said: Asked, named: Named, at: int) -> bool:
        """Whether "at" and the name of an employer that is not there stand from a token on."""
        behind = said.words[at + 1 : at + 2]
        stranger = bool(behind) and at + 1 not in named.covered and self._no_employers.isdisjoint(behind)
        return stranger and said.words[at] == "at"
