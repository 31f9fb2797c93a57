"""Where a text holds the things asked about."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING

from bot.retrieval.passages import EXACT
from bot.text.tokens import tokens, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Topic
    from bot.domain.questions import Shared
    from bot.text.tokens import Token

NEAR = 8  # characters around a word in which a sign of a list stands
OTHER = 1  # words of the other thing that shares a noun
STEM, CASE = 5, 2  # letters of a word of a title, and of the ending it may have
FRACTION = re.compile(r"[.,]\d")
LISTED = frozenset({"", ",", "/", "(", ")", ";"})  # signs around a name in a list, "" the end
# the end of a host, and behind it
PATH = re.compile(r"(://[^\s/()]+?)((?:\.[a-z]+)?(?:/[^\s()]*|(?![^\s/()])))")


@lru_cache(maxsize=256)  # looked at again for each place of a word in it
def tokens_of(text: str) -> tuple[Token, ...]:
    """The words of a text; where a link leads says nothing: "….gov/leave/pay" in a page's address."""
    return tuple(tokens(PATH.sub(lambda m: m[1] + " " * len(m[2]), text) if "://" in text else text))


@lru_cache(maxsize=16384)
def line_of(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The stems of a text and its words."""
    found = tokens_of(text)
    return tuple(t.stem for t in found), tuple(t.text for t in found)


@lru_cache(maxsize=16384)
def words_of(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The same as sets."""
    return frozenset(line_of(text)[0]), frozenset(line_of(text)[1])


def first_terms(topic: Topic) -> frozenset[str]:
    """The terms of which a text that holds a topic has one: the first word of each of its forms."""
    return frozenset([EXACT + head for head in topic.firsts]) if topic.exact else topic.firsts


def places(topic: Topic, text: str, most: int | None = None) -> list[tuple[int, int]]:
    """Where a text holds a topic in any of its forms, or in the first ``most``: first word, last word + 1."""
    held = words_of(text)[topic.exact]
    if held.isdisjoint(topic.firsts):
        return []  # most texts
    # a thing may have two dozen forms, and a text as many words: neither is gone through one by one
    begin = compress(topic.forms[:most], map(held.__contains__, topic.heads))
    forms = list(filter(held.issuperset, begin))
    if not forms:
        return []
    line, firsts = line_of(text)[topic.exact], held & topic.firsts
    begun = list(compress(range(len(line)), map(firsts.__contains__, line)))
    found = []
    for form in forms:
        size = len(form)
        for at in begun:
            if line[at : at + size] != form or (form[0].isdigit() and not _whole(text, at, at + size - 1)):
                continue
            if topic.written and size == 1 and line_of(text)[1][at] not in topic.written:
                continue
            if form in topic.capitals and not _capitals(text, at):
                continue
            if form not in topic.common or _written(text, at):
                found.append((at, at + size))
    shares = topic.shares
    if found or shares is None or (held.isdisjoint(shares.both) and held.isdisjoint(shares.either)):
        return found
    return [
        spot
        for form in forms
        for at in (begun if len(form) > 1 else ())
        if (spot := _shared(shares, line, form, at))
        and _ends(shares, text, spot[1])
        and not _capitals(text, at)
    ]


def _shared(shares: Shared, line: Sequence[str], form: Sequence[str], at: int) -> tuple[int, int] | None:
    """Where a form of several words shares the last with another: "health and dental insurance" holds "health insurance".

    No product does: "SQL and database server" is no SQL Server.
    """
    joint = at + len(form) - 1
    noun = joint + OTHER + 1
    if line[at:joint] != form[:-1] or line[noun : noun + 1] != form[-1:]:
        return None
    denied = not shares.no.isdisjoint(line[max(0, at - 1) : at])
    ties = shares.both | shares.either if denied else shares.both
    return (at, noun + 1) if line[joint] in ties else None


def _ends(shares: Shared, text: str, end: int) -> bool:
    """Whether a noun ends what it names: "client car parks" are no cars."""
    found = tokens_of(text)
    if end == len(found) or found[end].stem in shares.ends:
        return True
    return bool(text[found[end - 1].end : found[end].start].strip())


def _whole(text: str, first: int, last: int) -> bool:
    """Whether what begins with a number is all of one: no "5" of "4.5"."""
    found = tokens_of(text)
    start, end = found[first].start, found[last].end
    before, behind = text[max(0, start - 2) : start][::-1], text[end : end + 2]
    return not (FRACTION.match(before) or FRACTION.match(behind))


def _capitals(text: str, at: int) -> bool:
    """Whether a word is written in capitals: "US"."""
    token = tokens_of(text)[at]
    return text[token.start : token.end].isupper()


def _written(text: str, at: int) -> bool:
    """Whether a word is written as a name is: with a capital, or in a list of names in small letters."""
    token = tokens_of(text)[at]
    before, behind = text[max(0, token.start - NEAR) : token.start], text[token.end : token.end + NEAR]
    around = before.rstrip()[-1:], behind.lstrip()[:1]
    return text[token.start].isupper() or around[1] in LISTED or around[0] in LISTED - {""}


def less_name(text: str, organization: str) -> str:
    """A text without the words of the employer's name that hold a digit: that "7Ovens" bakes counts no ovens."""
    named = {word for word in words(organization) if any(c.isdigit() for c in word)}
    said = line_of(text)[1] if named else ()
    return " ".join(word for word in said if word not in named) if named.intersection(said) else text


def titled(topic: Topic, title: str) -> bool:
    """Whether a word is one of the role's title with the ending of a case: "dem Werkstudenten"."""
    return not topic.known and any(
        len(word) >= STEM and topic.name.startswith(word) and len(topic.name) - len(word) <= CASE
        for word in words(title)
    )
