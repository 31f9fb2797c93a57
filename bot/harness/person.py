"""A person in the workspace: what they do, the app hears of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.harness import controls, writing
from bot.harness.interactions import Reply
from bot.harness.modals import Refused, View
from bot.harness.workspace import DM, Channel, Message, User

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.harness.carriers import Receipt
    from bot.harness.deliveries import Deliveries
    from bot.harness.interactions import Interactions

Json = dict[str, Any]
BOT = "<@bot>"  # how a test may write a mention of the bot
OK = 200


class Person:
    """Somebody who types and clicks. What they do returns when Slack knows of it; the app may still be at it."""

    def __init__(self, user: User, interactions: Interactions, deliveries: Deliveries) -> None:
        self.user = user
        self._interactions = interactions
        self._deliveries = deliveries
        self._world = interactions.world

    @property
    def id(self) -> str:
        """The user id."""
        return self.user.id

    async def says(self, channel: Channel, text: str, thread: Message | str | None = None) -> Message:
        """Post a message. ``text`` is as Slack would send it (``&``, ``<`` and ``>`` escaped); "<@bot>" mentions the bot."""
        world, workspace = self._world, self._world.workspace
        if self.id not in workspace.channels[channel.id].members:
            raise LookupError(f"{self.user.name} is not in {channel.name or channel.id}")
        text = text.replace(BOT, world.app.mention)
        ts = workspace.new_ts(world.clock.now())
        one = Message(
            channel=channel.id,
            ts=ts,
            user=self.id,
            text=text,
            blocks=(writing.rich_text(text, workspace.new_id("b")),),
            thread_ts=thread.thread_ts or thread.ts if isinstance(thread, Message) else thread or "",
            team=self.user.team,
            client_msg_id=f"00000000-0000-4000-8000-{ts.replace('.', '')[-12:]}",
        )
        return world.post(one)

    async def edits(self, one: Message, text: str) -> Message:
        """Change the text of a message of their own."""
        world, before = self._world, self._now(one)
        text = text.replace(BOT, world.app.mention)
        now = replace(
            before,
            text=text,
            blocks=(writing.rich_text(text, world.workspace.new_id("b")),),
            edited_by=self.id,
            edited_ts=world.workspace.new_ts(world.clock.now()),
        )
        return world.change(now, before)

    async def deletes(self, one: Message) -> None:
        """Delete a message of their own."""
        self._world.delete(self._now(one))

    async def opens_home(self, tab: str = "home") -> None:
        """Open the app's Home tab ("home") or its direct conversation ("messages")."""
        world = self._world
        channel = world.workspace.dm(self.id, world.app.bot_user)
        if channel is None:
            channel = Channel(world.workspace.new_id("D"), "", DM, frozenset({self.id, world.app.bot_user}))
            world.workspace.channels[channel.id] = channel
        view = world.modals.homes.get(self.id)
        written = view.written(world.app) if view is not None and tab == "home" else None
        world.news.home_opened(self.id, channel, tab, written)

    async def commands(self, command: str, text: str, channel: Channel) -> Reply:
        """Type a slash command; what the app acknowledges with is shown to them, or to all."""
        payload = self._interactions.command(self.user, channel, command, text)
        reply = reply_of(await self._deliveries.ask("command", payload))
        if reply.ok:
            self._interactions.responses.acknowledged(self.id, channel.id, reply.payload)
        return reply

    async def clicks(self, place: Message | View, what: str, value: object = None) -> Reply:
        """Use a button or a menu of a message or a view, by its label or action_id; ``value`` is what they choose."""
        if isinstance(place, View):
            view = self._world.modals.current(place)
            action = self._used(controls.find(view.blocks, what), what, value)
            payload = self._interactions.action_on_view(self.user, view, action)
        else:
            one = self._now(place)
            if one.only_for not in ("", self.id):
                raise LookupError(f"{self.user.name} does not see this message")
            action = self._used(controls.find(one.blocks, what), what, value)
            payload = self._interactions.action_on_message(self.user, one, action)
        return reply_of(await self._deliveries.ask("interaction", payload))

    def _used(self, control: controls.Control, what: str, value: object) -> Json:
        """What the app hears of a control; raises LookupError if only others see it."""
        seen_by = control.element.get("visible_to_user_ids")
        if seen_by and self.id not in seen_by:
            raise LookupError(f"{self.user.name} does not see {what!r}")
        return controls.action(control, what, value, self._world.workspace.new_ts(self._world.clock.now()))

    async def types(self, place: Message | View, what: str, text: str) -> Reply:
        """Type into a select menu whose options the app gives; the reply holds ``options`` or ``option_groups``."""
        control = controls.find(place.blocks, what)
        where = {"action_id": control.action_id, "block_id": control.block["block_id"], "value": text}
        view = place if isinstance(place, View) else None
        one = place if isinstance(place, Message) else None
        payload = self._interactions.suggestion(self.user, view, one, where)
        return reply_of(await self._deliveries.ask("interaction", payload))

    async def submits(self, view: View, values: Mapping[str, object] | None = None) -> Reply:
        """Fill in the inputs of a modal by their action_id and submit it; the answer acts on what is open."""
        modals = self._world.modals
        view = modals.current(view)
        filled = modals.filled(view, controls.state_of(view.blocks, values or {}))
        payload = self._interactions.submission(self.user, filled)
        receipt = await self._deliveries.ask("interaction", payload)
        reply = reply_of(receipt)
        return self._acted(filled, reply) if reply.ok else reply

    def _acted(self, view: View, reply: Reply) -> Reply:
        """Do what the answer to a submission says: https://docs.slack.dev/surfaces/modals#updating_views."""
        modals, act = self._world.modals, reply.payload.get("response_action", "")
        error = self._interactions.judge_view(reply.payload) if act in ("update", "push") else ""
        if error:
            return replace(reply, error=error)
        try:
            if act == "update":
                modals.update(view.id, "", "", reply.payload["view"])
            elif act == "push":
                modals.pushed(self.id, reply.payload["view"])
            elif act != "errors":
                modals.close(view, whole=act == "clear")
        except Refused as refused:
            return replace(reply, error=str(refused))
        return reply

    async def closes(self, view: View, *, whole: bool = False) -> Reply:
        """Close a modal, or with ``whole`` all of the stack; the app hears of it if the view asked for that."""
        whole = whole or bool(view.payload.get("clear_on_close"))
        self._world.modals.close(view, whole=whole)
        if not view.payload.get("notify_on_close"):
            return Reply(OK, {})
        payload = self._interactions.closing(self.user, view, cleared=whole)
        return reply_of(await self._deliveries.ask("interaction", payload))

    async def uses(self, callback_id: str, one: Message | None = None) -> Reply:
        """Use a shortcut: one of a message's menu, or a global one."""
        if one is None:
            payload = self._interactions.shortcut(self.user, callback_id)
        else:
            payload = self._interactions.message_shortcut(self.user, callback_id, self._now(one))
        return reply_of(await self._deliveries.ask("interaction", payload))

    def _now(self, one: Message) -> Message:
        """A message as it stands now; raises LookupError if it is gone."""
        found = self._world.workspace.get(one.channel, one.ts)
        if found is None:
            raise LookupError("the message is gone")
        return found


def reply_of(receipt: Receipt) -> Reply:
    """What a person sees of a receipt."""
    if receipt.reason in ("http_timeout", "timeout"):
        return Reply(0, {}, "operation_timeout")
    if receipt.status != OK:
        return Reply(receipt.status, {}, "dispatch_failed")
    return Reply(receipt.status, receipt.payload)
