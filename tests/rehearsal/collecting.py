"""A file of conversations as pytest sees it: an item for each heading, all played on one stage."""

from __future__ import annotations

import asyncio
from functools import cached_property
from typing import TYPE_CHECKING

import pytest

from bot.rehearsal.parsing import read
from bot.rehearsal.pressing import Presser
from bot.rehearsal.running import rehearsal, run_all
from bot.rehearsal.telling import failures
from bot.settings import today

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.errors import ConversationError

EVERY_BUTTON = "every button of the file leads somewhere"
PRESSED: set[tuple[str, str]] = set()  # by this process: what one file pressed is not pressed for the next


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> ConversationFile | None:
    """A file below a folder of conversations."""
    if file_path.suffix != ".md" or file_path.parent.name != "conversations":
        return None
    return ConversationFile.from_parent(parent, path=file_path)


class ConversationFile(pytest.File):
    """What fails is told in the words of ``rolebot rehearse``."""

    @cached_property
    def read(self) -> tuple[dict[str, int], tuple[ConversationError, ...]]:
        """Where each test begins, by its name; and every mistake of the file."""
        tests, mistakes = read(self.path.read_text(encoding="utf-8"), str(self.path))
        return {test.heading: test.line for test in tests}, mistakes

    @cached_property
    def played(self) -> dict[str, list[str]]:
        """What is told about each test that fails, and about buttons; played when the first of them is run."""
        return asyncio.run(self._played())

    async def _played(self) -> dict[str, list[str]]:
        tests, _ = read(self.path.read_text(encoding="utf-8"), str(self.path))
        async with rehearsal(str(self.path.parent.parent), today()) as here:
            found = {}
            outcomes = await run_all(here, tests)
            presser = Presser(here, PRESSED)
            for outcome in outcomes:
                await presser.follow(outcome)
            found[EVERY_BUTTON] = list(map(str, presser.dead))
            for outcome in outcomes:
                lines = failures(str(self.path), outcome, here.stage.current.assistant)
                found[outcome.conversation.heading] = lines
            return found

    def collect(self) -> Iterator[pytest.Item]:
        """An item for each test, and one for each mistake."""
        lines, mistakes = self.read
        for heading, line in lines.items():
            yield ConversationItem.from_parent(self, name=heading, line=line)
        if lines:
            yield ConversationItem.from_parent(self, name=EVERY_BUTTON, line=1)
        for mistake in mistakes:
            yield MistakeItem.from_parent(self, name=f"line {mistake.line}", mistake=mistake)


class OtherwiseError(AssertionError):
    """A conversation went otherwise; says all that an editor is told."""


class ConversationItem(pytest.Item):
    """One heading."""

    def __init__(self, *, line: int, **options: object) -> None:
        super().__init__(**options)  # type: ignore[arg-type]  # pytest's own
        self.line = line

    def runtest(self) -> None:
        """Fail for everything that came otherwise."""
        assert isinstance(self.parent, ConversationFile)
        if lines := self.parent.played[self.name]:
            raise OtherwiseError("\n".join(lines))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """The words for an editor; a traceback only for what is a fault of the bot."""
        if isinstance(excinfo.value, OtherwiseError):
            return str(excinfo.value)
        return str(excinfo.getrepr())

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where it stands."""
        return self.path, self.line - 1, self.name


class MistakeItem(pytest.Item):
    """A line that can't be understood."""

    def __init__(self, *, mistake: ConversationError, **options: object) -> None:
        super().__init__(**options)  # type: ignore[arg-type]  # same
        self.mistake = mistake

    def runtest(self) -> None:
        """Fail."""
        raise self.mistake

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """Its file and line, and what was expected."""
        return str(excinfo.value)
