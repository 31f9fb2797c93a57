"""The time, given to whoever needs it: real in production, virtual in tests."""

from __future__ import annotations

import asyncio
import time
from typing import Protocol

CHUNK = 60.0  # seconds slept at most before looking at the clock again, for it may have been set


class Clock(Protocol):
    """Seconds since the epoch, UTC."""

    def now(self) -> float:
        """The time."""
        ...

    async def sleep_until(self, when: float) -> None:
        """Return once it is ``when``."""
        ...


class SystemClock:
    """The clock of the machine.

    A rehearsal gives a ``factor`` below 1: so many real seconds are one second here, so that waits, leases and
    whatever else is counted in seconds shrink together. Clocks of one factor agree, whichever process holds them.
    """

    def __init__(self, factor: float = 1.0) -> None:
        self._factor = factor

    def now(self) -> float:
        """The time."""
        return time.time() / self._factor

    async def sleep_until(self, when: float) -> None:
        """Return once it is ``when``."""
        while (left := when - self.now()) > 0:  # noqa: ASYNC110  # a clock knows of no event to wait for
            await asyncio.sleep(min(left, CHUNK) * self._factor)
