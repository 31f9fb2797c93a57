"""What changed in the knowledge, and in the answer to the last question: told as soon as a file is saved."""

from __future__ import annotations

import asyncio
import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.errors import RolebotError
from bot.playground.why import question_of
from bot.text.counted import counted

if TYPE_CHECKING:
    from bot.assistant import Assistant
    from bot.playground.talk import Talk

LOOK = 0.1  # seconds between two looks at the knowledge in force
AROUND = 2  # lines that are shown above and below one that changed
SAME, OLD, NEW = "same", "old", "new"


@dataclass(frozen=True, slots=True)
class Changed:
    """A line of an answer that is as it was, is gone, or is new: SAME, OLD or NEW."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to be told above the talk. ``question`` was asked again, ``lines`` are its answers laid over each other."""

    number: int
    title: str
    problems: tuple[str, ...] = ()
    question: str = ""
    lines: tuple[Changed, ...] = ()

    @property
    def shown(self) -> tuple[Changed, ...]:
        """The lines that changed, with those around them."""
        near = {
            n + m
            for n, line in enumerate(self.lines)
            if line.kind != SAME
            for m in range(-AROUND, AROUND + 1)
        }
        kept = sorted(near & set(range(len(self.lines))))
        gap, found = Changed(SAME, "…"), list[Changed]()
        for last, n in zip([-1, *kept], kept, strict=False):
            found += [gap] if n > last + 1 else []
            found.append(self.lines[n])
        return (*found, gap) if kept and kept[-1] < len(self.lines) - 1 else tuple(found)

    @property
    def differs(self) -> bool:
        """Whether the answer is another one now."""
        return any(line.kind != SAME for line in self.lines)


class Changes:
    """Watches the knowledge in force; the latest notice, until somebody has read it."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk
        self._number = 0
        self._edition = talk.here.current.edition
        self._trouble = ""
        self.notice: Notice | None = None

    def tell(self, title: str) -> None:
        """Tell something else in the same place."""
        self._tell(title)

    def read(self) -> None:
        """Somebody has read the notice."""
        self.notice = None

    @property
    def version(self) -> str:
        """Changes with each notice."""
        return f"{self._number}{'' if self.notice is None else '!'}"

    async def watch(self) -> None:
        """Look for ever."""
        while True:
            await asyncio.sleep(LOOK)
            try:
                await self.look()
            except RolebotError as error:  # the store: the next change is told all the same
                self._tell("What was saved could not be compared", (str(error),))

    async def look(self) -> None:
        """One look: a reading that was taken, or that could not be, is told once."""
        current = self._talk.here.current
        state, before, now = current.state, self._edition, current.edition
        if state is None:
            return
        if state.trouble != self._trouble:
            self._trouble = state.trouble
            if state.trouble:
                self._tell("Not taken up: the last good knowledge stays", (state.trouble,))
        self._edition = now
        known = set(before.knowledge.shelf.problems)
        problems = tuple(str(p) for p in now.knowledge.shelf.problems if p not in known)
        if now.hash != before.hash or problems:
            # a file saved half-way holds next to nothing: its role is gone, and that is told
            held = {posting.path for posting in before.knowledge.shelf.postings}
            lost = (one for one in now.knowledge.shelf.skipped if one.file in held)
            problems += tuple(f"{one.file}: no posting any more: {one.reason}" for one in lost)
            question, lines = await self._last(before.assistant)
            count = len(now.knowledge.shelf.postings)
            self._tell(
                f"The knowledge was saved and taken up: {counted(count, 'posting')}",
                problems,
                question,
                lines,
            )

    def _tell(
        self, title: str, problems: tuple[str, ...] = (), question: str = "", lines: tuple[Changed, ...] = ()
    ) -> None:
        self._number += 1
        self.notice = Notice(self._number, title, problems, question, lines)

    async def _last(self, before: Assistant) -> tuple[str, tuple[Changed, ...]]:
        """The last question that was answered, asked again of both."""
        talk = self._talk
        every = [*talk.everything(talk.channel), *talk.everything(talk.direct)]
        for one in sorted(every, key=lambda m: m.ts, reverse=True):
            asked = await question_of(one, talk, before) if one.bot_id else None
            if asked is not None:
                now = talk.here.current.assistant
                return asked.text, difference(before.answer(asked).text, now.answer(asked).text)
        return "", ()


def difference(old: str, new: str) -> tuple[Changed, ...]:
    """Two texts laid over each other, line by line; what is gone stands before what took its place."""
    before, after = old.splitlines(), new.splitlines()
    lines: list[Changed] = []
    for kind, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            lines += [Changed(SAME, text) for text in before[i:j]]
        else:
            lines += [Changed(OLD, text) for text in before[i:j]]
            lines += [Changed(NEW, text) for text in after[k:m]]
    return tuple(lines)
