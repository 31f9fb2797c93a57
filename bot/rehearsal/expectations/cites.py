"""``cites: head-baker.md › What you bring``: a source that is shown, by file and heading.

The heading may be left out, and any heading of its path will do; ``file.md:12`` names a line that is quoted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rehearsal.expectations.kind import Kind, Takes
from bot.rehearsal.expectations.matching import folded, listed
from bot.rehearsal.expectations.naming import is_file

if TYPE_CHECKING:
    from bot.domain import Citation
    from bot.rehearsal.seen import Seen

PLACE = re.compile(r"(?P<file>[^›]*?)(?::(?P<line>\d+))?\s*(?:›\s*(?P<heading>.*))?")
MOST = 2  # sources that are worth keeping


def _cited(seen: Seen) -> list[Citation]:
    """What answers cite and the message names: the file of each can be read in it."""
    every = (one.citation for answer in seen.answers for one in answer.statements)
    return [one for one in dict.fromkeys(every) if one.posting in seen.text]


def _fits(cited: Citation, expected: str) -> bool:
    place = PLACE.fullmatch(expected.replace(" > ", " › "))
    if place is None:
        return False
    heading, line = folded(place["heading"] or ""), int(place["line"] or 0)
    path = [folded(part) for part in cited.heading.split(" › ")]
    return (
        (not place["file"] or is_file(cited.posting, place["file"]))
        and (not heading or heading in path or folded(cited.heading).endswith(heading))
        and (not line or cited.lines[0] <= line <= cited.lines[1])
    )


def _written(cited: Citation) -> str:
    file = cited.posting.rsplit("/", 1)[-1]
    heading = cited.heading.rsplit(" › ", 1)[-1]
    return f"{file} › {heading}" if heading else file


def _check(expected: str, seen: Seen) -> str:
    cited = _cited(seen)
    if any(_fits(one, expected) for one in cited):
        return ""
    return f"it cites {listed(list(map(_written, cited)))}" if cited else "it cites nothing"


def _accepted(_expected: str, seen: Seen) -> tuple[str, ...]:
    return tuple(f"cites: {_written(one)}" for one in _cited(seen)[:1])


def _kept(seen: Seen) -> tuple[str, ...]:
    places = dict.fromkeys(_written(one) for one in _cited(seen) if one.quote)
    return tuple(f"cites: {place}" for place in list(places)[:MOST])


KIND = Kind(("cites", "source", "sources", "quotes"), Takes.TEXT, _check, _accepted, _kept, order=40)
