"""Time of the fake Slack: minutes pass when a test says so, and what is due then happens in its order."""

from __future__ import annotations

import asyncio
import heapq
import time
from collections.abc import Awaitable
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Fire = Callable[[], object]


class Alarm:
    """Something that is due at a time, in UTC epoch seconds; it can be called off."""

    __slots__ = ("due", "fire")

    def __init__(self, due: float, fire: Fire) -> None:
        self.due = due
        self.fire: Fire | None = fire

    def off(self) -> None:
        """Call it off; nothing happens if it went off already."""
        self.fire = None


class VirtualClock:
    """A clock in UTC epoch seconds.

    It goes ``rate`` seconds for each real one, so that timestamps compare with those of the app (0: it stands still),
    and jumps by ``advance``. Alarms go off only in ``advance`` and, for long runs, in ``follow``: a test knows when.
    """

    def __init__(self, start: float, rate: float = 1.0, real: Callable[[], float] = time.monotonic) -> None:
        self._base = start
        self._rate = rate
        self._real = real
        self._origin = real()
        self._order = count()
        self._due: list[tuple[float, int, Alarm]] = []

    def now(self) -> float:
        """The virtual time."""
        return self._base + (self._real() - self._origin) * self._rate

    def at(self, due: float, fire: Fire) -> Alarm:
        """Have something happen at a time; ``fire`` may return an awaitable that ``advance`` waits for."""
        alarm = Alarm(due, fire)
        heapq.heappush(self._due, (due, next(self._order), alarm))
        return alarm

    async def advance(self, seconds: float) -> None:
        """Let time pass; what is due on the way happens in its order and is waited for."""
        end = self.now() + seconds
        while (alarm := self._next(end)) is not None and alarm.fire is not None:
            self._jump(alarm.due)
            done = alarm.fire()
            if isinstance(done, Awaitable):
                await done
            await asyncio.sleep(0)  # let what the alarm set off be seen before the next is due
        self._jump(end)

    async def follow(self, tick: float = 0.02) -> None:
        """Let alarms go off as they are due, for ever; ``tick`` is in real seconds. Nothing is waited for."""
        while True:
            while (alarm := self._next(self.now())) is not None and alarm.fire is not None:
                alarm.fire()
            await asyncio.sleep(tick)

    def _jump(self, to: float) -> None:
        self._base += max(0.0, to - self.now())

    def _next(self, end: float) -> Alarm | None:
        """Take the next alarm that is due by ``end`` and was not called off."""
        while self._due and self._due[0][0] <= end:
            _, _, alarm = heapq.heappop(self._due)
            if alarm.fire is not None:
                return alarm
        return None
