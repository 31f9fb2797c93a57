"""What a worker works with, put together in one place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.slack.delivery.timing import Timing

if TYPE_CHECKING:
    import random
    from collections.abc import Awaitable, Callable

    from bot.slack.delivery.clock import Clock
    from bot.slack.delivery.outgoing import Outgoing
    from bot.slack.delivery.sender import Slack
    from bot.store import Entry, Inbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What a worker works with.

    ``answer`` makes the message for a question, None if there is nothing to say; it may raise anything.
    ``apology`` makes the one that is posted after three failures, given the reference. ``can_read_back`` says whether
    the history of a channel may be read.
    ``at`` is called at named points, "claimed", "before send", "after send" and "before done", for tests that let
    the process die there.
    """

    inbox: Inbox
    slack: Slack
    answer: Callable[[Entry], Awaitable[Outgoing | None]]
    apology: Callable[[str], Outgoing]
    can_read_back: Callable[[str], bool]
    clock: Clock
    random: random.Random
    timing: Timing = field(default_factory=Timing)
    at: Callable[[str], None] = lambda _: None

    def __post_init__(self) -> None:
        if self.timing.settle <= self.slack.timeout:
            raise AssertionError("a call may take longer than its message is waited for")
