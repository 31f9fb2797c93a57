"""The count at the end, from the fake Slack's own record alone: what was acknowledged, and what stands there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.harness.deliveries import RETRIES
from bot.store import MessageKey

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.harness import Delivery, FakeSlack, Message


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was asked, and what stands in its answer alone of all answers of its thread."""

    message: Message
    expects: str

    @property
    def key(self) -> tuple[str, str]:
        """The channel and the ts, which no other message has."""
        return self.message.channel, self.message.ts

    @property
    def thread(self) -> tuple[str, str]:
        """The channel, and the ts of the message the thread hangs on."""
        return self.message.channel, self.message.thread_ts or self.message.ts


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a run ended.

    ``lost`` were acknowledged and have no answer; ``doubled`` have more than one, acknowledged or not; ``stray`` are
    messages of the bot that answer no question of their thread. ``apologised`` count as answered.
    """

    questions: int
    acknowledged: int
    lost: tuple[Asked, ...]
    doubled: tuple[Asked, ...]
    apologised: int
    stray: tuple[str, ...]


def settled(slack: FakeSlack, asked: Sequence[Asked]) -> bool:
    """Whether Slack is done with every question: it was taken, or was delivered for the last time."""
    open_events: set[str] = set()
    delivered: set[tuple[str, str]] = set()
    for one in _deliveries(slack):
        delivered.add((one.channel, one.ts))
        open_events.add(one.event_id)
        if one.taken or one.attempt == len(RETRIES):
            open_events.discard(one.event_id)
    return not open_events and all(a.key in delivered for a in asked)


def verdict(slack: FakeSlack, asked: Sequence[Asked]) -> Verdict:
    """Count."""
    taken = {(one.channel, one.ts) for one in _deliveries(slack) if one.taken}
    threads: dict[tuple[str, str], list[Asked]] = {}
    for one in asked:
        threads.setdefault(one.thread, []).append(one)
    answers: Counter[tuple[str, str]] = Counter()
    stray: list[str] = []
    apologies = 0
    for (channel, ts), questions in threads.items():
        references = {_reference(slack, one): one for one in questions}
        for said in slack.messages(slack.workspace.channels[channel], ts):
            if said.bot_id != slack.app.bot_id:
                continue
            found = [one for one in questions if one.expects in said.text]
            sorry = [one for reference, one in references.items() if reference in said.text]
            apologies += bool(sorry)
            answers.update(one.key for one in found or sorry)
            if not found and not sorry:
                stray.append(said.text[:80])
    acknowledged = [one for one in asked if one.key in taken]
    return Verdict(
        questions=len(asked),
        acknowledged=len(acknowledged),
        lost=tuple(one for one in acknowledged if not answers[one.key]),
        doubled=tuple(one for one in asked if answers[one.key] > 1),
        apologised=apologies,
        stray=tuple(stray),
    )


def _deliveries(slack: FakeSlack) -> list[Delivery]:
    """The deliveries of people's messages; those of the bot's own are none of a question."""
    own = {
        (channel, message.ts)
        for channel in slack.workspace.channels
        for message in slack.workspace.everything(channel)
        if message.bot_id
    }
    return [
        one for one in slack.journal.deliveries() if one.kind == "event" and (one.channel, one.ts) not in own
    ]


def _reference(slack: FakeSlack, one: Asked) -> str:
    """What an apology for a question names it by."""
    return MessageKey("", slack.app.team, one.message.channel, one.message.ts).reference
