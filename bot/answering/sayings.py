"""The sentences of a posting that hold a phrase of one of the vocabulary's lists, and whether each means it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.answering.clauses import cut
from bot.answering.evidence import Evidence
from bot.answering.spots import line_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answering.desk import Desk
    from bot.answering.firmness import Strength
    from bot.domain import Hit
    from bot.vocabulary import Vocabulary

TAKES_BACK = ("refuses", "restricts")  # lists of phrases by which the next sentence takes back what one says


class Saying(NamedTuple):
    """A sentence with a phrase of a list; not ``sure`` where it may say the contrary.

    What the next sentence takes back, or answers, is quoted with it.
    """

    hit: Hit
    sentence: str
    sure: bool

    def evidence(self, strength: Strength) -> Evidence:
        """The sentence as evidence that is as firm as who judges it says."""
        return Evidence(self.hit, self.sentence, strength, 1.0)


def of(name: str, desk: Desk, number: int, *, back: tuple[str, ...] = ()) -> Sequence[Saying]:
    """The sentences of one posting with a phrase of a list, the best passage first; they are looked for once.

    ``back`` are lists of phrases by which, beside those of every saying, the next sentence takes one back.
    """
    known = desk.made.sayings.get((name, number, back))
    if known is None:
        known = desk.made.sayings[name, number, back] = tuple(_found(name, desk, number, back))
    return known


def _found(name: str, desk: Desk, number: int, back: Sequence[str]) -> Iterator[Saying]:
    """The same, looked for by the phrases' own words, so that each phrase that is added to the list is found."""
    says = desk.vocabulary.phrases[name]
    takes_back = [desk.vocabulary.phrases[each] for each in (*TAKES_BACK, *back)]
    for hit in desk.search.hits(tuple((word, 1.0) for word in says.keys), postings=[number]):
        text = hit.passage.block.text
        if says.foreign_to(line_of(text)[0]):
            continue
        parts = [part.strip() for part in desk.vocabulary.sentences.split(text)]
        for part, after in zip(parts, (*parts[1:], ""), strict=True):
            if not says.holds(line_of(part)[0]):
                continue
            taken = part.endswith("?") or any(table.holds(line_of(after)[0]) for table in takes_back)
            told = text[text.index(part) : text.rindex(after) + len(after)] if taken else part
            yield Saying(hit, told, not taken and _means(name, part, desk.vocabulary))


def _means(name: str, sentence: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence means the phrase in it: nothing denies or refuses it.

    "Not all of it is needed" holds one "not" itself; "who does not have all of it will not be considered" another.
    """
    refused = vocabulary.phrases["refuses"].holds(line_of(sentence)[0])
    return not (refused or _denied(name, sentence, vocabulary))


def _denied(name: str, sentence: str, vocabulary: Vocabulary) -> bool:
    """Whether a denial that is not the phrase's own stands in its part of the sentence: not one that sets at ease."""
    denies, whole = vocabulary.words["denials"], cut(sentence)
    if denies.isdisjoint(whole.stems):
        return False
    found = sorted(vocabulary.phrases[name].find(whole.stems), key=lambda m: m.start)
    nearest = {m.end: m.words for m in found}.values()  # of "not if not all" the second is the phrase's own
    parts = {whole.places[i].part for words in nearest for i in words}
    own = {i for words in nearest for i in words}
    own.update(i for m in vocabulary.phrases["sets at ease"].find(whole.stems) for i in range(m.start, m.end))
    return any(
        word in denies and i not in own and whole.places[i].part in parts
        for i, word in enumerate(whole.stems)
    )
