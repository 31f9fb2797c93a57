"""The thing that a question word asks a value of: "how long is the training" asks for its length, and for no job's."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.understanding.endings import ended

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.vocabulary import Vocabulary
    from bot.vocabulary.matching import Match

DATED = "asks the date of"  # the list of what is dated by its noun
# the kinds of values, each a list of intents/figures.txt: what opens a question for one, its last word before the thing
DATED = "asks the date of"
KINDS = ("length", "age", "time", "amount", "rate", "which")


class Frame(NamedTuple):
    """What asks (``tokens``), the thing it asks about, and which kind of value is to be told of that.

    It is ``spanned`` where the words of a facet reach over both: "how long is a shift".
    """

    kind: str = ""
    tokens: frozenset[int] = frozenset()
    thing: range = range(0)
    spanned: bool = False

    def less(self, found: list[Match[str]], at: Sequence[int]) -> list[Match[str]]:
        """The words of facets found, which stand ``at`` these tokens, without those that only ask: "how long is"."""
        return (
            [m for m in found if not self.tokens.issuperset([at[i] for i in m.words])]
            if self.tokens
            else found
        )


NO_FRAME = Frame()


class Frames:
    """Finds it by one vocabulary."""

    def __init__(self, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._v = vocabulary
        self._lists = {f"asks the {kind} of": kind for kind in KINDS}
        self._every = frozenset({DATED, *self._lists})
        self._ahead = lexicon.articles | frozenset(vocabulary.lists["before a thing"])
        self._askers = frozenset(vocabulary.lists["pronouns"])
        self._having = vocabulary.words["has a thing"]
        self._verbs = vocabulary.words["goes on in time"]
        self._idle = lexicon.idle | self._verbs
        self._nouns = lexicon.nouns

    def of(self, said: Asked, covered: Iterable[int]) -> Frame:
        """The frame of the first such question; an empty one where it asks about the job itself or who has it."""
        if self._every.isdisjoint(said.possible(self._v.intents)):
            return NO_FRAME  # most questions
        key, known = frozenset(covered), said.found.frames
        if key not in known:
            known[key] = self._found(said, key)
        return known[key]

    def _found(self, said: Asked, covered: frozenset[int]) -> Frame:
        """The same, looked for."""
        possible = said.possible(self._v.intents)
        if DATED in possible and (dated := self._dated(said, covered)):
            return dated
        for name in self._lists:
            for match in self._v.phrases[name].find(said.without(())) if name in possible else ():
                if found := self._framed(said, covered, self._lists[name], match.words):
                    return found
        return NO_FRAME

    def _dated(self, said: Asked, covered: Iterable[int]) -> Frame | None:
        """The frame of a thing whose date is asked for by a noun: "the interview date"."""
        for match in self._v.phrases[DATED].find(said.without(covered)):
            thing, last = match.words[0], match.words[-1]
            if last == thing + 1:
                return Frame("time", frozenset({last}), range(thing, last))
        return None

    def _framed(
        self, said: Asked, covered: frozenset[int], kind: str, opener: tuple[int, ...]
    ) -> Frame | None:
        """The frame that an opener begins; None where no thing stands behind it, or it is the job itself."""
        which = kind == "which"  # "what training is available": the thing stands inside
        first = opener[0] + 1 if which else opener[-1] + 1
        end = said.clause_end(first, opener[-1] - first if which else len(said.tokens))
        first = self._thing(said, first, end)
        last = first
        while last < end and last not in covered and self._names(said, last):
            last += 1
        thing = range(first, last)
        roots = said.stems[first:last]
        if not roots or (which and last != opener[1]) or self._v.phrases["lasts as the job"].holds(roots):
            return None
        demanded = self._v.exact["must"].holds(said.words[last:end])  # "when is a degree needed"
        if said.words[last - 1] in self._nouns or demanded:
            return None
        frame = {i for i in range(opener[0], first) if said.words[i] not in self._ahead} | set(opener)
        frame |= {i for i in range(last, end) if said.stems[i] in self._verbs and i not in covered}
        line, words, at = said.closed_up(covered)
        cues = [
            m for t in (said.among(self._v.cues), self._v.weak_cues) for m in ended(t, line, words, self._v)
        ]
        reach = ({at[i] for i in cue.words} for cue in cues)
        spanned = any(not (own.isdisjoint(thing) or own.isdisjoint(frame)) for own in reach)
        return Frame(kind, frozenset(frame), thing, spanned)

    def _thing(self, said: Asked, first: int, end: int) -> int:
        """Where the thing begins: behind articles, and behind who has it, "do i have to wait for the"."""
        at = first
        if said.words[at : at + 1] and said.words[at] in self._askers:
            at += 1
            verbs = at
            while at < end and said.stems[at] in self._having:
                at += 1
            if at == verbs:
                return end
        while at < end and said.words[at] in self._ahead:
            at += 1
        return at

    def _names(self, said: Asked, at: int) -> bool:
        """Whether a word may be one of the thing's name."""
        return said.stems[at] not in self._idle or said.words[at] in self._nouns
