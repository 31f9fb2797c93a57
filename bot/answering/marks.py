"""The marks in a sentence: the words that say of a thing that it is demanded, welcome, replaceable or not there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.answering.clauses import Place, moved
from bot.answering.marked import Marked, Span, kept, marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.clauses import Sentence
    from bot.vocabulary import Vocabulary

MEASURE = 5  # words behind a negation among which it says how much it denies: "no need to be a real expert"
DOING = "ing"  # ends a verb that says what is done, and demands nothing


@dataclass(frozen=True)
class Marks:
    """The marks in one sentence."""

    vocabulary: Vocabulary
    sentence: str
    asked: frozenset[int] = frozenset()  # the words of all things asked about

    cut: Sentence = field(init=False, repr=False)  # the sentence in its parts
    # its stems, those blanked out that only look like a mark
    line: tuple[str, ...] = field(init=False, repr=False)
    things: Sequence[Span] = field(init=False, repr=False)  # those the vocabulary knows
    shared: dict[str, Any] = field(init=False, repr=False, compare=False)
    _marked: Marked = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Takes over what was made of the sentence before, where the words asked about change nothing of it."""
        known = marked(self.sentence, self.vocabulary)
        anyway = self.asked.isdisjoint(known.turning)
        shared: dict[str, Any] = known.made.setdefault(type(self), {}) if anyway else {}
        read = {"cut": known.cut, "line": known.line, "things": known.things}
        self.__dict__.update(shared, **read, shared=shared, _marked=known)

    def _find(self, name: str) -> Sequence[Span]:
        """The places of a list's phrases, the longest of those that overlap."""
        return self._marked.find(name, self.vocabulary)

    @kept
    def optional(self) -> Sequence[Span]:
        """Where something is said to be no more than welcome; a "bonus" that is asked about says so of nothing."""
        other = self.asked.union(i for a, b in self.ahead for i in range(a, b))
        found = [*self._find("optional"), *self.cut.alone(self.vocabulary.words["optional alone"])]
        return [(a, b) for a, b in found if other.isdisjoint(range(a, b))]

    @kept
    def ahead(self) -> Sequence[Span]:
        """Where that is said of what follows alone: "ideally"."""
        return self._find("optional ahead")

    @kept
    def negated(self) -> Sequence[Span]:
        """Where something that follows is said to be not there, or not demanded."""
        return [span for span in self._find("negated") if not self._of_the_most(span)]

    @kept
    def not_the_most(self) -> Sequence[Span]:
        """Where no more is denied than that all of it is asked for: "no need to be an expert"."""
        return [s for s in (*self._find("negated"), *self._find("negated behind")) if self._of_the_most(s)]

    def _of_the_most(self, span: Span) -> bool:
        """Whether a negation is of the most one can know or do, unless that is what is asked about."""
        most, line = self.vocabulary.words["the most"], self.line
        if most.isdisjoint(line):
            return False
        near, places = range(span[0], min(len(line), span[1] + MEASURE)), self.cut.places
        own = (i for i in near if places[i] == places[span[0]])
        return any(line[i] in most and i not in self.asked for i in own)

    @kept
    def anew(self) -> Sequence[Span]:
        """Where a part begins anew: "and we"."""
        return self._find("begins anew")

    @kept
    def lesser(self) -> Sequence[Span]:
        """Where the one thing behind is said to count less than another, or to be left behind."""
        return self._find("counts less")

    @kept
    def throughout(self) -> Sequence[Span]:
        """Where all that follows in the clause is said to be not there."""
        return self._find("negated throughout")

    @kept
    def behind(self) -> Sequence[Span]:
        """Where something before is said to be not there, or not demanded."""
        return [span for span in self._find("negated behind") if not self._of_the_most(span)]

    @kept
    def ending(self) -> Sequence[Span]:
        """Where a clause ends in a bare denial of what it began with: "the office is possible, remote work is not"."""
        if not (found := self._find("negated ending")):
            return found  # of most sentences: no need to tell their parts
        return [(a, b) for a, b in found if b == len(self.places) or self.places[b] != self.places[a]]

    @kept
    def outside(self) -> Sequence[Span]:
        """Where what follows is left out of what is said."""
        return self._find("left out")

    @kept
    def demanded(self) -> Sequence[Span]:
        """Where something is said to be a demand, unless that is denied, or what is wished for is: "desired skills include".

        "Databases including their upkeep" only says which are meant, "providing help" what is done.
        """
        other = [*self.behind, *self.optional, *self.negated, *((a, b + 1) for a, b in self.ahead)]
        said = (d for d in self._find("demanded") if not self.cut.words[d[0]].endswith(DOING))
        return [d for d in said if not any(a <= d[0] < b for a, b in other)]

    @kept
    def places(self) -> tuple[Place, ...]:
        """Where each word stands; a part that is nothing but a mark belongs to what it speaks of.

        That is the word before its bracket, the part before it, or the one behind it for a label and where none
        stands before.
        """
        places, labels, brackets = self.cut.places, self.cut.labels, self.cut.brackets
        last = max((p.part for p in places), default=0)
        if not last:
            return self._anew(places)
        to: dict[int, Place | int] = {}
        for n in range(last + 1):
            held = [i for i, p in enumerate(places) if p.part == n]
            if not held or not self._bare(held, bracket=n in brackets):
                continue
            if brackets.get(n, -1) >= 0:
                to[n] = places[brackets[n]]
            else:
                to[n] = n + 1 if n in labels or not n else n - 1
        return self._anew(tuple(moved(place, to) for place in places))

    def _anew(self, places: tuple[Place, ...]) -> tuple[Place, ...]:
        """The places, with a part of its own for what follows the words by which a part begins anew: "and we"."""
        if not self.anew:
            return places
        parts, last = [p.part for p in places], max((p.part for p in places), default=0)
        for at, _ in self.anew:
            last += 1
            parts[at:] = [last if part == parts[at] else part for part in parts[at:]]
        return tuple(Place(part, place.clause) for part, place in zip(parts, places, strict=True))

    def _bare(self, held: Sequence[int], *, bracket: bool) -> bool:
        """Whether some words are nothing but a mark; in a bracket, whether they begin with one."""
        spans = (*self.optional, *self.ahead, *self.behind, *self.demanded, *self.alike, *self.open)
        marks, idle = {i for a, b in spans for i in range(a, b)}, self.vocabulary.idle_beside_marks
        telling = [i for i in held if i in marks or self.line[i] not in idle]
        if any(a == held[0] for a, _ in self.behind) and all(a not in held for a, _ in self.things):
            wish = next((b for a, b in self.optional if a in held and a > held[0]), 0)
            telling = [i for i in telling if i < wish] or telling  # "not a must, but a plus for talks"
        return bool(telling) and (telling[0] in marks if bracket else marks.issuperset(telling))

    def same(self, a: int, b: int) -> bool:
        """Whether two words stand in one part."""
        return self.places[a].part == self.places[b].part

    @kept
    def alike(self) -> Sequence[Span]:
        """Where something else is said to do as well: "or equivalent experience"."""
        return self._find("or equivalent")

    @kept
    def open(self) -> Sequence[Span]:
        """Where something is said to depend on something."""
        return self._find("left open")

    @kept
    def unfinished(self) -> Sequence[Span]:
        """Where what follows is said to be on its way: "in the process of obtaining"."""
        return self._find("on its way")

    @kept
    def examples(self) -> Sequence[Span]:
        """Where what follows is said to be an example: "e.g."."""
        inner = [s for s in self._find("examples in brackets") if s[0] - 1 in self.cut.brackets.values()]
        return [*self._find("for example"), *inner]

    @kept
    def learned(self) -> Sequence[Span]:
        """Where what follows is said to be learned yet: "interested in learning"; or used there: "(we use Git)"."""
        inner = [s for s in self._find("used there") if self.cut.places[s[0]].part in self.cut.brackets]
        return [*self._find("to be learned"), *inner]

    @kept
    def choices(self) -> Sequence[Span]:
        """Where one of several things is said to be enough: "at least one of"."""
        return self._find("one is enough")

    def begins(self, at: int) -> bool:
        """Whether a word is the first of its part, or the second."""
        return not any(self.same(i, at) for i in range(at - 1))

    def exemplary(self, spot: Span) -> bool:
        """Whether the thing is named as an example: "automation (e.g. Ansible)"."""
        return any(b <= spot[0] and self._opens(a, b, spot[0]) for a, b in self.examples)

    def _opens(self, first: int, last: int, at: int) -> bool:
        """Whether a word stands in the part of a mark, or in the one that begins behind it: "(eg. Ansible)"."""
        return self.same(first, at) or (self.same(last, at) and not self.same(last - 1, last))
