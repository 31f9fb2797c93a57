"""What the listeners stand on: one workspace with the bot in it, put together once at start-up."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from bot.slack.crash import nowhere

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from logging import Logger

    from slack_sdk.web.async_client import AsyncWebClient

    from bot.answering import Wordings
    from bot.assistant import Assistant
    from bot.domain import Citation
    from bot.slack.delivery import Worker
    from bot.store import Store


class Current(Protocol):
    """The knowledge in force. It may be swapped between two looks: take each part once for a question."""

    @property
    def assistant(self) -> Assistant:
        """Who answers."""
        ...

    @property
    def words(self) -> Wordings:
        """The bot's own sentences."""
        ...

    @property
    def sources(self) -> Callable[[Citation], str]:
        """The address of a citation, "" where it has none."""
        ...


class Listening(StrEnum):
    """What the bot answers in a channel; in direct messages it answers everything."""

    MENTION = "mention"  # only who mentions it
    ASKER = "asker"  # also who asked before in the thread
    AUTO = "auto"  # also questions nobody addressed to it


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the bot is, as auth.test says: https://docs.slack.dev/reference/methods/auth.test.

    ``enterprise_id`` is "" for a workspace outside of any Enterprise organization.
    """

    team_id: str
    enterprise_id: str
    bot_user_id: str
    bot_id: str
    app_id: str


@dataclass(frozen=True, slots=True)
class Policy:
    """What the operator decided.

    ``channels`` says how to listen in a channel, by its id; MENTION holds for all others. ``allowed_teams`` are
    other organisations whose people are answered in shared channels. ``keep_misses``: keep what had no answer.
    """

    channels: Mapping[str, Listening] = field(default_factory=lambda: MappingProxyType({}))
    allowed_teams: frozenset[str] = frozenset()
    keep_misses: bool = True

    def listening(self, channel: str) -> Listening:
        """How to listen in a channel."""
        return self.channels.get(channel, Listening.MENTION)


@dataclass(frozen=True, slots=True)
class Workspace:
    """Everything a listener needs.

    ``worker`` runs with the ``answer`` and ``apology`` of a ``Replies``. ``client`` bears the bot token,
    the shared session and no retry handlers. ``now`` is the time in seconds since the epoch, ``command`` the slash
    command as it is installed. ``at`` is called at the named point "stored", when a question is and nobody knows yet.
    """

    identity: Identity
    policy: Policy
    current: Current
    store: Store
    worker: Worker
    client: AsyncWebClient
    now: Callable[[], float]
    logger: Logger
    command: str = "/role"
    at: Callable[[str], None] = nowhere
