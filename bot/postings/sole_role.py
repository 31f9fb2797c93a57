"""The one role of a page that lists jobs and offers no other: its heading is the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.facets import ABOUT_ORGANIZATION, CONTRACT, ELIGIBILITY, HOW_TO_APPLY, OPENINGS, PURPOSE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.postings.facets import Headings
    from bot.postings.sections import Draft

# what may stand above a role: "The team" and "Requirements" make what is below them a part of something
ABOVE = frozenset({PURPOSE, OPENINGS, ABOUT_ORGANIZATION, HOW_TO_APPLY, CONTRACT, ELIGIBILITY})


def sole_role(drafts: Sequence[Draft], headings: Headings) -> int:
    """The draft of the one heading of a page that lists jobs that names a role; -1 if none, or if others may too.

    A line in bold is one where no marked heading names a role; a sentence that says who is sought is none, nor is a
    part of what is told below a role: "The clerk's duties".
    """
    for layout in ("marked heading", "bold line"):
        marked = [draft for draft in drafts if draft.layout == layout]
        roles = [d for d in marked if headings.role_head(d.heading) or headings.names_role(d.heading)]
        roles = [draft for draft in roles if not headings.sought(draft.heading)] or roles
        if not roles:
            continue
        first, *more = roles
        more = [d for d in more if d.level <= first.level or not headings.known(d.heading)]
        beside = [d for d in marked if d.level == first.level and not headings.known(d.heading)]
        alone = not more and all(d is first for d in beside) and _may_hold(drafts, first, headings)
        return next(i for i, d in enumerate(drafts) if d is first) if alone else -1
    return -1


def _may_hold(drafts: Sequence[Draft], draft: Draft, headings: Headings) -> bool:
    """Whether no heading above a draft makes what is below it a part of something else than jobs."""
    at = draft.parent
    while at >= 0:
        if not ABOVE.issuperset(headings.facets(drafts[at].heading)[0]):
            return False
        at = drafts[at].parent
    return True
