"""One person before the bot: where they are, and what they say, press and fill in. The page and the terminal share it."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.harness import (
    Channel,
    Message,
    Person,
    Reply,
    View,
    controls,
)
from bot.playground.deeds import Deed, before, came_of, said
from bot.rehearsal.conversation import Act, Step
from bot.slack.rendering import actions

if TYPE_CHECKING:
    from collections.abc import Awaitable, Mapping

    from bot.rehearsal.playing import Came
    from bot.rehearsal.stage import Stage

BOT_NAME, COMMAND = "rolebot", "/role"
MENTION = re.compile(rf"@{BOT_NAME}\b", re.IGNORECASE)
ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))  # in this order
LEADING = re.compile(rf"^@{BOT_NAME}\b[,:]?\s*", re.IGNORECASE)  # a mention that a text begins with
PATIENCE = 5.0  # seconds that an answer is waited for before what there is is shown


@dataclass(frozen=True, slots=True)
class Talk:
    """A person called You, a channel they share with the bot, and their direct conversation; ``deeds`` is what they did."""

    here: Stage
    you: Person
    channel: Channel
    direct: Channel
    deeds: list[Deed] = field(default_factory=list)

    def room(self, name: str) -> Channel:
        """The conversation of this name: "dm", or the channel for any other."""
        return self.direct if name == "dm" else self.channel

    def name_of(self, user: str) -> str:
        """How somebody is called here."""
        slack = self.here.slack
        if user == slack.app.bot_user:
            return BOT_NAME
        known = slack.workspace.users.get(user)
        return known.name if known else user

    def message(self, channel: Channel, ts: str) -> Message | None:
        """What stands somewhere, as this person sees it; None if nothing does."""
        one = self.here.slack.workspace.get(channel.id, ts)
        return one if one is not None and one.only_for in ("", self.you.id) else None

    def everything(self, channel: Channel) -> list[Message]:
        """All that this person sees in a conversation, its threads included, oldest first."""
        every = self.here.slack.workspace.everything(channel.id)
        return [one for one in every if one.only_for in ("", self.you.id)]

    def view(self) -> View | None:
        """The modal in front of this person, None if there is none."""
        views = self.here.slack.views(self.you)
        return views[-1] if views else None

    async def says(self, channel: Channel, text: str, thread: str = "") -> Came | None:
        """Say something, or type a command; None if that is nothing. What is said in a thread answers in it."""
        text = _lines(text)
        first, _, rest = text.partition(" ")
        if first == COMMAND:
            step = Step(text, Act.COMMAND)
            return await self._done(step, channel, "", self.you.commands(COMMAND, rest.strip(), channel))
        mention = MENTION.search(text) is not None
        bare = LEADING.sub("", text)
        if not bare and not mention:
            return None
        direct = channel.id == self.direct.id
        step = said(bare or text, direct=direct, thread=bool(thread), mention=mention)
        return await self._done(step, channel, thread, self.you.says(channel, _written(text), thread or None))

    async def edits(self, one: Message, text: str) -> None:
        """Change what was said. Of a message of somebody else, LookupError."""
        self._own(one)
        if text := _lines(text):
            step = Step(LEADING.sub("", text) or text, Act.EDIT)
            await self._done(
                step, self._channel(one), one.thread_ts or one.ts, self.you.edits(one, _written(text))
            )

    async def deletes(self, one: Message) -> None:
        """Take back what was said. Of a message of somebody else, LookupError."""
        self._own(one)
        await self._done(
            Step("", Act.DELETE), self._channel(one), one.thread_ts or one.ts, self.you.deletes(one)
        )

    async def presses(self, place: Message | View, action: str, value: object = None) -> Came:
        """Use a button or a menu by its action_id. Raises LookupError if it is not there."""
        labels = controls.find(place.blocks, action).labels
        label = labels[-1] if value == "negative_button" else (labels or [action])[0]
        channel, root = self._belongs(place)
        # who shares an answer is named in it, and nobody else anywhere
        complaints = self.here.slack.complaints
        complaints.mentions_allowed = action.startswith(actions.SHARE)
        try:
            return await self._done(
                Step(label, Act.PRESS), channel, root, self.you.clicks(place, action, value)
            )
        finally:
            complaints.mentions_allowed = False

    async def submits(self, view: View, values: Mapping[str, object]) -> Mapping[str, str]:
        """Submit a modal; what is wrong with its inputs, by block_id. Raises LookupError for one left empty."""
        values = {name: _lines(value) if isinstance(value, str) else value for name, value in values.items()}
        text = " ".join(str(value) for value in values.values() if value)
        channel, root = self._belongs(view)
        reply: list[Reply] = []

        async def submitted() -> Reply:
            reply.append(await self.you.submits(view, values))
            return reply[0]

        await self._done(Step(text, Act.SUBMIT), channel, root, submitted())
        errors = reply[0].payload.get("errors", {})
        return {str(block): str(error) for block, error in errors.items()}

    async def closes(self, view: View) -> None:
        """Close a modal."""
        channel, root = self._belongs(view)
        await self._done(Step("", Act.CLOSE), channel, root, self.you.closes(view))

    async def settled(self) -> None:
        """Return when all is said, or after some seconds: then the rest is shown when it comes."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self.here.settled()
        except TimeoutError:
            return

    async def _done(
        self, step: Step, channel: Channel, root: str, deed: Awaitable[Message | Reply | None]
    ) -> Came:
        """Do something and wait for what comes of it. Raises LookupError with what Slack would show as an error."""
        slack = self.here.slack
        then = before(slack, self.you, channel.id)
        result = await deed
        await self.settled()
        now = before(slack, self.you, channel.id)
        came = came_of(step, then, now, tuple(slack.violations[then.broken :]))
        if not root:
            root = result.ts if isinstance(result, Message) else next((one.ts for one in came.ephemerals), "")
        self.deeds.append(Deed(channel.id, root, came))
        if isinstance(result, Reply) and not result.ok:
            raise LookupError(f"the bot did not take it: {result.error}")
        return came

    def _belongs(self, place: Message | View) -> tuple[Channel, str]:
        """The conversation and the thread of a message; of a window, those of what was done before it."""
        if isinstance(place, Message):
            return self._channel(place), place.ts if place.only_for else place.thread_ts or place.ts
        last = self.deeds[-1]
        return self.here.slack.workspace.channels[last.channel], last.root

    def _channel(self, one: Message) -> Channel:
        return self.here.slack.workspace.channels[one.channel]

    def _own(self, one: Message) -> None:
        if one.user != self.you.id:
            raise LookupError("only what you said yourself can be changed")


async def begun(here: Stage) -> Talk:
    """A talk at its beginning; the bot has suggested what could be asked."""
    slack = here.slack
    slack.strict = False  # what Slack would refuse is shown, and ends nothing
    you = slack.user("You")
    talk = Talk(here, you, slack.channel("roles", [you]), slack.dm(you))
    await you.opens_home("messages")
    await talk.settled()
    return talk


def typed(text: str, talk: Talk) -> str:
    """What a person typed to say ``text``, a text as Slack writes it."""
    text = text.replace(talk.here.slack.bot_mention, f"@{BOT_NAME}")
    for sign, escape in reversed(ESCAPES):
        text = text.replace(escape, sign)
    return text


def _lines(text: str) -> str:
    """What is typed, as Slack gets it: a form sends each line with two signs at its end."""
    return "\n".join(text.strip().splitlines())


def _written(text: str) -> str:
    """What is typed, as Slack writes it."""
    for sign, escape in ESCAPES:
        text = text.replace(sign, escape)
    return MENTION.sub("<@bot>", text)
