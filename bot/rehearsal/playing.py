"""A talk on a stage: one step after the other is done by a person, and what came of it is handed back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.harness import (
    Channel,
    Delivery,
    Message,
    Person,
    View,
)
from bot.harness.controls import controls
from bot.rehearsal.conversation import Act, Place, Step
from bot.slack.rendering import actions

if TYPE_CHECKING:
    from bot.harness import Reply
    from bot.harness.controls import Control
    from bot.rehearsal.stage import Stage

SOMEBODY, ROOM = "Ann", "jobs"
BOT = "@rolebot"  # how a text may mention the bot itself
MENTION = "<@bot>"  # how the fake Slack takes it
ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


@dataclass(frozen=True, slots=True)
class Came:
    """What a step brought.

    ``messages`` are those of the bot that are new or read otherwise now, ``ephemerals`` those that one person alone
    sees, ``views`` the windows that were opened or changed, ``gone`` messages of the bot that are no more.
    ``changed`` says that no message is new: one that stood there reads otherwise. ``faults`` is what Slack would
    have refused or shown as an error of the bot, in words; nothing may stand there.
    """

    step: Step
    messages: tuple[Message, ...] = ()
    ephemerals: tuple[Message, ...] = ()
    views: tuple[View, ...] = ()
    gone: tuple[Message, ...] = ()
    changed: bool = False
    faults: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether nobody saw anything of it."""
        return not (self.messages or self.ephemerals or self.views or self.gone)


class StageDirectionError(LookupError):
    """A step can't be done: there is no such button, or nothing to edit. Says so in a sentence."""


@dataclass(slots=True)
class Talk:
    """One conversation in a channel of its own, with people of its own."""

    stage: Stage
    channel: Channel = field(init=False)
    people: dict[str, Person] = field(default_factory=dict)
    said: Message | None = None  # what was said last
    came: list[Came] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.stage.slack.strict = False  # what Slack would refuse is told with the step that did it
        self.channel = self.stage.slack.channel(ROOM, [])
        self.person("")

    def person(self, name: str) -> Person:
        """Somebody by name ("" for who speaks where nobody is named); they join the channel."""
        name = name or SOMEBODY
        if name not in self.people:
            one = self.people[name] = self.stage.slack.user(name)
            self.channel = replace(self.channel, members=self.channel.members | {one.id})
            self.stage.slack.workspace.channels[self.channel.id] = self.channel
        return self.people[name]

    async def play(self, step: Step, on: Message | View | None = None) -> Came:
        """Do one step, and wait for what comes of it. Raises StageDirectionError if it can't be done.

        A button is pressed on the newest thing that has it, unless ``on`` says on which.
        """
        slack = self.stage.slack
        person = self.person(step.person)
        before, windows = self._seen(), self._windows()
        broken, began = len(slack.violations), slack.clock.now()
        reply = await self._done(step, person, on)
        await self.stage.settled()
        after = self._seen()
        new = [one for key, one in after.items() if not _same(before.get(key), one)]
        faults = [f"Slack refuses it: {said}" for said in slack.violations[broken:]]
        faults += [f"Slack shows an error: {reply.error}"] if reply is not None and not reply.ok else []
        faults += [
            f"the bot answers Slack with HTTP {one.status} ({one.name})"
            for one in slack.journal.of(Delivery)
            if one.at >= began and not one.taken
        ]
        came = Came(
            step,
            messages=tuple(one for one in new if not one.only_for),
            ephemerals=tuple(one for one in new if one.only_for),
            views=tuple(view for view in self._windows() if view not in windows),
            gone=tuple(one for key, one in before.items() if key not in after),
            changed=bool(new) and all((one.channel, one.ts) in before for one in new),
            faults=tuple(faults),
        )
        self.came.append(came)
        return came

    async def _done(self, step: Step, person: Person, on: Message | View | None) -> Reply | None:
        """Do it; what Slack got back at once, None where nobody waits for that."""
        if step.act is Act.SAY:
            self.said = await self._say(step, person)
        elif step.act is Act.COMMAND:
            command, _, rest = step.text.partition(" ")
            return await person.commands(command, rest.strip(), self.channel)
        elif step.act is Act.PRESS:
            return await self._press(step.text, person, on)
        elif step.act in {Act.EDIT, Act.DELETE}:
            await self._take_back(step, person)
        else:
            return await self._in_window(step, person)
        return None

    async def _say(self, step: Step, person: Person) -> Message:
        thread = self.said if step.place is Place.THREAD else None
        if step.place is Place.THREAD and thread is None:
            raise StageDirectionError("there is no thread yet: nothing was said before")
        direct = self.stage.slack.dm(person)
        inside = step.place is Place.DM or (thread is not None and thread.channel == direct.id)
        text = self._text(step.text, mention=step.mention and not inside)
        return await person.says(direct if inside else self.channel, text, thread)

    def _text(self, text: str, *, mention: bool) -> str:
        """A text as Slack sends it."""
        plain = text.translate(ESCAPES).replace(BOT, MENTION)
        for name, person in self.people.items():
            plain = plain.replace(f"@{name}", f"<@{person.id}>")
        return plain if MENTION in plain or not mention else f"{MENTION} {plain}"

    async def _press(self, label: str, person: Person, on: Message | View | None) -> Reply:
        """Press the button on the newest thing that has it, or on the one that is said."""
        there: list[str] = []
        for place in [on] if on is not None else self._places(person):
            found = [(one, read) for one in controls(place.blocks) for read in one.labels]
            if pressed := _labelled(found, label):
                control, read = pressed
                # who shares an answer is named in it, and nobody else anywhere
                complaints = self.stage.slack.complaints
                complaints.mentions_allowed = control.action_id.startswith(actions.SHARE)
                try:
                    return await person.clicks(place, control.action_id, read)
                finally:
                    await self.stage.settled()
                    complaints.mentions_allowed = False
            there += [read for _, read in found]
        offered = "; ".join(dict.fromkeys(there)) or "none"
        raise StageDirectionError(f"there is no button '{label}'; there are: {offered}")

    def _places(self, person: Person) -> list[Message | View]:
        """What has buttons before somebody, the newest first; a window lies over everything else."""
        messages = [one for one in self._seen().values() if one.only_for in ("", person.id)]
        newest = sorted(messages, key=lambda one: float(one.edited_ts or one.ts), reverse=True)
        return [*reversed(self.stage.slack.views(person)), *newest]

    async def _take_back(self, step: Step, person: Person) -> None:
        """Edit or delete what was said last."""
        slack = self.stage.slack
        if self.said is None or slack.workspace.get(self.said.channel, self.said.ts) is None:
            raise StageDirectionError(f"there is nothing to {step.act}: nothing was said before")
        if step.act is Act.DELETE:
            await person.deletes(self.said)
            return
        mentioned = slack.bot_mention in self.said.text or (
            step.mention and self.said.channel == self.channel.id
        )
        self.said = await person.edits(self.said, self._text(step.text, mention=mentioned))

    async def _in_window(self, step: Step, person: Person) -> Reply:
        """Fill in and submit the window that is open, or close it."""
        open_ = self.stage.slack.views(person)
        if not open_:
            raise StageDirectionError(f"there is no window to {step.act}")
        view = open_[-1]
        if step.act is Act.CLOSE:
            return await person.closes(view)
        inputs = [c.action_id for c in controls(view.blocks) if c.type == "plain_text_input"]
        if step.text and not inputs:
            raise StageDirectionError(f"the window '{view.title}' has nothing to write into")
        try:
            return await person.submits(view, {inputs[0]: step.text} if step.text else {})
        except LookupError as error:
            raise StageDirectionError(str(error)) from error

    def _seen(self) -> dict[tuple[str, str], Message]:
        """The messages of the bot in this talk, by channel and ts, the oldest first."""
        slack = self.stage.slack
        rooms = [self.channel, *(slack.dm(person) for person in self.people.values())]
        every = (one for room in rooms for one in slack.workspace.everything(room.id))
        return {(one.channel, one.ts): one for one in every if one.bot_id}

    def _windows(self) -> list[View]:
        return [view for person in self.people.values() for view in self.stage.slack.views(person)]


def _same(before: Message | None, after: Message) -> bool:
    """Whether a message reads as it did; that it begins a thread now changes nothing."""
    return before is not None and (before.text, before.blocks) == (after.text, after.blocks)


def _labelled(found: list[tuple[Control, str]], label: str) -> tuple[Control, str] | None:
    """The control with a label, else the one whose label begins with it, else the one whose label has it."""
    wanted = " ".join(label.casefold().split())
    for fits in (str.__eq__, str.startswith, str.__contains__):
        for control, read in found:
            if fits(" ".join(read.casefold().split()), wanted):
                return control, read
    return None
