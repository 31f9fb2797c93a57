"""What the page shows at a place: conversations with their threads, an answer explained, a posting, a modal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot.errors import PostingError
from bot.playground.keeping import KeptTalk, made
from bot.playground.talk import BOT_NAME, typed
from bot.playground.why import Why, why
from bot.postings.files import read as read_file
from bot.rehearsal.conversation import Act

if TYPE_CHECKING:
    from bot.harness import Message, View
    from bot.playground.changes import Notice
    from bot.playground.place import Place
    from bot.playground.talk import Talk
    from bot.playground.windows import WrongInputs

Json = Mapping[str, Any]
TOMBSTONE = "tombstone"  # the first message of a thread, deleted
WRITTEN = frozenset({Act.SAY, Act.COMMAND})  # what was written in the box below


@dataclass(frozen=True, slots=True)
class Said:
    """A message as a person sees it. ``raw`` is what the bot sent, of their own message the text they typed."""

    ts: str
    name: str
    at: datetime
    own: bool
    alone: bool
    in_thread: bool
    edited: bool
    gone: bool
    text: str
    typed: str
    blocks: Sequence[Json]

    @property
    def revision(self) -> int:
        """Changes with what is said."""
        return hash((self.ts, self.text, repr(self.blocks)))


@dataclass(frozen=True, slots=True)
class Turn:
    """A message and its thread."""

    first: Said
    replies: tuple[Said, ...]

    @property
    def ts(self) -> str:
        """What the thread hangs on."""
        return self.first.ts


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a posting's file."""

    number: int
    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class File:
    """A posting opened at its lines."""

    path: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """A modal; what was entered into it, by action_id, and what is wrong with that, by block_id."""

    view: View
    entered: Mapping[str, str]
    errors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that is on the page.

    ``version`` changes when anything of it may have changed, ``edition`` when the knowledge has, ``count`` when
    something was said.
    """

    place: Place
    version: str
    edition: str
    turns: tuple[Turn, ...]
    suggestions: tuple[str, ...]
    count: int
    postings: int
    problems: tuple[str, ...]
    trouble: str
    day: str
    prefix: str
    notice: Notice | None = None
    thread: Turn | None = None
    window: Window | None = None
    explained: Said | None = None
    why: Why | None = None
    file: File | None = None
    violations: tuple[str, ...] = ()
    kept: KeptTalk | None = None
    complaint: str = ""


async def scene(
    talk: Talk,
    place: Place,
    version: str,
    notice: Notice | None,
    wrong: WrongInputs | None = None,
    complaint: str = "",
) -> Scene:
    """The page at a place.

    ``wrong`` tells what is wrong with a modal that was just submitted; ``complaint`` is why something else that was
    just tried could not be done.
    """
    here, channel = talk.here, talk.room(place.room)
    every = talk.everything(channel)
    turns = _turns(every, talk)
    explained = talk.message(channel, place.why) if place.why else None
    state, view = here.current.state, talk.view()
    offered = here.slack.world.panels.prompts.get(talk.direct.id, {}).get("prompts") or ()
    return Scene(
        place=place,
        version=version,
        edition=here.current.edition.hash,
        turns=turns,
        suggestions=tuple(str(one["message"]) for one in offered),
        count=sum(deed.came.step.act in WRITTEN for deed in talk.deeds),
        postings=state.postings if state else 0,
        problems=state.problems if state else (),
        trouble=state.trouble if state else "",
        day=here.current.edition.day.isoformat(),
        prefix=f"@{BOT_NAME} " if place.room != "dm" else "",
        notice=notice,
        thread=next((turn for turn in turns if turn.ts == place.thread), None),
        window=_window(view, wrong) if view else None,
        explained=_said(explained, talk) if explained else None,
        why=await why(explained, talk) if explained else None,
        file=_file(talk, place) if place.posting else None,
        violations=tuple(here.slack.violations),
        kept=await made(talk, channel.id, place.keep) if place.keep else None,
        complaint=complaint,
    )


def _turns(every: Sequence[Message], talk: Talk) -> tuple[Turn, ...]:
    """Messages with their threads; a reply whose first message is gone begins one itself."""
    roots = {one.ts for one in every if not one.is_reply}
    below: dict[str, list[Said]] = {}
    for one in every:
        if one.is_reply and one.thread_ts in roots:
            below.setdefault(one.thread_ts, []).append(_said(one, talk))
    return tuple(
        Turn(_said(one, talk), tuple(below.get(one.ts, ())))
        for one in every
        if not one.is_reply or one.thread_ts not in roots
    )


def _said(one: Message, talk: Talk) -> Said:
    own, gone = one.user == talk.you.id, one.subtype == TOMBSTONE
    return Said(
        ts=one.ts,
        name=BOT_NAME if one.bot_id else talk.name_of(talk.you.id if gone else one.user),
        at=datetime.fromtimestamp(float(one.ts), UTC).astimezone(),
        own=own,
        alone=bool(one.only_for),
        in_thread=one.is_reply,
        edited=bool(one.edited_ts) and own,
        gone=gone,
        text=one.text,
        typed=typed(one.text, talk) if own else "",
        blocks=one.blocks,
    )


def _window(view: View, wrong: WrongInputs | None) -> Window:
    return Window(view, wrong.entered if wrong else {}, wrong.errors if wrong else {})


def _file(talk: Talk, place: Place) -> File | None:
    """A posting of the shelf; None for any other path."""
    knowledge = talk.here.current.edition.knowledge
    every = (*knowledge.shelf.postings, *knowledge.shelf.hidden)
    posting = next((one for one in every if one.path == place.posting), None)
    if posting is None:
        return None
    try:
        source = read_file(knowledge.folder / posting.path, knowledge.folder, knowledge.folder)
    except PostingError:
        return None
    lines = tuple(
        Line(number, source.text[start:end].rstrip("\r\n"), place.first <= number <= place.last)
        for number, (start, end) in enumerate(source.lines.ranges(), start=1)
    )
    return File(posting.path, posting.page or posting.title, lines)
