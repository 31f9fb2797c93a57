"""Whether a posting has a word only where it means another thing: an "on-site gym" is no work on site."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.retrieval import EXACT
from bot.vocabulary.other_things import others

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Query
    from bot.vocabulary import Vocabulary
    from bot.vocabulary.other_things import Other


def looks(spots: Sequence[tuple[int, int]], said: Sequence[str], desk: Desk, query: Query) -> bool:
    """Whether each of some places in a text only looks like the thing: "we equip you to compute" is no equipment.

    ``said`` are its words as they are written.
    """
    none = alike(said, desk, query) if spots else frozenset[int]()
    return bool(none) and all(none.issuperset(range(*spot)) for spot in spots)


def alike(said: Sequence[str], desk: Desk, query: Query) -> frozenset[int]:
    """The places of words that only look like things; what was asked about in these very words is the thing itself."""
    table = desk.vocabulary.exact["no thing"]
    if table.foreign_to(said):
        return frozenset()  # most texts
    asked = dict(query.terms)
    found = (m for m in table.find(said) if not all(EXACT + said[i] in asked for i in m.words))
    return frozenset(i for m in found for i in m.words)


@lru_cache(maxsize=8192)  # the same passages and headings stand there for each question
def _others(line: tuple[str, ...], vocabulary: Vocabulary) -> tuple[Other, ...]:
    """The phrases in a line of stems in which words mean another thing; none of most lines."""
    return tuple(others(line, vocabulary))


def meant(
    spots: Sequence[tuple[int, int]], line: tuple[str, ...], desk: Desk, said: frozenset[str] = frozenset()
) -> bool:
    """Whether each of some places in a line of stems stands inside such a phrase.

    ``spots`` are first word and last word + 1 of each; a phrase whose telling words the asker ``said`` counts for none.
    """
    if not spots or not (found := _others(line, desk.vocabulary)):
        return False
    idle = desk.vocabulary.words["stop"]
    hidden = [o for o in found if not said.issuperset(line[i] for i in o.words if line[i] not in idle)]
    return all(any(other.hides(range(*spot)) for other in hidden) for spot in spots)
