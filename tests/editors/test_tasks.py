"""Four tasks of an editor, each done in one file while the bot runs, seen within five seconds; a slip is named."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from bot.rehearsal.stage import stage
from tests.answering.shelves import TODAY, role
from tests.editors.desk import SOON, Editor, Watch, listening
from tests.shared import ROOT

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

POSTING, ROLES, WORDS = "postings/greenkeeper.md", "vocabulary/roles.txt", "wordings/en.txt"
TEST = "conversations/greenkeeper.md"
QUESTION = "what does the greenkeeper require?"
CONVERSATION = "# The green\n\n## What it asks for\n\n> what does the greenkeeper require?\n- says: Five years of gardening\n"


@dataclass(frozen=True, slots=True)
class Task:
    """How a task went: what was answered before and after, the files touched, and what a slip brought."""

    before: str
    after: str
    seconds: float
    slip: list[str]
    touched: frozenset[str] = frozenset()


async def add_a_posting(editor: Editor) -> Task:
    before, watch = await editor.asks(QUESTION), Watch()
    text = role("Greenkeeper", "Parks")
    await editor.saves(POSTING, text)
    after, seconds = await editor.asks(QUESTION), watch.seconds
    slip = await editor.slips(POSTING, text.replace("---\n\n## Req", "\n## Req"))
    return Task(before, after, seconds, slip)


async def add_a_synonym(editor: Editor) -> Task:
    question = "what does the lawnkeeper require?"
    before, watch = await editor.asks(question), Watch()
    text = (editor.folder / ROLES).read_text(encoding="utf-8")
    await editor.saves(ROLES, text.replace("[roles]\n", "[roles]\nlawnkeeper = greenkeeper\n"))
    after, seconds = await editor.asks(question), watch.seconds
    slip = await editor.slips(ROLES, text.replace("[roles]\n", "[roles]\nlawnkeeper\n"))
    return Task(before, after, seconds, slip)


async def reword_an_answer(editor: Editor) -> Task:
    before, watch = await editor.asks(QUESTION), Watch()
    text = (editor.folder / WORDS).read_text(encoding="utf-8")
    await editor.saves(
        WORDS, text.replace("answered = {facet} of {role}:", "answered = {role} and its {facet}:")
    )
    after, seconds = await editor.asks(QUESTION), watch.seconds
    slip = await editor.slips(WORDS, text.replace("answered = {facet} of {role}:", "answered = {facet}:"))
    return Task(before, after, seconds, slip)


async def add_a_test(editor: Editor) -> Task:
    watch = Watch()
    (editor.folder / TEST).write_text(CONVERSATION, encoding="utf-8")
    mistakes, failed = await editor.rehearses(TEST)
    seconds = watch.seconds
    assert (mistakes, failed) == ([], [])
    (editor.folder / TEST).write_text(CONVERSATION.replace("Five years", "Six years"), encoding="utf-8")
    _, failed = await editor.rehearses(TEST)
    (editor.folder / TEST).write_text(CONVERSATION.replace("says:", "sings:"), encoding="utf-8")
    mistakes, _ = await editor.rehearses(TEST)
    (editor.folder / TEST).write_text(CONVERSATION, encoding="utf-8")
    return Task("\n".join(failed), "", seconds, mistakes)


TASKS: tuple[Callable[[Editor], Awaitable[Task]], ...] = (
    add_a_posting,
    add_a_synonym,
    reword_an_answer,
    add_a_test,
)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Task]:
    """Every task, one after the other, with one bot that runs from the first to the last."""
    folder = tmp_path_factory.mktemp("editor") / "knowledge"
    shutil.copytree(ROOT / "knowledge", folder)

    async def play() -> dict[str, Task]:
        with listening() as told:
            async with stage(str(folder), day=lambda: TODAY) as here:
                person = here.slack.user("Ann")
                editor = Editor(folder, here, told, person, here.slack.channel("jobs", [person]))
                found = {}
                for task in TASKS:
                    before = _files(folder)
                    went = await task(editor)
                    touched = frozenset(name for name, _ in before ^ _files(folder))
                    found[task.__name__] = replace(went, touched=touched)
                return found

    return asyncio.run(play())


def _files(folder: Path) -> set[tuple[str, bytes]]:
    return {(p.relative_to(folder).as_posix(), p.read_bytes()) for p in folder.rglob("*") if p.is_file()}


def test_a_posting_is_added_by_one_file(done: dict[str, Task]) -> None:
    task = done["add_a_posting"]
    assert task.touched == {POSTING}
    assert "Five years of gardening" not in task.before
    assert "Five years of gardening" in task.after
    assert [problem.split(": ")[0] for problem in task.slip if POSTING in problem] == [f"{POSTING}:1"]


def test_a_synonym_is_added_by_one_line(done: dict[str, Task]) -> None:
    task = done["add_a_synonym"]
    assert task.touched == {ROLES}
    assert "Five years of gardening" not in task.before
    assert "Five years of gardening" in task.after
    assert task.slip[-1].startswith(f"{ROLES}:5: ")
    assert "expected" in task.slip[-1]


def test_an_answer_is_reworded_by_one_line(done: dict[str, Task]) -> None:
    task = done["reword_an_answer"]
    assert task.touched == {WORDS}
    assert "Requirements of Greenkeeper at Parks:" in task.before
    assert "Greenkeeper at Parks and its requirements:" in task.after
    (line,) = [
        number
        for number, text in enumerate(
            (ROOT / "knowledge" / WORDS).read_text(encoding="utf-8").splitlines(), 1
        )
        if text.startswith("answered = ")
    ]
    assert task.slip[-1].startswith(f"{WORDS}:{line}: ")
    assert "{role}" in task.slip[-1]


def test_a_test_is_added_by_one_file_and_played_with_the_bot_that_runs(done: dict[str, Task]) -> None:
    task = done["add_a_test"]
    assert task.touched == {TEST}
    assert task.before.startswith(f"{TEST}:6: ")  # an expectation that does not hold
    (mistake,) = task.slip
    assert mistake.startswith(f"{TEST}:6: ")
    assert "says" in mistake


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.__name__)
def test_what_was_done_is_seen_within_five_seconds(
    done: dict[str, Task], task: Callable[[Editor], Awaitable[Task]]
) -> None:
    assert done[task.__name__].seconds < SOON
    print(f"{task.__name__}: {done[task.__name__].seconds:.2f} s")  # noqa: T201  # shown by pytest -rP
