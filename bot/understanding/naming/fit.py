"""Which titles the words of a question fit best, and with which of its tokens."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.text.tokens import stem, stems
from bot.understanding.naming.named import Fit
from bot.understanding.naming.nouns import Pairs, doer
from bot.understanding.naming.scores import BESIDE, PHRASE, Scores, longest

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Mapping, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.nouns import Nouns
    from bot.understanding.naming.scores import Said
    from bot.understanding.naming.titles import Part, Title, Titles
    from bot.vocabulary import Vocabulary

CLOSE = 0.1  # how far below the best title one may score and still be meant
LEAST = 3  # words of a run that is no chance
SUBJECT = 2.0  # what more of its words said must weigh than a role's that has the noun


class TitleFit:
    """Holds mentions against the titles of one shelf."""

    def __init__(self, titles: Titles, nouns: Nouns, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._titles = titles
        self._lexicon = lexicon
        self._nouns = nouns
        self._scores = Scores(titles, lexicon, vocabulary)
        pairs = Pairs(titles.generic, lexicon, vocabulary)
        self._roles: dict[tuple[str, ...], set[int]] = {}  # by a field and the noun behind it
        for number, title in enumerate(titles.titles):
            self._roles.setdefault(pairs.role(title.line), set()).add(number)
        self._head_stems = frozenset(map(stem, lexicon.heads))
        self._skills, self._either = vocabulary.skill_words, vocabulary.words["joined either"]
        self._of_subjects = frozenset(vocabulary.lists["has a subject"])
        self._plain_words = titles.generic | lexicon.stop | lexicon.ordinary

    def best(
        self,
        mention: Sequence[Part],
        allowed: Container[int],
        against: frozenset[str],
        beside: frozenset[str],
    ) -> Fit:
        """The postings whose title the mention fits best.

        ``against`` are the stems refused, ``beside`` those of organisations and places: a title may hold them.
        """
        stems = {p.stem for p in mention}
        most = self._most(stems, allowed)
        if not most:
            return Fit()
        said = self._scores.said(mention, stems, against, beside)
        # of titles none of which is said in full, the shorter one is not meant more
        whole = self._whole(said, most)
        titles = self._titles.titles
        most = self._less_stray(most, said)
        added = PHRASE * bool(said.pairs) + BESIDE * bool(said.beside)
        scores: dict[int, float] = {}
        top = 0.0
        for number in sorted(most, key=most.__getitem__, reverse=True):
            if most[number] + added < top - CLOSE:
                break  # of a thousand titles with one of the words few can be the best
            if self._scores.tells(titles[number], said):
                scores[number] = score = self._scores.of(titles[number], said, whole)
                top = max(top, score)
        if top <= 0:
            return Fit()
        kept = sorted(n for n, score in scores.items() if score >= top - CLOSE)
        if len(kept) > 1:
            kept = self._of_noun(said, kept)
        held = frozenset().union(*(titles[n].every for n in kept))
        named = [p for p in mention if p.stem in held]
        return Fit(
            tuple(kept),
            self._covered(mention, held, named, kept),
            " ".join(dict.fromkeys(p.word for p in named)),
        )

    def _whole(self, said: Said, most: Collection[int]) -> list[int]:
        """The titles said in full, less those of which another has a word more that is said."""
        whole = [n for n in self._titles.whole(said.around) if n in most]
        if not whole:
            return whole
        telling = said.stems.intersection(self._titles.holding) - self._plain_words
        return [n for n in whole if not self._outdone(n, telling, said.stems, most)]

    def _of_noun(self, said: Said, kept: list[int]) -> list[int]:
        """Of several titles those that have the noun said, and of these the ones of which most is said in one go."""
        titles = self._titles.titles
        heads = [p for p in said.heads if p.word in self._lexicon.strong_heads]
        # "an editor for the blog" is no blog coordinator, and no gardener a "Manager, Gardens"
        kept = [n for n in kept if any(p.stem in titles[n].stems for p in heads)] or kept
        kept = [n for n in kept if any(self._nouns.borne(titles[n], p) for p in heads)] or kept
        return _together(said.mention, {n: titles[n] for n in kept}) if len(kept) > 1 else kept

    def _less_stray(self, most: dict[int, float], said: Said) -> dict[int, float]:
        """The titles; where the field and the noun of one of them are said, less those that have no noun said.

        "Does the data manager know a database" asks of no "Database Administrator".
        """
        fields = (pair for pair in said.pairs if pair[0] not in self._titles.generic)
        named = {n for pair in fields for n in self._roles.get(pair, ())} & most.keys()
        if not named:
            return most
        heads = {p.stem for p in said.heads}
        # what names a subject and nobody may have more of what is said: "the rye dough ageing postdoc"
        worth = max(most[n] for n in named)
        if not self._of_subjects.issuperset(p.word for p in said.heads):
            worth = math.inf
        titles = self._titles.titles
        return {n: w for n, w in most.items() if not heads.isdisjoint(titles[n].stems) or w > worth + SUBJECT}

    def _outdone(self, number: int, telling: set[str], said: set[str], most: Iterable[int]) -> bool:
        """Whether another title has a word more of those said: "Postdoc", where one "to study locomotion" is asked for."""
        titles = self._titles.titles
        more = telling - titles[number].stems
        if not more:
            return False  # of nearly all questions
        own = titles[number].stems & said
        others = (titles[n].stems for n in most)
        return any(own <= held and not more.isdisjoint(held) for held in others)

    def _most(self, said: set[str], allowed: Container[int]) -> dict[int, float]:
        """The allowed titles that have some of the words said, each with the most that these can be worth."""
        most: dict[int, float] = {}
        holding, so_far = self._titles.holding, most.get
        for root in said & holding.keys():
            weight = self._titles.weight[root]
            for number in holding[root]:
                if number in allowed:
                    most[number] = so_far(number, 0.0) + weight
        return most

    def _covered(
        self, mention: Sequence[Part], held: frozenset[str], named: Sequence[Part], kept: Iterable[int]
    ) -> frozenset[int]:
        """The tokens of the words that name the role, and of those right behind them that do as well."""
        twice_said = len({p.stem for p in named}) < len(named)
        named = self._once_each(mention, held) if twice_said else named
        covered = {i for part in named for i in part.tokens}
        for part in reversed(mention if twice_said else ()):
            if part.last in covered and part.stem in held:
                covered.update(part.tokens)  # "Night Shift Lead (NSL)", "the R/R developer"
        for before, part in pairwise(mention):
            if part.first - 1 not in covered or part.first in covered:
                continue  # most words
            # "project manager (ai related projects)": a title has a word twice
            twice = part.stem in held and any(part.word in self._titles.titles[n].words for n in kept)
            if twice or self._nouns.same(before, part, kept):
                covered.update(part.tokens)
        return frozenset(covered)

    def _once_each(self, mention: Sequence[Part], held: frozenset[str]) -> list[Part]:
        """The words of titles: of one said twice, the one with more of the title around it."""
        best: dict[str, tuple[int, Part]] = {}
        for at, part in enumerate(mention):
            if part.stem in held:
                near = mention[max(0, at - 1) : at + 2]
                score = sum(p.stem in held for p in near) + any(p.word in self._lexicon.heads for p in near)
                if part.stem not in best or score >= best[part.stem][0]:
                    best[part.stem] = (score, part)
        return [part for _, part in best.values()]

    def only_taken(self, question: Asked, fit: Fit, taken: frozenset[int]) -> bool:
        """Whether the words that fit titles speak of something else, and neither name a profession nor stand by "job"."""
        if not fit.covered <= taken:
            return False
        if len(fit.postings) == len(fit.covered) == 1 < len(taken) and self._nouns.ends(
            question, min(fit.covered), max(fit.covered) + 1
        ):
            return False  # "remote ok for growth": the one title of that word
        near = {
            question.words[j] for i in fit.covered for j in (i - 1, i + 1) if 0 <= j < len(question.words)
        }
        return (
            self._lexicon.heads.isdisjoint(fit.role.split())
            and self._lexicon.nouns.isdisjoint(near)
            and not self.whole(fit.postings, fit.role)
        )

    def one_of_things(self, question: Asked, fit: Fit) -> bool:
        """Whether the one word of a title is but a thing beside one that no title has: "php or golang, what is better"."""
        if len(fit.covered) != 1 or not self._lexicon.heads.isdisjoint(fit.role.split()):
            return False
        at, line = min(fit.covered), question.stems
        if line[at] not in self._skills:
            return False
        behind = question.words[at + 1 : at + 2] + question.words[at + 3 : at + 4]
        if not (self._lexicon.heads | self._lexicon.nouns).isdisjoint(behind):
            return False  # "a php or golang job"
        return any(
            0 <= other < len(line)
            and question.words[(at + other) // 2] in self._either
            and line[other] in self._skills
            and line[other] not in self._titles.holding
            for other in (at - 2, at + 2)
        )

    def of_another_form(self, question: Asked, fit: Fit) -> bool:
        """Whether the one word of titles that is said is but of the form of one before their noun, and stands by no "job".

        "Projects", of a "Project Manager"; "to drive trams" does name the tram driver.
        """
        if len(fit.covered) != 1 or not self._lexicon.heads.isdisjoint(fit.role.split()):
            return False
        (at,) = fit.covered
        near = {*question.words[max(0, at - 1) : at], *question.words[at + 1 : at + 2]}
        said = {question.words[at], *map(doer, question.words)}
        titles = [self._titles.titles[n] for n in fit.postings]
        return all(
            said.isdisjoint(t.words) and self._before_noun(t, question.stems[at]) for t in titles
        ) and self._lexicon.nouns.isdisjoint(near)

    def _before_noun(self, title: Title, root: str) -> bool:
        """Whether a noun of roles stands behind a word of a title."""
        behind = title.line[title.line.index(root) + 1 :] if root in title.line else ()
        return not self._head_stems.isdisjoint(behind)

    def whole(self, postings: Iterable[int], role: str) -> bool:
        """Whether the words that name a role are all of some title, its decoration left out."""
        said = set(stems(role))
        return any(self._titles.titles[n].core <= said for n in postings)


def _together(mention: Sequence[Part], titles: Mapping[int, Title]) -> list[int]:
    """The titles less those whose longest run of words said is but a part of another's, which is long or all of a title.

    "How many users has the system that the Mill Oven Architect builds" names no "Mill Architect" of user research, and
    "how many sessions do market hosts run" no "Market Session Coordinator".
    """
    runs = {number: longest(mention, title.stems) for number, title in titles.items()}
    by_token = {i: p.stem for p in mention for i in p.tokens}
    whole = {n for n, run in runs.items() if len(run) > 1 and titles[n].core <= {by_token[i] for i in run}}
    return [
        n
        for n, own in runs.items()
        if not any(own < run and (len(run) >= LEAST or other in whole) for other, run in runs.items())
    ]
