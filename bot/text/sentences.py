"""Where one sentence ends and the next begins; which points end none is told by lists of words."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

ENDS = r"(?:(?<=\w\w[.])%s|(?<=[)\"”%%][.])|(?<=[!?。]))\s+(?=[A-ZÀ-ÞЀ-Я0-9\"“])|(?<=[。！？])"
FIGURE = r"(?=\s+[£$€]?\d)"
DATE = r"\d{1,2}[.]\s?\d{2,4}|\d{4}"  # behind a day: "1. 9. 2026"


class Sentences:
    """Cuts texts into sentences, by the ``points …`` of a vocabulary's lists."""

    def __init__(self, lists: Mapping[str, Sequence[str]]) -> None:
        self._lists = lists

    def split(self, text: str) -> list[str]:
        """The sentences of a text; what stands between two is left out."""
        return self._ends.split(text)

    def several(self, text: str) -> bool:
        """Whether a text has more than one."""
        return self._ends.search(text) is not None

    @cached_property
    def ordinal(self) -> str:
        """The pattern of a place that is behind no point which counts what follows: "bis zum 15. März"."""
        counted = "|".join(map(re.escape, self._lists.get("points of a count", ())))
        return rf"(?<!\b\d\d[.](?=\s+(?:{counted or '(?!)'}|{DATE})(?!\w)))"

    @cached_property
    def _ends(self) -> re.Pattern[str]:
        shortened = (
            *self._lists.get("points before a name", ()),
            *self._lists.get("points of shortened words", ()),
        )
        counting = self._lists.get("points before a number", ())
        return re.compile(ENDS % f"{_behind_no(shortened)}{_behind_no(counting, FIGURE)}{self.ordinal}")


def _behind_no(words: Iterable[str], ahead: str = "") -> str:
    """The pattern of a place behind none of some words and a point, where a text goes on as ``ahead`` says.

    What a pattern looks back at has one length, so words of each length are looked for by themselves.
    """
    of_length = groupby(sorted(dict.fromkeys(words), key=len), key=len)
    return "".join(rf"(?<!\b(?:{'|'.join(map(_either, same))})[.]{ahead})" for _, same in of_length)


def _either(word: str) -> str:
    """The pattern of a word; one in small letters may begin a sentence as well."""
    first, rest = word[:1], re.escape(word[1:])
    return f"[{first}{first.upper()}]{rest}" if word.islower() else re.escape(word)
