"""Jobs that a front matter lists: "positions: [{title: Baker, ...}, {title: Miller, ...}]" is a page of two roles.

Each becomes a heading with what its mapping holds below it, as if the page had it in its text. A page with one alone is
about that, and one that is called by a role itself lists none: they may be those that somebody held before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.domain import TITLE, Block
from bot.errors import PostingError
from bot.postings import keyed
from bot.postings.bundles import OF_ROLE
from bot.postings.inline import render
from bot.postings.keys import OF_TITLE
from bot.postings.layouts.mark import JOB
from bot.postings.sections import Draft
from bot.postings.yaml_values import QUOTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.postings.facets import Headings
    from bot.postings.source import Source
    from bot.postings.yaml_values import Value

# of the list's own heading; how much deeper what a job's mapping holds is than a key of the page
LEVEL, BELOW = 1, 2
FEWEST, MOST = 2, 500  # jobs of a list; of as many each is told apart from all others


@dataclass(frozen=True, slots=True)
class Job:
    """One job of a list: the key of the list, what it is called, and what else its mapping holds as keys of their own."""

    key: str
    title: Value
    values: tuple[Value, ...]


def apart(
    source: Source, values: Sequence[Value], headings: Headings
) -> tuple[Sequence[Value], tuple[Job, ...]]:
    """The values that are of no job, and the jobs; none where the page is of one role or its list holds but one.

    Raises PostingError for more jobs than one file lists.
    """
    mappings: dict[tuple[str, int], list[Value]] = {}
    for value in values:
        if value.element >= 0:
            mappings.setdefault((value.key, value.element), []).append(value)
    jobs = [_job(source, key, held, headings) for (key, _), held in mappings.items()]
    # "jobs:" may be of the people who did them: each must have a title, and one be that of a role or say what a job is
    no_jobs = {key for (key, _), job in zip(mappings, jobs, strict=True) if not job}
    found = [job for job in jobs if job and job.key not in no_jobs]
    lists = {
        job.key
        for job in found
        if (not job.key or headings.lists_jobs(keyed.humanised(job.key))) and _of_role(source, job, headings)
    }
    found = [job for job in found if job.key in lists]
    rest = [v for v in values if v.element < 0 or (v.key and v.key not in lists)]
    own = (_text(source, v) for v in rest if headings.key(v.key)[0] == TITLE)
    if any(map(headings.names_role, own)):
        return values, ()  # the page of one role: those it held before
    if len(found) > MOST:
        raise PostingError("more jobs than a file lists", file=source.path, expected=f"at most {MOST}")
    if len(found) >= FEWEST:
        return rest, tuple(found)
    return [*rest, *(v for job in found for v in (job.title, *job.values))], ()


def _of_role(source: Source, job: Job, headings: Headings) -> bool:
    """Whether a job is called as roles are, or a key of its own tells what one of a job does."""
    told = {headings.key(v.key)[1] for v in job.values}
    return headings.role_head(_text(source, job.title)) or not OF_ROLE.isdisjoint(told)


def _job(source: Source, key: str, held: Iterable[Value], headings: Headings) -> Job | None:
    """A mapping of a list as a job; None of one that has no title, or nothing else.

    Without a key for a title its first value may be one: "- heading: Night Baker".
    """
    inner = [_outside(source, value) for value in held if value.name]
    named = [v for v in inner if not v.name and headings.key(v.key)[0] == TITLE]
    first = inner[0] if inner and not (named or inner[0].name or headings.key(inner[0].key)[0]) else None
    if first and headings.role_head(_text(source, first)):
        inner[0] = replace(first, key=TITLE)
        named = inner[:1]
    named = [v for v in named if 0 < len(_text(source, v).split()) <= OF_TITLE]
    # of a name for the site and a title the latter: "night-baker", "Night baker"
    named.sort(key=lambda v: (headings.role_head(_text(source, v)), v.key.lower() == TITLE), reverse=True)
    others = tuple(v for v in inner if v not in named)
    return Job(key, named[0], others) if named and others else None


def _outside(source: Source, value: Value) -> Value:
    """A value of a mapping in a list, as if the mapping were the front matter."""
    first, *inner = (*value.around, value.name)
    depth = value.depth - 1
    line = source.text[value.key_start : value.end]
    plain = not depth and "\n" not in line and source.text[value.start - 1] not in QUOTES
    name = inner[-1] if inner else ""
    return replace(
        value, key=first, name=name, around=tuple(inner[:-1]), depth=depth, plain=plain, element=-1
    )


def _text(source: Source, value: Value) -> str:
    return render(source.text[value.start : value.end], escapes=source.escapes).text


def sections(source: Source, jobs: Sequence[Job], headings: Headings) -> list[Draft]:
    """The drafts of the jobs: a heading for each list, below it one for each of its jobs, below that what it holds."""
    drafts: list[Draft] = []
    lists: dict[str, int] = {}
    for job in jobs:
        if job.key and job.key not in lists:
            lists[job.key] = len(drafts)
            span = source.lines.span(job.title.key_start, job.title.end)
            head = Draft(keyed.humanised(job.key), LEVEL, "front matter", span, -1, from_front_matter=True)
            drafts.append(head)
        at = len(drafts)
        above = lists.get(job.key, -1)  # a file of data is the list itself
        title = _heading(source, job, above)
        inner = keyed.sections(source, keyed.less_unpaid(source, job.values, headings), headings)
        for draft in inner:
            draft.parent = draft.parent + at + 1 if draft.parent >= 0 else at
            draft.level += BELOW
        drafts += [title, *inner]
    return drafts


def _heading(source: Source, job: Job, above: int) -> Draft:
    """The heading of a job below that of its list: it spans all lines of the job, and holds the one that names it."""
    shown = render(source.text[job.title.start : job.title.end], escapes=source.escapes)
    named = Block(TITLE, shown.text, shown.quote, source.lines.span(job.title.start, job.title.end))
    every = (job.title, *job.values)
    span = source.lines.span(min(v.key_start for v in every), max(v.end for v in every))
    return Draft(shown.text, LEVEL + 1, JOB, span, above, [named], from_front_matter=True)
