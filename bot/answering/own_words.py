"""What is told where a thing is asked for by its name: a first-aid certificate is no degree, a visa no clearance."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering.spots import line_of, tokens_of
from bot.domain.facets import (
    COMPENSATION,
    CONTRACT,
    EDUCATION,
    ELIGIBILITY,
    HIRING_PROCESS,
    HOW_TO_APPLY,
    LANGUAGES,
    TEAM,
    WORK_ENVIRONMENT,
    WORKING_HOURS,
)
from bot.text.clock import CLOCK
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Hit, Query, Statement

# the facets with the words that ask for one thing of all that they tell, and whether a figure of it is asked for
ASKED = (
    (ELIGIBILITY, "clearance", False),
    (ELIGIBILITY, "age", False),
    (EDUCATION, "degree", False),
    (HIRING_PROCESS, "interviews", True),
    (CONTRACT, "contract", True),
    (WORKING_HOURS, "weekends", True),
    (WORKING_HOURS, "nights", True),
    (WORKING_HOURS, "weekly hours", True),
    (WORKING_HOURS, "payday", False),
    (HOW_TO_APPLY, "references", True),
    (COMPENSATION, "mileage", False),
    (WORK_ENVIRONMENT, "lifting", True),
    (TEAM, "team size", False),
)
EACH = frozenset(
    {"clearance", "contract", "languages", "weekly hours"}
)  # told by one item, and by no list that names it
COUNTED = frozenset({"contract", "weekly hours"})  # told elsewhere, where nothing under the facet does
HOUR, ONE_LANGUAGE = "hour", "one language"
LONG = 14.0  # days from which a stretch of time may be the length of a contract


def told(query: Query, desk: Desk, hits: Sequence[Hit]) -> list[Hit]:
    """The hits that speak of the thing asked for by its name; all of them where none is, or a list tells it."""
    kind = _asked(query, desk)
    if kind not in EACH:
        return list(hits)
    heads = ((h, h.passage.path[-1] if h.passage.path else "") for h in hits)
    own = [h for h, heading in heads if _speaks(kind, h.passage.block.text, heading, desk)]
    return own if own or kind in COUNTED else list(hits)


def spoken_of(query: Query, hits: Sequence[Hit], desk: Desk) -> bool:
    """Whether a hit speaks of the thing asked for by its name: "English, good enough to chat" of the languages one speaks."""
    kind = _asked(query, desk)
    heads = ((h, h.passage.path[-1] if h.passage.path else "") for h in hits if kind)
    return any(_speaks(kind, h.passage.block.text, heading, desk) for h, heading in heads)


def silent(query: Query, said: Sequence[Statement], desk: Desk) -> bool:
    """Whether no statement speaks of the thing asked for by its name."""
    kind = _asked(query, desk)
    return bool(kind) and not any(_speaks(kind, s.text, s.citation.heading, desk) for s in said)


def _asked(query: Query, desk: Desk) -> str:
    """The kind of thing that is asked for by its name; "" if none is."""
    facet = (*query.facets, "")[0]
    if facet == LANGUAGES:
        talks = desk.vocabulary.words["talks in a language"]
        of_more = any(not t.cue and t.forms[0][0] not in talks for t in query.topics)
        return "" if _of_a_name(query) else ONE_LANGUAGE if of_more else "languages"
    for own, kind, figure in ASKED:
        if facet == own and (query.figure.wanted or not figure):
            asks = desk.vocabulary.phrases[f"asks for {kind}"]
            # "how long must one have written about glass" asks for no contract's length
            other = kind in COUNTED and any(not t.cue for t in query.topics)
            if not other and (asks.holds(query.cues) or asks.holds(query.said)):
                return kind
    return ""


def _speaks(kind: str, text: str, heading: str, desk: Desk) -> bool:
    """Whether a text or its heading speaks of a thing."""
    if kind in {"languages", ONE_LANGUAGE}:
        named = _of_a_language(text, desk) or _of_a_language(heading, desk)
        return named or _in_a_name(text, desk, spoken=kind == "languages")
    tells, line = desk.vocabulary.phrases[f"tells of {kind}"], line_of(text)[0]
    if tells.holds(line) or (heading and tells.holds(stems(heading))):
        return True
    if kind == "team size":
        numbers = desk.vocabulary.words["cardinals"]
        return any(map(str.isdigit, text)) or not numbers.isdisjoint(line)
    if kind == "degree":
        return any(m.value == EDUCATION for m in desk.vocabulary.headings.find(stems(heading)))
    if kind == "weekly hours":
        stretches = desk.vocabulary.amounts.stretches(text)
        return bool(CLOCK.search(text)) or any(one.unit == HOUR for _, one in stretches)
    return kind == "contract" and _lasts(text, line, desk)


def _lasts(text: str, line: tuple[str, ...], desk: Desk) -> bool:
    """Whether a text tells a stretch of time, or an end, that may be a contract's and is not that of a leave."""
    if not desk.vocabulary.words["lasts besides"].isdisjoint(line):
        return False
    stretches = (amount for _, amount in desk.vocabulary.amounts.stretches(text))
    return any(one.unit == "day" and not one.per and one.most >= LONG for one in stretches)


def _of_a_name(query: Query) -> bool:
    """Whether the word for languages is part of what a thing is called, which is none to speak: "scripting languages"."""
    return any(not set(query.cues).isdisjoint(t.forms[0][1:]) for t in query.known)


def _of_a_language(text: str, desk: Desk) -> bool:
    """Whether a text names a language or speaks of one that people talk in, and of no "programming language"."""
    line, phrases = line_of(text)[0], desk.vocabulary.phrases
    others = {i for m in phrases["languages of another kind"].find(line) for i in m.words}
    rest = ["" if i in others else word for i, word in enumerate(line)]
    return not desk.vocabulary.words["spoken languages"].isdisjoint(rest) or phrases[
        "called a language"
    ].holds(rest)


def _in_a_name(text: str, desk: Desk, *, spoken: bool) -> bool:
    """Whether a name stands behind a word such as "in": it may be a language that no list has, "talk in Tigrinya".

    Where one is to be ``spoken``, no place where one works is, nor a field of study, nor a known thing: "you write code
    in Lua". In what a thing is written or told, these may be.
    """
    every, found = desk.vocabulary, tokens_of(text)
    ahead = every.words["ahead of a tool"] | frozenset(every.lists["ahead of a language"])
    talks, less = every.words["talks in a language"], every.skill_words
    first = next((i for i, token in enumerate(found) if token.stem in talks), len(found)) if spoken else 0
    named = (name for one, name in pairwise(found[first:]) if one.text in ahead)
    return any(text[name.start].isupper() and not (spoken and name.text in less) for name in named)
