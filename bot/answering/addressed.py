"""Where an application goes to: steps that name no address are told with the contact that a posting states elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.facets import CONTACT, HOW_TO_APPLY
from bot.text.reached import REACHED
from bot.text.reached import reached as reached_by

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

# a mail, a number of a telephone, or a page
ADDRESS = re.compile(rf"{REACHED.pattern}|://|www\.")


def written_to(query: Query, desk: Desk, number: int) -> list[Hit]:
    """Whom one writes to or calls, where no step is told: "contact Ada (ada@acme.example) if you want to know more"."""
    every = sorted(desk.search.hits(query.terms, postings=[number]), key=lambda h: h.passage.number)
    return [h for h in every if CONTACT in h.passage.hints and REACHED.search(h.passage.block.quote)]


def reached(query: Query, desk: Desk, number: int) -> list[Hit]:
    """The steps of an application that name an address, which stand in for a contact: "email Ada at ada@acme.example"."""
    steps = desk.hits(query, number, desk.closure(HOW_TO_APPLY))
    # or the sentence with one among others: "write to ada@acme.example" under what is offered
    every = steps or desk.search.hits(query.terms, postings=[number])
    return [h for h in every if (steps or "@" in h.passage.block.text) and reached_by(h.passage.block.quote)]


def with_address(query: Query, desk: Desk, steps: list[Hit]) -> list[Hit]:
    """The steps of an application, and where none of them has an address those that the posting has as its contact."""
    if any(ADDRESS.search(" ".join((h.passage.block.quote, *h.passage.path))) for h in steps):
        return steps
    told = {h.passage.number for h in steps}
    every = desk.hits(query, steps[0].passage.posting, (CONTACT,))
    more = [h for h in every if h.passage.number not in told and ADDRESS.search(h.passage.block.quote)]
    return sorted([*steps, *more], key=lambda h: h.passage.number)
