"""Under what evidence stands, and what it therefore does not decide: what is done in the work is no demand."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering.clauses import cut
from bot.answering.marks import Marks
from bot.answering.spots import line_of, places
from bot.domain.facets import (
    EDUCATION,
    ELIGIBILITY,
    EXPERIENCE,
    HIRING_PROCESS,
    LANGUAGES,
    NICE_TO_HAVE,
    ONBOARDING,
    PURPOSE,
    REQUIREMENTS,
    RESPONSIBILITIES,
    SKILLS,
)
from bot.text.tokens import stems, words
from bot.vocabulary.demands import ends_in_demand

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Hit, Query

# facets of what is asked of people
DEMANDS = (REQUIREMENTS, NICE_TO_HAVE, SKILLS, EXPERIENCE, EDUCATION, LANGUAGES, ELIGIBILITY)
DEMANDED = frozenset(DEMANDS)
HEAD = 4  # words by whose end a list of demands says that it is one
BETWEEN = 2  # words between "requires" and the thing: "requires some formal training"
LEARNED = (EDUCATION, LANGUAGES, HIRING_PROCESS, ONBOARDING)  # facets under which nothing is given besides
ASKING = (REQUIREMENTS, NICE_TO_HAVE)  # facets that are asked for by words of demand alone


def of_other_use(query: Query, desk: Desk, found: Evidence) -> bool:
    """Whether what employers give stands in another word where the work is told of: a "401k", and pensions to book.

    Or the other way around: to the "costs" that one looks after a "travel budget" among the perks does not belong.
    """
    offered, table = desk.vocabulary.lists["offered"], desk.vocabulary.content
    given = set(query.facets[:1]).issubset(offered)
    asked = query.known if given else query.topics
    if not asked or (query.claim.demand if given else query.facets[0] != RESPONSIBILITIES):
        return False
    if any(places(t, found.sentence, 1) for t in asked):
        return False  # "who handles the budget"
    facets = set(found.hit.passage.facets)
    if not given:
        return bool(facets) and facets.issubset(offered)
    if not facets or not facets.issubset((*DEMANDS, *desk.vocabulary.lists["told of"])):
        return False
    return all(any(m.value in offered for f in t.forms for m in table.find(f)) for t in query.known)


def done_otherwise(query: Query, desk: Desk, found: Sequence[Evidence]) -> bool:
    """Whether it is asked what is done with a thing that a posting only offers: "do they match the pension"."""
    offered = set(desk.vocabulary.lists["offered"])
    return any(
        thing.known
        and not (deed.known or deed.cue or deed.forms[0][0] in desk.plain)
        and offered & set(found[0].hit.passage.facets)
        and not any(places(deed, e.sentence) for e in found)
        for deed, thing in pairwise(query.topics)
    )


def skill_elsewhere(query: Query, desk: Desk, found: Evidence) -> bool:
    """Whether a skill is only named where the work, the organisation or what it offers is told of."""
    return (
        not (any(t.cue for t in query.known) or of_conditions(query, desk))
        and (not query.facets or query.facets[0] in DEMANDS)
        and (only_told(desk, found, "offered") or told_by_nothing(desk, found))
        and not asked(query, desk, found)
    )


def asked(query: Query, desk: Desk, found: Evidence) -> bool:
    """Whether a sentence asks for the thing itself, wherever it stands."""
    return _asks(desk, found) or _outright(query, desk, found.sentence) or required(query, desk, found)


def _outright(query: Query, desk: Desk, sentence: str) -> bool:
    """Whether a sentence says of a thing, wherever it stands, that one has to know or have it: "you must know Rust"."""
    told = desk.vocabulary.phrases["demands outright"].find(stems(sentence))
    spots = [spot for topic in query.known for spot in places(topic, sentence)]
    if not told:
        return _called_demand(desk, sentence, spots)
    whole = cut(sentence)
    return any(
        match.end <= first and whole.places[match.start].part == whole.places[first].part
        for match in told
        for first, _ in spots
    )


def _called_demand(desk: Desk, sentence: str, spots: Sequence[tuple[int, int]]) -> bool:
    """Whether a clause ends by saying of a thing that it is demanded: "Dutch is a must", or all of it: "Dutch required"."""
    marks = Marks(desk.vocabulary, sentence)
    words_, where, verbs = marks.cut.words, marks.places, desk.vocabulary.lists["inverting"]
    ends = [(a, b) for a, b in marks.demanded if b == len(where) or where[b] != where[a]]
    ends = [(a, b) for a, b in ends if ends_in_demand(words_[:b], desk.vocabulary)]
    said = [a for a, _ in ends if not set(verbs).isdisjoint(words_[a - BETWEEN : a])]
    if spots and min(spots)[0] < BETWEEN and set(verbs).isdisjoint(words_):
        said = said or [a for a, b in ends if b == len(where)]  # "CDL with an endorsement required"
    if not said or not desk.vocabulary.words["joins a clause"].isdisjoint(marks.cut.stems):
        return False  # "where Dutch is a must"
    return any(last <= a and where[a] == where[first] for a in said for first, last in spots)


def required(query: Query, desk: Desk, found: Evidence) -> bool:
    """Whether a sentence says of the thing itself that the job requires it, wherever that stands: "this role requires a van".

    The turn may hold the thing: "subject to security vetting".
    """
    told = desk.vocabulary.phrases["the job requires"].find(stems(found.sentence))
    ends = [(match.start, match.end) for match in told]
    return bool(ends) and any(
        any(first - BETWEEN <= end <= first or start < first < end for start, end in ends)
        for topic in query.topics
        for first, _ in places(topic, found.sentence)
    )


def told_by_nothing(desk: Desk, found: Evidence) -> bool:
    """Whether a sentence of a paragraph under no facet only names a thing: "our paper is on moths", which demands none."""
    passage = found.hit.passage
    loose = not (passage.facets or passage.block.depth or passage.block.label)
    asks = not set(DEMANDS).isdisjoint(passage.hints) or bool(Marks(desk.vocabulary, found.sentence).demanded)
    return loose and not asks


def running(found: Evidence) -> bool:
    """Whether a passage is running text, which no heading orders."""
    return set(found.hit.passage.facets) <= {PURPOSE}


def asks_given(query: Query, desk: Desk) -> bool:
    """Whether it is asked if a thing is given, be it one of those that are learned: "do you pay for a degree".

    Not "does it come with a trial month": that is brought by the job and not given, whatever tells of it.
    """
    learned = query.facets[:1] and query.facets[0] in LEARNED and not query.claim.demand
    facets = query.facets[: 2 if learned else 1]
    given = not set(desk.vocabulary.lists["offered"]).isdisjoint(facets)
    # training that is asked for is given, and neither what one had before nor what one gives
    taught = not {t.name for t in query.topics}.isdisjoint(desk.vocabulary.lists["taught"])
    wanted = not set(desk.vocabulary.lists["facets of demands"]).isdisjoint(
        query.facets[:1]
    )  # "do they want it"
    taught = taught and not (query.claim.demand or wanted)
    return (given or taught) and not of_conditions(query, desk)


def not_given(desk: Desk, found: Evidence) -> bool:
    """Whether a passage is but of the work or of what is demanded: no running text on what is given, "we offer fair bonuses"."""
    if desk.vocabulary.phrases["says given"].holds(stems(found.sentence)):
        return False  # "training will be available"
    gives = not set(desk.vocabulary.lists["offered"]).isdisjoint(found.hit.passage.hints)
    told = only_told(desk, found) and not (gives and running(found))
    facets = set(found.hit.passage.facets)
    asked = facets and facets.issubset((*desk.vocabulary.lists["facets of demands"], *LEARNED))
    return told or (bool(asked) and not gives)


def _asks(desk: Desk, found: Evidence) -> bool:
    """Whether a sentence of running text, which no heading orders, asks for what it names: "you are able to bake"."""
    if set(found.hit.passage.facets) != {PURPOSE}:
        return False
    if _ends_in_demand(desk, found.sentence):
        return True
    if ASKING[0] not in found.hit.passage.hints:
        return False
    line, lists = stems(found.sentence), desk.vocabulary.words
    return not lists["asks of people"].isdisjoint(line) and any(
        m.value in DEMANDS for m in desk.vocabulary.content.find(line)
    )


def _ends_in_demand(desk: Desk, sentence: str) -> bool:
    """Whether a sentence says at its end that what it names is demanded: "skill with the oven is necessary"."""
    subordinate = desk.vocabulary.words["joins a clause"]
    if not subordinate.isdisjoint(stems(sentence)):
        return False  # "where rust is known training is necessary"
    if "," in sentence and not _lists(desk, sentence):
        return False
    marks = Marks(desk.vocabulary, sentence)
    last = len(marks.line)
    return ends_in_demand(marks.cut.words, desk.vocabulary) and any(end == last for _, end in marks.demanded)


def _lists(desk: Desk, sentence: str) -> bool:
    """Whether commas part a list of what is asked for: "skill with ovens, mixers and knives is …", no "rye is known, … is …"."""
    head = sentence.rpartition(",")[0]
    verbs, line = desk.vocabulary.lists["inverting"], words(head)
    told = desk.vocabulary.content.find(stems(head)[:HEAD])
    return not set(verbs).intersection(line) and any(m.value in DEMANDS for m in told)


def only_told(desk: Desk, found: Evidence, *others: str) -> bool:
    """Whether a passage stands only under what tells of the work, the team or the organisation, or under ``others``."""
    return within(desk, found.hit, "told of", *others)


def within(desk: Desk, hit: Hit, *names: str) -> bool:
    """Whether a passage stands under facets, and under none but those of some lists."""
    facets = set(hit.passage.facets)
    return bool(facets) and facets.issubset(f for name in names for f in desk.vocabulary.lists[name])


def of_conditions(query: Query, desk: Desk) -> bool:
    """Whether a thing that the job brings is asked about, like travel, and none that one brings."""
    conditions = desk.said_as.conditions
    return any(not conditions.isdisjoint(t.forms) for t in query.known)


def demanded(query: Query, desk: Desk, found: Evidence) -> bool:
    """Whether an item under what is asked of people, and under no wish, is the thing asked about: "knowledge of hemp".

    "Show us something made of hemp" only names it.
    """
    facets = set(found.hit.passage.facets)
    if ASKING[1] in facets or facets.isdisjoint(DEMANDS):
        return False
    spots = [places(t, found.sentence) for t in query.topics]
    if not spots or not all(spots):
        return False
    ahead = line_of(found.sentence)[0][: min(first for each in spots for first, _ in each)]
    asks = {i for m in desk.vocabulary.content.find(ahead) if m.value in DEMANDS for i in m.words}
    plain = desk.vocabulary.words["stop"] | desk.vocabulary.words["said of a thing asked for"]
    return all(i in asks or word in plain for i, word in enumerate(ahead))


def is_value(desk: Desk, found: Evidence) -> bool:
    """Whether a passage is a value of the front matter."""
    passage = found.hit.passage
    return bool(desk.postings[passage.posting].sections[passage.section].key)


def by_own_word(query: Query, stated: Iterable[Evidence], denied: Iterable[Evidence]) -> bool:
    """Whether a thing is stated in the asker's own word and denied but in another: home office days, and no remote work."""

    def own(found: Evidence) -> bool:
        return any(places(t, found.sentence, 1) for t in query.known)

    return any(map(own, stated)) and not any(map(own, denied))
