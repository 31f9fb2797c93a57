"""The evidence that a yes or no is told by: for what is asked about, for a facet alone, and for what excludes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering import aside, evidence, leadership, leading, remote, sought, strengths, under, whereabouts
from bot.answering.composers import facet
from bot.answering.firmness import Strength
from bot.answering.spots import places
from bot.answering.under import DEMANDS
from bot.domain import Topic
from bot.domain.facets import (
    CONTACT,
    CONTRACT,
    EXPERIENCE,
    HIRING_PROCESS,
    HOW_TO_APPLY,
    LOCATION,
    MANAGES,
    REMOTE,
    RESPONSIBILITIES,
    START_DATE,
    TRAVEL,
    WORKING_HOURS,
)
from bot.text.inflections import inflected
from bot.text.tokens import stem, stems, tokens

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

# facets of the work, of which the way to it says nothing
OF_THE_WORK = frozenset({REMOTE, LOCATION, TRAVEL, WORKING_HOURS, CONTRACT, START_DATE})
SHORT = 3  # letters of a word cut short: "dev"
ONE_WAY = "rivals of the first"  # the list of lines of which only what stands first may be asked about


def about(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The evidence for what is asked about: without any topic what stands under the facet."""
    if query.topics:
        return gathered(query, desk, number)
    return of_facet(query, desk, number) if query.facets else []


def of_facet(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The evidence where only a facet is asked about: "do i need experience"; what names it, if that is a demand."""
    hits, lists = facet.gather(query, desk, number)[0], desk.vocabulary.words
    plain = lists["must"] | lists["stop"] | lists["measures"]
    things = tuple(Topic(cue, ((cue,),)) for cue in query.cues if cue not in plain)
    texts = [(h, h.passage.block.text) for h in hits]
    years = desk.vocabulary.amounts.stretches  # "3+ years as a baker" is experience as well
    counting = {h for h, t in texts if EXPERIENCE in h.passage.facets and years(t)}
    naming = [(h, t) for h, t in texts if h in counting or any(places(thing, t) for thing in things)]
    if naming and query.claim.demand:
        texts = naming
    own = desk.closure(query.facets[0])
    if things and not any(own & {*h.passage.facets, *h.passage.hints} for h, _ in texts):
        # demands stand in for the experience asked about: what a demand says of that, or a sentence that spares it
        elsewhere = evidence.gather(query.but(topics=things), desk, number)
        return [e for e in elsewhere if _demands_or_spares(e)]
    return [evidence.of(things, h, t, desk) for h, t in texts]


def _demands_or_spares(found: Evidence) -> bool:
    """Whether evidence stands among demands, or says outside of them that there is none: "pay by experience" does neither."""
    among = bool(under.DEMANDED.intersection(found.hit.passage.facets))
    return among or found.strength in {Strength.OPTIONAL, Strength.DENIED}


def gathered(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The evidence: of what is demanded from where demands stand, if anything about it stands there."""
    wanted = desk.closure(query.facets[0]) if query.facets else set()
    found = evidence.gather(query, desk, number, facets=wanted)
    found = leading.instead(query, desk, number, found) or leading.unasked(query, desk, found)
    found = [e for e in found if query.known or _named(query, e, desk)]
    found = found if query.known or query.facets[:1] != (TRAVEL,) else whereabouts.on_trips(found)
    if not OF_THE_WORK.isdisjoint(query.facets[:1]):
        # "one interview on site" says of no work that it is done there, and who may apply how one may work
        may, but = desk.vocabulary.phrases["may apply as well"], HIRING_PROCESS
        own = [(e, {*e.hit.passage.facets}) for e in found]
        found = [e for e, at in own if but not in at or wanted & at or may.holds(stems(e.sentence))]
    if query.facets[:1] == (HIRING_PROCESS,) and len(query.topics) > 1:
        # "is there a test in the interview": who writes tests need take none
        told = [all(places(t, e.sentence) for t in query.topics) for e in found]
        found = [e for e, whole in zip(found, told, strict=True) if whole or wanted & {*e.hit.passage.facets}]
    if _of_plain_facet(query, desk):
        # "does he manage anyone": the word names the facet, and "manage the network" is not of it
        offered = set(desk.vocabulary.lists["offered"])
        # a bonus may be a benefit too, and told of without a heading
        where = offered if wanted & offered and sought.narrower(query, desk) else set()
        found = [
            e
            for e in found
            if (wanted | where) & set(e.hit.passage.facets)
            or (where & set(e.hit.passage.hints) and under.running(e))
            or aside.of_people(query, e, desk)
            or aside.of_roles(query, e, desk)
        ]
        found.sort(key=lambda e: _telling(query, e))
        found = found or _leading(query, desk, number)
    found = [e for e in found if not (query.known and aside.other(query, e, desk))]
    found = [e for e in found if wanted & set(e.hit.passage.facets) or not aside.people_only(query, e, desk)]
    found = [e for e in found if _under(wanted, e) or not aside.of_a_date(query, e, desk)]
    later = set(desk.vocabulary.lists["told of later"]).intersection(query.facets[:1])
    if later and not (query.claim.demand or desk.vocabulary.words["comes to be"].isdisjoint(query.cues)):
        # "could the labourer become a foreman": "report to the foreman" does not tell
        becomes = desk.vocabulary.phrases["says it may become"]
        found = [e for e in found if _under(wanted, e) or becomes.holds(stems(e.sentence))]
    if query.claim.demand and query.known:
        found = [e for e in found if not aside.of_certificates(query, e, desk)] or found
    # "is it ok if I only know git"
    enough = query.claim.enough and all(f in DEMANDS for f in query.facets[:1])
    demanded = query.claim.demand or enough
    if (demanded or query.claim.welcome) and not query.claim.brought:
        # "do I get a bonus" is about no mark of a wish
        marked = {Strength.STATED} if demanded else set(Strength)
        among = [e for e in found if desk.demands & set(e.hit.passage.facets) or e.strength not in marked]
        return among or found
    return found


def _leading(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The tasks that say in other words than the question's that people are led: "supervise the interns"."""
    if query.facets[0] != MANAGES:
        return []
    deeds = {term for word in desk.vocabulary.lists["leads people"] for term in stems(word)}
    hits = desk.search.hits(tuple((term, 1.0) for term in sorted(deeds)), postings=[number])
    told = [
        h for h in hits if RESPONSIBILITIES in h.passage.facets and aside.leads(h.passage.block.text, desk)
    ]
    texts = [(h, h.passage.block.text) for h in sorted(told, key=lambda h: h.passage.number)]
    found = [evidence.of((), h, t, desk) for h, t in texts]
    return found or leadership.told(desk, number)


def _under(wanted: AbstractSet[str], found: Evidence) -> bool:
    """Whether a passage stands under one of some facets, or speaks of one."""
    return not wanted.isdisjoint((*found.hit.passage.facets, *found.hit.passage.hints))


def refused(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The values that deny a facet of which nothing but that is asked: "Supervisory status: Non-Supervisory".

    Or the sentences, where nothing else tells of those who are led. They weigh more than any sentence about its words: one who leads a project may manage nobody.
    """
    if not (_of_plain_facet(query, desk) or _of_anybody(query, desk)):
        return []
    said = {e.sentence: e for e in of_facet(query, desk, number)}
    denied = all(strengths.of((), e.hit, e.sentence, desk) is Strength.DENIED for e in said.values())
    if said and denied:
        return list(said.values())
    headed = any(MANAGES in e.hit.passage.facets for e in said.values())
    if query.facets[0] != MANAGES or headed or leadership.told(desk, number):
        return []
    return leadership.denied(desk, number)


def _of_anybody(query: Query, desk: Desk) -> bool:
    """Whether it is asked if people are led, whoever they are: "does he manage any staff"."""
    people = desk.vocabulary.words["people"]
    return query.facets[:1] == (MANAGES,) and all(
        t.cue or people.issuperset(t.forms[0]) for t in query.topics
    )


def _of_plain_facet(query: Query, desk: Desk) -> bool:
    """Whether only such a facet is asked about: the things beside it are words that name it."""
    called = query.facets[:1] == (CONTACT,) and query.claim.deed  # "must the clerk be good on the phone"
    plain = bool(query.facets) and query.facets[0] in desk.vocabulary.lists["plain facets"] and not called
    return plain and all(t.cue and not t.known for t in query.topics)


def rivals(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """Evidence that the posting states what excludes the thing asked about.

    Where an interview is tells nothing of where the work is.
    """
    if query.facets[:1] == (REMOTE,) and (denied := remote.denied(query, desk, number)):
        return denied
    found = rival(query, desk, number, "rivals") or rival(query, desk, number, ONE_WAY)
    return [e for e in found if HOW_TO_APPLY not in e.hit.passage.facets]


def rival(query: Query, desk: Desk, number: int, name: str) -> list[Evidence]:
    """Evidence that the posting states another thing of a line of a list: remote, where on-site is asked for."""
    known = [(topic, frozenset(topic.forms)) for topic in query.known]
    for line in desk.said_as.lines(name):
        for topic, own in known:
            asking = list(line)[:1] if name == ONE_WAY else line
            mine = next((n for n in asking if not own.isdisjoint(line[n])), "")
            others = tuple(f for n in line if n != mine for f in line[n]) if mine else ()
            if others:
                instead = Topic(topic.name, others, known=True)
                words = tuple((w, 1.0) for form in others for w in form)
                asked = query.but(topics=(instead,), terms=(*query.terms, *words))
                found = gathered(asked, desk, number)
                if found and all(e.strength in {Strength.STATED, Strength.REPLACEABLE} for e in found):
                    return found
    return []


def _telling(query: Query, found: Evidence) -> tuple[bool, bool, bool]:
    """How much a sentence tells of a facet, the most first: that both is possible, then an item so labelled.

    What the applicant is asked tells nothing: "Which track: paid or unpaid?".
    """
    label = found.hit.passage.block.label
    labelled = bool(label) and any(places(t, label) for t in query.topics)
    return found.sentence.endswith("?"), found.strength is not Strength.OPEN, not labelled


def _short(name: str, form: tuple[str, ...]) -> bool:
    """Whether a word and another for it begin alike, one of them cut short: "crypto" of cryptography."""
    cut, whole = sorted((name, *form[:1]), key=len)
    return len(form) == 1 and len(cut) >= SHORT and whole.startswith(cut)


def _named(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether a word asked about stands there itself: "effectively" is no word of "after effects".

    What stands in another script has no word of the question in it.
    """
    text = " ".join((found.sentence, *found.hit.passage.path))
    said = {t.text for t in tokens(text)}
    people = desk.vocabulary.words["people"]  # whoever they are: "leading people", "leading small teams"
    deeds = desk.vocabulary.pairs("nouns of deeds") | desk.vocabulary.pairs("wholes of times")
    return any(
        all(
            stem(part) in people
            or any(inflected(word, root) for root in {part, deeds.get(part, part)} for word in said)
            for part in t.name.lower().split()
        )
        or (" " in t.name and bool(places(t, text)))  # a phrase has its synonyms as it stands
        or any(_short(t.name.lower(), f) and places(replace(t, forms=(f,)), text) for f in t.forms[1:])
        # "SF" is short for what it begins the words of
        or any(
            "".join(w[0] for w in f) == t.name.lower() and places(replace(t, forms=(f,)), text)
            for f in t.forms[1:]
        )
        or _other_name(t, text, desk)
        or any(not form[0].isascii() and places(replace(t, forms=(form,)), text) for form in t.forms)
        for t in query.topics
    )


def _other_name(topic: Topic, text: str, desk: Desk) -> bool:
    """Whether a text has another name of a country asked about: "the USA" of "the United States"."""
    others = desk.vocabulary.pairs("other names of places").get(topic.name.lower(), "")
    return bool(others) and bool(places(replace(topic, forms=tuple(map(stems, others.split(",")))), text))


def below_heading(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """What stands below a heading that has the things asked about, of which no sentence is: "Driving licence / Class C+E"."""
    sections = desk.postings[number].sections
    held = {
        s
        for n, s in query.sections
        if n == number and all(places(t, sections[s].heading) for t in query.topics)
    }
    hits = desk.search.hits(query.terms, postings=[number]) if held and query.topics else []
    texts = [(h, h.passage.block.text) for h in hits if h.passage.section in held]
    return [evidence.of((), h, t, desk) for h, t in texts]
