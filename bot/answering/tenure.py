"""Stretches of time that say how long one stays, and so count no years of experience: "a two-year term"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.text.tokens import stem, stems

if TYPE_CHECKING:
    from bot.answering.desk import Desk

CLOSE = 80  # characters beside a stretch in which it is said what it is of
NEAR = 4  # words before a stretch, and from its own first one on
SIZE = 2  # words of a stretch: "two years"
EXPERIENCE = stem("experience")
OF = 2  # words behind a stretch among which it stands for what that is of: "of sound experience"
PART = re.compile(r"[,;:.()]")


def only(text: str, desk: Desk) -> bool:
    """Whether a text counts time, and all of it is how long one is to stay; a term "as deputy" is what one did."""
    ahead, behind = (desk.vocabulary.phrases[name] for name in ("ahead of a stay", "behind a stay"))
    if ahead.foreign_to(line := stems(text)) and behind.foreign_to(line):
        return False
    found = [at for at, _ in desk.vocabulary.amounts.stretches(text)]
    return bool(found) and all(
        _stays(text[max(0, at - CLOSE) : at], text[at : at + CLOSE], desk) for at in found
    )


def _stays(before: str, after: str, desk: Desk) -> bool:
    """Whether what stands before a stretch of time, or in it and behind, says that it is how long one stays."""
    lists, phrases = desk.vocabulary.words, desk.vocabulary.phrases
    if not lists["behind what one was"].isdisjoint(stems(after)[: SIZE + NEAR]):
        return False
    near = [word for word in stems(before) if word not in lists["little ahead of a figure"]][-NEAR:]
    behind = stems(PART.split(after, maxsplit=1)[0])[: SIZE + NEAR]
    # "a commitment of five years of experience", "experience over a period of two years"
    part = stems(PART.split(before)[-1])[-NEAR:]
    part = part[max((i + 1 for i, w in enumerate(part) if w in lists["joined both"]), default=0) :]
    if EXPERIENCE in (*part, *behind[SIZE : SIZE + OF]):
        return False
    # "4 years contract management" is none
    ends = lists["stop"] | lists["goes on behind a stay"]
    terms = phrases["behind a stay"].find(behind)
    whole = any(m.start < SIZE and ends.issuperset(behind[m.end : m.end + 1]) for m in terms)
    return whole or any(m.end == len(near) for m in phrases["ahead of a stay"].find(near))
