"""What came of a step as a person sees it; and the kept answer behind each message, found by its buttons."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain import Answer, Status
from bot.harness.controls import controls
from bot.slack import kept
from bot.slack.rendering import actions
from bot.slack.rendering.plain import drawn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from bot.harness import Message, View
    from bot.harness.controls import Control
    from bot.knowledge import Knowledge
    from bot.rehearsal.playing import Came
    from bot.rehearsal.stage import Stage
    from bot.slack.kept import Kept


@dataclass(frozen=True, slots=True)
class Shown:
    """A message or a window: what is read in it, and the labels of its buttons.

    ``next`` are those that ask a next question, ``choices`` those that say which posting is meant. ``alone``: one
    person sees it. ``title`` is that of a window, "" for a message. ``answer`` is the answer that the buttons speak
    of, None where no button does.
    """

    read: str
    buttons: tuple[str, ...]
    next: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    alone: bool = False
    title: str = ""
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """All that came of a step. ``changed``: no message is new, one reads otherwise; ``gone``: messages taken away."""

    messages: tuple[Shown, ...]
    windows: tuple[Shown, ...]
    gone: int
    changed: bool
    knowledge: Knowledge

    @property
    def nothing(self) -> bool:
        """Whether the bot stayed silent."""
        return not (self.messages or self.windows or self.gone)

    @property
    def every(self) -> tuple[Shown, ...]:
        """Messages and windows."""
        return (*self.messages, *self.windows)

    @property
    def text(self) -> str:
        """Everything that is read, less the labels of buttons; "" for nothing."""
        return "\n\n".join(one.read for one in self.every)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers behind what came."""
        return tuple(one.answer for one in self.messages if one.answer is not None)

    @property
    def statuses(self) -> tuple[Status, ...]:
        """How the questions ended. What is said to whom asks nothing has no buttons, and is known by its words."""
        before, _, after = self.knowledge.wordings.say("off_topic", example="\0").partition("\0")
        off = any(before.strip() in one.read and after.strip() in one.read for one in self.messages)
        found = tuple(answer.status for answer in self.answers)
        return found or ((Status.OFF_TOPIC,) if off else ())

    @property
    def buttons(self) -> tuple[str, ...]:
        """The labels of all buttons, each once."""
        return tuple(dict.fromkeys(label for one in self.every for label in one.buttons))


async def see(stage: Stage, came: Came) -> Seen:
    """What a person sees of what came."""
    found = [await _message(stage, one) for one in (*came.messages, *came.ephemerals)]
    knowledge = stage.current.edition.knowledge
    return Seen(tuple(found), tuple(map(_window, came.views)), len(came.gone), came.changed, knowledge)


async def kept_of(stage: Stage, blocks: Sequence[Mapping[str, Any]]) -> Kept | None:
    """What the buttons of a message speak of, None where no button does."""
    for control in controls(blocks):
        for value in _values(control):
            carried = actions.read(value)
            held = await stage.store.answers.get(carried[0], stage.slack.clock.now()) if carried else None
            if held and (one := kept.read(held.content)):
                return one
    return None


def read_aloud(one: Message | View) -> str:
    """What a person reads in a message or a window, less its buttons."""
    asked = [str(block["label"]["text"]) for block in one.blocks if block.get("type") == "input"]
    read = "\n\n".join(part for part in (drawn(map(dict, one.blocks)), *asked) if part)
    # without blocks the text is what is seen; it is written with entities
    return read or html.unescape(str(getattr(one, "text", "")))


async def _message(stage: Stage, one: Message) -> Shown:
    read, held = read_aloud(one), await kept_of(stage, one.blocks)
    for name, user in stage.slack.workspace.users.items():
        read = read.replace(name, f"@{user.name}")
    return Shown(
        read=read,
        buttons=_labels(one.blocks),
        next=_labels(one.blocks, actions.NEXT),
        choices=_labels(one.blocks, actions.CHOOSE),
        alone=bool(one.only_for),
        answer=held.answer if held else None,
    )


def _window(view: View) -> Shown:
    submit = view.payload.get("submit")
    ends = (str(submit["text"]),) if submit else ()
    return Shown(read_aloud(view), (*_labels(view.blocks), *ends), alone=True, title=view.title)


def _labels(blocks: Sequence[Mapping[str, Any]], name: str = "") -> tuple[str, ...]:
    """The labels of all buttons, or of those with one action."""
    found = [control for control in controls(blocks) if not name or control.action_id.startswith(f"{name}.")]
    return tuple(label for control in found for label in control.labels)


def _values(control: Control) -> Iterator[object]:
    yield control.element.get("value")
    yield control.element.get("positive_button", {}).get("value")
