"""``1. **Night Clerk** (part-time). …``: on a page that lists jobs an item that begins with a role's name in bold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.postings.layouts.mark import BOLD, Mark, Part

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.postings.facets import Headings

LEVEL = BOLD - 1  # of a role, so that a line below it may head a part of what is told of it
LAYOUT = "item that is a role"
FEWEST = 2  # roles that a page lists
OUTER = 1  # depth of the items that may name roles
BEHIND = re.compile(r"\s*(?:$|[.(:,–—-])")  # what stands behind a name that is one


def roles(parts: Sequence[Part], headings: Headings) -> Mapping[int, Mark]:
    """The parts of a page that begin a role each, with their headings; none where another outer item may as well."""
    bold = {
        n: p for n, p in enumerate(parts) if p.raw.kind == "item" and p.raw.depth == OUTER and p.inline.lead
    }
    found = {
        n: Mark(LEVEL, p.inline.text[: p.inline.lead].rstrip(" .:"), keeps=True, layout=LAYOUT)
        for n, p in bold.items()
        if _named(p, headings)
    }
    return found if len(found) == len(bold) >= FEWEST else {}


def _named(part: Part, headings: Headings) -> bool:
    """Whether what an item begins with in bold is but the name of a role, and ends there."""
    name = part.inline.text[: part.inline.lead].rstrip(" .:")
    behind = BEHIND.match(part.inline.text, part.inline.lead) or name != part.inline.text[: part.inline.lead]
    return bool(behind) and headings.names_role(name) and not headings.whole(name)
