"""Headings asked for by their own words: "what does translation & localization involve"."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.text.tokens import stem, stems
from bot.understanding.plans import by_number, by_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bot.domain import Posting, Section
    from bot.text.periods import Period, Periods

# of the time, which says nothing of what a part is about: "Teaching (40 %)"
SHARE = re.compile(r"\b\d{1,3}\s?%")
OTHER = 0.7  # of a word's weight if the heading says it in other words
SENTENCE = 5  # words of a heading that is a sentence
# share of the question's words and of the heading's weight, of a word no other heading has
HALF, PART = 0.45, 0.3
HEADING_SHARE = 0.6  # of a heading's weight that the question must name …
QUESTION_SHARE = 0.75  # … or of the question's words that a long heading must hold
DATIVE = 6  # letters from which a word may have the ending of a German dative
LEAST = 2  # words, for the second
SMALL = 3  # letters of a word that only joins others: "of", "the"
LONGEST = 6  # words of a heading that shares some with a role's name
SLACK = 4  # days by which months and weeks may overlap where one follows the other


def nominative(word: str) -> str:
    """A stem less the ending that it may have from a German dative: "Bereichen" of "Bereiche"."""
    return stem(word[:-1]) if word.endswith("n") and len(word) >= DATIVE else word


def _part(posting: Posting, number: int) -> bool:
    """Whether a section says but a part of what its parent does."""
    section = posting.sections[number]
    if any(len(word) <= SMALL for word in stems(section.heading)):
        return False  # "At work" is said of any of them
    above = posting.sections[section.parent] if len(section.path) > 1 else section
    return above is not section and section.facets == above.facets != ()


def _within(run: tuple[str, ...], line: tuple[str, ...]) -> bool:
    """Whether some stems stand side by side in a line."""
    return any(line[i : i + len(run)] == run for i in range(len(line) - len(run) + 1))


class _Words(NamedTuple):
    """All words of a heading, also those that name nothing, those of the headings above it with them, and its facets."""

    own: frozenset[str]
    path: frozenset[str]
    facets: tuple[str, ...]

    @classmethod
    def of(cls, section: Section) -> _Words:
        """Those of a section."""
        path = frozenset(s for heading in section.path for s in stems(heading))
        return cls(frozenset(stems(section.heading)), path, section.facets)


class HeadingMatch:
    """The headings of every posting, and what their words are worth."""

    def __init__(
        self,
        postings: Sequence[Posting],
        idle: frozenset[str],
        plain: frozenset[str],
        nouns: frozenset[str],
        instead: Callable[[str], frozenset[str]],
        periods: Periods,
    ) -> None:
        """``idle`` are stems that name nothing, ``plain`` those of ordinary words, ``nouns`` those of roles.

        ``instead`` gives the stems that may stand for one.
        """
        self._stop = idle
        self._plain = plain
        self._nouns = nouns
        self._instead = instead
        self._lines: list[
            list[tuple[int, frozenset[str], frozenset[str]]]
        ] = []  # with the words of those above
        self._by_word: list[dict[str, list[int]]] = []  # which of these have a word
        self._periods = [by_time(posting, periods) for posting in postings]
        self._numbered = [by_number(posting) for posting in postings]
        self._whole: list[dict[tuple[str, ...], int]] = []  # headings of several words that no other is like
        self._parts: list[dict[tuple[str, ...], int]] = []  # those of them for a part, of idle words alone
        self._ends: list[set[str]] = []  # their last words
        self._beside: list[set[tuple[str, str]]] = []  # words that stand beside one another in these
        frequency: Counter[str] = Counter()
        self._titles = [frozenset(stems(posting.title)) for posting in postings]
        self._all = [{s.number: _Words.of(s) for s in p.sections if s.path} for p in postings]
        # how many headings of a posting have the same words and facets
        self._alike = [Counter((one.own, one.facets) for one in every.values()) for every in self._all]
        for posting, title in zip(postings, self._titles, strict=True):
            rows: list[tuple[int, frozenset[str], frozenset[str]]] = []
            whole = [(stems(s.heading), s.number) for s in posting.sections if s.path]
            often = Counter(line for line, _ in whole)
            self._whole.append({line: n for line, n in whole if often[line] == 1 and len(line) >= LEAST})
            own = self._whole[-1].items()
            self._parts.append({x: n for x, n in own if idle.issuperset(x) and _part(posting, n)})
            self._ends.append({line[-1] for line in self._whole[-1]})
            self._beside.append({pair for line in self._whole[-1] for pair in pairwise(line)})
            for section in posting.sections:
                line = frozenset(self._less_title(stems(SHARE.sub("", section.heading)), title)) - self._stop
                if line and section.path:
                    above = frozenset(s for heading in section.path[:-1] for s in stems(heading))
                    rows.append((section.number, line, above - self._stop - line))
                    frequency.update(line)
            self._lines.append(rows)
            by_word: dict[str, list[int]] = defaultdict(list)
            for at, (_, line, _) in enumerate(rows):
                for word in line:
                    by_word[word].append(at)
            self._by_word.append(dict(by_word))
        total = max(1, sum(map(len, self._lines)))
        self._weight = {s: math.log(1 + total / n) for s, n in frequency.items()}

    def _less_title(self, line: tuple[str, ...], title: frozenset[str]) -> tuple[str, ...]:
        """A heading without the role that it names: "Shadowing the Lead Baker Role" is about shadowing.

        That is a word of the title with a noun of roles behind it: "Training Programs" are no training manager.
        """
        kept: list[str] = []
        for role, run in groupby(line, lambda root: root in title or root in self._nouns):
            roots = tuple(run)
            named = any(one in title and other in self._nouns for one, other in pairwise(roots))
            kept += () if role and named else roots
        return tuple(kept) if not self._stop.issuperset(kept) else line

    def verbatim(self, posting: int, asked: tuple[str, ...]) -> int:
        """The section whose heading is just what is asked, word for word; 0 if none is."""
        return self._whole[posting].get(asked, 0)

    def ended(self, posting: int, asked: tuple[str, ...]) -> bool:
        """Whether what is asked ends as one of these headings does."""
        return not self._ends[posting].isdisjoint(asked[-1:])

    def part(self, posting: int, asked: Sequence[str]) -> int:
        """The section for a part of its parent whose heading of idle words is said in one go: "special needs"; 0 if none is."""
        line = tuple(asked)
        return next((n for own, n in self._parts[posting].items() if _within(own, line)), 0)

    def shared(self, postings: Iterable[int], line: tuple[str, ...], names: frozenset[int]) -> set[int]:
        """The places in a line of a heading said word for word that the role's name shares: "HR support" of an HR assistant.

        Or that is a part of that name and of no title: the "oven internship" of "Interns".
        """
        count, pairs = len(line), {*pairwise(line)}
        beside = [found for p in postings if (found := self._beside[p] & pairs)]
        if not beside:
            return set()  # of most questions
        edges = [n for n in names if n - 1 not in names] + [n + 1 for n in names if n + 1 not in names]
        edges += [n for n in names if n - 1 in names]
        edges = [i for i in edges for found in beside if line[i - 1 : i + 1] in found]
        runs = {
            (first, last)
            for i in edges
            for first in range(max(0, i - LONGEST), i)
            for last in range(i + 1, min(first + LONGEST, count) + 1)
        }
        held = (run for run in runs if any(self._held(p, line, run, names) for p in postings))
        return {i for first, last in held for i in range(first, last)}

    def _held(self, posting: int, line: tuple[str, ...], at: tuple[int, int], names: frozenset[int]) -> bool:
        """Whether a run of a line is a heading of a posting; within the role's name none of its title, nor a grade: "GS-15"."""
        run = line[slice(*at)]
        if run not in self._whole[posting]:
            return False
        inside = names.issuperset(range(*at))
        return not (inside and (self._titles[posting].issuperset(run) or any(map(str.isdecimal, run))))

    def timed(self, posting: int, time: Period) -> list[int]:
        """The sections of a posting's plan by weeks or months that a stretch of time meets; that of just this one alone."""
        plan = self._periods[posting].items()
        return [number for number, own in plan if own == time] or [n for n, own in plan if own.meets(time)]

    def behind(self, posting: int, number: int) -> int:
        """The section of the plan, or of those with numbers, that follows another one, 0 if none does."""
        plan, counted = self._periods[posting], self.numbered(posting, number)
        place = next((n for n, own in counted.items() if own == number), 0)
        if number not in plan:
            return counted.get(place + 1, 0)
        later = [n for n, own in plan.items() if own.start >= plan[number].end - SLACK]
        return min(later, key=lambda n: plan[n].start, default=0)

    def numbered(self, posting: int, number: int) -> dict[int, int]:
        """The sections that are counted as one of a posting is, each by its number; none where it has none."""
        return self._numbered[posting].get(number, {})

    def is_all(self, posting: int, asked: Iterable[str]) -> bool:
        """Whether some stems, those that name nothing left out, are all the words of a heading of a posting."""
        said = set(asked) - self._stop
        return any(line == said for _, line, _ in self._lines[posting])

    def holds(self, posting: int, *words: str) -> bool:
        """Whether one heading of a posting has all of some stems."""
        return any(line.issuperset(words) for _, line, _ in self._lines[posting])

    def _as_headed(self, posting: int, word: str) -> str:
        """A stem as the headings of a posting have it: "in welchen Bereichen" asks for "Bereiche"."""
        plain = nominative(word)  # mostly the same
        return plain if plain in self._by_word[posting] else word

    def find(self, posting: int, asked: Sequence[str]) -> list[tuple[int, float, float]]:
        """The sections of a posting whose heading the asked stems name: (section, share, words), the fullest first.

        The words count that the headings above it have as well: "the usher's tasks" are those below "Usher".
        """
        said = {self._as_headed(posting, word) for word in asked} - self._stop
        if not said:
            return []
        other = {word: self._instead(word) - said for word in said}
        held, rows, found = self._by_word[posting], self._lines[posting], []
        naming = held.keys() & said.union(*other.values())
        for at in sorted({at for word in naming for at in held[word]}):
            number, line, above = rows[at]
            both = line & said
            instead = {s for s in said - both if other[s] & line}
            # "main tasks" are no "Overall Responsibilities" beside "Key Tasks"
            instead = {s for s in instead if not self.holds(posting, s)} if instead else instead
            if not (both or instead) or (both == line and self._one_of_kind(posting, number, line, asked)):
                continue
            if len(both) == 1 and not instead and self._of_others(posting, number, both, asked):
                continue
            there = line & set().union(*(other[s] for s in instead)) if instead else frozenset()
            whole = sum(self._weight[s] for s in line)
            share = (sum(self._weight[s] for s in both) + OTHER * sum(self._weight[s] for s in there)) / whole
            of_question = (len(both) + OTHER * len(instead)) / len(said)
            count = len(both) + len(instead)
            if (
                # an ordinary word names none that says it otherwise, beside another thing: "which polls do you run", "Manages"
                (share >= HEADING_SHARE and (both or of_question >= HALF or instead - self._plain))
                or (count >= LEAST and of_question >= QUESTION_SHARE)
                or (
                    of_question >= HALF
                    and (share >= PART or len(line) >= SENTENCE)
                    and any(len(held[word]) == 1 for word in both - self._plain)  # in no other heading
                )
            ):
                # a word said counts more than one that stands for it: "how are conflicts handled" asks for no "Manages"
                own = len(both) + OTHER * len(instead)
                found.append((number, max(share, of_question), own + len(above & said)))
        # "useful qualities" and not the necessary, of words that name nothing by themselves
        if len(found) > 1:
            every = self._all[posting]
            found.sort(key=lambda f: -len(every[f[0]].path.intersection(asked)))
        return sorted(found, key=lambda f: (-f[2], -f[1]))

    def _one_of_kind(self, posting: int, number: int, line: frozenset[str], asked: Sequence[str]) -> bool:
        """Whether what is asked names several headings of one kind, and not each word of this: "duties" of "Overall duties".

        Or words that several of a kind bear, each below another heading that is not named.
        """
        every = self._all[posting]
        one = every[number]
        if one.facets and one.own.issubset(asked) and one.path.difference(one.own).isdisjoint(asked):
            # "Desirable", below "Skills" and below "Experience"
            return self._alike[posting][one.own, one.facets] > 1
        if not one.facets or one.own.issubset(asked):
            return False
        alike = (n for n, other, _ in self._lines[posting] if n != number and line <= other)
        return any(every[n].facets == one.facets for n in alike)

    def _of_others(self, posting: int, number: int, words: frozenset[str], asked: Sequence[str]) -> bool:
        """Whether a heading, not named whole, shares the words with one of another kind: a "plan" beside "90-day plan"."""
        every = self._all[posting]
        if all(word.isalpha() and len(word) <= SMALL for word in every[number].own.difference(asked)):
            return False
        kind = every[number].facets
        return any(words <= line and every[n].facets != kind for n, line, _ in self._lines[posting])
