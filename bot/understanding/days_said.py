"""The days that a question names: "in December 2026", "before June", "this month", the first of all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Days
from bot.domain.days import AFTER, BEFORE, FROM, UNTIL
from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary

YEARS = range(2000, 2100)
DAY = 31
AT_THE = ("at", "the")  # "at the latest" asks for no last one
ENDINGS = ("st", "nd", "rd", "th")
LONGEST = 4  # words of a stretch from today, or of a day with a name


class DaysSaid:
    """Finds them with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        lists = vocabulary.lists
        self._months = {words(name)[0]: n for name, n in vocabulary.numbers("months").items()}
        self._ordinary = frozenset(lists["months that are other words"])
        self._from_today = {words(k): v.split() for k, v in vocabulary.pairs("stretches from today").items()}
        self._days = {words(k): v.split() for k, v in vocabulary.pairs("days with a name").items()}
        bounds = {
            UNTIL: lists["until a time"],
            BEFORE: lists["before a time"],
            AFTER: lists["after a time"],
            FROM: lists["from a time"],
        }
        self._bounds = [(words(line), bound) for bound, lines in bounds.items() for line in lines]
        self._between = frozenset(lists["between such a word and its time"])
        self._before_month = frozenset(lists["before a mere month"])
        extremes = {"first": lists["earliest of all"], "last": lists["latest of all"]}
        self._extremes = [(words(line), extreme) for extreme, lines in extremes.items() for line in lines]
        self._no_extreme = frozenset(lists["no extreme behind"])
        begins = {line[0] for line in (*self._from_today, *self._days)}
        begins |= {line[0] for line, _ in self._extremes}
        self._begins = begins | self._months.keys()

    def of(self, said: Asked) -> Days | None:
        """The days a text asks for; None where it names none."""
        line = said.words
        if self._begins.isdisjoint(line) and not any(map(_year, line)):
            return None  # of most questions
        days, tokens = self._stretch(line)
        bound, ahead = self._bound(line, min(tokens, default=0))
        extreme, own = self._extreme(line, tokens)
        if not (tokens or extreme):
            return None
        stems = frozenset(said.stems[i] for i in {*tokens, *ahead, *own})
        return replace(days, bound=bound, extreme=extreme, stems=stems)

    def _stretch(self, line: Sequence[str]) -> tuple[Days, set[int]]:
        """The stretch of days named and its words."""
        year, tokens = next(((int(w), {i}) for i, w in enumerate(line) if _year(w)), (0, set[int]()))
        for at, size in ((at, size) for at in range(len(line)) for size in range(LONGEST, 0, -1)):
            run, own = tuple(line[at : at + size]), {*range(at, at + size)}
            if len(run) == size and run in self._from_today:
                unit, ahead = self._from_today[run]
                return Days(unit=unit, ahead=int(ahead)), own
            if len(run) == size and run in self._days:
                month, day = map(int, self._days[run])
                return Days(year, month, day), own | tokens
        at = next((i for i, word in enumerate(line) if self._is_month(line, i, word)), -1)
        if at < 0:
            return Days(year), tokens
        beside = (at - 1, at - 2, at + 1) if line[at - 1 : at] == ("of",) else (at - 1, at + 1)
        own = {i for i in beside if 0 <= i < len(line) and _day(line[i])}
        day = _day(line[min(own)]) if own else 0
        return Days(year, self._months[line[at]], day), tokens | {at} | own

    def _bound(self, line: Sequence[str], at: int) -> tuple[str, range]:
        """On which side of what begins at a word the days lie, and the words ahead of it that say so."""
        end = at
        while at and line[at - 1] in self._between:
            at -= 1
        for turn, name in self._bounds:
            if tuple(line[max(0, at - len(turn)) : at]) == turn:
                return name, range(at - len(turn), end)
        return "", range(at, end)

    def _is_month(self, line: Sequence[str], at: int, word: str) -> bool:
        """Whether a word is a month; one that is another word as well stands behind what leads to it, or beside a number."""
        if word not in self._months:
            return False
        if word not in self._ordinary:
            return True
        led = not self._before_month.isdisjoint(line[max(0, at - 1) : at])
        return led or any(_day(w) or _year(w) for w in (*line[max(0, at - 1) : at], *line[at + 1 : at + 2]))

    def _extreme(self, line: Sequence[str], away: set[int]) -> tuple[str, set[int]]:
        """Which end of all days is asked for, and the words that say so."""
        for turn, name in self._extremes:
            for at in range(len(line) - len(turn) + 1):
                tokens = {*range(at, at + len(turn))}
                behind = tuple(line[at + len(turn) : at + len(turn) + 1])
                if tuple(line[at : at + len(turn)]) != turn or not away.isdisjoint(tokens):
                    continue
                of_one = behind and self._no_extreme.issuperset(behind)
                return ("", set()) if of_one or tuple(line[max(0, at - 2) : at]) == AT_THE else (name, tokens)
        return "", set()


def _year(word: str) -> bool:
    """Whether a word is a year."""
    return len(word) == len("2000") and word.isdecimal() and int(word) in YEARS


def _day(word: str) -> int:
    """The day of a month that a word counts, 0 for any other."""
    number = word.removesuffix(word[-2:]) if word.endswith(ENDINGS) else word
    return int(number) if number.isdecimal() and len(number) <= len("31") and 0 < int(number) <= DAY else 0
