"""Whether a sentence speaks of the job: of the post, of whoever does it or of who applies, and of nothing else.

A market on Saturdays, a cooling kiln and last year's hires have the form of facts of a job, and are none of it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.text.tokens import stem, stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.vocabulary import Vocabulary

MODERN = 1990  # a year before which no job of today begins
YEAR = 4  # digits of a year
DONE = "ed"  # ends a verb in the past


class OfJob:
    """Reads sentences by the words of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        lists = vocabulary.words
        self._job, self._hours = lists["speaks of the job"], lists["speaks of hours"]
        self._begins, self._times = lists["speaks of who begins"], lists["times of others"]
        self._speakers = frozenset(vocabulary.lists["tell what they did"])
        self._past = frozenset(vocabulary.lists["tells the past"])
        self._bare = frozenset(vocabulary.lists["ahead of a bare fact"]) | frozenset(
            vocabulary.numbers("cardinals")
        )
        self._stop = lists["stop"]
        self._calls = frozenset(vocabulary.lists["rings somebody up"])
        self._hirer = frozenset(vocabulary.lists["speaks of who hires"])

    def past(self, said: Sequence[str]) -> bool:
        """Whether a sentence tells what was: "last year two turners were hired", "in 1890 the wage was"."""
        if not self._past.isdisjoint(said):
            return True
        if any(len(w) == YEAR and w.isdecimal() and int(w) < MODERN and w[0] == "1" for w in said):
            return True
        return any(one in self._speakers and verb.endswith(DONE) for one, verb in pairwise(said))

    def speaks(self, said: Sequence[str], title: str = "", *, until: int = -1) -> bool:
        """Whether it speaks of the job, by a word for it or for the reader, or by the name of its ``title``.

        So does what begins with a fact, at the word ``until`` which no sentence precedes: "from 8 am to 4 pm".
        """
        if self.past(said):
            return False
        own = self._job.union(stems(title)) - (self._stop - self._job)
        return not own.isdisjoint(map(stem, said)) or self.bare(said, until)

    def bare(self, said: Sequence[str], until: int) -> bool:
        """Whether nothing but numbers and small words stands ahead of a word: "a 12 month", "from"."""
        return all(word in self._bare or word[0].isdecimal() for word in said[: max(until, 0)]) and until >= 0

    def of_hours(self, said: Sequence[str], title: str, until: int) -> bool:
        """The same of times, which "shifts" and "we work" tell as well, and those of others don't."""
        line = set(map(stem, said))
        if self.of_others(line) or self.past(said):
            return False
        return not self._hours.isdisjoint(line) or self.speaks(said, title, until=until)

    def of_others(self, line: set[str]) -> bool:
        """Whether stems name somebody else's times: guests', those of a market."""
        return not self._times.isdisjoint(line)

    def headed_by_others(self, path: Sequence[str]) -> bool:
        """Whether a heading above does: "Information sessions"."""
        return bool(path) and self.of_others(set(stems(path[-1])))

    def of_start(self, said: Sequence[str], title: str) -> bool:
        """The same of a first day, where "they are to join" and "join us" do as well."""
        line = [stem(word) for word in said]
        return not self.past(said) and (self.speaks(said, title) or not self._begins.isdisjoint(line))

    def rings(self, sentence: str) -> bool:
        """Whether somebody with a name is rung up, or who hires: "Call Ada on …", "text us", and no "Ring the plumber"."""
        return any(
            one.lower() in self._calls and (other[0].isupper() or other.lower() in self._hirer)
            for one, other in pairwise(sentence.split())
        )
