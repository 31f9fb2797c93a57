"""What the granted scopes let rolebot promise about delivery, for ``rolebot slack --check``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

# https://docs.slack.dev/reference/methods/conversations.replies names the scope for each kind of conversation
PLACES = (
    ("public channels", "channels:history"),
    ("private channels", "groups:history"),
    ("group direct messages", "mpim:history"),
    ("direct messages", "im:history"),
)
EXACT = "exactly one answer, for one whose sending went wrong is looked for before it is sent again"
REPEATED = "one answer; one whose sending went wrong is sent again once without looking, so that it may stand there twice"


@dataclass(frozen=True, slots=True)
class Guarantee:
    """What holds in one kind of conversation, and the scope that decides it."""

    place: str
    scope: str
    granted: bool

    @property
    def exact(self) -> bool:
        """Whether no answer ever stands there twice."""
        return self.granted

    def __str__(self) -> str:
        what = EXACT if self.exact else REPEATED
        return f"{self.place}: {what} ({self.scope} is {'' if self.granted else 'not '}granted)"


def guarantees(scopes: Collection[str]) -> tuple[Guarantee, ...]:
    """What holds where, with the scopes that the bot token was granted."""
    return tuple(Guarantee(place, scope, scope in scopes) for place, scope in PLACES)


def readable(scopes: Collection[str]) -> Callable[[str], bool]:
    """Whether a conversation can be read back, told by the first letter of its id: C, G or D.

    A C may be a private channel too, and a G a group direct message: where that makes a difference the answer
    is yes, for Slack then says missing_scope itself.
    """
    letters = {
        "C": {"channels:history", "groups:history"},
        "G": {"groups:history", "mpim:history"},
        "D": {"im:history"},
    }
    granted = {letter for letter, needed in letters.items() if needed.intersection(scopes)}
    return lambda channel: channel[:1] in granted
