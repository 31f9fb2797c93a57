"""Reading a text file that an editor keeps, and nothing that only looks like one."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 1 << 22


def inside(path: Path, folder: Path) -> bool:
    """Whether a path, also through links, leads to a place in a folder; it need not be there."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # links that lead to one another
        return False


def read_plain(path: Path, most: int = MAX_BYTES) -> str:
    """The UTF-8 text of a regular file of at most ``most`` bytes, a byte order mark left out.

    A FIFO or a device never blocks. Raises OSError for anything that is no such file, UnicodeDecodeError (a
    ValueError) for other bytes.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as stream:
        state = os.fstat(stream.fileno())
        if not stat.S_ISREG(state.st_mode):
            raise OSError(f"'{path.name}' is no regular file")
        if state.st_size > most:
            raise OSError(f"'{path.name}' is larger than {most} bytes")
        return stream.read(most + 1).decode("utf-8-sig")
