"""Dying at a named point, for rehearsals: what ``kill -9`` does at a moment that nobody could hit from outside."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def nowhere(point: str) -> None:
    """What happens at a named point in a process that is no rehearsal: nothing."""


def crash_at(point: str, count: int) -> Callable[[str], None]:
    """Let the process die when ``point`` is reached for the ``count``-th time; "" is never reached."""
    if not point:
        return nowhere
    left = count

    def at(reached: str) -> None:
        nonlocal left
        left -= reached == point
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

    return at
