"""What a question's turns of phrase would have an answer claim: that a thing is enough, alone, not there, one of several."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bot.understanding.intents import Intents
    from bot.understanding.reading import Reading

BOUNDS = ("most", "least", "over", "under")  # what a figure may be meant as


class Claims(NamedTuple):
    """The fields of a Query of the same names, each told by a list of turns alone."""

    enough: bool
    suffices: bool
    sole: bool
    bound: str
    denied: bool
    unsaid: bool
    brought: bool
    closed: bool
    part: bool
    often: bool
    welcome: bool


def claims(read: Reading, intents: Intents) -> Claims:
    """What the turns of a text claim, those left out that name a role."""
    said, covered = read.said, read.named.covered
    return Claims(
        enough=intents.has("enough", said, covered),
        suffices=intents.has("suffices", said, covered) or _judged(read, intents),
        sole=intents.has("sole", said, covered),
        bound=next((b for b in BOUNDS if intents.has(f"bound {b}", said)), ""),
        denied=intents.has("denied", said, covered),
        unsaid=intents.has("unsaid", said, covered),
        brought=intents.has("asked to bring", said, covered),
        closed=intents.has("asked closed", said, covered),
        part=intents.has("one part", said, covered),
        often=intents.has("how often", said, covered),
        welcome=intents.has("asked welcome", said, covered),
    )


def _judged(read: Reading, intents: Intents) -> bool:
    """Whether it is to be judged how good something is, and no thing is named: "are the perks good"."""
    said, covered = read.said, read.named.covered
    if any(t.known for t in read.topics) or intents.has("enough", said, covered):
        return False
    return intents.has("judging", said, covered)
