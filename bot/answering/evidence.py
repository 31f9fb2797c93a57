"""Evidence: the passages of one posting that are about the topics asked, and how firmly they say so."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from bot.answering import (
    closest,
    fitting,
    grades,
    labels,
    lasting,
    led,
    otherwise,
    sentences,
    strengths,
    under,
)
from bot.answering.firmness import Strength
from bot.answering.spots import first_terms, less_name, line_of, places, words_of
from bot.domain import Citation, Hit, Statement, Topic
from bot.domain.facets import LANGUAGES, WORKING_HOURS
from bot.retrieval.passages import EXACT
from bot.text.once import Slotted, once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from bot.answering.desk import Desk
    from bot.domain import Query

FEW = 4  # words from which a passage is more than a keyword
LEAST = 0.5  # share of the soft words that a passage must hold if no known topic is asked for
FITS, FITS_TOPIC = 1.0, 0.4  # what standing under the facet asked for adds, without and with a known topic
HEADED, OTHER = 0.9, 0.7  # of a word's weight: said in a heading above, said in other words
LABELLED = 1.5  # what a label that names it adds
WHOLE, WORDS = 1.5, 3  # what holding every word said adds, and the least words said
ASKS = ("?", "？")
SCORED = 0.001  # what a point of its score adds: of those that fit as well
INSTEAD = 0.2  # the weight of a word that a posting may say instead


@dataclass(frozen=True, slots=True)
class Evidence(Slotted):
    """A passage about the topics: the sentence of it that says so, how firmly, and how well it fits.

    How firmly is ``judged``, or is told when it is asked for: of half of all that is found it never is.
    """

    hit: Hit
    sentence: str
    judged: Strength | Callable[[], Strength] = field(compare=False)
    weight: float

    @once
    def strength(self) -> Strength:
        """How firmly the sentence says what it says of the topics."""
        return self.judged if isinstance(self.judged, Strength) else self.judged()

    def statement(self, desk: Desk) -> Statement:
        """The sentence as a statement; its citation names the lines of the whole passage."""
        whole = desk.citation(self.hit.passage)
        if self.sentence == self.hit.passage.block.text:
            return Statement(self.sentence, whole)
        return Statement(self.sentence, Citation(whole.posting, whole.heading, _quoted(self), whole.lines))


def _quoted(evidence: Evidence) -> str:
    """The sentence with its links as the posting has them, or the whole passage where they differ."""
    block = evidence.hit.passage.block
    return evidence.sentence if evidence.sentence in block.quote else block.quote


def of(topics: Sequence[Topic], hit: Hit, sentence: str, desk: Desk) -> Evidence:
    """A sentence of a passage as evidence about some topics, held against no other."""
    return Evidence(hit, sentence, partial(strengths.of, topics, hit, sentence, desk), 1.0)


def gather(query: Query, desk: Desk, number: int, *, facets: Iterable[str] = ()) -> list[Evidence]:
    """The evidence in one posting, the best first; what stands under ``facets`` before the rest.

    That is each passage that holds every known topic, or without one most of the words asked for.
    """
    wanted, every = frozenset(facets), frozenset(query.said)
    told = every.union(query.cues)
    found: list[closest.Found] = []
    known = [(t, _holders(t, desk, number)) for t in query.known]
    if not all(held for _, held in known):
        return []
    placed = not wanted.isdisjoint(desk.vocabulary.lists["said in place"])
    given = query.figure.wanted or not {*query.facets[:1]}.isdisjoint(desk.vocabulary.lists["offered"])
    soft = [t for t in query.topics if not t.known]
    soft = [t for t in soft if heard(t, desk)] or soft
    worth = list(zip(soft, _rarity(soft, desk), (_holders(t, desk, number) for t in soft), strict=True))
    near = set.intersection(*(h for _, h in known)) if known else set[int]().union(*(h for *_, h in worth))
    spoken = desk.vocabulary.words["spoken languages"]
    languages = [t for t, _ in known if not spoken.isdisjoint(t.heads)]
    labelled = labels.with_word(query, desk, number)
    looked_at = near if known else near | labelled
    for hit in grades.less(query, desk, number, desk.search.some(query.terms, number, looked_at)):
        passage, block = hit.passage, hit.passage.block
        spots = [places(t, block.text) if passage.number in held else [] for t, held in known]
        context = " ".join(passage.path[_of_version(languages, hit) :] if languages else passage.path)
        if not all(spots) and any(
            not (spot or places(t, context)) for (t, _), spot in zip(known, spots, strict=True)
        ):
            continue  # most passages have but the first word of a name
        named = passage.number in labelled and labels.names(query, block.label)
        if passage.number not in near and not named:
            continue  # neither it nor a heading above it has what is asked
        line, written = line_of(block.text)
        inside = [
            bool(spot)
            and not (otherwise.meant(spot, line, desk, told) or otherwise.looks(spot, written, desk, query))
            for spot in spots
        ]
        headed = (
            bool(known) and not all(inside) and bool(passage.path) and labels.names(query, passage.path[-1])
        )
        below = block.depth or headed
        stray = known and not (headed or any(inside)) and wanted.isdisjoint(passage.facets)
        if stray or not all(
            here or (below and places(t, context)) for (t, _), here in zip(known, inside, strict=True)
        ):
            continue
        weigh = sum(
            w * _said(t, spot, block.text, context, desk)
            for t, w, held in worth
            if passage.number in held and not otherwise.meant(spot := places(t, block.text), line, desk, told)
        )
        if not known and not named and (not soft or weigh < LEAST * len(soft)):
            continue
        fits = not (wanted.isdisjoint(passage.facets) and wanted.isdisjoint(passage.hints))
        if placed and not (fits and all(places(t.itself, block.text) for t in soft)):
            continue
        weight = 1.0 + weigh + (FITS_TOPIC if known else FITS) * fits
        weight += LABELLED * named
        weight += WHOLE * (len(every) >= WORDS and every <= words_of(block.text)[0])
        if "keywords" in passage.facets or _tags(hit, desk):
            weight -= 1.0
        above = headed and not (block.depth or any(inside))
        sentence = sentences.told(query, hit, desk)
        if given and sentence.endswith(ASKS) and wanted.isdisjoint(passage.facets):
            continue  # "do you love to go on holiday?" grants no leave
        found.append(closest.Found(hit, sentence, weight, above))
    return [
        Evidence(hit, sentence, partial(_strength, query, hit, sentence, desk, above=above), weight)
        for hit, sentence, weight, above in closest.of(query, desk, _ranked(query, desk, found))
    ]


def _ranked(query: Query, desk: Desk, found: list[closest.Found]) -> list[closest.Found]:
    """What is found, the best first, of those that fit as well the one that retrieval ranks higher."""
    if len(found) <= 1:
        return found  # of most questions
    scores = (SCORED * desk.search.score(query.terms, e.hit) for e in found)
    found = [e._replace(weight=e.weight + score) for e, score in zip(found, scores, strict=True)]
    return sorted(found, key=lambda e: (-e.weight, e.hit.passage.number))


def _strength(query: Query, hit: Hit, sentence: str, desk: Desk, *, above: bool) -> Strength:
    """How firmly a sentence says what it says of the topics; ``above`` says that only the heading over it names them."""
    judge = strengths.below_name if above else strengths.of
    told = judge(query.topics, hit, sentence, desk, frozenset(query.said).union(query.cues))
    # "evenings, weekends or holidays": which of them come, or may be picked, nobody says
    unsaid = told is Strength.REPLACEABLE and query.facets[:1] == (WORKING_HOURS,)
    return Strength.OPEN if unsaid else told


def _of_version(languages: Iterable[Topic], hit: Hit) -> bool:
    """Whether an outermost heading is but the name of a language asked about: what stands below it is told in that.

    "English", with all of the posting below it, demands none; with a level below it ("B2 or better") it does.
    """
    if len(hit.passage.path) <= 1 or LANGUAGES in hit.passage.facets:
        return False
    line = line_of(hit.passage.path[0])[0]
    return any(line in t.forms for t in languages)


def _holders(topic: Topic, desk: Desk, number: int) -> set[int]:
    """The passages of a posting that can hold the topic: they or their headings have the first word of a form."""
    return desk.search.passages_of((number,), *first_terms(topic))


def mentioned(topic: Topic, desk: Desk, number: int) -> bool:
    """Whether some passage of a posting has a topic in the asker's own words."""
    first = (EXACT if topic.exact else "") + topic.forms[0][0]
    numbers = desk.search.passages_of((number,), first)
    return any(places(topic, desk.search.passages[n].block.text, 1) for n in numbers)


def somewhere(topic: Topic, desk: Desk, number: int) -> bool:
    """Whether a passage of a posting has a topic in any of its forms, whatever it means there."""
    return any(places(topic, desk.search.passages[n].block.text) for n in _holders(topic, desk, number))


def heard(topic: Topic, desk: Desk) -> bool:
    """Whether any posting holds the first word of the topic in one of its forms."""
    return bool(desk.search.index.known(topic.firsts))


def _said(topic: Topic, spots: Sequence[tuple[int, int]], text: str, context: str, desk: Desk) -> float:
    """How well a passage with the headings above it holds a topic, at these places: in the asker's own words best.

    Headings that name it only where it means another thing do not count: "what we stand for".
    """
    if spots and (len(topic.forms) == 1 or places(topic, text, 1)):
        return 1.0
    above = places(topic, context, 1)
    if above and not otherwise.meant(above, line_of(context)[0], desk):
        return HEADED
    return OTHER if spots or (not above and places(topic, context)) else 0.0


def _rarity(soft: Sequence[Topic], desk: Desk) -> list[float]:
    """How much each word counts: the mean is 1, a rare one counts more than one in many passages."""
    size = len(desk.search.passages)
    count = desk.search.index.frequency
    often = [
        count(t.forms[0][0]) or min(filter(None, (count(f[0]) for f in t.forms)), default=0) for t in soft
    ]
    idf = [math.log(1 + size / (1 + n)) for n in often]
    mean = sum(idf) / len(idf) if idf else 1.0
    return [value / mean for value in idf]


def wanted(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The evidence for what is asked: under the facet asked for first, with a figure in it if one is asked for."""
    facets = desk.closure(query.facets[0]) if query.facets else set()
    found = lasting.said(query, desk, gather(query, desk, number, facets=facets))
    if not query.figure.wanted:
        return found
    return _figured(query, desk, found, facets) or _leveled(query, desk, found)


def _leveled(query: Query, desk: Desk, found: Sequence[Evidence]) -> list[Evidence]:
    """What is demanded of a thing, where it is asked how much of it is and no figure says so: "solid bread knowledge"."""
    demands = desk.vocabulary.lists["facets of demands"]
    asked = query.figure.much and query.topics and set(query.facets) <= set(demands)
    return [e for e in found if not set(under.DEMANDS).isdisjoint(e.hit.passage.facets)] if asked else []


def _figured(query: Query, desk: Desk, found: list[Evidence], facets: AbstractSet[str]) -> list[Evidence]:
    """The evidence that holds the figure asked for; ``facets`` are all that the one asked for includes."""
    lists, cues = desk.vocabulary.words, set(query.cues)
    measures = lists["measures"] | lists["bound most"] | lists["bound least"]
    if cues and all(t.forms[0][0] in measures for t in query.topics):
        # "the maximum number of applications" is not told by a maximum of another thing
        found = [e for e in found if not cues.isdisjoint(line_of(e.sentence)[0])]
    own = [less_name(e.sentence, desk.postings[e.hit.passage.posting].organization) for e in found]
    found = [e for e, text in zip(found, own, strict=True) if fitting.asked_figure(query, text, desk)]
    found = [e for e in found if not fitting.of_experience(query, e.hit, desk)]
    found = [e for e in found if led.counts(query, desk, e.hit, e.sentence)]
    if query.known or not query.facets:
        return found
    # of a section that only its heading ties to what is asked ("Example Labs") not every figure is meant
    below = [e for e in found if facets & set(e.hit.passage.facets)]
    return [e for e in found if e in below or any(places(t, e.sentence) for t in query.topics)]


def _tags(hit: Hit, desk: Desk) -> bool:
    """Whether a passage is only a keyword in the front matter."""
    section = desk.postings[hit.passage.posting].sections[hit.passage.section]
    undecided = not section.facets and section.level == 1 and section.rule == "nothing decides"
    return undecided and len(hit.passage.block.text.split()) < FEW


def held(topics: Iterable[Topic], found: Evidence) -> int:
    """How many of some topics the passage holds, with the headings above it."""
    whole = " ".join((found.hit.passage.block.text, *found.hit.passage.path))
    return sum(bool(places(t, whole)) for t in topics)
