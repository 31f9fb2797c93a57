"""An event becomes a question in the inbox, or nothing. When this returns, what has to be answered survives a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Status
from bot.slack import memory, orders
from bot.slack.addressed import ADDRESSED, Call, Message, Removed, addressed
from bot.slack.asked import Asked
from bot.store import MessageKey

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from bot.slack.answers import Answers
    from bot.slack.workspace import Workspace

SURE = 2.0  # how surely a posting must be asked about where nobody asked us: seven to one
# how unsurely, in a thread of ours, by what goes on with it: "and lunch?", but not "lunch at noon?"
NEAR = -1.0
CONFIDENT = frozenset({Status.ANSWERED, Status.LIST, Status.COMPARISON, Status.YES, Status.NO})
UNASKED = frozenset({Status.OFF_TOPIC, Status.HELP})
# seconds after which an edited message that is not known is no longer taken for new: the inbox may have had it
RECENT = 6 * 24 * 3600.0
RETRIED = "x-slack-retry-num"  # https://docs.slack.dev/apis/events-api/#retries; Bolt's socket has it, too


class Intake:
    """Takes in events of one workspace."""

    def __init__(self, workspace: Workspace, answers: Answers) -> None:
        self._workspace = workspace
        self._answers = answers

    async def take(self, body: Mapping[str, Any], *, again: bool) -> None:
        """Take in an event's payload, sent for the first time or ``again``.

        Raises StoreError if it could not be stored: then Slack sends it again.
        """
        workspace = self._workspace
        found = addressed(body, workspace.identity, workspace.policy)
        if isinstance(found, Removed):
            if await workspace.store.inbox.deleted(self._key(found.channel, found.ts), workspace.now()):
                workspace.worker.wake()
        elif isinstance(found, Message) and await self._wanted(found):
            await self._store(found, again=again)

    def _key(self, channel: str, ts: str) -> MessageKey:
        who = self._workspace.identity
        return MessageKey(who.enterprise_id, who.team_id, channel, ts)

    async def _wanted(self, message: Message) -> bool:
        """Whether somebody wants an answer to it; who wants silence gets it here."""
        if message.known_only:
            return True
        stops = orders.stops(message.text, self._answers.words)
        if message.call is Call.OVERHEARD:
            answer = self._answers.find(message.text).answer
            return not stops and answer.meant > SURE and answer.status in CONFIDENT
        if message.call in ADDRESSED and not stops:
            return True
        workspace, root = self._workspace, self._key(message.channel, message.thread_ts)
        thread = await workspace.store.threads.get(root, workspace.now())
        if stops:
            if thread or message.call in ADDRESSED:
                await workspace.store.threads.silence(root, workspace.now())
            return False
        if thread is None or thread.silenced or not thread.query or thread.asker != message.user:
            return False
        before = memory.read(thread.query).latest()
        answer = self._answers.find(message.text, before).answer
        goes_on = answer.resolved != before and answer.meant > NEAR
        return answer.status not in UNASKED and (answer.meant > 0 or goes_on)

    async def _store(self, message: Message, *, again: bool) -> None:
        """Store a question, or what an edit made of it."""
        worker, now = self._workspace.worker, self._workspace.now()
        key = self._key(message.channel, message.ts)
        body = Asked(message.text, message.user, message.call).written()
        if message.revision and await self._workspace.store.inbox.edited(key, message.revision, body, now):
            worker.wake(message.channel)
        elif not message.known_only and (not message.revision or _age(message.ts, now) <= RECENT):
            thread_ts, revision = message.thread_ts, message.revision
            await worker.put(key, body, thread_ts=thread_ts, revision=revision, again=again)
            self._workspace.at("stored")


def _age(ts: str, now: float) -> float:
    """How long ago a message was written, in seconds."""
    try:
        return now - float(ts)
    except ValueError:
        return 0.0
