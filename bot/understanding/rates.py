"""Whether it is asked by what a sum is meant that was told as the pay: "is that per month?", "gross?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Claim, Figure, Kind
from bot.domain.facets import COMPENSATION
from bot.text.rates import SIDES

if TYPE_CHECKING:
    from bot.domain import Query
    from bot.understanding.reading import Reading
    from bot.vocabulary import Vocabulary

PAY = (COMPENSATION,)


def gone_on(read: Reading, before: Query, vocabulary: Vocabulary) -> Query | None:
    """The question by what the pay asked for before is meant; None if a text asks for more, or of another thing."""
    if before.facets[:1] != PAY or read.named.by or read.named.unknown:
        return None
    rate = _rate(read, vocabulary, cues=frozenset())
    return _asked(before, rate).but(inherited=("posting", "kind")) if rate else None


def alone(found: Query, read: Reading, vocabulary: Vocabulary) -> Query:
    """A question for yes or no that names the pay, by what it is meant: "is the cook's salary per month?"."""
    if found.kind is not Kind.YES_NO or found.facets[:1] != PAY or "thread" in read.named.by:
        return found
    names = vocabulary.words["names a sum"]
    cues = frozenset(i for i in read.cues if read.said.stems[i] in names)
    rate = _rate(read, vocabulary, cues) if cues else ""
    return _asked(found, rate) if rate else found


def _asked(query: Query, rate: str) -> Query:
    """A query by what its pay is meant, and for nothing else."""
    asked = query.but(topics=(), sections=(), either=(), qualifiers=(), claim=Claim())
    return asked.but(kind=Kind.YES_NO, facets=PAY, figure=Figure(rate=rate))


def _rate(read: Reading, vocabulary: Vocabulary, cues: frozenset[int]) -> str:
    """The unit of time or the side of the taxes that a text names beside words that name nothing; "" if it names more or none."""
    said = read.said
    told = vocabulary.rates.named(said.text, said.tokens)
    asked = {rate.what for rate in told}
    if len(asked) != 1:
        return ""  # of most questions
    if cues and all(rate.last - rate.first == 1 and rate.what not in SIDES for rate in told):
        return ""  # a "monthly salary" may be one that comes each month
    plain = vocabulary.words["beside a rate"] | vocabulary.words["fillers"]
    taken = {i for rate in told for i in range(rate.first, rate.last)} | cues | read.named.covered
    rest = (s for i, s in enumerate(said.stems) if i not in taken)
    return asked.pop() if plain.issuperset(rest) else ""
