"""The words that stand before the noun of a role: "salesforce developer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.titles import Part


def modifiers(
    mention: Sequence[Part], taken: frozenset[int], nouns: Iterable[str], lexicon: Lexicon
) -> list[Part]:
    """The words right before one of the nouns, and the noun: "salesforce developer"."""
    nouns = frozenset(nouns)
    found: list[Part] = []
    for at, noun in enumerate(mention):
        if noun.word not in nouns:
            continue
        run, first = [noun], noun.first
        for before in reversed(mention[:at]):
            if (
                first not in {before.last, before.first}  # an alias is several parts in one place
                or before.stem in lexicon.ends
                or before.word in lexicon.common
                or (taken.intersection(before.tokens) and len(run) > 1)
            ):
                break
            run.append(before)
            first = before.first
        found += reversed(run)
    return found
