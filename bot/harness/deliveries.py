"""Getting things to the app: events until they are taken or given up, everything else once.

An event that is not acknowledged within three seconds comes again at once, after one and after five minutes:
https://docs.slack.dev/apis/events-api/#retries
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.harness import events
from bot.harness.carriers import Parcel, Receipt
from bot.harness.journal import Delivery

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.harness.activity import Activity
    from bot.harness.carriers import Carrier
    from bot.harness.clock import VirtualClock
    from bot.harness.journal import Journal
    from bot.harness.workspace import App

Json = dict[str, Any]
ACK_SECONDS = 3.0
RETRIES = (0.0, 60.0, 300.0)  # virtual seconds after the attempt before
UNSEEN = Receipt(0, "connection_failed")


@dataclass(frozen=True, slots=True)
class Sent:
    """An event as it was sent first, to be sent again."""

    payload: Json
    event_id: str


class Deliveries:
    """Everything on its way to the app."""

    def __init__(
        self,
        carrier: Callable[[], Carrier | None],
        app: App,
        clock: VirtualClock,
        activity: Activity,
        journal: Journal,
        ack_seconds: float,
    ) -> None:
        self._carrier = carrier
        self._app = app
        self._clock = clock
        self._activity = activity
        self._journal = journal
        self._ack_seconds = ack_seconds
        self._events = 0
        self._sent: dict[tuple[str, str], list[Sent]] = {}

    def send(self, event: Json, *, about: str = "", shared: bool = False) -> None:
        """Send an event until it is taken or given up. ``about`` is the ts of the message it tells of."""
        event_id = self._event_id()
        payload = events.envelope(event, event_id, self._clock.now(), self._app, shared=shared)
        if about:
            self._remember(str(event["channel"]), about, Sent(payload, event_id))
        self._activity.start(self._until_taken(Parcel("event", payload)))

    def again(self, channel: str, ts: str, *, new_event_id: bool) -> None:
        """Send all events about a message once more, as a redelivery or as if they had never been sent."""
        for sent in self._sent.get((channel, ts), ()):
            if new_event_id:
                payload = sent.payload | {"event_id": self._event_id()}
                self._activity.start(self._until_taken(Parcel("event", payload)))
            else:
                self._activity.start(self._attempt(Parcel("event", sent.payload, 1, "http_timeout")))

    async def ask(self, kind: str, payload: Json) -> Receipt:
        """Hand over a command or an interaction, once, and wait for the answer."""
        with self._activity.one():
            return await self._attempt(Parcel(kind, payload))

    async def _until_taken(self, parcel: Parcel) -> None:
        """Try, and try again at once; later tries wait for their time."""
        while True:
            receipt = await self._attempt(parcel)
            if not receipt.reason or receipt.no_retry or parcel.attempt == len(RETRIES):
                return
            delay = RETRIES[parcel.attempt]
            parcel = replace(parcel, attempt=parcel.attempt + 1, reason=receipt.reason)
            if delay:
                self._clock.at(self._clock.now() + delay, partial(self._resume, parcel))
                return

    def _resume(self, parcel: Parcel) -> asyncio.Task[object]:
        return self._activity.start(self._until_taken(parcel))

    async def _attempt(self, parcel: Parcel) -> Receipt:
        loop, number = asyncio.get_running_loop(), self._journal.begin()
        began, at = loop.time(), self._clock.now()
        carrier = self._carrier()
        receipt = UNSEEN
        if carrier is not None:
            receipt = await self._in_time(carrier, parcel)
        self._journal.end(
            number,
            Delivery(
                at=at,
                kind=parcel.kind,
                name=_name(parcel),
                channel=_channel(parcel.payload),
                ts=_ts(parcel.payload),
                event_id=str(parcel.payload.get("event_id", "")),
                attempt=parcel.attempt,
                transport=carrier.name if carrier is not None else "none",
                status=receipt.status,
                reason=receipt.reason,
                took=loop.time() - began,
            ),
        )
        return receipt

    async def _in_time(self, carrier: Carrier, parcel: Parcel) -> Receipt:
        """The answer if it comes within three seconds, of real or of virtual time, whichever end first."""
        alarm = None
        try:
            async with asyncio.timeout(self._ack_seconds) as window:
                alarm = self._clock.at(self._clock.now() + ACK_SECONDS, lambda: _end_now(window))
                return await carrier.carry(parcel)
        except TimeoutError:
            return Receipt(0, carrier.timeout_reason)
        finally:
            if alarm is not None:
                alarm.off()

    def _event_id(self) -> str:
        self._events += 1
        return f"Ev0{self._events:08d}"

    def _remember(self, channel: str, ts: str, sent: Sent) -> None:
        self._sent.setdefault((channel, ts), []).append(sent)
        limit = self._journal.limit
        if limit is not None and len(self._sent) > limit:
            del self._sent[next(iter(self._sent))]


def _end_now(window: asyncio.Timeout) -> None:
    if not window.expired():
        window.reschedule(asyncio.get_running_loop().time())


def _name(parcel: Parcel) -> str:
    if parcel.kind == "event":
        return events.name(_event(parcel.payload))
    return str(parcel.payload.get("command" if parcel.kind == "command" else "type", ""))


def _event(payload: Json) -> Json:
    event = payload.get("event")
    return event if isinstance(event, dict) else payload


def _channel(payload: Json) -> str:
    """The conversation a payload is about; where it stands differs between events, commands and interactions."""
    found = _event(payload).get("channel") or payload.get("channel_id") or ""
    return str(found.get("id", "")) if isinstance(found, dict) else str(found)


def _ts(payload: Json) -> str:
    """The message a payload is about."""
    event = _event(payload)
    inner = event.get("message") or event.get("previous_message") or event
    return str(inner.get("ts", "")) if isinstance(inner, dict) else ""
