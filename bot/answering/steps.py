"""One step of a list that is told in order: "the second stage", "what comes after the phone call"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.facets import HOW_TO_APPLY
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

SEVERAL = 2  # steps from which one can be asked for


def one(query: Query, desk: Desk, hits: Sequence[Hit]) -> list[Hit]:
    """Of some steps in the order of the document the one asked for with all below it; none if it is none of them."""
    if not (query.step.position or query.step.behind) or not hits or _titled(query, desk):
        return []
    steps = _steps(hits)
    if len(steps) < SEVERAL:
        return []
    if query.step.position:
        at = query.step.position - 1 if query.step.position > 0 else len(steps) + query.step.position
    else:
        named = _naming(query, desk, steps)
        at = named + (-1 if query.step.ahead else 1) if named >= 0 else -1
    return steps[at] if 0 <= at < len(steps) else []


def onwards(query: Query, desk: Desk, hits: Sequence[Hit]) -> list[Hit]:
    """Some hits with the items that go on from each in a list of what an applicant does: what is told in order goes on.

    "We read your letter", the second of four, tells what happens then; so do the third and the fourth.
    """
    first: dict[tuple[int, int], int] = {}
    for p in (h.passage for h in hits):
        if p.block.depth and HOW_TO_APPLY in p.facets:
            first.setdefault((p.posting, p.section), p.number)
    more = [
        h
        for (posting, section), at in first.items()
        for h in desk.hits(query, posting, (), (section,))
        if h.passage.number > at and h.passage.block.depth
    ]
    every = {h.passage.number: h for h in (*more, *hits)}
    return [every[number] for number in sorted(every)]


def _titled(query: Query, desk: Desk) -> bool:
    """Whether a heading asked for is the step itself: "Step 2: …"."""
    headings = (desk.postings[p].sections[s].heading for p, s in query.sections)
    return any(not desk.vocabulary.words["steps"].isdisjoint(stems(h)) for h in headings)


def _steps(hits: Sequence[Hit]) -> list[list[Hit]]:
    """The steps: what stands under each heading where there are several, else each item with those nested in it."""
    paths = list(dict.fromkeys(h.passage.path for h in hits))
    if len(paths) > 1:
        return [[h for h in hits if h.passage.path == path] for path in paths]
    items = [h for h in hits if h.passage.block.depth]
    shallow = min((h.passage.block.depth for h in items), default=0)
    steps: list[list[Hit]] = []
    for hit in items:
        if hit.passage.block.depth == shallow:
            steps.append([hit])
        else:
            steps[-1].append(hit)
    return steps


def _naming(query: Query, desk: Desk, steps: Sequence[Sequence[Hit]]) -> int:
    """The last of the steps that name most of what the one asked for comes behind; -1 if none names it."""
    said = [s for s in query.step.behind if s not in desk.vocabulary.words["stop"]]
    asked = {s for s in said if s not in desk.plain} or set(said)  # an offer may be a step

    def named(step: Sequence[Hit]) -> int:
        first = step[0].passage
        return len(asked.intersection(stems(first.block.label or first.block.text)))

    most = max(map(named, steps))
    return max((n for n, step in enumerate(steps) if named(step) == most), default=-1) if most else -1
