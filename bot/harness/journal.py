"""What happened, in the order it began: deliveries to the app, calls of the app, uses of a response_url."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Json = dict[str, Any]
Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt to hand something to the app.

    ``kind`` is "event", "command", "interaction" or "raw"; ``name`` the type of the event (with its subtype), the
    command or the type of the interaction; ``attempt`` is 0 for the first. ``status`` is the HTTP status, 200 for an
    acknowledged envelope, 0 where none came; ``reason`` says in Slack's words why it counts as failed, "" if it was
    taken. ``at`` is virtual time, ``took`` real seconds.
    """

    at: float
    kind: str
    name: str
    channel: str
    ts: str
    event_id: str
    attempt: int
    transport: str
    status: int
    reason: str
    took: float

    @property
    def taken(self) -> bool:
        """Whether the app acknowledged it in time."""
        return not self.reason


@dataclass(frozen=True, slots=True)
class ApiCall:
    """One call of a Web API method.

    ``arguments`` are as understood, without the token; ``reply`` is what was meant to be answered, also if the
    answer was lost; ``violations`` are broken limits; ``fault`` names what was made to go wrong, "" if nothing was.
    """

    at: float
    method: str
    arguments: Mapping[str, Any]
    status: int
    reply: Mapping[str, Any]
    violations: tuple[str, ...]
    fault: str
    took: float

    @property
    def ok(self) -> bool:
        """Whether Slack answered ``ok: true``."""
        return self.reply.get("ok") is True


@dataclass(frozen=True, slots=True)
class ResponseUse:
    """One use of a response_url: the body sent, and the answer."""

    at: float
    body: Mapping[str, Any]
    status: int
    answer: str
    violations: tuple[str, ...]


Entry = Delivery | ApiCall | ResponseUse


class Journal:
    """An ordered record, as long as ``limit`` entries; the oldest go first. None keeps all."""

    def __init__(self, limit: int | None = None) -> None:
        self.limit = limit
        self.total = 0  # of all that ever began or ended: unchanged means that nothing happened
        self._entries: dict[int, Entry | None] = {}
        self._number = 0

    def begin(self) -> int:
        """Take the next place; it is filled when the outcome is known."""
        self.total += 1
        self._number += 1
        self._entries[self._number] = None
        if self.limit is not None and len(self._entries) > self.limit:
            del self._entries[next(iter(self._entries))]
        return self._number

    def end(self, number: int, entry: Entry) -> None:
        """Fill a place; an entry whose place was given up meanwhile is forgotten."""
        self.total += 1
        if number in self._entries:
            self._entries[number] = entry

    def __iter__(self) -> Iterator[Entry]:
        return iter([entry for entry in self._entries.values() if entry is not None])

    def __len__(self) -> int:
        return sum(entry is not None for entry in self._entries.values())

    def of(self, kind: type[Kind]) -> list[Kind]:
        """The entries of one kind, in order."""
        return [entry for entry in self if isinstance(entry, kind)]

    def calls(self, method: str) -> list[ApiCall]:
        """The calls of one method, in order."""
        return [call for call in self.of(ApiCall) if call.method == method]

    def deliveries(self, name: str = "") -> list[Delivery]:
        """The deliveries of one name, in order; of all without one."""
        return [one for one in self.of(Delivery) if not name or one.name == name]
