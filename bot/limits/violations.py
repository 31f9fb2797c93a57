"""A place in a payload that Slack refuses, or that a person can't read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# a place in a payload while it is walked: the place around it and the last step; a text costs too much per step
At = tuple["At", str | int] | None


class Code(StrEnum):
    """Which kind of limit is broken."""

    WRONG_TYPE = "wrong_type"  # a number where a text belongs, mrkdwn where plain_text belongs
    UNKNOWN_TYPE = "unknown_type"  # no such block, element or part of a rich_text
    NOT_HERE = "not_here"  # there is such an element, but not at this place
    NOT_ON_SURFACE = "not_on_surface"  # a block of messages in a modal, or the other way round
    UNKNOWN_KEY = "unknown_key"
    MISSING_KEY = "missing_key"
    NOT_ALLOWED = "not_allowed"  # a text or a number that is none of those allowed
    NOT_TOGETHER = "not_together"  # keys of which only one may be there
    BAD_URL = "bad_url"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    TOO_FEW = "too_few"
    TOO_MANY = "too_many"
    DUPLICATE_ID = "duplicate_id"
    TOO_MUCH_TEXT = "too_much_text"  # each text is short enough, all together are not
    MISSING_TEXT = "missing_text"  # nothing for notifications and screen readers
    MISSING_SUBMIT = "missing_submit"  # a modal that asks, and can't be sent


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken limit.

    ``pointer`` is the JSON pointer (RFC 6901) of the place; ``message`` says what holds there, in the words of
    Slack's own error messages where they are known; ``limit`` is the number in question, None where there is
    none; ``link`` is where Slack states it.
    """

    pointer: str
    code: Code
    message: str
    limit: int | None
    link: str

    def __str__(self) -> str:
        return f"{self.message} [json-pointer:{self.pointer}]"


def pointer(at: At) -> str:
    """The JSON pointer of a place."""
    steps = []
    while at is not None:
        at, step = at
        steps.append(str(step).replace("~", "~0").replace("/", "~1"))
    return "".join(f"/{step}" for step in reversed(steps))
