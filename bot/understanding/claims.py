"""What a question's turns of phrase would have a yes claim: that a thing is enough, alone, not there, open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Claim
from bot.domain.facets import EDUCATION, EXPERIENCE, LANGUAGES
from bot.domain.query import NO_CLAIM
from bot.understanding.polarity import pieces

if TYPE_CHECKING:
    from bot.understanding.intents import Intents
    from bot.understanding.polarity import Polarities
    from bot.understanding.reading import Reading

LEARNED = frozenset({EDUCATION, EXPERIENCE, LANGUAGES})  # facets of what one brings
ENOUGH = ("enough", "asks whether met")  # lists of turns that ask whether what one has will do
# the lists of intents that are read here: of most questions none is said
TURNS = (
    "asked closed",
    "asked of its kind",
    "asked what one is",
    "asked open",
    "asked to bring",
    "asked to pay",
    "asked welcome",
    "asks for a verdict",
    "asks for much",
    "asks how firmly",
    "asks of all",
    "asks whether each time",
    "asks if any",
    "asks whether met",
    "asks whether often",
    "asks whether seldom",
    "at once",
    "beforehand",
    "denied",
    "enough",
    "judging",
    "later on",
    "learned",
    "must do",
    "must have",
    "no longer so",
    "ruled out",
    "sole",
    "speaks against",
    "strictly demanded",
    "suffices",
    "the only one",
    "unsaid",
)


def claim(read: Reading, intents: Intents, polarities: Polarities, aside: frozenset[int]) -> Claim:
    """What the turns of a text claim, those left out that name a role; ``aside`` are tokens that ask of no closing."""
    said, covered, polarity = read.said, read.named.covered, read.polarity
    told = any(polarity) or read.brings or read.years or read.named.each
    if not told and intents.possible(said).isdisjoint(TURNS):
        return NO_CLAIM  # of most questions
    learned = LEARNED.issuperset(read.facets[:1] or ("",))
    over = intents.tokens("no longer so", said) - covered
    # "is it the one and only tool you would accept"
    enough = not intents.has("the only one", said) and any(intents.has(n, said, covered) for n in ENOUGH)
    return Claim(
        # "degree: yes/no" asks if one is needed
        must=polarity.must or (learned and not any(polarity) and intents.has("asks for a verdict", said)),
        strict=intents.has("strictly demanded", said, covered) or intents.has("ruled out", said, covered),
        some=intents.has("asks if any", said, covered),
        deed=polarity.must
        and intents.has("must do", said, covered)
        and not intents.has("must have", said, covered),
        being=polarity.must and intents.has("asked what one is", said, covered),
        inverted=polarity.inverted,
        optional=polarity.optional,
        welcome=intents.has("asked welcome", said, covered),
        enough=read.brings or read.years or enough,
        suffices=intents.has("suffices", said, covered) or _judged(read, intents),
        whole=intents.has("asks of all", said, covered),
        sole=intents.has("sole", said, covered),
        brought=intents.has("asked to bring", said, covered),
        pays=intents.has("asked to pay", said, covered),
        each=read.named.each and len(read.named.postings) != 1 and intents.yes_no(said),
        denied=intents.has("denied", said, covered),
        unsaid=intents.has("unsaid", said, covered),
        kind=intents.has("asked of its kind", said),
        at_once=intents.has("at once", said),
        beforehand=intents.has("beforehand", said),
        later=intents.has("later on", said) and intents.has("learned", said),
        open=not (read.brings or read.years) and intents.has("asked open", said, covered | aside | over),
        closed=bool(over) or intents.has("asked closed", said, covered),
        graded=intents.has("asks how firmly", said, covered),
        doubted=_doubted(read, intents, polarities)
        or (not polarity.inverted and intents.has("asks for much", said)),
        often=_asked("asks whether often", read, intents, polarities),
        each_time=_asked("asks whether each time", read, intents, polarities),
        seldom=_asked("asks whether seldom", read, intents, polarities),
    )


def _asked(name: str, read: Reading, intents: Intents, polarities: Polarities) -> bool:
    """Whether a clause that asks has a phrase of a list, and not what is told beside it: "I bake a lot, may I come"."""
    turn = intents.tokens(name, read.said) - read.named.covered
    return bool(turn) and not turn.isdisjoint(polarities.asking(read.said))


def _doubted(read: Reading, intents: Intents, polarities: Polarities) -> bool:
    """Whether a word turns round what a clause says of a thing, and nothing tells how: "my english is bad, can i …"."""
    said = read.said
    if any(read.polarity) or not (turning := intents.tokens("speaks against", said) - read.named.covered):
        return False
    if polarities.against(said, read.named.covered):
        return False  # "don't they offer it" asks whether they do
    things = {t.forms[0][0] for t in read.topics} | {said.stems[i] for i in read.cues}
    # "bare metal" is no metal that is barely there
    named = {s for t in read.topics if t.known for s in t.forms[0]}
    turning = frozenset(i for i in turning if said.stems[i] not in named)
    return any(
        not turning.isdisjoint(piece) and not things.isdisjoint(said.stems[i] for i in piece)
        for piece in pieces(said)
    )


def _judged(read: Reading, intents: Intents) -> bool:
    """Whether it is to be judged how good something is, and no thing is named: "are the perks good"."""
    said, covered = read.said, read.named.covered
    if any(t.known for t in read.topics) or read.polarity.must or intents.has("enough", said, covered):
        return False  # "must I be good at knots" asks for a skill
    return intents.has("judging", said, covered)
