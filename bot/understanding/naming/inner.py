"""Roles that only a heading inside a posting names: on the page of a committee, "Roles › Ticket Lead" below its own name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.postings.inner_roles import LONGEST, InnerRoles
from bot.text.tokens import stems, words
from bot.understanding.naming.named import Named
from bot.understanding.naming.refusals import Refusals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting
    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.vocabulary import Vocabulary


class Inner:
    """Finds them on one shelf, where no title is named."""

    def __init__(self, postings: Sequence[Posting], lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        roles = InnerRoles(vocabulary)
        self._one = frozenset(vocabulary.lists["indefinite articles"])
        self._articles = lexicon.articles
        self._joins = lexicon.joints | lexicon.articles | vocabulary.words["joined either"]
        self._inverts = frozenset(vocabulary.lists["inverting"])
        self._refusals = Refusals((), lexicon, vocabulary)
        self._no_employers = frozenset(vocabulary.lists["behind at"])
        self._titles = [frozenset(stems(posting.title)) for posting in postings]
        self._named: dict[str, list[tuple[int, int]]] = {}  # a name's stems in one → where its heading stands
        for number, posting in enumerate(postings):
            for section in roles.of(posting):
                name = "".join(stems(section.name))
                self._named.setdefault(name, []).append((number, section.number))

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
        if self._elsewhere(said, named, run.stop) or self._asks_of_title(said, named, run):
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

    def _asks_of_title(self, said: Asked, named: Named, run: range) -> bool:
        """Whether a title is what is asked about, and a part is but what it is asked: "does the coach lead the treasurer"."""
        title = [at for at in sorted(named.covered) if at < run.start]
        if not title or "title" not in named.by:
            return False
        ahead = title[0] - (said.words[title[0] - 1] in self._articles if title[0] else 0)
        between = said.words[title[-1] + 1 : run.start]
        asked = bool(ahead) and said.words[ahead - 1] in self._inverts
        return asked and not self._joins.issuperset(between)

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
