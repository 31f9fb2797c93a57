"""Roles in a table, a row for each: "| Role | Site | Hours |": each becomes a heading, and its cells what stands below it.

Only a table whose columns tell facts of a post lists such; one of the people of a team or of a scale of pay does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import TITLE
from bot.domain.facets import BENEFITS, COMPENSATION, LOCATION, OF_THE_POST, OF_THE_ROLE
from bot.postings.layouts.mark import JOB
from bot.postings.raw import Raw
from bot.postings.sole_role import ABOVE
from bot.postings.tables import items, pieces, put, shown, tables
from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.postings.facets import Headings
    from bot.postings.source import Source
    from bot.postings.tables import Cells

ROLE, COLUMN = 5, 6  # levels of the headings that they become
FEWEST, MOST = 2, 40  # roles of a table
TOLD = 2  # facets of a post that its columns name, at the least
OF_PAGE = 1  # the level of a heading that names the page
NAME, LABEL = 10, 5  # words of a role's name, of a label
COLUMNS = OF_THE_POST | OF_THE_ROLE | {BENEFITS}
OF_ONE = OF_THE_ROLE | {COMPENSATION}


def told(source: Source, raws: list[Raw], start: int, headings: Headings) -> list[Raw]:
    """The blocks, where such a table stands with a heading for each of its roles."""
    for first, last, rows in tables(source, start):
        blocks = list(_blocks(source.clean, rows, headings))
        called = {shown(source.clean, raw.pieces[0]) for raw in blocks if raw.marker == JOB}
        if blocks and _may_stand(source.clean, raws, first, called, headings):
            put(raws, first, last, blocks)
    return raws


def _may_stand(text: str, raws: list[Raw], at: int, called: set[str], headings: Headings) -> bool:
    """Whether the heading above a table makes its rows a part of nothing: "The team", "Pay".

    Nor is a page of one role, whose first heading names it, a list of those it works with: "Deckhand", "Head of Kitchen".
    """
    heads = [raw for raw in raws if raw.kind == "heading"]
    above = [raw for raw in heads if raw.pieces[0][0] < at]
    pages = [_text(text, raw) for raw in heads if raw.level == OF_PAGE]
    listing = any(headings.page_of_jobs(page) or _of_several(page, called) for page in pages)
    # what one is to do, to bring or to earn is said of one role, unless the page is called as such lists are
    of_one = any(map(headings.role_head, pages)) or any(
        _of_one(shown(text, line), headings) for raw in raws for line in raw.pieces
    )
    if of_one and not listing:
        return False
    if not above or above[-1].level == OF_PAGE:
        return True
    return ABOVE.issuperset(headings.facets(_text(text, above[-1]))[0])


def _of_several(page: str, called: set[str]) -> bool:
    """Whether the name of a page is that of its roles in the plural: "Tour guides wanted", above "Tour guide" in each row."""
    said = words(page)
    nouns = {word for name in called for word in words(name)}
    plural = (
        i for i, word in enumerate(said) if word not in nouns and word[-1:] == "s" and word[:-1] in nouns
    )
    return any(nouns.isdisjoint(said[i + 1 :]) for i in plural)  # a "Guides Manager" is one role


def _text(text: str, raw: Raw) -> str:
    return shown(text, (raw.pieces[0][0], raw.pieces[-1][1]))


def _of_one(said: str, headings: Headings) -> bool:
    """Whether a line is a heading or a label of what one role is about: "Requirements:", "Salary: £33,000"; no row of a table."""
    label = said.partition(":")[0]
    short = "|" not in label and len(label.split()) <= LABEL and headings.whole(label)
    return short and not OF_ONE.isdisjoint(headings.facets(label)[0])


def _blocks(text: str, rows: list[Cells], headings: Headings) -> Iterator[Raw]:
    """What the rows hold, each below the name of its role; none if the table lists no roles."""
    size = len(rows[0]) if rows else 0
    jobs = rows[1:]
    if not FEWEST <= len(jobs) <= MOST or any(len(row) != size for row in jobs):
        return
    names = [shown(text, cell) for cell in rows[0]]
    # what "Name" names beside a role is a person
    role = [
        n for n, name in enumerate(names) if TITLE in headings.key(name) or headings.column_of_roles(name)
    ]
    facets = {facet for name in names for facet in headings.facets(name)[0][:1]}
    if len(role) != 1 or len(facets & COLUMNS) < TOLD or facets.isdisjoint(OF_THE_POST):
        return
    called = [shown(text, row[role[0]]) for row in jobs]
    named = all(0 < len(name.split()) <= NAME for name in called)
    if not (named and any(map(headings.role_head, called))):
        return  # one known noun is enough: no list has all trades
    behind = headings.facets(names[role[0] + 1])[0][:1] if role[0] + 1 < size else ()
    for row, name in zip(jobs, called, strict=True):
        head = list(pieces(text, row[role[0]]))
        place = list(pieces(text, row[role[0] + 1])) if behind == (LOCATION,) else []
        if called.count(name) > 1 and place and text[head[-1][1] : place[0][0]].strip() == "|":
            head = [(head[0][0], place[-1][1])]  # of two of one name each is told by its place
        yield Raw("heading", head, level=ROLE, marker=JOB)
        for n, cell in enumerate(row):
            column = list(pieces(text, rows[0][n]))
            if n != role[0] and column and (listed := items(text, cell)):
                yield from (Raw("heading", column, level=COLUMN), *listed)
