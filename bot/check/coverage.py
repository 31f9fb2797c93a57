"""Which posting states what: roles by facets, as a table for a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.text.tokens import stems

if TYPE_CHECKING:
    from bot.check.seen import Seen
    from bot.domain import Posting
    from bot.vocabulary import Vocabulary

STATED, NOT_STATED = "●", "·"
WIDTH = 100  # columns of a terminal that a table may take
CELL = 3  # of a posting's column: its number
TITLE = 60  # characters of a title that are shown


@dataclass(frozen=True, slots=True)
class Coverage:
    """The postings in the order of the shelf, and for each facet (id and label) whether each states it."""

    postings: tuple[Posting, ...]
    rows: tuple[tuple[str, str, tuple[bool, ...]], ...]


def coverage(seen: Seen) -> Coverage:
    """What every posting states; facets by how many do, then by their label."""
    postings = seen.shelf.postings
    held = [_stated(posting, seen.vocabulary) for posting in postings]
    rows = [
        (facet.id, facet.label, tuple(facet.id in facets for facets in held))
        for facet in seen.vocabulary.facets.values()
    ]
    rows.sort(key=lambda row: (-sum(row[2]), row[1]))
    return Coverage(postings, tuple(rows))


def _stated(posting: Posting, vocabulary: Vocabulary) -> frozenset[str]:
    """The facets with a section of their own or of one they include, and those that any single sentence can state."""
    anywhere = {facet.id for facet in vocabulary.facets.values() if facet.anywhere}
    spoken = {
        match.value
        for section in posting.sections
        for block in section.blocks
        for match in vocabulary.content.find(stems(block.text[:8000])[:400])
    }
    held = posting.facets | (spoken & anywhere)
    return held | {f.id for f in vocabulary.facets.values() if not held.isdisjoint(f.includes)}


def written(found: Coverage) -> str:
    """A row for each facet; a column for each posting where that fits, and how many state it."""
    if not found.postings:
        return "No postings."
    widest = max(len(label) for _, label, _ in found.rows)
    count = len(found.postings)
    columns = count if widest + CELL * count + len("  000") <= WIDTH else 0
    lines = [f"What the postings state ({STATED}) and what they do not ({NOT_STATED}):", ""]
    if columns:
        numbers = "".join(f"{n:>{CELL}}" for n in range(1, columns + 1))
        lines.append(f"{'':{widest}}{numbers}  all".rstrip())
    for _, label, stated in found.rows:
        marks = "".join(f"{STATED if one else NOT_STATED:>{CELL}}" for one in stated) if columns else ""
        lines.append(f"{label:{widest}}{marks}  {sum(stated):>3}{'' if columns else _bar(stated)}")
    if columns:
        lines.append("")
        lines += [f"{n:>{CELL}}  {_named(p)}" for n, p in enumerate(found.postings, start=1)]
    else:
        lines += ["", f"{count} postings; --coverage FILE.html shows each of them."]
    return "\n".join(lines)


def _bar(stated: tuple[bool, ...]) -> str:
    """How many of all, drawn."""
    most = 40
    return f" of {len(stated)}  {'█' * round(most * sum(stated) / len(stated))}".rstrip()


def _named(posting: Posting) -> str:
    title = posting.title[:TITLE]
    return f"{title}, {posting.organization[:25]}" if posting.organization else title
