"""What is looked for: the things asked about, less the words beside them that no posting need hold."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering import evidence
from bot.answering.spots import words_of
from bot.answering.under import ASKING
from bot.domain import Topic
from bot.domain.facets import BENEFITS, COMPENSATION, CONTRACT, LOCATION
from bot.retrieval.passages import EXACT
from bot.text.tokens import stems
from bot.vocabulary.other_things import others

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.answering.desk import Desk
    from bot.domain import Query

SEVERAL = 2  # words of a name for kinds of things: "programming languages"


def less_everyday(query: Query, desk: Desk) -> Query | None:
    """The query without words of every day beside the things asked about, or instead of any; None if it has none of these."""
    things = desk.vocabulary.things(query.topics)
    return query.but(topics=things) if len(things) < len(query.topics) else None


def less_nouns(query: Query, desk: Desk) -> Query:
    """The query about a kind of contract without the noun that only says whose that is: "a permanent employee", "hire"."""
    if query.facets[:1] != (CONTRACT,) or len(query.topics) <= len(query.known):
        return query
    nouns = desk.vocabulary.words["has a contract"]
    return query.but(topics=tuple(t for t in query.topics if t.known or not nouns.issuperset(t.forms[0])))


def holders(query: Query, desk: Desk, among: Sequence[int]) -> Sequence[int]:
    """Those of some postings that can hold a known thing asked about: of thousands the few that are looked at one by one.

    A posting without the first word of any form of it has no evidence of it (``evidence.gather``), so none is lost.
    """
    if not query.known or len(among) <= 1:
        return among
    firsts = {(EXACT if t.exact else "") + form[0] for t in query.known for form in t.forms}
    can = frozenset().union(*map(desk.search.postings_with, firsts))
    return [number for number in among if number in can]


def told_apart(query: Query, desk: Desk, *, where: bool) -> list[Topic]:
    """The things asked about, less those that no posting has a word of, unless it is asked ``where`` they are kept."""
    said = {term for term, weight in query.terms if weight == 1.0}
    kept = where and not desk.vocabulary.words["kept somewhere"].isdisjoint(said)
    things = [t for t in desk.vocabulary.things(query.topics) if not t.cue]
    return [t for t in things if kept or evidence.heard(t, desk)]


def beside_facet(query: Query, desk: Desk, facet: str) -> list[Topic]:
    """The things asked about of which a facet that is asked for by a mere word may say nothing.

    "What must the clerk call the file" asks for no demand, "where are the clients" for no office.
    """
    words, said = desk.vocabulary.words, [t for t in query.topics if not t.cue and evidence.heard(t, desk)]
    named = stems(desk.vocabulary.label(facet))  # "which requirements must the clerk meet"
    if facet in ASKING and not _noun({*query.cues} - words["must"].difference(named), desk):
        return said
    return [t for t in said if facet == LOCATION and t.forms[0][0] in words["people outside"]]


def _noun(cues: Collection[str], desk: Desk) -> bool:
    """Whether one of the words that ask for demands calls them by a noun: "skills", and not "what should I bring"."""
    every = desk.vocabulary
    nouns = (cue for cue in cues if not (cue in desk.plain or cue in every.no_things))
    return any(nouns) or any(every.headings.holds((cue,)) for cue in cues)


def less_words(query: Query, desk: Desk) -> Query:
    """A list's query without the words that only praise or count what names the facet, or stand beside a thing that may be lacking."""
    return _of_absence(_less_praise(_less_counts(_less_sums(query), desk), desk))


def narrower(query: Query, desk: Desk) -> tuple[Topic, ...]:
    """The things asked about that are but a part of what their facet tells: a bonus of the pay."""
    return tuple(t for t in query.topics if t.forms[0] in desk.said_as.narrower)


def within_facet(query: Query, desk: Desk, *, standing_in: bool) -> tuple[Topic, ...]:
    """The things that a facet's cues name, which are but a part of what it tells; any thing if that is ``standing_in``.

    So is each perk of all that is given. Of "any bonus" the bonus, and not the pay; of "pay and bonus" the pay tells one of both.
    """
    narrow = desk.vocabulary.lists["narrower things"]
    if query.facets[1:] == ():  # "with my certificate i saw this, what is it about"
        narrow = (*narrow, *desk.vocabulary.lists["narrower in name"])
    hidden = others(query.cues, desk.vocabulary)  # "how seasoned" asks for no seasonal work
    things = tuple(
        desk.said_as.skill(m.value)
        for m in desk.vocabulary.skills.longest(query.cues)
        if (standing_in or m.value in narrow or query.facets[:1] == (BENEFITS,))
        and not any(other.hides(m.words) for other in hidden)
    )
    if things:
        return things
    words = desk.vocabulary.words
    idle = desk.plain, words["units"], words["of a unit"]  # "an annual bonus" is a bonus
    named = [cue for cue in dict.fromkeys(query.cues) if not any(cue in each for each in idle)]
    synonyms, given = desk.vocabulary.synonyms, desk.vocabulary.lists["offered"]
    if not named or query.facets[0] not in given or not {(cue,) for cue in named} <= desk.said_as.narrower:
        return ()
    return tuple(Topic(cue, ((cue,), *synonyms.get((cue,), ())), known=True) for cue in named)


def unheard_kind(query: Query, desk: Desk, number: int) -> tuple[Topic, ...]:
    """The kind of a thing given that is asked for, of which a posting has no word: "the hardship allowance"."""
    if not query.facets or query.facets[0] not in desk.vocabulary.lists["offered"]:
        return ()
    nouns = desk.vocabulary.words["last words"].intersection(query.cues)
    pairs = dict(pairwise(t for t, w in query.terms if w >= 1.0 and t[0] != EXACT)) if nouns else {}
    plain = desk.vocabulary.words["measures"] | desk.vocabulary.words["ordinary words"]
    found = []
    for t in query.topics:
        root, noun = t.forms[0][-1], pairs.get(t.forms[0][-1], "")
        if noun in nouns and not (t.known or root in plain or evidence.somewhere(t, desk, number)):
            word = next((w[1:] for w, _ in query.terms if w[0] == EXACT and stems(w[1:]) == (noun,)), noun)
            found.append(replace(t, name=f"{t.name} {word}", forms=((*t.forms[0], noun),), known=True))
    return tuple(found)


def kinds_asked(query: Query, desk: Desk) -> list[tuple[str, str]]:
    """The kinds of tests asked about, each with the word for a test behind it: ("draw", "test")."""
    heads = desk.vocabulary.words["has a kind"].intersection(query.cues)
    said = [term for term, weight in query.terms if weight == 1.0] if heads else []
    return [
        (a, b) for a, b in pairwise(said) if b in heads and any(t.forms[0][-1] == a for t in query.topics)
    ]


def of_a_kind(query: Query, desk: Desk, number: int) -> Query:
    """The query about a test of a kind, where that is asked about: "is there a drawing test" asks of no other drawing.

    As it is, where one passage speaks of the two apart from one another: "a test in which you draw".
    """
    for pair in kinds_asked(query, desk):
        kind = next((t for t in query.topics if t.forms[0][-1] == pair[0]), None)
        whole = Topic(" ".join(pair), (pair,), known=True)
        apart = set.intersection(*({*desk.search.passages_of((number,), word)} for word in pair))
        if kind and (not apart or evidence.somewhere(whole, desk, number)):
            whole = replace(whole, name=f"{kind.name} {pair[1]}")
            return query.but(topics=tuple(whole if t is kind else t for t in query.topics))
    return query


def with_costs(query: Query, desk: Desk) -> Query:
    """The query about what is paid of a thing, by its costs as well: of trips by "we pay for the train and the room"."""
    if COMPENSATION not in query.facets:
        return query
    costs, names = desk.vocabulary.pairs("costs of things"), desk.vocabulary.skill_forms
    own = {stems(thing): tuple(map(stems, names[cost])) for thing, cost in costs.items()}
    more = {t: form for t in query.topics for thing, form in own.items() if thing in t.forms}
    topics = (replace(t, forms=(*t.forms, *more[t])) if t in more else t for t in query.topics)
    terms = ((w, evidence.INSTEAD) for forms in more.values() for form in forms for w in form)
    return query.but(topics=tuple(topics), terms=(*query.terms, *terms))


def part_unsaid(query: Query, sentence: str, desk: Desk) -> bool:
    """Whether a sentence says nothing of a part that a facet's cue names: of "a bonus and shares" the bonus.

    Or tells of another year of one's studies than the one asked about: "in my second year", "final year of college".
    """
    if _other_year(query, sentence, desk):
        return True
    named = desk.said_as.narrower_words.intersection(query.cues)
    return bool(named) and named.isdisjoint(words_of(sentence)[0])


def _other_year(query: Query, sentence: str, desk: Desk) -> bool:
    """Whether a year, or the like, is asked about by an ordinal that a sentence with such a length does not have."""
    ordinals, counted = desk.said_as.ordinals, desk.vocabulary.words["studies are counted in"]
    if counted.isdisjoint(dict(query.terms)):
        return False  # most questions
    said = [term for term, weight in query.terms if weight == 1.0 and term[0] != EXACT]
    asked = {a for a, b in pairwise(said) if a in ordinals and b in counted}
    line = stems(sentence) if asked else ()
    return bool(asked) and asked.isdisjoint(line) and not counted.isdisjoint(line)


def spellings(topic: Topic) -> tuple[tuple[str, ...], ...]:
    """The ways to write the asker's own word: in one word or in two."""
    own = "".join(topic.forms[0])
    return tuple(form for form in topic.forms if "".join(form) == own)


def kinds(query: Query, desk: Desk) -> tuple[Topic, ...]:
    """What counts as the things that a facet's cues name: Python, of "which programming languages"; () if they name none."""
    cues, others, skills = query.cues, desk.vocabulary.synonyms, desk.vocabulary.skill_forms
    ends = range(SEVERAL, len(cues) + 1)
    run = max((r for j in ends for i in range(j - 1) if (r := cues[i:j]) in others), key=len, default=())
    named = [skills[name] for form in others.get(run, ()) if (name := " ".join(form)) in skills]
    if len(named) < SEVERAL:
        return ()  # "day to day" is no name for things
    forms = (run, *others[run], *(stems(form) for skill in named for form in skill))
    ordinary = frozenset(map(stems, desk.vocabulary.lists["ambiguous skills"]))
    return (Topic(" ".join(run), forms, known=True, common=tuple(f for f in forms if f in ordinary)),)


def _less_sums(query: Query) -> Query:
    """The query without the sum that a pay is to be above or below: sums are in no one currency, the asker compares.

    "Which roles pay more than 50,000" is told what each pays; a posting that has "50" somewhere is none of them.
    """
    if not query.figure.bound or query.facets[:1] != (COMPENSATION,):
        return query
    return query.but(topics=tuple(t for t in query.topics if not any(c.isdigit() for c in t.name)))


def _less_counts(query: Query, desk: Desk) -> Query:
    """The query without a loose number beside a facet or other things: "a few years of experience"."""
    loose = desk.vocabulary.words["loose numbers"]
    things = tuple(t for t in query.topics if t.known or not loose.issuperset(t.forms[0]))
    return query.but(topics=things) if things or query.facets else query


def _less_praise(query: Query, desk: Desk) -> Query:
    """The query without a word that no posting has right before what names the facet: "juicy perks" are perks."""
    if query.known or not (query.firm and query.topics):
        return query
    before = {a for a, b in pairwise(query.said) if b in query.cues}
    kept = tuple(t for t in query.topics if t.forms[0][-1] not in before or evidence.heard(t, desk))
    return query.but(topics=kept)


def _of_absence(query: Query) -> Query:
    """A query whose answer may be that a posting lacks something: about the thing itself, in the asker's word.

    That a word beside it is not there is no lack of the thing.
    """
    if query.facets and all(t.cue and not t.known for t in query.topics):
        # "does any of them state a salary": its words are no mention of one
        query = query.but(topics=())
    absence = query.claim.unsaid or query.claim.denied or query.claim.inverted or query.claim.each
    if query.known and absence:
        joined = query.joined if query.claim.each else "either"  # without one and the other: neither is there
        return query.but(topics=query.known, joined=joined)
    own = tuple(replace(t, forms=spellings(t)) for t in query.topics)
    return query.but(topics=own) if query.claim.unsaid else query
