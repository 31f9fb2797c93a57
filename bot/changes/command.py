"""``rolebot diff``: two states read, asked, and what differs as a text."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from bot.changes.compare import compared
from bot.changes.forms.data import data
from bot.changes.forms.markdown import markdown
from bot.changes.forms.text import text
from bot.changes.sides import sides
from bot.errors import UsageError

if TYPE_CHECKING:
    from datetime import date

    from bot.store import Miss

FORMS = ("text", "markdown", "json")
MISSES = 2_000  # the latest missed questions that are asked again
UNSEEN = (100, 24)  # columns and lines where there is no terminal
BROKEN = 1  # the exit code where something is broken


def diff(old: str, new: str, knowledge: str, state: str, form: str, day: date) -> tuple[str, int]:
    """What to print, and the exit code: 0 if nothing is broken, 1 if something is. Raises RolebotError."""
    misses = _misses(state) if state else []
    with sides(old, new, knowledge) as (before, after):
        difference = compared(before, after, day, misses)
    if form == "json":
        shown = data(difference)
    elif form == "markdown":
        shown = markdown(difference)
    else:
        shown = text(difference, shutil.get_terminal_size(UNSEEN).columns)
    return shown, BROKEN if difference.broken else 0


def _misses(state: str) -> list[Miss]:
    """The latest missed questions of a store that is there."""
    if not Path(state).is_file():
        raise UsageError(
            f"there is no store '{state}'", expected="the file that `rolebot slack` keeps its state in"
        )

    from bot.store import open_to_read

    async def read() -> list[Miss]:
        store = await open_to_read(state)  # the bot may be at work with it
        try:
            return await store.misses.latest(0.0, MISSES)
        finally:
            await store.close()

    return asyncio.run(read())
