"""From the tables as an older rolebot left them to the tables of today, in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import inspect, select, update

from bot.errors import StoreError
from bot.store.schema import META, METADATA, VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

Steps = dict[int, tuple[str, ...]]

LOCK = 0x726F6C65  # the word "role": a number that no other program is likely to lock by

# version → the statements that lead to it from the version before; a new store needs none of them
STEPS: Steps = {
    2: (
        """CREATE TABLE asked (
            day INTEGER NOT NULL, posting TEXT NOT NULL, facet TEXT NOT NULL, status TEXT NOT NULL,
            count INTEGER NOT NULL, PRIMARY KEY (day, posting, facet, status)
        )""",
    )
}


def migrate(connection: Connection, file: str, steps: Mapping[int, tuple[str, ...]], version: int) -> None:
    """Bring the store to ``version`` inside the transaction that ``connection`` is in: whole or not at all.

    Raises StoreError for a store that a newer rolebot wrote, or that is another program's.
    """
    if connection.dialect.name == "postgresql":
        # of several processes that start at once one makes the tables; SQLite's transaction has the file's lock
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
    found = _version(connection, file)
    if found is None:
        METADATA.create_all(connection)
        connection.execute(META.insert().values(version=version))
        return
    if found > version:
        raise StoreError(
            f"was written by a newer rolebot (schema {found})",
            file=file,
            expected=f"schema {version} or older: install the newer rolebot again, or another file",
        )
    for number in range(found + 1, version + 1):
        for statement in steps[number]:
            connection.exec_driver_sql(statement)
    if found < version:
        connection.execute(update(META).values(version=version))


def checked(connection: Connection, file: str) -> None:
    """Raises StoreError for a store whose tables are not those of today; changes nothing."""
    found = _version(connection, file)
    if found != VERSION:
        raise StoreError(
            f"was written by another rolebot (schema {found})",
            file=file,
            expected=f"schema {VERSION}: the next start of `rolebot slack` brings an older one up to date",
        )


def current() -> tuple[Steps, int]:
    """The steps and the version of this rolebot."""
    return STEPS, VERSION


def _version(connection: Connection, file: str) -> int | None:
    """The version of the tables; None where there are none yet."""
    tables = inspect(connection).get_table_names()
    if META.name in tables:
        version: int = connection.execute(select(META.c.version)).scalar_one()
        return version
    if tables:
        raise StoreError("belongs to another program", file=file, expected="a file of rolebot's own")
    return None
