"""The fake Slack as tests see it: one workspace, one app, a server on the loopback device."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from bot.harness.activity import Activity
from bot.harness.api.desk import Desk
from bot.harness.carriers import JSON, HttpCarrier, Receipt
from bot.harness.clock import VirtualClock
from bot.harness.complaints import Complaints
from bot.harness.deliveries import ACK_SECONDS, Deliveries
from bot.harness.faults import Faults
from bot.harness.installed import ALL, installed
from bot.harness.interactions import Interactions, Reply
from bot.harness.journal import Journal
from bot.harness.modals import Modals
from bot.harness.news import Habits, News
from bot.harness.panels import Panels
from bot.harness.person import Person, reply_of
from bot.harness.responses import Responses
from bot.harness.server import Server
from bot.harness.sockets import Sockets
from bot.harness.workspace import DM, GROUP_DM, PRIVATE, PUBLIC, Channel, Message, User, Workspace
from bot.harness.world import World

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping
    from random import Random
    from types import TracebackType
    from typing import Any

    from bot.harness.carriers import Carrier
    from bot.harness.modals import View

    Json = dict[str, Any]


class FakeSlack:
    """One workspace with one app, used as ``async with FakeSlack() as slack``.

    Leaving it raises AssertionError if the app broke a limit, called an unknown method or sent a live mention and
    ``strict`` is on. All times in real seconds are for waiting only; what Slack does later happens on ``clock``.
    """

    def __init__(
        self,
        *,
        scopes: frozenset[str] = ALL,
        clock: VirtualClock | None = None,
        ack_seconds: float = ACK_SECONDS,
        journal_limit: int | None = None,
        random: Random | None = None,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self.clock = clock if clock is not None else VirtualClock(wall())
        self.workspace = Workspace()
        self.app = installed(self.workspace, scopes)
        self.journal = Journal(journal_limit)
        self.faults = Faults(random)
        self.habits = Habits()
        self.complaints = Complaints()
        self.sockets = Sockets(self.app)
        self._http = HttpCarrier(self.app, wall)
        self._activity = Activity()
        self._deliveries = Deliveries(
            self._carrier, self.app, self.clock, self._activity, self.journal, ack_seconds
        )
        self.modals = Modals(self.workspace, self.clock)
        self.panels = Panels(self.clock)
        news = News(self.app, self.workspace, self.clock, self._deliveries, self.habits)
        self.world = World(self.app, self.workspace, self.clock, news, self.modals, self.panels, self.sockets)
        self._desk = Desk(self.world, self.faults, self.journal, self._activity, self.complaints)
        self._responses = Responses(self.world, self.journal, self._activity, self.complaints)
        self._interactions = Interactions(self.world, self._responses, self.complaints)
        self._server = Server(self._desk, self._responses, self.sockets)

    async def __aenter__(self) -> Self:
        await self._server.start()
        await self._http.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._activity.stop()
        await self._http.stop()
        await self._server.stop()
        if kind is None:
            self.complaints.raise_any()

    # what is there

    @property
    def api_url(self) -> str:
        """What the app's SLACK_API_URL is set to."""
        return self._server.api_url

    @property
    def strict(self) -> bool:
        """Whether leaving the fake fails if there are any violations."""
        return self.complaints.strict

    @strict.setter
    def strict(self, strict: bool) -> None:
        self.complaints.strict = strict

    @property
    def violations(self) -> list[str]:
        """What the app did so far that Slack refuses."""
        return self.complaints.found

    @property
    def bot_token(self) -> str:
        """The token of the Web API."""
        return self.app.bot_token

    @property
    def app_token(self) -> str:
        """The token of Socket Mode."""
        return self.app.app_token

    @property
    def signing_secret(self) -> str:
        """What requests to the app are signed with."""
        return self.app.signing_secret

    @property
    def bot_mention(self) -> str:
        """How a message mentions the bot."""
        return self.app.mention

    def install(self, url: str) -> None:
        """Give Slack the app's request URL, for events, commands and interactions over HTTP."""
        self._http.url = url

    @property
    def request_url(self) -> str:
        """The app's request URL, "" without one."""
        return self._http.url

    def signed(self, body: bytes) -> dict[str, str]:
        """The headers Slack would sign these bytes with now."""
        return self._http.signed(body)

    def revoke(self, error: str = "token_revoked") -> None:
        """Let every call be refused with an error, such as token_revoked or account_inactive; "" ends that."""
        self._desk.refusal = error

    def user(self, name: str, team: str = "") -> Person:
        """Somebody new; ``team`` is another workspace's id for somebody of another organisation."""
        user = User(self.workspace.new_id("U"), name, team or self.app.team)
        self.workspace.users[user.id] = user
        return Person(user, self._interactions, self._deliveries)

    def channel(
        self,
        name: str,
        members: Iterable[Person] = (),
        *,
        private: bool = False,
        shared: bool = False,
        archived: bool = False,
        bot: bool = True,
    ) -> Channel:
        """A new channel; ``shared`` with another organisation; ``bot``: the bot is a member."""
        ids = frozenset(p.id for p in members) | ({self.app.bot_user} if bot else set())
        return self._add(
            Channel(self.workspace.new_id("C"), name, PRIVATE if private else PUBLIC, ids, archived, shared)
        )

    def dm(self, person: Person) -> Channel:
        """The direct conversation of somebody with the bot."""
        found = self.workspace.dm(person.id, self.app.bot_user)
        members = frozenset({person.id, self.app.bot_user})
        return found or self._add(Channel(self.workspace.new_id("D"), "", DM, members))

    def mpim(self, *people: Person) -> Channel:
        """A direct conversation of several people and the bot."""
        members = frozenset({self.app.bot_user, *(p.id for p in people)})
        return self._add(Channel(self.workspace.new_id("G"), "", GROUP_DM, members))

    def _add(self, channel: Channel) -> Channel:
        self.workspace.channels[channel.id] = channel
        return channel

    # what people see now

    def messages(self, channel: Channel, thread: Message | str | None = None) -> list[Message]:
        """What stands in a channel outside of threads, or a thread with the message it hangs on; oldest first."""
        if thread is None:
            return self.workspace.history(channel.id)
        ts = thread.thread_ts or thread.ts if isinstance(thread, Message) else thread
        first = self.workspace.get(channel.id, ts)
        replies = self.workspace.replies(channel.id, ts)
        return replies if first is None else [first, *replies]

    def ephemerals(self, person: Person) -> list[Message]:
        """What only this person sees, oldest first."""
        channels = self.workspace.channels
        return [m for c in channels for m in self.workspace.everything(c) if m.only_for == person.id]

    def views(self, person: Person) -> list[View]:
        """The modals open in front of somebody, the topmost last."""
        return list(self.modals.stacks.get(person.id, ()))

    def home(self, person: Person) -> View | None:
        """What somebody's Home tab shows, None if the app never published one."""
        return self.modals.homes.get(person.id)

    def response_url(self, person: Person, channel: Channel) -> str:
        """A response_url as somebody's command in a channel would bring it."""
        return self._responses.url(person.id, channel.id)

    # what happens

    async def idle(self, app_idle: Callable[[], Awaitable[object]] | None = None) -> None:
        """Wait until nothing goes on: no delivery, no call, no work of the app, and nothing new while it was asked.

        ``app_idle`` returns when the app has no work left. What is due later on the clock is not waited for.
        """
        while True:
            await self._activity.end_of_all()
            before = self.journal.total
            if app_idle is not None:
                await app_idle()
            if self._activity.quiet and self.journal.total == before:
                return

    async def redeliver(self, one: Message, times: int = 1, *, new_event_id: bool = False) -> None:
        """Deliver the events about a message again, as retries or under new event ids; returns when all are taken."""
        for _ in range(times):
            self._deliveries.again(one.channel, one.ts, new_event_id=new_event_id)
        await self._activity.end_of_all()

    async def unfurl(self, one: Message) -> None:
        """Put a preview below a message, as Slack does some time after a link was posted."""
        before = self.workspace.get(one.channel, one.ts)
        if before is None:
            raise LookupError("the message is gone")
        preview = {"id": 1, "fallback": "preview", "from_url": "https://example.com"}
        self.world.change(replace(before, attachments=(preview,)), before)

    async def deliver_raw(
        self, body: bytes, headers: Mapping[str, str] | None = None, content_type: str = JSON
    ) -> Receipt:
        """Send any bytes to the app's front door, signed unless ``headers`` say otherwise."""
        with self._activity.one():
            return await self._http.post(body, content_type, headers or {})

    async def deliver_event(self, payload: Json) -> Receipt:
        """Deliver an event whose envelope is written already, once."""
        return await self._deliveries.ask("event", payload)

    async def deliver_interaction(self, payload: Json) -> Reply:
        """Deliver an interaction that is written already."""
        return reply_of(await self._deliveries.ask("interaction", payload))

    async def deliver_command(self, form: Json) -> Reply:
        """Deliver a slash command that is written already."""
        return reply_of(await self._deliveries.ask("command", form))

    def _carrier(self) -> Carrier | None:
        """The way to the app: the sockets it opened, else its request URL."""
        if self.sockets.in_use:
            return self.sockets
        return self._http if self._http.url else None
