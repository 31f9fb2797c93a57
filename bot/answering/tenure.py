"""Stretches of time that say how long one stays, and so count no years of experience: "a two-year term"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stems

if TYPE_CHECKING:
    from bot.answering.desk import Desk

CLOSE = 80  # characters beside a stretch in which it is said what it is of
NEAR = 4  # words before a stretch, and from its own first one on
SIZE = 2  # words of a stretch: "two years"


def only(text: str, desk: Desk) -> bool:
    """Whether a text counts time, and all of it is how long one is to stay; a term "as deputy" is what one did."""
    ahead, behind = (desk.vocabulary.phrases[name] for name in ("ahead of a stay", "behind a stay"))
    if ahead.foreign_to(line := stems(text)) and behind.foreign_to(line):
        return False
    least, done = (
        desk.vocabulary.words["little ahead of a figure"],
        desk.vocabulary.words["behind what one was"],
    )
    found = [at for at, _ in desk.vocabulary.amounts.stretches(text)]
    for at in found:
        before = [word for word in stems(text[max(0, at - CLOSE) : at]) if word not in least][-NEAR:]
        after = stems(text[at : at + CLOSE])[: SIZE + NEAR]
        named = any(m.end == len(before) for m in ahead.find(before))
        if not (named or any(m.start < SIZE for m in behind.find(after))) or not done.isdisjoint(after):
            return False
    return bool(found)
