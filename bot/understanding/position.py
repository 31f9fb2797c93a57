"""Which step of several a question asks for: "step four", "the second stage", "what comes after the phone call"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Step

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary
    from bot.vocabulary.phrases import Phrases

LAST = -1

NO_STEP = Step()


class Positions:
    """Finds steps by their number with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._ordinals, self._cardinals = vocabulary.numbers("ordinals"), vocabulary.numbers("cardinals")
        self._steps, self._last = vocabulary.words["steps"], vocabulary.words["last step"]
        self._signs = vocabulary.words["number signs"]
        self._behind, self._ahead = (vocabulary.phrases[name] for name in ("comes behind", "comes ahead"))
        self._periods = vocabulary.periods

    def step(self, said: Asked, covered: Iterable[int], *, one: bool) -> Step:
        """The step asked for; ``one`` says that it is one of several."""
        before = self._beside(self._ahead, said, covered)
        position, behind = self._number(said, covered), before or self._beside(self._behind, said, covered)
        period = self._periods.first(said.without(covered))
        if not (position or behind or period or one):
            return NO_STEP  # of most questions
        return Step(position, behind, ahead=bool(before), period=period, one=one)

    def _number(self, said: Asked, covered: Iterable[int]) -> int:
        """The number of the step asked for, -1 for the last one, 0 for none."""
        line, words = said.without(covered), said.words
        if self._steps.isdisjoint(line):
            return 0
        for at, root in enumerate(line):
            if root not in self._steps:
                continue
            before = words[at - 1] if at else ""
            if before in self._ordinals or before in self._last:
                return self._ordinals.get(before, LAST)
            behind = next((w for w in words[at + 1 : at + 3] if w not in self._signs), "")
            if behind in self._cardinals or (behind.isdecimal() and behind.isascii()):
                return self._cardinals.get(behind) or int(behind)
        return 0

    @staticmethod
    def _beside(turns: Phrases[str], said: Asked, covered: Iterable[int]) -> tuple[str, ...]:
        """The stems of the step that the one asked for comes behind, or before, by such turns of phrase."""
        if turns.foreign_to(said.stems):
            return ()
        line = said.without(covered)
        for match in said.among(turns).find(line):
            return tuple(s for s in line[match.end :] if s)
        return ()
