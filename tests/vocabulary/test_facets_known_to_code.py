"""The facets that code knows by name are the ones of the vocabulary that is shipped."""

from __future__ import annotations

from bot.domain import facets
from tests.answering.shelves import vocabulary

NAMES = {name: value for name, value in vars(facets).items() if name.isupper() and isinstance(value, str)}


def test_each_facet_known_to_code_has_a_file_and_is_named_like_it() -> None:
    assert len(NAMES) > 30
    assert {name.lower() for name in NAMES} == set(NAMES.values())
    assert set(NAMES.values()) <= set(vocabulary().facets)
