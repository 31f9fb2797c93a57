"""A line that states a value and is all marked as a heading: "Location: Berlin"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.facets import COMPENSATION, DEADLINE

if TYPE_CHECKING:
    from bot.postings.facets import Headings

SHORT = 4  # words of a label that is a key
LONG = 8  # of one that says until when one can apply, or what is paid
FIGURES = {(DEADLINE,), (COMPENSATION,)}  # what a figure states behind any label of it


def stated(text: str, headings: Headings) -> str:
    """The label of such a line; "" if it is none.

    A day or a sum tells it behind a label that is no key: "Closing date for receipt of applications: 9 May".
    """
    label, _, value = text.partition(":")
    long = len(label.split())
    if not any(c.isalnum() for c in value) or long > LONG:
        return ""
    facet = headings.facets(label)[0][:1] if any(c.isdigit() for c in value) else ()
    figured = facet in FIGURES and headings.borne_out.by((value,), label, facet[0], headings)
    return label if figured or (long <= SHORT and headings.key_of(label, value.strip())[1]) else ""
