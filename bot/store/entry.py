"""A question as the inbox holds it, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.store.keys import MessageKey


class State(StrEnum):
    """Where a question stands.

    received ──claim──► claimed ──sending──► sending ──► done | dead      (or stored as sending at once)
        ▲                  │                    │
        └────── failed ────┴──── unsure ◄───────┘  (crash, lost reply: nobody knows if it was posted)
    """

    RECEIVED = "received"
    CLAIMED = "claimed"
    SENDING = "sending"
    UNSURE = "unsure"
    DONE = "done"
    DEAD = "dead"


class Ending(StrEnum):
    """How a question ended; where Slack refused the answer for good, its error code stands in place of these."""

    ANSWERED = "answered"
    SILENT = "silent"  # there was nothing to say
    APOLOGISED = "apologised"
    FAILED = "failed"  # not even an apology could be made
    UNSURE = "unsure"  # it may have been answered, and nothing may be sent for it again
    DROPPED = "dropped"  # deleted before anything was said
    REMOVED = "removed"  # deleted, and its answer too
    KEPT = "kept"  # deleted, its answer left standing


@dataclass(frozen=True, slots=True)
class Entry:
    """A claimed question. It is also the receipt: what it says counts only while ``claim`` is the latest one.

    ``body`` is what the caller stored, b"" once erased; ``thread_ts`` the thread the answer belongs to, ""
    for none. ``revision`` is the ts of the last edit ("" if never edited), ``sent_revision`` the one that the
    answer now being sent, or already sent, belongs to. ``answer_ts`` is the posted answer's ts, "" if there is
    none. ``attempts`` counts the claims since an answer was last made, this one included; ``refusals`` the
    sends in a row that Slack surely did not take; ``unsure_sends`` those of which nobody knows. ``received_at``
    is when the question arrived, or the edit or deletion that opened it again.
    """

    number: int
    claim: int
    key: MessageKey
    thread_ts: str
    body: bytes
    revision: str
    sent_revision: str
    deleted: bool
    attempts: int
    refusals: int
    unsure_sends: int
    answer_ts: str
    received_at: float

    @classmethod
    def received(
        cls, key: MessageKey, body: bytes, now: float, *, thread_ts: str = "", revision: str = ""
    ) -> Entry:
        """A question as it comes, stored by nobody yet: its number and its claim are 0."""
        return cls(
            number=0,
            claim=0,
            key=key,
            thread_ts=thread_ts,
            body=body,
            revision=revision,
            sent_revision="",
            deleted=False,
            attempts=0,
            refusals=0,
            unsure_sends=0,
            answer_ts="",
            received_at=now,
        )


@dataclass(frozen=True, slots=True)
class Pending:
    """How much is open. ``oldest`` is the age in seconds of the oldest open question, 0.0 without one."""

    waiting: int
    in_flight: int
    unsure: int
    dead: int
    oldest: float
