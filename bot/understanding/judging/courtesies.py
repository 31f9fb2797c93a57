"""What is said around a question for courtesy: "can I ask: what does Acme pay, does anyone know? thanks!".

"Can I ask" and "does anyone know" have the form of questions that yes or no answers; what stands beside them is what
is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.understanding.asked import MARKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.understanding.asked import Asked
    from bot.understanding.judging.preface import Preface
    from bot.vocabulary import Vocabulary
    from bot.vocabulary.phrases import Phrases

# of turns that are no more than courteous
LISTS = (
    "remarks ahead",
    "remarks behind",
    "where remarks were read",
    "asks to ask",
    "thanks behind",
    "thanks behind a mark",
    "asks of everybody",
    "ends a letter",
    "says what for",
)
TURNS = 3  # "anyone? please? thanks!"
SIGNED = 4  # words of a name below a greeting: "Best wishes, Ada of the bakery"


class Courtesies:
    """Leaves courtesies out on one shelf."""

    def __init__(self, preface: Preface, holds: Callable[[str], bool], vocabulary: Vocabulary) -> None:
        """``holds`` tells whether a posting has a word, as it is written."""
        self._preface = preface
        self._holds = holds
        self._fillers = vocabulary.words["fillers"]
        self._intents = vocabulary.intents
        (
            self._remarks,
            self._behind,
            self._where,
            self._ahead,
            self._thanks,
            self._short_thanks,
            self._of_all,
            self._greetings,
            self._errands,
        ) = (vocabulary.phrases[name] for name in LISTS)

    def less(self, said: Asked) -> Asked:
        """A text without them; the text where nothing beside them asks, as in "no idea, does anyone know?"."""
        edges = *said.stems[:1], *said.stems[-1:]  # a sentence of fillers alone is a courtesy as well
        if self._fillers.isdisjoint(edges) and said.possible(self._intents).isdisjoint(LISTS):
            return said  # of most questions
        said = self._behind_greeting(said) if "\n" in said.text else said
        said = self._behind_remarks(said)
        said = self._ahead_of_errands(self._ahead_of_remarks(said))
        for _ in range(TURNS):
            thanks = max((m.end - m.start for m in self._thanks.find(said.stems)), default=0)
            end = len(said.tokens) - thanks if thanks else self._marked_off(said)
            shorter = self._before(said, end) if end else self._less_of_all(said)
            if shorter is said:
                break
            said = shorter
        return self._behind_ask(said)

    def _marked_off(self, said: Asked) -> int:
        """Where a thanks of a word that may mean other things begins behind a mark; 0 where none does."""
        for match in self._short_thanks.find(said.stems):
            held = any(map(self._holds, said.words[match.start : match.end]))
            if match.start and not held and self._apart(said, match.start):
                return match.start
        return 0

    @staticmethod
    def _apart(said: Asked, at: int) -> bool:
        """Whether a mark stands before a token."""
        return said.sentence[at - 1] != said.sentence[at] or not MARKS.isdisjoint(said.between(at))

    def _behind_ask(self, said: Asked) -> Asked:
        """A text without what it begins with when it only tells that something will be asked."""
        first = next((i for i, s in enumerate(said.stems) if s not in self._fillers), 0)
        size = max((m.end for m in self._ahead.find(said.stems[first:]) if not m.start), default=0)
        at = first + size
        if not size or self._fillers.issuperset(said.stems[at:]):
            return said
        if MARKS.isdisjoint(said.between(at)) and not self._preface.begins(said, at):
            return said  # "can I ask the cook to call me"
        return self._from(said, at)

    def _behind_remarks(self, said: Asked) -> Asked:
        """A text without what it begins with and only comes before what is asked: "I saw your ad on the web, …"."""
        at = 0
        while size := self._remark(said, at, self._remarks):
            at += size
        return self._from(said, at) if at else said

    def _ahead_of_remarks(self, said: Asked) -> Asked:
        """A text without the sentences it ends with and that only come behind: "… I'd like to apply."."""
        last = len(said.tokens) and said.sentence.index(said.sentence[-1])
        if last and self._remark(said, last, self._behind) == len(said.tokens) - last:
            return self._before(said, last)
        return said

    def _ahead_of_errands(self, said: Asked) -> Asked:
        """A text without the clause it ends with and that only says what for: "…, so I can fill in the sheet"."""
        for match in self._errands.find(said.stems):
            if (
                match.start
                and self._apart(said, match.start)
                and "," not in said.text[said.tokens[match.start].start :]
            ):
                return self._before(said, match.start)
        return said

    def _remark(self, said: Asked, at: int, turns: Phrases[str]) -> int:
        """With how many tokens a remark stands at ``at``: up to a mark, to the end of a sentence or to a clause that asks."""
        sentence, left = said.sentence[at : at + 1], said.tokens[at:]
        line = said.stems[at : at + sum(n == sentence[0] for n in said.sentence[at:])]
        first = next((i for i, s in enumerate(line) if s not in self._fillers), len(line))
        size = max((m.end for m in turns.find(line[first:]) if not m.start), default=0)
        if not size and first < len(line):
            return 0  # of most texts
        end = first + size
        told = {end + i for m in self._where.find(line[end:]) for i in m.words}
        while end < len(line) and size:
            if not MARKS.isdisjoint(said.between(at + end)) or (
                line[end] not in self._fillers and end not in told
            ):
                break
            end += 1
        if end == len(left) and not at:
            return 0
        apart = end == len(line) or not MARKS.isdisjoint(said.between(at + end))
        return end if apart or self._preface.begins(said, at + end) else 0

    @staticmethod
    def _from(said: Asked, at: int) -> Asked:
        """A text from a token on."""
        sentence = said.sentence[at:]
        asking = said.asking.intersection(sentence) or frozenset(sentence)
        return said.saying(said.tokens[at:], sentence, asking)

    def _behind_greeting(self, said: Asked) -> Asked:
        """A text without the greeting and the name that a letter ends with, on lines of their own."""
        for match in self._greetings.find(said.stems):
            left = len(said.tokens) - match.end
            if match.start and left <= SIGNED and "\n" in said.between(match.start):
                return self._before(said, match.start)
        return said

    def _less_of_all(self, said: Asked) -> Asked:
        """A text without the turn that asks everybody who reads it, behind what is clear by itself."""
        for match in self._of_all.find(said.stems):
            if match.start and self._apart(said, match.start):
                rest = self._before(said, match.start)
                if rest is not said and (self._preface.questions(rest) or self._preface.asks(rest)):
                    return rest
        return said

    def _before(self, said: Asked, end: int) -> Asked:
        """A text up to a token; where only what is behind it asked, its last sentence asks now."""
        if end <= 0:
            return said
        tokens, sentence = said.tokens[:end], said.sentence[:end]
        asking, last = said.asking.intersection(sentence), sentence[-1]
        cut = said.formed and last == said.sentence[end] and len(asking) > 1
        if cut and not self._preface.begins(said, sentence.index(last)):
            asking -= {last}  # its question mark was that of what is cut off
        rest = said.saying(tokens, sentence, asking or frozenset({last}))
        if asking and said.formed:
            return rest
        return rest if self._preface.opens(rest) or self._preface.asks(rest) else said
