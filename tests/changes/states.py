"""Two small folders to compare: a state, and the same with one edit."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from bot.changes import compared, sides
from tests.answering.shelves import TODAY, role

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bot.changes import Difference
    from bot.store import Miss

KEEPER, BAKER = "postings/keeper.md", "postings/baker.md"


def state(place: Path) -> Path:
    """A folder with two roles."""
    write(
        place,
        KEEPER,
        role("Zoo Keeper", "Zoo", Requirements="Two years with large animals|A sense of rhythm"),
    )
    write(place, BAKER, role("Baker", "Mill", Requirements="Own flour", Benefits="Free bread on Sundays"))
    return place


def write(place: Path, name: str, text: str) -> None:
    """A file of a folder; a folder that is not there is made."""
    file = place / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def edited(place: Path, name: str, *words: tuple[str, str]) -> None:
    """Put other words into a file; each must stand there."""
    text = (place / name).read_text(encoding="utf-8")
    for old, new in words:
        assert old in text
        text = text.replace(old, new)
    write(place, name, text)


def copied(old: Path) -> Path:
    """The same state once more, to be edited."""
    return shutil.copytree(old, old.with_name("new"))


def differs(old: Path, new: Path, misses: Iterable[Miss] = ()) -> Difference:
    """What differs between the two."""
    with sides(str(old), str(new), "") as (before, after):
        return compared(before, after, TODAY, misses)
