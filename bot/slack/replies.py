"""What the worker sends for a question from the inbox: the answer with what is noted once it stands there, the apology."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Status
from bot.slack import memory as memories
from bot.slack import orders
from bot.slack.addressed import ADDRESSED, Call
from bot.slack.answers import Answers
from bot.slack.asked import Asked
from bot.slack.delivery import Outgoing, Variant
from bot.slack.memory import Memory
from bot.slack.rendering import cards

if TYPE_CHECKING:
    from collections.abc import Callable
    from logging import Logger

    from bot.answering import Wordings
    from bot.slack.rendering import Payload
    from bot.slack.workspace import Current, Policy
    from bot.store import Entry, MessageKey, Store
    from bot.store.work import Work


class Replies:
    """The two callables of a worker: ``answer`` and ``apology``."""

    def __init__(
        self,
        *,
        current: Current,
        store: Store,
        policy: Policy,
        now: Callable[[], float],
        logger: Logger,
        command: str = "/role",
    ) -> None:
        self._current = current
        self._store = store
        self._now = now
        self._answers = Answers(
            current=current, store=store, policy=policy, now=now, logger=logger, command=command
        )

    async def answer(self, entry: Entry) -> Outgoing | None:
        """The message for a question, None where there is nothing to say. Raises ValueError for a body of another make."""
        asked = Asked.read(entry.body)
        if _wants_nothing(asked, entry, self._current.words):
            return None
        root = replace(entry.key, ts=entry.thread_ts or entry.key.ts)
        memory = Memory() if _begins(entry) else await self._memory(root)
        before = memory.before(entry.key.ts)
        found = self._answers.find(asked.text, before, typed=not asked.pressed)
        if found.closing or (found.answer.status is Status.OFF_TOPIC and asked.call not in ADDRESSED):
            return None
        remembered = memories.written(memory.after(entry.key.ts, found.answer.resolved))
        shown, keep = self._answers.prepared(found, asked.user, restated=asked.pressed)
        remember = self._store.threads.keeping(root, remembered, asked.user, self._now())

        def note(ts: str) -> list[Work]:
            standing = self._store.answers.standing(shown.answer_id, entry.key.channel, entry.thread_ts, ts)
            return [standing, *self._answers.notes(found, entry.key.team)]

        return replace(outgoing(shown.payload), keep=(remember, keep), note=note)

    async def _memory(self, root: MessageKey) -> Memory:
        """What a thread was about."""
        thread = await self._store.threads.get(root, self._now())
        return memories.read(thread.query if thread else "")

    def apology(self, reference: str) -> Outgoing:
        """What is said after too many failures; ``reference`` is what the log has."""
        return outgoing(cards.apology(reference, words=self._current.words))


def outgoing(payload: Payload) -> Outgoing:
    """A message as the worker sends it, with its plainer versions."""
    return Outgoing(tuple(Variant(one["text"], tuple(one.get("blocks", ()))) for one in payload.variants()))


def _begins(entry: Entry) -> bool:
    """Whether a message begins its thread, was not edited since, and has surely no answer yet.

    Then nothing was said in its thread before, and no button pressed.
    """
    return entry.thread_ts in {"", entry.key.ts} and not entry.revision and not entry.unsure_sends


def _wants_nothing(asked: Asked, entry: Entry, words: Wordings) -> bool:
    """Whether somebody only thanks, smiles or asks for silence."""
    if orders.closes(asked.text, words) or orders.stops(asked.text, words):
        return True
    # who mentions the bot with a smile only may not know yet what it is for
    return orders.smiles(asked.text) and (asked.call is not Call.MENTION or entry.thread_ts != entry.key.ts)
