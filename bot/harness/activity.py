"""What is going on at this moment, counted, so that the end of it is known exactly and nothing is guessed."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterator


class Activity:
    """Counts deliveries under way and calls being served, and owns the tasks that do the work."""

    def __init__(self) -> None:
        self._going_on = 0
        self._quiet = asyncio.Event()
        self._quiet.set()
        self._tasks: set[asyncio.Task[object]] = set()
        self._failed: list[BaseException] = []

    @property
    def quiet(self) -> bool:
        """Whether nothing goes on."""
        return not self._going_on

    @contextmanager
    def one(self) -> Iterator[None]:
        """Something goes on until the block is left."""
        self.begin()
        try:
            yield
        finally:
            self.end()

    def begin(self) -> None:
        """Something more goes on."""
        self._going_on += 1
        self._quiet.clear()

    def end(self) -> None:
        """Something has ended."""
        self._going_on -= 1
        if not self._going_on:
            self._quiet.set()

    async def end_of_all(self) -> None:
        """Wait until nothing goes on; an error of the fake itself comes out here."""
        await self._quiet.wait()
        self._raise_failed()

    def start(self, work: Coroutine[object, object, object]) -> asyncio.Task[object]:
        """Start work that counts from now on; a reference is kept until it ends."""
        self.begin()
        task: asyncio.Task[object] = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[object]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._failed.append(error)
        self.end()

    async def stop(self) -> None:
        """Cancel what still goes on."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._raise_failed()

    def _raise_failed(self) -> None:
        if self._failed:
            raise self._failed.pop()
