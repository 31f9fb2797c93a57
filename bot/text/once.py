"""A property that is worked out once for each object: as ``functools.cached_property``, without its lock.

That takes a lock at each first look, up to Python 3.12, and a question looks at twenty such things.
Two threads may work the same value out twice; neither waits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Slotted:
    """What has its own values in slots, and beside them what is worked out once.

    Of an object that keeps both in one ``__dict__`` Python finds each value at four times the time.
    """

    __slots__ = ("__dict__",)


class once(Generic[T]):  # noqa: N801  # stands where a decorator does
    """Makes a method such a property, of an object that has a ``__dict__``; what is found stays there under its name."""

    def __init__(self, method: Callable[[Any], T]) -> None:
        self._method = method
        self._name = method.__name__
        self.__doc__ = method.__doc__

    def __get__(self, of: object, _: object = None) -> T:
        found = self._method(of)
        of.__dict__[self._name] = found
        return found
