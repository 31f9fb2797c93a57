"""What a reading amounts to: the query that it is before its kind is told."""

from __future__ import annotations

from itertools import filterfalse
from typing import TYPE_CHECKING

from bot.domain import Kind, Query
from bot.understanding.claims import claim
from bot.understanding.counting import figure
from bot.understanding.joining import alternatives, beside_facet, joined, less_guessed
from bot.understanding.one_part import of_part
from bot.understanding.polarity import Polarities
from bot.understanding.position import Positions
from bot.understanding.studies import studied
from bot.understanding.terms import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting
    from bot.understanding.facets import Facets
    from bot.understanding.holding import Holding
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.reading import Reading
    from bot.understanding.shortcomings import Shortcomings
    from bot.vocabulary import Vocabulary

OF_A_FACET = Query(Kind.FACET)


class Finding:
    """Makes queries of readings on one shelf."""

    def __init__(  # what the understanding is made of
        self,
        postings: Sequence[Posting],
        facets: Facets,
        shortcomings: Shortcomings,
        intents: Intents,
        holding: Holding,
        lexicon: Lexicon,
        vocabulary: Vocabulary,
    ) -> None:
        self._postings = postings
        self._facets = facets
        self._intents = intents
        self._polarities = Polarities(vocabulary)
        self._positions = Positions(vocabulary)
        self._shortcomings = shortcomings
        self._holding = holding
        self._lexicon = lexicon
        self._v = vocabulary

    def query(self, read: Reading, notes: tuple[str, ...] = (), inherited: tuple[str, ...] = ()) -> Query:
        """The query that a reading amounts to, its kind not told yet: of most it is a facet."""
        said, named = read.said, read.named
        return OF_A_FACET.but(
            postings=named.postings,
            role=named.unknown or named.role,
            facets=read.facets,
            part=named.part,
            sections=of_part(read.sections, named.part, self._postings),
            topics=less_guessed(said, read.topics, named.postings, self._holding, self._v),
            claim=claim(read, self._intents, self._polarities, self._intents.tokens("open beside", said)),
            figure=figure(read, self._facets.frames, self._intents, self._polarities, self._v),
            step=self._positions.step(
                said, named.covered, one=self._intents.has("one part", said, named.covered)
            ),
            notes=notes,
            inherited=inherited,
            terms=self.terms(read, named.postings),
            firm=self._facets.named(said, named.covered),
            cues=tuple([said.stems[i] for i in sorted(read.cues)]),
            said=tuple(filterfalse(self._lexicon.empty.__contains__, said.closed(named.covered))),
            studied=studied(said, named.covered, self._lexicon, self._v),
            joined=joined(said, read.topics, self._v),
            beside_things=beside_facet(said, read.topics, (*read.facets, "")[0], read.cues, self._v),
            either=alternatives(said, read.topics, named.covered, self._lexicon.idle, self._v),
            short=self._shortcomings.beside(read),
            beside=named.beside,
            both=len(read.facets) > 1 and self._facets.joined(said, named.covered),
        )

    def terms(self, read: Reading, postings: Sequence[int]) -> tuple[tuple[str, float], ...]:
        """The words to rank by, with their weights."""
        label = self._v.label(read.facets[0]) if read.facets else ""
        named = [self._postings[n] for n in postings]
        return terms(read.said, read.named.covered, self._lexicon.stop, read.topics, label, named)
