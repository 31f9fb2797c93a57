"""response_url: answering a command or an interaction later, five times within half an hour.

https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.harness import writing
from bot.harness.api.chat import checked
from bot.harness.journal import ResponseUse
from bot.harness.workspace import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.harness.activity import Activity
    from bot.harness.complaints import Complaints
    from bot.harness.journal import Journal
    from bot.harness.world import World

Json = dict[str, Any]
USES = 5
SECONDS = 1800.0
OK, BAD, GONE = 200, 400, 404
DELETES = "delete_original"


@dataclass(slots=True)
class Permission:
    """One response_url: for whom, about which message, until when and how often."""

    user: str
    channel: str
    until: float
    message: Message | None
    uses: int = USES


class Responses:
    """All response_urls given out."""

    def __init__(
        self,
        world: World,
        journal: Journal,
        activity: Activity,
        complaints: Complaints,
    ) -> None:
        self.address = ""  # http://host:port/response/, once the server listens
        self._world = world
        self._journal = journal
        self._activity = activity
        self._complaints = complaints
        self._given: dict[str, Permission] = {}

    def url(self, user: str, channel: str, message: Message | None = None) -> str:
        """A new response_url for something a user did in a channel, with the message it was done to."""
        name = self._world.workspace.new_id("R")
        until = self._world.clock.now() + SECONDS
        self._given[name] = Permission(user, channel, until, message)
        return f"{self.address}{name}"

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Take one answer."""
        with self._activity.one():
            number = self._journal.begin()
            try:
                body = json.loads(await request.read())
            except ValueError:
                body = None
            sent = body if isinstance(body, dict) else {}
            status, answer, violations = self._use(self._given.get(request.match_info["name"]), sent)
            entry = ResponseUse(self._world.clock.now(), sent, status, answer, violations)
            self._journal.end(number, entry)
        return web.Response(status=status, text=answer)

    def _use(self, given: Permission | None, body: Json) -> tuple[int, str, tuple[str, ...]]:
        if given is None:
            return GONE, "invalid_url", ()
        if self._world.clock.now() >= given.until:
            return GONE, "expired_url", ()
        if not given.uses:
            return GONE, "used_url", ()
        violations, error = self.judged(body)
        if error:
            return BAD, error, violations
        given.uses -= 1
        self.answer(given, body)
        return OK, "ok", violations

    def judged(self, body: Mapping[str, Any]) -> tuple[tuple[str, ...], str]:
        """The limits an answer breaks, and Slack's error if it does not take it."""
        if body.get(DELETES) is True:
            return (), ""
        found = checked(body)
        self._complaints.add("response_url", found.violations, found.mentions)
        return found.violations, found.refusal.code if found.refusal is not None else ""

    def answer(self, given: Permission, body: Mapping[str, Any]) -> None:
        """Do what an answer says: delete or replace the message it is about, or say something to one or to all."""
        world, about = self._world, given.message
        held = world.workspace.get(about.channel, about.ts) if about is not None else None
        if body.get(DELETES) is True:
            if held is not None:
                self._delete(held)
            return
        blocks = tuple(writing.with_ids(body.get("blocks", ()), world.workspace))
        if body.get("replace_original") is True and held is not None:
            now = replace(held, text=str(body.get("text", "")), blocks=blocks, metadata=body.get("metadata"))
            if held.only_for:
                world.workspace.put(now)
            else:
                ts = world.workspace.new_ts(world.clock.now())
                world.change(replace(now, edited_by=world.app.bot_user, edited_ts=ts), held)
            return
        one = Message(
            channel=given.channel,
            ts=world.workspace.new_ts(world.clock.now()),
            user="",
            text=str(body.get("text", "")),
            blocks=blocks,
            thread_ts=str(body.get("thread_ts", "")),
            team=world.app.team,
            bot_id=world.app.bot_id,
            subtype="bot_message",
            metadata=body.get("metadata"),
        )
        if body.get("response_type") == "in_channel":
            world.post(one)
        else:
            world.workspace.put(replace(one, only_for=given.user))

    def acknowledged(self, user: str, channel: str, body: Mapping[str, Any]) -> tuple[str, ...]:
        """Take the acknowledgement of a command as an answer, if it says anything; returns the limits it breaks."""
        if not body:
            return ()
        violations, error = self.judged(body)
        if not error:
            self.answer(Permission(user, channel, self._world.clock.now(), None), body)
        return violations

    def _delete(self, held: Message) -> None:
        if held.only_for:
            self._world.workspace.remove(held)
        else:
            self._world.delete(held)
