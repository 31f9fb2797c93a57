"""What the fake Slack does to calls, by chance: replies lost, calls refused, posts that land late, all of it down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.harness import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

POST, READ = "chat.postMessage", "conversations.replies"
# seconds on the fake's clock: longer than a call is waited for (10), and well inside the time to settle (30)
LATE, SLOW = 14.0, 4.0


def weather(factor: float, down: Callable[[], bool]) -> tuple[Fault, ...]:
    """The rules; ``factor`` is how many real seconds one of the fake's takes, ``down`` whether nothing works now."""
    return (
        Fault("*", times=None, status=503, error="service_unavailable", where=lambda _: down()),
        # of calls that take effect the caller does not hear, hears otherwise, or hears too late
        Fault(POST, times=None, lost_reply=True, chance=0.04),
        Fault(POST, times=None, status=500, error="internal_error", carried_out=True, chance=0.03),
        Fault(POST, times=None, lost_reply=True, landed_after=LATE * factor, chance=0.03),
        Fault(POST, times=None, delay=LATE * factor, chance=0.01),
        Fault(POST, times=None, landed_after=SLOW * factor, chance=0.03),
        # these take none
        Fault(POST, times=None, status=429, error="ratelimited", retry_after=3, chance=0.04),
        Fault(POST, times=None, status=500, error="internal_error", chance=0.02),
        Fault(POST, times=None, drop=True, chance=0.02),
        Fault(READ, times=None, status=429, error="ratelimited", retry_after=2, chance=0.1),
        Fault(READ, times=None, status=500, error="internal_error", chance=0.05),
        Fault(READ, times=None, drop=True, chance=0.05),
    )
