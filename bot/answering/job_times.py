"""The times of a job, how long it lasts, when it begins and ends: told by the sentence with such a time, wherever it stands.

An introduction, a title or a line of keys says "a two-year post" as often as a section on the contract does. A line
of the facet without a time, "part-time, 20 hours a week", is no answer to how long.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering.clauses import SENTENCE
from bot.answering.evidence import Evidence
from bot.answering.firmness import Strength
from bot.answering.fitting import dated, figures
from bot.answering.of_its_kind import names_month
from bot.answering.spots import line_of, words_of
from bot.domain import Hit, Status
from bot.domain.facets import (
    ABOUT_ORGANIZATION,
    BENEFITS,
    CONTRACT,
    DATES,
    DEADLINE,
    EXPERIENCE,
    HIRING_PROCESS,
    HOW_TO_APPLY,
    OF_THE_PERSON,
    START_DATE,
)
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Answer, Query

LASTS, BEGINS, ENDS = "how long the job lasts", "when the job begins", "when the job ends"
LEAVE, SHARE = "how many days are free", "which share of full time it is"
AHEAD, BEHIND = 7, 6  # words before and behind the beginning of a stretch among which stands what lasts
BESIDE = 7  # words between a day and what begins or ends on it
WEEK = 7.0  # days
CLOSE = 160  # characters that hold these words
MOST = 2
BOTH = 2  # days of a stretch
# what stands beside the day of each, surely and perhaps
TURNS = {BEGINS: ("begins on", "may begin on"), ENDS: ("ends on", "may end on")}
# where a time is one of applying, of what one has done, of what one gets, or of the firm
ELSEWHERE = OF_THE_PERSON | {ABOUT_ORGANIZATION, BENEFITS, DEADLINE, EXPERIENCE, HIRING_PROCESS, HOW_TO_APPLY}
# but that one of these may tell it: "interviews are in May; the successful one starts in June"
MAY_TELL = {LEAVE: {BENEFITS}, BEGINS: {HIRING_PROCESS}}
YEAR = re.compile(r"\b20\d\d\b")
# a day: "13 February", "Feb. 13th", "31.12.2025", "2025-12-31", "October 2022"
MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{2,6})?\.?"
DAYS = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH} \d{{1,4}}(?:st|nd|rd|th)?|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|\d{{4}}-\d\d-\d\d)\b",
    re.IGNORECASE,
)
LONG = ("long", 1.0)  # among the terms of a question


def asked(query: Query, desk: Desk) -> str:
    """Which of the three times is asked for; "" for none."""
    first, words = (*query.facets, "")[0], desk.vocabulary.words
    if query.known or query.figure.thing or query.figure.amounts or len(query.postings) != 1:
        return ""
    said = {*query.cues, *query.said}
    if first == BENEFITS and query.figure.wanted and not words["days off"].isdisjoint(said):
        return LEAVE
    if first == CONTRACT and not words["shares of full time"].isdisjoint(said):
        return SHARE
    when = query.figure.when or "when" in query.cues
    if when and not words["ends as asked"].isdisjoint(said) and first in {DATES, CONTRACT, DEADLINE}:
        return ENDS if words["applies as asked"].isdisjoint(said) else ""
    if when and first == START_DATE:
        return BEGINS
    if when and START_DATE in query.facets and not words["begins as asked"].isdisjoint(said):
        return BEGINS if words["applies as asked"].isdisjoint(said) else ""
    long = query.figure.wanted and LONG in query.terms
    if first == CONTRACT and (long or not words["length as asked"].isdisjoint(said)):
        return LASTS
    rates, units = desk.vocabulary.lists["per length"], words["lengths of a job"]
    # "how much time a month" asks for no months
    each = (cue for ahead, cue in pairwise(("", *query.cues)) if ahead not in rates)
    counted = query.figure.wanted and not units.isdisjoint(each)
    if first == CONTRACT and counted and words["hours as asked"].isdisjoint(said):
        return LASTS
    return LASTS if long and first and not words["lasts as asked"].isdisjoint(said) else ""


def lacking(answer: Answer, desk: Desk, kind: str) -> bool:
    """Whether an answer tells no time of the kind."""
    if answer.status is not Status.ANSWERED:
        return answer.status in {Status.NOT_STATED, Status.NOT_MENTIONED}
    texts = [f"{s.citation.heading}\n{s.text}" for s in answer.statements]
    if kind in TURNS and not {DATES, DEADLINE}.isdisjoint(answer.facets[:1]):  # days of the posting
        return not any(_on(kind, text, desk) for text in texts)
    return not any(_holds(kind, text, desk) for text in texts)


def told(desk: Desk, number: int, kind: str) -> list[Evidence]:
    """The sentences of a posting that tell the time, the best ones first."""
    if kind in {LEAVE, SHARE}:
        roots = desk.vocabulary.words["days off" if kind == LEAVE else "shares of full time"]
    else:
        roots = desk.vocabulary.words["lengths of a job" if kind == LASTS else "tells a day of a job"]
    if kind in TURNS:
        names = (*TURNS[kind], "terms of a job")
        roots = roots.union(*(desk.vocabulary.words[name] for name in names))
    found: list[tuple[int, Evidence]] = []
    for at in sorted(desk.search.passages_of((number,), *roots)):
        hit = Hit(desk.search.passages[at], 0.0)
        facets = frozenset(hit.passage.facets)
        if not (ELSEWHERE - MAY_TELL.get(kind, set())).isdisjoint(facets) or (facets and facets <= {DATES}):
            continue  # when the posting was written
        for part in SENTENCE.split(hit.passage.block.text):
            label = hit.passage.block.label
            text = f"{label}: {part}" if label and label not in part else part
            if weight := _weight(kind, text, desk):
                found.append((weight, Evidence(hit, part, Strength.STATED, 1.0)))
    found.sort(key=lambda one: (-one[0], one[1].hit.passage.number))
    best = found[0][0] if found else 0
    return _once([e for weight, e in found if weight == best])[:MOST]


def _once(found: Sequence[Evidence]) -> list[Evidence]:
    """The sentences without those that repeat another: front matter says what the text says."""
    kept: dict[str, Evidence] = {}
    for one in found:
        kept.setdefault(" ".join(line_of(one.sentence)[0]), one)
    return list(kept.values())


def _holds(kind: str, text: str, desk: Desk) -> bool:
    """Whether what is told already has a time of the kind, be it in words: "permanent", "until the spring"."""
    if kind == LEAVE:
        return figures(text, desk) or desk.vocabulary.phrases["days off in words"].holds(stems(text))
    if kind == SHARE:
        return bool(_weight(kind, text, desk))
    if kind != LASTS:
        parts = (part for part in SENTENCE.split(text) if not _of_applying(part, desk))
        return any(_on_a_day(part, desk) for part in parts)
    if desk.vocabulary.phrases["without an end"].holds(stems(text)) or _on_a_day(text, desk):
        return True
    lasting = desk.vocabulary.phrases["lasts in words"]
    counted = any(a.unit == "day" and not a.per for _, a in desk.vocabulary.amounts.stretches(text))
    return counted or lasting.holds(stems(text))


def _weight(kind: str, text: str, desk: Desk) -> int:
    """How clearly a sentence tells the time: 0 for not at all."""
    if kind == LASTS:
        return _lasting(text, desk)
    if kind in TURNS:
        return _on(kind, text, desk)
    line = words_of(text)[0]
    if kind == SHARE:
        return int(
            not desk.vocabulary.words["shares of full time"].isdisjoint(line) and any(map(str.isdigit, text))
        )
    free = not desk.vocabulary.words["days off"].isdisjoint(line)
    return int(
        free and any(a.unit == "day" and not a.per for _, a in desk.vocabulary.amounts.stretches(text))
    )


def _lasting(text: str, desk: Desk) -> int:
    """The words near a stretch of weeks and more that say that a job is what lasts so long."""
    strong, weak = (desk.vocabulary.words[name] for name in ("terms of a job", "jobs that last"))
    other, best = desk.vocabulary.words["lasts and is no job"], 0
    for at, amount in desk.vocabulary.amounts.stretches(text):
        if amount.unit != "day" or amount.per or amount.most < WEEK:
            continue
        ahead, behind = stems(text[max(0, at - CLOSE) : at])[-AHEAD:], stems(text[at : at + CLOSE])[:BEHIND]
        near = {*ahead, *behind}
        if not other.isdisjoint(near):
            continue
        lasts = desk.vocabulary.words["ahead of how long"].intersection(ahead[-3:])
        if not strong.isdisjoint(near) or (lasts and not weak.isdisjoint(near)):
            best = max(best, len(strong & near) * 2 + len(weak & near))
        elif weak.intersection(behind[1:4]) and not desk.vocabulary.words["done before"].intersection(near):
            best = max(best, 1)  # "a six-week job at the mill"
    return best


def _on(kind: str, text: str, desk: Desk) -> int:
    """How clearly a sentence says that a job begins or ends on a day, in a month, or at once; 0 for not at all."""
    words = desk.vocabulary.words
    line, said = line_of(text)
    held = frozenset(line)
    if _of_applying(text, desk) or not words["done before"].isdisjoint(held):
        return 0
    sure, maybe = (words[name] for name in TURNS[kind])
    spots = [i for i, word in enumerate(line) if word in sure or word in maybe]
    if kind == BEGINS and desk.vocabulary.phrases["begins at once"].holds(line):
        return 2 if spots else 1
    jobs = len((words["terms of a job"] | words["jobs that last"]) & held)
    if not (jobs or (kind == BEGINS and not sure.isdisjoint(held))) or not _on_a_day(text, desk):
        return 0
    if jobs and len(DAYS.findall(text)) >= BOTH:  # "Assignment dates: February 13 – August 11": both of them
        return 2 + jobs
    near = (" ".join(said[max(0, i - BESIDE) : i + BESIDE]) for i in spots)
    return 1 + jobs + (not sure.isdisjoint(held)) if any(_tells_day(one, desk) for one in near) else 0


def _of_applying(text: str, desk: Desk) -> bool:
    """Whether a text speaks of applying, and not of the one who is taken: "the successful applicant starts in May"."""
    if desk.vocabulary.words["applies as asked"].isdisjoint(words_of(text)[0]):
        return False
    return not desk.vocabulary.phrases["who is taken"].holds(stems(text))


def _tells_day(text: str, desk: Desk) -> bool:
    """Whether some words hold a month, a year or a number of a day."""
    months = desk.vocabulary.pairs("months").keys() - desk.vocabulary.words["stop"]
    return bool(YEAR.search(text)) or not months.isdisjoint(text.split()) or names_month(text, desk)


def _on_a_day(text: str, desk: Desk) -> bool:
    """Whether a text names a day, a month or a year, or says "at once"."""
    return bool(
        YEAR.search(text)
        or dated(text, desk)
        or names_month(text, desk)
        or desk.vocabulary.phrases["begins at once"].holds(stems(text))
        or not desk.vocabulary.words["weekdays"].isdisjoint(words_of(text)[0])
    )
