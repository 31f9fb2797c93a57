"""What a "yes" would claim: that a thing is demanded, that it can be missing, or that it is no more than welcome.

A verdict turns on it: "is docker required", "can I skip it", "will I be rejected without it" and "isn't it required"
hold the same words and mean the contrary of one another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary


OTHERS = "others need"  # turns in which a word of demand speaks of what somebody else needs


class Polarity(NamedTuple):
    """What is asked of a thing: whether it is demanded, whether it can be missing, whether it is but welcome."""

    must: bool = False
    inverted: bool = False
    optional: bool = False


class Polarities:
    """Reads the polarity of a question with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._v = vocabulary

    def of(self, said: Asked, covered: frozenset[int] = frozenset()) -> Polarity:
        """What the sentences that ask would have a yes claim; ``covered`` tokens name the role.

        Of several clauses the first that has the form of a question tells: "i lack docker, is it a must?"; of two
        alternatives the first: "is docker a must or can i skip it?".
        """
        exact, stemmed = said.possible(self._v.exact_intents), said.possible(self._v.intents)
        if exact.isdisjoint(("must", "asked optional")) and "inverted" not in stemmed:
            return Polarity()  # most questions claim nothing of the kind
        found = [(self.opens(said, piece), self._told(said, piece, covered)) for piece in pieces(said)]
        asked = [polarity for opens, polarity in found if opens and any(polarity)]
        told = [polarity for _, polarity in found if any(polarity)]
        return next(iter(asked or told), Polarity())

    def asking(self, said: Asked) -> frozenset[int]:
        """The tokens of the clauses that begin as a question; of all that ask where none does."""
        clauses = list(pieces(said))
        return frozenset(i for p in [p for p in clauses if self.opens(said, p)] or clauses for i in p)

    def opens(self, said: Asked, piece: Sequence[int]) -> bool:
        """Whether a clause begins as a question that yes or no answers."""
        fillers = self._v.words["fillers"]
        line = [said.stems[i] for i in piece]
        skipped = next((n for n, s in enumerate(line) if s not in fillers), 0)
        return said.among(self._v.phrases["yes no"]).holds(line[skipped:])

    def _told(self, said: Asked, piece: Sequence[int], covered: frozenset[int]) -> Polarity:
        """What one clause would have a yes claim."""
        if self._against(said, piece, covered):
            piece = [i for i in piece[1:] if said.words[i] != "t"]
        line = ["" if i in covered else said.stems[i] for i in piece]
        words = ["" if i in covered else said.words[i] for i in piece]
        exact, stemmed = said.possible(self._v.exact_intents), said.possible(self._v.intents)
        others = of_others(said, covered, self._v)
        own = ["" if i in others else word for i, word in zip(piece, words, strict=True)]
        must = "must" in exact and self._v.exact["must"].holds(own)
        must = must and not self._v.phrases["asks whether met"].holds(line)
        names = {i for m in said.longest(self._v.skills) if len(m.words) > 1 for i in m.words}
        # "zero knowledge proofs" are a thing that has its name from what is not there
        line = ["" if i in names else root for i, root in zip(piece, line, strict=True)] if names else line
        inverted = "inverted" in stemmed and self._v.phrases["inverted"].holds(line)
        if inverted and self._v.phrases["ruled out"].holds(line):
            return Polarity(must=True)  # "will i be rejected without docker"
        optional = "asked optional" in exact and self._v.exact["asked optional"].holds(words)
        return Polarity(must, inverted, optional and not self._v.exact["bonus given"].holds(words))

    def against(self, said: Asked, covered: frozenset[int]) -> bool:
        """Whether a clause asks "isn't it", be it of what names the role: "doesn't Acme pay"."""
        return any(self._against(said, piece, covered) for piece in pieces(said) if piece)

    def _against(self, said: Asked, piece: Sequence[int], covered: frozenset[int]) -> bool:
        """Whether a clause asks "isn't it", which asks for the same as "is it"."""
        if len(piece) > 2 and said.words[piece[1]] == "t" and piece[2] in covered:  # noqa: PLR2004  # "doesn", "t"
            return True
        possible = "asks against" in said.possible(self._v.intents)  # in few questions
        return possible and self._v.phrases["asks against"].holds([said.stems[i] for i in piece])


def of_others(said: Asked, covered: Collection[int], vocabulary: Vocabulary) -> frozenset[int]:
    """The tokens that say what others need whom the role looks after: "does the nurse see who needs a blanket".

    Right behind the role, which does that: "could you check if Latin is required for the nurse" only asks politely.
    """
    if OTHERS not in said.possible(vocabulary.intents):
        return frozenset()
    taken: set[int] = set()
    between, asked = (
        frozenset(vocabulary.lists[n]) for n in ("between a role and its deed", "who is asked to see")
    )
    for match in said.among(vocabulary.phrases[OTHERS]).find(said.stems):
        at = match.words[0] - 1
        while at > 0 and said.words[at] in between and at not in covered:
            at -= 1
        # of "do you know whether" all is covered as well, as it but leads to the question
        led = next((i for i in range(at, -1, -1) if i not in covered), -1)
        if led < at and match.words[0] not in covered and asked.isdisjoint(said.words[led + 1 : at + 1]):
            taken.update(match.words)
    return frozenset(taken)


def pieces(said: Asked) -> Iterator[list[int]]:
    """The tokens of the clauses of the sentences that ask: what stands between their marks and the "or"s in them."""
    piece: list[int] = []
    if not said.parted and "or" not in said.words and len(said.starts) <= 1:
        yield [*range(len(said.words))]  # most questions
        return
    for i, number in enumerate(said.sentence):
        cut = i and (said.sentence[i - 1] != number or i in said.parted)
        if cut or said.words[i] == "or":
            yield piece
            piece = []
        if number in said.asking:
            piece.append(i)
    yield piece
