"""The worker: puts questions into the inbox and takes them from it, several channels at once, and sees each to its end."""

from __future__ import annotations

import asyncio
import logging
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.errors import StoreError
from bot.slack.delivery.attempt import Attempts, Sent
from bot.slack.delivery.pace import Pace
from bot.store import Entry, NotKeptError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.slack.delivery.means import Means
    from bot.slack.delivery.outgoing import Outgoing
    from bot.store import MessageKey

LOG = logging.getLogger(__name__)
STORE_WAIT = 1.0  # seconds before asking a store again that could not be used
PROBE = 300.0  # seconds before trying again whether a token works


@dataclass(frozen=True, slots=True)
class WorkerState:
    """For the readiness check: why nothing is sent ("" while all is well), and what is being worked on."""

    paused: str
    in_flight: int


class Worker:
    """Answers whatever is in the inbox until it is told to stop.

    ``owner`` names this process among all that share the store; ``channels`` is how many it serves at once.
    """

    def __init__(self, means: Means, *, owner: str, channels: int = 8) -> None:
        self._inbox = means.inbox
        self._clock = means.clock
        self._timing = means.timing
        self._owner = owner
        self._channels = channels
        self._pace = Pace()
        self._attempts = Attempts(means, self._pace)
        self._group: asyncio.TaskGroup | None = None  # that of the tasks, while it takes more of them
        self._resting = False  # nothing more could be claimed at the last look
        self._tasks: set[asyncio.Task[None]] = set()
        self._ahead: dict[MessageKey, asyncio.Future[bool]] = {}  # answered ahead: whether it is stored now
        self._trouble = ""
        self._paused = ""
        self._paused_until = 0.0
        self._draining = False
        self._wake = asyncio.Event()
        self._idle = asyncio.Event()
        self._started = False
        self._ended = asyncio.Event()

    @property
    def state(self) -> WorkerState:
        """How it stands now."""
        return WorkerState(self._paused or self._trouble, len(self._tasks))

    async def put(
        self, key: MessageKey, body: bytes, *, thread_ts: str = "", revision: str = "", again: bool = True
    ) -> bool:
        """Store a question and see to it; True if it is new. Raises StoreError.

        If nothing stands before it, it is answered and then stored: all that must be on the disk before an answer is
        posted goes there at once. Not if it comes ``again``, for the process may have died at it before anything was
        acknowledged; then it is stored first, so that deaths are counted.
        """
        entry = Entry.received(key, body, self._clock.now(), thread_ts=thread_ts, revision=revision)
        if (stored := self._ahead.get(key)) is not None and await stored:
            return False  # a mention comes as two events at the same time
        if again or not self._takes(entry):
            return await self._store(entry)
        with self._answering_ahead(key):
            outgoing = await self._attempts.ahead(entry)
            if outgoing is None or self._draining:
                return await self._store(entry)
            until = entry.received_at + self._timing.held
            try:
                held = await self._inbox.put_sending(entry, self._owner, until, outgoing.keep)
            except NotKeptError:
                return await self._store(entry)
        if held is not None and held.claim:
            self._begin(held, outgoing)
        elif held is not None:
            self.wake(key.channel)
        return held is not None

    def wake(self, channel: str = "") -> None:
        """Something was put into the inbox, in a channel if that is said.

        One that rests wakes the worker by itself: a flood in it is not looked for with every message.
        """
        if channel and self._pace.rests(channel, self._clock.now()):
            return
        self._idle.clear()
        self._wake.set()

    def resume(self) -> None:
        """Go on at once after a pause: the token works again."""
        self._paused_until = 0.0
        self.wake()

    async def idle(self) -> None:
        """Return once all that is left, if anything, has to wait for a time to come, or the worker ended."""
        while not self._ended.is_set():
            self.wake()
            await self._idle.wait()
            if not self._wake.is_set() or self._ended.is_set():
                return

    async def run(self) -> None:
        """Work until drained. Raises what was raised at a named point, in a group."""
        self._started = True
        try:
            async with asyncio.TaskGroup() as group:
                self._group = group
                while not self._draining:
                    self._wake.clear()
                    until = await self._fill()
                    await self._rest(group, until)
        finally:
            self._ended.set()
            self._idle.set()

    async def drain(self, seconds: float) -> None:
        """Stop: claim nothing more, let what is in flight finish for so long, give back what did not."""
        self._draining = True
        self._wake.set()
        if self._started:
            ended = asyncio.ensure_future(self._ended.wait())
            await asyncio.wait({ended}, timeout=seconds)
            for task in self._tasks:
                task.cancel()
            await ended
        await self._inbox.released(self._owner, self._clock.now(), self._timing.settle)

    @property
    def _free(self) -> bool:
        """Whether there is a place for one more question."""
        return len(self._tasks) + len(self._ahead) < self._channels

    def _takes(self, entry: Entry) -> bool:
        """Whether nothing that is known here stands before a question that is not stored yet."""
        now, channel = entry.received_at, entry.key.channel
        nothing_waits = self._resting and not self._wake.is_set() and now >= self._paused_until
        return nothing_waits and self._free and not self._pace.rests(channel, now)

    @contextmanager
    def _answering_ahead(self, key: MessageKey) -> Iterator[None]:
        """Take a place for a question until it is stored, and tell who waits for that whether it is."""
        stored = self._ahead[key] = asyncio.get_running_loop().create_future()
        try:
            yield
            stored.set_result(True)
        finally:
            if not stored.done():
                stored.set_result(False)
            if not self._free:
                self.wake()  # a place was looked for in vain
            del self._ahead[key]

    async def _store(self, entry: Entry) -> bool:
        """Store a question to be claimed; True if it is new."""
        new = await self._inbox.put(
            entry.key, entry.body, entry.received_at, thread_ts=entry.thread_ts, revision=entry.revision
        )
        if new:
            self.wake(entry.key.channel)
        return new

    def _begin(self, entry: Entry, outgoing: Outgoing | None = None) -> None:
        """Work on what this process holds; when it ends that is left, for all that is held is given back then."""
        if self._group is None or self._draining or self._ended.is_set():
            return
        task = self._group.create_task(self._work(entry, outgoing))
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    async def _fill(self) -> float | None:
        """Claim for every free place; when there may be more to claim, None if only a wake tells."""
        now = self._clock.now()
        if now < self._paused_until:
            return self._paused_until
        try:
            while self._free and not self._draining:
                entry = await self._inbox.claim(self._owner, now, self._timing.lease, self._pace.resting(now))
                self._trouble = ""
                if entry is None:
                    return None if self._wake.is_set() else await self._next(now)
                self._begin(entry)
        except StoreError as error:
            self._troubled(error)
            return now + STORE_WAIT
        return None

    async def _next(self, now: float) -> float | None:
        """When something turns claimable by the mere passing of time; None for never."""
        times = (await self._inbox.next_due(now), self._pace.next_end())
        return min((t for t in times if t is not None), default=None)

    async def _rest(self, group: asyncio.TaskGroup, until: float | None) -> None:
        """Wait for a wake, or for a time."""
        sleeper = None if until is None else group.create_task(self._wake_at(until))
        # not at once, but when the sleeper sleeps: who sets the clock when all is idle has to find it
        settled = asyncio.get_running_loop().call_soon(self._settled)
        self._resting = True
        try:
            await self._wake.wait()
        finally:
            self._resting = False
        settled.cancel()
        if sleeper is not None:
            sleeper.cancel()

    def _settled(self) -> None:
        if not self._tasks and not self._wake.is_set():
            self._idle.set()

    async def _wake_at(self, until: float) -> None:
        await self._clock.sleep_until(until)
        self.wake()

    async def _work(self, entry: Entry, outgoing: Outgoing | None) -> None:
        """One attempt, or the rest of one that was made ahead; and what it means for the next ones."""
        try:
            attempts = self._attempts
            sent = await (attempts.send(entry, outgoing) if outgoing else attempts.attempt(entry))
        except StoreError as error:
            self._troubled(error)  # the lease runs out, and the question is taken up where the store left it
            return
        if sent is Sent.LOCKED_OUT:
            self._paused, self._paused_until = "Slack refuses the token", self._clock.now() + PROBE
            LOG.error("paused", extra={"reference": entry.key.reference})
        elif sent is Sent.TAKEN:
            self._paused = ""

    def _troubled(self, error: StoreError) -> None:
        self._trouble = error.message
        LOG.error("store failed", extra={"error": error.message})

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self.wake()
