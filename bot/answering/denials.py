"""Whether what a sentence denies is a thing in it: "no docker", "docker is not required", "… but this is no must"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering.marked import kept
from bot.answering.marks import Marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.marked import Span

PASSIVE = "ed"
BARE = 2  # words between "no" and what there is none of
LISTED = 2  # commas ahead of an "or" that is the last of several
NEAR, BEHIND = 4, 8  # words between a negation and what it denies ahead of it, and behind


class Denials(Marks):
    """What the denials of a sentence reach."""

    def denied(self, spot: Span) -> bool:
        """Whether a negation reaches the thing."""
        first, last = spot
        words, no = self.cut.words, self.vocabulary.words["no"]
        if not self.line[first] or not self.denying:
            return False
        names = {i for a, b in self.things if b - a > 1 for i in range(a, b)}  # "non-profit" denies nothing
        joined = words[first - 1] in self.vocabulary.words["joined either"]  # "no racking or wiring"
        at = first - 2 * joined
        near = [i for i in range(max(0, at - BARE), at) if i not in names]
        if any(words[i] in no and self.line[i] and self.same(i, first) for i in near):
            return True  # "no shadow roles", "non-supervisory"
        if self._refused(first):
            return True
        if any(a < first and self._reaches(a, first) for a, _ in self.throughout) or any(
            last <= a and self._reaches(first, a) for a, _ in self.ending
        ):
            return True
        if any(self.places[a] == self.places[first] and a <= first <= b for a, b in self.lesser):
            return True
        for a, b in self.negated:
            ends = words[b - 1].endswith(PASSIVE) or self._turned(b, first)
            if (ends and any(c <= a and b <= d for c, d in self.behind)) or self._goes_before(a, b):
                continue  # "not required" denies what stands before it, "not require" what follows
            close = a < first <= self._goes_on(b, first) + NEAR and not self._turned(b, first)
            if self.same(a, first) and (close or a <= first < b):
                return True
            if b <= first and self._listed(b, first):
                return True
        return self._denied_behind(spot)

    def _refused(self, first: int) -> bool:
        """Whether the part behind a thing's own is nothing but a refusal, or denies what labels it.

        "Visa sponsorship: sorry, we can't", "Pets: non-pet household".
        """
        part, lists = self.cut.places[first].part, self.vocabulary.words
        behind = self.cut.labels.get(part, part + 1)
        roots = enumerate(self.cut.stems)
        own = self.cut.stems[first]
        again = [i for i, s in roots if s == own and self.cut.places[i].part == behind]
        labelled = part in self.cut.labels and len(again) == 1
        # the cells of a table have no mark between them
        again = again if labelled else [first + 2] * (self.cut.stems[first + 2 : first + 3] == (own,))
        if again and self.cut.words[again[0] - 1] in lists["no"]:
            return True
        said = {s for s, at in zip(self.cut.stems, self.cut.places, strict=True) if at.part == behind}
        refusal = lists["is a refusal"]
        return not refusal.isdisjoint(said) and said.issubset(refusal | lists["words of refusals"])

    @kept
    def denying(self) -> bool:
        """Whether any word of it denies something: in most sentences none does."""
        lists = self.vocabulary.words
        words = not lists["no"].isdisjoint(self.cut.words) or not lists["is a refusal"].isdisjoint(
            self.cut.stems
        )
        return words or any((self.throughout, self.ending, self.lesser, self.negated, self.behind))

    @kept
    def itself(self) -> Sequence[Span]:
        """Where a denial names what it denies: "weekends off"."""
        return self._find("negated itself")

    @kept
    def affirmed(self) -> Sequence[Span]:
        """Where a part that turns against a denial ends in saying no more than that it is so: "…, but a bicycle is"."""
        if not (found := self._find("affirmed ending")) or not self.behind:
            return ()  # of nearly all sentences
        denied, turns = min(b for _, b in self.behind), self.vocabulary.words["turns against"]
        ends = ((a, b) for a, b in found if b == len(self.places) or not self.same(a, b))
        return [(a, b) for a, b in ends if not turns.isdisjoint(self.cut.words[denied:a])]

    @kept
    def demanded(self) -> Sequence[Span]:
        """Where something is said to be a demand, also by no more than that "it is"."""
        return [*super().demanded, *self.affirmed]

    @kept
    def open(self) -> Sequence[Span]:
        """Where something is said to depend on something; not what it was before it is told: "which used to be small, is 5 %"."""
        found, where = super().open, self.places
        before = {a for a, _ in self._find("so before")} if found else set[int]()
        asks = self.vocabulary.words["question words"]
        goes_on = {
            place for place, behind in pairwise(where) if place.part == behind.part and place != behind
        }
        aside = {a for a in before if where[a] in goes_on and self.cut.opening(a) in asks}
        return [span for span in found if span[0] not in aside] if aside else found

    def _denied_behind(self, spot: Span) -> bool:
        """Whether a negation that speaks of what stands before it reaches the thing."""
        words, (first, last) = self.cut.words, spot
        for a, b in self.behind:
            if self.asked.issuperset(range(a, b)):
                continue  # "weekends off", where these are asked for
            if (a, b) in self.itself and not (a <= first < b or self._joined(last, a)):
                continue  # "one weekend in four with the Friday off"
            if self._wish_taken_back(a, last):
                return True
            if not (self.same(a, first) or self._takes_back(a, first)) or self._of_another(a, first):
                continue
            named = a and self.same(a - 1, a) and self.line[a - 1] not in self.vocabulary.words["stop"]
            leads = words[b : b + 1] == ("to",) or (self.begins(a) and not named)  # "not required to know …"
            leads = leads and self.vocabulary.words["turns against"].isdisjoint(words[b:first])
            # "Experience: not a must, training on the job" speaks of its label
            leads = leads and self.cut.places[a].part not in self.cut.labels.values()
            if (
                last <= a <= last + BEHIND
                or a <= first < b
                or (leads and b <= first <= self._goes_on(b, first) + BEHIND)
            ):
                return True
        return False

    def _joined(self, last: int, at: int) -> bool:
        """Whether but "and" or "or" stands between what ends at a word and what begins at another: "nights and weekends off"."""
        lists = self.vocabulary.words
        joints = lists["joined both"] | lists["joined either"]
        return last + 1 == at and self.cut.words[last] in joints

    def _of_another(self, mark: int, first: int) -> bool:
        """Whether a denial speaks of another clause than the thing's, which has a mark of its own.

        "Rye (required), oats (not required)", "rye is a must, oats are not"; not "rye is a must, but not at first".
        """
        marks = (*self.demanded, *self.optional)
        if self.places[mark] == self.places[first] or all(
            self.places[a] != self.places[first] for a, _ in marks
        ):
            return False
        ahead = [i for i in range(mark) if self.places[i] == self.places[mark]]
        points = self.vocabulary.words["points back"]
        named = any(self.line[i] not in self.vocabulary.idle_beside_marks for i in ahead)
        named = named and points.isdisjoint(self.cut.words[i] for i in ahead)
        return named or self.cut.places[mark].part in self.cut.brackets

    def _goes_before(self, first: int, end: int) -> bool:
        """Whether a denial is but the beginning of one of what stands before it: the "not a" of "not a must"."""
        article = self.cut.words[end - 1] in self.vocabulary.words["indefinite articles"]
        return article and any(a <= first and end < b for a, b in self.behind)

    def _goes_on(self, end: int, first: int) -> int:
        """Where what a negation denies begins, or the last "or" ahead of the thing: "not required to live here or own a car".

        Behind "and", "but" or "who" in between another thing is told.
        """
        words, lists = self.cut.words, self.vocabulary.words
        if lists["joined either"].isdisjoint(words[end:first]):
            return end
        ends = lists["joined both"] | lists["turns against"] | lists["begins a condition"]
        ends |= lists["question words"]
        last = next((i for i in range(end, first) if words[i] in ends), first)
        joints = [i for i in range(end, last) if words[i] in lists["joined either"]]
        near = (i for i in reversed(joints) if self.cut.places[i] == self.cut.places[end - 1])
        return next(near, end) if last == first else end

    def _listed(self, end: int, first: int) -> bool:
        """Whether a thing is one of several behind a negation, with "or" ahead of the last: "not to paint, saw, or weld".

        Each of them but the first is a few words between commas.
        """
        words, where, lists = self.cut.words, self.cut.places, self.vocabulary.words
        own = [i for i in range(end, len(words)) if where[i].part == where[end - 1].part]
        opens = [i for i in own if words[i] in lists["joined either"] and where[i] != where[i - 1]]
        joint = opens[0] if opens else 0
        if first > joint + NEAR or where[joint].clause < where[end - 1].clause + LISTED:
            return False
        ends = lists["joined both"] | lists["turns against"] | lists["begins a condition"]
        # nor of what somebody is said to do: "this is no desk job, you climb, drive, or weld"
        ends |= lists["question words"] | lists["points back"] | lists["subjects"]
        clauses = [where[i] for i in range(end, joint) if where[i].clause > where[end - 1].clause]
        short = all(clauses.count(clause) <= NEAR for clause in clauses)
        return short and ends.isdisjoint(words[end : max(joint, first)]) and where[first] <= where[joint]

    def _reaches(self, first: int, last: int) -> bool:
        """Whether two words stand in one clause, and nothing between turns the sentence: "but for"."""
        return self.places[first] == self.places[last] and not self._turned(first, last)

    def _turned(self, first: int, last: int) -> bool:
        """Whether a word between two turns the sentence: "but"."""
        return not self.vocabulary.words["turns against"].isdisjoint(self.cut.words[first:last])

    def to_be_learned(self, spot: Span) -> bool:
        """Whether no more is asked for than to want to learn the thing, or it is told to be used: "tools (we use Figma)"."""
        first, marks = spot[0], {a for a, _ in self.demanded}
        return any(
            b <= first
            and self.places[b] == self.places[a]
            and self.same(a, first)
            and not self._turned(b, first)
            and marks.isdisjoint(range(b, first))
            for a, b in self.learned
        )

    def _takes_back(self, mark: int, at: int) -> bool:
        """Whether a mark stands in the part behind a word's own, which begins with "this" or "it"."""
        part = self.places[mark].part
        if part != self.places[at].part + 1:
            return False
        begins = next(i for i, place in enumerate(self.places) if place.part == part)
        return self.cut.words[begins] in self.vocabulary.words["points back"]

    def _wish_taken_back(self, mark: int, last: int) -> bool:
        """Whether a mark says of a wish behind a thing that it is none: "we sit in Rome and prefer locals, but that's no must"."""
        if not any(last <= a < mark for a, _ in self.ahead):
            return False
        turns, place = self.vocabulary.words["turns against"], self.cut.places[mark]
        own = (w for w, at in zip(self.cut.words[:mark], self.cut.places, strict=False) if at == place)
        return next((w for w in own if w not in turns), "") in self.vocabulary.words["points back"]
