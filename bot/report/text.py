"""The report for people: what was asked, what was missed, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.fold import harmless

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.report.figures import Disliked, Figures, Missed, Tally
    from bot.report.proof import Suggestion

MOST = 20  # rows of a table and questions that are shown
NAME, SHOWN = 48, 300  # characters of a name and of somebody's words that are shown
NO_ROLE, NO_FACET = "(no one role)", "(no facet)"
HEAD = ("asked", "answered", "missed", "voted down")


def written(
    figures: Figures,
    suggestions: Sequence[Suggestion],
    days: int,
    label: Callable[[str], str],
    answered_now: Callable[[str], bool],
) -> str:
    """The whole report; ``label`` names a facet, ``answered_now`` says whether a question is no longer missed."""
    parts = [_summary(figures, days)]
    if figures.roles:
        parts.append(_table("By role", figures.roles, lambda n: n or NO_ROLE))
        parts.append(_table("By facet", figures.facets, lambda n: label(n) if n else NO_FACET))
    if figures.misses:
        parts.append(_missed(figures.misses, answered_now))
    if figures.disliked:
        parts.append(_disliked(figures.disliked, label))
    if suggestions:
        parts.append(_suggested(suggestions))
    return harmless("\n\n".join(parts))


def _summary(figures: Figures, days: int) -> str:
    """The first lines."""
    if not (figures.asked or figures.asked_back or figures.misses):
        return f"Nothing was asked in the last {days} days."
    lines = [
        f"In the last {days} days: {figures.asked} asked, {figures.answered} answered, {figures.missed} missed.",
        f"Votes: {figures.up} helpful, {figures.down} not helpful.",
    ]
    if figures.asked_back:
        lines.append(f"Which role was meant had to be asked back {figures.asked_back} times.")
    return "\n".join(lines)


def _table(title: str, rows: Sequence[Tally], name: Callable[[str], str]) -> str:
    lines = [f"{title:<{NAME}}" + "".join(f"{h:>12}" for h in HEAD)]
    for row in rows[:MOST]:
        cells = (row.asked, row.answered, row.missed, row.down)
        lines.append(f"{_short(name(row.name), NAME - 2):<{NAME}}" + "".join(f"{c:>12}" for c in cells))
    return "\n".join([*lines, *_rest(len(rows))])


def _missed(misses: Sequence[Missed], answered_now: Callable[[str], bool]) -> str:
    lines = ["Questions without an answer"]
    for one in misses[:MOST]:
        about = ", ".join(part for part in (one.reason.replace("_", " "), one.role) if part)
        now = "; answered now" if answered_now(one.question) else ""
        lines.append(f"{one.count:>4} × {_short(one.question, SHOWN)}  ({about}{now})")
    return "\n".join([*lines, *_rest(len(misses))])


def _disliked(disliked: Sequence[Disliked], label: Callable[[str], str]) -> str:
    lines = ["Answers voted down"]
    for one in disliked[:MOST]:
        facet = label(one.facet) if one.facet else NO_FACET
        lines.append(f"{one.count:>4} × {one.role or NO_ROLE}: {facet}")
        lines += [f"       “{_short(reason, SHOWN)}”" for reason in one.reasons]
    return "\n".join([*lines, *_rest(len(disliked))])


def _suggested(suggestions: Sequence[Suggestion]) -> str:
    lines = ["Lines that would have helped, each tried: the question is answered, and nothing else changes"]
    for one in suggestions:
        lines.append(f"  {one.line}")
        lines += [f"       {_short(question, SHOWN)}" for question in one.questions]
        lines.append(f"       → {_short(one.quote, SHOWN)}")
    return "\n".join(lines)


def _rest(count: int) -> list[str]:
    return [f"     … and {count - MOST} more; --format json has all of them"] if count > MOST else []


def _short(text: str, most: int) -> str:
    """Somebody's words on one line."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
