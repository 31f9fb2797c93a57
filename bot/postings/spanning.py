"""What stands above all of a page: its title, or a first heading with all others below it, "Come and make waves!"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.facets import CONTACT, DATES, DEADLINE, HIRING_PROCESS, HOW_TO_APPLY
from bot.postings.layouts.mark import BOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.postings.facets import Headings
    from bot.postings.sections import Draft

APPLYING = frozenset({HOW_TO_APPLY, HIRING_PROCESS, CONTACT, DATES, DEADLINE})
LEAST = 2  # headings below it


def headline(drafts: Sequence[Draft], title: int, headings: Headings) -> int:
    """The draft that stands above all others as the page's title does: that of the ``title``, else a headline; -1 if none.

    What names a part is no headline; but "Join us!" is one, and any such above other parts than of how to apply.
    """
    first = next((n for n, draft in enumerate(drafts) if draft.heading and draft.level < BOLD), -1)
    if first < 0 or title > 0 or first == title:
        return title
    behind = [draft for draft in drafts[first + 1 :] if draft.heading]
    if sum(draft.level < BOLD for draft in behind) < LEAST or any(
        d.level <= drafts[first].level for d in behind
    ):
        return title
    heading, below = drafts[first].heading, (headings.facets(draft.heading)[0] for draft in behind)
    named = headings.facets(heading)[0] or headings.weak(heading)
    slogan = named[:1] == (HOW_TO_APPLY,) and (
        heading.endswith("!") or any(facets and APPLYING.isdisjoint(facets) for facets in below)
    )
    return title if (named or headings.whole(heading)) and not slogan else first


def repeats_title(drafts: Sequence[Draft], draft: Draft, title: int) -> bool:
    """Whether a heading repeats the page's title, below which nothing stands."""
    first = drafts[title] if title >= 0 else None
    return first is not None and not first.blocks and draft.heading == first.heading
