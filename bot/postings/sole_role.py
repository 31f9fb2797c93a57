"""The one role of a page that lists jobs and offers no other, or that is folded below it: its heading is the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.facets import ABOUT_ORGANIZATION, CONTRACT, ELIGIBILITY, HOW_TO_APPLY, OPENINGS, PURPOSE
from bot.postings.bundles import OF_ROLE
from bot.postings.layouts.mark import HEADING, SUMMARY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.postings.facets import Headings
    from bot.postings.sections import Draft

# what may stand above a role: "The team" and "Requirements" make what is below them a part of something
ABOVE = frozenset({PURPOSE, OPENINGS, ABOUT_ORGANIZATION, HOW_TO_APPLY, CONTRACT, ELIGIBILITY})


def sole_role(page: str, drafts: Sequence[Draft], headings: Headings) -> int:
    """The draft of the one heading of a ``page`` that lists jobs that names a role; -1 if none, or if others may too.

    A line in bold is one where no marked heading names a role. On a page that is called by no role, "Kitchen", it is
    the summary of a fold that holds what is told of a job.
    """
    if headings.page_of_jobs(page):
        for layout in (SUMMARY, HEADING, "bold line"):
            if roles := _roles(layout, drafts, headings):
                return _alone(roles, drafts, headings)
    elif not headings.role_head(page) and (roles := _roles(SUMMARY, drafts, headings)):
        at = _alone(roles, drafts, headings)
        return at if any(not OF_ROLE.isdisjoint(told) for told in _told(drafts, at, headings)) else -1
    return -1


def _roles(layout: str, drafts: Sequence[Draft], headings: Headings) -> list[Draft]:
    """The headings that name a role; a sentence that says who is sought is none."""
    named = headings.nouns.leads if layout == SUMMARY else headings.role_head
    marked = (draft for draft in drafts if draft.layout == layout)
    roles = [d for d in marked if named(d.heading) or headings.names_role(d.heading)]
    return [draft for draft in roles if not headings.headlines.sought(draft.heading)] or roles


def _alone(roles: Sequence[Draft], drafts: Sequence[Draft], headings: Headings) -> int:
    """The draft of the first of some roles, where no other heading may name one: "The clerk's duties" are a part of it."""
    first, *more = roles
    more = [d for d in more if d.level <= first.level or not headings.known(d.heading)]
    marked = (d for d in drafts if d.layout == first.layout)
    beside = [d for d in marked if d.level == first.level and not headings.known(d.heading)]
    alone = not more and all(d is first for d in beside) and _may_hold(drafts, first, headings)
    return next(i for i, d in enumerate(drafts) if d is first) if alone else -1


def _told(drafts: Sequence[Draft], at: int, headings: Headings) -> Iterator[tuple[str, ...]]:
    """The facets that each heading below another names; none below none."""
    below = {at} - {-1}
    for number, draft in enumerate(drafts):
        if draft.parent in below:
            below.add(number)
            yield headings.facets(draft.heading)[0]


def _may_hold(drafts: Sequence[Draft], draft: Draft, headings: Headings) -> bool:
    """Whether no heading above a draft makes what is below it a part of something else than jobs."""
    at = draft.parent
    while at >= 0:
        if not ABOVE.issuperset(headings.facets(drafts[at].heading)[0]):
            return False
        at = drafts[at].parent
    return True
