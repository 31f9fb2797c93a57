"""The words of titles that are but part of a facet's name where they stand: "technical skills", "the team lead of …"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.understanding.naming.deeds import Deeds

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.telling import Telling
    from bot.understanding.naming.titles import Part, Titles
    from bot.vocabulary import Vocabulary

LONG = 4  # words of a title that are no facet's by chance


class Cued:
    """Leaves the names of facets out of what may name a role."""

    def __init__(self, titles: Titles, lexicon: Lexicon, telling: Telling, vocabulary: Vocabulary) -> None:
        self._titles = titles
        self._lexicon = lexicon
        self._telling = telling
        self._cues = vocabulary.cues
        self._deeds, self._behind = Deeds(vocabulary), vocabulary.words["behind titles"]

    def apart(self, question: Asked, mention: Sequence[Part]) -> list[Part]:
        """The words that may name a role, without those of a facet's name apart from it: "technical skills"."""
        cues = question.longest(self._cues)
        inside = {i for c in cues if len(c.words) > 1 for i in c.words}
        if not any(inside.issuperset(p.tokens) for p in mention):
            return list(mention)  # of most questions
        titled = [p for p in mention if p.stem in self._titles.holding and p.stem not in self._lexicon.stop]
        beside = {
            i
            for p in titled
            if inside.isdisjoint(p.tokens)
            for i in (p.first - 1, p.last)
            if i in inside and question.sentence[i] == question.sentence[p.first]
        }
        # "who does the product manager …": a name, though "the product" asks too; two words may be said as one
        pairs = [
            {*field.tokens, *head.tokens}
            for field, head in pairwise(titled)
            if (
                (head.first in {field.first, field.last} and head.word in self._lexicon.heads)
                or self._turned(question, field, head)
            )
            and self._titles.holding[field.stem] & self._titles.holding[head.stem]
        ]
        if pairs and self._one_outside(
            question, titled, inside
        ):  # whom "the baker" has above, the "team lead"
            pairs = [pair for pair in pairs if not any(pair <= set(c.words) for c in cues)]
        # "the part time baker": with the word before the noun all of its term is the name's
        beside.update(*pairs, *(c.words for c in cues if self._termed(question, c.words, pairs)))
        beside |= {i for p in titled if self._telling.says_which(question, p) for i in p.tokens}
        beside |= self._in_full(mention)
        beside.update(*(p.tokens for p in titled if p.first in inside and self._does(question, p)))
        beside.update(*((*p.tokens, p.last) for p in titled if self._of_job(question, p)))
        return [p for p in mention if not inside.issuperset(p.tokens) or not beside.isdisjoint(p.tokens)]

    def _turned(self, question: Asked, head: Part, field: Part) -> bool:
        """Whether the noun of a role stands before its field: "the manager for materials", of a "Materials Manager"."""
        between = question.stems[head.last : field.first]
        return head.word in self._lexicon.heads and len(between) == 1 and self._behind.issuperset(between)

    def _of_job(self, question: Asked, part: Part) -> bool:
        """Whether the noun of many roles alone says whose job is meant: "the manager's job", not "the hiring manager role"."""
        line, lexicon = question.words, self._lexicon
        named = part.word in lexicon.weak_heads and not lexicon.nouns.isdisjoint(
            line[part.last : part.last + 1]
        )
        return named and (not part.first or question.stems[part.first - 1] in lexicon.stop)

    def _does(self, question: Asked, part: Part) -> bool:
        """Whether a role of one kind is asked what it does: "the recruiter", but not "the manager", who is any role's boss."""
        one = part.word in self._lexicon.heads and part.stem not in self._titles.generic
        return one and self._deeds.asked_of(question, part)

    def _termed(self, question: Asked, term: Sequence[int], pairs: Sequence[Collection[int]]) -> bool:
        """Whether words that titles have end right before the noun of a role, or before a word of a title that has them all.

        "The part time wholemeal baker", of a "Wholemeal Baker - Part Time".
        """
        holding, behind = self._titles.holding, term[-1] + 1
        if not all(question.stems[i] in holding for i in term):
            return False
        if any(term[-1] in pair and term[-1] != max(pair) for pair in pairs):
            return True
        if question.sentence[behind : behind + 1] != question.sentence[term[-1] : behind]:
            return False
        root = question.stems[behind]
        return root not in self._lexicon.stop and bool(
            frozenset.intersection(
                *(frozenset(holding.get(s, ())) for s in (*(question.stems[i] for i in term), root))
            )
        )

    def _in_full(self, mention: Sequence[Part]) -> set[int]:
        """The tokens of a title said word for word, a long one: "the Manager of Ovens and Training" asks for no boss."""
        line = [p.stem for p in mention]
        found: set[int] = set()
        for number in self._titles.whole(set(line)):
            title = self._titles.titles[number].line
            spans = range(len(line) - len(title) + 1) if len(title) >= LONG else range(0)
            at = next((i for i in spans if tuple(line[i : i + len(title)]) == title), None)
            if at is not None:
                found.update(i for p in mention[at : at + len(title)] for i in p.tokens)
        return found

    def _one_outside(self, question: Asked, titled: Sequence[Part], inside: Collection[int]) -> bool:
        """Whether one person is named outside the names of facets: "the baker", but not "bakers"."""
        return any(
            (p.word in self._lexicon.heads or frozenset({p.stem}) in self._titles.cores)
            and not any(i in inside for i in p.tokens)
            and not question.words[p.last - 1].endswith("s")
            for p in titled
        )
