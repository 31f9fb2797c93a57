"""What a vocabulary holds by its words, packed: most words of one are never said to one process."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

T = TypeVar("T")


class Unpacking(dict[str, T]):
    """What stands by words, each unpacked when it is first looked at: a word that is there costs no call."""

    def __init__(self, packed: Mapping[str, bytes], unpack: Callable[[bytes], T]) -> None:
        """``packed`` is what ``unpack`` reads."""
        super().__init__()
        self.packed, self._unpack = packed, unpack

    def __missing__(self, word: str) -> T:
        found = self[word] = self._unpack(self.packed[word])
        return found
