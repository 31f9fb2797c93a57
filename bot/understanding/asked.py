"""The question's words, each once in every form that the rooms look at, and what is found of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import InitVar, dataclass
from itertools import compress, pairwise
from operator import add, attrgetter
from typing import TYPE_CHECKING, TypeAlias

from bot.text.once import Slotted, once

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.text.tokens import Token
    from bot.understanding.frames import Frame
    from bot.vocabulary.matching import Few, Match
    from bot.vocabulary.phrases import Phrases
    from bot.vocabulary.sieve import Sieve

COLON = re.compile(r"\s*:")
MARKS = frozenset(",.;:!?()–—")  # what ends a clause
# what parts two of one sentence, a dash between spaces
SEPARATOR = re.compile(r"[,;:(\-–—](?:(?<=[,;:(])|(?<=\s.)(?=\s))")
BRACKETS = re.compile(r"\([^()]*\)")
_STEM, _TEXT, _START, _END = map(attrgetter, ("stem", "text", "start", "end"))  # of a token


# stems, words, and where they stand
ClosedUp: TypeAlias = "tuple[tuple[str, ...], tuple[str, ...], Sequence[int]]"


class Found:
    """What was found of a text already, kept while it is being understood: many lists are held against it."""

    def __init__(self, known: Found | None = None) -> None:
        """``known`` is what was found of the same words where other sentences ask: which phrases and names these can hold."""
        self.answers: dict[tuple[str, frozenset[int]], bool] = {}
        self.closed: dict[tuple[frozenset[int], bool], tuple[str, ...]] = {}
        self.without: dict[frozenset[int], tuple[str, ...]] = {}
        self.clauses: tuple[tuple[str, ...], ...] | None = None  # those that ask
        self.closed_up: dict[frozenset[int], ClosedUp] = {}
        self.frames: dict[frozenset[int], Frame] = {}
        # the lists of intents that some turn of may stand in it
        self.lists: frozenset[str] | None = known.lists if known else None
        self.possible: dict[Sieve, frozenset[str]] = known.possible if known else {}
        self.among: dict[Phrases[str], Few[str]] = known.among if known else {}
        self.longest: dict[Phrases[str], list[Match[str]]] = known.longest if known else {}
        # those of the text, or of some sentences of it, with the tokens of their names
        self.employers: dict[frozenset[int] | None, tuple[frozenset[int] | None, frozenset[int]]] = (
            known.employers if known else {}
        )


class Forms(Slotted):
    """What is looked at hundreds of times in a question."""

    __slots__ = ("found", "stems", "words")

    stems: tuple[str, ...]  # one a token
    words: tuple[str, ...]  # as folded, one a token
    found: Found  # what was found of it already


@dataclass(frozen=True, slots=True)
class Asked(Forms):
    """A question ready to be understood.

    ``sentence`` is the number of each token's sentence; ``asking`` the sentences that end in a question
    mark, all of them where none does; ``formed`` whether these have the form of a question; ``side`` whether it is but
    a part of one, which names what is compared.
    """

    text: str
    tokens: tuple[Token, ...]
    sentence: tuple[int, ...]
    asking: frozenset[int]
    formed: bool = False
    raw: str = ""
    side: bool = False
    known: InitVar[Found | None] = None  # what was found of the same words where other sentences ask

    def __post_init__(self, known: Found | None) -> None:
        put = object.__setattr__
        put(self, "stems", tuple(map(_STEM, self.tokens)))
        put(self, "words", tuple(map(_TEXT, self.tokens)))
        put(self, "found", Found(known))

    @once
    def spelt(self) -> bool:
        """Whether its words are of letters alone: none is a number."""
        return "".join(self.words).isalpha()

    @once
    def starts(self) -> tuple[int, ...]:
        """The first token of each sentence."""
        sentence = self.sentence
        if len(set(sentence)) <= 1:
            return (0,) if sentence else ()  # of most questions
        return tuple(map(sentence.index, sorted(set(sentence))))

    @once
    def naming(self) -> frozenset[int]:
        """The sentences that ask, and one before them that ends in a colon: "backend engineer at Acme: what …?"."""
        last = dict(zip(self.sentence, self.tokens, strict=True))  # the last token of each
        heads = (n for n, t in last.items() if n + 1 in self.asking and COLON.match(self.text, t.end))
        return self.asking.union(heads)

    @once
    def parted(self) -> frozenset[int]:
        """The tokens behind a mark that parts clauses of one sentence, as a comma does."""
        marks = [mark.start() for mark in SEPARATOR.finditer(self.text)]
        if not marks:
            return frozenset()
        ends = [*map(_END, self.tokens)]
        behind = {bisect_right(ends, mark) for mark in marks}
        return frozenset(behind & {*range(1, len(ends))})

    @once
    def head(self) -> range:
        """The tokens before a colon that ends the first sentence; none where nothing follows."""
        last = self.sentence.count(self.sentence[0]) if ":" in self.text and self.tokens else 0
        ends = 0 < last < len(self.tokens) and COLON.match(self.text, self.tokens[last - 1].end)
        return range(last if ends else 0)

    @once
    def aside(self) -> frozenset[int]:
        """The tokens in brackets: "the working conditions (hours, office and so on)"."""
        if "(" not in self.text:
            return frozenset()
        starts, spans = [*map(_START, self.tokens)], [m.span() for m in BRACKETS.finditer(self.text)]
        return frozenset().union(*(range(bisect_right(starts, a), bisect_left(starts, b)) for a, b in spans))

    @once
    def beside(self) -> frozenset[int]:
        """The tokens of the sentences that do not ask."""
        asking = self.asking
        if asking.issuperset(self.sentence):
            return frozenset()  # of most questions
        return frozenset([i for i, n in enumerate(self.sentence) if n not in asking])

    def without(self, taken: Iterable[int]) -> tuple[str, ...]:
        """The stems of the sentences that ask, the taken tokens and all other sentences blanked out."""
        if not taken:
            return self._open
        key, known = frozenset(taken), self.found.without
        if key not in known:
            line = list(self._open)
            for i in key:
                line[i] = ""
            known[key] = tuple(line)
        return known[key]

    @once
    def _open(self) -> tuple[str, ...]:
        """The stems of the sentences that ask, all others blanked out."""
        if self.asking.issuperset(self.sentence):
            return self.stems  # of most questions
        asking = self.asking
        return tuple([s if n in asking else "" for s, n in zip(self.stems, self.sentence, strict=True)])

    def closed(self, taken: frozenset[int], *, exact: bool = False) -> tuple[str, ...]:
        """The same (words if ``exact``), closed up so that anchors mean the ends."""
        known, key = self.found.closed, (taken, exact)
        if key not in known:
            known[key] = tuple(compress(self.words if exact else self.stems, self.without(taken)))
        return known[key]

    def closed_up(self, taken: Iterable[int]) -> ClosedUp:
        """The stems and words that ask, each run of taken ones as a single gap, and where they stand.

        "Who is the site reliability engineer role for" is as near as "who is it for".
        """
        key = frozenset(taken)
        known = self.found.closed_up.get(key)
        if known is None:
            line = self.without(key)
            # all but those before which there is a gap already
            at = [*compress(range(len(line)), map(add, line, ("^", *line)))]
            known = tuple(map(line.__getitem__, at)), tuple(map(self.words.__getitem__, at)), at
            self.found.closed_up[key] = known
        return known

    def behind_marks(self, at: Sequence[int]) -> frozenset[int]:
        """Which of some tokens stand behind a mark that parts clauses, by their places among these."""
        return frozenset(n for n, i in enumerate(at) if i in self.parted) if self.parted else frozenset()

    def among(self, table: Phrases[str]) -> Few[str]:
        """The phrases of a table that some line of this text may hold."""
        found = self.found.among.get(table)
        if found is None:
            found = self.found.among[table] = table.among(self.words if table.exact else self.stems)
        return found

    def possible(self, lists: Sieve) -> frozenset[str]:
        """The lists of intents with a phrase that can stand anywhere in this text."""
        try:  # asked for thirty times of a question
            return self.found.possible[lists]
        except KeyError:
            found = self.found.possible[lists] = lists.possible(self.words if lists.exact else self.stems)
            return found

    def paired(self, at: int, table: Phrases[str]) -> bool:
        """Whether a word and the one behind it are in one phrase of a table."""
        return any({at, at + 1} <= set(m.words) for m in self.longest(table))

    def longest(self, table: Phrases[str]) -> list[Match[str]]:
        """The phrases of a table that stay in the whole text when longer ones hide shorter ones."""
        found = self.found.longest.get(table)
        if found is None:
            found = self.found.longest[table] = self.among(table).longest(self.stems)
        return found

    def told(self, table: Phrases[str]) -> list[Match[str]]:
        """The same in the sentences that ask."""
        if self._open is self.stems:
            return self.longest(table)  # of most questions
        return self.among(table).longest(self._open)

    def asks(self, asking: frozenset[int], *, formed: bool = False) -> Asked:
        """The same with other sentences that ask; which phrases and names its words can hold is found already."""
        formed = formed or self.formed
        if asking == self.asking and formed == self.formed:
            return self
        return Asked(self.text, self.tokens, self.sentence, asking, formed, self.raw, self.side, self.found)

    def saying(
        self, tokens: tuple[Token, ...], sentence: tuple[int, ...], asking: frozenset[int] | None = None
    ) -> Asked:
        """The same with other words, or cut into sentences otherwise, at a quarter of what ``dataclasses.replace`` takes."""
        asking = self.asking if asking is None else asking
        return Asked(self.text, tokens, sentence, asking, self.formed, self.raw, self.side)

    def beyond(self, plain: frozenset[str]) -> frozenset[int]:
        """The sentences that have another stem than those of ``plain``."""
        return frozenset(n for s, n in zip(self.stems, self.sentence, strict=True) if s not in plain)

    def named_so(self, at: int) -> bool:
        """Whether a token has a capital behind a small letter, as no word of everyday has: "eSTAR"."""
        text = self.text[self.tokens[at].start : self.tokens[at].end]
        if text.islower():
            return False  # most words
        return any(a.islower() and b.isupper() for a, b in pairwise(text))

    def capital(self, at: int) -> bool:
        """Whether a token is in capitals where not all are, or stands behind "the", as no pronoun does: "in the us"."""
        token = self.tokens[at]
        shouted = self.text[token.start : token.end].isupper() and not self.text.isupper()
        return shouted or self.words[max(0, at - 1) : at] == ("the",)

    def possessive(self, at: int) -> bool:
        """Whether an "s" behind an apostrophe ends a word: "a master's", which no token has."""
        end = self.tokens[at].end
        return self.text[end : end + 2] in {"'s", "’s"}

    def quoted(self, first: int, last: int) -> str:
        """The text's own words from one token to before another."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def between(self, at: int) -> str:
        """What stands between a token and the one before it; "" before the first."""
        return self.text[self.tokens[at - 1].end : self.tokens[at].start] if at else ""

    def elided(self, at: int) -> bool:
        """Whether a letter is what an apostrophe leaves of a French word: of "c'est" no C is meant."""
        return at + 1 < len(self.tokens) and len(self.words[at]) == 1 and self.between(at + 1) in {"'", "’"}

    def clause_end(self, first: int, most: int) -> int:
        """The token behind a clause of at most ``most`` tokens: the first from ``first`` on with a mark before it."""
        until = min(len(self.tokens), first + most)
        return next((i for i in range(first, until) if not MARKS.isdisjoint(self.between(i))), until)

    @property
    def marked(self) -> bool:
        """Whether the text has a question mark at the end of a sentence."""
        return "?" in self.text or "？" in self.text
