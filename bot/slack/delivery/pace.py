"""Which channels are left alone for now: just written to, or asked by Slack to wait."""

from __future__ import annotations


class Pace:
    """Channels and when their rest ends. Kept by one process; another one learns of a limit from Slack."""

    def __init__(self) -> None:
        self._until: dict[str, float] = {}

    def rest(self, channel: str, until: float) -> None:
        """Leave a channel alone until then, or longer if that was said before."""
        self._until[channel] = max(until, self._until.get(channel, until))

    def resting(self, now: float) -> tuple[str, ...]:
        """The channels that still rest."""
        self._until = {channel: until for channel, until in self._until.items() if until > now}
        return tuple(self._until)

    def rests(self, channel: str, now: float) -> bool:
        """Whether a channel still rests."""
        return self._until.get(channel, now) > now

    def next_end(self) -> float | None:
        """When the next rest ends."""
        return min(self._until.values(), default=None)
