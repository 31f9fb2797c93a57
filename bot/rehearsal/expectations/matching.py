"""How what an editor writes is held against what came: case, spaces and typographic quotation marks say nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.fold import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
ITEM = "• "
FIRST = 80  # characters of a line that are worth keeping
OPEN = ' ,;:(["“'  # signs that nothing ends with


def folded(text: str) -> str:
    """The text as it is compared."""
    return " ".join(visible(text).translate(QUOTES).casefold().split())


def parted(text: str) -> tuple[str, ...]:
    """The things named in a bullet, parted by semicolons."""
    return tuple(part for one in text.split(";") if (part := one.strip()))


def listed(names: Sequence[str]) -> str:
    """Names as a bullet writes them, each once."""
    return "; ".join(dict.fromkeys(names))


def telling_line(text: str) -> str:
    """The line of a text that tells most, short enough for a bullet: the first item, else the first line."""
    lines = [one.strip() for one in text.splitlines() if one.strip()]
    line = next((one for one in lines if one.startswith(ITEM)), lines[0] if lines else "").removeprefix(ITEM)
    return line if len(line) <= FIRST else line[:FIRST].rsplit(" ", 1)[0].rstrip(OPEN)
