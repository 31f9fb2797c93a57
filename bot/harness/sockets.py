"""Socket Mode: websockets the app opens, envelopes it acknowledges, several connections that share the events.

https://docs.slack.dev/apis/events-api/using-socket-mode
"""

from __future__ import annotations

import asyncio
import json
from itertools import count
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from bot.harness.carriers import Receipt

if TYPE_CHECKING:
    from bot.harness.carriers import Parcel
    from bot.harness.workspace import App

Json = dict[str, Any]
TYPES = {"event": "events_api", "command": "slash_commands", "interaction": "interactive"}
HOUR = 3600


class Connection:
    """One websocket and the envelopes on it that wait for their acknowledgement."""

    def __init__(self, socket: web.WebSocketResponse, request: web.Request) -> None:
        self.socket = socket
        self.request = request
        self.waiting: dict[str, asyncio.Future[Receipt]] = {}
        self.leaving = False

    def acknowledged(self, text: str) -> None:
        """Take what the app sent; anything but an acknowledgement of something that waits means nothing."""
        try:
            message = json.loads(text)
        except ValueError:
            return
        if not isinstance(message, dict):
            return
        waiting = self.waiting.pop(str(message.get("envelope_id")), None)
        if waiting is not None and not waiting.done():
            payload = message.get("payload")
            waiting.set_result(Receipt(200, body=json.dumps(payload) if payload else ""))

    def lost(self) -> None:
        """The connection is gone, and with it the acknowledgements it would have brought."""
        for waiting in self.waiting.values():
            if not waiting.done():
                waiting.set_result(Receipt(0, "connection_failed"))
        self.waiting.clear()


class Sockets:
    """All connections of the app; a way to carry things to it."""

    name = "socket"
    timeout_reason = "timeout"

    def __init__(self, app: App) -> None:
        self.address = ""  # ws://host:port/socket/, once the server listens
        self._app = app
        self._tickets: set[str] = set()
        self._numbers = count(1)
        self._connections: list[Connection] = []
        self._turn = 0
        self._changed = asyncio.Condition()
        self.in_use = False  # whether the app ever connected: then it is no app of HTTP requests

    def __len__(self) -> int:
        return len(self._usable())

    def ticket(self) -> str:
        """An address to connect to, once."""
        ticket = f"ticket-{next(self._numbers)}"
        self._tickets.add(ticket)
        return f"{self.address}{ticket}"

    async def connected(self, amount: int = 1) -> None:
        """Wait until exactly so many connections are there."""
        async with self._changed:
            await self._changed.wait_for(lambda: len(self) == amount)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Hold one connection until it ends."""
        ticket = request.match_info["ticket"]
        if ticket not in self._tickets:
            return web.Response(status=401)
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse(heartbeat=None)
        await socket.prepare(request)
        connection = Connection(socket, request)
        async with self._changed:
            self._connections.append(connection)
            self.in_use = True
            await socket.send_json(self._frame("hello"))
            self._changed.notify_all()
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    connection.acknowledged(message.data)
        finally:
            connection.lost()
            async with self._changed:
                self._connections.remove(connection)
                self._changed.notify_all()
        return socket

    async def carry(self, parcel: Parcel) -> Receipt:
        """Send an envelope on one of the connections, as soon as there is one, and wait for its acknowledgement."""
        while not (usable := self._usable()):
            async with self._changed:
                await self._changed.wait_for(self._usable)
        self._turn += 1
        connection = usable[self._turn % len(usable)]
        number = f"00000000-0000-4000-8000-{next(self._numbers):012d}"
        waiting: asyncio.Future[Receipt] = asyncio.get_running_loop().create_future()
        connection.waiting[number] = waiting
        envelope: Json = {
            "envelope_id": number,
            "payload": parcel.payload,
            "type": TYPES[parcel.kind],
            "accepts_response_payload": parcel.kind != "event",
        }
        if parcel.kind == "event":
            envelope |= {"retry_attempt": parcel.attempt, "retry_reason": parcel.reason}
        try:
            await connection.socket.send_json(envelope)
            return await waiting
        except ConnectionError:
            return Receipt(0, "connection_failed")
        finally:
            connection.waiting.pop(number, None)

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Tell every connection that it will end; no more envelopes go there. Reasons: warning, refresh_requested."""
        frame = self._frame("disconnect") | {"reason": reason}
        for connection in self._usable():
            connection.leaving = True
            await connection.socket.send_json(frame)
        async with self._changed:
            self._changed.notify_all()

    async def close(self) -> None:
        """Close every connection as a server does."""
        for connection in list(self._connections):
            await connection.socket.close()

    def drop(self) -> None:
        """Break every connection without a word."""
        for connection in self._connections:
            connection.leaving = True
            if connection.request.transport is not None:
                connection.request.transport.abort()

    def _usable(self) -> list[Connection]:
        return [one for one in self._connections if not one.leaving and not one.socket.closed]

    def _frame(self, kind: str) -> Json:
        return {
            "type": kind,
            "num_connections": len(self._connections),
            "debug_info": {"host": "applink-fake", "build_number": 1, "approximate_connection_time": HOUR},
            "connection_info": {"app_id": self._app.app_id},
        }
