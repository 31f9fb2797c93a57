"""Conditions of a job: below "Conditions", "Terms" or "Contract" stands what is given as well as what the contract is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.facets import BENEFITS, COMPENSATION, CONTRACT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.postings.facets import Headings

GIVEN = frozenset({BENEFITS, COMPENSATION})
LEAST = 2  # items or sentences that speak of what is given, one of them of more than pay


def with_given(facets: tuple[str, ...], texts: Sequence[str], headings: Headings) -> tuple[str, ...]:
    """The facets of a section that holds some texts; of a contract's terms with the benefits, where these are told of."""
    if facets != (CONTRACT,):
        return facets
    spoken = [set(headings.hints(part)) & GIVEN for text in texts for part in headings.sentences.split(text)]
    told = [one for one in spoken if one]
    return (CONTRACT, BENEFITS) if len(told) >= LEAST and any(BENEFITS in one for one in told) else facets
