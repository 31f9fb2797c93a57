"""Parts whose headings say nothing are told by their place among the others and by what stands below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.postings.source import Source

if TYPE_CHECKING:
    from bot.postings.reading import Reader

PLAYFUL = """# Cooper

## The folks at Hoop & Stave

Hoop & Stave makes barrels for nine distilleries.

## Your bench

- Prepare staves over the fire
- Deliver the casks
- Repair old casks

## Nuts and bolts

- A driving licence
- Knowledge of fires
- Three years of experience with oak

## Feathers

- Whisky lore
- Some French

## Gravy

- Two weeks off at Christmas
- A cask at cost

## Knock knock

Ring Moira. You spend a day in the shop with us. We decide that same night.

## Fair play

Hoop & Stave hires without regard to age.
"""


def _facets(reader: Reader, text: str) -> dict[str, str]:
    posting = reader.read(Source("cooper.md", text))
    assert posting is not None
    return {section.heading: section.facet for section in posting.sections}


def test_parts_of_words_nobody_knows_are_told_by_their_place_and_their_look(reader: Reader) -> None:
    found = _facets(reader, PLAYFUL)
    assert found["The folks at Hoop & Stave"] == "about_organization"
    assert found["Your bench"] == "responsibilities"
    assert found["Nuts and bolts"] == "requirements"
    assert found["Feathers"] == "nice_to_have"
    assert found["Gravy"] == "benefits"
    assert found["Knock knock"] == "hiring_process"


def test_place_alone_decides_nothing_at_the_end_or_where_too_much_is_left(reader: Reader) -> None:
    found = _facets(reader, PLAYFUL)
    assert found["Fair play"] == ""
    short = PLAYFUL.replace("## Nuts and bolts", "## Requirements").replace("- A cask at cost\n", "")
    found = _facets(reader, short[: short.index("## Gravy")])
    assert found["Feathers"] == ""


def test_a_list_that_is_another_than_its_heading_says_is_told_as_what_it_is(reader: Reader) -> None:
    swapped = PLAYFUL.replace("## Your bench", "## Requirements").replace(
        "Nuts and bolts", "Responsibilities"
    )
    found = _facets(reader, swapped)
    assert (found["Requirements"], found["Responsibilities"]) == ("responsibilities", "requirements")
