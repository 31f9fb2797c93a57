"""Signed events, sent to a bot at a steady rate whether it answers or not, and how long each acknowledgement took."""

from __future__ import annotations

import asyncio
import json
import statistics
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any

from bot.harness import events
from bot.harness.carriers import JSON

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.harness import Channel, FakeSlack, Person

Json = dict[str, Any]


@dataclass(frozen=True)
class Acknowledged:
    """How long acknowledgements took, in seconds, from when an event was due; how many were none."""

    took: list[float]
    refused: int

    @property
    def p50(self) -> float:
        """Half of them took no longer."""
        return statistics.median(self.took)

    @property
    def p99(self) -> float:
        """Of a hundred one took longer."""
        return statistics.quantiles(self.took, n=100)[98]


def said(slack: FakeSlack, person: Person, channels: Sequence[Channel], text: str) -> Iterator[bytes]:
    """Messages as Slack tells of them, in one channel after the other, for ever: mentions if they mention the bot."""
    for number in count(1):
        now = slack.clock.now()
        ts = slack.workspace.new_ts(now)
        event = {
            "type": "app_mention" if slack.bot_mention in text else "message",
            "user": person.id,
            "text": text,
            "ts": ts,
            "channel": channels[number % len(channels)].id,
            "event_ts": ts,
        }
        yield json.dumps(events.envelope(event, f"Ev{number:08d}", now, slack.app)).encode()


class Knocking:
    """So many connections to one bot, each used by one event after the other.

    A client of a few lines, for the driver must be quicker than what it drives.
    """

    def __init__(self, slack: FakeSlack, port: int, connections: int) -> None:
        self._slack = slack
        self._port = port
        self._connections = connections
        self._queue: asyncio.Queue[tuple[float, bytes] | None] = asyncio.Queue(0)
        self._took: list[float] = []
        self._refused = 0

    async def send(self, bodies: Iterator[bytes], total: int, rate: float = 0.0) -> Acknowledged:
        """Send so many at so many a second; without a rate as quickly as they are acknowledged."""
        self._took, self._refused = [], 0
        self._queue = asyncio.Queue(
            0 if rate else self._connections
        )  # at a rate nothing may hold the driver up
        loop = asyncio.get_running_loop()
        async with asyncio.TaskGroup() as group:
            for _ in range(self._connections):
                group.create_task(self._carry())
            began = loop.time()
            for number in range(total):
                due = began + number / rate if rate else loop.time()
                if rate and due > loop.time():
                    await asyncio.sleep(due - loop.time())
                await self._queue.put((due, self._written(next(bodies))))
            for _ in range(self._connections):
                await self._queue.put(None)
        return Acknowledged(self._took, self._refused)

    async def _carry(self) -> None:
        """Carry events over one connection."""
        loop = asyncio.get_running_loop()
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        while (parcel := await self._queue.get()) is not None:
            due, request = parcel
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            length = next(
                (int(h[15:]) for h in head.lower().split(b"\r\n") if h.startswith(b"content-length:")), 0
            )
            if length:
                await reader.readexactly(length)
            self._took.append(loop.time() - due)
            self._refused += not head.startswith(b"HTTP/1.1 200")
        writer.close()

    def _written(self, body: bytes) -> bytes:
        headers = {
            "host": "bot",
            "content-type": JSON,
            "content-length": str(len(body)),
            **self._slack.signed(body),
        }
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        return f"POST /slack/events HTTP/1.1\r\n{head}\r\n".encode() + body
