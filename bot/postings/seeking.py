"""Seeking: whom a posting says to look for, where its title names nobody: "hiring electricians of all levels"."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.postings.sections import Draft
    from bot.vocabulary import Vocabulary

SECTIONS, BLOCKS, ITEMS = 8, 4, 20  # sections of the text that are looked at, blocks and items of each
AHEAD = 60  # characters between the turn of phrase and whom it seeks
LONGEST = 4  # words of an item that is but a name
OWNER = re.compile(r"['’]s\b")  # "a head baker's assistant" is no head baker
COUNTED = re.compile(r"\d{1,2} (\w+)")  # what an item may begin with: "3 postdocs in Bread will be hired"


class Seeking:
    """Reads it with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._turns = frozenset(vocabulary.lists["seeks somebody"])
        turns = "|".join(map(re.escape, sorted(self._turns, key=len, reverse=True)))
        self._sentence = re.compile(rf"\b(?:{turns})\s([^.!?:;\n]{{1,{AHEAD}}})", re.IGNORECASE)
        self._people, self._headings = vocabulary.role_heads, vocabulary.headings
        self._seekers = frozenset(vocabulary.lists["seekers"])
        lists = vocabulary.lists
        articles = {*lists["definite articles"], *lists["indefinite articles"]}
        self._ahead = articles.union(
            lists["before sought"], lists["decoration"], vocabulary.pairs("cardinals")
        )
        self._small = (vocabulary.words["stop"] | vocabulary.words["question words"]) - articles

    def names(self, drafts: Sequence[Draft]) -> tuple[str, ...]:
        """The nouns of people sought in a text's first sections, and the items of a list below "Hiring for"."""
        text = [d for d in drafts if not d.from_front_matter][:SECTIONS]
        return tuple(dict.fromkeys(name for draft in text for name in self._of(draft)))

    def plain(self, text: str) -> str:
        """Whom a text seeks by a name in small letters, "Oven Technicians" of "two full-time oven technicians"; "" if nobody."""
        for m in self._sentence.finditer(text):
            behind = list(takewhile(lambda w: w not in self._small, words(m[1].split(",", maxsplit=1)[0])))
            people = max((at for at, word in enumerate(behind) if word in self._people), default=-1)
            if (
                people >= 0
                and not OWNER.search(m[1])
                and self._seekers.isdisjoint({" ".join(words(m[0])[:2])})
            ):
                own = takewhile(
                    lambda w: w.isalpha() and w not in self._ahead, reversed(behind[: people + 1])
                )
                return " ".join(reversed([*own][:LONGEST])).title()
        return ""

    def _of(self, draft: Draft) -> Iterator[str]:
        if " ".join(words(draft.heading)) in self._turns:
            for block in draft.blocks[:ITEMS]:
                said = words(block.text)
                if 0 < len(said) <= LONGEST and not self._people.isdisjoint(said[-1:]):
                    yield block.text
        said = words(draft.heading)[-1:] if draft.layout == "marked heading" else ()
        if not self._people.isdisjoint(said) and not self._headings.find(stems(draft.heading)):
            yield said[0]  # "Bread Project Postdoc", one of several of a page, but no "Your recruiter"
        for block in draft.blocks[:BLOCKS]:
            counted = COUNTED.match(block.text) if block.depth else None
            yield from self._people.intersection(words(counted[1])) if counted else ()
            for m in self._sentence.finditer(block.text):
                if self._seekers.isdisjoint({" ".join(words(m[0])[:2])}):
                    yield from self._sought(words(m[1]))

    def _sought(self, behind: Sequence[str]) -> list[str]:
        """The noun of people right behind a turn: of "people who work with engineers" nobody is sought by a name."""
        return [w for w in takewhile(lambda w: w not in self._small, behind) if w in self._people][:1]
