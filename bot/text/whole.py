"""Writes a file whole or not at all, with what no longer counts removed beside it."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, data: bytes, *, others: str, keep: int) -> None:
    """Write a file for its owner alone; of the files beside it that ``others`` matches the last ``keep`` stay.

    Whoever reads it sees the old one or the new one. Raises nothing and leaves nothing where that can't be done: on a
    full disk, in a read-only home.
    """
    begun = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as stream:
            begun = Path(stream.name)
            stream.write(data)
        begun.replace(path)  # atomic, on every system
        for old in sorted(path.parent.glob(others), key=lambda p: p.stat().st_mtime)[:-keep]:
            old.unlink(missing_ok=True)
    except OSError:
        with suppress(OSError):
            if begun is not None:
                begun.unlink(missing_ok=True)
