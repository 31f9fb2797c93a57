"""Lists below a heading that leaves open how firm it is, "Desired skills", whose items say themselves what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stems, words
from bot.vocabulary.demands import AT_END, ends_in_demand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.vocabulary import Vocabulary


class MarkedItems:
    """Reads the marks at the end of items by one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._v = vocabulary

    def of_demands(self, heading: str, items: Sequence[str]) -> bool:
        """Whether items below an open heading tell what is required from what is preferred: then not all are wishes."""
        if not self._v.exact["wished of a list"].holds(words(heading)):
            return False
        said = [words(item) for item in items]
        wished = (self._v.phrases["optional"].holds(stems(" ".join(item[-AT_END:]))) for item in said)
        return any(wished) and any(ends_in_demand(item, self._v) for item in said)
