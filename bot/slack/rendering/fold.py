"""Folding: how many items of each share are shown, so that an answer is read at a glance and fits a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def fold(costs: Sequence[Sequence[int]], items: int, room: int) -> list[int]:
    """How many items of each share are shown, each share's in order.

    ``costs`` holds the characters of each item by share; shown are at most ``items`` in all and ``room``
    characters, share by share in turn. The first item of a share is always shown.
    """
    shown = [min(1, len(share)) for share in costs]
    room -= sum(share[0] for share in costs if share)
    items -= sum(shown)
    waiting = [n for n, share in enumerate(costs) if len(share) > 1]
    while waiting and items > 0:
        for n in tuple(waiting):
            cost = costs[n][shown[n]]
            if cost > room or not items:
                waiting.remove(n)
                continue
            shown[n] += 1
            items, room = items - 1, room - cost
            if shown[n] == len(costs[n]):
                waiting.remove(n)
    return shown
