"""What the names of a table's columns say: nothing by themselves, or that the cells below name roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.vocabulary import Vocabulary


class Columns:
    """Reads them by one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._names = frozenset(vocabulary.lists["names of columns"])
        self._roles = frozenset(vocabulary.lists["columns of roles"])

    def alone(self, cells: Sequence[str]) -> bool:
        """Whether the cells of a row only name the columns of a table: "Benefit", "Description"."""
        return all(cell.strip(" *_").lower() in self._names for cell in cells)

    def of_roles(self, name: str) -> bool:
        """Whether what names a column says that its cells name roles: "Position"."""
        return " ".join(words(name)) in self._roles
