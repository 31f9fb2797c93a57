"""Years of experience: those that a question counts against those that a posting asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import employer, evidence, excepting, tenure
from bot.answering.firmness import Strength
from bot.answering.knowing import texts
from bot.answering.marks import Marks
from bot.answering.spots import places
from bot.answering.stretches import capped, like, said_of, stated
from bot.answering.under import DEMANDS
from bot.domain import Status, Topic
from bot.domain.facets import ELIGIBILITY, EXPERIENCE
from bot.text.amounts import SIZES, Amount
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Hit, Query

    Verdict = tuple[Status, list[Evidence]]

CAREER, YEAR = 50 * 365.25, ("year", 1.0)  # days; a longer stretch is no length of experience
SOME = Amount(0.0, CAREER, "day")
COUNTED = (Topic("year", (("year",), ("month",))),)
NOVICES = "fresh graduates"
MOST = 3  # sentences of a verdict


def compared(
    query: Query,
    plain: Query,
    desk: Desk,
    number: int,
    find: Callable[[Query, Desk, int], list[Evidence]],
) -> Verdict | None:
    """The verdict on some years, None if the posting asks for none; ``plain`` is the query without its figures."""
    named, plain = query.figure.amounts[0], _of_cues(plain, desk)
    found = _asking(query, plain, named, desk, number, find)
    general = EXPERIENCE in query.facets and not any(t.known for t in plain.topics)
    welcome = _welcome(plain, desk, number, find) if general and not named.most else []
    claimed = query.claim.must or query.claim.enough or query.claim.inverted
    if claimed and general and not found:
        return _by_demands(query, named, welcome, desk, number)
    if not found or (named.most >= CAREER and not claimed):
        return None  # "does it look back on a hundred years of experience"
    topics = tuple(t for t in plain.topics if t.known) or _beyond_role(plain, desk, number)
    needed = [(e, n) for e in found for n in said_of(topics, e, named, desk)[:1]]
    every, needed = needed, needed if topics else _in_general(needed, desk)
    if not needed or len(query.figure.amounts) > 1:
        return Status.ANSWERED, found[:MOST]
    # of several lengths of experience the longest is needed
    proof, years = needed[0] if topics else max(needed, key=lambda one: one[1].least)
    if query.claim.must and not years.least and named.least <= years.most:
        return Status.ANSWERED, [proof]  # "0-3 years": whether three are needed it leaves open
    if _untold(query, named, years, proof, desk):
        return Status.ANSWERED, [proof]
    status = _enough(query, named, years, proof)
    # years are asked for, and graduates are welcome; or "three years or the like; one year with Go"
    beside = welcome if status is Status.NO else _longer(query, years, [] if topics else every)
    if beside:
        return Status.ANSWERED, [*beside, proof][:MOST]
    if status is Status.YES and not named.most and _wished(proof) and (told := demanded(desk, number)):
        return Status.ANSWERED, [proof, *told][:MOST]  # no years are demanded, but experience is
    if status is Status.YES and query.claim.enough and not _of_trade(plain, proof, desk, number):
        # "ten years of cooking": whether those of another trade count nobody says
        return Status.ANSWERED, [proof]
    return status, [proof]


def _beyond_role(query: Query, desk: Desk, number: int) -> tuple[Topic, ...]:
    """The things that years are counted of; none where they are but the role: "two years as a pastry cook"."""
    title, entry = stems(desk.postings[number].title), desk.vocabulary.words["getting in"]
    said = [t.forms[0][0] for t in query.topics if t.forms[0][0] not in entry]
    return () if len(said) > 1 and set(said).issubset(title) else query.topics


def _longer(query: Query, years: Amount, every: list[tuple[Evidence, Amount]]) -> list[Evidence]:
    """What asks for more years than those held against the asker's, which are said to be enough."""
    asked = query.claim.enough and not query.claim.must
    more = [e for e, n in every if n.least > years.least and e.strength is not Strength.OPTIONAL]
    return more if asked else []


def _untold(query: Query, named: Amount, years: Amount, proof: Evidence, desk: Desk) -> bool:
    """Whether a sentence leaves it open if some years are needed or enough.

    How few or how many will do one that says the most does not tell, and of "four years or similar experience" whether
    three are similar.
    """
    if proof.strength is Strength.REPLACEABLE and query.claim.enough and named.least < years.least:
        return True
    more = query.claim.must and named.least > years.most
    firm = query.claim.must and proof.strength is Strength.STATED
    if firm and excepting.some_way(COUNTED, proof.sentence, desk.vocabulary):
        return True  # "or a finished apprenticeship"
    return _of_more(query, named, years, proof) or (not more and years in capped(proof.sentence, desk))


def _of_more(query: Query, named: Amount, years: Amount, proof: Evidence) -> bool:
    """Whether it is asked if some years are needed where more are: no is as wrong as yes."""
    fewer = not query.figure.bound and named.least < years.least
    return query.claim.must and fewer and not _wished(proof)


def _of_trade(query: Query, proof: Evidence, desk: Desk, number: int) -> bool:
    """Whether the years that the asker has are of the trade that a sentence asks for, as far as they say of which."""
    plain = desk.vocabulary.words["no field"] | desk.vocabulary.words["measures"] | desk.plain
    things = (t for t in desk.vocabulary.things(query.topics) if not (t.cue or t.name.isdecimal()))
    fields = [t for t in things if t.forms[0][0] not in plain]
    text = f"{proof.sentence} {desk.postings[number].title}"
    return not fields or any(places(t, text) for t in fields)


def _by_demands(query: Query, named: Amount, welcome: list[Evidence], desk: Desk, number: int) -> Verdict:
    """The verdict on some years where the posting counts none: by what experience it asks for, and whom it welcomes."""
    told = demanded(desk, number)
    if welcome and not any(e.strength is Strength.STATED for e in told):
        return (Status.ANSWERED if query.claim.must else Status.YES), welcome[:MOST]
    spared = [e for e in told if e.strength is Strength.DENIED]
    firm = [e for e in told if e.strength is Strength.STATED]
    if (spared or firm) and not named.most:  # of who has none at all no years need be told
        return (Status.YES, spared) if spared and not query.claim.must else (Status.NO, spared or firm)
    return (Status.ANSWERED if told else Status.NOT_STATED), told


def _welcome(
    query: Query, desk: Desk, number: int, find: Callable[[Query, Desk, int], list[Evidence]]
) -> list[Evidence]:
    """What a posting says of those who have no experience yet: "for students and recent graduates"."""
    forms = tuple(map(stems, desk.vocabulary.skill_forms.get(NOVICES, ())))
    if not any(evidence.heard(Topic(NOVICES, (form,)), desk) for form in forms):
        return []
    terms = tuple((word, 1.0) for form in forms for word in form)
    asked = query.but(topics=(Topic(NOVICES, forms, known=True),), facets=(), terms=terms)
    return [e for e in find(asked, desk, number) if e.strength is not Strength.DENIED]


def _of_cues(query: Query, desk: Desk) -> Query:
    """The query about what its cues name, where that is another facet: "six months as a lead" are years of leading."""
    if query.topics or EXPERIENCE in query.facets:
        return query
    lists = desk.vocabulary.words
    idle = desk.plain.union(*(lists[name] for name in ("units", "must", "measures", "enough")))
    named = tuple(Topic(cue, ((cue,),)) for cue in query.cues if cue not in idle)
    return query.but(topics=named)


def needed(
    query: Query, desk: Desk, number: int, find: Callable[[Query, Desk, int], list[Evidence]]
) -> list[tuple[Evidence, Amount]]:
    """The years of experience that a posting asks for, as such or with the things asked about; the most first."""
    found = _asking(query, query, SOME, desk, number, find)
    every = [(e, n) for e in found for n in said_of(query.known, e, SOME, desk) if n.most < CAREER]
    # "some last six months" stands where demands do and counts no experience
    every = [(e, n) for e, n in every if n.size == SIZES["year"][1] or _names_it(e, desk)]
    kept = every if query.known else _in_general(every, desk)
    return sorted(kept, key=lambda one: -one[1].least)


def _in_general(needed: list[tuple[Evidence, Amount]], desk: Desk) -> list[tuple[Evidence, Amount]]:
    """Of what is needed the years of experience as such, where some are; else those of any thing."""
    needed = [one for one in needed if _of_experience(one[0], desk)] or needed
    return [one for one in needed if one[0].strength is Strength.STATED] or needed


def _asking(
    query: Query,
    plain: Query,
    named: Amount,
    desk: Desk,
    number: int,
    find: Callable[[Query, Desk, int], list[Evidence]],
) -> list[Evidence]:
    """The sentences that ask for years, of those the ones about what else is asked."""
    found = find(plain, desk, number) if plain.topics else []
    if not any(stated(e, named, desk) for e in found) and not any(t.known for t in plain.topics):
        found = passages((*query.terms, YEAR), named, desk, number)
    other = set(desk.vocabulary.lists["told in time"])  # "contract: 11 months"
    found = [e for e in found if stated(e, named, desk) and other.isdisjoint(e.hit.passage.facets)]
    # "the project takes years"
    found = [e for e in found if not e.hit.passage.facets or _of_experience(e, desk)]
    found = [e for e in found if not employer.tells_of_itself(e.hit, e.sentence, desk)]
    found = [e for e in found if not tenure.only(e.sentence, desk)]
    # "no felony in seven years", beside a demand for two years of driving
    found = [e for e in found if ELIGIBILITY not in e.hit.passage.facets or _names_it(e, desk)] or found
    # "a team with 20 years of experience", above any heading
    return [e for e in found if _demands(e.hit, desk)] or found


def demanded(desk: Desk, number: int) -> list[Evidence]:
    """The demands that name experience and count none: "experience in a warehouse"; or say that none is needed."""
    named = stems(desk.vocabulary.label(EXPERIENCE))
    every = [(h, t) for h, t in _cut(tuple((s, 1.0) for s in named), desk, number) if _demands(h, desk)]
    told = [(h, t) for h, t in every if not set(named).isdisjoint(stems(t))]
    thing = (Topic(EXPERIENCE, (named,)),)
    return [evidence.of(thing, h, t, desk) for h, t in told[:MOST]]


def _of_experience(found: Evidence, desk: Desk) -> bool:
    """Whether a sentence is a demand or names experience: what else takes years is none."""
    return _names_it(found, desk) or _demands(found.hit, desk)


def _demands(hit: Hit, desk: Desk) -> bool:
    """Whether a passage stands where demands do."""
    demands = (desk.closure(d) for d in DEMANDS if d in desk.vocabulary.facets)
    return any(not facets.isdisjoint(hit.passage.facets) for facets in demands)


def _names_it(found: Evidence, desk: Desk) -> bool:
    """Whether a sentence names experience."""
    return not set(stems(desk.vocabulary.label(EXPERIENCE))).isdisjoint(stems(found.sentence))


def passages(terms: tuple[tuple[str, float], ...], named: Amount, desk: Desk, number: int) -> list[Evidence]:
    """The sentences of the passages that share a term and count a stretch like the one named, as evidence."""
    told = [(h, t) for h, t in _cut(terms, desk, number) if like(t, named, desk)]
    # of the years: "two years (Lisp preferred)" wishes for no years
    return [evidence.of(COUNTED, h, t, desk) for h, t in told]


def _cut(terms: tuple[tuple[str, float], ...], desk: Desk, number: int) -> Iterator[tuple[Hit, str]]:
    """The passages that share a term, and each sentence of theirs; an item stays whole."""
    return ((h, t) for h in desk.search.hits(terms, postings=[number]) for t in texts(h, desk))


def _wished(proof: Evidence) -> bool:
    """Whether the years that a sentence names are no demand."""
    return proof.strength not in {Strength.STATED, Strength.UNCLEAR}


def _enough(query: Query, named: Amount, needed: Amount, proof: Evidence) -> Status:
    """The verdict on some years where others are needed."""
    wished = _wished(proof)
    if query.figure.bound in {"under", "most"} and not query.claim.must:
        # who has fewer than five may have four: that is told only where even five are too few
        short = named.least <= needed.least
        return Status.YES if wished else Status.NO if short else Status.ANSWERED
    if query.claim.inverted:
        right = wished or named.least > needed.least  # "without five years"
    elif query.figure.bound == "least":
        right = not wished and needed.least >= named.least
    elif query.figure.bound == "over":
        right = not wished and needed.least > named.least
    elif query.figure.bound in {"under", "most"}:
        right = needed.least < named.least or (query.figure.bound == "most" and needed.least <= named.least)
    elif query.claim.enough and not query.claim.must:
        right = wished or named.least >= needed.least
    else:
        right = not wished and needed.meets(named)
    return Status.YES if right else Status.NO


def general(query: Query, desk: Desk, status: Status, found: list[Evidence]) -> Verdict:
    """A verdict less what wishes for experience with a thing say of any: "experience with rye is a plus" spares no other."""
    spares = status is (Status.YES if query.claim.inverted else Status.NO) and not query.topics
    wished = spares and query.facets[:1] == (EXPERIENCE,)
    wished = wished and all(e.strength in {Strength.OPTIONAL, Strength.REPLACEABLE} for e in found)
    of_a_thing = wished and all(_of_a_thing(e, desk) for e in found)
    return (Status.ANSWERED if of_a_thing else status), found


def _of_a_thing(found: Evidence, desk: Desk) -> bool:
    """Whether a sentence names a thing beside experience, the role, marks of how welcome it is, and words of no field."""
    marks, words = Marks(desk.vocabulary, found.sentence), desk.vocabulary.words
    if marks.negated or marks.behind or not words["no"].isdisjoint(marks.cut.words):
        return False  # "an advantage, but no necessity"
    told = {i for spans in (marks.optional, marks.ahead) for a, b in spans for i in range(a, b)}
    none = words["no field"] | words["measures"] | words["units"] | desk.vocabulary.idle_beside_marks
    title = desk.postings[found.hit.passage.posting].title
    named = {*stems(desk.vocabulary.label(EXPERIENCE)), *stems(title)}
    left = (r for i, r in enumerate(marks.line) if i not in told and r not in none | named)
    return any(not root.isdecimal() for root in left)
