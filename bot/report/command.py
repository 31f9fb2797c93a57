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
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from bot.domain import Posting

DAY = 24 * 3600.0  # seconds


def run(knowledge: str, place: str | Path, days: int, form: str) -> str:
    """The report about the last ``days`` days, as "text" or "json".

    Raises UsageError, StoreError for a store that is not there or can't be read, and what reading a folder raises.
    """
    if days < 1:
        raise UsageError(f"--days {days} is no time", expected="1 or more")
    known, now = read(knowledge), time.time()
    names = {posting.path: _name(posting) for posting in known.shelf.postings}
    figures = asyncio.run(_collected(place, now - days * DAY, now, names))
    proof = Proof(known, today())
    suggestions = proof.suggestions(figures.misses)
    if form == "json":
        return _json(figures, suggestions, days)
    return text.written(figures, suggestions, days, known.vocabulary.label, proof.answered_now)


async def _collected(place: str | Path, since: float, now: float, names: Mapping[str, str]) -> Figures:
    store = await open_to_read(place)
    try:
        return await collect(store, since, now, names)
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
    return f"{posting.title}, {posting.organization}" if posting.organization else posting.title
