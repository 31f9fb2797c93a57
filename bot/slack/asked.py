"""A question as the inbox holds it until it is answered."""

from __future__ import annotations

import json
from dataclasses import dataclass

from bot.slack.addressed import Call


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asked what, in plain text, and how it was addressed.

    ``pressed`` says that it is a next question that somebody pressed and nobody wrote.
    """

    text: str
    user: str
    call: Call
    pressed: bool = False

    def written(self) -> bytes:
        """The question as bytes; nothing in a text stands in their way."""
        held = {"text": self.text, "user": self.user, "call": self.call, "pressed": self.pressed}
        return json.dumps(held).encode("ascii")

    @classmethod
    def read(cls, body: bytes) -> Asked:
        """The question that some bytes hold. Raises ValueError for any others."""
        held = json.loads(body)
        if not isinstance(held, dict):
            raise ValueError("no question")
        return cls(
            text=str(held.get("text", "")),
            user=str(held.get("user", "")),
            call=Call(held.get("call", Call.MENTION)),
            pressed=held.get("pressed") is True,
        )
