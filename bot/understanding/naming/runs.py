"""Words of titles side by side: of titles that fit alike those that are named in one run; pairs that name a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.titles import Part, Title
    from bot.vocabulary import Vocabulary

LEAST = 3  # words of a run that is no chance


def together(mention: Sequence[Part], titles: Mapping[int, Collection[str]]) -> list[int]:
    """The titles, each by its stems, less those whose longest run of words said is but a part of another's.

    "How many users has the system that the Mill Oven Architect builds" names no "Mill Architect" of user research.
    """
    runs = {number: _longest(mention, stems) for number, stems in titles.items()}
    return [
        n
        for n, own in runs.items()
        if not any(own < other and len(other) >= LEAST for other in runs.values())
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


def with_terms(
    mention: Sequence[Part],
    at: int,
    found: frozenset[int],
    holding: Mapping[str, AbstractSet[int]],
    terms: Collection[tuple[str, ...]],
) -> tuple[frozenset[int], int]:
    """Of some postings those whose title has the terms said right before a noun, and the first token of both.

    "The part time baker", of a "Part-time Junior Wholemeal Baker"; "the full time baker" is none.
    """
    for term in terms:
        run = mention[max(0, at - len(term)) : at]
        beside = run and run[-1].last == mention[at].first
        if beside and tuple(part.stem for part in run) == term:
            return found.intersection(*(holding.get(root, set()) for root in term)), run[0].first
    return found, mention[at].first


class Pairs:
    """Two words side by side that name a role, where each alone points at no title: "design lead"."""

    def __init__(self, generic: Collection[str], lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._generic = generic
        self._plain = frozenset(vocabulary.lists["generic"]) | frozenset(vocabulary.lists["seniority"])
        self._heads, self._nouns = lexicon.heads, lexicon.nouns
        self._head_stems = frozenset(map(stem, lexicon.heads))
        self._stop = lexicon.stop
        self._led = lexicon.points | lexicon.whose

    def name(self, title: Title, mention: Sequence[Part]) -> bool:
        """Whether a title has a field said and the noun behind it.

        A field shares its stem with a noun of roles ("designer"), and is none itself. Before "job" it will do that the
        title has that noun: "the design job". Both will do that name a role whatever they are, "the team lead", but not
        "my team lead".
        """
        for before, field, noun in zip((None, *mention), mention, mention[1:], strict=False):
            # what is said for two words of a title stands for both: "team leader"
            if noun.first not in {field.first, field.last} or field.stem not in self._generic:
                continue
            if noun.word in self._heads and field.word in title.words - self._plain:
                if noun.stem in title.stems:
                    return True
            elif (field.stem, noun.stem) == self.role(title.line):
                if before is None or before.word in self._led:
                    return True
            elif noun.word in self._nouns and field.word not in self._plain and field.stem in title.stems:
                return True
        return False

    def role(self, line: Sequence[str]) -> tuple[str, ...]:
        """The first noun of roles in a title and the word before it: "Team Lead, Rye Ovens" is a "team lead".

        () where another such noun stands behind it, or both behind a preposition: "Helper to the Team Lead".
        """
        at = next((i for i, root in enumerate(line) if root in self._head_stems), 0)
        first = self._stop.isdisjoint(line[:at]) and self._head_stems.isdisjoint(line[at + 1 : at + 2])
        return tuple(line[at - 1 : at + 1]) if at and first else ()
