"""``not stated: compensation``: the answer is that the posting does not state that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Status
from bot.rehearsal.expectations.ending import told
from bot.rehearsal.expectations.kind import Kind, Takes
from bot.rehearsal.expectations.naming import facet_named

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen


def _check(expected: str, seen: Seen) -> str:
    if Status.NOT_STATED not in seen.statuses:
        return told(seen)
    facets = [f for answer in seen.answers if answer.status is Status.NOT_STATED for f in answer.facets]
    if not expected or facet_named(expected, seen.knowledge.vocabulary) in facets:
        return ""
    return f"it does not state: {', '.join(map(seen.knowledge.vocabulary.label, facets))}"


def _accepted(_expected: str, seen: Seen) -> tuple[str, ...]:
    return _kept(seen) or tuple(
        f"facet: {seen.knowledge.vocabulary.label(f)}" for a in seen.answers for f in a.facets[:1]
    )


def _kept(seen: Seen) -> tuple[str, ...]:
    return tuple(
        f"not stated: {seen.knowledge.vocabulary.label(answer.facets[0])}" if answer.facets else "not stated"
        for answer in seen.answers
        if answer.status is Status.NOT_STATED
    )


KIND = Kind(("not stated", "does not state"), Takes.MAYBE, _check, _accepted, _kept, order=30)
