"""How long to wait for what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random


@dataclass(frozen=True, slots=True)
class Timing:
    """All waits, in seconds.

    ``settle`` is how long after a send that went wrong its message may still appear; it must be longer than one
    call may take. ``lease`` is how long a worker may take for everything before a send. ``pace`` is the time
    between two messages in one channel: https://docs.slack.dev/apis/web-api/rate-limits allows one a second.
    ``longest`` bounds the wait between two tries, ``patience`` all of them together. ``tries`` is how often an
    answer may fail to be made.
    """

    lease: float = 60.0
    settle: float = 30.0
    pace: float = 1.0
    longest: float = 300.0
    patience: float = 24 * 3600.0
    tries: int = 3

    @property
    def held(self) -> float:
        """How long nobody else may touch a question from when its answer is about to be sent."""
        return max(self.lease, self.settle)

    def backoff(self, failures: int, chance: random.Random) -> float:
        """The wait after so many failures: doubled with each, up to half of it taken off by chance.

        The chance keeps those that failed together from coming back together.
        """
        return min(self.longest, 2.0 ** min(failures - 1, 32)) * chance.uniform(0.5, 1.0)
