"""Whether what is told is of the kind asked for: a time of "when", a name of "with which tool", how often of "how often"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering import fitting, own_words
from bot.answering.spots import less_name, line_of, places, tokens_of, words_of
from bot.domain import Status, Topic
from bot.domain.facets import (
    CONTRACT,
    DATES,
    DEADLINE,
    LOCATION,
    START_DATE,
    TECH_STACK,
    WORKING_HOURS,
)
from bot.text.clock import CLOCK
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Answer, Hit, Query, Statement

TIMED = frozenset({DATES, DEADLINE, START_DATE})  # facets that a time tells
ENDS = frozenset(".!?:;•–—")  # signs behind which a word has a capital for being the first
NUMBER = re.compile(r"(?<!#)\d")  # no "objective #1"
MAY = re.compile(r"\b(?P<ahead>\w+) May\b")  # the month, where the word before it says so
TIMES = re.compile(r"\d ?(?:%|x\b|times\b|mal\b|(?:h|hrs?|hours?|days?)/)")
# what stands behind a name that begins an item, and behind no deed: "Grafana for the tides", "Jira, Trello"
BEHIND = re.compile(r"\s*(?:$|[,/(]|(?:for|as|für)\b)")
NAMED = 2  # words behind one with a capital that may make it a role's: "Product Manager"


def another(query: Query, answer: Answer, desk: Desk) -> bool:
    """Whether no sentence told holds anything of the kind that is asked for of the things asked about."""
    if answer.status is not Status.ANSWERED:
        return False
    told = answer.statements
    if own_words.silent(query, told, desk):
        return True
    if query.figure.thing and not any(_holds(query, s, desk) for s in told):
        return True
    if query.facets[:1] == (CONTRACT,) and when_asked(query):
        return not any(timed(s.text, desk) for s in told)
    if all(t.cue for t in query.topics):
        return False
    if query.figure.often:
        return not any(recurs(text, desk) for s in told for text in (s.text, s.citation.heading))
    if query.facets[:1] == (DATES,) or query.figure.when:
        return not any(timed(text, desk) for s in told for text in (s.text, s.citation.heading))
    if query.facets[:1] == (TECH_STACK,) and not _tools(desk).isdisjoint(query.cues):
        own = frozenset(words(desk.postings[query.postings[0]].organization))
        return not any(names_tool(s.text, s.citation.heading, own, desk) for s in told)
    return False


def vague(query: Query, answer: Answer, desk: Desk) -> bool:
    """Whether hours are told without a time of day, where it is asked when they begin or end: "when does the cook start"."""
    if query.facets[:1] != (WORKING_HOURS,) or not when_asked(query):
        return False
    begun = desk.vocabulary.words["goes on in time"].intersection((*query.cues, *query.said))
    return bool(begun) and not any(CLOCK.search(s.text) for s in answer.statements)


def fits(query: Query, hit: Hit, sentence: str, desk: Desk) -> bool:
    """Whether a sentence has what is asked for: how often, a figure, a time, the name of a tool, a place."""
    facet, posting = (*query.facets, "")[0], desk.postings[hit.passage.posting]
    if query.figure.often:
        return recurs(sentence, desk)
    if query.figure.wanted:
        own = less_name(sentence, posting.organization)
        told = "long" not in query.cues or any(desk.vocabulary.amounts.stretches(own))
        return told and fitting.asked_figure(query, own, desk) and not fitting.of_experience(query, hit, desk)
    if when_asked(query):
        return bool(CLOCK.search(sentence)) or timed(sentence, desk, numbers=False)
    if facet == LOCATION:
        return not desk.vocabulary.words["ahead of a tool"].isdisjoint(words_of(sentence)[1])
    if not desk.vocabulary.words["called a weight"].isdisjoint(query.said):
        line = line_of(sentence)[0]
        units = desk.vocabulary.words["units of weight"]
        return any(one[0].isdecimal() and other in units for one, other in pairwise(line))
    if kinds_asked(query, desk):
        name = frozenset(words(posting.organization))
        used = desk.vocabulary.words["ahead of what is used"]
        return not used.isdisjoint(words_of(sentence)[1]) or names_tool(sentence, "", name, desk)
    return True


def when_asked(query: Query) -> bool:
    """Whether a time is asked for, be it of what a facet tells that is told without one."""
    return query.figure.when or "when" in query.cues or (*query.facets, "")[0] in TIMED


def kinds_asked(query: Query, desk: Desk) -> frozenset[str]:
    """The stems of what a question calls that which it asks for, and a posting tells by itself: "which app", "max weight"."""
    words = desk.vocabulary.words
    found = _tools(desk).intersection((*query.said, *query.cues))
    if when_asked(query):
        found |= words["goes on in time"].intersection(query.said)
    heavy = words["called a weight"].intersection(query.said)
    return found | heavy | (words["bound most"].intersection(query.said) if heavy else frozenset())


def _holds(query: Query, told: Statement, desk: Desk) -> bool:
    """Whether a statement or its heading has the thing that a value is asked of, or tells the facet that this names."""
    thing, text = query.figure.thing, f"{told.text}\n{told.citation.heading}"
    named = [t if t.known else t.itself for t in query.topics if thing[-1] in t.forms[0]]
    forms = (desk.vocabulary.skill_forms[m.value] for m in desk.vocabulary.skills.longest(thing))
    named += [Topic("", tuple(map(stems, each))) for each in forms]
    if thing[-1] in words_of(text)[0] or any(places(t, text) for t in named):
        return True
    lists, facet = desk.vocabulary.lists, (*query.facets, "")[0]
    if not facet or thing in map(stems, lists["narrower things"]):
        return False
    if query.figure.value == "length" and facet in lists["told without a time"]:
        return True
    return any(match.value == facet for match in desk.vocabulary.headings.find(thing))


def recurs(text: str, desk: Desk) -> bool:
    """Whether a text says how often: "weekly", "one post a quarter", "3 times", "20 h/week", "up to 20 %"; not "for a day"."""
    line = line_of(text)[1]
    if TIMES.search(text) or desk.vocabulary.exact["frequencies"].holds(line):
        return True
    if not desk.vocabulary.words["weekdays"].isdisjoint(line_of(text)[0]):
        return True
    before, units = desk.vocabulary.words["per length"], desk.vocabulary.pairs("lengths of time")
    lasts = desk.vocabulary.words["lasting"]
    each = (
        (a, b) for a, b in zip(("", *line), pairwise(line), strict=False) if b[0] in before and b[1] in units
    )
    return any(ahead not in lasts for ahead, _ in each)


def timed(text: str, desk: Desk, *, numbers: bool = True) -> bool:
    """Whether a text tells a time, be it by what comes before or behind it, or where ``numbers`` count by any."""
    line, said = line_of(text)
    lists = desk.vocabulary
    if (numbers and NUMBER.search(text)) or recurs(text, desk):
        return True
    if not lists.words["weekdays"].isdisjoint(line) or names_month(text, desk):
        return True
    return not lists.pairs("lengths of time").keys().isdisjoint(said) or lists.exact["tells when"].holds(said)


def names_month(text: str, desk: Desk) -> bool:
    """Whether a text names a month; what may be another word is one by the word before it: "in May", and no "you may"."""
    lists = desk.vocabulary.lists
    months = desk.vocabulary.pairs("months").keys() - desk.vocabulary.words["stop"]
    if not months.isdisjoint(line_of(text)[1]):
        return True
    return any(found["ahead"].lower() in lists["ahead of a month"] for found in MAY.finditer(text))


def _tools(desk: Desk) -> frozenset[str]:
    """The stems of what a tool asked for by its use is called."""
    return desk.vocabulary.words["called a tool"]


def names_tool(text: str, heading: str, own: frozenset[str], desk: Desk) -> bool:
    """Whether a text names something that may be a tool, or says in or with what a thing is done.

    The employer has its ``own`` name.
    """
    if not _tools(desk).isdisjoint(words_of(text)[0] | frozenset(stems(heading))):
        return True
    if not desk.vocabulary.words["ahead of a tool"].isdisjoint(words_of(text)[1]):
        return True  # "stock is kept in excel": many a tool is written small
    return has_name(text, own, desk)


def has_name(text: str, own: frozenset[str], desk: Desk) -> bool:
    """Whether a text names something: no role, not the employer, and no word that but begins a sentence."""
    found, roles = tokens_of(text), desk.vocabulary.role_heads | desk.vocabulary.weak_role_heads
    for at, token in enumerate(found):
        word = text[token.start : token.end]
        named = word[:1].isupper() or word[1:] != word[1:].lower()  # "eBay"
        if not named or token.text in own or token.stem in desk.plain:
            continue
        first = not at or not ENDS.isdisjoint(text[found[at - 1].end : token.start])
        if first and not (word[1:] != word[1:].lower() or BEHIND.match(text, token.end)):
            continue
        if roles.isdisjoint(t.text for t in found[at : at + NAMED + 1]):
            return True
    return False
