"""Which tools are of which kind: what a posting names where a question says only the kind, "which design tool"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stems, tokens, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

LONGEST = 3  # words of the name of a kind
MARKS = frozenset(".!?:;•\n")  # behind which a word has a capital for being the first


class Names:
    """Names that a text may have, compared by words; of some the word in small letters is another."""

    def __init__(self, names: Iterable[str], capital: Iterable[str]) -> None:
        """``capital`` are the names that count only with a capital."""
        self._capital = frozenset(map(words, capital))
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for name in names:
            if form := words(name):
                self._by_first.setdefault(form[0], []).append(form)
        self.firsts = frozenset(self._by_first)

    def held(self, text: str) -> bool:
        """Whether a text has one of them."""
        return next(self.found(text), None) is not None

    def found(self, text: str) -> Iterator[tuple[str, ...]]:
        """Those that a text has, in its order."""
        said = tokens(text)
        line = [token.text for token in said]
        for at, word in enumerate(line):
            for form in self._by_first.get(word, ()):
                if tuple(line[at : at + len(form)]) != form:
                    continue
                start = said[at].start
                first = not at or not MARKS.isdisjoint(text[said[at - 1].end : start])
                alone = first and at + 1 < len(said) and text[said[at].end : said[at + 1].start] == " "
                if form in self._capital and (not text[start].isupper() or (alone and len(form) == 1)):
                    continue  # "Make the bread", "we go to work"
                yield form


class Tools:
    """The kinds of tools that a vocabulary knows, by their names, and what is of each kind."""

    def __init__(self, lists: Mapping[str, Sequence[str]]) -> None:
        capital = lists["tools written with a capital"]
        self.code = Names(lists["code languages"], capital)
        self._kinds: dict[tuple[str, ...], list[int]] = {}
        self._called: list[str] = []
        self._members: list[list[str]] = []
        self._names: dict[tuple[int, ...], Names] = {}
        self._capital = capital
        for number, line in enumerate(lists["kinds of tools"]):
            names, _, members = line.partition("=")
            called = [name.strip() for name in names.split(",")]
            self._called.append(called[0])
            self._members.append([member.strip() for member in members.split(",")])
            for name in called:
                self._kinds.setdefault(stems(name), []).append(number)
        self._firsts = frozenset(kind[0] for kind in self._kinds if kind)

    def kind(self, line: Sequence[str]) -> tuple[str, ...]:
        """The longest name of a kind among some stems, the last of equals; () if there is none."""
        begun = [at for at in range(len(line) - 1, -1, -1) if line[at] in self._firsts]  # mostly none
        spans = (
            tuple(line[at : at + size])
            for size in range(LONGEST, 0, -1)
            for at in begun
            if at + size <= len(line)
        )
        return next((span for span in spans if span in self._kinds), ())

    def ending(self, line: Sequence[str]) -> tuple[str, ...]:
        """The longest name of a kind that some stems end with; () if they end with none."""
        ends = (tuple(line[-size:]) for size in range(min(LONGEST, len(line)), 0, -1))
        return next((end for end in ends if end in self._kinds), ())

    def names(self, kind: tuple[str, ...]) -> Names:
        """The names of what is of a kind, given by the stems of its name."""
        which = tuple(self._kinds.get(kind, ()))
        if which not in self._names:
            members = [member for number in which for member in self._members[number]]
            self._names[which] = Names(members, self._capital)
        return self._names[which]
