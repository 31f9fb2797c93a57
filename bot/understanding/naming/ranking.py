"""All roles of a rank, and in a thread the same role in another rank or kind: "any junior positions?", "the mobile one?"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.text.tokens import stem
from bot.understanding.naming.named import Named

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.understanding.asked import Asked
    from bot.understanding.naming.titles import Titles
    from bot.vocabulary import Vocabulary

MOST = 3  # words that say which kind of a role is meant


class Ranking:
    """Finds ranks of the roles of one shelf."""

    def __init__(self, titles: Titles, vocabulary: Vocabulary) -> None:
        self._titles = titles
        self._before = frozenset(vocabulary.lists["before a place"])
        self._ones = frozenset(vocabulary.lists["stands for a role"])
        self._behind = frozenset(vocabulary.lists["behind a place"]) | vocabulary.role_nouns
        self._heads = frozenset(map(stem, vocabulary.role_heads | vocabulary.weak_role_heads))
        self._nouns, self._asked = vocabulary.role_nouns, frozenset(vocabulary.lists["ranks of roles"])

    def kind(self, said: Asked, named: Named) -> Named:
        """What is named, or where no role is named those of a rank: "trainee positions"."""
        if named.unknown or named.by not in {(), ("organisation",)}:
            return named
        for at, (rank, noun) in enumerate(pairwise(said.words)):
            if rank not in self._asked or noun not in self._nouns or said.sentence[at] not in said.asking:
                continue
            every = named.postings or range(len(self._titles.titles))
            found = tuple(n for n in every if said.stems[at] in self._titles.titles[n].stems)
            role, covered = f"{rank} {noun}", named.covered | {at, at + 1}
            return Named(
                found, covered, "" if found else role, role=rank, by=("title",), field=len(found) > 1
            )
        return named

    def other(self, said: Asked, posting: int, cues: Collection[int]) -> Named | None:
        """The postings of the role of ``posting`` in the rank that a text names and nothing else; None if it names none.

        Where the shelf has none of that rank the role is one that it lacks, unless the word names a facet: ``cues``
        are the tokens that do. "Who's the lead" asks for a person whatever roles there are.
        """
        for at, rank in enumerate(said.stems):
            tokens = (
                {at, at + 1} if said.words[at + 1 : at + 2] and said.words[at + 1] in self._behind else {at}
            )
            ends = max(tokens) + 1 == len(said.stems) or said.sentence[at] != said.sentence[max(tokens) + 1]
            article = at and said.words[at - 1] in self._before
            if rank in self._titles.seniority and article and (ends or len(tokens) > 1):
                found = self._of_rank(posting, rank)
                name = said.words[at]
                if at in cues and (at - 1 in cues or not found):
                    return None
                return Named(found, frozenset(tokens), unknown="" if found else name, role=name, by=("rank",))
        return self._of_kind(said, posting)

    def _of_kind(self, said: Asked, posting: int) -> Named | None:
        """The postings of another kind of the role, by what their titles have before its noun: "the mobile one"."""
        titles, line = self._titles.titles, said.stems
        nouns = self._heads & titles[posting].core
        for last, word in enumerate(said.words):
            if word not in self._ones or last <= 1:  # "the", and what is another
                continue
            first = max((i for i in range(last - 1) if said.words[i] in self._before), default=-1) + 1
            kind = set(line[first:last])
            if not first or last - first > MOST or kind <= titles[posting].stems:
                continue
            found = [n for n, t in enumerate(titles) if kind <= t.core and nouns & t.core]
            found = [n for n in found if titles[n].core <= kind | nouns] or found  # no volunteer of that kind
            if found:
                role = " ".join(said.words[first:last])
                return Named(tuple(found), frozenset(range(first, last + 1)), role=role, by=("title",))
        return None

    def alike(self, posting: int) -> tuple[int, ...]:
        """The other postings of the same role, in any rank."""
        own = self._bare(posting)
        return tuple(n for n in self._titles.every if n != posting and self._bare(n) == own)

    def _of_rank(self, posting: int, rank: str) -> tuple[int, ...]:
        """Those whose title is the same but for the rank, of several the ones most like it."""
        titles, own = self._titles.titles, self._bare(posting)
        found = [n for n, t in enumerate(titles) if own and rank in t.stems and self._bare(n) == own]
        alike = {n: len(titles[n].stems & titles[posting].stems) for n in found}
        return tuple(n for n in found if alike[n] == max(alike.values()))

    def _bare(self, posting: int) -> frozenset[str]:
        """The words of a title that say no rank."""
        return self._titles.titles[posting].core - self._titles.seniority
