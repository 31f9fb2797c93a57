"""Whether a place lies in the wider one within which one has to be: Spain "within the EU", Canada not; of Spain "UK only" is a no."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answering.evidence import Evidence
from bot.answering.firmness import Strength
from bot.answering.spots import line_of, tokens_of
from bot.domain import Hit, Status
from bot.domain.facets import ELIGIBILITY, LOCATION, REMOTE
from bot.text.tokens import stems

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Topic
    from bot.vocabulary import Vocabulary

    Form = tuple[str, ...]

PLACED = frozenset({ELIGIBILITY, LOCATION, REMOTE})
PARTS, PARTLY = "parts of wider places", "partly in wider places"  # lists of places, each with those in it
# lists of what bounds a place, ahead of it and behind
AHEAD, BEHIND = ("within a place", "must be there"), "alone there"
SHORT, NEAR = 3, 4  # letters of a name that is written large, words from what bounds a place to it
FEW = 2
IN, OUT, UNSURE = 1, -1, 0
# lists of the words of a sentence that bounds where one is, and speaks of nothing else: no insurance, perks or travel
HOMELY = (
    "names the employer",
    "stop",
    "fillers",
    "where one is",
    "of one's work",
    "takes people on",
    "said of where one may be",
)


def judged(home: Topic, desk: Desk, number: int) -> tuple[Status, list[Evidence]] | None:
    """The verdict on a place by the sentences that bound where one may be; None where none does, or the place is unknown."""
    found: dict[int, list[Evidence]] = {IN: [], OUT: [], UNSURE: []}
    beside: list[Evidence] = []
    for passage in (desk.search.passages[n] for n in range(*desk.search.ranges[number])):
        placed = not PLACED.isdisjoint((*passage.facets, *passage.hints))
        for sentence in desk.vocabulary.sentences.split(passage.block.text):
            side = _side(home, sentence, desk.vocabulary, placed=placed)
            told = Evidence(Hit(passage, 0.0), sentence, Strength.STATED, 1.0)
            if side is not None:
                found[side].append(told)
            elif placed and _named_there(home, sentence, desk.vocabulary):
                beside.append(told)
    if found[OUT] and beside:  # "within the EU. People from the UK are welcome"
        return Status.ANSWERED, [*beside, *found[OUT]][:FEW]
    if found[UNSURE] or (found[IN] and found[OUT]):
        return Status.ANSWERED, [*found[UNSURE], *found[OUT], *found[IN]][:FEW]
    if found[IN] or found[OUT]:
        return (Status.YES if found[IN] else Status.NO), [*found[IN], *found[OUT]][:FEW]
    return None


def _side(home: Topic, sentence: str, vocabulary: Vocabulary, *, placed: bool) -> int | None:
    """Whether a place lies in one that a sentence names as the only one to be in; None where it names none so."""
    line = line_of(sentence)[0]
    names = _named(sentence, vocabulary)
    lists = vocabulary.words
    own = placed and lists["names the employer"].isdisjoint(line)
    works = own or not (lists["where one is"] | lists["of one's work"] | lists["takes people on"]).isdisjoint(
        line
    )
    # "our customers are all within the EU"
    other = lists["denials"] | lists["outside a place"] | lists["whose place it is"]
    if not names or not works or not other.isdisjoint(line):
        return None
    covered = {i for first, end in names for i in range(first, end)}
    homely = vocabulary.role_nouns.union(*(lists[name] for name in HOMELY))
    if any(i not in covered and word not in homely for i, word in enumerate(line)):
        return None
    ends = {m.end for name in AHEAD for m in vocabulary.phrases[name].find(line)}
    begins = {m.start for m in vocabulary.phrases[BEHIND].find(line)}
    spots = sorted(names)
    led = any(0 <= spots[0][0] - end <= NEAR for end in ends)
    if not led and not any(last in begins for _, last in spots):
        return None
    sides = {_lies_in(home, name, vocabulary) for name in names.values()}
    return IN if IN in sides else UNSURE if UNSURE in sides else OUT


def _named_there(home: Topic, sentence: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence names a place, or one that it lies in."""
    return any(_lies_in(home, name, vocabulary) == IN for name in _named(sentence, vocabulary).values())


def _named(sentence: str, vocabulary: Vocabulary) -> dict[tuple[int, int], Form]:
    """The countries and wider places that a sentence names, by where: first word, last word + 1."""
    tokens, names = tokens_of(sentence), _names(vocabulary)
    found: dict[tuple[int, int], Form] = {}
    for at, token in enumerate(tokens):
        for size in (2, 1):
            form = tuple(t.stem for t in tokens[at : at + size])
            written = sentence[token.start : token.end]
            large = written.isupper() if len(written) <= SHORT else written[0].isupper()
            if len(form) == size and form in names and large and not any(a <= at < b for a, b in found):
                found[at, at + size] = form
    return found


@lru_cache(maxsize=4)
def _names(vocabulary: Vocabulary) -> frozenset[Form]:
    """The countries and wider places that have a name, as stems."""
    lists = vocabulary.lists
    own = {*lists["countries"], *vocabulary.pairs(PARTS)}
    parts = (part for line in vocabulary.pairs(PARTS).values() for part in line.split(","))
    return frozenset(stems(name) for name in (*own, *parts))


@lru_cache(maxsize=1024)
def _parts(which: str, name: Form, vocabulary: Vocabulary) -> frozenset[Form]:
    """What lies in a place, and in those of its parts that have some: "european union = eu"."""
    lines = (line for wide, line in vocabulary.pairs(which).items() if stems(wide) == name)
    own = frozenset(stems(part) for line in lines for part in line.split(","))
    return own.union(*(_parts(which, part, vocabulary) for part in own if part != name))


def _lies_in(home: Topic, name: Form, vocabulary: Vocabulary) -> int:
    """Whether a place is another or lies in it, lies outside of it, or nobody can tell: that has to be a country then."""
    forms = set(home.forms)
    own, partly = _parts(PARTS, name, vocabulary), _parts(PARTLY, name, vocabulary)
    if name in forms or not forms.isdisjoint(own):
        return IN
    countries = frozenset(map(stems, vocabulary.lists["countries"]))
    known = not forms.isdisjoint(countries) or any(
        not forms.isdisjoint(_parts(PARTS, c, vocabulary)) for c in countries
    )
    wider = any(name in _parts(PARTS, form, vocabulary) for form in forms)  # who is in the EU may be in Spain
    return OUT if known and forms.isdisjoint(partly) and not wider else UNSURE
