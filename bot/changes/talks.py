"""The questions in a folder's conversations: what is said there, with what was said before it in the thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.changes.difference import Origin
from bot.changes.probes import Probe
from bot.domain import Question
from bot.postings.files import shown
from bot.slack import orders
from bot.text.plain import inside, read_plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bot.answering import Wordings
    from bot.knowledge import Knowledge
    from bot.rehearsal.conversation import Conversation

FOLDER = "conversations"
SILENT = "silent"  # the kind of bullet that says that nothing is answered


def of_talks(old: Knowledge, new: Knowledge) -> tuple[list[Probe], list[str]]:
    """The questions in the conversations of both states, and the mistakes in those of the new one."""
    probes, problems = [], []
    for side in (new, old):
        talks, mistakes = _read(side.folder)
        problems += mistakes if side is new else []
        probes += [probe for talk in talks for probe in _asked(talk, old.wordings, new.wordings)]
    return probes, problems


def _read(folder: Path) -> tuple[list[Conversation], list[str]]:
    """The conversations of a folder, and what in them can't be read."""
    files = sorted(folder.glob(f"{FOLDER}/**/*.md"))
    if not files:
        return [], []
    from bot.rehearsal.parsing import read

    talks: list[Conversation] = []
    mistakes: list[str] = []
    for file in files:
        name = shown(file, folder)
        if not inside(file, folder):
            mistakes.append(f"{name}: a link that leads out of the folder")
            continue
        try:
            found, wrong = read(read_plain(file), name)
        except (OSError, UnicodeDecodeError):
            mistakes.append(f"{name}: can't be read (expected UTF-8 text)")
            continue
        talks += found
        mistakes += map(str, wrong)
    return talks, mistakes


def _asked(talk: Conversation, old: Wordings, new: Wordings) -> Iterator[Probe]:
    """What is said, typed or said anew in one conversation; buttons ask what the roles are asked about anyway."""
    from bot.rehearsal.conversation import Act, Place

    thread: list[str] = []
    for step in talk.steps:
        text = step.text
        if step.act is Act.COMMAND:
            text, earlier = text.partition(" ")[2].strip(), []
        elif step.act is Act.EDIT:
            earlier = thread[:-1]
            thread = [*earlier, text]
        elif step.act is Act.SAY:
            earlier = thread if step.place is Place.THREAD else []
            thread = [*earlier, text]
        else:
            continue
        yield Probe(
            Origin.CONVERSATION,
            f"{talk.file}:{step.line}",
            _question(text, earlier, old),
            _question(text, earlier, new),
            talk.day,
            silent=any(one.kind == SILENT for one in step.expectations),
        )


def _question(text: str, earlier: Sequence[str], words: Wordings) -> Question:
    """A text as the bot asks it: an order stands for a question."""
    return Question(orders.question(text, words), tuple(earlier))
