"""The age that an asker tells, or asks about, against the one from which, or up to which, a posting takes people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import sayings
from bot.answering.clauses import cut
from bot.answering.firmness import Strength
from bot.answering.under import DEMANDS
from bot.domain import ANY_AGE, Status
from bot.domain.facets import NICE_TO_HAVE

if TYPE_CHECKING:
    from bot.answering.clauses import Sentence
    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.answering.sayings import Saying
    from bot.domain import Query

SAYS = "says an age"  # the list of a posting's own words for one
ENDS = 2  # ages of a range
DIGITS, PLURAL = 2, "s"  # of an age, and what "over 18s" has behind it


def compared(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """No to who is too young or too old, and the quote alone to anyone else: what else is asked of people nobody has told.

    What is said to be so old where nothing is asked of people is no limit: "our house is 30 years old". Nor is one
    where others are named before the age ("patients of 75 and older"): then the asker judges. Whether one must be so
    old, or any age is asked for, the limit itself tells.
    """
    found = [said for said in sayings.of(SAYS, desk, number) if _demanded(said, desk)]
    demanded = not query.figure.wanted and (query.claim.must or query.figure.age == ANY_AGE)
    if query.figure.age == ANY_AGE:  # the limit itself is asked for, and the age of others is none
        found = [said for said in found if any(_bounds(said, desk))]
    if not found:
        return (Status.NOT_MENTIONED if demanded else Status.NOT_STATED), []
    ages = [_bounds(said, desk) for said in found]
    if not (demanded or query.figure.wanted):
        for said, (_, most) in zip(found, ages, strict=True):
            if most is not None and query.figure.age > most and not _wished(said):
                return Status.NO, [said.evidence(Strength.STATED)]
    limits = {at: least for at, (least, _) in enumerate(ages) if least is not None}
    best = min(limits, key=limits.__getitem__, default=0)
    wished = _wished(found[best])
    status = _verdict(query, limits.get(best, 0), demanded=demanded)
    if wished and status is not Status.ANSWERED:  # "not required but preferred: be 21 or older"
        status = Status.NO if demanded else Status.ANSWERED
    return status, [found[best].evidence(Strength.OPTIONAL if wished else Strength.STATED)]


def _wished(said: Saying) -> bool:
    """Whether an age is but welcome."""
    return NICE_TO_HAVE in said.hit.passage.facets


def _demanded(said: Saying, desk: Desk) -> bool:
    """Whether a saying stands where people are told what is asked of them, or tells it itself: "You must be over 18"."""
    if _of_a_thing(said, desk):
        return False
    if not set(DEMANDS).isdisjoint((*said.hit.passage.facets, *said.hit.passage.hints)):
        return True
    people = desk.vocabulary.words["of the applicant's age"]
    return not people.isdisjoint(cut(said.sentence).stems) and _bounds(said, desk) != (None, None)


def _of_a_thing(said: Saying, desk: Desk) -> bool:
    """Whether each number of a sentence counts what stands right behind it, and that is no age: "vans over 18 tons"."""
    whole, lists = cut(said.sentence), desk.vocabulary.words
    ages = [i for i, word in enumerate(whole.words) if word.isdecimal()]
    plain = lists["stop"] | lists["before a limit of age"] | lists["behind a limit of age"]
    behind = [i + 1 for i in ages if whole.places[i + 1 : i + 2] == whole.places[i : i + 1]]
    return len(behind) == len(ages) > 0 and all(whole.stems[i] not in plain for i in behind)


def _verdict(query: Query, limit: int, *, demanded: bool) -> Status:
    """What the least age of a posting says; 0 where it states none that is surely the applicant's."""
    if not limit or query.figure.wanted:
        return Status.ANSWERED
    if query.figure.bound == "least":
        # "a minimum age of 16", of 18
        return Status.YES if query.figure.age in {limit, ANY_AGE} else Status.NO
    if demanded:
        return Status.YES if query.figure.age <= limit else Status.NO
    return Status.NO if query.figure.age < limit else Status.ANSWERED


def _bounds(said: Saying, desk: Desk) -> tuple[int | None, int | None]:
    """The least and the most years that a sentence takes the applicant with; None where it may be those of others."""
    vocabulary, whole = desk.vocabulary, cut(said.sentence)
    ages = [
        i
        for i, w in enumerate(whole.words)
        if w.rstrip(PLURAL).isdecimal() and len(w) - w.endswith(PLURAL) == DIGITS
    ]
    ranges = len(ages) == ENDS and _ranges(whole, ages[0], ages[1], desk)
    if not said.sure or not (len(ages) == 1 or ranges):
        return None, None
    ahead = whole.stems[: ages[0]]
    own = {word for i, word in enumerate(ahead) if _joined(whole, i, ages[0])}
    idle, people = vocabulary.words["before a limit of age"], vocabulary.words["of the applicant's age"]
    # "a licence; you must be 18" begins anew, "patients (75 and older)" does not
    if not (idle.issuperset(ahead) or (idle.issuperset(own) and not people.isdisjoint(own))):
        return None, None
    first, last = (int(whole.words[at].rstrip(PLURAL)) for at in (ages[0], ages[-1]))
    below = vocabulary.words["below an age"].intersection(whole.stems[: ages[0]])
    if ranges or not (below or vocabulary.phrases["bound most"].holds(whole.stems)):
        return first, last if ranges else None
    return None, last - bool(below)


def _ranges(whole: Sentence, first: int, last: int, desk: Desk) -> bool:
    """Whether two ages are those between which the applicant is: "20 - 25 years old", "between 18 and 30"."""
    between = whole.words[first + 1 : last]
    joins = not between or (len(between) == 1 and between[0] in desk.vocabulary.words["joins a range"])
    return joins and int(whole.words[first].rstrip(PLURAL)) < int(whole.words[last].rstrip(PLURAL))


def _joined(whole: Sentence, at: int, age: int) -> bool:
    """Whether a word stands in the clause of an age, or in the label before it: "Minimum age: 21"."""
    part, place = whole.places[age].part, whole.places[at]
    return place == whole.places[age] or whole.labels.get(place.part) == part
