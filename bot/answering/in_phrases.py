"""What a posting says of a thing in a turn of phrase that has none of its names: "a three-month term" of a permanent job.

A name is looked for as it stands, and such a turn has a number or other words amid it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import sayings
from bot.answering.firmness import Strength
from bot.answering.weighing import MOST
from bot.domain import Status
from bot.domain.facets import OF_THE_PERSON
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.answering.sayings import Saying
    from bot.domain import Query

SAID, DENIED = "told in phrases", "denied in phrases"  # lists of things, each with the list of its phrases
LATER = "says it may stay"  # the list of phrases for a job that may become a permanent one


def told(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]] | None:
    """The verdict by such phrases on the one thing asked about; None where there are none, or it is asked how firm it is.

    Where one denies itself or is taken back the asker judges.
    """
    claim = query.claim
    if len(query.known) != 1 or claim.against or claim.doubted or claim.inverted or claim.optional:
        return None
    said, denied = (_of_the_job(_list(name, query, desk), desk, number) for name in (SAID, DENIED))
    if not (said or denied):
        return None
    sure = [s for s in said or denied if s.sure]
    if not sure or (said and denied):
        return Status.ANSWERED, _evidence([*denied, *said])
    return (Status.YES if said else Status.NO), _evidence(sure)


def becoming(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]] | None:
    """The verdict on whether a job may become a permanent one; None where that is not asked, or nobody says it."""
    if desk.vocabulary.words["comes to stay"].isdisjoint((*query.said, *query.cues)):
        return None  # of most questions
    kinds = desk.vocabulary.lists["kinds that stay"]
    names = {stems(form) for kind in kinds for form in desk.vocabulary.skill_forms.get(kind, (kind,))}
    if not any(names.intersection(t.forms) for t in query.topics):
        return None
    said = _of_the_job(LATER, desk, number)
    sure = [s for s in said if s.sure]
    return ((Status.YES if sure else Status.ANSWERED), _evidence(sure or said)) if said else None


def _list(which: str, query: Query, desk: Desk) -> str:
    """The list of phrases that says a thing asked about, or denies it; "" if there is none."""
    lists, forms = desk.vocabulary.pairs(which), desk.vocabulary.skill_forms
    (topic,) = query.known
    return next(
        (name for thing, name in lists.items() if stems(forms.get(thing, (thing,))[0]) in topic.forms), ""
    )


def _of_the_job(phrases: str, desk: Desk, number: int) -> list[Saying]:
    """The sentences with such a phrase that speak of the job: not of what one has done or learned; none without a list."""
    if not phrases:
        return []
    found = sayings.of(phrases, desk, number)
    return [s for s in found if OF_THE_PERSON.isdisjoint(s.hit.passage.facets)]


def _evidence(said: Sequence[Saying]) -> list[Evidence]:
    """Sentences as evidence."""
    return [s.evidence(Strength.STATED) for s in said[:MOST]]
