"""Sentences that are meant, and not the whole section they stand in: they hold what is asked, word for word."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering import evidence, labels, of_its_kind, several
from bot.answering import sentences as sentences_
from bot.answering.spots import places, words_of
from bot.answering.under import DEMANDS
from bot.domain import Topic
from bot.domain.facets import DEADLINE, HIRING_PROCESS, HOW_TO_APPLY, ONBOARDING
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Hit, Query

ENOUGH = 3  # words of a question that asks for more than what they name
SEVERAL, NEARLY = 2, 0.66  # words asked about beside the facet; share of them that one sentence must hold
IN_ORDER = (ONBOARDING, HIRING_PROCESS)  # facets that are told in stretches of time or in steps
OF_APPLYING = frozenset({DEADLINE, HIRING_PROCESS, HOW_TO_APPLY})
MOST_SAID = 4  # words of a question of which one tells which of several things is meant
FEW = 2  # sentences about what is asked that say more than all under a facet named by a turn of phrase


def called(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The items whose own label is what is asked about and nothing else, where no heading is: "Databases: …".

    Or those of several that one is asked for.
    """
    if query.step.one and (one := of_several(query, desk, number)):
        return one
    asked = {w for t in query.topics for w in t.forms[0]}
    headings = (desk.postings[p].sections[s].heading for p, s in query.sections)
    if not labels.any_of(asked, desk, number) or any(set(stems(h)) == asked for h in headings):
        return []  # of most questions
    every = desk.search.hits(query.terms, postings=[number])
    own = [h for h in every if h.passage.block.label and set(stems(h.passage.block.label)) == asked]
    return whole(_under(query, desk, own, every), desk)


def _under(query: Query, desk: Desk, found: list[Hit], every: Sequence[Hit]) -> list[Hit]:
    """Of what was found what stands under the facet asked for; none, where that says it in other items.

    "My duties around monitoring" are no "Monitoring: Grafana" among the skills.
    """
    named = query.facets and (query.firm or desk.vocabulary.facets[query.facets[0]].broad)
    facets = desk.closure(query.facets[0]) if found and named else set[str]()
    if not facets:
        return found
    own = [h for h in every if not facets.isdisjoint(h.passage.facets)]
    if held := [h for h in found if h in own]:
        return held
    told = (" ".join((h.passage.block.text, *h.passage.path)) for h in own)
    return [] if any(places(t, text) for text in told for t in query.topics) else found


def frequent(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The sentences about what is asked that say how often, where that is asked: "every 12 months"."""
    if not (query.figure.often and query.topics):
        return []
    return [e for e in evidence.wanted(query, desk, number) if of_its_kind.recurs(e.sentence, desk)]


def sentences(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """Sentences that hold nearly all of several words asked about: then these are meant and not the section."""
    if not query.topics and len(query.said) < SEVERAL:
        return []
    soft = [t for t in query.topics if not t.known and evidence.heard(t, desk)]
    every = desk.search.hits(query.terms, postings=[number])
    labelled = labels.with_word(query, desk, number)
    named = [h for h in every if h.passage.number in labelled and labels.names(query, h.passage.block.label)]
    if named := _under(query, desk, named, every):
        return whole(named, desk)
    if not soft:
        return []
    found, said = evidence.wanted(query, desk, number), frozenset(query.said)
    if len(query.said) >= ENOUGH and (every_word := _all_said(said, every)):
        return whole(every_word, desk)
    pairs = (*_pairs(query), *_done(query, soft, desk))
    if together := [h for h in every if any(places(p, h.passage.block.text) for p in pairs)]:
        return whole(together, desk)
    if nearly := _mostly(said, every):
        return whole(nearly, desk)
    if not query.firm and len(found) <= FEW:
        return found
    if len(soft) < SEVERAL:
        return []
    most = max((evidence.held(soft, e) for e in found), default=0)
    best = [e for e in found if evidence.held(soft, e) == most]
    return best if most >= max(SEVERAL, NEARLY * len(soft)) else []


def of_several(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The items under the facet that hold the most of what one of them is asked for by: "at which stage …".

    Of what else is told in order, where that holds more: "which step of the plan" may be one of no interview.
    """
    if set(query.facets[:1]).isdisjoint(IN_ORDER):  # "which week covers performance"
        cues = (cue for cue in query.cues if cue not in desk.plain)
        query = query.but(topics=(*query.topics, *(Topic(cue, ((cue,),)) for cue in cues)))
    best: tuple[tuple[int, ...], list[Evidence]] = ((), [])
    for facet in dict.fromkeys((*query.facets[:1], *IN_ORDER)):
        found = _inside(query, desk, number, desk.closure(facet))
        most = max((_spoken(query, e) for e in found), default=())
        if most > best[0]:
            best = most, [e for e in found if _spoken(query, e) == most]
    return several.once(best[1])


def _inside(query: Query, desk: Desk, number: int, under: AbstractSet[str]) -> list[Evidence]:
    """What is said under some facets, or under the headings asked for, of all that is asked about, else of some of it."""
    parts = (query.but(topics=(t,)) for t in query.topics if evidence.heard(t, desk))
    for asked in ([query], parts):
        found = [e for part in asked for e in evidence.gather(part, desk, number, facets=under)]
        own = [
            e
            for e in found
            if under & set(e.hit.passage.facets) or (number, e.hit.passage.section) in query.sections
        ]
        if own:
            return own
    return []


def _spoken(query: Query, found: Evidence) -> tuple[int, int, int]:
    """How many of the things asked about a passage holds, its sentence names in the asker's own words, and its label."""
    label = found.hit.passage.block.label
    own = [sum(bool(places(t, text, 1)) for t in query.topics) for text in (found.sentence, label)]
    return evidence.held(query.topics, found), own[0], own[1]


def whole(hits: list[Hit], desk: Desk) -> list[Evidence]:
    """Whole passages as evidence."""
    texts = [(h, h.passage.block.text) for h in hits]
    return [evidence.of((), h, t, desk) for h, t in texts]


def covering(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The few passages that hold nearly all a question says beside the role and the words of every day."""
    said = frozenset(query.said) - desk.vocabulary.no_things
    if len(said) < SEVERAL:
        return []  # of most questions
    return whole(_mostly(said, desk.search.hits(query.terms, postings=[number])), desk)


def said_elsewhere(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """What a facet that is not stated was but a word of: "by when must the flour be at the stall" asks for no deadline.

    The few sentences that hold nearly all that is asked, words of the facet among them, and are of the kind asked for.
    What is done with a tool is told in other words than "tool", and by when a task is done in other words than
    "deadline": all else that is asked tells which.
    """
    late = query.facets[:1] == (DEADLINE,)
    kinds = frozenset(query.cues) if late else of_its_kind.kinds_asked(query, desk)
    cues = {cue for cue in query.cues if cue in query.said and cue not in desk.plain} - kinds
    said = frozenset(query.said) - kinds
    # for a time one word is too little: of "start date" the other is in "to date"
    enough = len(said) > of_its_kind.when_asked(query)
    every = desk.search.hits(query.terms, postings=[number]) if kinds and enough else []
    every = [h for h in every if not late or OF_APPLYING.isdisjoint((*h.passage.facets, *h.passage.hints))]
    passages = covering(query, desk, number) or whole(_all_said(said, every), desk)
    told = [replace(one, sentence=sentences_.told(query, one.hit, desk)) for one in passages]
    found = []
    for one in told or _of_role(query, desk, number):
        held = words_of(" ".join((one.sentence, *one.hit.passage.path)))[0]
        if (not cues or held & cues) and of_its_kind.fits(query, one.hit, one.sentence, desk):
            found.append(one)
    return found


def _of_role(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The few sentences that say when the role, or the place it is called by, does what is asked: "bakers start at 4"."""
    if not of_its_kind.when_asked(query):
        return []
    going, words = desk.vocabulary.words["goes on in time"], (*query.cues, *query.said)
    deeds = {root for root in words if root in going or root not in desk.plain}
    named = frozenset(stems(query.role)) - desk.plain
    every = desk.search.hits(query.terms, postings=[number]) if deeds and named else []
    split = desk.vocabulary.sentences.split
    parts = ((h, part, words_of(part)[0]) for h in every for part in split(h.passage.block.text))
    found = [(h, part) for h, part, line in parts if deeds <= line and not named.isdisjoint(line)]
    if len(found) > FEW:
        return []
    return [replace(one, sentence=part) for h, part in found for one in whole([h], desk)]


def meant(query: Query, desk: Desk, number: int, hits: Sequence[Hit]) -> list[Evidence]:
    """The few passages of which the words that name a facet are a part, with more of what is asked than its own hits hold.

    "Progress" names what one may become, and "how is progress on the orders reported" asks for no career.
    """
    words = desk.vocabulary.words
    cues = set(query.cues).difference(words["stop"], words["question words"])
    said = cues.union(query.said)
    if not cues or len(said) < ENOUGH or query.figure.wanted:
        return []
    told = {h.passage.number for h in hits}
    own = max((len(said & _words(h)) for h in hits), default=0)
    every = desk.search.hits(query.terms, postings=[number])
    others = [(h, words_of(h.passage.block.text)[0]) for h in every if h.passage.number not in told]
    counts = [(h, len(said & line)) for h, line in others if cues <= line]
    most = max((n for _, n in counts), default=0)
    best = [h for h, n in counts if n == most]
    return whole(best, desk) if most >= max(SEVERAL, own + 1) and len(best) <= FEW else []


def one_of(query: Query, desk: Desk, hits: Sequence[Hit]) -> list[Hit]:
    """The one of several hits whose label says, as the asking does, which it is: "lateral options", "Lateral moves".

    No "Monitoring tools" of "which tools": the last word of a label only says what it is. Of a few words asked only: the
    more is said, the less one tells; of no demands, where a synonym would choose; and of steps the next may be asked
    for by the one before it.
    """
    asked = {*query.cues, *query.said} - desk.plain
    unfit = query.both or query.figure.wanted or not {*IN_ORDER, *DEMANDS}.isdisjoint(hits[0].passage.facets)
    if len(hits) <= FEW or len(asked) > MOST_SAID or unfit:
        return []
    synonyms = desk.vocabulary.synonyms
    asked |= {form[0] for word in asked for form in synonyms.get((word,), ()) if len(form) == 1}
    labelled = [h for h in hits if h.passage.block.label]
    asked -= {root for path in {h.passage.path for h in hits} for heading in path for root in stems(heading)}
    held = [h for h in labelled if not asked.isdisjoint(stems(h.passage.block.label)[:-1])]
    return held if len(held) == 1 else []


def _words(hit: Hit) -> frozenset[str]:
    """The stems of a passage and of its headings."""
    return words_of(" ".join((hit.passage.block.text, *hit.passage.path)))[0]


def begins(found: Evidence, cues: tuple[str, ...]) -> bool:
    """Whether a sentence begins with the only word said, says more, and is no item of another list.

    "Apply by mail" is a way to apply, "apply glue sparingly" among the tasks is none.
    """
    line = stems(found.sentence)
    passage = found.hit.passage
    return line[:1] == cues and len(line) > 1 and not (passage.block.depth and passage.facets)


def _mostly(said: frozenset[str], every: Sequence[Hit]) -> list[Hit]:
    """The few passages that hold nearly all a question says beside the role, its facet's words included."""
    counts = [(h, len(said & words_of(h.passage.block.text)[0])) for h in every]
    most = max((n for _, n in counts), default=0)
    if most < max(SEVERAL, NEARLY * len(said)):
        return []
    best = [h for h, n in counts if n == most]
    return best if len(best) <= FEW else []


def _all_said(said: frozenset[str], every: Sequence[Hit]) -> list[Hit]:
    """The few passages that hold all a question says beside the role: "tier of production support", apart as well."""
    best = [h for h in every if words_of(h.passage.block.text)[0].issuperset(said)]
    return best if len(best) <= FEW else []


def _done(query: Query, things: Sequence[Topic], desk: Desk) -> tuple[Topic, ...]:
    """Each thing asked about right before a word that names the facet, as one thing: "review applications"."""
    idle = desk.vocabulary.words["stop"] | desk.vocabulary.words["question words"]
    objects = [cue for cue in query.cues if cue not in idle]
    return tuple(Topic("", ((*t.forms[0], cue),)) for t in things for cue in objects if not t.cue)


def _pairs(query: Query) -> tuple[Topic, ...]:
    """Two things asked about each that stand side by side in the question, as one thing."""
    said, found = query.said, []
    for a, b in pairwise(query.topics):
        pair = (*a.forms[0], *b.forms[0])
        if pair[0] in said and any(said[i : i + len(pair)] == pair for i in range(len(said))):
            found.append(Topic("", (pair,)))
    return tuple(found)
