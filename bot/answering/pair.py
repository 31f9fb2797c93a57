"""A pair: the answers to the two questions of one message become one."""

from __future__ import annotations

from dataclasses import replace

from bot.domain import Answer, Line, Part, Status, Trace

# what ends no part of a message with two
NEITHER = frozenset({Status.OFF_TOPIC, Status.HELP, Status.NO_MATCH})

# what says that a posting does not say something
SILENT = frozenset({Status.NOT_STATED, Status.NOT_MENTIONED})


def apart(first: Answer, second: Answer) -> bool:
    """Whether a second answer says more than the first: other words of a posting, or that other things are missing."""
    if second.status in NEITHER:
        return False
    silent = {first.status, second.status} <= SILENT
    return first.statements != second.statements or (silent and first.lines != second.lines)


def same(first: Answer, second: Answer) -> bool:
    """Whether the first answer tells the second as well: of a contact the name and the address."""
    told = first.status is second.status is Status.ANSWERED and bool(first.facets)
    return told and first.facets == second.facets and first.statements == second.statements


def less(whole: Answer, part: Answer) -> bool:
    """Whether what a whole message is answered says but a part of what its first question is."""
    return set(whole.statements) < set(part.statements)


def points_back(first: Answer, second: Answer) -> bool:
    """Whether only the second question says which role both mean: "what do they pay and who leads it, the bakery?"."""
    named = second.resolved.postings if second.resolved else ()
    return first.status is Status.AMBIGUOUS and second.status not in NEITHER and len(named) == 1


def joined(first: Answer, second: Answer) -> Answer:
    """Both answers as one; the thread goes on from the second.

    Status, roles and facets are the first's, unless that is only that the posting does not say it.
    """
    told = second if first.status in SILENT and second.status not in SILENT else first
    before, behind = first.lines, (Line(Part.GAP), *second.lines)
    if first.statements == second.statements:  # one posting says neither: it is introduced once
        before = tuple(line for line in before if line.part is not Part.NOTE)
        behind = tuple(line for line in second.lines if line.part is not Part.STATUS)
    elif told.roles == second.roles:
        behind = tuple(line for line in behind if line.part is not Part.STATUS)
    return replace(
        told,
        lines=(*before, *behind),
        statements=tuple(dict.fromkeys((*first.statements, *second.statements))),
        follow_ups=second.follow_ups,
        trace=Trace((*first.trace.steps, *second.trace.steps)),
        resolved=second.resolved,
    )
