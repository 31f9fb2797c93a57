"""What a question's turns of phrase would have a yes claim: that a thing is enough, alone, not there, open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Claim

if TYPE_CHECKING:
    from bot.understanding.intents import Intents
    from bot.understanding.reading import Reading


def claim(read: Reading, intents: Intents, aside: frozenset[int]) -> Claim:
    """What the turns of a text claim, those left out that name a role; ``aside`` are tokens that ask of no closing."""
    said, covered, polarity = read.said, read.named.covered, read.polarity
    return Claim(
        must=polarity.must,
        deed=polarity.must and intents.has("must do", said, covered),
        inverted=polarity.inverted,
        optional=polarity.optional,
        welcome=intents.has("asked welcome", said, covered),
        enough=read.brings or intents.has("enough", said, covered),
        suffices=intents.has("suffices", said, covered) or _judged(read, intents),
        sole=intents.has("sole", said, covered),
        brought=intents.has("asked to bring", said, covered),
        each=read.named.each and len(read.named.postings) != 1 and intents.yes_no(said),
        denied=intents.has("denied", said, covered),
        unsaid=intents.has("unsaid", said, covered),
        at_once=intents.has("at once", said),
        later=intents.has("later on", said) and intents.has("learned", said),
        open=not read.brings and intents.has("asked open", said, covered | aside),
        closed=intents.has("asked closed", said, covered),
    )


def _judged(read: Reading, intents: Intents) -> bool:
    """Whether it is to be judged how good something is, and no thing is named: "are the perks good"."""
    said, covered = read.said, read.named.covered
    if any(t.known for t in read.topics) or intents.has("enough", said, covered):
        return False
    return intents.has("judging", said, covered)
