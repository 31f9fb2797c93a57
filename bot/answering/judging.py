"""Whether one posting says yes or no to what is asked, and the evidence for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import (
    ages,
    aside,
    borne,
    by_hours,
    by_pay,
    closing_day,
    conditions,
    contraries,
    counted,
    entry,
    evidence,
    exchange,
    experience,
    finding,
    in_phrases,
    in_time,
    leadership,
    leaving_open,
    levels,
    mixing,
    narrower,
    of_others,
    open_now,
    paying,
    rated,
    recurring,
    several,
    sought,
    sparing,
    sufficing,
    under,
    weighing,
    whereabouts,
    workdays,
)
from bot.answering.firmness import Strength
from bot.answering.spots import line_of, places
from bot.answering.weighing import MOST
from bot.domain import TITLE, Status, Topic
from bot.domain.facets import CONTRACT, MANAGES
from bot.text.tokens import stems

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query


def judge(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """The verdict on a posting and the evidence for it."""
    if query.claim.against:
        query, status, found = exchange.sides(query, desk, number)
        if status:  # the other thing stands there, and of the one it says nothing
            return (Status.ANSWERED if status is Status.NOT_MENTIONED else status), found
    return _judged(query, desk, number)


def _judged(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """The same of what does not stand against another thing."""
    if verdict := _outright(query, desk, number):
        return verdict
    query = sought.less_nouns(query, desk)
    found = finding.gathered(query, desk, number)
    forms = query.facets[:1] and desk.vocabulary.skill_forms.get(query.facets[0])
    if not found and forms and not query.known:
        # "can I do it from home": the facet is a thing that is there or not
        thing = Topic(query.facets[0], tuple(map(stems, forms)), known=True)
        words = tuple((w, 1.0) for form in thing.forms for w in form)
        asked = query.but(topics=(thing,), terms=(*query.terms, *words))
        found = finding.gathered(asked, desk, number)
        if found and any(not t.cue and _counts(t, query, desk) for t in query.topics):
            return Status.ANSWERED, found[:MOST]  # "can I work from home and from the office" is about both
        query = asked
    if exchanged := exchange.told(query, found, desk):
        return exchanged
    found = found or (finding.of_facet(query, desk, number) if query.facets and not query.topics else [])
    if not found:
        return _by_another(query, desk, number)
    others, found = of_others.less(query, desk, found)
    if others:
        # "our other roles are remote", and of this one "you work in the office"
        own, told = _by_another(query, desk, number)
        return (own, told) if own is Status.NO and told else (others, found)
    found = levels.under_way(query, desk, found)
    verdict = mixing.not_all(query, desk, found) or _only_called(query, found)
    judged = verdict or levels.compared(query, desk, found) or _weighed(query, desk, number, found)
    if recurring.asked(query):
        return recurring.kept(query, desk, *judged)
    judged = experience.general(query, desk, *levels.studied(query, desk, *judged))
    return conditions.kept(query, desk, *judged)


def _by_another(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """The verdict on what stands nowhere: by another degree that is asked for, by hours, or by what stands in its place."""
    if by_degree := _by_degree(query, desk, number):
        return by_degree
    if by_kind := narrower.judged(query, desk, number, _judged):
        return by_kind
    rival, given = finding.rivals(query, desk, number), {*desk.vocabulary.lists["offered"]}
    if not query.claim.sole:  # "50 % at home, 50 % in the office" is no no to who would work at home
        shared = [e for e in rival if mixing.both(e, desk) and not mixing.left_open(e, desk)]
        if shared and len(shared) == len(rival):
            return Status.ANSWERED, shared[:MOST]  # "three days a week in the office"
        rival = [e for e in rival if e not in shared]
    # "a bus pass, as you come in", but not "this permanent position offers a pension"
    passing = query.facets[:1] != (CONTRACT,) and all(given & {*e.hit.passage.facets} for e in rival)
    if passing and (mixed := mixing.unnamed(query, desk, number)):
        return mixed
    if rival:
        return (Status.ANSWERED if passing or _leaves_open(query, desk, rival) else Status.NO), rival[:MOST]
    if said := in_phrases.told(query, desk, number):
        return said
    if query.claim.demand and (below := finding.below_heading(query, desk, number)):
        return Status.ANSWERED, below[:MOST]
    return (Status.NOT_MENTIONED if query.topics else Status.NOT_STATED), []


def _by_degree(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]] | None:
    """The same by how much of a thing is told: years of experience, hours a week, a degree."""
    none = sparing.as_none(query, desk)
    by_years = none and counted.compared(none, desk, number, finding.about)
    if by_years and by_years[1]:
        return by_years
    return by_hours.told(query, desk, number) or levels.of_degree(query, desk, number, finding.gathered)


def _only_called(query: Query, found: list[Evidence]) -> tuple[Status, list[Evidence]] | None:
    """No verdict on a demand where nothing but a title has the thing: that it is called so demands nothing."""
    titles = query.claim.demand and all(e.hit.passage.block.kind == TITLE for e in found)
    return (Status.ANSWERED, found[:MOST]) if titles else None


def _leaves_open(query: Query, desk: Desk, rival: list[Evidence]) -> bool:
    """Whether what stands there instead of a thing leaves that open: "remote work is possible" excludes no office.

    On two days a week it spares none, and a full-time job that may come takes no part-time away.
    """
    some = [e for e in rival if leaving_open.possible(e, desk) and not _only_longer(query, e, desk)]
    if query.facets[:1] == (CONTRACT,) and len(some) < len(rival):
        some = []  # "a part-time baker", beside "part-time with some flexibility"
    partly = any(desk.vocabulary.amounts.numbers(e.sentence) for e in some)
    open_ = bool(some) and not query.claim.sole and (partly or not query.claim.must)
    return (
        open_
        or bool(query.figure.numbers)
        or conditions.later(desk, rival)
        or mixing.up_to_full(query, desk, rival)
    )


def _only_longer(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether no more is possible than that a contract is made longer, which still ends: "may be extended"."""
    longer = desk.vocabulary.words["made longer"]
    return query.facets[:1] == (CONTRACT,) and not longer.isdisjoint(stems(found.sentence))


def _outright(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]] | None:
    """The verdict on what no sentence needs to be weighed for: a day, a count, pay, a value that denies a facet."""
    if query.figure.rate or query.figure.age:
        return (rated.told if query.figure.rate else ages.compared)(query, desk, number)
    lacks = query.claim.inverted and any(not entry.only(t, desk) for t in query.topics)
    if by_days := workdays.judged(query, desk, number) or in_time.judged(query, desk, number):
        return by_days
    asks_open = (query.claim.open or query.claim.closed) and not lacks
    if asks_open and (verdict := open_now.verdict(query, desk, number)):
        return verdict
    if by_sum := by_pay.verdict(query, desk, number):
        return by_sum
    if verdict := paying.told(query, desk, number) or counted.compared(query, desk, number, finding.about):
        return verdict
    if closing_day.asked(query):
        return closing_day.told(query, desk, number)
    if refused := finding.refused(query, desk, number):
        return (Status.YES if query.claim.spared else Status.NO), refused[:MOST]
    return in_phrases.becoming(query, desk, number)


def _weighed(query: Query, desk: Desk, number: int, found: list[Evidence]) -> tuple[Status, list[Evidence]]:
    """The verdict of what holds the most of what is asked, less a yes to more than it says."""
    fullest = max(_held(query, e) for e in found)
    found = [e for e in found if _held(query, e) == fullest]
    if enough := sufficing.outright(query, desk, found):
        return Status.YES, enough[:MOST]
    status, found = counted.held(query, desk, *weighing.weighed(query, desk, found))
    if status is Status.YES and borne.by_oneself(query, found, desk):
        return Status.NO, found
    wished = all(e.strength is Strength.OPTIONAL for e in found)
    if status is Status.YES and query.claim.sole and not query.claim.demand and wished:
        return Status.NO, found  # "is it only for people who sold tools": it is no more than welcome
    plainly = status is Status.YES and not query.claim.spared
    if (
        plainly
        and aside.of_whom(query, desk)
        and not any(
            aside.of_people(query, e, desk)
            or aside.people_ahead(query, e, desk)
            or (query.facets[:1] == (MANAGES,) and _leads(e, desk))
            for e in found
        )
    ):
        return Status.ANSWERED, found
    needed = Status.NO if query.claim.spared else Status.YES
    if status is needed and all(aside.adjective(query, e, desk) for e in found):
        return Status.ANSWERED, found
    if status is Status.YES and query.claim.being and all(aside.of_a_name(query, e) for e in found):
        return Status.ANSWERED, found  # "must i be baptist": "to know the Baptist Church" is no such demand
    possible = query.claim.sole and any(
        leaving_open.possible(e, desk) and not mixing.bounded(query, e, desk) for e in found
    )
    unsaid = possible or several.rival_said(query, desk) or under.done_otherwise(query, desk, found)
    unsaid = unsaid or any(not evidence.held([t], found[0]) for t in query.qualifiers)
    unsaid = (
        unsaid
        or sought.part_unsaid(query, found[0].sentence, desk)
        or contraries.denied(query.said, found, desk)
        or all(aside.no_lead(query, e, desk) and not leadership.leads(e.sentence, desk) for e in found)
        or aside.how_unsaid(query, desk, found)
        or whereabouts.elsewhere(query, found[0], desk)
        or (query.claim.kind and not (query.facets or query.claim.demand))
    )
    if status is Status.YES and (unsaid or paying.unsaid(query, found, desk)):
        return Status.ANSWERED, found
    # "does the probation plan hold kneading": of the heading asked for no line need say more
    headed = {r for h in found[0].hit.passage.path if query.sections for r in stems(h)}.union(desk.plain)
    asked = [t for t in query.topics if not t.cue and (t.forms[0][0] not in headed)]
    if not query.known and fullest < sum(query.claim.must or _counts(t, query, desk) for t in asked):
        # "will i talk to neighbours": "wave to the neighbours" gives no verdict
        return (status if status is Status.NO and _denies_all(query, found, desk) else Status.ANSWERED), found
    if status is Status.YES and query.known and aside.with_others(query, found[0], desk):
        return Status.ANSWERED, found  # "is the oven test with the mayor": that there is one is no yes
    alone = query.claim.sole and status is Status.YES
    return mixing.not_alone(query, desk, number, found) if alone else (status, found)


def _leads(found: Evidence, desk: Desk) -> bool:
    """Whether evidence says that people are led."""
    return aside.leads(found.sentence, desk) or leadership.leads(found.sentence, desk)


def _counts(topic: Topic, query: Query, desk: Desk) -> bool:
    """Whether a yes must be about a thing as well: what no posting names is, but for words of every day and one of two."""
    if evidence.heard(topic, desk) or topic.forms[0][0] in desk.vocabulary.words["changes what is done"]:
        return True
    if desk.vocabulary.amounts.numbers(topic.name):
        return False  # figures are compared elsewhere
    words = desk.vocabulary.words
    plain = desk.vocabulary.no_things | words["regions"] | words["fillers"]
    return query.joined != "or" and not plain.issuperset(topic.forms[0])


def _denies_all(query: Query, found: list[Evidence], desk: Desk) -> bool:
    """Whether a thing that is denied is said of nothing, and so not of what stands behind it: "no baking" of "baking bread".

    "No baking of cakes" leaves bread open.
    """
    one, *others = query.topics
    plain = desk.vocabulary.words["stop"] - desk.vocabulary.words["says of what"]

    def bare(sentence: str) -> bool:
        """Whether nothing of a kind stands behind the thing."""
        line = line_of(sentence)[0]
        return any(last == len(line) or line[last] in plain for _, last in places(one, sentence))

    alone = not any(places(t, e.sentence) for t in others for e in found)
    # the words of a role's name are none of those said
    spots = [query.said.index(t.forms[0][0]) for t in query.topics if t.forms[0][0] in query.said]
    behind = bool(others) and len(spots) == len(query.topics) and spots[0] < spots[1]
    return alone and behind and all(e.strength is Strength.DENIED and bare(e.sentence) for e in found)


def _held(query: Query, found: Evidence) -> int:
    """How many of the things asked about a piece of evidence holds."""
    return sum(bool(places(t, found.sentence)) for t in query.topics)
