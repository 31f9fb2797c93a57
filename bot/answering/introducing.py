"""What a passage stands above: the list behind a colon, the items nested below one that is but their label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.headed import subtree
from bot.domain.facets import RESPONSIBILITIES
from bot.text.tokens import words

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Block, Hit, Query

COLON = (":", "：")
ENDS = (".", "!", "?", "。", ";", ",")
LABEL = 8  # words of a line without a mark at its end that calls the list below it


def introduced(query: Query, desk: Desk, hit: Hit) -> list[Hit]:
    """What a passage introduces that ends in a colon, itself first: "In your first year you will:"; else nothing.

    That is the list behind it, or all that stands below it where its section goes on in others: of it what is of the role.
    """
    passage = hit.passage
    if not passage.block.text.endswith(COLON) or passage.block.depth:
        return []
    every = desk.hits(query, passage.posting, (), subtree(desk, passage.posting, passage.section))
    found = [hit]
    for other in (h for h in every if h.passage.number > passage.number):
        inside = other.passage.section == passage.section
        if inside and not other.passage.block.depth and len(found) > 1:
            break
        found.append(other)
    if RESPONSIBILITIES in query.facets[:1]:
        found = _of_the_role(found, words(desk.postings[passage.posting].title))
    return found if len(found) > 1 or found[0] is not hit else []


def _of_the_role(hits: list[Hit], title: tuple[str, ...]) -> list[Hit]:
    """Of what an announcement stands above the paragraphs that tell what the role does: "The Stage Manager will run"."""
    own = [h for h in hits if words(h.passage.block.text)[1 : 1 + len(title)] == title]
    return hits if hits[0] in own or any(h.passage.block.depth for h in own) else own or hits


def nested(query: Query, desk: Desk, hit: Hit) -> list[Hit]:
    """The items below one, or below a line that only calls its list, itself first: "Grow the team"; else nothing."""
    passage = hit.passage
    after = desk.search.passages[passage.number + 1 : passage.number + 2]
    if not any(_below(passage.block, p.block) and p.section == passage.section for p in after):
        return []
    found = [hit]
    for other in desk.hits(query, passage.posting, (), (passage.section,)):
        if other.passage.number > passage.number:
            if other.passage.block.depth <= passage.block.depth:
                break
            found.append(other)
    return found


def _below(block: Block, other: Block) -> bool:
    """Whether a block stands nested below another one, which is an item or calls its list."""
    calls = len(block.text.split()) <= LABEL and not block.text.endswith(ENDS)
    return other.depth > block.depth and (block.depth > 0 or calls)
