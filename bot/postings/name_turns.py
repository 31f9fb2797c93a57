"""The turns of phrase around the name of who hires, as patterns of the words that a name is made of."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from bot.postings.names import APART, NAME, UNSPACED, long_names
from bot.postings.outright import Outright

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.vocabulary import Vocabulary

SHORT = r"\(([A-Z][A-Z0-9&]{1,7})\)"  # what it is called for short
SAINT = r"(?<!\bSt )(?<!\bSt\. )"  # not behind one: "in St. Anna's" is a place


class Turns:
    """The turns of phrase of one vocabulary, those of one shape and weight as one pattern."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._spaced = Forms(vocabulary, NAME)

    def forms(self, text: str) -> Forms:
        """The patterns for a text: where a script without spaces is read, a name ends there."""
        return self._unspaced if UNSPACED.search(text) else self._spaced

    @cached_property
    def _unspaced(self) -> Forms:
        return Forms(self.vocabulary, APART)


class Forms:
    """The turns of phrase with the pattern of a word of a name."""

    def __init__(self, vocabulary: Vocabulary, one: str) -> None:
        shapes: dict[tuple[bool, bool, bool, float], list[str]] = {}
        for turn, weight in vocabulary.turns:
            before, after = turn.strip("^$").split("{}", 1)
            shape = (turn.startswith("^"), turn.endswith("$"), bool(after), weight)
            shapes.setdefault(shape, []).append(after or before)
        self.outright = Outright(vocabulary, rf"{one}(?:[ -]{one}){{0,4}}")
        name = long_names(vocabulary, one)
        self.abbreviated = re.compile(rf"({name}) {SHORT}")
        self.patterns = tuple((_pattern(shape, words_, name), shape[-1]) for shape, words_ in shapes.items())


def _pattern(shape: tuple[bool, bool, bool, float], turns: Sequence[str], name: str) -> re.Pattern[str]:
    """Turns of one shape around a name as a pattern: the first letter in either case, an apostrophe in either form."""
    begins, ends, behind, _ = shape
    name = f"(?P<name>{name})"
    # no turn ends amid a word, but in a script without spaces
    bound = r"(?!\w)" if behind and not ends else ""
    found = "|".join(
        _either(turn) + ("" if UNSPACED.match(turn[-1:]) else bound)
        for turn in sorted(turns, key=len, reverse=True)
    )
    start = r"(?:\A|[.!?]\s+|\n)" if begins else SAINT + r"(?<![\w.])"
    if not behind:
        return re.compile(f"{start}(?:{found}){name}" + (r":?(?=\n|\Z)" if ends else r"\b"))
    return re.compile(f"{start}{name}(?: {SHORT})?(?:{found})" + (r":?(?=\n|\Z)" if ends else ""))


def _either(turn: str) -> str:
    first = (
        f"[{turn[0].upper()}{turn[0].lower()}]"
        if turn[:1].isalpha() and turn.isascii()
        else re.escape(turn[:1])
    )
    return (
        first + re.escape(turn[1:]).replace("'", "['’]") if turn[0] != "'" else "['’]" + re.escape(turn[1:])
    )
