"""``facet: requirements``: what the answer is about, under any name that the vocabulary knows for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.expectations.kind import Kind, Takes
from bot.rehearsal.expectations.matching import listed, parted
from bot.rehearsal.expectations.naming import facet_named

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen


def _facets(seen: Seen) -> list[str]:
    return list(dict.fromkeys(facet for answer in seen.answers for facet in answer.facets))


def _labels(seen: Seen) -> list[str]:
    return [seen.knowledge.vocabulary.label(facet) for facet in _facets(seen)]


def _check(expected: str, seen: Seen) -> str:
    facets = _facets(seen)
    for name in parted(expected):
        meant = facet_named(name, seen.knowledge.vocabulary)
        if not meant:
            return f"the vocabulary knows no facet '{name}'"
        if meant not in facets:
            return f"it answers about {listed(_labels(seen))}" if facets else "it answers about no facet"
    return ""


def _accepted(_expected: str, seen: Seen) -> tuple[str, ...]:
    return (f"facet: {listed(_labels(seen)[:1])}",) if _facets(seen) else ()


def _kept(seen: Seen) -> tuple[str, ...]:
    return _accepted("", seen)


def _hint(expected: str, seen: Seen) -> str:
    meant = [facet_named(name, seen.knowledge.vocabulary) for name in parted(expected)]
    if not all(meant):
        return "the files of vocabulary/facets name all there are"
    return f"if people ask for it in these words, add them to vocabulary/facets/{meant[0]}.txt, [cues]"


KIND = Kind(("facet", "facets", "about"), Takes.TEXT, _check, _accepted, _kept, _hint, order=20)
