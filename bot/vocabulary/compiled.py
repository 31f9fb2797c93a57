"""The vocabulary as plain values: what loading leaves behind, so that the next start need not read it again.

Kept with ``marshal``, which holds values and no code, under a name that says which files, in which state, and
which versions of rolebot and Python wrote it. A file that can't be read or written is as good as none.
"""

from __future__ import annotations

import hashlib
import marshal
import sys
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot import __version__
from bot.text.unlike import UNLIKE
from bot.text.whole import write_whole
from bot.vocabulary.model import EXACT, Facet, Vocabulary
from bot.vocabulary.phrases import Phrases
from bot.vocabulary.sieve import Sieve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

Compiled = dict[str, Any]
NEEDED = {
    "facets",
    "tables",
    "keys",
    "roles",
    "skills",
    "phrases",
    "exact",
    "intents",
    "lists",
    "words",
    "signs",
    "synonyms",
}
KEEP = 8  # states kept: of several folders in use
FORMAT = 15  # of the compiled form; a change of it makes what was kept useless


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where the form of some files in one state is kept, and what reads them."""

    path: Path
    read: Callable[[], Compiled] = field(compare=False)


def kept(cache: Path | None, files: Iterable[Path], read: Callable[[], Compiled]) -> Vocabulary:
    """What was kept for just these files, else what ``read`` gives, kept for the next time and for this process."""
    if cache is None:
        return vocabulary(read())
    try:
        state = [(str(p), s.st_size, s.st_mtime_ns) for p in files for s in [p.stat()]]
    except OSError:
        return vocabulary(read())  # which names the file that is not there
    # besides the files: what says how they are cut and compared
    ways = (FORMAT, EXACT, UNLIKE, __version__, sys.version)
    names = repr((ways, state)).encode("utf-8", "surrogatepass")
    return _held(
        _Stand(cache / f"vocabulary-{hashlib.blake2b(names, digest_size=12).hexdigest()}.marshal", read)
    )


@lru_cache(maxsize=2)  # two folders that are compared, or the states before and after an edit
def _held(stand: _Stand) -> Vocabulary:
    """The same object for the same state: nothing changes it, and what knows it need not be made anew."""
    try:
        if stand.path.is_file():  # no FIFO
            found = marshal.loads(stand.path.read_bytes())  # noqa: S302  # values only, in a folder of the user's own
            if isinstance(found, dict) and found.get("format") == FORMAT and found.keys() >= NEEDED:
                return vocabulary(found, stand.path.stem)
    except (OSError, ValueError, EOFError, TypeError):
        pass
    compiled = stand.read()
    data = marshal.dumps({**compiled, "format": FORMAT})
    write_whole(stand.path, data, others="vocabulary-*.marshal", keep=KEEP)
    return vocabulary(compiled, stand.path.stem)


def vocabulary(compiled: Compiled, state: str = "") -> Vocabulary:
    """The tables made of plain values; ``state`` names the files they come from, and the state these were in."""
    stemmed, worded = compiled["intents"]
    return Vocabulary(
        facets={row[0]: Facet(*row) for row in compiled["facets"]},
        keys=compiled["keys"],
        roles=Phrases(compiled["roles"], exact=True),
        skills=Phrases(compiled["skills"]),
        skill_forms=compiled["forms"],
        skill_words=compiled["skill words"],
        turns=compiled["turns"],
        signs=compiled["signs"],
        synonyms=compiled["synonyms"],
        lists=compiled["lists"],
        words=compiled["words"],
        surface=compiled["surface"],
        surface_stems=compiled["surface stems"],
        exact={name: Phrases(packed, exact=True) for name, packed in compiled["exact"].items()},
        phrases={name: Phrases(packed) for name, packed in compiled["phrases"].items()},
        intents=Sieve(stemmed),
        exact_intents=Sieve(worded, exact=True),
        state=state,
        **{name: Phrases(packed) for name, packed in compiled["tables"].items()},
    )
