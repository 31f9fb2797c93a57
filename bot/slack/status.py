"""How every part of the process stands, put together into what ``/readyz`` says."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bot import __version__
from bot.errors import StoreError
from bot.slack.readiness import Readiness

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.settings import SlackSettings
    from bot.slack.current import Current
    from bot.slack.delivery import Worker
    from bot.slack.door import Door
    from bot.slack.socket import Socket
    from bot.store import Store

MANY_WAITING = 100  # questions
LONG = 30.0  # seconds the oldest question may wait


class Status:
    """Knows the parts that are there so far. ``phase`` is what is being done at the start or the end, "" in between."""

    def __init__(self, transport: str, now: Callable[[], float]) -> None:
        self.phase = "starting"
        self.slack: SlackSettings | None = None  # what the process was started with
        self.store: Store | None = None
        self.current: Current | None = None
        self.worker: Worker | None = None
        self.socket: Socket | None = None
        self.door: Door | None = None
        self._transport = transport
        self._now = now

    async def ready(self) -> Readiness:
        """What holds at this moment."""
        reasons = [self.phase] if self.phase else []
        warnings: list[str] = []
        parts: dict[str, Any] = {"version": __version__, "transport": self._transport}
        if self.door is not None and self.door.doubt:
            warnings.append(self.door.doubt)
        if self.worker is not None:
            parts["worker"] = asdict(self.worker.state)
            if self.worker.state.paused:
                reasons.append(f"nothing is sent: {self.worker.state.paused}")
        if self.socket is not None and not await self.socket.connected():
            reasons.append("the socket is not connected")
        await self._store(parts, reasons, warnings)
        self._knowledge(parts, warnings)
        return Readiness(tuple(reasons), tuple(warnings), parts)

    async def _store(self, parts: dict[str, Any], reasons: list[str], warnings: list[str]) -> None:
        """What is open."""
        if self.store is None:
            return
        try:
            pending = await self.store.inbox.pending(self._now())
        except StoreError as error:
            reasons.append(error.message)
            return
        parts["inbox"] = asdict(pending)
        if pending.waiting > MANY_WAITING or pending.oldest > LONG:
            warnings.append(f"{pending.waiting} questions wait, the oldest for {pending.oldest:.0f} seconds")

    def _knowledge(self, parts: dict[str, Any], warnings: list[str]) -> None:
        """What is answered from."""
        state = self.current.state if self.current is not None else None
        if self.current is None or state is None:
            return
        parts["knowledge"] = asdict(state) | {"age": round(state.age, 1)}
        if self.slack is not None and self.slack != self.current.edition.settings.slack:
            warnings.append("the [slack] table of rolebot.toml was changed: it holds after a new start")
        if state.trouble:
            warnings.append(f"the knowledge is as it was before: {state.trouble}")
        warnings.extend(f"{path} can't be read and is as it was before" for path in state.kept)
