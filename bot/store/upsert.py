"""A row changed by its key, or added if there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Insert, Update, and_, bindparam, insert, update

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from sqlalchemy import Connection, Table


@dataclass(frozen=True, slots=True)
class Upsert:
    """``change`` for a row that is there and ``add`` for one that is not, each put together once.

    Not ON CONFLICT: SQLAlchemy compiles that anew at every call, a millisecond of the process. Where another process
    can add the row between the two, which SQLite's lock keeps it from, the transaction fails and is run once more.
    """

    change: Update
    add: Insert

    def run(
        self,
        connection: Connection,
        key: Mapping[str, Any],
        changed: Mapping[str, Any],
        first: Mapping[str, Any],
    ) -> None:
        """All by column: ``key``, what is ``changed`` in a row that is there, and what else the ``first`` one gets."""
        at = {f"at_{name}": value for name, value in key.items()}
        if not connection.execute(self.change, {**at, **changed}).rowcount:
            connection.execute(self.add, {**key, **changed, **first})


def upsert(table: Table, **computed: Any) -> Upsert:
    """For a table, by its primary key. ``computed`` are columns that change by what they were; ``first`` begins them."""
    same = and_(*(column == bindparam(f"at_{column.name}") for column in table.primary_key))
    change = update(table).where(same)
    return Upsert(change.values(**computed) if computed else change, insert(table))
