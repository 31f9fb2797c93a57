"""Where a person is in the page: all of it stands in the address, so that nothing need be remembered of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOMS = ("roles", "dm")
LINE = re.compile(r"[0-9]{1,7}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Place:
    """``room`` is one of ROOMS; the others are the ts of a message, or "".

    ``thread`` is answered in, ``edit`` is being changed, ``why`` is explained, ``keep`` begins the talk to be kept
    as a test. ``posting`` is a path of the shelf, opened at the lines ``first`` to ``last``, 1-based.
    """

    room: str = "roles"
    thread: str = ""
    edit: str = ""
    why: str = ""
    keep: str = ""
    posting: str = ""
    first: int = 0
    last: int = 0

    @classmethod
    def read(cls, query: Mapping[str, str]) -> Place:
        """The place an address names; what makes no sense in it is left out."""
        room = query.get("room", "")
        return cls(
            room=room if room in ROOMS else ROOMS[0],
            thread=query.get("thread", ""),
            edit=query.get("edit", ""),
            why=query.get("why", ""),
            keep=query.get("keep", ""),
            posting=query.get("posting", ""),
            first=_line(query.get("first", "")),
            last=_line(query.get("last", "")),
        )

    @property
    def query(self) -> str:
        """The place as the query of an address."""
        given = {field.name: getattr(self, field.name) for field in fields(self)}
        return urlencode({name: value for name, value in given.items() if value})

    @property
    def url(self) -> str:
        """The address of the page at this place."""
        return f"/?{self.query}"

    def at(self, **changes: Any) -> Place:
        """The same place but for some things."""
        return replace(self, **changes)


def _line(text: str) -> int:
    return int(text) if LINE.fullmatch(text) else 0
