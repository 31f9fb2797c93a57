"""Headings marked in a way of one's own: ">> The round", "=== Tasks ===", "[Tasks]", "→ Tasks", or all in capitals.

No list of ornaments is kept: what several lines that stand alone have around them, some of them known as headings, is
the mark of a heading in that text, of those too whose words nobody knows.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from bot.postings.layouts.mark import BOLD
from bot.postings.marks import BULLET, HASHES
from bot.postings.raw import Raw
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.postings.facets import Headings

WORDS = 8  # of a heading
MOST, PAIR = 120, 2  # characters of its line, and signs where they stand behind its words alone
LEAST, KNOWN = 3, 2  # headings of one ornament, and those among them that the vocabulary knows
LEVEL, DEEPEST = 6, 6  # of a heading, below those of Markdown; of one with as many "=" as a wiki has
PICTURE = ("☆", "")  # stands for any picture: each heading may have its own
CAPITALS = ("A", "")  # the ornament of a line in capitals
NUMBERED = re.compile(r"\s*(?P<number>\d{1,2}|[IVX]{1,4}|[A-H])(?P<sign>[.):])[ \t\u00a0]+(?=[^\W\d_])")
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
PLAIN = "-–—*+•"  # that begin an item of a list, so no heading unless they close it too
SIGNS = frozenset({"So", "Sk", "Mn", "Cf", "Sm"})  # of Unicode: pictures, and what varies or joins them
INNER = re.compile(r"[^\W\d_](?:.*[^\W_])?")  # from the first letter to the last
ADDRESS = re.compile(r"\]\(|://|\w@\w")
TAG = re.compile(r"</?[A-Za-z!]")
CLOSING = {")": "(", "]": "["}
SENTENCE_ENDS = (".", ",", ";")
WIKI = re.compile(r"={2,6}")


class Line(NamedTuple):
    """A line that may be a heading: its place among the lines, its own words in the text, and what is around them.

    ``counted`` is its number, where it has one.
    """

    number: int
    begin: int
    end: int
    ornament: tuple[str, str]
    known: bool
    counted: str = ""


def headings_in(text: str, lines: Sequence[tuple[int, int]], headings: Headings) -> dict[int, Raw]:
    """The headings marked by an ornament among lines of a text, each by where its line begins."""
    by_ornament: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for number, (first, last) in enumerate(lines):
        if line := _line(text, number, first, last, headings):
            by_ornament[line.ornament].append(line)
    found: dict[int, Raw] = {}
    for ornament, same in by_ornament.items():
        every = _alone(text, lines, same, headings) if ornament == CAPITALS else _counted(same)
        if _marks(text, lines, every):
            level = _level(ornament)
            found |= {
                lines[line.number][0]: Raw("heading", [(line.begin, line.end)], level=level) for line in every
            }
    return found


def _level(ornament: tuple[str, str]) -> int:
    """A wiki's "=== Tasks ===" is as deep as it has signs; capitals as any line that nothing else marks, "Nice to have" below them."""
    if ornament == CAPITALS:
        return BOLD
    ahead, behind = ornament
    return min(len(ahead), DEEPEST) if WIKI.fullmatch(ahead) and behind in {"", ahead} else LEVEL


def _line(text: str, number: int, first: int, last: int, headings: Headings) -> Line | None:
    """A line as a heading may be: a few words that begin with a letter and end no sentence, in an ornament or in capitals."""
    content = text[first:last].rstrip("\\")  # of a line broken by hand
    counted = NUMBERED.match(content)
    found = INNER.search(content, counted.end() if counted else 0)
    bare = content.lstrip()
    if not found or len(bare) > MOST or HASHES.match(bare) or TAG.match(bare) or ADDRESS.search(content):
        return None
    ahead, end = "".join(content[: found.start()].split()), found.end()
    while (
        content[end : end + 1] in CLOSING
        and CLOSING[content[end]] in found[0]
        and not ahead.endswith(CLOSING[content[end]])
    ):
        end += 1  # "Baker (night shift)"
    while content[end : end + 1] in {"?", "!", ":"}:
        end += 1
    inner, behind = content[found.start() : end], "".join(content[end:].split())
    if len(inner.split()) > WORDS or behind.startswith(SENTENCE_ENDS) or ". " in inner:
        return None
    place = first + found.start(), first + end
    if counted:
        kind = "1" if counted["number"].isdigit() else "I" if counted["number"] in ROMAN else "A"
        return Line(number, *place, (kind, counted["sign"]), headings.whole(inner), counted["number"])
    listed = bool(BULLET.match(bare)) and not behind
    ornament = (ahead, "") if listed else _ornament(ahead, behind, inner)
    if not ornament or (listed and ahead in PLAIN):
        return None
    # what may be an item of a list is known by all its words, not by one of them
    known = headings.whole(inner) if listed or ornament == PICTURE else headings.known(inner)
    return Line(number, *place, ornament, known)


def _ornament(ahead: str, behind: str, inner: str) -> tuple[str, str] | None:
    """What is around a line's words, None if nothing is or it is a mark that the scanner knows."""
    if not ahead and not behind:
        return CAPITALS if inner.isupper() and ":" not in inner[:-1] else None
    loose = not ahead and (len(behind) < PAIR or len(set(behind)) > 1)  # a mark of the last word
    emphasis = len(ahead) > 1 and set(ahead) <= {"*", "_"}
    if (
        loose
        or emphasis
        or "|" in ahead
        or "`" in ahead
        or any(unicodedata.category(c) == "Sc" for c in ahead)
    ):
        return None
    if (
        ahead
        and not behind
        and all(unicodedata.category(c) in SIGNS for c in ahead)
        and ahead.strip("=+<>~|")
    ):
        return PICTURE
    return ahead, behind


def _counted(found: Sequence[Line]) -> list[Line]:
    """The lines whose numbers go on one from another, all of them where they have none: no steps of a list between."""
    kept: list[Line] = []
    for line in found:
        at = len(kept) + 1
        if not line.counted or line.counted in {
            str(at),
            "ABCDEFGH"[at - 1 : at],
            ROMAN[at] if at < len(ROMAN) else "",
        }:
            kept.append(line)
    return kept


def _alone(
    text: str, lines: Sequence[tuple[int, int]], found: Sequence[Line], headings: Headings
) -> list[Line]:
    """The lines with nothing right above them, from the first on that is known as a heading: above it stand names and a title.

    "NO NIGHT SHIFTS" says what there is not, and heads nothing, nor does "APPLY NOW" right above another heading.
    """
    first = next((line.number for line in found if line.known), len(lines))
    alone = (line for line in found if line.number >= first and not _text(text, lines, line.number - 1))
    saying = (line for line in alone if headings.no.isdisjoint(stems(text[line.begin : line.end])))
    return [line for line in saying if not headings.whole(_below(text, lines, line.number))]


def _marks(text: str, lines: Sequence[tuple[int, int]], found: Sequence[Line]) -> bool:
    """Whether an ornament marks headings: several lines have it, no two in a row, and some are known."""
    if len(found) < LEAST or sum(line.known for line in found) < KNOWN:
        return False
    places = {line.number for line in found}
    below = [
        next((n for n in range(line.number + 1, len(lines)) if _text(text, lines, n)), None) for line in found
    ]
    in_a_row = sum(n is None or n in places for n in below)
    return in_a_row <= 1


def _below(text: str, lines: Sequence[tuple[int, int]], number: int) -> str:
    """The first words below a line, "" where none are."""
    return next((said for n in range(number + 1, len(lines)) if (said := _text(text, lines, n))), "")


def _text(text: str, lines: Sequence[tuple[int, int]], number: int) -> str:
    """What a line says; "" before the first."""
    return text[slice(*lines[number])].strip() if number >= 0 else ""
