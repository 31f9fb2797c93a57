"""Which titles the words of a question fit best, and with which of its tokens."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.text.tokens import stem, stems
from bot.understanding.naming.named import Fit
from bot.understanding.naming.nouns import Pairs

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Mapping, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.nouns import Nouns
    from bot.understanding.naming.titles import Part, Title, Titles
    from bot.vocabulary import Vocabulary

CLOSE = 0.1  # how far below the best title one may score and still be meant
PHRASE = 1.0  # what it adds that a title ends, as the question does, in these words
BESIDE = 1.0  # what it adds that a word of it stands right before "job" or "role"
FILE = 0.5  # of a word's weight if only the file's name holds it, or brackets in the title
LEAST = 3  # words of a run that is no chance
LACKS, RANK, AGAINST = 0.3, 0.3, 2.0  # what a telling word left unsaid takes away; a seniority; one refused
SUBJECT = 2.0  # what more of its words said must weigh than a role's that has the noun
HEADLESS = 2.0  # the same of its noun, where another title is said in one go


class TitleFit:
    """Holds mentions against the titles of one shelf."""

    def __init__(self, titles: Titles, nouns: Nouns, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._titles = titles
        self._lexicon = lexicon
        self._nouns = nouns
        self._pairs = Pairs(titles.generic, lexicon, vocabulary)
        self._roles: dict[tuple[str, ...], set[int]] = {}  # by a field and the noun behind it
        for number, title in enumerate(titles.titles):
            self._roles.setdefault(self._pairs.role(title.line), set()).add(number)
        self._plain_parts = titles.generic - titles.seniority
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
        titles = self._titles
        said = {p.stem for p in mention}
        most = self._most(said, allowed)
        # of titles none of which is said in full, the shorter one is not meant more
        whole = [n for n in titles.whole(said | beside) if n in most and not self._outdone(n, said, most)]
        pairs = {(a.stem, b.stem) for a, b in pairwise(mention) if b.word in self._lexicon.heads}
        most = self._less_stray(most, pairs, mention)
        nouns, called = self._lexicon.nouns, {p.stem for p in mention if p.word in self._lexicon.heads}
        beside_noun = {a.stem for a, b in pairwise(mention) if b.word in nouns and a.last == b.first}
        added = PHRASE * bool(pairs) + BESIDE * bool(beside_noun)
        scores: dict[int, float] = {}
        top = 0.0
        for number in sorted(most, key=most.__getitem__, reverse=True):
            if most[number] + added < top - CLOSE:
                break  # of a thousand titles with one of the words few can be the best
            title = titles.titles[number]
            if not self._tells(title, said, mention):
                continue
            score = self._score(title, said, against)
            score -= RANK * self._unsaid_ranks(title, said)
            if not title.aside.isdisjoint(called) and self._headless(
                title, said
            ):  # "(PhD and Postdoc Experience)" is no postdoc's
                score -= (1 - FILE) * sum(titles.weight[s] for s in title.aside & said)
            score += PHRASE * any(a in title.stems and b in title.stems for a, b in pairs)
            score += BESIDE * any(s in title.stems for s in beside_noun)
            score -= LACKS * self._lacking(title, said | beside) if whole else 0.0
            score -= HEADLESS * (self._headless(title, said) and self._called(whole, said, mention))
            scores[number], top = score, max(top, score)
        if top <= 0:
            return Fit()
        kept = sorted(n for n, score in scores.items() if score >= top - CLOSE)
        heads = [p for p in mention if p.word in self._lexicon.strong_heads]
        # "an editor for the blog" is no blog coordinator, and no gardener a "Manager, Gardens"
        kept = [n for n in kept if any(p.stem in titles.titles[n].stems for p in heads)] or kept
        kept = [n for n in kept if any(self._nouns.borne(titles.titles[n], p) for p in heads)] or kept
        kept = _together(mention, {n: titles.titles[n] for n in kept}) if len(kept) > 1 else kept
        held = frozenset().union(*(titles.titles[n].stems | titles.titles[n].file for n in kept))
        return Fit(
            tuple(kept),
            self._covered(mention, held, kept),
            " ".join(dict.fromkeys(p.word for p in mention if p.stem in held)),
        )

    def _less_stray(
        self, most: dict[int, float], pairs: set[tuple[str, str]], mention: Sequence[Part]
    ) -> dict[int, float]:
        """The titles; where the field and the noun of one of them are said, less those that have no noun said.

        "Does the data manager know a database" asks of no "Database Administrator".
        """
        fields = (pair for pair in pairs if pair[0] not in self._titles.generic)
        named = {n for pair in fields for n in self._roles.get(pair, ())} & most.keys()
        if not named:
            return most
        heads = {p.stem for p in mention if p.word in self._lexicon.heads}
        # what names a subject and nobody may have more of what is said: "the rye dough ageing postdoc"
        worth = max(most[n] for n in named)
        if not self._of_subjects.issuperset(p.word for p in mention if p.word in self._lexicon.heads):
            worth = math.inf
        return {n: w for n, w in most.items() if heads & self._titles.titles[n].stems or w > worth + SUBJECT}

    def _outdone(self, number: int, said: set[str], most: Iterable[int]) -> bool:
        """Whether another title has a word more of those said: "Postdoc", where one "to study locomotion" is asked for."""
        titles = self._titles
        more = (said & titles.holding.keys()) - titles.titles[number].stems - self._plain_words
        if not more:
            return False  # of nearly all questions
        own = titles.titles[number].stems & said
        others = (titles.titles[n].stems for n in most)
        return any(own <= held and not more.isdisjoint(held) for held in others)

    def _most(self, said: set[str], allowed: Container[int]) -> dict[int, float]:
        """The allowed titles that have some of the words said, each with the most that these can be worth."""
        most: dict[int, float] = {}
        so_far = most.get
        for root in said & self._titles.holding.keys():
            weight = self._titles.weight[root]
            for number in self._titles.holding[root]:
                if number in allowed:
                    most[number] = so_far(number, 0.0) + weight
        return most

    def _score(self, title: Title, said: set[str], against: frozenset[str]) -> float:
        titles, weight = self._titles, self._titles.weight
        score = sum(weight[s] for s in title.stems & said)
        score += FILE * sum(weight[s] for s in (title.file & said) - title.stems)
        score -= len((titles.seniority & said) - title.stems)
        refused = {s for s in against & title.stems if s not in self._plain_parts or s.isdigit()}
        return score - AGAINST * len(refused)

    def _unsaid_ranks(self, title: Title, said: set[str]) -> int:
        """How many ranks of a title are left unsaid, where another is that without them.

        Of a "Senior Baker" and a "Pastry Baker" neither is more "the baker".
        """
        ranks = (self._titles.seniority & title.core) - said
        return len(ranks) if ranks and title.core - ranks in self._titles.cores else 0

    def _lacking(self, title: Title, around: set[str]) -> float:
        """The weight of the title's telling words that are not said; none where it is another name that is, in full."""
        if any(name <= around for name in title.either):
            return 0.0
        return sum(
            self._titles.weight.get(s, 0.0) for s in title.core - around if s not in self._titles.generic
        )

    def _headless(self, title: Title, said: set[str]) -> bool:
        """Whether the noun of a title is left unsaid."""
        nouns = self._lexicon.heads & title.words
        return bool(nouns) and not any(stem(word) in said for word in nouns)

    def _called(self, whole: Iterable[int], said: set[str], mention: Sequence[Part]) -> bool:
        """Whether one of some titles is said in one go: of "a mill hand at the bakery" no "Bakery Manager" is meant."""
        cores = (self._titles.titles[n].core for n in whole)
        return any(
            1 < len(core) <= len(_longest(mention, core)) and not core <= self._titles.generic
            for core in cores
            if core <= said
        )

    def _tells(self, title: Title, said: set[str], mention: Sequence[Part]) -> bool:
        """Whether the words said are enough to mean a title.

        One that few roles share is; one that questions use for other things as well needs the noun behind
        it; a title of common words must be there whole.
        """
        fitting = (title.stems | title.file) & said
        own = fitting - self._titles.generic
        if own - self._lexicon.stop:
            return True
        if own:
            return any(p.stem in fitting and p.word in self._lexicon.heads for p in mention)
        return (bool(title.core) and title.core <= fitting) or self._pairs.name(title, mention)

    def _covered(self, mention: Sequence[Part], held: frozenset[str], kept: Iterable[int]) -> frozenset[int]:
        """The tokens that name the role: of a word said twice, the one with more of the title around it."""
        best: dict[str, tuple[int, Part]] = {}
        for at, part in enumerate(mention):
            if part.stem in held:
                near = mention[max(0, at - 1) : at + 2]
                score = sum(p.stem in held for p in near) + any(p.word in self._lexicon.heads for p in near)
                if part.stem not in best or score >= best[part.stem][0]:
                    best[part.stem] = (score, part)
        covered = {i for _, part in best.values() for i in part.tokens}
        for before, part in pairwise(mention):
            # "project manager (ai related projects)": a title has a word twice
            twice = part.stem in held and any(part.word in self._titles.titles[n].words for n in kept)
            if part.first - 1 in covered and (twice or self._nouns.same(before, part, kept)):
                covered |= set(part.tokens)
        return frozenset(covered)

    def only_taken(self, question: Asked, fit: Fit, taken: frozenset[int]) -> bool:
        """Whether the words that fit titles speak of something else, and neither name a profession nor stand by "job"."""
        if len(fit.postings) == len(fit.covered) == 1 < len(taken) and self._nouns.ends(
            question, min(fit.covered), max(fit.covered) + 1
        ):
            return False  # "remote ok for growth": the one title of that word
        near = {
            question.words[j] for i in fit.covered for j in (i - 1, i + 1) if 0 <= j < len(question.words)
        }
        return (
            fit.covered <= taken
            and self._lexicon.heads.isdisjoint(fit.role.split())
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

    def whole(self, postings: Iterable[int], role: str) -> bool:
        """Whether the words that name a role are all of some title, its decoration left out."""
        said = set(stems(role))
        return any(self._titles.titles[n].core <= said for n in postings)


def _together(mention: Sequence[Part], titles: Mapping[int, Title]) -> list[int]:
    """The titles less those whose longest run of words said is but a part of another's, which is long or all of a title.

    "How many users has the system that the Mill Oven Architect builds" names no "Mill Architect" of user research, and
    "how many sessions do market hosts run" no "Market Session Coordinator".
    """
    runs = {number: _longest(mention, title.stems) for number, title in titles.items()}
    by_token = {i: p.stem for p in mention for i in p.tokens}
    whole = {n for n, run in runs.items() if len(run) > 1 and titles[n].core <= {by_token[i] for i in run}}
    return [
        n
        for n, own in runs.items()
        if not any(own < run and (len(run) >= LEAST or other in whole) for other, run in runs.items())
    ]


def _longest(mention: Sequence[Part], stems: Collection[str]) -> frozenset[int]:
    """The tokens of the longest run of parts side by side that a title has."""
    best: set[int] = set()
    run: set[int] = set()
    for part in mention:
        if part.stem not in stems:
            continue
        run = {*run, *part.tokens} if run and part.first <= max(run) + 1 else set(part.tokens)
        best = run if len(run) > len(best) else best
    return frozenset(best)
