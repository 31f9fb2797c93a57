"""How Slack's messages are told apart: not by event, for one message may arrive as several events."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MessageKey:
    """One message of one conversation.

    ``enterprise`` is "" for a workspace that belongs to no Enterprise organization; ``ts`` is Slack's own
    text, unique in its channel. The key of a thread is the key of the message it hangs on.
    """

    enterprise: str
    team: str
    channel: str
    ts: str

    @property
    def digest(self) -> str:
        """16 hexadecimal digits that stand for the key where its parts must not be shown."""
        parts = f"{self.enterprise}\0{self.team}\0{self.channel}\0{self.ts}"
        return hashlib.blake2b(parts.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()

    @property
    def reference(self) -> str:
        """What a person is told and an operator finds in the log: the first half of the digest."""
        return self.digest[:8].upper()
