"""Press everything: each button of each answer is followed, and none may lead nowhere.

From every answer of the conversations, to a depth of two presses; a button is pressed once for its action and label.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.domain.answers import UNANSWERED
from bot.harness import Message, View
from bot.harness.controls import controls
from bot.rehearsal.conversation import Act, Conversation, Step
from bot.rehearsal.expectations.ending import ENDINGS
from bot.rehearsal.playing import Came, StageDirectionError, Talk
from bot.rehearsal.seen import see
from bot.slack.rendering import actions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.rehearsal.running import Outcome, Rehearsal

DEEPEST = 2  # presses one after the other
# wordings of a dead end
NOWHERE = (
    "expired",
    "foreign",
    "busy",
    "press again",
    "not shared",
    "perhaps shared",
)
AGAIN = "(played again)"
WRITTEN = "Something was missing."  # into a window that asks


@dataclass(frozen=True, slots=True)
class DeadEnd:
    """A button that leads nowhere: below which step of which test, what was pressed one after the other, and why."""

    conversation: Conversation
    step: Step
    pressed: tuple[str, ...]
    why: str

    def __str__(self) -> str:
        path = " → ".join(self.pressed)
        return f"{self.conversation.file}:{self.step.line}: {path}: {self.why}"


@dataclass(frozen=True, slots=True)
class _Button:
    """A button where it stands; ``name`` is its action, less the number, ``spoken`` what screen readers read."""

    place: Message | View
    name: str
    label: str
    spoken: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What it is pressed once for: action and label; a next question is the same if it asks the same."""
        return self.name, self.spoken if self.name == actions.NEXT and self.spoken else self.label


@dataclass(slots=True)
class Presser:
    """Follows buttons; ``count`` is how many were pressed."""

    here: Rehearsal
    pressed: set[tuple[str, str]] = field(default_factory=set)
    dead: list[DeadEnd] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many buttons were pressed."""
        return len(self.pressed)

    async def follow(self, outcome: Outcome) -> None:
        """Follow the buttons of all that came in a conversation, and were not pressed before."""
        for number, came in enumerate(outcome.came):
            if self._new(came):
                await self.here.dated(outcome.conversation.day)
                try:
                    await self._below(outcome.conversation, number, ())
                except StageDirectionError as error:  # what came once does not come again
                    self._ends(outcome.conversation, number, (AGAIN,), str(error))

    def _new(self, came: Came) -> bool:
        """Whether something came with a button that was not pressed yet."""
        return any(one.key not in self.pressed for one in _buttons(came))

    async def _below(self, conversation: Conversation, number: int, path: tuple[str, ...]) -> None:
        """Press each new button of what came of a step, or of the presses that followed it."""
        talk, came = await self._replayed(conversation, number, path)
        for one in list(_buttons(came)):
            if one.key in self.pressed:
                continue
            self.pressed.add(one.key)
            place = _now(talk, one.place)
            if place is None or one.key not in {button.key for button in _buttons_of(place)}:
                talk, came = await self._replayed(conversation, number, path)
                place = next((button.place for button in _buttons(came) if button.key == one.key), None)
            if place is None:
                self._ends(conversation, number, (*path, one.label), "it is not there when all is done again")
                continue
            person = conversation.steps[number].person
            result = await talk.play(Step(one.label, Act.PRESS, person=person), place)
            why = await self._wrong(one, result)
            if why:
                self._ends(conversation, number, (*path, one.label), why)
                continue
            await self._submitted(talk, conversation, number, (*path, one.label))
            if len(path) + 1 < DEEPEST and self._new(result):
                await self._below(conversation, number, (*path, one.label))

    def _ends(self, conversation: Conversation, number: int, path: tuple[str, ...], why: str) -> None:
        self.dead.append(DeadEnd(conversation, conversation.steps[number], path, why))

    async def _replayed(
        self, conversation: Conversation, number: int, path: tuple[str, ...]
    ) -> tuple[Talk, Came]:
        """A conversation played anew as far as a step, and the presses after it."""
        talk = Talk(self.here.stage)
        for step in conversation.steps[: number + 1]:
            came = await talk.play(step)
        for label in path:
            came = await talk.play(Step(label, Act.PRESS, person=conversation.steps[number].person))
        return talk, came

    async def _submitted(
        self, talk: Talk, conversation: Conversation, number: int, path: tuple[str, ...]
    ) -> None:
        """A window that asks for something is filled in and sent, any other is closed."""
        person = conversation.steps[number].person
        views = self.here.stage.slack.views(talk.person(person))
        if not views:
            return
        asks = views[-1].payload.get("submit") is not None
        act = Act.SUBMIT if asks else Act.CLOSE
        came = await talk.play(Step(WRITTEN if asks else "", act, person=person))
        left = self.here.stage.slack.views(talk.person(person))
        why = "; ".join(came.faults) or ("the window stays open" if left else "")
        if why:
            self._ends(conversation, number, (*path, str(act)), why)

    async def _wrong(self, one: _Button, came: Came) -> str:
        """Why a press led nowhere, "" if it did not."""
        if came.faults:
            return "; ".join(came.faults)
        if came.nothing:
            return "nothing comes of it"
        seen = await see(self.here.stage, came)
        words = self.here.stage.current.words
        for key in NOWHERE:
            if words.say(key) in seen.text:
                return words.say(key)
        ended = [status for status in seen.statuses if status in UNANSWERED]
        if one.name == actions.NEXT and ended:
            return f"the question it asks ends as: {ENDINGS[ended[0]][0]}"
        return ""


async def press_everything(here: Rehearsal, outcomes: Iterable[Outcome]) -> Presser:
    """Follow the buttons of all that came in conversations, those of one date together."""
    presser = Presser(here)
    for one in sorted(outcomes, key=lambda played: played.conversation.day or here.days.usual):
        await presser.follow(one)
    return presser


def _buttons(came: Came) -> Iterator[_Button]:
    """The buttons of what came."""
    places: tuple[Message | View, ...] = (*came.messages, *came.ephemerals, *came.views)
    for place in places:
        yield from _buttons_of(place)


def _buttons_of(place: Message | View) -> Iterator[_Button]:
    for control in controls(place.blocks):
        name = control.action_id.rpartition(".")[0] or control.action_id
        spoken = str(control.element.get("accessibility_label", ""))
        if control.type in ("button", "feedback_buttons"):
            yield from (_Button(place, name, label, spoken) for label in control.labels)


def _now(talk: Talk, place: Message | View) -> Message | View | None:
    """A message or a window as it stands now, None if it is gone."""
    slack = talk.stage.slack
    if isinstance(place, Message):
        return slack.workspace.get(place.channel, place.ts)
    views = (view for person in talk.people.values() for view in slack.views(person))
    return next((view for view in views if view.id == place.id), None)
