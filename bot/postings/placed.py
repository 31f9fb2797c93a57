"""Where a job is, said right behind the word for it: "steady employment in Bergen, Norway"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.text.tokens import words

if TYPE_CHECKING:
    from bot.vocabulary import Vocabulary

NAME = r"[^\W\d_a-z][\w'’.-]*"  # a word with a capital
BEHIND = re.compile(
    rf"\b(?P<noun>\w+) (?:in|at|near) {NAME}(?: {NAME}){{0,3}}, ?(?P<region>{NAME}(?: {NAME}){{0,2}})"
)

NEAR = 50  # characters between who is asked in and the team
# what ends a title: "Baker (Oslo)", "Baker - Oslo, Norway"
ENDS = re.compile(r"\s*\((?P<aside>[^()]{2,60})\)$|(?:\s[-–—|]\s|, )(?P<tail>[^()–—|]{2,60})$")
SENTENCE = re.compile(r"[.!?]\s")
WITHIN = re.compile(rf"\b(?:in|near) (?P<town>{NAME}(?: {NAME}){{0,3}})(?=$|\s*[(\[,;|]|\s[-–—])")
PARTS = re.compile(r"\s*[,/;|&]\s*|\s+(?:and|or)\s+")


class Placed:
    """Reads places by the words of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._nouns = frozenset(vocabulary.lists["ahead of its place"])
        self._elsewhere = frozenset(vocabulary.lists["had elsewhere"])
        self._regions = frozenset(vocabulary.lists["regions"])
        self._towns = frozenset(vocabulary.lists["towns in titles"])
        # a known town by itself: "a job in Oslo", "join the small team in Turku", but no "work with the team in Turku"
        nouns, joins, teams, others = (
            "|".join(sorted(vocabulary.lists[name]))
            for name in ("ahead of its place", "joins a team", "teams with a place", "not in that team")
        )
        self._in_town = re.compile(
            rf"\b(?:(?i:{nouns})|(?i:{nouns}|{joins})\b(?:(?!\b(?i:{others})\b)[^.!?;:\n]){{1,{NEAR}}}?\b(?i:{teams})) "
            rf"(?:in|at|near) "
            rf"(?P<town>{NAME}(?: {NAME}){{0,3}})"
        )

    def told(self, text: str) -> bool:
        """Whether a text says so: only a town with its country or state is sure to be no field of work.

        Where somebody had a job, this one is not: "experience from a former position in Bergen, Norway".
        """
        return any(
            m["noun"].lower() in self._nouns
            and self._one_of(self._regions, m["region"])
            and self._here(text, m.start())
            for m in BEHIND.finditer(text)
        ) or any(
            self._one_of(self._towns, m["town"]) and self._here(text, m.start())
            for m in self._in_town.finditer(text)
        )

    def _here(self, text: str, at: int) -> bool:
        """Whether the sentence that holds a place speaks of no job somewhere else before it."""
        return self._elsewhere.isdisjoint(words(SENTENCE.split(text[:at])[-1]))

    def in_title(self, title: str) -> bool:
        """Whether the end of a title is but towns, with or without their country, or one stands behind "in".

        "Baker (Oslo / Bergen)", "Baker in Oslo (nights)".
        """
        if any(self._one_of(self._towns, m["town"]) for m in WITHIN.finditer(title)):
            return True
        m = ENDS.search(title.strip())
        parts = PARTS.split(m["aside"] or m["tail"]) if m else ()
        return (
            bool(parts)
            and all(p in self._towns or p in self._regions for p in parts)
            and (not self._towns.isdisjoint(parts))
        )

    def _one_of(self, places: frozenset[str], names: str) -> bool:
        """Whether some names begin with that of a place: "Serbia", "New Zealand Apply"."""
        said = names.rstrip(".").split()
        return any(" ".join(said[:n]).rstrip(",") in places for n in range(1, len(said) + 1))
