"""The field that a degree is said to be in: "a degree in history", "my bachelor is in music", "a physics degree"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.vocabulary import Vocabulary

LONGEST, FAR = 3, 3  # words of a field; words between a degree and the "in" before its field


def studied(
    said: Asked, covered: Collection[int], lexicon: Lexicon, vocabulary: Vocabulary
) -> tuple[str, ...]:
    """The stems of the field, none where no degree is in one; "another field" is told by its own words."""
    lists, line = vocabulary.words, said.stems
    degrees = lists["degrees"]
    if degrees.isdisjoint(line):
        return ()
    idle = (
        degrees | lexicon.idle | lists["measures"] | lists["around degrees"] | lists["must"] | lists["enough"]
    )
    for at, word in enumerate(line):
        if word not in degrees or at in covered:
            continue
        before = range(at + 1, min(at + 1 + FAR, len(line) - 1))
        first = next((i + 1 for i in before if line[i] in lists["before a field"]), 0)
        if any(line[i] not in idle for i in range(at + 1, first - 1)):
            first = 0  # "a degree and python in production"
        if first and (field := _run(said, first, covered, lexicon, lists["another"])):
            return field
        if at and at - 1 not in covered and line[at - 1] not in idle:
            return (line[at - 1],)
    return ()


def _run(
    said: Asked, first: int, covered: Collection[int], lexicon: Lexicon, another: frozenset[str]
) -> tuple[str, ...]:
    """The words from a token on, to the first that names nothing, a mark or the name of a role."""
    found: list[str] = []
    idle = lexicon.idle - another
    first += said.words[first] in lexicon.articles
    for i in range(first, min(first + LONGEST, len(said.stems))):
        between = said.between(i)
        if said.stems[i] in idle or i in covered or between.strip(" '’"):
            break
        found.append(said.stems[i])
    return tuple(found)
