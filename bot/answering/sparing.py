"""Whether a posting spares an applicant part of what it asks for: "apply even if you do not have all of these skills"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering import evidence, sayings
from bot.answering.clauses import cut
from bot.answering.firmness import Strength
from bot.answering.under import ASKING
from bot.domain import Status
from bot.domain.facets import ELIGIBILITY, EXPERIENCE, NICE_TO_HAVE, RESPONSIBILITIES
from bot.text.amounts import Amount
from bot.text.tokens import stems

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

ALL, NOVICES = "not all needed", "welcomes novices"  # lists of what spares some of it, and experience
OUTRIGHT = "welcomes beginners"  # the same, said of these by name
GRADUATES = "fresh graduates"  # the topic of those who come from a school
OTHERWISE = (
    "welcomes beginners to something"  # where nobody can say to what: "newcomers to the town are welcome"
)
OF_COMING = frozenset({EXPERIENCE, NICE_TO_HAVE, ELIGIBILITY})  # under which such people are asked about
REACH = 4  # words behind a welcome among which it says whereto
NONE: tuple[Status, list[Evidence]] = (Status.NOT_STATED, [])  # nothing is said of it


def told(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """The verdict on whether all of it must be met, and the sentence that says so; not stated where none does.

    Where one may say the contrary ("who does not meet all of them is rejected"), the asker judges.
    """
    sure, found = _saying(ALL, desk, number)
    if not (found and sure):
        return (Status.ANSWERED if found else Status.NOT_STATED), found
    comes_in = not desk.vocabulary.words["getting in"].isdisjoint(query.said)
    if query.claim.must and not query.claim.inverted:
        return Status.NO, found
    return (Status.YES if query.claim.inverted or query.claim.enough or comes_in else Status.ANSWERED), found


def asks_of_novices(query: Query) -> bool:
    """Whether it is asked for somebody who has no experience at all: "do you take people with none", "can I apply with none"."""
    none = query.figure.amounts and not query.figure.amounts[0].most
    return query.facets[:1] == (EXPERIENCE,) and bool(
        none or (query.claim.inverted and not query.figure.amounts)
    )


def as_none(query: Query, desk: Desk) -> Query | None:
    """The query for who has no experience at all, where only people are named who have none: "do they take graduates"."""
    if query.facets[:1] != (EXPERIENCE,) or query.claim.must or not query.known or query.figure.amounts:
        return None
    graduates = frozenset(map(stems, desk.vocabulary.skill_forms.get(GRADUATES, ())))
    idle = desk.vocabulary.words["getting in"] | desk.vocabulary.words["they are welcome"]
    if not all(
        graduates.intersection(t.forms) if t.known else idle.issuperset(t.forms[0]) for t in query.topics
    ):
        return None
    figure = replace(query.figure, amounts=(Amount(0.0, 0.0, "day"),))
    return query.but(topics=(), facets=(EXPERIENCE,), figure=figure, claim=query.claim._replace(enough=True))


def of_demand(query: Query, desk: Desk) -> Query:
    """The query with the facet first that a demand is of: "is experience a must", "are two years mandatory"."""
    deeds = desk.vocabulary.words["getting in"]
    counts = query.claim.enough and query.figure.amounts and EXPERIENCE in query.facets
    if (counts or asks_of_novices(query)) and all(t.forms[0][0] in deeds for t in query.topics):
        # "I have only one year of experience, can I still apply": whether it is open is not what is asked
        return query.but(topics=(), facets=(EXPERIENCE,), claim=query.claim._replace(open=False))
    if not query.claim.demand:
        return query
    query = query.but(facets=tuple(sorted(query.facets, key=lambda f: f in ASKING)))
    numbers = desk.vocabulary.amounts.numbers
    length = query.figure.amounts and all(list(numbers(t.name)) for t in query.topics)
    if length and set(query.facets) <= set(ASKING):  # a length of time, of the trade
        query = query.but(topics=(), facets=(EXPERIENCE, *query.facets))
    return query


def of_novices(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """The verdict on whether one may come who has done nothing of the kind before, by the sentence that says so of people.

    What is said of a single duty ("support (no experience needed)") is said of that alone.
    """
    words, claim = desk.vocabulary.words, query.claim
    new = EXPERIENCE in query.facets or not words["never done"].isdisjoint(query.short)
    none = asks_of_novices(query)
    if not new or query.known or (query.figure.amounts and not none):
        return NONE
    if not none and _comes(query, desk):
        told = (_verdict(name, desk, number) for name in (OUTRIGHT, NOVICES))
        return next((one for one in told if one[1]), (Status.ANSWERED, _saying(OTHERWISE, desk, number)[1]))
    named = any(not t.cue and evidence.mentioned(t, desk, number) for t in query.topics)
    if not (none or claim.inverted or (claim.must and not named)):
        return NONE  # "is glazing experience a must": that novices may come does not tell
    status, found = _verdict(NOVICES, desk, number)
    return (Status.NO if status is Status.YES and not (none or claim.inverted) else status), found


def _comes(query: Query, desk: Desk) -> bool:
    """Whether it is asked if such people may come, "would a newcomer be ok": not whether one trains them."""
    words = desk.vocabulary.words
    if query.claim.must or query.claim.denied or words["novices"].isdisjoint(query.said):
        return False
    plain = words["novices"] | words["getting in"] | words["they are welcome"]
    return OF_COMING.issuperset(query.facets) and all(t.forms[0][0] in plain for t in query.topics)


def _verdict(name: str, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """Whether a sentence says what a list does: yes, for the asker to judge, or not stated where none does."""
    sure, found = _saying(name, desk, number)
    if not found:
        return NONE
    return (Status.YES if sure else Status.ANSWERED), found


def _saying(name: str, desk: Desk, number: int) -> tuple[bool, list[Evidence]]:
    """A sentence of a posting with a phrase of a list, and whether all such sentences mean it; else one that may not."""
    found = [
        s
        for s in sayings.of(name, desk, number)
        if name == ALL or RESPONSIBILITIES not in s.hit.passage.facets
    ]
    found = [s._replace(sure=s.sure and not _narrowed(name, s.sentence, desk)) for s in found]
    found.sort(key=lambda saying: saying.sure)
    return all(s.sure for s in found), [s.evidence(Strength.DENIED) for s in found[:1]]


def _narrowed(name: str, sentence: str, desk: Desk) -> bool:
    """Whether a welcome is no more than one under a condition, or to another thing: "only with", "in our evening class".

    What is denied all the same is narrowed by no more than a condition: "no experience needed, but welcome".
    """
    if name == ALL:
        return False
    lists, (line, words, where, *_) = desk.vocabulary.lists, cut(sentence)
    for match in desk.vocabulary.phrases[name].find(line):
        own = [
            w for at, w in enumerate(words) if at >= match.end and where[at].part == where[match.end - 1].part
        ]
        turned = next((own[at:] for at, w in enumerate(own) if w in lists["turns against"]), [])
        if not set(lists["narrows a welcome"]).isdisjoint(own) or not set(lists["demands"]).isdisjoint(
            turned
        ):
            return True
        if own[:1] and own[0] in lists["welcomes to"] and set(lists["is the job"]).isdisjoint(own[:REACH]):
            return True
    return False
