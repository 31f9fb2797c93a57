"""From raw blocks to sections: which blocks are headings, what stands below which, and its facet."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.domain import TITLE, Block, Section
from bot.domain.facets import (
    BENEFITS,
    HIRING_PROCESS,
    HOW_TO_APPLY,
    OF_THE_PERSON,
    OF_THE_POST,
    REPORTING_LINE,
    TEAM,
    WORKING_HOURS,
)
from bot.errors import PostingError
from bot.postings import capitals, closing, criteria, persons, role_tables
from bot.postings.apart import apart
from bot.postings.bundles import RESTRUCTURED
from bot.postings.closing import BEHIND
from bot.postings.content import block, parts
from bot.postings.folds import Around
from bot.postings.inline import render
from bot.postings.layouts import LAYOUTS, Mark, Part, role_item, run_in
from bot.postings.layouts.mark import BOLD, COLUMN, ITEM, JOB, LABEL, LEAD_IN, RUN_IN, SUMMARY
from bot.postings.layouts.marked import opening
from bot.postings.layouts.value import below_title
from bot.postings.restructured import Restructured
from bot.postings.scan import Scanner
from bot.postings.values import workload

if TYPE_CHECKING:
    from bot.postings.facets import Headings
    from bot.postings.source import Source
    from bot.text.lines import Span

MAX_SECTIONS = 2_000
DASH = re.compile(r"^[-–—•]\s+(?=\w)")  # ahead of a heading: "#### - Your role"
FIRST = 2  # drafts when the first heading has been read: it names the page and states nothing
CLOSED = f"{BEHIND}: no part of it"
OF_ONE_LINE = OF_THE_POST | {TEAM, REPORTING_LINE, ""}  # facets of labels whose value is all they are about
GIVEN = {
    (BENEFITS,),
    (HOW_TO_APPLY,),
    (HIRING_PROCESS,),
}  # what a label tells that is no part of what is asked
OPENING = "opening"  # the rule that gives a facet to what stands above the first heading
OF_DOCUMENT = "names the document"  # the rule of a heading that says nothing of what stands below it
BESIDE = "beside a box of facts"  # the same of what stands behind a container of names and values


@dataclass(slots=True)
class Draft:
    """A section being put together."""

    heading: str
    level: int
    layout: str
    span: Span
    parent: int
    blocks: list[Block] = field(default_factory=list)
    facets: tuple[str, ...] = ()
    rule: str = ""
    from_front_matter: bool = False
    quote: str = ""


def of_body(
    source: Source, start: int, end: int, headings: Headings, *, lists_jobs: bool = False
) -> list[Draft]:
    """The sections of characters ``[start, end)`` as drafts; the first has no heading and holds what stands above all others.

    On a page that ``lists_jobs`` items may name them.
    """
    scanner = Restructured if source.path.lower().rpartition(".")[2] in RESTRUCTURED else Scanner
    raws = criteria.told(source, scanner(source, start, end, headings).blocks, start, headings)
    raws = capitals.told(source, role_tables.told(source, raws, start, headings))
    found = parts(source, apart(source, raws, headings), headings)
    begun_by = run_in.alike(found, headings)
    jobs = role_item.roles(found, headings) if lists_jobs else {}
    below_title(found, headings)
    opening(found, headings)
    drafts = [Draft("", 0, OPENING, source.lines.span(start, start), -1)]
    around = Around()
    stack = around.stack
    for i, part in enumerate(found):
        after = found[i + 1] if i + 1 < len(found) else None
        if part.raw.fold:
            part.raw.level = around.edge(part.raw, [drafts[n].level for n in stack])
        if part.raw.kind in {"rule", "fold"}:
            _behind(source, drafts, part, after, around)
            continue
        mark = (
            jobs.get(i)
            or begun_by.get(i)
            or next((m for layout in LAYOUTS if (m := layout(part, after, headings))), None)
        )
        if mark and mark.adds and set(headings.facets(mark.heading)[0]) <= _told(drafts, stack, headings):
            mark = None
        depth = part.raw.depth if part.raw.kind == "item" else 0
        above = stack[-1]
        mark = mark and mark.below(drafts[above].heading, drafts[above].level, headings)
        _pop(drafts, stack, mark, depth, around.floor, headings)
        mark = persons.of_person(mark, found, i, drafts[stack[-1]], headings) if mark else None
        begun = None
        if mark:
            # a button is none of the list above it, nor a "**Note:**" behind what closed that
            outside = mark.adds or closing.goes_on(drafts, stack[-1], mark, headings)
            parent = drafts[stack[-1]].parent if outside and len(stack) > 1 else stack[-1]
            begun = _marked(mark, parent, _span(source, part), headings)
        elif part.raw.kind == "paragraph":
            begun = _closing(drafts, (above, stack[-1]), part, _span(source, part), headings)
        if begun:
            begun.quote = part.inline.quote
            drafts.append(begun)
            stack.append(len(drafts) - 1)
            around.floor = len(stack) if part.raw.fold else around.floor
            if len(drafts) > MAX_SECTIONS:
                line, expected = begun.span.first, f"at most {MAX_SECTIONS}"
                raise PostingError(
                    "more sections than a posting has", file=source.path, line=line, expected=expected
                )
        titles = part.raw.kind == "heading" and len(drafts) == FIRST
        if not mark or (mark.keeps and not (titles and mark.heading == part.inline.text)):
            drafts[stack[-1]].blocks.append(block(source, part))
    return drafts


def moved(drafts: list[Draft], by: int) -> list[Draft]:
    """Drafts that stand so many places further behind, each still below its own parent."""
    for draft in drafts:
        draft.parent += by if draft.parent >= 0 else 0
    return drafts


def _span(source: Source, part: Part) -> Span:
    """Where a block stands."""
    return source.lines.span(part.raw.pieces[0][0], part.raw.pieces[-1][1])


def _behind(source: Source, drafts: list[Draft], part: Part, after: Part | None, around: Around) -> None:
    """The section of a paragraph behind a rule or a fold, which is of no heading above that."""
    if around.ended(part.raw) and after and after.raw.kind == "paragraph":
        layout = BESIDE if part.raw.in_html else "below a rule"
        drafts.append(Draft("", 0, layout, _span(source, after), around.stack[around.floor - 1]))
        around.stack[around.floor :] = [len(drafts) - 1]


def _closing(
    drafts: list[Draft], places: tuple[int, int], part: Part, span: Span, headings: Headings
) -> Draft | None:
    """The section of a paragraph that closes what a list tells: of a list of roles all, and not its last.

    None of any other. ``places`` are where the block before it stands and where it would.
    """
    (above, at), text = places, part.inline.text
    if above != at and closing.ends(drafts[above], text, headings):
        at = above
    elif facets := closing.of_post(drafts, at, text, headings):
        return Draft("", RUN_IN, BEHIND, span, at, facets=facets, rule=CLOSED)
    elif not closing.closes(drafts, at, text, headings):
        return None
    parent = drafts[at].parent
    if drafts[parent].layout == role_item.LAYOUT:
        parent = drafts[parent].parent
    facets = closing.told(text, headings)
    return Draft("", RUN_IN, BEHIND, span, parent, facets=facets, rule=CLOSED)


def _marked(mark: Mark, parent: int, span: Span, headings: Headings) -> Draft:
    """The section that a heading begins; one that only adds a facet has no heading of its own."""
    if mark.layout == persons.PERSON:
        return Draft(
            "", mark.level, mark.layout, span, parent, facets=persons.FACETS, rule=f"a name: '{mark.heading}'"
        )
    if not mark.adds:
        rule = "names a column" if mark.layout == COLUMN else ""
        return Draft(
            DASH.sub("", mark.heading.rstrip(": ")), mark.level, mark.layout, span, parent, rule=rule
        )
    rule, (facets, _) = f"{mark.layout}: '{mark.heading}'", headings.facets(mark.heading)
    return Draft("", mark.level, mark.layout, span, parent, facets=facets, rule=rule)


def _states(draft: Draft, headings: Headings) -> bool:
    """Whether a section is a label with a value that is all there is of it, as a list below is of no department: "Department: Docks"."""
    prop, facet = headings.key(draft.heading) if draft.level == RUN_IN else ("", "")
    return bool(prop) and facet in OF_ONE_LINE and [b.text[-1:] == ":" for b in draft.blocks] == [False]


def _told(drafts: list[Draft], stack: list[int], headings: Headings) -> set[str]:
    """The facets that the headings above a block name."""
    return {facet for n in stack for facet in headings.facets(drafts[n].heading)[0]}


def _pop(
    drafts: list[Draft], stack: list[int], mark: Mark | None, depth: int, floor: int, headings: Headings
) -> None:
    """Leave the sections that end before this block, down to the ``floor`` of the fold in which it stands."""
    if mark and mark.level > ITEM and len(stack) > floor and _states(drafts[stack[-1]], headings):
        stack.pop()
    while len(stack) > floor:
        top = drafts[stack[-1]]
        if mark and mark.level == LEAD_IN and top.layout == LABEL and top.blocks and top.blocks[-1].depth:
            stack.pop()
        elif mark and (mark.level <= top.level or (mark.level == RUN_IN and top.level == LEAD_IN)):
            stack.pop()  # a label after the list below a sentence is no part of it
        elif (
            mark
            and mark.level == RUN_IN
            and top.level == BOLD
            and (mark.layout == run_in.AS_OTHERS or _beside(top, mark, headings))
        ):
            stack.pop()
        elif not mark and depth == 0 and top.level >= LEAD_IN and top.blocks and top.level < ITEM:
            if top.layout == BEHIND and top.blocks[-1].text.endswith(":"):
                return  # "Write to:", and the address below it
            stack.pop()  # a paragraph ends a run-in label and the list below a sentence
        elif top.level >= ITEM and (depth <= top.level - ITEM):
            stack.pop()
        else:
            return


def _beside(above: Draft, mark: Mark, headings: Headings) -> bool:
    """Whether a label tells what is offered, or how one applies, and what stands above it what is asked or done.

    The two stand side by side: "**Our offer.** Rolls", behind what stands below "**Requirements**".
    """
    asked = headings.facets(above.heading)[0][:1]
    given = headings.facets(mark.heading)[0][:1] if headings.whole(mark.heading) else ()
    return bool(above.blocks) and OF_THE_PERSON.issuperset(asked) and bool(asked) and given in GIVEN


def of_title(source: Source, start: int, end: int) -> Draft:
    """The title as a section of its own: a posting states it like anything else."""
    shown = render(source.text[start:end], escapes=source.escapes)
    span = source.lines.span(start, end)
    draft = Draft("", 0, "title", span, -1, [Block(TITLE, shown.text, shown.quote, span)])
    draft.facets = (TITLE, WORKING_HOURS) if workload(shown.text) else (TITLE,)
    draft.rule = "the posting's title"
    return draft


def finished(drafts: list[Draft], title: int, top: int) -> tuple[Section, ...]:
    """The sections, each with its path: the page's title and empty names of the document left out.

    A headline at the ``top`` is told with its own text, and not with what stands below it.
    """
    paths: list[tuple[str, ...]] = []
    sections = []
    for number, draft in enumerate(drafts):
        above = paths[draft.parent] if draft.parent >= 0 and draft.parent != top else ()
        silent = number == title or not draft.heading or draft.rule == OF_DOCUMENT
        paths.append(above if silent else (*above, draft.heading))
        sections.append(
            Section(
                number,
                draft.heading,
                paths[-1],
                draft.level,
                draft.facets,
                draft.rule,
                draft.span,
                tuple(draft.blocks),
                draft.parent,
                draft.from_front_matter,
                draft.quote,
                draft.layout == SUMMARY,
                draft.layout == JOB,
            )
        )
    return tuple(sections)
