"""What Slack shows around the messages of an agent: suggested prompts, the status line, the title of a thread.

https://docs.slack.dev/ai/developing-agents
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.harness.clock import VirtualClock
    from bot.harness.workspace import Message

Json = dict[str, Any]
STATUS_SECONDS = 120.0  # https://docs.slack.dev/reference/methods/assistant.threads.setStatus


class Panels:
    """Prompts by conversation; status and title by conversation and thread."""

    def __init__(self, clock: VirtualClock) -> None:
        self._clock = clock
        self.prompts: dict[str, Json] = {}
        self.titles: dict[tuple[str, str], str] = {}
        self._statuses: dict[tuple[str, str], tuple[str, float]] = {}

    def set_status(self, channel: str, thread_ts: str, status: str) -> None:
        """Show that the bot is at work; an empty status takes it away."""
        self._statuses[channel, thread_ts] = (status, self._clock.now() + STATUS_SECONDS)

    def status(self, channel: str, thread_ts: str) -> str:
        """The status a person sees now; it goes by itself after two minutes and when the bot answers."""
        status, until = self._statuses.get((channel, thread_ts), ("", 0.0))
        return status if self._clock.now() < until else ""

    def answered(self, one: Message) -> None:
        """A message came to a thread: one of the bot ends its status there."""
        if one.bot_id:
            self._statuses.pop((one.channel, one.thread_ts), None)
