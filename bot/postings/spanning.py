"""What stands above all of a page: its title, or a first heading with all others below it, "Come and make waves!"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.facets import HOW_TO_APPLY
from bot.postings.layouts.mark import BOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.postings.facets import Headings
    from bot.postings.sections import Draft

LEAST = 2  # headings below it


def headline(drafts: Sequence[Draft], title: int, headings: Headings) -> int:
    """The draft that stands above all others as the page's title does: that of the ``title``, else a headline; -1 if none.

    What is wholly the name of a part is no headline; but "Join us" is one, for no posting tells only how to apply.
    """
    first = next((n for n, draft in enumerate(drafts) if draft.heading and draft.level < BOLD), -1)
    if first < 0 or title > 0 or first == title:
        return title
    behind = [draft for draft in drafts[first + 1 :] if draft.heading]
    if sum(draft.level < BOLD for draft in behind) < LEAST or any(
        d.level <= drafts[first].level for d in behind
    ):
        return title
    heading = drafts[first].heading
    part = headings.whole(heading) and headings.facets(heading)[0][:1] != (HOW_TO_APPLY,)
    return title if part else first


def repeats_title(drafts: Sequence[Draft], draft: Draft, title: int) -> bool:
    """Whether a heading repeats the page's title, below which nothing stands."""
    first = drafts[title] if title >= 0 else None
    return first is not None and not first.blocks and draft.heading == first.heading
