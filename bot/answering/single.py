"""Single facts that a sentence states in turns of its own: when a firm was founded, how many it employs, what is spoken there.

Each is told by a value of a shape, a year or a number, beside words that say what it is of. Where no sentence has both,
nothing that stands near it is told instead: the front matter's "language: en" is that of the page.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from bot.answering import bosses, of_its_kind
from bot.answering.evidence import Evidence
from bot.answering.firmness import Strength
from bot.answering.plainness import Plain
from bot.answering.spots import line_of, tokens_of, words_of
from bot.answering.under import DEMANDED
from bot.domain.facets import HOW_TO_APPLY, LANGUAGES, RESPONSIBILITIES
from bot.domain.postings import TITLE
from bot.postings.money import names_currency
from bot.text.amounts import SIZES
from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

FOUNDING, STAFF, SPOKEN, LEAVE, ABOVE = "founding", "staff", "spoken", "leave", "above"
SHARE, BUDGET, USED, COUNT = "share", "budget", "used", "count"
FTE, STRIP = "fte", re.compile(r"\s[·•|]\s")  # parts of full time; between the facts of a line
PERCENT = re.compile(r"\b\d{2,3}\s?(?:%|percent\b|per cent\b)", re.IGNORECASE)
OF_EMPLOYER, SEVERAL = frozenset({FOUNDING, STAFF}), 2
YEAR = re.compile(r"(?:1[4-9]|20)\d\d")
# words between a year, a number or a length and the words that say what it is of; of a short line
NEAR, BESIDE, CLOSE, SHORT = 7, 3, 4, 16
CLAUSE = re.compile(r"[,;:()]\s|\s[–—]\s|[,;:()]$")  # a number is said of what stands with it in one
MOST = 2  # sentences told
# under which a sentence tells nothing of the employer
OTHERS = frozenset({*DEMANDED, HOW_TO_APPLY}) - {LANGUAGES}


def sentences(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The sentences that state such a fact, those that say most plainly what it is alone."""
    sort, found = query.sort, list[tuple[Plain, Evidence]]()
    states = STATES[sort]
    if sort in KINDS:
        states = partial(KINDS[sort], frozenset(query.sort_kind))
    for hit in desk.search.whole(number):
        block = hit.passage.block
        # of people one may lead as many
        others = OTHERS | {RESPONSIBILITIES} if sort == STAFF else OTHERS
        if block.kind == TITLE or not others.isdisjoint(hit.passage.facets):
            continue
        for part in [block.text] if block.depth else desk.vocabulary.sentences.split(block.text):
            if plain := states(part, hit, desk):
                found.append((plain, Evidence(hit, part, Strength.STATED, 1.0)))
    most = max((plain for plain, _ in found), default=Plain.NOT)
    best = [one for plain, one in found if plain == most]
    if sort == COUNT:  # "52 rangers" or "nine rangers", by what else is asked
        asked = {*query.said, *query.cues, *dict(query.terms)}
        shared = [len(asked & words_of(one.sentence)[0]) for one in best]
        best = [one for one, n in zip(best, shared, strict=True) if n == max(shared)]
    return best[:MOST]


def of_employer(query: Query, desk: Desk) -> int | None:
    """The posting of several of one employer that states what is asked of that, any if none does; None if it is of a role."""
    names = {desk.postings[n].organization for n in query.postings}
    if query.sort not in OF_EMPLOYER or len(query.postings) < SEVERAL or len(names) > 1 or "" in names:
        return None
    telling = (n for n in query.postings if sentences(query, desk, n))
    return next(telling, query.postings[0])


def may_tell(query: Query, texts: Sequence[str], desk: Desk) -> bool:
    """Whether what is told otherwise may be the answer where no sentence states the fact: leave in other words than days."""
    sort = query.sort
    if sort == FOUNDING:  # "the hotel opened in 1903", of the hotel that is asked about
        asked = {*query.figure.thing, *(form[0] for t in query.topics for form in t.forms)}
        lines = [line_of(text) for text in texts]
        return any(any(map(YEAR.fullmatch, line)) and not asked.isdisjoint(own) for own, line in lines)
    if sort == SPOKEN:  # of the language that is asked for, and not of "language: en"
        spoken = desk.vocabulary.words["spoken languages"]
        return any(not spoken.isdisjoint(words_of(text)[0]) for text in texts)
    if sort == SHARE:  # "full-time", and no length of the contract
        return any(not any(map(str.isdigit, text)) for text in texts)
    if sort == LEAVE:  # "unlimited vacation", and no sick leave
        other = set(desk.vocabulary.lists["leave of another kind"])
        return any(other.isdisjoint(line_of(text)[1]) for text in texts)
    if sort == STAFF:  # "you work with eight colleagues"
        people, numbers = set(desk.vocabulary.lists["counted as staff"]), desk.vocabulary.words["cardinals"]
        told = [line_of(text) for text in texts if text]
        return any(
            not people.isdisjoint(line)
            and any(w.isdecimal() or s in numbers for s, w in zip(said, line, strict=True))
            for said, line in told
        )
    return sort in {USED, BUDGET} or any(c.isdigit() for text in texts for c in text)


def _founding(text: str, hit: Hit, desk: Desk) -> Plain:
    """By a year behind a word for it, by a word for nothing else best; or by how many years old something is.

    It is the employer that was founded: what only began, or opened, is told of one that is named or speaks of itself.
    """
    line, lists = line_of(text)[1], desk.vocabulary.lists
    if not set(line).isdisjoint(lists["not what was founded"]):
        return Plain.NOT
    years = [at for at, word in enumerate(line) if YEAR.fullmatch(word)]
    before = [line[max(0, at - NEAR) : at] for at in years]
    if any(not set(own).isdisjoint(lists["founded outright"]) for own in before):
        return Plain.OUTRIGHT
    if any(not set(own).isdisjoint(lists["ahead of a founding year"]) for own in before):
        if not set(words(desk.postings[hit.passage.posting].organization)).isdisjoint(line):
            return Plain.SAID
        began = desk.vocabulary.phrases["began by a year"]
        return Plain.LIKELY if any(began.holds(line_of(" ".join(own))[0]) for own in before) else Plain.NOT
    ages = [one for _, one in desk.vocabulary.amounts.stretches(text) if one.size == SIZES["year"][1]]
    others = {*lists["speaks to the reader"], *lists["no age of a firm"]}
    told = ages and not any(one.per for one in ages) and others.isdisjoint(line)
    beside = not set(lists["beside the age of a firm"]).isdisjoint(line)
    return Plain.LIKELY if told and beside else Plain.NOT


def _staff(text: str, hit: Hit, desk: Desk) -> Plain:
    """By a number of the whole employer: "we are 31 people", "a staff of 31", "31 people work here", "Acme employs 31".

    Where the clause speaks of a part or of others nothing is told, so that what else is found may tell it.
    """
    phrases, lists = desk.vocabulary.phrases, desk.vocabulary.lists
    roles = desk.vocabulary.role_heads | desk.vocabulary.weak_role_heads
    own = set(words(desk.postings[hit.passage.posting].organization))
    people, others = {*lists["counted as staff"], *roles}, set(lists["staff of a part"])
    for clause in CLAUSE.split(text):
        said, line = line_of(clause)
        if not others.isdisjoint(line):
            continue
        for at, word in enumerate(line):
            number = word[0].isdigit() or said[at] in desk.vocabulary.words["cardinals"]
            if not number or YEAR.fullmatch(word):
                continue
            counted = line[at + 1 : at + 1 + BESIDE]
            of_people = not people.isdisjoint((*counted, *said[at + 1 : at + 1 + BESIDE]))
            if phrases["ahead of the number of staff"].holds(said[:at]) and (of_people or not counted):
                return Plain.SAID
            if of_people and (
                phrases["ahead of the number of us"].holds(said[:at])
                or phrases["behind the number of staff"].holds(said[at + 1 :])
                or not own.isdisjoint(line)
                or len(line_of(text)[1]) <= CLOSE
            ):
                return Plain.SAID
    return Plain.NOT


def _spoken(text: str, _: Hit, desk: Desk) -> Plain:
    """By the name of a language beside words that say that people speak it there, and no demand of the reader."""
    line = line_of(text)[0]
    spoken, lists = desk.vocabulary.words["spoken languages"], desk.vocabulary.lists
    if spoken.isdisjoint(line) or not set(line_of(text)[1]).isdisjoint(lists["speaks to the reader"]):
        return Plain.NOT
    told = desk.vocabulary.phrases["says which language is spoken"].holds(line)
    return Plain.LIKELY if told else Plain.NOT


def _leave(text: str, _: Hit, desk: Desk) -> Plain:
    """By days or weeks with a word for leave beside them, which is none for the sick or of parents."""
    lists = desk.vocabulary.lists
    found = tokens_of(text)
    for start, one in desk.vocabulary.amounts.stretches(text):
        if one.unit != "day" or one.per or one.size > SIZES["week"][1]:
            continue
        at = next((n for n, token in enumerate(found) if token.start >= start), 0)
        near = {token.text for token in found[max(0, at - BESIDE) : at + CLOSE + 1]}
        if not near.isdisjoint(lists["off from work"]) and near.isdisjoint(lists["leave of another kind"]):
            return Plain.LIKELY
    return Plain.NOT


def _share(text: str, _: Hit, desk: Desk) -> Plain:
    """By parts of full time, "0.6 FTE", or by percents beside a word for the post, or in a line of such facts."""
    line = line_of(text)[1]
    numbered = any(c.isdigit() for c in text)
    if FTE in line and numbered:
        return Plain.SAID
    if not PERCENT.search(text):
        return Plain.NOT
    beside = not set(desk.vocabulary.lists["beside a share of full time"]).isdisjoint(line)
    if beside and len(line) <= SHORT:
        return Plain.SAID
    return Plain.LIKELY if STRIP.search(text) else Plain.NOT


def _budget(kind: frozenset[str], text: str, _: Hit, desk: Desk) -> Plain:
    """By a sum of money beside a word for what it is for."""
    line = line_of(text)[0]
    summed = names_currency(text, desk.vocabulary) and any(c.isdigit() for c in text)
    return Plain.LIKELY if summed and not kind.isdisjoint(line) else Plain.NOT


def _used(text: str, hit: Hit, desk: Desk) -> Plain:
    """By a name behind words that say what is used."""
    own = frozenset(words(desk.postings[hit.passage.posting].organization))
    told = desk.vocabulary.phrases["says what is used"].holds(line_of(text)[0])
    return Plain.LIKELY if told and of_its_kind.has_name(text, own, desk) else Plain.NOT


def _count(kind: frozenset[str], text: str, _: Hit, desk: Desk) -> Plain:
    """By a number right before what is counted, one word between at most: "52 rangers", "six young barbers"."""
    line, said = line_of(text)
    spots = [at for at, word in enumerate(line) if word in kind]
    numbers = desk.vocabulary.words["cardinals"]
    ahead = [(said[i], line[i]) for at in spots for i in range(max(0, at - 2), at)]
    told = any((word[0].isdigit() and not YEAR.fullmatch(word)) or root in numbers for word, root in ahead)
    return Plain.LIKELY if told else Plain.NOT


# those told by a value of one of several kinds
KINDS: dict[str, Callable[[frozenset[str], str, Hit, Desk], Plain]] = {BUDGET: _budget, COUNT: _count}
STATES: dict[str, Callable[[str, Hit, Desk], Plain]] = {
    FOUNDING: _founding,
    STAFF: _staff,
    SPOKEN: _spoken,
    LEAVE: _leave,
    ABOVE: bosses.above,
    SHARE: _share,
    BUDGET: partial(_budget, frozenset()),
    COUNT: partial(_count, frozenset()),
    USED: _used,
}
