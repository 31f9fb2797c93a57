"""``rolebot report``: the store and the folder in, the report out."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import asdict
from typing import TYPE_CHECKING

from bot.errors import UsageError
from bot.knowledge import read
from bot.report import text
from bot.report.figures import Figures, collect
from bot.report.proof import Proof, Suggestion
from bot.settings import today
from bot.store import open_to_read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.domain import Posting
    from bot.knowledge import Knowledge

DAY = 24 * 3600.0  # seconds


def run(knowledge: str, place: str | Path, days: int, form: str) -> str:
    """The report about the last ``days`` days, as "text" or "json".

    Raises UsageError, StoreError for a store that is not there or can't be read, and what reading a folder raises.
    """
    if days < 1:
        raise UsageError(f"--days {days} is no time", expected="1 or more")
    known, figures = asyncio.run(_collected(knowledge, place, days))
    proof = Proof(known, today())
    suggestions = proof.suggestions(figures.misses)
    if form == "json":
        return _json(figures, suggestions, days)
    return text.written(figures, suggestions, days, known.vocabulary.label, proof.answered_now)


async def _collected(knowledge: str, place: str | Path, days: int) -> tuple[Knowledge, Figures]:
    """The folder, and what the store tells about it; the store first, for it may not be there."""
    store, now = await open_to_read(place), time.time()
    try:
        known = read(knowledge)
        names = {posting.path: _name(posting) for posting in known.shelf.postings}  # counted is by file
        return known, await collect(store, now - days * DAY, now, names)
    finally:
        await store.close()


def _json(figures: Figures, suggestions: Sequence[Suggestion], days: int) -> str:
    lines = [
        {
            "file": f"vocabulary/{one.line.file}",
            "section": one.line.section,
            "line": one.line.text,
            "questions": list(one.questions),
            "quote": one.quote,
        }
        for one in suggestions
    ]
    return json.dumps({"days": days, **asdict(figures), "suggestions": lines}, ensure_ascii=False, indent=2)


def _name(posting: Posting) -> str:
    title = posting.page or posting.title
    return f"{title}, {posting.organization}" if posting.organization else title
