"""Roles that only a heading inside a posting names: on the page of a committee, "Roles › Ticket Lead" below its own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stems, words
from bot.understanding.naming.inner_names import InnerNames
from bot.understanding.naming.named import Named
from bot.understanding.naming.refusals import Refusals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting
    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.inner_names import Run
    from bot.vocabulary import Vocabulary


class Inner:
    """Finds them on one shelf, where no title is named."""

    def __init__(self, postings: Sequence[Posting], lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._one = frozenset(vocabulary.lists["indefinite articles"])
        self._articles = lexicon.articles
        self._joins = lexicon.joints | lexicon.articles | vocabulary.words["joined either"]
        self._inverts = frozenset(vocabulary.lists["inverting"])
        self._refusals = Refusals((), lexicon, vocabulary)
        self._no_employers = frozenset(vocabulary.lists["behind at"])
        self._titles = [frozenset(stems(posting.title)) for posting in postings]
        self._names = InnerNames(postings, vocabulary)
        self._verbs = vocabulary.words["posting verbs"]

    def named(self, said: Asked, named: Named) -> Named:
        """What is named; where that is no title, or what was taken for a role we lack, the part of a posting about a role.

        So it is where the title of the posting stands beside the role: "the ticket lead of the Travel Committee".
        """
        if not self._names or named.each:
            return named
        away = self._refusals.asker(said) | self._refusals.ruled_out(said)
        runs = {run.tokens.start: run for run in self._names.loose(said, away)}
        of_no_rank = [run for run in runs.values() if not run.places]
        if len(runs) == len(of_no_rank) == 1:
            return self._of_no_such_rank(said, named, of_no_rank[0])
        other, line = named, stems(named.unknown or named.role)
        whole = self._names.called(line) and all(not self._titles[n].issuperset(line) for n in named.postings)
        if whole or any(self._spans(said, one, named.unknown) for one in runs.values()):
            # it was taken for a role we lack, or for that of a posting whose text has it
            other = named._replace(postings=(), unknown="", role="", by=())
        found: list[Named] = []
        behind, at = 0, 0  # the token behind the last of them, and the one looked at
        while at < len(said.stems):
            exact, freely = self._names.at(said, at, away), runs.get(at)
            loose = freely is not None and (exact is None or len(exact.tokens) < len(freely.tokens))
            run = freely if loose else exact
            beside = bool(found) and self._joins.issuperset(said.words[behind:at])
            # what stands behind an "and" is named as well, whatever the first one was taken for
            named_here = Named() if beside else other
            apart = loose and run and self._of_another(named_here, run)
            part = self._meant(said, named_here, run.tokens, run.places) if run and not apart else None
            if run and part and (beside or not found):
                found.append(part)
                behind = at = run.tokens.stop
            else:
                at += 1
        stranger = set(words(other.unknown))
        if stranger and not any(stranger <= {*words(o.role)} or {*words(o.role)} <= stranger for o in found):
            return named  # "does the falconer meet the ticket lead"
        if len(found) <= 1 or not all(one.part for one in found):
            return found[0] if found else named
        covered = frozenset[int]().union(*(one.covered for one in found))
        every = tuple(place for one in found for place in one.part)
        return found[0]._replace(
            postings=tuple(dict.fromkeys(n for n, _ in every)), covered=covered, part=every
        )

    def _of_no_such_rank(self, said: Asked, named: Named, run: Run) -> Named:
        """That a role is not there, whose field is but on other levels, where no title has the noun that is said."""
        line = {said.stems[i] for i in run.tokens}
        called = (self._titles[n] for n in named.postings if n not in run.beside or line <= self._titles[n])
        titled = "title" in named.by and any(
            not title.isdisjoint(line & self._names.nouns) for title in called
        )
        if titled or named.unknown:
            return named
        lacking = said.quoted(run.tokens.start, run.tokens.stop)
        return named._replace(
            postings=(), unknown=lacking, role="", by=(), covered=named.covered.union(run.tokens)
        )

    def _spans(self, said: Asked, run: Run, unknown: str) -> bool:
        """Whether what was taken for a role we lack is what is named, at most with a verb behind it."""
        own, line = said.words[run.tokens.start : run.tokens.stop], words(unknown)
        rest = line[len(own) :] if line[: len(own)] == own else line if set(line) - set(own) else ()
        return bool(line and run.places) and self._verbs.issuperset(stems(" ".join(rest)))

    def _of_another(self, named: Named, run: Run) -> bool:
        """Whether a title names postings that have no such role within."""
        return "title" in named.by and set(named.postings).isdisjoint(number for number, _ in run.places)

    def _meant(self, said: Asked, named: Named, run: range, found: Sequence[tuple[int, int]]) -> Named | None:
        """The part of a posting that some words name, where nothing else is named that speaks against it."""
        covered = named.covered.union(run)
        quoted = said.quoted(run.start, run.stop)
        own = named.covered - named.aside
        if own.difference(run) and named.postings and run.start and said.words[run.start - 1] in self._one:
            return None  # "does the Travel Committee have a ticket lead"
        if self._elsewhere(said, named, run.stop) or self._asks_of_title(said, named, run):
            return None
        if named.postings and named.by != ("phrase",):
            # words of a title within the name, as that "ticket lead" stands in the text of a posting, name less
            part = len(words(named.role)) < len(run)
            inside = own.issubset(run) and (part or quoted == named.role)
            if "title" in named.by and not (inside or named.covered.isdisjoint(run)):
                return None
            if self._stands_out(said, named, run):
                covered = frozenset(run)
            elif not (inside and part):
                found = [place for place in found if place[0] in named.postings]
        if not found:
            return None
        postings = tuple(dict.fromkeys(number for number, _ in found))
        parted = tuple(found) if len(postings) == 1 else ()
        return Named(postings, covered, role=quoted, by=("title",), part=parted)

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
