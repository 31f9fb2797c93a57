"""What a person did and what came of it, kept while the talk goes on: a test can be made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rehearsal.conversation import Act, Place, Step
from bot.rehearsal.playing import Came

if TYPE_CHECKING:
    from bot.harness import FakeSlack, Message, Person, View


@dataclass(frozen=True, slots=True)
class Deed:
    """``root`` is the ts of the thread that it belongs to, or of the message that only this person sees."""

    channel: str
    root: str
    came: Came


@dataclass(frozen=True, slots=True)
class Before:
    """What a person saw before they did something: messages of the bot by their ts, and windows."""

    messages: dict[str, Message]
    windows: tuple[View, ...]
    broken: int


def before(slack: FakeSlack, you: Person, channel: str) -> Before:
    """What stands there now."""
    every = slack.workspace.everything(channel)
    shown = {one.ts: one for one in every if one.bot_id and one.only_for in ("", you.id)}
    return Before(shown, tuple(slack.views(you)), len(slack.violations))


def came_of(step: Step, then: Before, now: Before, faults: tuple[str, ...]) -> Came:
    """What a step brought."""
    new = [one for ts, one in now.messages.items() if not _same(then.messages.get(ts), one)]
    return Came(
        step,
        messages=tuple(one for one in new if not one.only_for),
        ephemerals=tuple(one for one in new if one.only_for),
        views=tuple(view for view in now.windows if view not in then.windows),
        gone=tuple(one for ts, one in then.messages.items() if ts not in now.messages),
        changed=bool(new) and all(one.ts in then.messages for one in new),
        faults=faults,
    )


def said(text: str, *, direct: bool, thread: bool, mention: bool) -> Step:
    """The step of something that was said; ``text`` without the mention it begins with."""
    place = Place.THREAD if thread else Place.DM if direct else Place.CHANNEL
    return Step(text, Act.SAY, place, mention=mention or direct)


def _same(then: Message | None, now: Message) -> bool:
    return then is not None and (then.text, then.blocks) == (now.text, now.blocks)
