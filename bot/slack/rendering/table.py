"""A comparison as a table: a column for each role, in each row what they say next; sources stand below it.

https://docs.slack.dev/reference/block-kit/blocks/table-block: one table a message, the first row is the header.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from bot.domain import Line, Part, Status
from bot.limits import most
from bot.slack.rendering import rich_text
from bot.slack.rendering.body import (
    GLANCE,
    ITEMS,
    SIGNS,
    Body,
    left_out,
    longest,
    numbered,
    price,
    without_count,
)
from bot.slack.rendering.fold import fold
from bot.slack.rendering.literal import cut, size
from bot.slack.rendering.rich_text import weight
from bot.slack.rendering.shares import Entry, Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.wordings import Wordings
    from bot.domain import Answer
    from bot.slack.rendering.lines import Lines
    from bot.slack.rendering.rich_text import Json
    from bot.slack.rendering.shares import Share

BLANK = " "  # Slack refuses an empty cell
HEADER = 150  # characters of a column's head


@dataclass(frozen=True, slots=True)
class Column:
    """One side of a comparison."""

    role: str
    status: tuple[Line, ...]
    entries: tuple[Entry, ...]
    notes: tuple[Line, ...]
    rest: tuple[Line | Source, ...]

    @classmethod
    def of(cls, share: Share) -> Column:
        """The side that a share is."""
        heads = [line.text for line in share.head if line.part is Part.HEAD]
        return cls(
            role=" ".join(heads).rstrip(": ") or BLANK,
            status=tuple(line for line in share.head if line.part is Part.STATUS),
            entries=share.entries,
            notes=tuple(line for line in share.head if line.part not in {Part.HEAD, Part.STATUS}),
            rest=share.tail,
        )

    def own(self, shared: str) -> int:
        """How many entries stand above those that every side has."""
        return next(
            (n for n, e in enumerate(self.entries) if e.label and e.label.text == shared), len(self.entries)
        )


def columns(answer: Answer, held: Sequence[Share]) -> list[Column]:
    """The sides of a comparison that a table can show; none for any other answer."""
    if answer.status is not Status.COMPARISON or not any(share.entries for share in held):
        return []
    # the first line says what is compared, and stands in the share of the first side
    first = replace(held[0], head=held[0].head[1:])
    sides = [Column.of(share) for share in (first, *held[1:])]
    return sides if len(sides) > 1 else []  # message.SHARES keeps them fewer than the 20 that Slack allows


def compared(title: Line, sides: Sequence[Column], lines: Lines, room: int, *, shown_all: bool) -> Body:
    """The table with what stands above and below it, in at most ``room`` characters."""
    words = lines.words
    above = [title, *(_beside(s.role, line, words) for s in sides for line in s.status)]
    rest = [line for side in sides for line in side.rest]
    sources = tuple(line for line in rest if isinstance(line, Source))
    lines = replace(lines, numbers=numbered(sources, lines))
    header = [_cell(rich_text.text(cut(_head(side, lines), HEADER), "bold")) for side in sides]
    room -= weight([*lines.own([*above, *rest]), *header])
    room -= sum(price(line, lines) for line in rest if isinstance(line, Source))
    lines = replace(lines, item=longest(room - len(sides) * HEADER, len(sides)))
    rows = _rows(sides, words.say("the same"))
    shown = len(rows)
    if not shown_all:
        quotes = [sum(size(e.item.text) for e in row if isinstance(e, Entry)) for row in rows]
        (shown,) = fold([quotes], ITEMS, GLANCE * len(sides))
    drawn = [[_said(entry, lines) for entry in row] for row in rows[:shown]]
    costs = [weight(row) + SIGNS * len(row) for row in drawn]
    (shown,) = fold([costs], most("blocks.table.rows") - 1, room)
    hidden = sum(isinstance(entry, Entry) for row in rows[shown:] for entry in row)
    table = {
        "type": "table",
        "rows": [header, *drawn[:shown]],
        "column_settings": [{"is_wrapped": True} for _ in sides],
    }
    untold = sum(without_count(side.rest, words)[0] for side in sides)
    note = [left_out(hidden + untold, words, shown_all=shown_all)] if hidden else []
    below = [*note, *(line for side in sides for line in _below(side, words, counted=bool(hidden)))]
    blocks = (*rich_text.block(lines.own(above)), table, *rich_text.block(lines.own(below)))
    return Body(blocks, hidden, sources, untold)


def _rows(sides: Sequence[Column], shared: str) -> list[tuple[Entry | Line | None, ...]]:
    """What stands side by side: what each says alone, then what all say; a side without items says so."""
    own = [side.own(shared) for side in sides]
    alone: list[Sequence[Entry | Line]] = [
        side.entries[:n] or side.notes[:1] for side, n in zip(sides, own, strict=True)
    ]
    common = [side.entries[n:] for side, n in zip(sides, own, strict=True)]
    return [*_paired(alone), *zip_longest(*common)]


def _paired(alone: Sequence[Sequence[Entry | Line]]) -> list[tuple[Entry | Line | None, ...]]:
    """Side by side what stands below the same label; where no two sides have one in common, what comes next."""
    parts = [_labelled(entries) for entries in alone]
    names = [name for part in parts for name in part]
    if len(set(names)) == len(names):
        return [*zip_longest(*alone)]
    order = dict.fromkeys(name for part in sorted(parts, key=len, reverse=True) for name in part)
    return [row for name in order for row in zip_longest(*(part.get(name, ()) for part in parts))]


def _labelled(entries: Sequence[Entry | Line]) -> dict[str, list[Entry | Line]]:
    """The entries of a side by the label above them, "" for none."""
    found: dict[str, list[Entry | Line]] = {}
    name = ""
    for entry in entries:
        name = entry.label.text if isinstance(entry, Entry) and entry.label else name
        found.setdefault(name, []).append(entry)
    return found


def _head(side: Column, lines: Lines) -> str:
    """What stands above a column: the role, with the number of its source where the sources have some."""
    number = next((lines.numbers.get(s.number) for s in side.rest if isinstance(s, Source)), None)
    return lines.words.say("numbered", number=number, source=side.role) if number else side.role


def _said(entry: Entry | Line | None, lines: Lines) -> Json:
    """The cell of an item, or of a line that says there is none."""
    if entry is None:
        return {"type": "raw_text", "text": BLANK}
    if isinstance(entry, Line):
        return {"type": "rich_text", "elements": lines.own([entry])}
    return {"type": "rich_text", "elements": [*lines.label(entry), *rich_text.section(lines.said(entry))]}


def _cell(elements: Sequence[Json]) -> Json:
    return {"type": "rich_text", "elements": rich_text.section(elements)}


def _below(side: Column, words: Wordings, *, counted: bool) -> list[Line | Source]:
    """What a side says beside its items, and its sources; ``counted``: what it leaves out is said already."""
    said = without_count(side.rest, words)[1] if counted else side.rest
    return [line if isinstance(line, Source) else _beside(side.role, line, words) for line in said]


def _beside(role: str, line: Line, words: Wordings) -> Line:
    """A line of the bot's own with the role it is about."""
    return Line(line.part, words.say("beside", role=role, said=line.text))
