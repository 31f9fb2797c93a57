"""The files of a knowledge folder as a watcher sees them: what changed, and what they hold as one short hash."""

from __future__ import annotations

import hashlib
import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

# the reader of postings goes no further either
MAX_DEPTH = 32
MAX_FILES = 20_000
MAX_BYTES = 1 << 20
TESTS = "conversations"  # of the knowledge folder itself: nothing is answered from them

Stamp = tuple[int, int, int]  # when it was changed (ns), bytes, inode
GONE: Stamp = (0, -1, 0)


def stamps(folder: Path) -> dict[str, Stamp]:
    """Every file below a folder by its path with ``/``, and what changes when it does.

    Left out are hidden ones and conversation tests. Links to files are followed, links to folders are not.
    Never raises: what can't be looked at is GONE.
    """
    found: dict[str, Stamp] = {}
    waiting = [("", 0)]
    while waiting:
        inner, depth = waiting.pop()
        try:
            entries = sorted(os.scandir(folder / inner), key=lambda entry: entry.name)
        except OSError:
            found[inner] = GONE
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = inner + entry.name
            if entry.is_dir(follow_symlinks=False):
                if depth < MAX_DEPTH and path != TESTS:
                    waiting.append((path + "/", depth + 1))
                continue
            try:
                seen = entry.stat()
                found[path] = (seen.st_mtime_ns, seen.st_size, seen.st_ino)
            except OSError:
                found[path] = GONE
            if len(found) > MAX_FILES:
                return found
    return found


def digests(folder: Path, names: Iterable[str]) -> dict[str, bytes]:
    """The hash of each file's bytes; of one that is no regular file, too large or unreadable b""."""
    return {name: _digest(folder / name) for name in names}


def hash_of(files: Mapping[str, bytes]) -> str:
    """One hash over paths and bytes, 16 hexadecimal digits: two folders with the same files have the same."""
    whole = hashlib.blake2b(digest_size=8)
    for name, digest in sorted(files.items()):
        path = name.encode("utf-8", "surrogateescape")
        whole.update(len(path).to_bytes(4, "big") + path + digest.ljust(16, b"\0"))
    return whole.hexdigest()


def _digest(path: Path) -> bytes:
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)  # a pipe must not be waited for
    except OSError:
        return b""
    try:
        seen = os.fstat(handle)
        if not stat.S_ISREG(seen.st_mode) or seen.st_size > MAX_BYTES:
            return b""
        with os.fdopen(os.dup(handle), "rb") as stream:
            return hashlib.blake2b(stream.read(MAX_BYTES), digest_size=16).digest()
    except OSError:
        return b""
    finally:
        os.close(handle)
