"""Which team one works in, and how many a team has, where its number stands beside it: "a team of 38", "the team is six smiths", "a six-strong crew"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering import running
from bot.answering.spots import line_of
from bot.answering.under import DEMANDS
from bot.domain.facets import COLLABORATORS

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Hit, Query
    from bot.vocabulary.phrases import Phrases

TEAM = "team"  # the facet, and the stem of its word
EMPLOYER = "hiringOrganization"  # the property of the facet that tells of the organisation
OF_TEAM, COUNTED = 2, 3  # words before a number and behind it that say whom it counts: "a team of 12"
AHEAD = 2  # words between a number and its team: "a six-strong team"
OF_PERSON = 8  # words of an item that is somebody of a team
# somebody's name with what he does: "Ada (lead)", "Ida Rye, miller"
PERSON = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}\s?(?:[(,:]|[-–—]\s)\s?\w")
UNNAMED = 3  # words of a team without a name: "in our team"


def told(desk: Desk, number: int) -> list[Hit]:
    """The passages that say so, less those that ask for it of people: "experience in leading a team of nine"."""
    every = desk.search.hits(((TEAM, 1.0),), postings=[number])
    own = [h for h in every if set(DEMANDS).isdisjoint(h.passage.facets)]
    told = (
        h
        for h in own
        if _sized(h, desk) or (counts(h.passage.block.text, desk) and of_job(h.passage.block.text, desk))
    )
    return sorted(told, key=lambda h: h.passage.number)


def sized(query: Query, desk: Desk, number: int) -> list[Hit]:
    """What says it to the reader anywhere, be it among the perks, where it is asked: "a lively team of nine awaits you"."""
    asks, words = desk.vocabulary.phrases["asks for team size"], desk.vocabulary.words
    if not (asks.holds(query.cues) or asks.holds(query.said)):
        return []
    own = words["speaks of the job"] | words["one's own"]
    said = (h for h in told(desk, number) if not own.isdisjoint(line_of(h.passage.block.text)[0]))
    return running.only(said, lambda text: counts(text, desk))


def joined(query: Query, desk: Desk, number: int) -> list[Hit]:
    """What says which team one works in, where that is asked: "at first within the rye team, you will …"."""
    if desk.vocabulary.words["asks which team"].isdisjoint({*query.cues, *query.said}):
        return []
    says, others = desk.vocabulary.phrases["in a team"], desk.vocabulary.words["not in that team"]

    def tells(text: str) -> bool:
        """Whether the team has a name, and is the reader's: "join our team" names none.

        Nor does what is done with another: "in the morning with our team".
        """
        line = line_of(text)[0]
        named = (
            m.end - m.start > UNNAMED and others.isdisjoint(line[m.start : m.end]) for m in says.find(line)
        )
        return any(named) and of_job(text, desk)

    every = desk.search.hits(((TEAM, 1.0),), postings=[number])
    own = (h for h in every if set(DEMANDS).isdisjoint(h.passage.facets) and tells(h.passage.block.text))
    return running.only(sorted(own, key=lambda h: h.passage.number), tells)


def listed(desk: Desk, number: int) -> list[Hit]:
    """The people of a team where it is a list of them, one with what he does: "Ada (lead)", "Ida, miller"; each is one of it."""
    mates = {TEAM, COLLABORATORS}
    items = [h for h in desk.search.whole(number) if h.passage.block.depth]
    first = next((h.passage.section for h in items if not mates.isdisjoint(h.passage.facets)), None)
    own = [h for h in items if h.passage.section == first]
    texts = [h.passage.block.text for h in own]
    people = all(text[0].isupper() and len(text.split()) <= OF_PERSON for text in texts)
    return own if len(own) > 1 and people and any(map(PERSON.match, texts)) else []


def of_all(desk: Desk, number: int) -> list[Hit]:
    """The passages that say how many work for the employer: "a company of 40 people"; of whom it serves none does."""
    says = desk.vocabulary.phrases["says how many work here"]
    every = desk.search.hits(tuple((word, 1.0) for word in says.keys), postings=[number])
    told = (h for h in every if says.holds(line_of(h.passage.block.text)[0]))
    own = [
        h
        for h in told
        if any(_strong(s, says) for s in desk.vocabulary.sentences.split(h.passage.block.text))
    ]
    return sorted(own, key=lambda h: h.passage.number)


def _strong(sentence: str, says: Phrases[str]) -> bool:
    """Whether one sentence says it with a number."""
    return any(c.isdigit() for c in sentence) and says.holds(line_of(sentence)[0])


def _sized(hit: Hit, desk: Desk) -> bool:
    """Whether a passage is the size of a team by its heading or its label: "Team size: 3-5"."""
    passage = hit.passage
    called = line_of(passage.block.label or ("", *passage.path)[-1])[0]
    sized = TEAM in called and not desk.vocabulary.words["sizes"].isdisjoint(called)
    return sized and any(c.isdigit() for c in passage.block.text)


def of_job(text: str, desk: Desk) -> bool:
    """Whether a text's team is the employer's or the reader's: "you join a bar team of nine", no "football team of 11"."""
    line, words = line_of(text)[0], desk.vocabulary.words
    own = words["speaks of the job"] | words["one's own"]
    at = line.index(TEAM) if TEAM in line else 0
    return not own.isdisjoint(line) or not words["ahead of its team"].isdisjoint(line[max(0, at - 1) : at])


def counts(text: str, desk: Desk) -> bool:
    """Whether a text counts the people of a team: by no "team of 3 years", by no "team for 300 guests"."""
    line, words = line_of(text)[0], desk.vocabulary.words
    between, strong = words["between a team and its number"], words["behind the number of a team"]
    for at in (i for i, word in enumerate(line) if word == TEAM):
        behind = next((i for i in range(at + 1, len(line)) if line[i] not in between), at + 1)
        if behind > at + 1 and _number(line[behind : behind + 1], desk):
            return words["units"].isdisjoint(line[behind + 1 : behind + 2])
        ahead = line[max(0, at - AHEAD) : at]
        if ahead[-1:] and ahead[-1] in strong and _number(ahead[:1], desk):
            return True
    return False


def of_staff(query: Query, desk: Desk, facet: str) -> bool:
    """Whether a figure asked for of the organisation or the team is how many people it has."""
    if facet == TEAM:
        return not desk.vocabulary.words["sizes"].isdisjoint(query.cues)
    people = desk.vocabulary.words["staff asked"]
    return desk.vocabulary.facets[facet].property == EMPLOYER and not people.isdisjoint(query.cues)


def counts_people(text: str, desk: Desk) -> bool:
    """Whether a number in a text stands beside people: "a team of 12", "50 engineers"; not "our team owns 20 services"."""
    (line, said), words = line_of(text), desk.vocabulary.words
    people = words["people"] | words["asked of a team"]
    named = [s in people or w in desk.vocabulary.role_heads for s, w in zip(line, said, strict=True)]
    numbers = (i for i, word in enumerate(line) if word[0].isdigit() or word in words["cardinals"])
    return any(any(named[max(0, i - OF_TEAM) : i + 1 + COUNTED]) for i in numbers)


def _number(word: tuple[str, ...], desk: Desk) -> bool:
    """Whether a word is a number of people."""
    return bool(word) and (word[0].isdecimal() or word[0] in desk.vocabulary.words["cardinals"])
