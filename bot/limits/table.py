"""The table of Slack's limits, read once from the files beside this one; ``surfaces.toml`` explains its rows."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

FILES = Path(__file__).with_name("tables")
SURFACES = frozenset({"message", "modal", "home"})
TYPED = {"block": "blocks", "element": "elements", "rich": "rich_text", "cell": "rich_text"}
OBJECTS = "objects"


@dataclass(frozen=True, slots=True)
class Value:
    """What one key may hold; the names are those of the rows in ``surfaces.toml``."""

    kind: str
    of: frozenset[str]
    among: frozenset[str]
    least: int
    most: int | None
    many: bool
    each: int | None
    across: int | None
    needed: bool
    shown: bool
    same: str
    like: str
    once: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """What one object may hold, and where Slack says so (``link``, a full address)."""

    name: str
    link: str
    on: frozenset[str]
    any_of: tuple[str, ...]
    not_both: tuple[str, ...]
    together: int | None
    keys: Mapping[str, Value]
    needed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """All shapes, by the file they stand in and their name."""

    shapes: Mapping[str, Mapping[str, Shape]]
    kinds: Mapping[str, Mapping[str, Shape]]  # by "block", "element", "rich", "cell": types to shapes


@cache
def table() -> Table:
    """The whole table; read at the first call."""
    files = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in FILES.glob("*.toml")}
    shapes = {name: _shapes(name, files) for name in files}
    kinds: dict[str, Mapping[str, Shape]] = {kind: shapes[file] for kind, file in TYPED.items()}
    kinds["cell"] = shapes["rich_text"] | {"rich_text": shapes["blocks"]["rich_text"]}
    return Table(shapes, kinds)


def most(path: str) -> int:
    """The largest length or amount allowed at a key, such as ``blocks.section.text`` or ``surfaces.message.blocks``.

    Raises KeyError for what the table does not know or does not limit.
    """
    file, name, key = path.split(".")
    limit = table().shapes[file][name].keys[key].most
    if limit is None:
        raise KeyError(path)
    return limit


def _shapes(file: str, files: Mapping[str, Mapping[str, Any]]) -> dict[str, Shape]:
    """The shapes of one file."""
    rows = files[file]
    return {
        name: _shape(name, row, rows, files)
        for name, row in rows.items()
        if isinstance(row, dict) and name not in {"every", "sets"}
    }


def _shape(
    name: str, row: Mapping[str, Any], rows: Mapping[str, Any], files: Mapping[str, Mapping[str, Any]]
) -> Shape:
    keys = {key: _value(value, files) for key, value in (rows["every"] | row.get("keys", {})).items()}
    return Shape(
        name=name,
        link=_address(rows["docs"], row["link"]),
        on=frozenset(row.get("on", SURFACES)),
        any_of=tuple(row.get("any_of", ())),
        not_both=tuple(row.get("not_both", ())),
        together=row.get("together"),
        keys=keys,
        needed=tuple(key for key, value in keys.items() if value.needed),
    )


def _value(row: Mapping[str, Any], files: Mapping[str, Mapping[str, Any]]) -> Value:
    kind, of = row["is"], row.get("of", [])
    if kind in TYPED and isinstance(of, str):
        of = list(files[TYPED[kind]]["sets"][of])
    return Value(
        kind=kind,
        of=frozenset([of] if isinstance(of, str) else of),
        among=frozenset(row.get("among", ())),
        least=row.get("least", 1 if kind in {"text", "plain_text"} else 0),
        most=row.get("most"),
        many=row.get("many", False),
        each=row.get("each"),
        across=row.get("across"),
        needed=row.get("needed", False),
        shown=row.get("shown", False),
        same=row.get("same", ""),
        like=row.get("like", ""),
        once=row.get("once", False),
        chosen=row.get("chosen", False),
    )


def _address(docs: str, link: str) -> str:
    """The full address of a link; a leading ``../`` goes one page up."""
    while link.startswith("../"):
        docs, link = docs.rstrip("/").rpartition("/")[0] + "/", link[3:]
    return docs + link
