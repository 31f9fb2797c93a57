"""A posting without requirements, or a file that reads like no posting at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.check.finding import Finding, Severity
from bot.check.seen import place_of_title
from bot.domain.facets import (
    BENEFITS,
    COMPENSATION,
    EDUCATION,
    EXPERIENCE,
    HOW_TO_APPLY,
    NICE_TO_HAVE,
    REQUIREMENTS,
    RESPONSIBILITIES,
)
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.check.seen import Seen
    from bot.domain import Posting
    from bot.vocabulary import Vocabulary

SENTENCE = re.compile(r"(?<=[.!?])\s+")
MOST, SHOWN = 2000, 80  # characters of a sentence that are looked at, and shown


def findings(seen: Seen) -> Iterator[Finding]:
    """What counts as requirements is what the bot answers with when it is asked for them."""
    for posting in seen.shelf.postings:
        if not lacking(posting, seen.vocabulary):
            continue
        asks = seen.vocabulary.facets[REQUIREMENTS].ask
        if posting.facets & {RESPONSIBILITIES, BENEFITS, HOW_TO_APPLY, COMPENSATION}:
            near = _spoken(posting, seen.vocabulary)
            yield Finding(
                posting.path,
                near[0] if near else place_of_title(posting),
                Severity.WARNING,
                "no heading says what the role requires"
                + (f", though this sounds like it: '{_short(near[1])}'" if near else ""),
                f"'{asks}' is answered with 'does not state'",
                "put what a candidate must bring below a heading like 'Requirements'",
            )
        else:
            yield Finding(
                posting.path,
                1,
                Severity.WARNING,
                "has no heading for requirements, tasks, benefits or how to apply",
                "it is offered as a role, and most of what people ask about it has no answer",
                "add headings like 'Requirements' and 'Responsibilities', or, if it is no posting, "
                "leave it out with `exclude = true` in rolebot.toml",
            )


def lacking(posting: Posting, vocabulary: Vocabulary, *, optional: bool = False) -> bool:
    """Whether no section of a posting says what is required; ``optional``: what is welcome does not count."""
    facet = vocabulary.facets.get(REQUIREMENTS)
    if facet is None:
        return False
    wanted = {REQUIREMENTS, *facet.includes, *facet.instead} | (set() if optional else {NICE_TO_HAVE})
    return posting.facets.isdisjoint(wanted)


def _spoken(posting: Posting, vocabulary: Vocabulary) -> tuple[int, str] | None:
    """The line and the words of the first sentence that speaks of what is required."""
    wanted = {REQUIREMENTS, EXPERIENCE, EDUCATION}  # skills are named in tasks as well
    for section in posting.sections:
        for block in section.blocks if RESPONSIBILITIES not in section.facets else ():
            for sentence in SENTENCE.split(block.text):
                if not wanted.isdisjoint(m.value for m in vocabulary.content.find(stems(sentence[:MOST]))):
                    return block.span.first, sentence
    return None


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …"
