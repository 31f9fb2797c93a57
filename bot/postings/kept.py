"""Postings as plain values: what reading leaves behind, so that the next start need not read what it read before.

Kept with ``marshal``, which holds values and no code, a file for each folder. Its name says which vocabulary, which
state of this code and of what is installed beside it, and which Python read the postings; a row is found by the path
and the whole text of its file, so what was kept of another text is never taken for it. A file that can't be read or
written is as good as none.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.domain import Block, Posting, Problem, Property, Section
from bot.text.lines import Span
from bot.text.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.vocabulary import Vocabulary

ROOMS = ("domain", "postings", "text", "vocabulary")  # whose code decides what a file is read as
BESIDE = "markdown_it"  # what is installed beside it changes the folder in which both stand
KEEP = 8  # files kept: of several folders in use
DIGEST = 16  # bytes; of a row's file, and of all rows before they are trusted
DATES = ("date_posted", "valid_through", "opens")
Rows = dict[bytes, bytes]
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """What was read of one folder with one vocabulary: a row for each file."""

    path: Path

    @classmethod
    def of(cls, cache: Path | None, vocabulary: Vocabulary, folder: Path) -> Kept | None:
        """Where it is kept, None where nothing may be or the state of the vocabulary isn't known."""
        if cache is None or not vocabulary.state:
            return None
        try:
            state = (vocabulary.state, str(folder.resolve()), sys.version, _code())
        except OSError:
            return None
        name = _digest(repr(state).encode("utf-8", "surrogatepass")).hex()
        return cls(cache / f"postings-{name}.marshal")

    def load(self) -> Rows:
        """The rows by what :func:`key` gives; none where nothing sound was kept."""
        try:
            if not self.path.is_file():  # no FIFO
                return {}
            found = self.path.read_bytes()
            if _digest(found[DIGEST:]) != found[:DIGEST]:
                return {}  # cut off, or changed by a failing disk
            return dict(marshal.loads(found[DIGEST:]))  # noqa: S302  # values only, in a folder of the user's own
        except (OSError, ValueError, EOFError, TypeError):
            return {}

    def write(self, rows: Mapping[bytes, bytes]) -> None:
        """Keep these rows and no others, whole or not at all; files long unused are removed."""
        data = marshal.dumps(dict(rows))
        write_whole(self.path, _digest(data) + data, others="postings-*.marshal", keep=KEEP)


def key(path: str, text: str) -> bytes:
    """What a row is found by: a digest of the file's path and of its whole text."""
    return _digest(f"{path}\0{text}".encode("utf-8", "surrogatepass"))


def packed(postings: Sequence[Posting]) -> bytes:
    """The postings of a file as a row; none of one in which nothing stands."""
    return marshal.dumps(tuple(map(_values, postings)))


def unpacked(row: bytes) -> tuple[Posting, ...]:
    """The postings that were :func:`packed`."""
    return tuple(map(_posting, marshal.loads(row)))  # noqa: S302  # one of the rows whose digest was right


def _values(posting: Posting) -> dict[str, Any]:
    """A posting's fields by name, as values and no objects."""
    values = {name: getattr(posting, name) for name in Posting.__dataclass_fields__}
    values["sections"] = tuple(
        (*_fields(s)[:6], _fields(s.span), tuple(map(_placed, s.blocks)), *_fields(s)[8:])
        for s in posting.sections
    )
    values["properties"] = tuple(map(_placed, posting.properties))
    values["ended"] = posting.ended and _placed(posting.ended)
    values["warnings"] = tuple(map(_fields, posting.warnings))
    for name in DATES:
        values[name] = values[name] and values[name].toordinal()
    return values


def _posting(values: dict[str, Any]) -> Posting:
    values["sections"] = tuple(map(_section, values["sections"]))
    values["properties"] = tuple(map(_stated, values["properties"]))
    values["ended"] = values["ended"] and _stated(values["ended"])
    values["warnings"] = tuple(Problem(*w) for w in values["warnings"])
    for name in DATES:
        values[name] = values[name] and date.fromordinal(values[name])
    return Posting(**values)


def _fields(value: Section | Block | Property | Span | Problem) -> Row:
    return tuple(getattr(value, name) for name in value.__dataclass_fields__)


def _placed(value: Block | Property) -> Row:
    """The fields, the span (the fourth of both) as a tuple of its own."""
    fields = _fields(value)
    return (*fields[:3], _fields(value.span), *fields[4:])


def _section(row: Row) -> Section:
    number, heading, path, level, facets, rule, span, blocks, *rest = row
    return Section(number, heading, path, level, facets, rule, Span(*span), tuple(map(_block, blocks)), *rest)


def _block(row: Row) -> Block:
    kind, text, quote, span, *rest = row
    return Block(kind, text, quote, Span(*span), *rest)


def _stated(row: Row) -> Property:
    name, value, said, span = row
    return Property(name, value, said, Span(*span))


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=DIGEST).digest()


@lru_cache(maxsize=1)
def _code() -> tuple[object, ...]:
    """The state of the code that reads, and of the folder in which the libraries that it reads with stand."""
    package = Path(__file__).parents[1]
    files = [
        (entry.name, found.st_size, found.st_mtime_ns)
        for room in ROOMS
        for folder, _, _ in os.walk(package / room)
        for entry in sorted(os.scandir(folder), key=lambda e: e.name)
        if entry.name.endswith(".py")
        for found in [entry.stat()]
    ]
    library = find_spec(BESIDE)
    installed = Path(library.origin).parents[1].stat().st_mtime_ns if library and library.origin else 0
    return (*files, installed)
