"""The nouns by which a heading or the name of a file is told to name a role, in any language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import words

if TYPE_CHECKING:
    from bot.vocabulary import Vocabulary

MAX_WORDS = 40  # of a heading that are looked at
SHORT = 4  # words of a name that is nothing but a role's


class RoleNouns:
    """Those of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        lists = vocabulary.lists
        self._alone = vocabulary.role_heads
        self._any = self._alone | vocabulary.weak_role_heads
        self._any |= {word for line in lists["role heads elsewhere"] for word in words(line)}
        # of German words, which are written as one: "Pflegefachkraft"
        self._ends = tuple(word for line in lists["endings of role heads"] for word in words(line))

    def within(self, heading: str) -> bool:
        """Whether a heading holds a noun that roles are called by."""
        said = words(heading)[:MAX_WORDS]
        return not self._any.isdisjoint(said) or any(word.endswith(self._ends) for word in said)

    def only(self, name: str) -> bool:
        """Whether a name of a few words holds a noun that is used for roles alone: "postdoc", but no "lead"."""
        said = words(name)
        return len(said) <= SHORT and not self._alone.isdisjoint(said)
