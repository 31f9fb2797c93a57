"""What the asker would like to do in a role, told before what is asked of it: "I'd like to run the ovens as baker, what …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary


class Wishing:
    """Parts such a wish from the question behind its comma, as a point would: its things are not asked about."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._wishes = vocabulary.phrases["wishes to do"]
        self._as = frozenset(vocabulary.lists["in the role of"])
        self._questions = vocabulary.words["question words"]
        self._pointing = vocabulary.words["points to a remark"]
        self._tables = vocabulary.cues, vocabulary.weak_cues

    def parted(self, said: Asked) -> Asked:
        """A text whose wish, and the role it names, stands in a sentence of its own; the text if there is none."""
        if self._as.isdisjoint(said.words) or self._wishes.foreign_to(said.stems):
            return said
        for wish in said.longest(self._wishes):
            if wish.start and said.sentence[wish.start - 1] == said.sentence[wish.start]:
                continue  # "what if I want to …"
            at = wish.end
            while at < len(said.tokens) and said.sentence[at] == said.sentence[wish.start]:
                if at in said.parted and self._asks(said, at):
                    tells = not self._as.isdisjoint(said.words[wish.end : at])
                    return _apart(said, at) if tells else said
                at += 1
        return said

    def _asks(self, said: Asked, at: int) -> bool:
        """Whether a clause asks by itself for what postings state; "how does that work" asks about what was told."""
        clause = tuple(
            s for s, n in zip(said.stems[at:], said.sentence[at:], strict=True) if n == said.sentence[at]
        )
        if clause[0] not in self._questions or not self._pointing.isdisjoint(clause):
            return False
        return any(table.holds(clause) for table in self._tables)


def _apart(said: Asked, at: int) -> Asked:
    """A text with a new sentence from a token on, which alone asks of the two."""
    own = said.sentence[at]
    sentence = tuple(n + (i >= at) for i, n in enumerate(said.sentence))
    asking = frozenset(n + (n >= own) for n in said.asking)
    return said.saying(said.tokens, sentence, asking)
