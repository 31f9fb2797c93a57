"""The verdict that evidence gives by how firmly it says what it says, and where it gives none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import above, alike, bringing, entry, excepting, under, wished_for
from bot.answering.firmness import Strength
from bot.answering.spots import line_of, places
from bot.domain import Status, Topic
from bot.domain.facets import (
    EDUCATION,
    ELIGIBILITY,
    EXPERIENCE,
    LANGUAGES,
    LOCATION,
    NICE_TO_HAVE,
    SKILLS,
)
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

MOST = 3
UNLIKE = ((EDUCATION,), (ELIGIBILITY,), (LANGUAGES,))  # facets of what has nothing like it
LEARNED = ((EDUCATION,), (EXPERIENCE,), (LANGUAGES,), (SKILLS,))  # facets of what spares one more by "no"


def weighed(query: Query, desk: Desk, found: Sequence[Evidence]) -> tuple[Status, list[Evidence]]:
    """The verdict that the evidence gives by how firmly it says what it says."""
    if query.claim.pays or query.claim.brought:
        return (bringing.paid if query.claim.pays else bringing.brought)(desk, found)
    found, later = alike.among_duties(query, desk, found), set(desk.vocabulary.lists["told of later"])
    if later.isdisjoint(query.facets) and all(later.issuperset(e.hit.passage.facets or "-") for e in found):
        return Status.ANSWERED, list(found[:MOST])  # what one may become is not what one is to be
    denied = [e for e in found if e.strength is Strength.DENIED]
    stated = [e for e in found if e.strength is Strength.STATED]
    parts = {e.hit.passage.facets[:1] for e in stated if denied and _of_a_kind(query, desk, e)}
    denied = [e for e in denied if e.hit.passage.facets[:1] not in parts or not _of_a_kind(query, desk, e)]
    unclear = [e for e in found if e.strength is Strength.UNCLEAR]
    demand = query.claim.demand
    weaker = [e for e in found if e.strength in {Strength.OPTIONAL, Strength.REPLACEABLE}] or list(found)
    against = [*denied, *_denied_in_part(desk, found)]
    if demand and against and any(not under.skill_elsewhere(query, desk, e) for e in stated):
        return Status.ANSWERED, sorted([*against, *stated], key=found.index)[:MOST]  # it says both
    outweighs = len(denied) >= len(stated) or denied[:1] == found[:1]
    if denied and outweighs and not under.by_own_word(query, stated, denied):
        refused = desk.vocabulary.phrases["negated behind"]  # "not required, however it can help"
        wished = (e for e in found if e.strength is Strength.OPTIONAL and demand)
        welcome = [e for e in wished if refused.holds(stems(e.sentence))]
        return _of_denied(query, desk, denied), [*denied, *welcome][:MOST]
    own = _left_open(query, desk, found, stated) or (
        demand
        and (
            (stated and _by_experience(query, desk, found, stated))
            or _of_demand(query, desk, found, stated, unclear)
        )
    )
    if own:
        return own
    coming = entry.asked(query, desk) and not any(entry.told(query, desk, e) for e in found)
    elsewhere = under.asks_given(query, desk) and all(under.not_given(desk, e) for e in found)
    wanted = query.claim.welcome and not query.facets  # "childcare wanted": that it is a perk is no yes
    elsewhere = elsewhere or (wanted and all(under.within(desk, e.hit, "offered") for e in found))
    if (query.topics and (coming or elsewhere)) or all(under.of_other_use(query, desk, e) for e in found):
        # "do you pay for conferences": "speak at conferences", "has led conferences"; "can non citizens apply": "work for citizens"
        return Status.ANSWERED, list(found[:MOST])
    if query.claim.inverted or query.claim.optional:
        return _of_lack(query, desk, stated) if stated else (Status.YES, weaker[:MOST])
    if query.claim.suffices and not (query.claim.must and query.known):
        plain = desk.vocabulary.phrases["one is enough"]
        either = [e for e in found if plain.holds(stems(e.sentence))]
        # how much of a thing is enough no posting says: whether little is, it shows
        return (Status.YES, either[:MOST]) if either else (Status.ANSWERED, list(found[:MOST]))
    if stated or unclear:
        return _needed(query, desk, stated), (stated or unclear)[:MOST]
    # among the wishes it may be named again
    listed = [e for e in weaker if NICE_TO_HAVE not in e.hit.passage.facets]
    replaced = bool(listed) and all(e.strength is Strength.REPLACEABLE for e in listed)
    weaker = listed if replaced else weaker
    will_do = replaced and (query.joined == "either" or _in_its_place(query, desk, listed))
    return (Status.NO if query.claim.must and not will_do else Status.YES), weaker[:MOST]


def _in_its_place(query: Query, desk: Desk, found: Sequence[Evidence]) -> bool:
    """Whether who needs a thing or its like needs it: "do i need aws", by "AWS or a similar cloud".

    That it is a must is asked of it alone, and who will learn it has nothing like it: "Go, or the ability to pick it up".
    """
    skills = query.known and not any(t.cue for t in query.known)
    if not skills or query.facets[:1] in UNLIKE:
        return False
    if query.claim.strict or query.claim.sole or query.claim.beforehand:
        return False
    unlike = desk.vocabulary.phrases["nothing like it"]
    return not any(unlike.holds(stems(e.sentence)) for e in found)


def _denied_in_part(desk: Desk, found: Sequence[Evidence]) -> list[Evidence]:
    """The evidence that denies a thing for a time, or but for some: "no English needed in the first year"."""
    denials = desk.vocabulary.words["denials"]
    open_ = (e for e in found if e.strength is Strength.OPEN)
    return [e for e in open_ if not denials.isdisjoint(stems(e.sentence))]


def _of_lack(query: Query, desk: Desk, stated: Sequence[Evidence]) -> tuple[Status, list[Evidence]]:
    """The verdict on who lacks what is stated: none where each sentence tells of a way without it, which the asker judges."""
    some = query.claim.inverted and all(_spares(query, desk, e) for e in stated)
    return (Status.ANSWERED if some else Status.NO), list(stated[:MOST])


def _needed(query: Query, desk: Desk, stated: Sequence[Evidence]) -> Status:
    """The verdict on what is stated: none on a demand that it tells a way around, "a licence, except for those who live here"."""
    spared = query.claim.must and stated and all(_spares(query, desk, e) for e in stated)
    return Status.ANSWERED if spared else Status.YES


def _spares(query: Query, desk: Desk, found: Evidence) -> bool:
    """Whether a sentence tells of a way without what is asked about, be that a thing or what names the facet."""
    if desk.vocabulary.phrases["limits a demand"].holds(stems(found.sentence)):
        return True  # "Danish: only in the head office"
    plain = desk.vocabulary.words["must"] | desk.vocabulary.words["stop"]
    things = query.topics or [Topic(cue, ((cue,),)) for cue in query.cues if cue not in plain]
    return excepting.some_way(things, found.sentence, desk.vocabulary)


def _of_denied(query: Query, desk: Desk, denied: Sequence[Evidence]) -> Status:
    """The verdict of what is denied: what is not demanded can be missing, and little of it is enough."""
    enough = query.claim.enough and not query.claim.must  # "would I have to do overtime"
    unwanted = _unwanted(query, desk, denied[0]) or _impossible(query, desk, denied)
    if query.claim.spared or (enough and not unwanted):
        return Status.YES
    some = all(_of_a_kind(query, desk, e) for e in denied) or _only_free(query, desk, denied)
    # what is "not needed" may be used
    some = some or not (query.claim.demand or any(not above.needless(e.hit.passage, desk) for e in denied))
    return Status.ANSWERED if some else Status.NO


def _of_a_kind(query: Query, desk: Desk, found: Evidence) -> bool:
    """Whether a thing, or the lack of it, is said but of one of its kinds, not that asked for: "no split shifts", "early shifts"."""
    if query.claim.demand:
        return False
    line, told = line_of(found.sentence)
    no, kinds = (desk.vocabulary.words[name] for name in ("no", "one of several kinds"))
    kinds, denied = kinds - dict(query.terms).keys(), found.strength is Strength.DENIED
    at = [first for t in query.topics for first, _ in places(t, found.sentence)]
    if denied and not all(told[max(0, first - 2)] in no for first in at):
        return False
    return bool(at) and all(first and line[first - 1] in kinds for first in at)


def _unwanted(query: Query, desk: Desk, denied: Evidence) -> bool:
    """Whether people without a thing are wanted: "no bee allergy"; of what one learns, "no degree" spares it."""
    if query.claim.doubted or (query.known and query.facets[:1] != (ELIGIBILITY,)):
        return False  # "is no allergy ok"; "no lorry licence" spares it as well
    none = desk.vocabulary.phrases["asks for none"].holds(stems(denied.sentence))
    bare = none or not desk.vocabulary.exact["must"].holds(words(denied.sentence))
    return bare and query.facets[:1] not in LEARNED


def _only_free(query: Query, desk: Desk, denied: Sequence[Evidence]) -> bool:
    """Whether no more is denied than that one has to be somewhere, where it is asked if one is or may be: "not required to live here"."""
    asked = not (query.claim.must or query.claim.demand)
    if not asked or not (query.home or query.facets[:1] == (LOCATION,)):
        return False
    must = desk.vocabulary.exact["must"]
    return all(must.holds(words(e.sentence)) for e in denied)


def _impossible(query: Query, desk: Desk, denied: Sequence[Evidence]) -> bool:
    """Whether what is denied is no demand, but a way of working that is not to be had: "remote work is not possible"."""
    told, must = desk.vocabulary.phrases["says impossible"], desk.vocabulary.exact["must"]
    # "there is no driving" among the duties spares nobody who asks "would I drive"
    told_of = {*denied[0].hit.passage.facets, *denied[0].hit.passage.hints}
    task = (
        not query.facets and told_of.isdisjoint(under.DEMANDS) and not must.holds(words(denied[0].sentence))
    )
    demand = not task and all(f in under.DEMANDS for f in query.facets[:1])
    return not demand or any(told.holds(stems(e.sentence)) for e in denied[:MOST])


def _left_open(
    query: Query, desk: Desk, found: Sequence[Evidence], stated: Sequence[Evidence]
) -> tuple[Status, list[Evidence]] | None:
    """No verdict where the evidence leaves it open whether a thing is so, None where what is firmer fits better."""
    open_ = [e for e in found if e.strength is Strength.OPEN]
    asks_much = query.claim.must or query.claim.inverted
    if asks_much and (most := [e for e in open_ if above.spares_the_most(query.said, e.hit.passage, desk)]):
        return (Status.YES if query.claim.inverted else Status.NO), most[:MOST]
    # a value of the front matter says no more than the text that leaves it open
    told = open_ and (query.claim.enough or found[0] in open_ or all(under.is_value(desk, e) for e in stated))
    return (Status.ANSWERED, [*open_, *stated][:MOST]) if told else None


def _of_demand(
    query: Query,
    desk: Desk,
    found: Sequence[Evidence],
    stated: Sequence[Evidence],
    unclear: Sequence[Evidence],
) -> tuple[Status, list[Evidence]] | None:
    """The verdict that only a question about a demand gets, None if it gets the same as any other."""
    if not stated and unclear:
        return _welcome_elsewhere(query, desk, found, unclear) or (Status.ANSWERED, list(unclear[:MOST]))
    others = () if query.claim.deed or query.known else ("told of",)
    # "is travel a must": "a travel allowance"
    only_given = all(under.within(desk, e.hit, "offered") for e in found)
    no_demand = not under.of_conditions(query, desk) and all(
        under.within(desk, e.hit, "no demands", *others) for e in found
    )
    if stated and (only_given or no_demand) and not under.asked(query, desk, stated[0]):
        # "do i need a startup background": "a fun startup environment" is what is offered; of what is done in the
        # work only "must i write a blog" is answered by that
        return Status.ANSWERED, list(stated[:MOST])
    if not stated:
        return None
    if all(_only_possible(desk, e) for e in stated):
        return Status.ANSWERED, list(stated[:MOST])  # "we can relocate you": who has to be, nobody says
    # "is experience needed": that some kind of it is a plus takes nothing from what else stands there
    of_facet = not query.topics and any(e.hit.passage.facets[:1] == query.facets[:1] for e in stated)
    if not of_facet and (marked := wished_for.marked(query, desk, found)):
        if marked[0].strength is Strength.OPTIONAL:
            if asked := [e for e in stated if under.demanded(query, desk, e)]:
                return Status.ANSWERED, [marked[0], *asked][:MOST]  # it says both
            # "After Effects (optional)", beside what only names it
            return (Status.YES if query.claim.inverted or query.claim.optional else Status.NO), marked[:MOST]
        spared = [e for e in marked if above.some_will_do(e.hit.passage, desk)]
        if spared or marked[0] is found[0]:  # "you don't have to be an expert in these things:"
            return Status.ANSWERED, [*(spared or marked), *stated][:MOST]
    used = query.known and all(under.skill_elsewhere(query, desk, e) for e in found)
    if used or all(under.told_by_nothing(desk, e) for e in found):
        # used in the work, or only named: whether one must know it before, nobody says
        return Status.ANSWERED, list(stated[:MOST])
    return None


def _welcome_elsewhere(
    query: Query, desk: Desk, found: Sequence[Evidence], unclear: Sequence[Evidence]
) -> tuple[Status, list[Evidence]] | None:
    """The verdict of what marks a thing as welcome, beside what tells of it unclearly and demands nothing.

    "After Effects (optional)", beside "examples of Fusion or After Effects".
    """
    marked = [e for e in wished_for.marked(query, desk, found) if e.strength is Strength.OPTIONAL]
    if not marked or any(desk.vocabulary.exact["must"].holds(words(e.sentence)) for e in unclear):
        return None
    return (Status.YES if query.claim.inverted or query.claim.optional else Status.NO), marked[:MOST]


def _only_possible(desk: Desk, found: Evidence) -> bool:
    """Whether a sentence says what the employer can do for one, and asks for nothing: "we can relocate you"."""
    must = desk.vocabulary.exact["must"].holds(words(found.sentence))
    return not must and desk.vocabulary.phrases["says possible"].holds(stems(found.sentence))


def _by_experience(
    query: Query, desk: Desk, found: Sequence[Evidence], stated: Sequence[Evidence]
) -> tuple[Status, list[Evidence]] | None:
    """The verdict on experience with a thing that no list knows, where what is stated of the thing names no experience.

    "Bakery experience preferred" stands beside "know our bakery law", and in "our baking is done by others" it is all.
    """
    if query.known or query.facets[:1] != (EXPERIENCE,):
        return None
    named = set(stems(desk.vocabulary.label(EXPERIENCE)))
    of_it = [e for e in found if EXPERIENCE in e.hit.passage.facets]
    if found[0] in of_it and all(e.strength is Strength.OPTIONAL for e in of_it):
        return (Status.YES if query.claim.inverted or query.claim.optional else Status.NO), of_it[:MOST]
    prose = all(not e.hit.passage.block.depth and named.isdisjoint(stems(e.sentence)) for e in stated)
    return (Status.ANSWERED, list(stated[:MOST])) if prose else None
