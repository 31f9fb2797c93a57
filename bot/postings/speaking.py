"""What each block of a posting speaks of: the facets of its section and of its label, and those that its words hint at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.facets import COMPENSATION
from bot.postings.by_form import ByForm
from bot.postings.money import of_others
from bot.postings.starting import less_starts

if TYPE_CHECKING:
    from bot.domain import Block, Posting, Section
    from bot.domain.postings import Spoken
    from bot.postings.facets import Headings
    from bot.vocabulary import Vocabulary


class Speaking:
    """Reads the blocks of postings with one vocabulary."""

    def __init__(self, headings: Headings, vocabulary: Vocabulary) -> None:
        self._v, self._headings = vocabulary, headings
        self._by_form = ByForm(vocabulary)

    def of(self, posting: Posting) -> tuple[Spoken, ...]:
        """The facets of each block and its hints, in document order."""
        return tuple(self._spoken(section, block, posting.title) for section, block in posting.blocks)

    def _spoken(self, section: Section, block: Block, title: str) -> Spoken:
        """The facets of a block of a role with this title, and its hints."""
        headings = self._headings
        own = self._of_label(block.label, known=bool(section.facets))
        value = (block.text[len(block.label) :],)
        if own and headings.marked.of_pay(block.label, value):
            own = (COMPENSATION,)
        elif own and not headings.borne_out.by(value, block.label, own[0], headings):
            own = ()
        facets = tuple(dict.fromkeys((*section.facets, *own)))
        # a sum below "Our clients" is no pay
        hints = headings.hints(block.text, foreign=of_others(section.heading, self._v))
        hints = less_starts(hints, block.text, facets, headings, self._v)
        return facets, self._by_form.more(hints, block.text, facets, title, section.path)

    def _of_label(self, label: str, *, known: bool) -> tuple[str, ...]:
        """The facets that an item's own label names; below a heading that says what it holds, only as a key does.

        "Offer: …" in a hiring plan is a step of it and no benefit.
        """
        facet = self._headings.key(label)[1] if label else ""
        if facet or known or not label:
            return (facet,) if facet else ()
        return self._headings.facets(label)[0] if self._headings.whole(label) else ()
