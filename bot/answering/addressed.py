"""Where an application goes to: steps that name no address are told with the contact that a posting states elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain import Topic
from bot.domain.facets import CONTACT, HOW_TO_APPLY
from bot.retrieval.passages import EXACT
from bot.text.reached import PAGE, REACHED
from bot.text.reached import reached as reached_by
from bot.text.tokens import stems

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

# a mail, a number of a telephone, or a page
PHONE = re.compile(r"\+?\d(?:[\s()./-]{0,2}\d){5}")
ADDRESS = re.compile(rf"{REACHED.pattern}|://|www\.")

NUMBER = "number to call"  # the list of what asks for one


def written_to(query: Query, desk: Desk, number: int) -> list[Hit]:
    """Whom one writes to or calls, where no step is told: "contact Ada (ada@acme.example) if you want to know more"."""
    every = desk.search.speaking(query.terms, number, (CONTACT,))
    return [h for h in every if REACHED.search(h.passage.block.quote)]


def reached(query: Query, desk: Desk, number: int) -> list[Hit]:
    """The steps of an application that name an address, which stand in for a contact: "email Ada at ada@acme.example"."""
    steps = desk.hits(query, number, desk.closure(HOW_TO_APPLY))
    # or the sentence with one among others: "write to ada@acme.example" under what is offered
    every = steps or desk.search.hits(query.terms, postings=[number])
    return [h for h in every if (steps or "@" in h.passage.block.text) and reached_by(h.passage.block.quote)]


def of_contact(query: Query, desk: Desk, facet: str, hits: list[Hit]) -> list[Hit]:
    """What tells whom to turn to; where nothing below its heading says where they are reached, what does so elsewhere.

    Below "More information about this job" may stand where one works, and Ada's address below "How to apply".
    """
    if facet != CONTACT or any(ADDRESS.search(h.passage.block.quote) for h in hits):
        return hits
    every = written_to(query, desk, hits[0].passage.posting)
    return [h for h in every if HOW_TO_APPLY not in h.passage.hints] or every or hits


def with_address(query: Query, desk: Desk, steps: list[Hit]) -> list[Hit]:
    """The steps of an application, and where none of them has an address those that the posting has as its contact."""
    if any(ADDRESS.search(" ".join((h.passage.block.quote, *h.passage.path))) for h in steps):
        return steps
    told = {h.passage.number for h in steps}
    every = desk.hits(query, steps[0].passage.posting, (CONTACT,))
    more = [h for h in every if h.passage.number not in told and ADDRESS.search(h.passage.block.quote)]
    return sorted([*steps, *more], key=lambda h: h.passage.number)


def no_number(query: Query, desk: Desk, number: int) -> tuple[Topic, ...]:
    """The number of a telephone, where that is asked for and stands nowhere in a posting."""
    line = tuple(term for term, weight in query.terms if weight == 1.0 and term[:1] != EXACT)
    if CONTACT not in query.facets or not desk.vocabulary.phrases[NUMBER].holds(line):
        return ()
    every = desk.search.hits(query.terms, postings=[number])
    if any(PHONE.search(PAGE.sub(" ", h.passage.block.quote)) for h in every):
        return ()
    name = desk.vocabulary.lists[NUMBER][0]
    return (Topic(name, (stems(name),), known=True, cue=True),)
