"""What is to be written, put together before the transaction it belongs to begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sqlalchemy import Connection

    Work = Callable[[Connection], object]


class NotKeptError(StoreError):
    """A part of a transaction could not be written, so nothing of it was."""


def write(connection: Connection, works: Sequence[Work]) -> None:
    """Write all, in the transaction that is open. Raises NotKeptError for whatever one of them raises."""
    try:
        for work in works:
            work(connection)
    except Exception as error:
        raise NotKeptError(f"what belongs to an answer can't be written ({type(error).__name__})") from error


def late(works: Callable[[], Iterable[Work]]) -> Work:
    """What is put together only as it is written: if that fails, so does the writing."""

    def written(connection: Connection) -> None:
        for work in works():
            work(connection)

    return written
