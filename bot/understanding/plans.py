"""Sections that a posting counts, "Objective #1", or plans by stretches of time, "Week one"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stems

if TYPE_CHECKING:
    from bot.domain import Posting
    from bot.text.periods import Period, Periods

COUNTED, DIGITS = 2, 2  # words before the number of a heading, digits of it


def by_time(posting: Posting, periods: Periods) -> dict[int, Period]:
    """The sections that name a stretch of time, with it; none where that is but one."""
    headed = ((s.number, periods.first(stems(s.heading))) for s in posting.sections if s.path)
    told = {number: time for number, time in headed if time}
    return told if len(set(told.values())) > 1 else {}


def by_number(posting: Posting) -> dict[int, dict[int, int]]:
    """The sections that only a number behind the same word counts, each with all so counted: "Objective #1: …"."""
    groups: dict[tuple[object, ...], dict[int, int]] = {}
    for section in posting.sections if any(s.heading for s in posting.sections) else ():
        line = stems(section.heading)[: COUNTED + 1]
        at = next((i for i, word in enumerate(line) if word.isdecimal()), -1)
        if section.path and at >= 0 and len(line[at]) <= DIGITS:
            groups.setdefault((section.parent, *line[:at]), {}).setdefault(int(line[at]), section.number)
    return {n: group for group in groups.values() if len(group) > 1 for n in group.values()}
