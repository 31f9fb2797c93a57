"""Who hires where postings lie side by side in no folder of their own: told by the neighbours that one names as well."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting


def with_neighbours(found: Sequence[Posting]) -> list[Posting]:
    """The postings, those without a folder with the employer of most of these, where their text names it.

    Only what is nobody's else: a posting without an employer, or one whose own each of the others names as well,
    as the product of an employer is in all that it writes.
    """
    flat = [p for p in found if "/" not in p.path]
    votes = Counter(p.organization for p in flat if p.organization)
    best, count = max(votes.items(), key=lambda vote: (vote[1], vote[0]), default=("", 0))
    if count <= 1 or count * 2 <= votes.total() or count == len(flat):
        return list(found)
    others = [_text(p) for p in flat if p.organization == best]

    def theirs(posting: Posting) -> bool:
        own = posting.organization
        if own == best or "/" in posting.path or posting.values("hiringOrganization"):
            return False
        shared = not own or (votes[own] == 1 and all(_names(text, own) for text in others))
        return shared and _names(_text(posting), best)

    return [_of(p, best) if theirs(p) else p for p in found]


def _of(posting: Posting, organization: str) -> Posting:
    """The posting as that of an organisation, and no longer of the one that was taken for it."""
    names = tuple(n for n in posting.other_organizations if n != organization)
    return replace(posting, organization=organization, other_organizations=names)


def _text(posting: Posting) -> str:
    """All that a posting says."""
    return "\n".join(block.text for section in posting.sections for block in section.blocks)


def _names(text: str, name: str) -> bool:
    """Whether a text has a name as it is written."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
