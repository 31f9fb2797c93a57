"""Headings that name what is demanded beside what is welcome: "Education and Preferred Qualifications"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.facets import EDUCATION, EXPERIENCE, LANGUAGES, NICE_TO_HAVE, REQUIREMENTS, SKILLS, TECH_STACK
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from bot.vocabulary.matching import Match
    from bot.vocabulary.model import Vocabulary

SIGNS = ",&/+"
ASKED = frozenset({EDUCATION, EXPERIENCE, LANGUAGES, REQUIREMENTS, SKILLS, TECH_STACK})
MAX_CHARS = 200  # of a heading, a longer one is a sentence


def beside_wishes(heading: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The facets that a heading names as demanded beside what is welcome: then neither is said of all below; () of others.

    A part before "Preferred skills" is demanded, one behind it only by a word of its own: "Preferred and required skills",
    but no "Preferred skills and qualifications".
    """
    joints = vocabulary.words["joined both"] | vocabulary.words["joined either"]
    signs = rf"\s*(?:[{SIGNS}]|\b(?:{'|'.join(map(re.escape, sorted(joints)))})\b)\s*"
    parts = [part for part in re.split(signs, heading[:MAX_CHARS], flags=re.IGNORECASE) if part]
    if len(parts) == 1:
        return ()
    wished = [_wish(part, parts[-1], vocabulary) for part in parts]
    first = next((at for at, wish in enumerate(wished) if wish), None)
    if first is None:
        return ()
    demands = frozenset(vocabulary.lists["demands in a heading"])
    if any(
        not wish and not demands.isdisjoint(words(part)) for part, wish in zip(parts, wished, strict=True)
    ):
        return (REQUIREMENTS,)
    ahead = [m.value for part in parts[:first] for m in _named(part, vocabulary)]
    begins = (match := wished[first]) is not None and not match.start
    return tuple(dict.fromkeys(ahead)) if begins and ahead and ASKED.issuperset(ahead) else ()


def _named(part: str, vocabulary: Vocabulary) -> list[Match[str]]:
    """The phrases of facets in a part of a heading."""
    return vocabulary.headings.spoken(stems(part), words(part))


def _wish(part: str, last: str, vocabulary: Vocabulary) -> Match[str] | None:
    """What says of a part that it is welcome, if need be with the noun of the last one: "Preferred and required skills"."""
    found = _named(part, vocabulary) or _named(f"{part} {last.rsplit(maxsplit=1)[-1]}", vocabulary)
    return next((m for m in found if m.value == NICE_TO_HAVE), None)
