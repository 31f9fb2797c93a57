"""What lists of the vocabulary name, as stems: each list is taken apart once for a desk, and not for each question."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from bot.domain import Topic
from bot.retrieval.passages import EXACT
from bot.text.once import once
from bot.text.tokens import stem, stems

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from bot.vocabulary import Vocabulary

DEGREE = "degree"
Forms: TypeAlias = "tuple[tuple[str, ...], ...]"  # the runs of stems that count as a thing


class SaidAs:
    """How the things of some lists are said."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._skills: dict[str, Topic] = {}
        self._lines: dict[str, tuple[Mapping[str, Forms], ...]] = {}

    def thing(self, name: str) -> Forms:
        """Each form of a skill, of any other thing its name."""
        return tuple(map(stems, self._vocabulary.skill_forms.get(name, (name,))))

    def skill(self, name: str) -> Topic:
        """A skill as a thing that is asked about by its own name."""
        found = self._skills.get(name)
        if found is None:
            shown = self._vocabulary.skill_forms[name]
            found = self._skills[name] = Topic(shown[0], self.thing(name), known=True, shown=shown)
        return found

    def lines(self, name: str) -> tuple[Mapping[str, Forms], ...]:
        """The lines of a list of things with commas between them, each thing with its forms: "remote, on-site"."""
        found = self._lines.get(name)
        if found is None:
            lines = ([n.strip() for n in line.split(",")] for line in self._vocabulary.lists[name])
            found = self._lines[name] = tuple({n: self.thing(n) for n in line} for line in lines)
        return found

    @once
    def conditions(self) -> frozenset[tuple[str, ...]]:
        """What a job brings, like travel."""
        return frozenset(map(stems, self._vocabulary.lists["conditions"]))

    @once
    def degree(self) -> Topic:
        """What any degree is."""
        return Topic(DEGREE, self.thing(DEGREE), known=True)

    @once
    def recurring(self) -> Mapping[str, str]:
        """The words of what comes again and again, as a question's terms have them, each with the length of time."""
        return {EXACT + word: time for word, time in self._vocabulary.pairs("recurring times").items()}

    @once
    def kinds(self) -> Mapping[tuple[str, ...], Forms]:
        """Each thing that has kinds, with the forms of these alone."""
        pairs = self._vocabulary.pairs("kinds of things")
        return {
            stems(name): tuple(form for kind in kinds.split(",") for form in self.thing(kind.strip()))
            for name, kinds in pairs.items()
        }

    @once
    def narrower(self) -> frozenset[tuple[str, ...]]:
        """Each thing that is but a part of what its facet tells: a bonus of the pay."""
        return frozenset(map(stems, self._vocabulary.lists["narrower things"]))

    @once
    def narrower_words(self) -> frozenset[str]:
        """Those of one word."""
        return frozenset(form[0] for form in self.narrower if len(form) == 1)

    @once
    def ordinals(self) -> frozenset[str]:
        """The stems of "first", "second" and so on."""
        return frozenset(root for name in self._vocabulary.pairs("ordinals") for root in stems(name))

    @once
    def _by_length(self) -> Mapping[str, frozenset[str]]:
        """Each length of time with the stems of its words in every language."""
        words: defaultdict[str, set[str]] = defaultdict(set)
        for word, unit in self._vocabulary.pairs("lengths of time").items():
            words[unit].add(stem(word))
        return {unit: frozenset(own) for unit, own in words.items()}

    def lengths(self, units: Collection[str]) -> frozenset[str]:
        """The stems of words for some lengths of time in every language."""
        own = self._by_length
        return frozenset(units).union(*(own[unit] for unit in units if unit in own))
