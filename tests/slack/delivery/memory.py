"""A Slack in memory that keeps messages, loses replies and lets posts land late; and a clock that is set by hand."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.slack.delivery import Finding, Outcome, Remedy, Result

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.slack.delivery import Outgoing, Worker

US = "B0US"


class VirtualClock:
    """Time that moves only when it is told to."""

    def __init__(self, start: float = 1_700_000_000.0) -> None:
        self._now = start
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    def now(self) -> float:
        return self._now

    async def sleep_until(self, when: float) -> None:
        if when > self._now:
            woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._sleepers.append((when, woken))
            await woken

    async def advance(self, seconds: float, worker: Worker) -> None:
        """Let time pass, stopping wherever somebody wanted to be woken until all has been done there."""
        end = self._now + seconds
        await worker.idle()
        while due := [when for when, woken in self._sleepers if when <= end and not woken.done()]:
            self._now = max(self._now, min(due))
            for when, woken in self._sleepers:
                if when <= self._now and not woken.done():
                    woken.set_result(None)
            self._sleepers = [(when, woken) for when, woken in self._sleepers if not woken.done()]
            await worker.idle()
        self._now = end
        await worker.idle()


@dataclass(frozen=True)
class Message:
    """A message as people in the channel see it, from ``visible_at`` on."""

    channel: str
    thread_ts: str
    ts: str
    text: str
    bot_id: str
    visible_at: float
    digest: str = ""
    updates: int = 0


@dataclass(frozen=True)
class Fault:
    """What goes wrong with a call: it is done after ``lands`` seconds (never if None), and this is the reply.

    A call that hangs has no reply at all.
    """

    reply: Outcome
    lands: float | None = None
    hangs: bool = False


LOST = Fault(Outcome(Result.UNSURE, error="no reply in time"), lands=0.0)
HANGING = Fault(LOST.reply, lands=0.0, hangs=True)
VANISHED = Fault(Outcome(Result.UNSURE, error="no reply in time"))
NO_CONNECTION = Fault(Outcome(Result.SURE_NO, error="no connection"))


def late(seconds: float) -> Fault:
    return Fault(LOST.reply, lands=seconds)


def refused(error: str, remedy: Remedy) -> Fault:
    return Fault(Outcome(Result.SURE_NO, error=error, remedy=remedy))


def limited(seconds: float) -> Fault:
    return Fault(Outcome(Result.SURE_NO, error="ratelimited", retry_after=seconds))


@dataclass
class MemorySlack:
    """Implements what a worker needs of Slack. Faults are used up in order, one a call of their method."""

    clock: VirtualClock
    timeout: float = 10.0
    messages: list[Message] = field(default_factory=list)
    faults: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    calls: list[tuple[str, float]] = field(default_factory=list)
    scoped: bool = True
    blind: bool = False
    hung: asyncio.Event = field(default_factory=asyncio.Event)
    meanwhile: Callable[[], Awaitable[object]] | None = (
        None  # what goes on while the reply to a post is on its way
    )

    def says(self, who: str, channel: str, thread_ts: str, ts: str, text: str) -> None:
        self.messages.append(Message(channel, thread_ts, ts, text, who, self.clock.now()))

    def visible(self, channel: str | None = None) -> list[Message]:
        """What stands there now, in the order of its ts."""
        now = self.clock.now()
        found = [m for m in self.messages if m.visible_at <= now and channel in {None, m.channel}]
        return sorted(found, key=lambda m: m.ts)

    def ours(self, channel: str | None = None) -> list[str]:
        return [m.text for m in self.visible(channel) if m.bot_id == US]

    def _fault(self, method: str) -> Fault | None:
        self.calls.append((method, self.clock.now()))
        return self.faults[method].popleft() if self.faults[method] else None

    async def post(self, channel: str, thread_ts: str, digest: str, outgoing: Outgoing) -> Outcome:
        fault = self._fault("post")
        lands = 0.0 if fault is None else fault.lands
        ts = f"{self.clock.now() + (lands or 0.0):.4f}{len(self.messages):02}"
        if lands is not None:
            text = outgoing.variants[0].text
            visible_at = self.clock.now() + lands
            self.messages.append(Message(channel, thread_ts, ts, text, US, visible_at, digest))
        if fault is not None and fault.hangs:
            self.hung.set()
            await asyncio.Event().wait()
        if self.meanwhile is not None:
            await self.meanwhile()
        return Outcome(Result.SURE_YES, ts) if fault is None else fault.reply

    async def update(self, channel: str, ts: str, digest: str, revision: str, outgoing: Outgoing) -> Outcome:
        assert digest
        assert revision
        fault = self._fault("update")
        if fault is None or fault.lands is not None:
            (at,) = [n for n, m in enumerate(self.messages) if (m.channel, m.ts) == (channel, ts)]
            old = self.messages[at]
            self.messages[at] = replace(old, text=outgoing.variants[0].text, updates=old.updates + 1)
        return Outcome(Result.SURE_YES, ts) if fault is None else fault.reply

    async def delete(self, channel: str, ts: str) -> Outcome:
        fault = self._fault("delete")
        if fault is None or fault.lands is not None:
            self.messages = [m for m in self.messages if (m.channel, m.ts) != (channel, ts)]
        return Outcome(Result.SURE_YES, ts) if fault is None else fault.reply

    async def find(self, channel: str, thread_ts: str, digest: str, oldest: str) -> Finding:
        if fault := self._fault("find"):
            return Finding(problem=fault.reply, readable=fault.reply.remedy is not Remedy.GIVE_UP)
        if not self.scoped:
            problem = Outcome(Result.SURE_NO, error="missing_scope", remedy=Remedy.GIVE_UP)
            return Finding(problem=problem, readable=False)
        seen = [m for m in self.visible(channel) if m.thread_ts == thread_ts and m.ts > oldest]
        mine = (m.ts for m in seen if m.bot_id == US and digest and m.digest == digest)
        ts = "" if self.blind else next(mine, "")
        return Finding(ts, others=any(m.bot_id != US for m in seen))

    async def others(self, channel: str, thread_ts: str, oldest: str) -> Finding:
        return await self.find(channel, thread_ts, "", oldest)
