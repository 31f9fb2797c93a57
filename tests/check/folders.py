"""A knowledge folder written on the spot, and what is found in it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.check import Finding, check, look

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

TODAY = date(2026, 11, 25)
WHOLE = """
## Responsibilities
- Prune the old apple trees every winter
- Write the weekly watering plan

## Requirements
- Five years of gardening in public parks
- A driving licence for small lorries
"""


def posting(title: str, *head: str, body: str = WHOLE) -> str:
    """A posting that nothing is wrong with, but for what ``head`` and ``body`` say."""
    return "\n".join(["---", f"title: {title}", "datePosted: 2026-11-01", *head, "---", body])


def written(folder: Path, files: Mapping[str, str]) -> Path:
    """The folder with files in it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def found(folder: Path) -> tuple[Finding, ...]:
    """Everything that is found in a folder."""
    return check(look(str(folder), TODAY))
