"""Lists below a heading that leaves open how firm it is, "Desired skills", whose items say themselves what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.vocabulary import Vocabulary

AT_END = 3  # words of an item that say of all of it how firm it is: "would be a plus"


class MarkedItems:
    """Reads the marks at the end of items by one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._v = vocabulary

    def of_demands(self, heading: str, items: Sequence[str]) -> bool:
        """Whether items below an open heading tell what is required from what is preferred: then not all are wishes."""
        if not self._v.exact["wished of a list"].holds(words(heading)):
            return False
        ends = [words(item)[-AT_END:] for item in items]
        demanded, denied = self._v.lists["asked demanded"], self._v.words["no"]
        return any(self._v.phrases["optional"].holds(stems(" ".join(end))) for end in ends) and any(
            end[-1:] and end[-1] in demanded and denied.isdisjoint(end) for end in ends
        )
