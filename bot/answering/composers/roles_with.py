"""Which roles have something: each posting that says so, with the sentence that says it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering import aside, by_figure, evidence, narrower, open_now, several, sought, under
from bot.answering.composers import absent, catalogue, facet, without, yes_no
from bot.answering.firmness import Strength
from bot.answering.spots import places
from bot.answering.under import ASKING
from bot.domain import Answer, Line, Part, Status
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

    _Rows = list[tuple[int, list[Evidence]]]

MOST, THINGS = 30, 6  # postings in one list; things asked about at once that are told one by one
NAME = re.compile(r"[\W_]+|(?<=[a-z])(?=[A-Z])")  # what stands between the words of a file's name
CLEAR = 0.5  # the logit from which words that no posting has are looked for, and no talk
SOFT = 0.5  # share of the words beside the known topics that a passage must hold; all of them beside none


def compose(query: Query, desk: Desk) -> Answer:
    """A line for each posting with evidence; what is only nice to have is said so."""
    among = query.postings or tuple(range(len(desk.postings)))
    if 0 < len(closed := open_now.asked_for(query, desk, among)) < len(among):
        return catalogue.compose(query.but(postings=tuple(closed)), desk)
    if figured := by_figure.told(query, desk, among):
        asked, name, found = figured
        return _listed(asked, desk, found, [], [], name) if found else _none(asked, desk, among, "", name)
    query = sought.less_words(query, desk)
    rows = _rows(query, desk, among)
    if query.excluded:
        return _but_not(query, desk, among, rows)
    if lacking := _lacking(query, desk, among, rows):
        return lacking
    kind = yes_no.about(query.field)
    called, speaking = _of_kind(query, desk, rows)
    if query.field and not called and any(t.known for t in query.field):
        rows = []  # "remote jobs with docker": one without the other is none
    speaking += _rows(query, desk, query.beside)
    if not rows and not speaking:
        alone = query.but(topics=query.known)
        if query.known and alone != query and (rows := _rows(alone, desk, among)):
            return _listed(alone, desk, rows, [], [])  # it is there, whatever else is said of it
        return _none(query, desk, among, kind)
    note = [desk.note("not the kind", topic=kind)] if kind and not called else []
    return _listed(query, desk, called or rows, speaking, note)


def _lacking(query: Query, desk: Desk, among: Sequence[int], rows: _Rows) -> Answer | None:
    """The postings that lack it, if these are asked for or it is asked of each; None if none does."""
    best = {number: found[0] for number, found in rows}
    # "which jobs are not in Paris": a word that some posting holds
    sole = len(query.topics) == 1 and bool(rows)
    stated = bool(query.facets) and not query.topics  # "which ads say nothing about pay"
    if (query.claim.inverted or query.claim.denied or query.claim.unsaid) and (query.known or sole or stated):
        return without.compose(query, desk, among, best)
    about = query.topics or query.facets[:1] not in {(facet,) for facet in ASKING}  # "do all of them need it"
    if not query.claim.each or not rows or query.field or not about:
        return None
    lacking = without.lacking(query, among, best)
    if not query.claim.must and any(without.denied(query, desk, number) for number in lacking):
        return None  # who says that it is not needed does mention it
    told = [row for row in rows if row[0] not in lacking]
    if not lacking:
        return replace(_listed(query, desk, rows, [], []), status=Status.YES)
    head, name = ("not each asked" if query.claim.must else "not each"), _name(query, desk)
    verdict = desk.head(head, topic=name, some=len(told), count=len(among))
    if len(told) >= len(lacking) or not told:
        return without.told(query, desk, Status.NO, verdict, lacking, best)
    found = _listed(query, desk, told, [], [])  # fewer have it than do not
    absences = tuple(desk.absence(n) for n in lacking if n not in best)
    return replace(
        found,
        status=Status.NO,
        lines=(verdict, *found.lines[1:]),
        statements=(*found.statements, *absences),
    )


def _but_not(query: Query, desk: Desk, among: Sequence[int], rows: _Rows) -> Answer:
    """Of the postings that have it those that do not mention the other thing, be it as nice to have."""
    other = query.but(topics=query.excluded, excluded=(), facets=(), joined="either")
    topic = yes_no.about(query.excluded)
    name = desk.wordings.say("but not", topic=_name(query, desk), other=topic)
    kept = [row for row in rows if not _each(other, desk, row[0])]
    if not kept:
        return _none(query, desk, among, "", name)
    answer = _listed(query, desk, kept, [], [], name)
    told = [
        Line(Part.ITEM, lead=desk.wordings.say("not mentioned by", topic=topic, role=desk.role(number)))
        for number, _ in kept
    ]
    absences = tuple(desk.absence(number) for number, _ in kept)
    return replace(answer, lines=(*answer.lines, *told), statements=(*answer.statements, *absences))


def _none(query: Query, desk: Desk, among: Sequence[int], kind: str, name: str = "") -> Answer:
    """No posting has it; or what is said are words about something else, however many skills among them."""
    soft = [t for t in query.topics if not t.known]
    placed = set(query.facets[:1]) & set(desk.vocabulary.lists["said in place"])
    if placed:
        soft = []  # "who reports to the founder": who is meant is no skill
    unheard = tuple(t for t in soft if not evidence.heard(t, desk))
    looked = query.meant > CLEAR and (bool(query.facets) or any(t.known for t in query.field))
    looked = looked and (len(soft) == 1 or (bool(unheard) and not query.firm))
    looked = looked or (len(soft) == 1 and soft[0].forms[0][0] in desk.vocabulary.words["regions"])
    if looked and len(soft) > 1:
        query = query.but(topics=unheard)  # "a chauffeur licence": some licence there may be
    elif not looked and ((not query.known and (soft or not query.facets)) or len(soft) > 1):
        return absent.off_topic(query, desk)
    if not name and (apart := _apart(query, desk, among)):
        return apart
    denying = [n for n in among if not (name or kind) and without.denied(query, desk, n)]
    name = name or ", ".join(filter(None, (_name(query, desk), kind)))
    if denying:  # who says that it is not needed mentions it
        head = desk.head("none asks", topic=name, count=len(among))
        return replace(without.told(query, desk, Status.NOT_MENTIONED, head, denying, {}), roles=())
    said = desk.head("none mentions", topic=name, count=len(among))
    label = desk.vocabulary.label(query.facets[0]) if placed else name
    if label != name:
        said = desk.head("none mentions there", topic=name, facet=label, count=len(among))
    return Answer(
        Status.NOT_MENTIONED,
        (said,),
        facets=query.facets[:1],
        statements=tuple(desk.absence(n) for n in among[:MOST]),
    )


def _apart(query: Query, desk: Desk, among: Sequence[int]) -> Answer | None:
    """Of several things that no posting has together, which postings have each; None if none has any."""
    asked = (*query.topics, *query.field)
    if not 1 < len(asked) <= THINGS:
        return None  # one thing is not several, and of a dozen nobody reads each
    things = (t if t.known else replace(t, forms=sought.spellings(t)) for t in asked)
    parts = (query.but(topics=(t,), field=(), joined="") for t in things)
    each = [(part, _rows(part, desk, among)) for part in parts]
    told = [_listed(part, desk, rows, [], []) for part, rows in each if rows]
    if not told:
        return None
    every = [*told, *(_none(part, desk, among, "") for part, rows in each if not rows)]
    head = desk.head(
        "none together", topic=", ".join(_name(part, desk) for part, _ in each), count=len(among)
    )
    return Answer(
        Status.NO if query.claim.each else Status.NOT_MENTIONED,
        (head, *(line for answer in every for line in (Line(Part.GAP), *answer.lines))),
        roles=tuple(dict.fromkeys(role for answer in told for role in answer.roles)),
        facets=query.facets[:1],
        statements=tuple(s for answer in every for s in answer.statements),
    )


def _name(query: Query, desk: Desk) -> str:
    """What is asked for as a sentence names it."""
    return yes_no.about(query.topics) or (desk.vocabulary.label(query.facets[0]) if query.facets else "")


def _listed(
    query: Query,
    desk: Desk,
    rows: _Rows,
    speaking: _Rows,
    note: Sequence[Line],
    name: str = "",
) -> Answer:
    """A line for each posting; those that only speak of what others are called come last."""
    every = [*rows, *speaking]
    proofs = [e for _, found in every for e in found]
    # a word that none of the quotes holds is none that they mention
    held = tuple(t for t in query.topics if any(evidence.held((t,), e) for e in proofs))
    name = name or _name(query.but(topics=held or query.topics), desk)
    head = "mentioned by one" if len(every) == 1 else "mentioned by"
    lines = [desk.head(head, topic=name, count=len(every)), *note]
    # a perk is no wish, whatever else its paragraph welcomes
    given = set(query.facets[:1]) <= set(desk.vocabulary.lists["no demands"]) and all(
        t.cue for t in query.topics
    )
    for at, (number, found) in enumerate(every[:MOST]):
        if at == len(rows):
            lines.append(desk.note("speaking of", topic=query.role or yes_no.about(query.field)))
        for proved in found:
            wished = proved.strength is Strength.OPTIONAL and not (given and query.facets)
            said = f" {desk.wordings.say('only optional')}" if wished else ""
            said += "".join(f" ({line.text.rstrip('.')})" for line in desk.status(number))
            lead, proof = f"{desk.role(number)}{said}: ", proved.statement(desk).citation
            lines += [
                Line(Part.ITEM, proved.sentence, lead=lead, citation=proof),
                desk.source([proved.hit], depth=1),
            ]
    if len(every) > MOST:
        lines.append(desk.note("more", count=len(every) - MOST))
    return Answer(
        Status.LIST,
        tuple(lines),
        roles=tuple(desk.ref(n) for n, _ in every),
        facets=query.facets[:1],
        statements=tuple(e.statement(desk) for e in proofs),
    )


def _rows(query: Query, desk: Desk, among: Sequence[int]) -> _Rows:
    """The postings that have it, each with its evidence; of a thing that is given those alone that give it, if any does.

    "A training allowance" is no training that the job consists of.
    """
    rows = narrower.rows(query, desk, among, _each)
    given = set(query.facets[:1]) & set(desk.vocabulary.lists["offered"])
    nouns = desk.vocabulary.words["last words"].intersection(query.cues if given and not query.known else ())
    return [row for row in rows if any(nouns & set(stems(e.sentence)) for e in row[1])] or rows


def _of_kind(query: Query, desk: Desk, rows: _Rows) -> tuple[_Rows, _Rows]:
    """Of some postings those of the kind asked for, and those that only speak of it.

    The kind is told by their titles, else by their text in the asker's word, else by what it may say instead.
    """
    own = tuple(t if t.known else replace(t, forms=sought.spellings(t)) for t in query.field)
    called = [r for r in rows if all(places(t, _title(desk, r[0])) for t in own)]
    for field in (own, query.field):
        kinds = [query.but(topics=(t,), facets=(), joined="") for t in field]
        if speaking := [r for r in rows if all(_best(kind, desk, r[0]) for kind in kinds)]:
            return (called, [r for r in speaking if r not in called]) if called else (speaking, [])
    return called, []


def _title(desk: Desk, number: int) -> str:
    """What a posting is called, by itself and by its file's name."""
    posting = desk.postings[number]
    return f"{posting.title} / {NAME.sub(' ', posting.path.rsplit('/', 1)[-1])}"


def _each(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The evidence that a posting has it; a passage for each thing where none holds all that are asked for."""
    if best := _best(query, desk, number):
        return [best]
    if len(parts := several.apart(query)) <= 1:  # one thing is looked for already
        return []
    kept = [e for part in parts if (e := _best(part, desk, number))]
    every = query.joined == "both" and len(kept) == len(query.known)
    enough = bool(kept) if query.joined == "either" else every
    return several.once(kept) if enough else []


def _best(query: Query, desk: Desk, number: int) -> Evidence | None:
    """The evidence that a posting has it, None if it has none or says the contrary."""
    wanted = desk.closure(query.facets[0]) if query.facets else set()
    if query.topics and (query.known or any(evidence.heard(t, desk) for t in query.topics)):
        soft = [t for t in query.topics if not t.known and (evidence.heard(t, desk) or not query.known)]
        found = [
            e
            for e in evidence.gather(query, desk, number, facets=wanted)
            if evidence.held(soft, e) >= (SOFT if query.known else 1) * len(soft)
            and not ((query.known and aside.other(query, e, desk)) or under.of_other_use(query, desk, e))
        ]
    elif any(not t.cue for t in query.topics):
        return None  # no posting holds it: what stands under the facet is no mention of it
    else:
        # asked of the posting itself: below "Perks" no passage has the word "benefits"
        hits, _ = facet.gather(desk.of(query, number), desk, number)
        found = [evidence.of((), h, h.passage.block.text, desk) for h in hits]
    # what only its heading ties to the thing shows least: "Async" below "Remote, flexible schedule"
    found.sort(key=lambda e: not all(places(t, e.sentence) for t in query.known))
    stated = next((e for e in found if e.strength is Strength.STATED), None)
    return stated or next((e for e in found if e.strength is not Strength.DENIED), None)
