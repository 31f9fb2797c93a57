"""From postings to passages, and from a passage to the terms it is found by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Passage
from bot.domain.facets import COMPENSATION
from bot.postings.by_form import ByForm
from bot.postings.facets import Headings
from bot.postings.money import of_others
from bot.postings.starting import less_starts
from bot.text.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting
    from bot.vocabulary import Vocabulary

EXACT = "="  # marks a term that is a word as it stands, beside the stem without the mark


def passages(postings: Sequence[Posting], vocabulary: Vocabulary) -> list[Passage]:
    """Every block of every posting as a passage, in document order, the postings in shelf order."""
    headings, by_form = Headings(vocabulary), ByForm(vocabulary)
    found: list[Passage] = []
    for number, posting in enumerate(postings):
        blocks = sorted(((s, b) for s in posting.sections for b in s.blocks), key=lambda sb: sb[1].span.start)
        for section, block in blocks:
            own = _of_label(block.label, headings, known=bool(section.facets))
            value = (block.text[len(block.label) :],)
            if own and headings.marked.of_pay(block.label, value):
                own = (COMPENSATION,)
            elif own and not headings.borne_out.by(value, block.label, own[0], headings):
                own = ()
            facets = tuple(dict.fromkeys((*section.facets, *own)))
            # a sum below "Our clients" is no pay
            hints = headings.hints(block.text, foreign=of_others(section.heading, vocabulary))
            hints = less_starts(hints, block.text, facets, headings, vocabulary)
            hints = by_form.more(hints, block.text, facets, posting.title, section.path)
            found.append(Passage(len(found), number, section.number, section.path, facets, hints, block))
    return found


def _of_label(label: str, headings: Headings, *, known: bool) -> tuple[str, ...]:
    """The facets that an item's own label names; below a heading that says what it holds, only as a key does.

    "Offer: …" in a hiring plan is a step of it and no benefit.
    """
    facet = headings.key(label)[1] if label else ""
    if facet or known or not label:
        return (facet,) if facet else ()
    return headings.facets(label)[0] if headings.whole(label) else ()


def terms(text: str) -> list[str]:
    """The terms of a text: each word's stem, and the word itself marked as exact."""
    found = []
    for token in tokens(text):
        found += [token.stem, EXACT + token.text]
    return found
