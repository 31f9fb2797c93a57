"""Whether a posting has a word only where it means another thing: an "on-site gym" is no work on site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.vocabulary.other_things import others

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk


def meant(
    spots: Sequence[tuple[int, int]], line: tuple[str, ...], desk: Desk, said: frozenset[str] = frozenset()
) -> bool:
    """Whether each of some places in a line of stems stands inside such a phrase.

    ``spots`` are first word and last word + 1 of each; a phrase whose telling words the asker ``said`` counts for none.
    """
    if not spots or not (found := others(line, desk.vocabulary)):
        return False
    idle = desk.vocabulary.words["stop"]
    hidden = [o for o in found if not said.issuperset(line[i] for i in o.words if line[i] not in idle)]
    return all(any(other.hides(range(*spot)) for other in hidden) for spot in spots)
