"""The files of a folder, read so that none of them can hurt: no link out, no pipe, no giant."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from bot.domain import Skipped
from bot.errors import PostingError
from bot.postings.bundles import INDEX, MARKDOWN, NONE, PAGES, RESTRUCTURED
from bot.postings.data_files import DATA
from bot.postings.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES = 1 << 20
MAX_FILES = 20_000
MAX_DEPTH = 32
MAX_LINES = 20_000
ENDINGS = {f".{name}" for name in (*MARKDOWN, *RESTRUCTURED, *PAGES, *DATA, "txt", "text")} | {""}
NO_POSTING = re.compile(
    r"(?:readme|_?template|_?index|contributing|changelog|license|code_of_conduct)(?:[._-].*)?"
    r"|_?(?:header|footer|navbar|sidebar)(?:\.[a-z]{2,5})?",  # what the pages of a site have in common
    re.IGNORECASE,
)
GARBLED = "\ufffd"  # stands for bytes that are no text
APART = {"vocabulary", "wordings", "conversations"}  # of the knowledge folder itself


def walk(root: Path) -> Iterator[Path | Skipped]:
    """The files below ``root`` in the order of their paths; what is passed over comes with its reason.

    Goes at most 32 folders deep and to 20,000 files, follows no link to a folder, and enters no hidden one.
    """
    count = 0
    waiting: list[tuple[Path, int]] = [(root, 0)]
    while waiting:
        folder, depth = waiting.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda e: e.name)
        except OSError as error:
            yield Skipped(shown(folder, root), f"the folder can't be opened: {error.strerror}")
            continue
        below = []
        for entry in entries:
            path = Path(entry.path)
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                if depth >= MAX_DEPTH:
                    yield Skipped(shown(path, root), f"more than {MAX_DEPTH} folders deep")
                elif not (depth == 0 and entry.name in APART):
                    below.append((path, depth + 1))
                continue
            count += 1
            if count > MAX_FILES:
                yield Skipped(shown(path, root), f"more than {MAX_FILES} files")
                return
            reason = _reason(entry.name)
            yield Skipped(shown(path, root), reason) if reason else path
        waiting += reversed(below)


def _reason(name: str) -> str:
    """Why a file of this name is no posting, "" if it may be one."""
    if name == "rolebot.toml":
        return "the configuration file"
    ending = os.path.splitext(name)[1].lower()  # noqa: PTH122  # a name, maybe not a valid path
    if ending not in ENDINGS and not re.fullmatch(r"\.[\d\s].*|\.\w*\s.*", ending):
        return f"a {ending} file, read are {', '.join(sorted(e for e in ENDINGS if e))}"
    stem = os.path.splitext(name)[0]  # noqa: PTH122  # same
    if NO_POSTING.fullmatch(stem) and not INDEX.fullmatch(name):
        return NONE
    return ""


def read(path: Path, root: Path, base: Path) -> Source:
    """A file as a source, named relative to ``base``. Raises PostingError with what was wrong.

    ``root`` is the folder that a link must not lead out of.
    """
    name = shown(path, base)
    try:
        if path.is_symlink() and not path.resolve(strict=True).is_relative_to(root.resolve()):
            raise PostingError("a link that leads out of the folder", file=name, expected="a file inside it")
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | getattr(os, "O_CLOEXEC", 0))
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise PostingError(f"can't be opened: {reason}", file=name, expected="a readable file") from error
    try:
        info = os.fstat(handle)
        if not stat.S_ISREG(info.st_mode):
            raise PostingError("is not a regular file", file=name, expected="a text file")
        if info.st_size > MAX_BYTES:
            raise PostingError(f"holds {info.st_size:,} bytes", file=name, expected=f"at most {MAX_BYTES:,}")
        with os.fdopen(os.dup(handle), "rb") as stream:
            data = stream.read(MAX_BYTES + 1) or b""  # None of a file that has nothing at hand
    except OSError as error:  # a broken disk, or a file that is but a view of something
        raise PostingError(
            f"can't be read: {error.strerror}", file=name, expected="a readable file"
        ) from error
    finally:
        os.close(handle)
    source = Source(name, _decoded(data, name))
    if len(source.lines.starts) > MAX_LINES:
        raise PostingError(
            f"holds more than {MAX_LINES:,} lines", file=name, line=MAX_LINES, expected="a posting"
        )
    return source


def _decoded(data: bytes, name: str) -> str:
    """UTF-8, or UTF-16 with its mark, or Windows-1252 where no letter is UTF-8; other bytes become U+FFFD."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if data.count(b"\x00") > len(data) // 4:
        raise PostingError("is not text", file=name, expected="UTF-8 text")
    text = data.decode("utf-8", errors="replace")
    if GARBLED in text and not any(c > GARBLED or "\x7f" < c < GARBLED for c in text):
        return data.decode("cp1252", errors="replace")  # what word processors export
    return text


def shown(path: Path, base: Path) -> str:
    """A path relative to ``base`` with ``/``; characters that would break a line of output are escaped."""
    try:
        relative = path.relative_to(base).as_posix()
    except ValueError:
        relative = path.as_posix()
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in relative)
