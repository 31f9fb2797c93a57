"""What is told where a thing is asked for by its name: a first-aid certificate is no degree, a visa no clearance."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

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
    from collections.abc import Callable, Iterator, Sequence

    from bot.answering.desk import Desk
    from bot.domain import Hit, Query, Statement
    from bot.text.tokens import Token

HOUR = "hour"
LONG = 14.0  # days from which a stretch of time may be the length of a contract
NIGHT, MORNING = 21, 6  # hours from which, and until which, somebody works at night
NOON = 12  # hours by which "9pm" is later than nine
UNIT = re.compile(r"(?<=\d)(?!(?:st|nd|rd|th)\b)(?=[^\W\d_])")  # begins a unit at its number: "25kg"


class Own(NamedTuple):
    """A thing asked for by its name, and what tells of it besides its list of the vocabulary (text, heading)."""

    facet: str
    kind: str  # of its lists, "asks for …" and "tells of …"
    figure: bool = False  # only where a figure of it is asked for
    each: bool = False  # told by one item, and by no list that names it
    elsewhere: bool = False  # told elsewhere, where nothing under the facet does
    also: Callable[[str, str, Desk], bool] | None = None


def told(query: Query, desk: Desk, hits: Sequence[Hit]) -> list[Hit]:
    """The hits that speak of the thing asked for by its name; all of them where none is, or a list tells it."""
    thing = _asked(query, desk)
    if thing is None or not thing.each:
        return list(hits)
    own = list(_speaking(thing, hits, desk))
    return own if own or thing.elsewhere else list(hits)


def spoken_of(query: Query, hits: Sequence[Hit], desk: Desk) -> bool:
    """Whether a hit speaks of the thing asked for by its name: "English, good enough to chat" of the languages one speaks."""
    thing = _asked(query, desk)
    return thing is not None and any(True for _ in _speaking(thing, hits, desk))


def silent(query: Query, said: Sequence[Statement], desk: Desk) -> bool:
    """Whether no statement speaks of the thing asked for by its name."""
    thing = _asked(query, desk)
    return thing is not None and not any(_speaks(thing, s.text, s.citation.heading, desk) for s in said)


def _asked(query: Query, desk: Desk) -> Own | None:
    """The thing that is asked for by its name; None if none is."""
    facet = (*query.facets, "")[0]
    if facet == LANGUAGES:
        talks = desk.vocabulary.words["talks in a language"]
        of_more = any(not t.cue and t.forms[0][0] not in talks for t in query.topics)
        return None if _of_a_name(query) else WRITTEN if of_more else SPOKEN
    for thing in BY_FACET.get(facet, ()):  # of most facets none
        if query.figure.wanted or not thing.figure:
            asks = desk.vocabulary.phrases[f"asks for {thing.kind}"]
            # "how long must one have written about glass" asks for no contract's length
            other = thing.elsewhere and any(not t.cue for t in query.topics)
            if not other and (asks.holds(query.cues) or asks.holds(query.said)):
                return thing
    return None


def _speaking(thing: Own, hits: Sequence[Hit], desk: Desk) -> Iterator[Hit]:
    """The hits that speak of a thing, themselves or by their heading."""
    for hit in hits:
        if _speaks(thing, hit.passage.block.text, ("", *hit.passage.path)[-1], desk):
            yield hit


def _speaks(thing: Own, text: str, heading: str, desk: Desk) -> bool:
    """Whether a text or its heading speaks of a thing."""
    if thing.also and thing.also(text, heading, desk):
        return True
    tells = desk.vocabulary.phrases.get(f"tells of {thing.kind}")
    return tells is not None and (
        tells.holds(line_of(UNIT.sub(" ", text))[0]) or (bool(heading) and tells.holds(stems(heading)))
    )


def _counts(text: str, _: str, desk: Desk) -> bool:
    """Whether a text counts anything."""
    return any(map(str.isdigit, text)) or not desk.vocabulary.words["cardinals"].isdisjoint(line_of(text)[0])


def _educates(_: str, heading: str, desk: Desk) -> bool:
    """Whether a heading is about education."""
    return any(m.value == EDUCATION for m in desk.vocabulary.headings.find(stems(heading)))


def _in_hours(text: str, _: str, desk: Desk) -> bool:
    """Whether a text tells a time of day or some hours."""
    stretches = desk.vocabulary.amounts.stretches(text)
    return bool(CLOCK.search(text)) or any(one.unit == HOUR for _, one in stretches)


def _at_night(text: str, _: str, __: Desk) -> bool:
    """Whether a text tells a time of day at which it is night: "9pm to 5am"."""
    for m in CLOCK.finditer(text):
        digits = re.match(r"\d+", m[0])
        if digits:
            half = re.search(r"[ap](?=\.?m?\b)", m[0], re.IGNORECASE)
            hour = int(digits[0]) % NOON + NOON * (half[0] in "pP") if half else int(digits[0])
            if not MORNING <= hour < NIGHT:
                return True
    return False


def _lasts(text: str, _: str, desk: Desk) -> bool:
    """Whether a text tells a stretch of time, or an end, that may be a contract's and is not that of a leave."""
    if not desk.vocabulary.words["lasts besides"].isdisjoint(line_of(text)[0]):
        return False
    stretches = (amount for _, amount in desk.vocabulary.amounts.stretches(text))
    return any(one.unit == "day" and not one.per and one.most >= LONG for one in stretches)


def _of_a_name(query: Query) -> bool:
    """Whether the word for languages is part of what a thing is called, which is none to speak: "scripting languages"."""
    return any(not set(query.cues).isdisjoint(t.forms[0][1:]) for t in query.known)


def _spoken(text: str, heading: str, desk: Desk) -> bool:
    """Whether a text or its heading names a language that people talk in."""
    return _of_a_language(text, desk) or _of_a_language(heading, desk) or _in_a_name(text, desk, spoken=True)


def _written(text: str, heading: str, desk: Desk) -> bool:
    """The same of a language that something is written or told in, which may be one of machines."""
    return _of_a_language(text, desk) or _of_a_language(heading, desk) or _in_a_name(text, desk, spoken=False)


def _of_a_language(text: str, desk: Desk) -> bool:
    """Whether a text names a language or speaks of one that people talk in, and of no "programming language"."""
    found, phrases, words = tokens_of(text), desk.vocabulary.phrases, desk.vocabulary.words
    line = [token.stem for token in found]
    others = {i for m in phrases["languages of another kind"].find(line) for i in m.words}
    rest = ["" if i in others else word for i, word in enumerate(line)]
    if phrases["called a language"].holds(rest):
        return True
    named = [i for i, word in enumerate(rest) if word in words["spoken languages"]]
    if not words["talks in a language"].isdisjoint(rest):
        return bool(named)
    return any(not _of_a_country(text, found[i:], desk) for i in named)


def _of_a_country(text: str, found: Sequence[Token], desk: Desk) -> bool:
    """Whether the name of a language only says where a thing right behind it is from: "an Irish or Welsh permit"."""
    words = desk.vocabulary.words
    beside = words["spoken languages"] | words["joined both"] | words["joined either"]
    beside |= words["between a language and its thing"]
    plain = words["behind a spoken language"] | words["stop"]
    for one, behind in pairwise(found):
        if text[one.end : behind.start].strip(" "):
            return False
        if behind.stem not in beside and behind.text not in beside:
            return behind.text.isalpha() and behind.text not in plain and behind.stem not in plain
    return False


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


SPOKEN = Own(LANGUAGES, "languages", each=True, also=_spoken)
WRITTEN = Own(LANGUAGES, "one language", also=_written)
THINGS = (
    Own(ELIGIBILITY, "clearance", each=True),
    Own(ELIGIBILITY, "age"),
    Own(EDUCATION, "degree", also=_educates),
    Own(HIRING_PROCESS, "interviews", figure=True),
    Own(CONTRACT, "contract", figure=True, each=True, elsewhere=True, also=_lasts),
    Own(WORKING_HOURS, "weekends", figure=True),
    Own(WORKING_HOURS, "nights", figure=True, also=_at_night),
    Own(WORKING_HOURS, "weekly hours", figure=True, each=True, elsewhere=True, also=_in_hours),
    Own(WORKING_HOURS, "payday"),
    Own(HOW_TO_APPLY, "references", figure=True),
    Own(COMPENSATION, "mileage"),
    Own(WORK_ENVIRONMENT, "lifting", figure=True),
    Own(TEAM, "team size", also=_counts),
)
BY_FACET = {facet: tuple(t for t in THINGS if t.facet == facet) for facet in {t.facet for t in THINGS}}
