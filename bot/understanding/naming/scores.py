"""What a title is worth beside the words of a mention."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.understanding.naming.nouns import Pairs
from bot.understanding.naming.titles import GENERIC_WEIGHT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.titles import Part, Title, Titles
    from bot.vocabulary import Vocabulary

PHRASE = 1.0  # what it adds that a title ends, as the question does, in these words
BESIDE = 1.0  # what it adds that a word of it stands right before "job" or "role"
FILE = 0.5  # of a word's weight if only the file's name holds it, or brackets in the title
LACKS, RANK, AGAINST = 0.3, 0.3, 2.0  # what a telling word left unsaid takes away; a seniority; one refused
HEADLESS = 2.0  # the same of its noun, where another title is said in one go


class Said(NamedTuple):
    """A mention as titles are held against it.

    ``stems`` are those of its words, ``around`` these and those of organisations and places, ``against`` those refused.
    ``heads`` are its nouns of roles, ``pairs`` the stems of each with the word before it, ``beside`` those right before
    "job" or "role". ``unsaid`` are those of nouns that only the usual name of what is said has: "postdoctoral researcher"
    of "postdoc".
    """

    mention: Sequence[Part]
    stems: set[str]
    around: set[str]
    against: frozenset[str]
    heads: list[Part]
    pairs: set[tuple[str, str]]
    beside: set[str]
    unsaid: set[str]


class Scores:
    """Weighs the titles of one shelf."""

    def __init__(self, titles: Titles, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._titles = titles
        self._lexicon = lexicon
        self._pairs = Pairs(titles.generic, lexicon, vocabulary)
        self._plain_parts = titles.generic - titles.seniority
        self._common = titles.generic | lexicon.stop
        self._behind = lexicon.heads | lexicon.nouns

    def said(
        self, mention: Sequence[Part], stems: set[str], against: frozenset[str], beside: frozenset[str]
    ) -> Said:
        """A mention with what of it all titles are held against."""
        heads, nouns = self._lexicon.heads, self._lexicon.nouns
        behind = [(a, b) for a, b in pairwise(mention) if b.word in self._behind]
        unsaid = {
            b.stem for a, b in behind if a.tokens == b.tokens and len(b.tokens) == 1 and b.word in heads
        }
        return Said(
            mention,
            stems,
            stems | beside,
            against,
            [p for p in mention if p.word in heads],
            {(a.stem, b.stem) for a, b in behind if b.word in heads and b.stem not in unsaid},
            {a.stem for a, b in behind if b.word in nouns and a.last == b.first},
            unsaid,
        )

    def tells(self, title: Title, said: Said) -> bool:
        """Whether the words said are enough to mean a title.

        One that few roles share is; one that questions use for other things as well needs the noun behind
        it; a title of common words must be there whole.
        """
        fitting = title.every & said.stems
        if not self._common.issuperset(fitting):
            return True  # nearly always
        if not self._titles.generic.issuperset(fitting):
            return any(p.stem in fitting for p in said.heads)
        return (bool(title.core) and title.core <= fitting) or self._pairs.name(title, said.mention)

    def of(self, title: Title, said: Said, whole: Sequence[int]) -> float:
        """How well a title fits, where those of ``whole`` are said in full."""
        titles, worth, stems = self._titles, self._titles.weight.__getitem__, said.stems
        score = sum(map(worth, title.stems & stems))
        score += FILE * sum(map(worth, (title.file & stems) - title.stems))
        # a "Postdoctoral Fellow" is a postdoc as well as any researcher is
        score -= sum(worth(s) - GENERIC_WEIGHT for s in said.unsaid & title.stems)
        score -= len((titles.seniority & stems) - title.stems)
        refused = {s for s in said.against & title.stems if s not in self._plain_parts or s.isdigit()}
        score -= AGAINST * len(refused)
        score -= RANK * self._unsaid_ranks(title, stems)
        headless = bool(title.heads) and title.heads.isdisjoint(stems)
        # "(PhD and Postdoc Experience)" is no postdoc's
        if headless and not title.aside.isdisjoint(p.stem for p in said.heads):
            score -= (1 - FILE) * sum(map(worth, title.aside & stems))
        score += PHRASE * any(map(title.stems.issuperset, said.pairs))
        score += BESIDE * (not title.stems.isdisjoint(said.beside))
        score -= LACKS * self._lacking(title, said.around) if whole else 0.0
        return score - HEADLESS * (headless and self._called(whole, said))

    def _unsaid_ranks(self, title: Title, said: set[str]) -> int:
        """How many ranks of a title are left unsaid, where another is that without them.

        Of a "Senior Baker" and a "Pastry Baker" neither is more "the baker".
        """
        ranks = title.ranks - said
        return len(ranks) if ranks and title.core - ranks in self._titles.cores else 0

    def _lacking(self, title: Title, around: set[str]) -> float:
        """The weight of the title's telling words that are not said; none where it is another name that is, in full."""
        if any(name <= around for name in title.either):
            return 0.0
        return sum(
            self._titles.weight.get(s, 0.0) for s in title.core - around if s not in self._titles.generic
        )

    def _called(self, whole: Iterable[int], said: Said) -> bool:
        """Whether one of some titles is said in one go: of "a mill hand at the bakery" no "Bakery Manager" is meant."""
        cores = (self._titles.titles[n].core for n in whole)
        return any(
            1 < len(core) <= len(longest(said.mention, core)) and not core <= self._titles.generic
            for core in cores
            if core <= said.stems
        )


def longest(mention: Sequence[Part], stems: Collection[str]) -> frozenset[int]:
    """The tokens of the longest run of parts side by side that a title has."""
    best: set[int] = set()
    run: set[int] = set()
    for part in mention:
        if part.stem not in stems:
            continue
        run = {*run, *part.tokens} if run and part.first <= max(run) + 1 else set(part.tokens)
        best = run if len(run) > len(best) else best
    return frozenset(best)
