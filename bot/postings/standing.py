"""Whether a posting is a draft, or closed: by its front matter, and by its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Property
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain import Section
    from bot.vocabulary import Vocabulary

EDGE = 3  # blocks at the beginning and at the end in which a posting says that it is closed
UNTIL = "validThrough"  # the day until which one can apply
LONGEST = 25  # words of such a block


class Standing:
    """Reads the standing of postings with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._no, self._draft, self._closed = (
            frozenset(vocabulary.lists[name]) for name in ("value no", "value draft", "value closed")
        )
        self._kinds = frozenset(vocabulary.lists["keys of a kind"])

    def read(
        self, properties: Iterable[Property], sections: Sequence[Section]
    ) -> tuple[bool, Property | None]:
        """Whether it is a draft, and what says that it is closed.

        What was taken down and says that it is closed was open once, and is no draft.
        """
        draft = False
        ended = told = self._told(sections)
        for prop in properties:
            value = prop.value.strip("\"' ").lower()
            if prop.name == "draft":
                draft |= value not in self._no
            elif prop.name == "published":
                draft |= value in self._no
            elif prop.name in {"active", "opens"}:
                ended = prop if value in self._no else ended
            elif prop.name == "closed":
                ended = told = prop if value not in self._no else told
            elif prop.name == "status":
                draft |= value in self._draft
                ended = told = prop if value in self._closed else told
            elif value in self._closed and (prop.name == UNTIL or prop.key.lower() in self._kinds):
                ended = told = prop  # "Closing date: CLOSED", "subtitle: CLOSED"
        return draft and not told, ended

    def _told(self, sections: Sequence[Section]) -> Property | None:
        """The heading, or the short block at either end, that says that the posting is closed."""
        blocks = [(block.text, block.span) for section in sections for block in section.blocks]
        edges = blocks if len(blocks) <= 2 * EDGE else [*blocks[:EDGE], *blocks[-EDGE:]]
        texts = [*((section.heading, section.span) for section in sections), *edges]
        return next(
            (
                Property("closed", text, "", span)
                for text, span in texts
                if len(text.split()) <= LONGEST and says_closed(text, self._vocabulary)
            ),
            None,
        )


def says_closed(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text says that the posting is closed, and not what will close it: "until the position is filled"."""
    phrases, line = vocabulary.phrases, stems(text)
    return phrases["says closed"].holds(line) and not phrases["closes later"].holds(line)
