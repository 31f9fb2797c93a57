"""What a question says to leave out: "forget the degree part, which …", "apart from linux", "…, not the bonus ones"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary

REACH = 7  # words that such a turn can reach


def left_out(said: Asked, covered: frozenset[int], vocabulary: Vocabulary) -> frozenset[int]:
    """The tokens of what is to be left out, with the turn that says so.

    Some turns begin a clause ("forget …"), others stand anywhere ("apart from"); what they speak of ends at a mark, a
    word that goes on to ask or the name of a role.
    """
    exact, stemmed = said.possible(vocabulary.exact_intents), said.possible(vocabulary.intents)
    if "leaves out" not in exact and "apart from" not in stemmed:
        return frozenset()  # of most questions
    begins = said.among(vocabulary.exact["leaves out"]).find(said.words)
    turns = [m for m in begins if not m.start or _parted(said, m.start)]
    turns += said.among(vocabulary.phrases["apart from"]).find(said.stems)
    stops = vocabulary.words["question words"] | vocabulary.words["goes on to ask"]
    found: set[int] = set()
    for turn in turns:
        found |= set(turn.words)
        for i in range(turn.end, min(turn.end + REACH, len(said.tokens))):
            if said.stems[i] in stops or i in covered or _parted(said, i):
                break
            found.add(i)
    return frozenset(found)


def _parted(said: Asked, at: int) -> bool:
    """Whether another clause begins at a token."""
    return at in said.parted or said.sentence[at] != said.sentence[at - 1]
