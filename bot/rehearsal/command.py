"""``rolebot rehearse``: plays conversations, tells what came otherwise, and accepts it if asked to."""

from __future__ import annotations

import asyncio
import logging
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.errors import ConversationError
from bot.knowledge import place_of
from bot.rehearsal.accepting import accepted, difference
from bot.rehearsal.files import conversation_files, shown, text_of
from bot.rehearsal.parsing import read
from bot.rehearsal.pressing import press_everything
from bot.rehearsal.running import Outcome, rehearsal, run_all
from bot.rehearsal.telling import summed_up, told
from bot.text.fold import harmless

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from bot.rehearsal.conversation import Conversation

FINE, FAILED, USAGE = 0, 1, 2


@dataclass(slots=True)
class _File:
    """A file of conversations: as it was read, and how it went."""

    path: Path
    text: str
    tests: tuple[Conversation, ...]
    mistakes: tuple[ConversationError, ...]
    outcomes: list[Outcome] = field(default_factory=list)

    @property
    def name(self) -> str:
        return shown(self.path)


def rehearse(
    paths: Sequence[str],
    knowledge: str,
    day: date,
    *,
    accept: bool = False,
    yes: bool = False,
    press: bool = False,
) -> int:
    """Play the conversations of some files, all of the folder's without any; the exit code.

    0: all went as expected; 1: something came otherwise; 2: a line of a file can't be understood. With ``accept``
    the bullets that failed are rewritten after showing how, and asking unless ``yes``; ``press`` follows every button.
    Raises RolebotError.
    """
    logging.getLogger().addHandler(logging.NullHandler())  # what the bot logs is not for editors
    place = place_of(knowledge)
    files = [_read(path, None if paths else place) for path in conversation_files(paths, place)]
    for mistake in (error for one in files for error in one.mistakes):
        print(harmless(f"rolebot: {mistake}"), file=sys.stderr)
    dead = asyncio.run(_play(files, knowledge, day, press=press))
    mistakes = sum(len(one.mistakes) for one in files)
    outcomes = [outcome for one in files for outcome in one.outcomes]
    print(summed_up(outcomes, mistakes))
    if accept:
        for one in files:
            _accept(one, (lambda _: True) if yes else _asked)
    if mistakes:
        return USAGE
    return FAILED if dead or any(one.failures for one in outcomes) else FINE


def _read(path: Path, folder: Path | None) -> _File:
    try:
        text = text_of(path, shown(path), folder)
    except ConversationError as error:
        return _File(path, "", (), (error,))
    return _File(path, text, *read(text, shown(path)))


async def _play(files: Sequence[_File], knowledge: str, day: date, *, press: bool) -> int:
    """Play them on one stage, and tell how each file went; how many buttons lead nowhere."""
    async with rehearsal(knowledge, day) as here:
        tests = [test for one in files for test in one.tests]
        outcomes = iter(await run_all(here, tests))
        await here.dated(None)
        for one in files:
            one.outcomes = [next(outcomes) for _ in one.tests]
            print(harmless("\n".join(told(one.name, one.outcomes, here.stage.current.assistant))))
        if not press:
            return 0
        presser = await press_everything(here, [outcome for one in files for outcome in one.outcomes])
        print(harmless("\n".join(map(str, presser.dead))) or "no button leads nowhere")
        print(f"{presser.count} buttons pressed, {len(presser.dead)} lead nowhere")
        return len(presser.dead)


def _accept(one: _File, agreed: Callable[[str], bool]) -> None:
    """Show what accepting changes in a file, and change it if that is agreed to."""
    after = accepted(one.text, [failure for outcome in one.outcomes for failure in outcome.failures])
    if after == one.text:
        return
    print(harmless(difference(one.name, one.text, after)))
    if not agreed(one.name):
        return
    if text_of(one.path, one.name) != one.text:
        raise ConversationError("was changed meanwhile", file=one.name, expected="another rehearsal")
    one.path.write_bytes(after.encode("utf-8"))
    print(f"{one.name}: rewritten")


def _asked(name: str) -> bool:
    """Whether a person agrees to a change; nobody who could be asked does not."""
    try:
        return input(f"rewrite {name}? [y/n] ").strip().lower() in {"y", "yes"}
    except EOFError:
        return False
