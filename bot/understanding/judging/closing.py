"""Whether a text only ends a talk: none of its clauses asks for anything.

It thanks, says that it was helped or, in a thread, what one does next: "ok, will ask my boss about it".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.understanding.asked import Asked
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.vocabulary import Vocabulary

ENDS = ("closing", "helped", "thanking")  # lists of turns that end a talk
FIRST = 2  # words of a clause among which a thanks is all that it says
REMARKS = "remarks in a thread"
MY, OWN = "my", 3  # what begins a clause of one's own; words with it that name that
LONGEST = 14  # words of a text that ends a talk


class Closing:
    """Knows the end of a talk with one vocabulary."""

    def __init__(self, intents: Intents, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._v = vocabulary
        self._intents = intents
        self._openers = lexicon.openers
        self._oneself = vocabulary.words["oneself"]
        own = ("tells of one's own", "told of one's own to ask", "said of one's own to ask")
        self._tells, self._asks_by, self._asks_behind = (
            frozenset(words(text)[0] for text in vocabulary.lists[name]) for name in own
        )
        self._common = {s for text in vocabulary.lists["ambiguous skills"] for s in stems(text)}

    def of(self, said: Asked, *, thread: bool) -> bool:
        """Whether a text of a few words ends a talk: "thanks, the pay part helped", not "thanks, and the pay".

        What is but remarked, as "my old job pays more", ends one only in a ``thread``: elsewhere it may be why one asks.
        """
        if said.marked or len(said.tokens) > LONGEST:
            return False
        ends = any(self._intents.has(name, said) for name in ((*ENDS, REMARKS) if thread else ENDS))
        if not (ends or (thread and MY in said.words)) or self._intents.has("asks still", said):
            return False
        if not ends and not any(
            self._of_own(said.stems[a:b], said.words[a:b]) for a, b in self._clauses(said)
        ):
            return False
        return not any(self._asks(said.stems[a:b], said.words[a:b]) for a, b in self._clauses(said))

    def _asks(self, line: tuple[str, ...], words: tuple[str, ...]) -> bool:
        """Whether a clause begins as a question, or names what is stated and does not say that it helped."""
        at = self._first(line)
        if (end := self._remarked(line, words, at)) is not None:
            return any(
                line[i] in self._openers or self._v.phrases["yes no"].holds(line[i:])
                for i in range(end, len(line))
            )
        if line[at] in self._openers:
            return True
        if self._v.phrases["closing"].holds(line) or self._v.exact["helped"].holds(words):
            return False
        if self._v.phrases["thanking"].holds(line[: at + FIRST]):
            return False
        if self._v.phrases["yes no"].holds(line[at:]):
            return True
        things = self._v.skills.longest(line)
        known = any(not self._common.issuperset(line[i] for i in m.words) for m in things)
        return line[at] not in self._oneself and (known or self._v.cues.holds(line))

    def _remarked(self, line: tuple[str, ...], words: tuple[str, ...], at: int) -> int | None:
        """Where a remark in a clause ends that begins at a word, None without one: "is it more than my old job pays" asks."""
        found = self._v.exact[REMARKS].find(words)
        if not found:
            return self._of_own(line, words)
        opens = line[at] in self._openers or self._v.phrases["yes no"].holds(line[at:])
        return None if opens and found[0].start > at else found[0].end

    def _first(self, line: tuple[str, ...]) -> int:
        """The first word of a clause that is no filler."""
        fillers = self._v.words["fillers"] | self._v.words["joints"]
        return next((n for n, s in enumerate(line) if s not in fillers), 0)

    def _of_own(self, line: tuple[str, ...], words: tuple[str, ...]) -> int | None:
        """Where the name ends in a clause of what one has oneself that no role asks for; None without one: "my cat will like the pay"."""
        at = self._first(line)
        own = words[at + 1 : at + OWN]
        tells = next((i for i in range(at + 2, len(words) - 1)[: OWN - 1] if words[i] in self._tells), 0)
        if words[at] != MY or not tells or not self._asks_by.isdisjoint(own):
            return None
        things = self._v.skills.holds(line[at + 1 : tells]) or not self._asks_behind.isdisjoint(words[at:])
        return None if things else tells + 1

    @staticmethod
    def _clauses(said: Asked) -> Iterator[tuple[int, int]]:
        """What stands between marks: the first token, the last token + 1."""
        first = 0
        for i in range(1, len(said.tokens)):
            if said.sentence[i] != said.sentence[i - 1] or i in said.parted:
                yield first, i
                first = i
        yield first, len(said.tokens)
