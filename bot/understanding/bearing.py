"""Bearing: a role named by several words that share but one with a title; no title bears its rank, or its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.fit import Fit
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.titles import Part, Titles
    from bot.vocabulary import Vocabulary

MOST_FIELD = 3  # words of a field: "head of customer success"


class Bearing:
    """Holds a rank with its field, and a noun with what stands before it, against the titles of one shelf."""

    def __init__(self, titles: Titles, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._titles = titles
        self._lexicon = lexicon
        self._ends = lexicon.stop | lexicon.openers
        self._ranks = vocabulary.words["ranks"]
        self._behind = frozenset(vocabulary.lists["before a role at the end"])
        self._serving = vocabulary.words["serves a boss"]
        self._nouns = lexicon.heads - frozenset(
            w for x in vocabulary.lists["around names"] for w in x.split()
        )

    def rank(
        self,
        question: Asked,
        mention: Sequence[Part],
        used: frozenset[int],
        allowed: Iterable[int],
        named: frozenset[int],
    ) -> str:
        """The rank over a field that no title has: "head of product at …", where a product manager is all there is.

        ``named`` are the tokens of a title that fits.
        """
        for at, rank in enumerate(mention):
            of = self._of(question, rank)
            if not of:
                continue
            end = of + 1
            for part in mention[at + 1 :]:
                if part.first < end <= part.last:
                    end = part.last  # the alias that holds the rank as well: "head of people"
                if part.first != end or end >= of + 1 + MOST_FIELD or part.stem in self._ends:
                    continue
                if question.sentence[end] == question.sentence[of]:
                    end = part.last
            field = {p.stem for p in mention[at + 1 :] if of < p.last <= end and p.word != "of"}
            if not field or not self._stands(question, rank.first, end, used, named):
                continue
            titles = [self._titles.titles[n].stems for n in allowed]
            if not any(self._ranks & title and field & title for title in titles):
                return _text(question, rank.first, end)
        return ""

    def _of(self, question: Asked, rank: Part) -> int:
        """Where the "of" behind a rank stands, be it in one alias with it; 0 if there is none."""
        if rank.stem not in self._ranks:
            return 0
        until = min(rank.last + 1, len(question.words) - 1)
        return next((i for i in range(rank.first + 1, until) if question.words[i] == "of"), 0)

    def _stands(
        self, question: Asked, first: int, end: int, used: frozenset[int], named: frozenset[int]
    ) -> bool:
        """Whether words stand as a role asked about: all of a sentence, by who offers it, or behind "for" or "as".

        "… of its head of sales", "how do i apply for head of people"; but one works "for the head of sales", and an
        assistant books trips "for the head of sales".
        """
        sentence = question.sentence[first]
        behind = end + (question.words[end : end + 1] == ("at",))
        alone = question.sentence.index(sentence) == first and sentence not in question.sentence[end:]
        if behind in used or alone or (bool(used) and question.words[first - 1] == "its"):
            return True
        others = (*question.words[:first], *question.words[end:])
        if not self._lexicon.heads.isdisjoint(others) or not named.issubset(range(first, end)):
            return False  # another role is named, and this one is of its work
        at = first - 1 - (question.words[first - 1] in self._lexicon.articles)
        return at > 0 and question.words[at] in self._behind and question.stems[at - 1] not in self._serving

    def field(self, question: Asked, mention: Sequence[Part], fit: Fit) -> str:
        """The role of which a title has the noun and a word, but not so, and not what stands before these.

        "Data ops engineer", where "Security Engineer - Operations" is all there is; or, of another noun as well,
        "people operations manager".
        """
        titles = [self._titles.titles[n] for n in fit.postings]
        for other, held, noun in zip(mention, mention[1:], mention[2:], strict=False):
            if noun.word not in self._nouns:
                continue
            if not (_side_by_side(other, held) and _side_by_side(held, noun) and self._tells(other)):
                continue
            stems = [title.stems | title.file for title in titles]
            partly = all(held.stem in own and other.stem not in own for own in stems)
            said = {p.stem for p in mention}
            whole = any(title.core - self._titles.generic <= said for title in titles)
            if partly and not whole and not any(t.follows(held.stem, noun.stem) for t in titles):
                return _text(question, other.first, noun.last)
        return ""

    def _tells(self, part: Part) -> bool:
        """Whether a word says which field is meant."""
        plain = part.stem in self._titles.generic or part.stem in self._ends
        return not plain and part.word not in self._lexicon.common


def _side_by_side(one: Part, other: Part) -> bool:
    """Whether a word stands right before another, or in one alias with it."""
    return other.first in {one.first, one.last}


def _text(question: Asked, first: int, last: int) -> str:
    """The question's own words from one token to before another."""
    return question.text[question.tokens[first].start : question.tokens[last - 1].end]
