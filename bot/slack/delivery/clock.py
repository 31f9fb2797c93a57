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
    """The clock of the machine."""

    def now(self) -> float:
        """The time."""
        return time.time()

    async def sleep_until(self, when: float) -> None:
        """Return once it is ``when``."""
        while (left := when - self.now()) > 0:  # noqa: ASYNC110  # a clock knows of no event to wait for
            await asyncio.sleep(min(left, CHUNK))
