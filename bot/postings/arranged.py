"""What a part of a page is by its place among the others: what is asked stands behind what is done, and ahead of what is given."""

from __future__ import annotations

from itertools import groupby, takewhile
from operator import itemgetter
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
SWAPPED = {RESPONSIBILITIES, REQUIREMENTS}  # what headings say and items look like
OF_WORDS = "heading words"  # how the rule begins by which a heading decided
SAID = ("heading", "label")  # and by which anything that says what a part is
UNDECIDED, RULE = "nothing decides", "its place among the others"
SEVERAL, ROW = 2, 3  # items of a list, and parts side by side of which none need be known
SENTENCE = 5  # words of a value that is one
MOST = 0.6  # of the pieces of a part that must look like what its heading does not say
HALF = 0.5  # of the pieces of a part that must look like what its place makes of it
SOME = 0.3  # of those that must say what comes when one has applied


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

    Where as many follow one another as the order has parts left between two known ones, their place alone says which is
    which; but a page that names its parts plainly would have named these so as well.
    """
    for row in _rows(drafts):
        for gap in _gaps(row, _told(drafts), shapes):
            for facet in gap.left:
                fits = [(share, d) for d in gap.parts if (share := _sole(d, facet, shapes))]
                best = [d for share, d in fits if share == max(fits, key=itemgetter(0))[0]]
                if len(best) == 1 and facet not in _told(drafts):
                    _decide(best[0], facet)
        for gap in _gaps(row, _told(drafts), shapes):
            pairs, told = list(zip(gap.parts, gap.left, strict=False)), _told(drafts)
            known = len(gap.parts) == len(gap.left) and gap.closed and told.issuperset(gap.ahead)
            known = known and not _plain(row, gap)
            if known and all(_may_be(draft, facet, shapes) for draft, facet in pairs):
                for draft, facet in pairs:
                    _decide(draft, facet)


def _sole(draft: Draft, facet: str, shapes: Shapes) -> float:
    """What share of the pieces of a part look like a facet, if half of them do, two of a list, and none more like another; else 0."""
    looks = shapes.looks(draft)
    share = looks.get(facet, 0.0)
    rivals = sum(other >= share for other in looks.values())
    several = not _listed(draft) or share * sum(b.depth > 0 for b in draft.blocks) >= SEVERAL
    return share if share >= HALF and rivals == 1 and several else 0.0


def _plain(row: Sequence[Draft], gap: Gap) -> bool:
    """Whether a heading or a label says what a part beside some others is: "Requirements", above "Infection control"."""
    first, last = row.index(gap.parts[0]), row.index(gap.parts[-1])
    beside = (*row[max(0, first - 1) : first], *row[last + 1 : last + 2])
    return any(draft.rule.startswith(SAID) for draft in beside)


def contradicted(drafts: Sequence[Draft], shapes: Shapes) -> None:
    """Give two parts whose headings are swapped each what stands there: "Responsibilities", above what one must know."""
    found = {n: facet for n, draft in enumerate(drafts) if (facet := _instead(draft, shapes))}
    if {drafts[n].facets[0] for n in found} == set(found.values()) == SWAPPED and len(found) == len(SWAPPED):
        for n, facet in found.items():
            _decide(drafts[n], facet)


def _instead(draft: Draft, shapes: Shapes) -> str:
    """What pieces of a part look like, and none like anything else, that its heading does not say; "" if nothing, or too few do."""
    if not draft.rule.startswith(OF_WORDS) or SWAPPED.isdisjoint(draft.facets[:1]) or draft.level >= ITEM:
        return ""
    looks, size = shapes.looks(draft), sum(block.depth > 0 for block in draft.blocks)
    facet = _most(looks)
    alone = len(looks) == 1 and looks[facet] >= MOST and facet not in draft.facets
    return facet if size >= SEVERAL and alone else ""


def tasks_of_purpose(drafts: Sequence[Draft], shapes: Shapes) -> None:
    """Take a list below a heading of what the job is for tasks, where these are told nowhere else: "The gig"."""
    if any(draft.facets[:1] == (RESPONSIBILITIES,) and draft.blocks for draft in drafts):
        return
    lists = (d for d in drafts if d.heading and d.facets[:1] == (PURPOSE,) and _unlabelled(d))
    for draft in lists:
        if shapes.looks(draft).get(RESPONSIBILITIES, 0.0) >= HALF:
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
