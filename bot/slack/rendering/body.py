"""What an answer says, laid out: a block for each share, folded to a glance or as much as a message holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.domain import Line, Part
from bot.slack.rendering import rich_text
from bot.slack.rendering.fold import fold
from bot.slack.rendering.literal import size
from bot.slack.rendering.rich_text import Json, weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answering.wordings import Wordings
    from bot.slack.rendering.lines import Lines
    from bot.slack.rendering.shares import Entry, Share, Source

ITEMS, GLANCE = 5, 600  # items and their characters that are shown at first
LONGEST, SHORTEST = 2800, 100  # characters of one item at most; what even the narrowest place leaves of it
BUTTON = 120  # characters that a Show-source button takes
SIGNS = 4  # characters that a bullet takes in plain text
EVERY = 1_000_000  # more items than there can be


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks of an answer without its buttons, and the sources they show.

    ``hidden`` counts the items that the blocks leave out, ``untold`` those that the answer itself does.
    """

    blocks: tuple[Json, ...]
    hidden: int
    sources: tuple[Source, ...]
    untold: int = 0


def listed(held: Sequence[Share], lines: Lines, room: int, *, shown_all: bool) -> Body:
    """The shares one below the other in at most ``room`` characters."""
    fixed = [lines.own((*share.head, *share.tail)) for share in held]
    room -= weight([part for parts in fixed for part in parts])
    room -= sum(price(source, lines) for share in held for source in share.sources)
    full = sum(bool(share.entries) for share in held)
    lines = replace(lines, item=longest(room, full))
    shown = [len(share.entries) for share in held]
    if not shown_all:
        shown = fold([[size(e.item.text) for e in share.entries] for share in held], ITEMS, GLANCE)
    costs = [_costs(share.entries[:n], lines, room) for share, n in zip(held, shown, strict=True)]
    shown = fold(costs, EVERY, room)
    sources = tuple(
        source
        for share, n in zip(held, shown, strict=True)
        for source in (*(e.source for e in share.entries[:n] if e.source), *share.sources)
    )
    lines = replace(lines, numbers=numbered(sources, lines))
    blocks = [
        block
        for share, n in zip(held, shown, strict=True)
        for block in _block(share, n, lines, shown_all=shown_all)
    ]
    untold = sum(without_count(share.tail, lines.words)[0] for share in held)
    return Body(tuple(blocks), sum(len(s.entries) for s in held) - sum(shown), sources, untold)


def _block(share: Share, shown: int, lines: Lines, *, shown_all: bool) -> list[Json]:
    """The block of one share, what is left out of it said before its source."""
    said, rest = without_count(share.tail, lines.words)
    hidden = len(share.entries) - shown
    note = [left_out(hidden + said, lines.words, shown_all=shown_all)] if hidden else []
    return rich_text.block(
        [
            *lines.own(share.head),
            *(part for entry in share.entries[:shown] for part in lines.entry(entry)),
            *lines.own([*note, *(rest if hidden else share.tail)]),
        ]
    )


def longest(room: int, places: int) -> int:
    """The most characters of one item where so many of them must be shown."""
    return max(SHORTEST, min(LONGEST, room // max(1, places)))


def price(source: Source, lines: Lines) -> int:
    """What the button of a source takes, where it needs one."""
    return 0 if lines.urls.get(source.number) else BUTTON


def cost(entry: Entry, lines: Lines) -> int:
    """The characters that an item takes with all that is shown with it."""
    drawn = weight(lines.entry(entry)) + 3 * SIGNS
    return drawn + (price(entry.source, lines) if entry.source else 0)


def _costs(entries: Iterable[Entry], lines: Lines, room: int) -> list[int]:
    """What each item takes, up to the one that finds no room."""
    costs: list[int] = []
    for entry in entries:
        costs.append(cost(entry, lines))
        room -= costs[-1]
        if room < 0:
            break
    return costs


def numbered(sources: Iterable[Source], lines: Lines) -> dict[int, int]:
    """What the Show-source buttons are called; a single one needs no number."""
    buttons = [source.number for source in sources if price(source, lines)]
    return {source: n for n, source in enumerate(buttons, start=1)} if len(buttons) > 1 else {}


def left_out(count: int, words: Wordings, *, shown_all: bool) -> Line:
    """That some items are not shown here."""
    return Line(Part.NOTE, words.say("left out" if shown_all else "more", count=count))


def without_count(tail: Iterable[Line | Source], words: Wordings) -> tuple[int, tuple[Line | Source, ...]]:
    """How many items the answer itself says it left out, and the lines that say something else.

    Where more are left out here, one count must stand for both.
    """
    before, _, after = words.say("more", count="\0").partition("\0")
    count, rest = 0, []
    for line in tail:
        text = line.text if isinstance(line, Line) and line.part is Part.NOTE else ""
        number = text[len(before) : len(text) - len(after)]
        if text.startswith(before) and text.endswith(after) and number.isdecimal():
            count += int(number)
        else:
            rest.append(line)
    return count, tuple(rest)
