"""Whom a role leads, where no heading says so: in what is done, and in the text that introduces the role."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from bot.answering import evidence, firmness, under, whom
from bot.answering.clauses import cut, less_owners
from bot.answering.firmness import Strength
from bot.answering.whom import REACH
from bot.domain.facets import MANAGES, PURPOSE, RESPONSIBILITIES
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence

TASKS = frozenset({RESPONSIBILITIES, PURPOSE})  # facets that tell what is done, as what is under none may
REPORTS = "reports"


def told(desk: Desk, number: int) -> list[Evidence]:
    """The sentences that say in some word that people are led: "supervise the interns", "oversees two assistants"."""
    deeds = {term for word in desk.vocabulary.lists["leads outright"] for term in stems(word)}
    deeds |= {term for word in desk.vocabulary.lists["leads where it begins"] for term in stems(word)} | set(
        stems(REPORTS)
    )
    hits = desk.search.hits(tuple((term, 1.0) for term in sorted(deeds)), postings=[number])
    own = [h for h in hits if not (h.passage.facets and TASKS.isdisjoint(h.passage.facets))]
    own.sort(key=lambda h: h.passage.number)
    every = [
        (h, p.strip()) for h in own for p in _parts(h.passage.block.text, desk, item=h.passage.block.depth)
    ]
    led = [(h, part) for h, part in every if leads(part, desk)]
    return [evidence.of((), h, part, desk) for h, part in led]


def denied(desk: Desk, number: int) -> list[Evidence]:
    """The sentences that say that nobody is led: "will have no line management duties"; no demand, which is of other jobs."""
    lists, cues = desk.vocabulary.lists, desk.vocabulary.cues
    deeds = {term for word in (*lists["leads people"], REPORTS) for term in stems(word)}
    hits = desk.search.hits(tuple((term, 1.0) for term in sorted(deeds)), postings=[number])
    found = []
    for hit in (h for h in hits if under.DEMANDED.isdisjoint(h.passage.facets)):
        for part in map(str.strip, desk.vocabulary.sentences.split(hit.passage.block.text)):
            spots = [(m.start, m.end) for m in cues.longest(stems(part)) if m.value == MANAGES]
            if spots and firmness.strength(desk.vocabulary, part, [spots], wish=False) is Strength.DENIED:
                found.append(evidence.Evidence(hit, part, Strength.DENIED, 1.0))
    return found


def _parts(text: str, desk: Desk, *, item: int) -> list[str]:
    """The sentences of a paragraph; an item stays whole."""
    return [text] if item else desk.vocabulary.sentences.split(text)


def leads(sentence: str, desk: Desk) -> bool:
    """Whether a verb of leading has people behind it: no "oversee and provide staff support", no "manage team calendars"."""
    lists, sets, heads = desk.vocabulary.lists, desk.vocabulary.words, desk.vocabulary.role_heads
    deeds, first = set(lists["leads outright"]), set(lists["leads where it begins"])
    _, words, where, *_ = cut(less_owners(sentence, deeds | first))
    people, joints = {*lists["people"], *lists["led as well"]}, sets["joined both"]
    ones, beside = set(lists["one of them"]), set(lists["done beside leading"])

    def ends_name(at: int) -> bool:
        """Whether no other noun stands behind a word."""
        return at + 1 == len(words) or where[at + 1] != where[at] or words[at + 1] in sets["stop"]

    def named(at: int) -> bool:
        """Whether a word is one of people: "nurses", "one nurse", but no "lead nurse"."""
        word = words[at]
        if word in people or f"{words[at - 1]} {word}" in people:
            return True
        return word in heads and (word.endswith("s") or words[at - 1] in ones)

    def goes_on(at: int) -> bool:
        """Whether a name may still come behind a word: behind another deed that is done to it, "supervises, trains and guides"."""
        return words[at] not in joints or not beside.isdisjoint(words[at + 1 : at + 2])

    leading = (at for at, w in enumerate(words) if w in deeds or (w in first and not at))
    spots = {i for at in leading for i in takewhile(goes_on, whom.behind(words, at + 1, desk.vocabulary))}
    return any(named(at) and ends_name(at) for at in spots) or _has_reports(words, desk)


def _has_reports(words: Sequence[str], desk: Desk) -> bool:
    """Whether the role has those who report to it: "has four site managers as direct reports"."""
    has = desk.vocabulary.lists["has reports"]
    return any(
        w in has for at in whom.reports(words, desk.vocabulary) for w in words[max(0, at - REACH) : at]
    )
