"""What a part of a page is by its place among the others: what is asked stands behind what is done, and ahead of what is given."""

from __future__ import annotations

from itertools import groupby, takewhile
from typing import TYPE_CHECKING, NamedTuple

from bot.domain.facets import (
    ABOUT_ORGANIZATION,
    BENEFITS,
    COMPENSATION,
    EDUCATION,
    EXPERIENCE,
    HIRING_PROCESS,
    HOW_TO_APPLY,
    NICE_TO_HAVE,
    PURPOSE,
    REQUIREMENTS,
    RESPONSIBILITIES,
    SKILLS,
    SOFT_SKILLS,
    TEAM,
    VALUES,
)
from bot.postings.layouts.mark import ITEM, RUN_IN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.postings.sections import Draft
    from bot.postings.shapes import Shapes

# the parts of a posting in the order in which nearly all tell them, each with what else stands in its place
ORDER = (
    (ABOUT_ORGANIZATION, VALUES, TEAM),
    (RESPONSIBILITIES, PURPOSE),
    (REQUIREMENTS, SKILLS, SOFT_SKILLS, EXPERIENCE, EDUCATION),
    (NICE_TO_HAVE,),
    (BENEFITS, COMPENSATION),
    (HIRING_PROCESS, HOW_TO_APPLY),
)
RANK = {facet: at for at, facets in enumerate(ORDER) for facet in facets}
FIRST, LAST = 0, len(ORDER)
LAST_PARTS = (HIRING_PROCESS, HOW_TO_APPLY)
BESIDE = frozenset({PURPOSE, COMPENSATION, TEAM})  # told where no part of the order is
FIRM = tuple(
    (facet,) for facet in (RESPONSIBILITIES, REQUIREMENTS, BENEFITS)
)  # what headings say and items look like
OF_WORDS = "heading words"  # how the rule begins by which a heading decided
UNDECIDED, RULE = "nothing decides", "its place among the others"
SEVERAL, ROW = 2, 3  # items of a list, and parts side by side of which none need be known
SENTENCE = 5  # words of a value that is one
MOST = 0.6  # of the pieces of a part that must look like what its heading does not say
SOME, HALF = (
    0.3,
    0.5,
)  # of the pieces of a part that must look like what its place makes of it, between known parts and else


class Gap(NamedTuple):
    """Parts that follow one another and of which nothing decides; between known ones it is ``closed``.

    ``left`` is what the order has in their place, and ``ahead`` what comes before that.
    """

    parts: list[Draft]
    left: list[str]
    ahead: list[str]
    closed: bool


def place(drafts: Sequence[Draft], shapes: Shapes) -> None:
    """Give the parts that nothing decides what fits their place and their look, and is told nowhere else.

    Where as many follow one another as the order has parts left between two known ones, their place alone says which is which.
    """
    for row in _rows(drafts):
        for gap in _gaps(row, _told(drafts), shapes):
            least = SOME if gap.closed else HALF
            for draft in gap.parts:
                looks = shapes.looks(draft)
                best = max(looks.values(), default=0)
                fits = [facet for facet in gap.left if looks.get(facet, 0) == best >= least]
                if len(fits) == 1 and fits[0] not in _told(drafts):
                    _decide(draft, fits[0])
        for gap in _gaps(row, _told(drafts), shapes):
            pairs, told = list(zip(gap.parts, gap.left, strict=False)), _told(drafts)
            known = len(gap.parts) == len(gap.left) and gap.closed and told.issuperset(gap.ahead)
            if known and all(_may_be(draft, facet, shapes) for draft, facet in pairs):
                for draft, facet in pairs:
                    _decide(draft, facet)


def contradicted(drafts: Sequence[Draft], shapes: Shapes) -> None:
    """Give parts whose heading says one thing, and all that stands below it another, what stands there and nowhere else.

    "Responsibilities", above what one must know, where "Requirements" stands above the tasks.
    """
    found = {n: facet for n, draft in enumerate(drafts) if (facet := _instead(draft, shapes))}
    others = {f for n, draft in enumerate(drafts) if draft.blocks and n not in found for f in draft.facets}
    for n, facet in found.items():
        if facet not in others:
            _decide(drafts[n], facet)


def _instead(draft: Draft, shapes: Shapes) -> str:
    """What pieces of a part look like, and none like anything else, that its heading does not say; "" if nothing, or too few do."""
    if not draft.rule.startswith(OF_WORDS) or draft.facets[:1] not in FIRM or draft.level >= ITEM:
        return ""
    looks, size = shapes.looks(draft), sum(block.depth > 0 for block in draft.blocks)
    facet = _most(looks)
    alone = len(looks) == 1 and looks[facet] >= MOST and facet not in draft.facets
    return facet if size >= SEVERAL and alone else ""


def tasks_of_purpose(drafts: Sequence[Draft], shapes: Shapes) -> None:
    """Take a list below a heading of what the job is for tasks, where these are told nowhere else: "The gig"."""
    if any(draft.facets[:1] == (RESPONSIBILITIES,) and draft.blocks for draft in drafts):
        return
    lists = [d for d in drafts if d.heading and d.facets[:1] == (PURPOSE,) and _unlabelled(d)]
    deeds = [d for d in lists if RESPONSIBILITIES in (*d.facets, _most(shapes.looks(d)))]
    for draft in lists:
        beside = draft in deeds or any(d.parent == draft.parent and d.level == draft.level for d in deeds)
        if beside:
            draft.facets = (PURPOSE, RESPONSIBILITIES)


def steps_of_applying(drafts: Sequence[Draft], shapes: Shapes) -> None:
    """Take what tells how to apply for what comes then as well, where it says so and nothing else does."""
    if HIRING_PROCESS not in _told(drafts):
        for draft in drafts:
            if draft.facets[:1] == (HOW_TO_APPLY,) and draft.blocks and shapes.steps(draft) >= SOME:
                draft.facets = (*draft.facets, HIRING_PROCESS)


def _unlabelled(draft: Draft) -> bool:
    """Whether a part lists things, and no labels with a value each."""
    labels = [block.label for block in draft.blocks if block.depth]
    return len(labels) >= SEVERAL and not any(labels)


def _most(looks: Mapping[str, float]) -> str:
    """What most pieces look like; "" if none looks like anything."""
    return max(looks, key=lambda facet: looks[facet], default="")


def _decide(draft: Draft, facet: str) -> None:
    """Give a part its facet; steps that begin with a letter say how one applies as well."""
    draft.facets, draft.rule = LAST_PARTS if facet == HIRING_PROCESS else (facet,), RULE


def _may_be(draft: Draft, facet: str, shapes: Shapes) -> bool:
    """Whether a part names things and looks like hardly anything else than what its place makes of it, or looks like that."""
    looks = shapes.looks(draft)
    others = sum(share for f, share in looks.items() if f != facet)
    return others < HALF and (facet in looks or (facet != HIRING_PROCESS and shapes.names(draft)))


def _listed(draft: Draft) -> bool:
    """Whether a part lists things."""
    return any(block.depth for block in draft.blocks)


def _told(drafts: Sequence[Draft]) -> set[str]:
    """What a page tells somewhere; a sum in a field or a first line is told beside the part of what is given."""
    return {facet for draft in drafts if draft.blocks for facet in draft.facets} - BESIDE


def _rows(drafts: Sequence[Draft]) -> Iterator[list[Draft]]:
    """The parts of a page that stand side by side, where nothing decides of one of them."""
    headed = [d for d in drafts if d.heading and not d.from_front_matter]
    for key in dict.fromkeys((d.parent, d.level) for d in headed if _open(d)):
        row = [d for d in headed if (d.parent, d.level) == key]
        if len(row) >= ROW or any(d.facets[:1] and d.facets[0] in RANK for d in row):
            yield row


def _open(draft: Draft) -> bool:
    """Whether nothing decides what a part is, which is no label with a short value."""
    if draft.rule != UNDECIDED or not draft.blocks:
        return False
    label = draft.level == RUN_IN and len(draft.blocks) == 1
    return not label or len(draft.blocks[0].text[len(draft.heading) :].split()) >= SENTENCE


def _gaps(row: Sequence[Draft], told: set[str], shapes: Shapes) -> list[Gap]:
    """The undecided parts that follow one another, each time with what the order has between those around them."""
    gaps: list[Gap] = []
    runs = [(is_open, list(run)) for is_open, run in groupby(row, _open)]
    for at, (is_open, parts) in enumerate(runs):
        if not is_open:
            continue
        # a text that opens a page may tell of anything
        texts = takewhile(lambda d: not (_listed(d) or shapes.looks(d)), () if at else parts[:-1])
        own = parts[sum(1 for _ in texts) :]
        beside = [runs[n][1][-(n < at)].facets[:1] for n in (at - 1, at + 1) if 0 <= n < len(runs)]
        known = at + 1 < len(runs) and all(named and named[0] in RANK for named in beside)
        ahead_of = (
            RANK[f]
            for _, run in reversed(runs[:at])
            for d in reversed(run)
            for f in d.facets[:1]
            if f in RANK
        )
        behind = (RANK[f] for _, run in runs[at + 1 :] for d in run for f in d.facets[:1] if f in RANK)
        first, last = next(ahead_of, FIRST), next(behind, LAST)
        closed = known and (last > first or last == FIRST)
        last = last if last > first else LAST * closed  # who hires may be told behind all
        left = [n for n in range(first + 1, last) if told.isdisjoint(ORDER[n])]
        ahead = [facet for facet, *_ in ORDER[1 : left[0] if left else last]]
        gaps.append(Gap(own, [ORDER[n][0] for n in left], ahead, closed=closed))
    return gaps
