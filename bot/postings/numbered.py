"""Numbers with points in them: "2.1 Check the ropes" is an item below "2. Key duties", and "(a)" one below that."""

from __future__ import annotations

import re

# what goes on in small letters is a figure: "1.1 tonnes is the usual load"
DEEP = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})\.?[ \t\u00a0]+(?=[^\sa-z])")
OUTER = re.compile(r"(\d{1,2})[.)]?[ \t\u00a0]")
LETTER = re.compile(r"\(?[a-z][.)]")
# a line that the numbers below it go into: "2  Duties" or "2. Duties" above "2.1 Check the ropes"
NAMED = re.compile(r"(?P<number>\d{1,2})[.)]?[ \t\u00a0]+(?=[^\W\d_])(?P<name>[^\n]{0,80}[^\W_]\)?:?)$")
WORDS = 8  # of what such a line names


class Numbering:
    """The numbers of one text as they come: only what follows on the one before is a number, and no "2.5 years"."""

    def __init__(self) -> None:
        self._last: tuple[int, ...] = ()  # the last number: (2, 1)
        self._base = 0  # the depth of the item that a number without a point stands before, 0 for a heading

    def match(self, text: str) -> re.Match[str] | None:
        """The number at the beginning of a line, where it is the next one."""
        found = DEEP.match(text)
        return found if found and self._follows(_parts(found["number"])) else None

    def _follows(self, number: tuple[int, ...]) -> bool:
        *outer, own = number
        last = self._last[len(outer) :]
        return tuple(outer) == self._last[: len(outer)] and own == (last[0] + 1 if last else 1)

    def names(self, text: str, below: str) -> re.Match[str] | None:
        """Take note of a line that names what the numbers ``below`` it tell: no sentence, and its own first part is next."""
        found = NAMED.match(text)
        first = DEEP.match(below.lstrip()) if found else None
        opens = found and first and _parts(first["number"]) == (int(found["number"]), 1)
        if not opens or len(text.split()) > WORDS:
            return None
        self.heading(text)
        return found

    def heading(self, text: str) -> None:
        """Take note of a heading that may have a number: "3. Selection criteria"."""
        found = OUTER.match(text)
        self._last, self._base = (int(found[1]),) if found else (), 0

    def depth(self, marker: str, indented: int) -> int:
        """How deep an item stands: by its number, or as far as it is ``indented`` where that says nothing."""
        deep = len(self._last) > 1
        if "." in (number := marker.strip(". \t\u00a0")):
            self._last = _parts(number)
            return self._base + len(self._last) - 1
        if outer := OUTER.match(marker):
            self._last, self._base = (int(outer[1]),), indented
        elif deep and LETTER.match(marker):
            return max(indented, self._base + len(self._last))
        return indented


def _parts(number: str) -> tuple[int, ...]:
    return tuple(map(int, number.split(".")))
