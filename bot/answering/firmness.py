"""How firmly a sentence says what it says of a thing: as a demand, as a wish, as what can be replaced, or not at all.

A mark ("a plus", "not required") speaks of what stands in its own part of the sentence, not of all of it:
"Docker (required), Helm (optional)", "English; German is an advantage".
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.answering import choices
from bot.answering.clauses import less_reasons, value
from bot.answering.openness import Openness
from bot.text.tokens import stem, stems
from bot.vocabulary.demands import ends_in_demand

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answering.marked import Span
    from bot.vocabulary import Vocabulary

# a value denies its own label: "Status: non-status", or "Overtime: no overtime required"
REFUSES = re.compile(r"(?P<label>[^:]{1,60}):\s*(?P<no>\w+)[\s-]+(?P<word>\w+)(?:\s+(?P<must>\w+))?\W*$")
OFTEN = 50  # places of a thing in one sentence that are judged: more is no sentence but a bait
Said = frozenset[str]
NONE: Said = frozenset()
FEW, JOINT = 3, 2  # words of a denial that is all a sentence says; that may join two things: "and/or"


class Strength(StrEnum):
    """What a passage says of the topic in it."""

    STATED = "stated"
    OPEN = "open"  # "paid or unpaid", "depending on the project"
    UNCLEAR = "unclear"  # "Docker, Kubernetes (a plus)" does not tell of Docker
    REPLACEABLE = "replaceable"  # "or equivalent experience"
    OPTIONAL = "optional"
    DENIED = "denied"


WEAKEST = (
    Strength.DENIED,
    Strength.OPTIONAL,
    Strength.REPLACEABLE,
    Strength.OPEN,
    Strength.UNCLEAR,
    Strength.STATED,
)


def strength(
    vocabulary: Vocabulary, sentence: str, spots: Iterable[Sequence[Span]], *, wish: bool, said: Said = NONE
) -> Strength:
    """How firmly a sentence says what it says of things; ``spots`` are where each of them stands in it.

    One named twice counts where it is said most firmly, of several the one that is said least firmly.
    ``wish`` says that the heading above names what is nice to have.
    """
    asked = list(spots)
    stated = value(sentence, asked, said)
    if stated and stated["value"].lower() in vocabulary.lists["nothing stated"]:
        but = vocabulary.words["but for"].intersection(stems(sentence[stated.end("value") :]))
        return Strength.OPEN if but else Strength.DENIED  # "none, but for the harvest"
    refused = REFUSES.match(sentence) if ":" in sentence else None
    if refused and refused["no"].lower() in vocabulary.lists["no"] and _own(refused, vocabulary):
        return Strength.DENIED
    reasons = vocabulary.lists["gives a reason"]
    spots = [less_reasons(each[:OFTEN], sentence, reasons) for each in asked if each]
    own = [frozenset(i for spot in each for i in range(*spot)) for each in spots]
    marks = Firmness(vocabulary, sentence, frozenset[int]().union(*own))
    wish = wish and not marks.ends_in_demand()
    told = [
        [marks.of(spot, wish=wish, own=named) for spot in each]
        for each, named in zip(spots, own, strict=True)
    ]
    # "while this can mean to code, you need not code" demands nothing; "code well; no code of honour needed" does
    conceded = marks.cut.words[:1] and marks.cut.words[0] in vocabulary.words["concedes"]
    every = [
        Strength.DENIED if conceded and Strength.DENIED in one else max(one, key=WEAKEST.index)
        for one in told
    ]
    if choices.stood_in_for(marks, marks.asked):
        every = [Strength.REPLACEABLE if one is Strength.STATED else one for one in every]
    if not every and marks.anew and marks.ahead:
        return Strength.UNCLEAR  # "we prefer Kyoto and we can move you": which of both is asked nobody says
    if asked and not every and (denied := marks.of_named_above()):
        return denied
    if not every:
        return Strength.OPTIONAL if wish or marks.optional or marks.ahead else Strength.STATED
    return min(every, key=WEAKEST.index)


def _own(refused: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Whether a word is one of the label before it, with no other behind than one of demand: no "Parking: no charge"."""
    if refused["must"] and not vocabulary.exact["must"].holds((refused["must"].lower(),)):
        return False
    return stem(refused["word"].lower()) in stems(refused["label"].replace("_", " "))


class Firmness(Openness):
    """What the marks of a sentence say of the things in it."""

    def of_named_above(self) -> Strength | None:
        """What a sentence that denies something says of a thing that but the heading above it names.

        "Not essential", "there is none" and "we cannot offer it" deny that; what another denies nobody can tell.
        """
        words, no = self.cut.words, {*self.vocabulary.words["no"], *self.vocabulary.lists["nothing stated"]}
        if no.isdisjoint(words) and not (self.negated or self.behind or self.ending):
            return Strength.OPEN if self.open or self.unfinished else None
        points = self.vocabulary.words["points back"]
        return Strength.DENIED if len(words) <= FEW or not points.isdisjoint(words) else Strength.OPEN

    def of(self, spot: Span, *, wish: bool, own: frozenset[int] = frozenset()) -> Strength:
        """What the marks say of the thing at a place; ``own`` are the words of all its places."""
        if self.denied(spot):
            return Strength.OPTIONAL if self._welcome(spot) else Strength.DENIED
        said = self._own(spot) or self._beside(spot)
        outer = self.cut.brackets.get(self.places[spot[0]].part, -1)
        if said is None and outer >= 0:
            said = self.of((outer, outer + 1), wish=wish)  # "frameworks (Laravel, Symfony) are a plus"
        said = said or self._labelled(spot) or (Strength.OPTIONAL if wish else Strength.STATED)
        if said is Strength.STATED and (choices.alike(self, spot) or choices.other_way(self, spot)):
            return Strength.REPLACEABLE
        if said is not Strength.STATED:
            return said
        if self.left_open(spot):
            return Strength.OPEN
        if self.to_be_learned(spot):
            return Strength.UNCLEAR
        several = self._one_of_several(spot, own) or self._one_is_enough(spot) or self.exemplary(spot)
        several = several or choices.of_a_kind(self, [spot]) or choices.pointed_back_to(self, spot)
        if several or not choices.alternative(self, spot, own):
            return Strength.REPLACEABLE if several else said
        # "stand or walk" are both asked for, and who knows one of two things knows enough
        return Strength.REPLACEABLE if choices.of_knowledge(self) else Strength.UNCLEAR

    def ends_in_demand(self) -> bool:
        """Whether the sentence says of all in it that it is demanded, whatever stands above: "Rye, spelt, oats required"."""
        last = len(self.line)
        if self.optional or self.ahead or not any(end == last for _, end in self.demanded):
            return False
        return ends_in_demand(self.cut.words, self.vocabulary)

    def _labelled(self, spot: Span) -> Strength | None:
        """What is said of a label and what stands behind it: "Clouds (preferred): AWS", "Events: talks (a plus)"."""
        part, labels = self.cut.places[spot[0]].part, self.cut.labels
        if not labels:
            return None  # of most sentences
        if part in labels:
            clauses = {p for p in self.places if p.part == labels[part]}
            wished = any(self.places[a] in clauses for a, _ in self.optional)
            return (Strength.OPTIONAL if len(clauses) == 1 else Strength.UNCLEAR) if wished else None
        label = next((n for n, behind in labels.items() if behind == part), -1)
        for said, spans in (
            (Strength.OPTIONAL, [*self.optional, *self.ahead]),
            (Strength.DENIED, self.behind),
        ):
            if any(label in {self.places[a].part, self.cut.places[a].part} for a, _ in spans):
                return said
        return None

    def _one_is_enough(self, spot: Span) -> bool:
        """Whether what stands ahead of the thing says that one of several will do: "at least one tool (e.g. Figma)".

        "At least one year of Python" and "one of the first" say no such thing, "either a degree or years of it" does.
        """
        part, words = self.places[spot[0]].part, self.vocabulary.words
        label = next((n for n, behind in self.cut.labels.items() if behind == part), part)
        return any(
            end <= spot[0]
            and self.places[end - 1].part in {part, label}
            and self.cut.stems[end] not in words["units"]
            and (self.cut.stems[end] not in words["stop"] or choices.one_side(self, end, spot))
            and not self._counted(end, spot)
            and (part in self.cut.brackets or words["joined both"].isdisjoint(self.cut.words[end : spot[0]]))
            for _, end in self.choices
        )

    def _counted(self, end: int, spot: Span) -> bool:
        """Whether a thing asked about is what one is needed of: "at least one current reference", not "one of", "one AWS course"."""
        words, places, lists = self.cut.words, self.cut.places, self.vocabulary.words
        here = places[spot[0]]
        apart = any(places[i] != here for i in range(end, spot[0]))
        if apart or spot[0] not in self.asked or words[end - 1] not in lists["counts it"]:
            return False
        behind = (i for i in range(spot[1], len(words)) if i not in self.asked)
        last = next(behind, len(words))
        if last == len(words) or places[last] != here:
            return True
        return words[last] in lists["stop"] and words[last] not in lists["joined either"]

    def _one_of_several(self, spot: Span, own: frozenset[int]) -> bool:
        """Whether the thing stands in a list with "or" between things: "AWS, Azure or Google Cloud".

        Another word for it is no other thing: of "Bachelor's or Master's degree" a degree is demanded.
        """
        either = self.vocabulary.words["joined either"]
        things, words = self.things, self.cut.words
        if either.isdisjoint(words):
            return False
        joints = either | self.vocabulary.words["joined both"]
        at = next((n for n, (a, b) in enumerate(things) if a <= spot[0] and spot[1] <= b), None)
        if at is None:
            return False
        run, found = at, False
        for step in (1, -1):
            run = at
            while 0 <= run + step < len(things):
                left, right = sorted((things[run], things[run + step]))
                between = words[left[1] : right[0]]
                joins = not between or (len(between) <= JOINT and between[-1] in either)  # "or", "and/or"
                if not joins or not joints.issuperset(between) or not self.same(left[0], right[0]):
                    break
                found |= bool(between) and own.isdisjoint(range(*things[run + step]))
                run += step
        return found

    def _welcome(self, spot: Span) -> bool:
        """Whether what is said not to be demanded is said to be welcome beside it: "a plus but not required"."""
        if self.affirmed or not any(self.same(a, spot[0]) for a, _ in self.behind):
            return False
        others = [first for first, _ in self.things if first >= spot[1] and self.same(first, spot[0])]
        marks = [a for a, _ in self.optional if a >= spot[1] and self.same(a, spot[0])]
        denials = {i for a, b in self.behind for i in range(a, b)}
        # "not needed, but" is only a mark where no other says what is welcome
        marks = [a for a in marks if a not in denials] or marks
        return any(not any(first < a for first in others) and self._of_the_same(a) for a in marks)

    def _of_the_same(self, mark: int) -> bool:
        """Whether a mark behind a denial speaks of what is denied: nothing else is named in between, or it says "it".

        "Not required but a plus", "though using it helps"; not "not required, roses are a plus".
        """
        words = self.vocabulary.words
        denied = max((b for a, b in self.behind if a < mark), default=mark)
        between = range(denied, mark)
        named = [i for i in between if self.line[i] not in self.vocabulary.idle_beside_marks]
        return not named or not words["points back"].isdisjoint(self.cut.words[i] for i in between)

    def _own(self, spot: Span) -> Strength | None:
        """What the nearest mark of the thing's own clause says: one behind it before one ahead of it."""
        near = [
            (a < spot[1], abs(a - spot[0]), said)
            for said, spans in (
                (Strength.OPTIONAL, self.optional),
                (Strength.OPTIONAL, [s for s in self.ahead if s[0] <= spot[0]]),
                (Strength.STATED, self.demanded),
            )
            for a, _ in spans
            if self.places[a] == self.places[spot[0]]
        ]
        return min(near)[2] if near else None

    def _beside(self, spot: Span) -> Strength | None:
        """What a mark of another clause says of the thing: at the end or at the head of the list it stands in."""
        here, sentence = self.places[spot[0]], self.cut
        if any(a < spot[0] and self.same(a, spot[0]) for a, _ in self.ahead):
            return Strength.OPTIONAL
        for a, b in sorted(self.optional):
            if not self.same(a, spot[0]) or self.places[a] == here:
                continue
            if a < spot[0]:
                if self.begins(a):
                    return Strength.OPTIONAL  # "preferred: docker, kubernetes"
                continue
            if any(self.same(d, spot[0]) and spot[1] <= d < a for d, _ in self.demanded):
                return None
            own = [i for i in range(spot[1], b) if self.places[i] == self.places[a]]
            idle = self.vocabulary.idle_beside_marks
            alone = all(a <= i < b or self.line[i] in idle for i in own)
            listed = not self.vocabulary.words["list joints"].isdisjoint(sentence.words[i] for i in own)
            other = choices.of_the_other(self, spot, own)
            if not other and (alone or listed or sentence.words[a] == "are"):
                return Strength.OPTIONAL
            return Strength.UNCLEAR if other or sentence.places[a].part in sentence.brackets else None
        return None
