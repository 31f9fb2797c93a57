"""Whether this process alone uses a store: then whatever an earlier process held there can be taken up at once."""

from __future__ import annotations

import fcntl
import os
from typing import TYPE_CHECKING

from bot.errors import StoreError

if TYPE_CHECKING:
    from pathlib import Path


class Sole:
    """A lock beside the store, which the system opens again when its holder ends, however it ends."""

    def __init__(self, store: Path) -> None:
        """Try to take it. Raises StoreError where no file can be made."""
        place = store.with_name(f"{store.name}.lock")
        try:
            self._handle = os.open(place, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise StoreError(
                f"can't be opened ({error.strerror})",
                file=str(place),
                expected="a folder that can be written",
            ) from error
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self.held = True
        except OSError:  # another process has it, or the disk knows no locks
            self.held = False

    def close(self) -> None:
        """Let another process have it."""
        os.close(self._handle)
