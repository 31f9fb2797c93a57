"""A difference for the terminal: what is broken comes first, both answers side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.changes.columns import beside
from bot.changes.difference import SHOWN, Kind
from bot.text.fold import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.changes.difference import Change, Difference, RoleChange

BLANKS = str.maketrans("\r\t", "  ")  # what is left of signs that a terminal obeys
HELP = "(help)"  # what an order without a question asks for
MOST = 40  # questions of a kind that are shown in full
TOLD = {
    Kind.BROKEN: "broken",
    Kind.FIXED: "fixed",
    Kind.CHANGED: "changed",
    Kind.GONE: "about a removed role",
    Kind.REWORDED: "in other words of the bot",
    Kind.MOVED: "moved to other lines",
    Kind.SAME: "the same",
}


def text(difference: Difference, width: int) -> str:
    """The difference in lines of at most ``width`` columns where words allow it."""
    lines = [f"{difference.old} → {difference.new}", summary(difference)]
    told = [*(f"! {problem}" for problem in difference.problems), *map(role_line, difference.roles)]
    lines += ["", *told] if told else []
    for kind in SHOWN:
        lines += _section(kind, difference.of(kind), width)
    gone = difference.of(Kind.GONE)
    if gone:
        lines += ["", "About a removed role:", *(f"  {c.where}: {asked(c)}" for c in gone[:MOST])]
        lines += _left_out(len(gone))
    reworded = difference.of(Kind.REWORDED)
    if reworded:
        lines += [
            "",
            f"{len(reworded)} answers in other words of the bot, with the same quotes; for example:",
        ]
        lines += _pair(reworded[0], asked(reworded[0]), width)
    return visible("\n".join(lines).rstrip()).translate(BLANKS)


def summary(difference: Difference) -> str:
    """How many questions there were, and how many of each kind."""
    counts = [f"{count} {TOLD[kind]}" for kind, count in difference.counts.items() if count]
    lost = sum(role.lost for role in difference.roles)
    counts = [f"{lost} roles lost"] * bool(lost) + counts
    return f"{len(difference.changes)} questions: {', '.join(counts) or 'none to ask'}"


def role_line(role: RoleChange) -> str:
    """What became of a role."""
    if role.lost:
        return f"! role lost: {role.old} ({role.old_file}) {role.why}"
    if not role.new:
        why = f", {role.why}" if role.why else ""
        return f"- role removed: {role.old} ({role.old_file}){why}; it answered {role.said} facets"
    if not role.old:
        return f"+ role added: {role.new} ({role.new_file}); it answers {role.said} facets"
    named = f"{role.old} → {role.new}" if role.old != role.new else role.new
    moved = f"{role.old_file} → {role.new_file}" if role.old_file != role.new_file else role.new_file
    return f"~ role renamed: {named} ({moved})"


def asked(change: Change) -> str:
    """The question, or both where a role bears another name."""
    old, new = (" ".join(text.split()) for text in change.asked)
    return (new or HELP) if old == new else f"{old or HELP} → {new or HELP}"


def _section(kind: Kind, changes: Iterable[Change], width: int) -> list[str]:
    changes = list(changes)
    lines = []
    for n, change in enumerate(changes[:MOST], start=1):
        lines += _pair(change, f"{TOLD[kind].capitalize()} {n}/{len(changes)}: {asked(change)}", width)
    return lines + _left_out(len(changes))


def _pair(change: Change, head: str, width: int) -> list[str]:
    """Both answers below a line that says what was asked."""
    why = f"  {change.why}"
    outcome = f"  {change.where}; {change.old.status} → {change.new.status}"
    rows = (f"  {row}".rstrip() for row in beside(change.old.text, change.new.text, width - 2))
    return ["", head, outcome, *([why] if change.why else []), "", *rows]


def _left_out(count: int) -> list[str]:
    return [f"… and {count - MOST} more: --format json has all of them"] if count > MOST else []
