"""Postings of one name that say the same in the same words of what is asked: told once, with where else it stands."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Kind, Line, Part, Status
from bot.domain.facets import PURPOSE

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answering.desk import Desk
    from bot.domain import Answer, Query

FEW = 2  # sentences that tell a fact; of a longer list its role may matter
ASIDE = re.compile(r"\s*\([^()]*\)")
TOLD = frozenset({Status.ANSWERED, Status.YES, Status.NO})


def told(query: Query, each: Answer, desk: Desk, answer: Callable[[Query], Answer]) -> Answer | None:
    """The answer of the first of some postings told ``each`` in short, None where they have not all the same to say."""
    found = query.postings
    texts: dict[str, list[str]] = defaultdict(list)
    for statement in each.statements:
        texts[statement.citation.posting].append(statement.text)
    first = [*texts.values(), [""]][0]
    agree = len(texts) == len(found) > 1 and len(first) <= FEW and all(first)
    if not agree or any(those != first for those in texts.values()):
        return None
    if len({desk.postings[n].organization for n in found}) > 1 or len({_bare(desk, n) for n in found}) > 1:
        return None  # who asks may mean one of two employers, or of two roles
    if query.kind is Kind.FACET and not desk.vocabulary.facets[(*query.facets, PURPOSE)[0]].anywhere:
        return None  # of a section the role matters, however short it is
    every = [answer(query.but(postings=(number,))) for number in found]
    one, judged = every[0], set(map(_judged, every))
    if one.status not in TOLD or len(judged) > 1:
        return None  # a yes by what another only welcomes
    paths = ", ".join(desk.postings[n].path for n in found[1:])
    more = tuple(s for other in every[1:] for s in other.statements)
    lines = (*one.lines, Line(Part.GAP), desk.note("said alike", postings=paths))
    roles = tuple(map(desk.ref, found))
    return replace(one, lines=lines, statements=(*one.statements, *more), roles=roles)


def _judged(one: Answer) -> tuple[Status, str, tuple[tuple[str, str], ...]]:
    """What one answer comes to: its status, its verdict in words, and what it says under which heading."""
    verdict = one.lines[0].text.partition(".")[0] if one.status is not Status.ANSWERED else ""
    return one.status, verdict, tuple((s.text, s.citation.heading) for s in one.statements)


def _bare(desk: Desk, number: int) -> str:
    """The title of a posting without what stands in brackets: "Clerk (North)" and "Clerk (South)" are of one name."""
    return ASIDE.sub("", desk.postings[number].title)
