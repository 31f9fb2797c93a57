"""The buttons that change an answer or ask the next question: which one, show all, next, share.

A message is changed over the response_url of the press: that reaches answers which only one person sees, too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Status
from bot.slack import memory
from bot.slack.addressed import Call
from bot.slack.asked import Asked
from bot.slack.rendering import actions, cards
from bot.slack.responses import Told
from bot.store import MessageKey

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp

    from bot.slack.answers import Found, Held
    from bot.slack.presses import Press
    from bot.slack.pressing import Pressing

MARK = re.compile(r"(q-[0-9a-f]{16})(?:-.*)?", re.ASCII)
NO_ROLE = frozenset({Status.AMBIGUOUS, Status.NO_MATCH, Status.OFF_TOPIC, Status.HELP})


def register(app: AsyncApp, pressing: Pressing) -> None:
    """Listen to the buttons below an answer."""
    buttons = Buttons(pressing)
    for name, act in (
        (actions.CHOOSE, buttons.choose),
        (actions.ALL, buttons.unfold),
        (actions.NEXT, buttons.ask_next),
        (actions.SHARE, buttons.share),
    ):
        app.action(actions.pattern(name))(pressing.listener(act))


class Buttons:
    """What they do; each says whether there was anything to do."""

    def __init__(self, pressing: Pressing) -> None:
        self._pressing = pressing
        self._answers = pressing.answers
        self._responses = pressing.responses
        self._store = pressing.workspace.store
        self._sharing: set[str] = set()

    async def choose(self, press: Press, held: Held) -> bool:
        """Answer for the posting that is meant, in the same message; a thread goes on with that one."""
        before = held.kept.answer
        if before.status is not Status.AMBIGUOUS or press.number >= len(before.follow_ups):
            return False
        found = self._chosen(press, held)
        shown = await self._answers.show(
            replace(found, question=held.kept.question),
            press.user,
            restated=bool(held.kept.question),
            alone=press.alone,
        )
        await self._responses.replace(press.response_url, shown.payload, _marked(press))
        await self._answers.note(found, self._pressing.workspace.identity.team_id)
        if not press.alone:
            await self._remember(press, found)
            await self._store.answers.posted(shown.answer_id, press.channel, press.root, press.ts)
        return True

    def _chosen(self, press: Press, held: Held) -> Found:
        """What was asked, of one posting alone: with all that was asked, or else as the button says it."""
        before, chosen = held.kept.answer, held.kept.answer.follow_ups[press.number]
        found = self._answers.find(chosen.label, before.resolved, typed=False)
        same = found.answer.roles == before.roles[press.number : press.number + 1]
        if same and found.answer.status not in NO_ROLE:
            return found
        return self._answers.find(chosen.question, typed=False)

    async def _remember(self, press: Press, found: Found) -> None:
        root, now = self._key(press, press.root), self._pressing.workspace.now()
        thread = await self._store.threads.get(root, now)
        remembered = memory.read(thread.query if thread else "").after(press.ts, found.answer.resolved)
        await self._store.threads.keep(root, memory.written(remembered), press.user, now)

    async def unfold(self, press: Press, held: Held) -> bool:
        """Show as much of the answer as a message holds."""
        payload = self._answers.draw(held.kept, press.answer_id, alone=press.alone, shown_all=True)
        await self._responses.replace(press.response_url, payload, _marked(press))
        return True

    async def ask_next(self, press: Press, held: Held) -> bool:
        """Answer the next question in the thread; or where one person asks alone, to that person."""
        answer = held.kept.answer
        if answer.status is Status.AMBIGUOUS or press.number >= len(answer.follow_ups):
            return False
        question = answer.follow_ups[press.number].question
        if press.alone or held.kept.shared_by:
            found = self._answers.find(question, typed=False)
            shown = await self._answers.show(found, press.user, alone=True)
            if press.alone:
                await self._responses.replace(press.response_url, shown.payload)
            else:  # where it was shared the bot may be no member, and so can't post
                await self._responses.whisper(press.response_url, shown.payload, press.thread_ts)
            await self._answers.note(found, self._pressing.workspace.identity.team_id)
            return True
        # no message has this ts: it is the question that this button below this message asks, pressed once or often
        key = self._key(press, f"{press.ts}{press.number}")
        body = Asked(question, press.user, Call.MENTION, pressed=True).written()
        if not await self._pressing.workspace.worker.put(key, body, thread_ts=press.root):
            await self._pressing.say(press.response_url, "asked already", press.thread_ts)
        return True

    async def share(self, press: Press, held: Held) -> bool:
        """Show an answer that one person sees to everybody there, once."""
        if not press.alone:
            return False
        if press.answer_id in self._sharing:  # pressed twice: the first press sees to it
            return True
        if not held.channel:
            self._sharing.add(press.answer_id)
            try:
                told = await self._shared(press, held)
            finally:
                self._sharing.discard(press.answer_id)
            if told is not Told.YES:
                key = "not shared" if told is Told.NO else "perhaps shared"
                await self._pressing.say(press.response_url, key)
                return True
        said = cards.sentence("shared", words=self._answers.words)
        await self._responses.replace(press.response_url, said)
        return True

    async def _shared(self, press: Press, held: Held) -> Told:
        """Post the answer under an id of its own, and note that it was."""
        kept = replace(held.kept, shared_by=press.user)
        answer_id = await self._answers.keep(kept, press.user)
        told = await self._responses.tell_all(
            press.response_url, self._answers.draw(kept, answer_id, alone=False)
        )
        if told is Told.YES:
            await self._store.answers.posted(press.answer_id, press.channel, "", "")
        return told

    def _key(self, press: Press, ts: str) -> MessageKey:
        who = self._pressing.workspace.identity
        return MessageKey(who.enterprise_id, who.team_id, press.channel, ts)


def _marked(press: Press) -> str:
    """A block_id for the new first block by which the worker still knows the message; "" where it never did.

    https://docs.slack.dev/reference/block-kit/blocks asks for a new one with every update.
    """
    found = MARK.fullmatch(press.mark)
    return f"{found[1]}-{press.trigger_id[:64]}" if found else ""
