"""What a question counts: stretches of time to be held against those of a posting, and numbers that a yes claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Figure
from bot.domain.facets import COMPENSATION, EXPERIENCE
from bot.text.amounts import Amount

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.text.amounts import Amounts
    from bot.understanding.asked import Asked
    from bot.understanding.frames import Frames
    from bot.understanding.intents import Intents
    from bot.understanding.polarity import Polarities
    from bot.understanding.reading import Reading
    from bot.vocabulary import Vocabulary
    from bot.vocabulary.matching import Match

NOTHING = Amount(0.0, 0.0, "day")  # the experience of who has none
NEAR = 3  # words from the one that leads to a place to its noun: "in the mill's office"
LETTERS = 3  # of a word that is no thing: "of", "for"
# the lists of turns that say what a figure is meant as
BOUNDS = {f"bound {bound}": bound for bound in ("most", "least", "over", "under")}
EXTREMES = ("most of all", "least of all")  # who has the most or the fewest years
PAID = ("most of all paid", "least of all paid")  # who pays the most or the least
# the lists of turns that are read here: of most questions none is said
TURNS = (*BOUNDS, *EXTREMES, *PAID, "figure", "asks the amount of", "how often", "asks the time of")
NO_FIGURE = Figure()


def figure(
    read: Reading, frames: Frames, intents: Intents, polarities: Polarities, vocabulary: Vocabulary
) -> Figure:
    """The figures of a text, and whether one is asked for, be it of a thing that a question word asks about."""
    said, covered, frame = read.said, read.named.covered, frames.of(read.said, read.named.covered)
    if read.brings and not read.topics:
        return Figure(amounts=(NOTHING,))
    counted, aside, numbers = _counted(read, polarities, vocabulary.amounts)
    turned = not intents.possible(said).isdisjoint(TURNS)
    if not (turned or counted or aside or numbers or frame.kind or wants_years(said, read.facets)):
        return NO_FIGURE  # of most questions
    # "how long is the talk in your interviews", "how long is a shift": what the facet named says will do
    beside = any(len(said.words[i]) > LETTERS for i in read.cues - frame.tokens - {*frame.thing})
    # "how much Polish must one know" asks how well, and for no number
    number = intents.has("figure", said, covered) and not intents.has("how far one knows it", said, covered)
    bounded = not intents.possible(said).isdisjoint(BOUNDS)
    sums = vocabulary.sums.every(said.text, asked=True) if bounded else []
    extremes = EXTREMES if EXPERIENCE in read.facets else ()
    paid = PAID if COMPENSATION in read.facets else ()
    return Figure(
        wanted=wants_years(said, read.facets) or number,
        much=intents.has("asks the amount of", said) and not intents.has("asks the share of", said),
        often=intents.has("how often", said, covered),
        when=intents.has("asks the time of", said, covered),
        value=frame.kind,
        thing=tuple(said.stems[i] for i in frame.thing) if not (beside or frame.spanned) else (),
        bound=next((b for name, b in BOUNDS.items() if intents.has(name, said)), "") if bounded else "",
        extreme=next((e.split()[0] for e in extremes if intents.has(e, said)), ""),
        paid=next((e.split()[0] for e in paid if intents.has(e, said)), ""),
        amounts=counted,
        money=next(iter(sums), None),
        aside=aside,
        numbers=numbers,
    )


def wants_years(said: Asked, facets: Collection[str]) -> bool:
    """Whether years of experience are asked about."""
    return EXPERIENCE in facets and "year" in said.stems


def meant(
    facets: Collection[str],
    kept: Sequence[Match[str]],
    line: Sequence[str],
    words: Sequence[str],
    said: Asked,
    vocabulary: Vocabulary,
) -> set[str]:
    """Those of several facets said that are asked for, where the question's form tells them from the others; else none."""
    return _measured(facets, kept, line, said, vocabulary) or _pointed(facets, kept, line, words, vocabulary)


def _measured(
    facets: Collection[str],
    kept: Sequence[Match[str]],
    line: Sequence[str],
    said: Asked,
    vocabulary: Vocabulary,
) -> set[str]:
    """The facets that "how much" counts, where the others are no more than turns of phrase for all one does.

    "How much travel must I do" asks for no tasks; "how many hours, and what will I do" does.
    """
    others = {f for f in facets if not vocabulary.facets[f].broad}
    if not others or len(others) == len(facets) or "figure" not in said.possible(vocabulary.intents):
        return set()
    if not vocabulary.words["between things asked"].isdisjoint(said.words):
        return set()
    counts = [m.words[-1] for m in vocabulary.phrases["figure"].find(line)]
    return {m.value for m in kept if m.value in others and any(m.start <= at + 1 < m.end for at in counts)}


def _pointed(
    facets: Collection[str],
    kept: Sequence[Match[str]],
    line: Sequence[str],
    words: Sequence[str],
    vocabulary: Vocabulary,
) -> set[str]:
    """The facets asked for, where another is but the place of it: "by which metrics would I on my team", "when at the office".

    So is where the asker lives: "what would I earn living in Poland". None where all of them are or none is.
    """
    places = set(vocabulary.lists["facets of places"]).intersection(facets)
    if not places or len(places) == len(facets):
        return set()
    before = frozenset(vocabulary.lists["ahead of where"])
    own = [m for m in kept if m.value in places]
    regions = vocabulary.words["regions"]
    homes = {m.value for m in own if words[m.end - 1] in before and not regions.isdisjoint(line[m.end :][:1])}
    own = [m for m in own if len(m.words) == 1 or words[m.start] in before]
    within = homes | {
        m.value for m in own if not before.isdisjoint(words[max(0, m.start - NEAR) : m.start + 1])
    }
    return set(facets) - places if places == within else set()


def _counted(
    read: Reading, polarities: Polarities, amounts: Amounts
) -> tuple[tuple[Amount, ...], bool, tuple[tuple[str, str], ...]]:
    """The stretches of time of the clause that asks, else those told beside it; whether it is these; its numbers.

    Each number comes with the stem of a thing behind it that it counts, "" where none stands there. One in the name
    of a thing ("SOC 2") or of a role counts nothing.
    """
    said, covered, topics = read.said, read.named.covered, read.topics
    if not amounts.spoken(said.words):
        return (), False, ()
    found, every = amounts.stretches(said.text), amounts.numbers(said.text)
    if not (found or every):
        return (), False, ()
    names = {word for t in topics if t.known for form in t.forms[:1] if len(form) > 1 for word in form}
    asking = {
        said.tokens[i].start: i for i in polarities.asking(said) - covered if said.words[i] not in names
    }
    own = [one for one in found if one[0] in asking]
    things = {form[0] for t in topics for form in t.forms[:1]}.union(amounts.units)
    things |= {said.stems[i] for i in read.cues if len(said.words[i]) > LETTERS}  # "a resume of three pages"
    counted = []
    for at, number in every:
        behind = said.stems[asking[at] + 1 : asking[at] + 2] if at in asking else ()
        if at in asking:
            counted.append((number, behind[0] if things.issuperset(behind) and behind else ""))
    return tuple(amount for _, amount in own or found), not own, tuple(counted)
