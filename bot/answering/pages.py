"""The roles of one page: what it says of all of them is told once, and of the page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Part

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answering.desk import Desk
    from bot.domain import Answer, Query

MOST = 12  # roles of a page that are looked into


def roles(query: Query, desk: Desk) -> tuple[int, ...]:
    """The roles that a query may mean, where one page offers them all; none else."""
    first = query.postings[0] if query.postings else 0
    if not desk.postings[first].page:
        return ()
    found = query.postings or tuple(range(len(desk.postings)))
    path = desk.postings[first].path
    same = 1 < len(found) <= MOST and all(desk.postings[n].path == path for n in found)
    return found if same else ()


def told(
    query: Query, desk: Desk, found: tuple[int, ...], answer: Callable[[Desk, Query], Answer]
) -> Answer | None:
    """What the page says of all these roles alike; None where it says more of one than of another.

    ``answer`` answers a query about one posting from a desk: from one on which each role bears the page's name.
    Of a page some of whose roles are closed it is told for the others.
    """
    still_open = tuple(n for n in found if desk.postings[n].open_on(desk.today))
    found, page = still_open if len(still_open) > 1 else found, desk.of_page(found)
    first: Answer | None = None
    for number in found:
        one = answer(page, query.but(postings=(number,)) if query.postings else page.of(query, number))
        if first is not None and _proof(one) != _proof(first):
            return None
        first = first or one
    return first and replace(first, roles=tuple(desk.ref(n) for n in found))


def _proof(answer: Answer) -> object:
    """What an answer claims, from which lines, and whether of something open.

    Of what is not there it does not matter how much was searched.
    """
    state = [line.text for line in answer.lines if line.part is Part.STATUS]
    return answer.status, state, [(s.text, s.citation.lines) for s in answer.statements if s.text]
