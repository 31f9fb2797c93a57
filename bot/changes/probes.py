"""What both states are asked: a question for each role and facet, and those that people missed an answer to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.changes.difference import Origin
from bot.changes.roles import named
from bot.domain import Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from bot.changes.roles import Roles
    from bot.domain import Posting
    from bot.knowledge import Knowledge
    from bot.store import Miss


@dataclass(frozen=True, slots=True)
class Probe:
    """A question to either state; they differ where a role bears another name.

    ``where`` says what it comes from; ``day`` is the date to answer for, None for that of all; ``silent`` says that
    nobody wants an answer.
    """

    origin: Origin
    where: str
    old: Question
    new: Question
    day: date | None = None
    silent: bool = False


def of_roles(roles: Roles, old: Knowledge, new: Knowledge) -> Iterator[Probe]:
    """One question for each role that both states have and each facet that either knows, as its button asks it."""
    for before, after in roles.same:
        names = named(before, old.wordings, old.shelf), named(after, new.wordings, new.shelf)
        for facet in old.vocabulary.facets | new.vocabulary.facets:
            asked = [
                f"{name}: {(k.vocabulary.facets.get(facet) or other.vocabulary.facets[facet]).ask}"
                for name, k, other in zip(names, (old, new), (new, old), strict=True)
            ]
            yield Probe(Origin.ROLE, f"{after.path} · {facet}", Question(asked[0]), Question(asked[1]))
        if names[0] != names[1]:  # people go on using the earlier name
            asked_before = Question(old.wordings.say("ask show", role=names[0]))
            yield Probe(Origin.ROLE, f"{after.path} · its earlier name", asked_before, asked_before)


def of_one(posting: Posting, side: Knowledge) -> list[Question]:
    """A question for each facet about a role that only one state has."""
    name = named(posting, side.wordings, side.shelf)
    return [Question(f"{name}: {facet.ask}") for facet in side.vocabulary.facets.values()]


def of_misses(misses: Iterable[Miss]) -> Iterator[Probe]:
    """Each missed question once, the latest first."""
    for text in dict.fromkeys(miss.question for miss in misses):
        yield Probe(Origin.MISSED, "missed in Slack", Question(text), Question(text))


def once(probes: Iterable[Probe]) -> list[Probe]:
    """Each pair of questions once, for the first reason it is asked for."""
    return list({(p.old, p.new, p.day): p for p in reversed(list(probes))}.values())[::-1]
