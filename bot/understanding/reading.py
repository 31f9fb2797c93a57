"""What a text itself says, before its thread and its kind are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bot.domain import Topic
    from bot.understanding.asked import Asked
    from bot.understanding.named import Named


class Reading(NamedTuple):
    """What a text itself says: its words, the postings named, facets, sections, topics, and their tokens."""

    said: Asked
    named: Named
    facets: tuple[str, ...]
    sections: tuple[tuple[int, int], ...]
    topics: tuple[Topic, ...]
    understood: frozenset[int]
    cues: frozenset[int] = frozenset()
