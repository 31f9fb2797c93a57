"""What buttons are called and carry: names for the listeners, and opaque values that say nothing by themselves.

Everything a button needs lies in the store under the answer's id: a value can be read, and changed, by anybody.
"""

from __future__ import annotations

import re

CHOOSE = "rolebot.choose"  # which posting is meant; the number is that of the follow-up
NEXT = "rolebot.next"  # a next question; the number is that of the follow-up
ALL = "rolebot.all"
SOURCE = "rolebot.source"  # the number is that of the source line
SHARE = "rolebot.share"
VOTE = "rolebot.vote"  # the number is 1 for helpful, 0 for not
REASON = "rolebot.reason"  # callback_id of the modal that asks why, and action_id of its input
HELPFUL, NOT_HELPFUL = 1, 0

VALUE = re.compile(r"(?P<answer>[A-Za-z0-9_-]{1,64}):(?P<number>\d{1,4})", re.ASCII)


def value(answer_id: str, number: int) -> str:
    """What a button carries."""
    return f"{answer_id}:{number}"


def read(carried: object) -> tuple[str, int] | None:
    """The answer's id and the number in a value; None for anything that ``value`` did not write."""
    found = VALUE.fullmatch(carried) if isinstance(carried, str) else None
    return (found["answer"], int(found["number"])) if found else None


def named(name: str, number: int) -> str:
    """An action_id that is unique in its block."""
    return f"{name}.{number}"


def pattern(name: str) -> re.Pattern[str]:
    """What a listener for all buttons of one name matches; a vote in plain buttons has a second number."""
    return re.compile(rf"{re.escape(name)}(?:\.\d+){{1,2}}", re.ASCII)
