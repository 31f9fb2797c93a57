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


def test_lines_in_capitals_are_headings_where_a_page_marks_its_parts_so(reader: Reader) -> None:
    plain = PLAYFUL.replace("# Cooper", "Cooper").replace("\n\n- ", "\n- ")
    lines = [line[3:].upper() if line.startswith("## ") else line for line in plain.splitlines()]
    found = _facets(reader, "\n".join(lines))
    assert found["FEATHERS"] == "nice_to_have"
    assert found["GRAVY"] == "benefits"


def test_bold_words_that_begin_nearly_all_paragraphs_are_headings(reader: Reader) -> None:
    found = _facets(
        reader,
        "# Cooper\n\n**First, us.** We make barrels for nine distilleries.\n\n"
        "**Your bench.** You prepare staves over the fire and repair old casks.\n\n"
        "**Your satchel.** You have worked with oak and hold a driving licence.\n\n"
        "**Our side.** A cask at cost, and two weeks off at Christmas.\n\n"
        "**And then?** Ring Moira. You spend a day in the shop with us.\n",
    )
    assert found["First, us"] == "about_organization"
    assert found["Your bench"] == "responsibilities"
    assert found["Our side"] == "benefits"
    assert found["And then"] == "hiring_process"
