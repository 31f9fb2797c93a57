"""Headings that say how much of the time goes into what stands below them, which is what one does: "Teaching, about half"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.postings.sections import Draft
    from bot.vocabulary import Vocabulary

SEVERAL = 2  # parts of a time; one alone may be the size of a bonus or of a post


class Shares:
    """Reads shares of a time as one vocabulary writes them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        parts, about, whole = (
            "|".join(r"\s".join(map(re.escape, line.split())) for line in vocabulary.lists[name])
            for name in ("parts of a time", "ahead of a part", "the whole of a time")
        )
        self._share = re.compile(
            rf"\w\s*[,:(–—-]\s*(?:(?:{about})\s)?(?:\d{{1,2}}\s?%|{parts})(?:\sof\s(?:{whole}))?\)?\s*$",
            re.IGNORECASE,
        )

    def among(self, drafts: Sequence[Draft], draft: Draft) -> bool:
        """Whether the heading of a list is one of several beside one another that each take a part of the time."""
        if not any(block.depth for block in draft.blocks) or not self._share.search(draft.heading):
            return False
        beside = (other for other in drafts if (other.parent, other.level) == (draft.parent, draft.level))
        return sum(bool(self._share.search(other.heading)) for other in beside) >= SEVERAL
