"""How firmly a sentence says what it says of a thing: as a demand, as a wish, as what can be replaced, or not at all.

A mark ("a plus", "not required") speaks of what stands in its own part of the sentence, not of all of it:
"Docker (required), Helm (optional)", "English; German is an advantage".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from bot.text.tokens import tokens
from bot.vocabulary import Vocabulary  # a dataclass field's type is looked up at run time

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NO_VALUE = re.compile(
    r"^[^:]{1,60}:\s*(?:no|none|false|n/a|nein|keine)\W*$", re.IGNORECASE
)  # "Supervisory: No"
PART = re.compile(r"[;!?…。；()\[\]:]|\.(?=\s)|\s[-–—]+\s|[–—]")
CLAUSE = re.compile(r"[,、，]")
BARE = 2  # words between "no" and what there is none of
NEAR, BEHIND = 4, 8  # words between a negation and what it denies ahead of it, and behind

Span = tuple[int, int]  # first word, last word + 1


class Strength(StrEnum):
    """What a passage says of the topic in it."""

    STATED = "stated"
    REPLACEABLE = "replaceable"  # "or equivalent experience"
    OPTIONAL = "optional"
    DENIED = "denied"


WEAKEST = (Strength.DENIED, Strength.OPTIONAL, Strength.REPLACEABLE, Strength.STATED)


def strength(
    vocabulary: Vocabulary, sentence: str, spots: Iterable[Sequence[Span]], *, wish: bool
) -> Strength:
    """How firmly a sentence says what it says of things; ``spots`` are where each of them stands in it.

    One named twice counts where it is said most firmly, of several the one that is said least firmly.
    ``wish`` says that the heading above names what is nice to have.
    """
    if NO_VALUE.search(sentence):
        return Strength.DENIED
    marks = Marks(vocabulary, sentence)
    every = [max((marks.of(spot, wish=wish) for spot in each), key=WEAKEST.index) for each in spots if each]
    if not every:
        return Strength.OPTIONAL if wish or marks.optional or marks.ahead else Strength.STATED
    return min(every, key=WEAKEST.index)


@lru_cache(maxsize=16384)
def _words(
    text: str,
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...], tuple[int, ...], frozenset[int]]:
    """The stems and words of a sentence, the part and the clause each stands in, and the parts a colon ends."""
    found = tokens(text)
    parts, clauses, labels, part, clause = [], [], set(), 0, 0
    for at, token in enumerate(found):
        between = text[found[at - 1].end : token.start] if at else ""
        if at and PART.search(between):
            if ":" in between:
                labels.add(part)
            part, clause = part + 1, clause + 1
        elif CLAUSE.search(between):
            clause += 1
        parts.append(part)
        clauses.append(clause)
    return (
        tuple(t.stem for t in found),
        tuple(t.text for t in found),
        tuple(parts),
        tuple(clauses),
        frozenset(labels),
    )


@dataclass(frozen=True)
class Marks:
    """The marks in one sentence."""

    vocabulary: Vocabulary
    sentence: str

    @cached_property
    def _line(self) -> tuple[str, ...]:
        """The stems, those blanked out that only look like a mark: "not only", "take advantage of"."""
        line, words, *_ = _words(self.sentence)
        kept = list(line)
        for match in self.vocabulary.phrases["no mark"].find(line, words):
            for i in match.words:
                kept[i] = ""
        return tuple(kept)

    def _find(self, name: str) -> list[Span]:
        """The places of a list's phrases, the longest of those that overlap."""
        table = self.vocabulary.phrases[name]
        if table.foreign_to(self._line):
            return []
        return [(m.start, m.end) for m in table.longest(self._line, _words(self.sentence)[1])]

    @cached_property
    def optional(self) -> list[Span]:
        """Where something is said to be no more than welcome."""
        return self._find("optional")

    @cached_property
    def ahead(self) -> list[Span]:
        """Where that is said of what follows alone: "ideally"."""
        return self._find("optional ahead")

    @cached_property
    def negated(self) -> list[Span]:
        """Where something that follows is said to be not there, or not demanded."""
        return self._find("negated")

    @cached_property
    def behind(self) -> list[Span]:
        """Where something before is said to be not there, or not demanded."""
        return self._find("negated behind")

    @cached_property
    def demanded(self) -> list[Span]:
        """Where something is said to be a demand, unless that is denied."""
        other = [*self.behind, *self.optional, *self.negated]
        return [d for d in self._find("demanded") if not any(a <= d[0] < b for a, b in other)]

    @cached_property
    def _parts(self) -> tuple[int, ...]:
        """The part each word stands in; one that is nothing but a mark belongs to the part it speaks of.

        That is the part before it, or the one behind it for a label and where none stands before.
        """
        _, _, parts, _, labels = _words(self.sentence)
        if not parts or parts[-1] == 0:
            return parts
        idle = self.vocabulary.words["stop"]
        marks = {
            i
            for a, b in (*self.optional, *self.ahead, *self.behind, *self.demanded, *self.alike)
            for i in range(a, b)
        }
        bare = {
            n
            for n in range(parts[-1] + 1)
            if (held := [i for i, p in enumerate(parts) if p == n])
            and marks.intersection(held)
            and all(i in marks or self._line[i] in idle for i in held)
        }
        to = list(range(parts[-1] + 1))
        for n in range(1, parts[-1] + 1):
            if n in bare and n not in labels:
                to[n] = to[n - 1]
        for n in range(parts[-1] - 1, -1, -1):
            if n in bare and (n in labels or not n):
                to[n] = to[n + 1]
        return tuple(to[p] for p in parts)

    @cached_property
    def alike(self) -> list[Span]:
        """Where something else is said to do as well: "or equivalent experience"."""
        return self._find("or equivalent")

    def of(self, spot: Span, *, wish: bool) -> Strength:
        """What the marks say of the thing at a place."""
        if self._denied(spot):
            return Strength.DENIED
        said = self._own(spot)
        if said is None:
            said = Strength.OPTIONAL if wish or self._among_wishes(spot) else Strength.STATED
        here = self._parts[spot[0]]
        if said is Strength.STATED and any(a >= spot[1] and self._parts[a] == here for a, _ in self.alike):
            return Strength.REPLACEABLE
        return said

    def _denied(self, spot: Span) -> bool:
        """Whether a negation reaches the thing."""
        first, last = spot
        parts, words = self._parts, _words(self.sentence)[1]
        if not self._line[first]:
            return False
        no = self.vocabulary.words["no"]
        if any(
            words[i] in no and self._line[i] and parts[i] == parts[first]
            for i in range(max(0, first - BARE), first)
        ):
            return True  # "no shadow roles", "non-supervisory"
        for a, b in self.negated:
            if parts[a] == parts[first] and (a < first <= b + NEAR or a <= first < b):
                return True
        for a, b in self.behind:
            if parts[a] != parts[first]:
                continue
            leads = words[b : b + 1] == ("to",) or a == parts.index(parts[a])  # "not required to know …"
            if last <= a <= last + BEHIND or a <= first < b or (leads and b <= first <= b + NEAR):
                return True
        return False

    def _own(self, spot: Span) -> Strength | None:
        """What the nearest mark of the thing's own clause says: one behind it before one ahead of it."""
        parts, clauses = self._parts, _words(self.sentence)[3]
        here = (parts[spot[0]], clauses[spot[0]])
        near = [
            (a < spot[1], abs(a - spot[0]), said)
            for said, spans in (
                (Strength.OPTIONAL, self.optional),
                (Strength.OPTIONAL, [s for s in self.ahead if s[0] <= spot[0]]),
                (Strength.STATED, self.demanded),
            )
            for a, _ in spans
            if (parts[a], clauses[a]) == here
        ]
        return min(near)[2] if near else None

    def _among_wishes(self, spot: Span) -> bool:
        """Whether a mark of another clause speaks of the thing: the end or the head of the list it stands in."""
        parts, (_, words, _, clauses, _) = self._parts, _words(self.sentence)
        here = parts[spot[0]]
        begins = parts.index(here)
        for a, _ in self.ahead:
            if parts[a] == here and a < spot[0]:
                return True
        for a, b in sorted(self.optional):
            if parts[a] != here or clauses[a] == clauses[spot[0]]:
                continue
            if a < spot[0]:
                if a <= begins + 1:
                    return True  # "preferred: docker, kubernetes"
                continue
            between = range(spot[1], a)
            if any(parts[d] == here and d in between for d, _ in self.demanded):
                return False
            own = [i for i in range(spot[1], b) if clauses[i] == clauses[a]]
            alone = all(a <= i < b or self._line[i] in self.vocabulary.words["stop"] for i in own)
            listed = not self.vocabulary.words["list joints"].isdisjoint(words[i] for i in own)
            return alone or listed or words[a] == "are"
        return False
