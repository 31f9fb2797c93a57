"""The lists of turns of phrase as tables: most of what is read of a vocabulary, and what an editor seldom changes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.vocabulary import sieve
from bot.vocabulary.model import EXACT
from bot.vocabulary.phrases import Phrases, pack

if TYPE_CHECKING:
    from bot.vocabulary.compiled import Compiled


@lru_cache(maxsize=1)  # so that a synonym is taken up in half the time
def told(names: tuple[str, ...], lists: tuple[tuple[str, tuple[str, ...]], ...]) -> Compiled:
    """The intents of some names, and those compared by words, from all their lines."""
    lines = dict(lists)
    phrases, exact = (
        {name: [p for t in lines[name] if (p := table.parse(t, t))] for name in those}
        for table, those in ((Phrases[str](), names), (Phrases[str](exact=True), EXACT))
    )
    return {
        "phrases": {name: pack(found) for name, found in phrases.items()},
        "exact": {name: pack(found) for name, found in exact.items()},
        "intents": [sieve.pack(table) for table in (phrases, exact)],
    }
