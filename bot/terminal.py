"""What people read in a terminal: answers, postings, passages, problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain import Answer, Hit, Posting, Shelf

PATH = " › "


def answer(reply: Answer, *, why: bool = False) -> str:
    """An answer with its next questions, and how it came about if asked."""
    lines = [reply.text]
    if reply.follow_ups:
        lines += [
            "",
            "Next questions:",
            *(f"  {n}. {f.question}" for n, f in enumerate(reply.follow_ups, start=1)),
        ]
    if why:
        lines += ["", "Why:", *trace(reply)]
    return "\n".join(lines)


def trace(reply: Answer) -> list[str]:
    """How an answer came about: a line for each stop that found something."""
    return [f"  {stop:<11} {found}" for stop, found in reply.trace.steps if found]


def postings(shelf: Shelf) -> str:
    """Everything a folder held: postings, drafts hidden, problems, files passed over."""
    rows = [
        (p.path, p.title, p.organization or "-", str(sum(bool(s.blocks) for s in p.sections)))
        for p in shelf.postings
    ]
    lines = [counted(len(rows), "posting"), *_table(("file", "title", "organisation", "sections"), rows)]
    for name, entries in (
        ("hidden draft", [f"{p.path}: {p.title}" for p in shelf.hidden]),
        ("problem", [str(p) for p in shelf.problems]),
        ("skipped file", [f"{s.file}: {s.reason}" for s in shelf.skipped]),
    ):
        if entries:
            lines += ["", counted(len(entries), name), *(f"  {e}" for e in entries)]
    return "\n".join(lines)


def posting(one: Posting) -> str:
    """One posting: its properties, then each section with facet, lines and the rule that decided."""
    lines = [
        one.path,
        f"  title: {one.title}" + (f"  (also: {', '.join(one.other_titles)})" if one.other_titles else ""),
        f"  organisation: {one.organization or '-'}"
        + (f"  (also: {', '.join(one.other_organizations)})" if one.other_organizations else ""),
        *(f"  {p.name}: {p.value[:100]}  (line {p.span.first})" for p in one.properties),
        "",
    ]
    rows = []
    for section in one.sections:
        if not section.heading and not section.blocks:
            continue
        first = min([section.span.first, *(b.span.first for b in section.blocks)])
        last = max([section.span.last, *(b.span.last for b in section.blocks)])
        rows.append(
            (
                f"{first}-{last}",
                ", ".join(section.facets) or "-",
                str(len(section.blocks)),
                PATH.join(section.path) or one.title,
                section.rule,
            )
        )
    return "\n".join([*lines, *_table(("lines", "facet", "items", "section", "rule"), rows)])


def hits(found: Sequence[Hit], shelf: Shelf) -> str:
    """Passages with their scores, best first."""
    lines = []
    for hit in found:
        passage = hit.passage
        span = passage.block.span
        lines.append(
            f"{hit.score:7.3f}  {shelf.postings[passage.posting].path}:{span.first}  {PATH.join(passage.path)}"
        )
        lines.append(f"         {passage.block.text}")
    return "\n".join(lines) or "no passage shares a word with that"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    table = [tuple(head), *map(tuple, rows)]
    widths = [min(60, max(len(row[i]) for row in table)) for i in range(len(head))]
    return [
        "  " + "  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in table
    ]
