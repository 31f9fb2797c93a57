"""What stands in a posting for words that are still to be written, or that a page's generator puts there: "TODO", "{{ pay }}"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain import Problem
from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from bot.domain import Block
    from bot.postings.sections import Draft

LONGEST = 60  # letters of a block that may be no more than such words
FILLED = re.compile(
    r"\{\{[^{}]*\}\}"
)  # what a generator puts something for: "{{ week.start }} - {{ week.end }}"


def less_pending(drafts: Iterable[Draft], path: str, pending: Container[str]) -> tuple[Problem, ...]:
    """Take such blocks out of the drafts, and tell of the first; ``pending`` are the words that stand for others."""
    taken: list[Block] = []
    for draft in drafts:
        if not draft.from_front_matter and (left := [b for b in draft.blocks if _says_nothing(b, pending)]):
            draft.blocks = [b for b in draft.blocks if b not in left]
            taken += left
    if not taken:
        return ()
    more = f" (and {len(taken) - 1} more)" if len(taken) > 1 else ""
    said = f"'{taken[0].text}' stands where something is still to be written{more}"
    return (Problem(path, said, taken[0].span.first, "what belongs there"),)


def _says_nothing(block: Block, pending: Container[str]) -> bool:
    """Whether a block, or what stands behind its label, is but such words."""
    said = block.text[len(block.label) :]
    if "{{" in said and not block.depth and not words(FILLED.sub("", said)):
        return True  # an item is told with the sentence above it: "Be there in these weeks:"
    return len(block.text) <= LONGEST and " ".join(words(said)) in pending
