"""A heading that is the beginning of a sentence is told by how it ends, and by what its items go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.postings.source import Source

if TYPE_CHECKING:
    from bot.domain import Section
    from bot.postings.facets import Headings
    from bot.postings.reading import Reader


def _sections(reader: Reader, text: str) -> tuple[Section, ...]:
    posting = reader.read(Source("baker.md", text))
    assert posting is not None
    return posting.sections


@pytest.mark.parametrize(
    ("heading", "facet"),
    [
        ("You should join us if:", "requirements"),
        ("You’ll fit right in if", "requirements"),
        ("This could be your job if you", "requirements"),
        ("Come and bake with us if you are", "requirements"),
        ("Du passt zu uns, wenn du", "requirements"),
        ("We’d especially love to hear from you if you:", "nice_to_have"),
        ("It is even better if you", "nice_to_have"),
        ("You'll have extra points with us if you", "nice_to_have"),
    ],
)
def test_a_heading_that_ends_in_a_condition_opens_demands_or_wishes(
    headings: Headings, heading: str, facet: str
) -> None:
    assert headings.facets(heading)[0][:1] == (facet,)


@pytest.mark.parametrize(
    "heading",
    [
        "The bakery is closed if",
        "This is not for you if",
        "Ask what if",
        "What happens if you",
        "You’ll be let go if you",
        "Contact your boss if you",
    ],
)
def test_a_condition_that_is_none_of_the_readers_opens_no_demands(headings: Headings, heading: str) -> None:
    assert not {"requirements", "nice_to_have"}.intersection(headings.facets(heading)[0])


@pytest.mark.parametrize(
    ("items", "facet"),
    [
        (("Run our ovens", "Liaise with the millers", "Contribute to the recipes"), "responsibilities"),
        (("Has baked for 3 years", "Is calm", "Likes rye"), "requirements"),
        (("Deliver the rolls", "Advise the buyers"), "responsibilities"),
    ],
)
def test_who_will_do_or_has_what_stands_below_is_told_by_its_items(
    reader: Reader, items: tuple[str, ...], facet: str
) -> None:
    lines = "\n".join(f"- {item}" for item in items)
    text = f"# Baker\n\nBread.\n\n## We're looking for someone who will:\n\n{lines}\n"
    sections = _sections(reader, text)
    assert next(s for s in sections if "someone" in s.heading).facets[:1] == (facet,)


def test_wishes_below_demands_stay_wishes(reader: Reader) -> None:
    text = "# Baker\n\nBread.\n\n## Apply if you\n\n- bake\n\n### We'd especially like to hear from you if you\n\n- brew\n"
    sections = _sections(reader, text)
    assert [s.facets[0] for s in sections if s.level >= 2] == ["requirements", "nice_to_have"]
