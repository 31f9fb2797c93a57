"""Which lists of turns of phrase can be said at all in some words: a question is held against all of them at once.

Of thousands of phrases a few have all their words in a question. Two words of each, those that the fewest phrases
have, pick them out; where these stand beside one another in a phrase does not matter here.
"""

from __future__ import annotations

import marshal
from collections import Counter
from itertools import chain, compress
from operator import itemgetter
from typing import TYPE_CHECKING

from bot.vocabulary.phrases import PAIR, rarest
from bot.vocabulary.unpacking import Unpacking

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.vocabulary.matching import Phrase

_SURE, _NEEDS, _NAMES = map(itemgetter, range(3))  # of what stands beside a word
# the lists with a phrase of no more than two words, and for longer ones all words of each with its list
Beside = tuple[tuple[str, ...], tuple[frozenset[str], ...], tuple[str, ...]]


def pack(lists: Mapping[str, Iterable[Phrase[str]]]) -> dict[str, bytes]:
    """The words of each phrase of each list by the rarest and the second of them, marshalled by the first.

    A phrase of one word stands beside itself. Most words of a vocabulary are never said to one process: theirs stay
    packed.
    """
    phrases = {(phrase.needs, name) for name, every in lists.items() for phrase in every}
    often = Counter(chain.from_iterable(needs for needs, _ in phrases))
    by_word: dict[str, dict[str, tuple[set[str], set[tuple[frozenset[str], str]]]]] = {}
    for needs, name in phrases:
        first, second = rarest(needs, often)
        sure, longer = by_word.setdefault(first, {}).setdefault(second, (set(), set()))
        if len(needs) > PAIR:
            longer.add((needs, name))
        else:
            sure.add(name)
    return {
        word: marshal.dumps(
            {
                other: (tuple(sure), *(zip(*longer, strict=True) if longer else ((), ())))
                for other, (sure, longer) in beside.items()
            }
        )
        for word, beside in by_word.items()
    }


def _unpacked(packed: bytes) -> tuple[frozenset[str], dict[str, Beside]]:
    """The second words of the phrases that a word is the rarest of, and these by them."""
    beside: dict[str, Beside] = marshal.loads(packed)  # noqa: S302  # values only, packed above
    return frozenset(beside), beside


class Sieve:
    """Leaves the lists that can be said. ``exact`` compares words instead of stems."""

    def __init__(self, packed: Mapping[str, bytes] | None = None, *, exact: bool = False) -> None:
        """``packed`` is what ``pack`` made of the lists."""
        self.exact = exact
        # by the words that were said, and beside which others
        self._by_word = Unpacking(dict(packed or {}), _unpacked)
        self._words = frozenset(self._by_word.packed)

    def possible(self, words: Iterable[str]) -> frozenset[str]:
        """The lists with a phrase that can stand in a line of these words and no others."""
        held = frozenset(words)
        by_first = map(self._by_word.__getitem__, self._words & held)
        beside = [by_second[other] for others, by_second in by_first for other in others & held]
        # without a step of Python for each phrase: of dozens of longer ones mostly none is said
        needs, names = (chain.from_iterable(map(of, beside)) for of in (_NEEDS, _NAMES))
        return frozenset(compress(names, map(held.issuperset, needs))).union(*map(_SURE, beside))
