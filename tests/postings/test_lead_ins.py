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


UNHEADED = """---
title: Keeper, based at Rye Zoo
excerpt: "{}"
---

We look for a keeper of goats.

{}

- Feed the goats
- Mend the fences

We're looking for an individual who:

- Has patience
- Knows goats

The rate of pay is £9 an hour.

Our goats are seven.

Please send your CV to ada@crumbly.example.
"""
FACTS = "20 hours per week, £9 per hour, closing date Thu 7 June."


def test_a_sentence_above_a_list_is_no_part_of_the_list_that_a_label_without_a_mark_led_to(
    reader: Reader,
) -> None:
    sections = _sections(reader, UNHEADED.format(FACTS, "Responsibilities include:"))
    lists = {s.path: s.facet for s in sections if any(b.depth for b in s.blocks)}
    assert lists == {
        ("Responsibilities include",): "responsibilities",
        ("We're looking for an individual who",): "requirements",
    }
    text = "# Baker\n\nDuties:\n\nAs a baker you will:\n\n- bake\n- knead\n"  # no list stands between both
    assert _sections(reader, text)[-2].path == ("Duties", "As a baker you will")


@pytest.mark.parametrize("lead", ["Responsibilities include:", "You will mostly be asked to do this:"])
def test_what_tells_of_the_post_behind_the_lists_of_a_posting_without_headings_is_no_purpose(
    reader: Reader, lead: str
) -> None:
    sections = _sections(reader, UNHEADED.format(FACTS, lead))
    told = {b.text: s.facet for s in sections for b in s.blocks if not b.depth}
    assert told["The rate of pay is £9 an hour."] == "compensation"
    assert told["Please send your CV to ada@crumbly.example."] == "how_to_apply"
    assert told["Our goats are seven."] == told["We look for a keeper of goats."] == "purpose"


@pytest.mark.parametrize(
    ("excerpt", "facets"),
    [
        (FACTS, ("working_hours", "compensation", "deadline")),
        ("Full time, £25,000 per annum", ("contract", "compensation")),
        ("We keep goats, and £9 per hour is what you earn", ("purpose",)),
        ("Feed goats, mend fences, £9 per hour", ("purpose",)),
        ("£9 per hour", ("purpose",)),
    ],
)
def test_a_summary_of_nothing_but_facts_of_the_post_tells_each_of_them(
    reader: Reader, excerpt: str, facets: tuple[str, ...]
) -> None:
    sections = _sections(reader, UNHEADED.format(excerpt, "Responsibilities include:"))
    assert next(s for s in sections if s.heading == "excerpt").facets == facets


@pytest.mark.parametrize(
    ("who", "facet"),
    [
        ("We're looking for an individual who can:", "responsibilities"),
        ("We are looking for a person that will:", "responsibilities"),
        ("We're looking for an individual who has:", "requirements"),
    ],
)
def test_whoever_can_do_the_tasks_below_is_looked_for_to_do_them(
    reader: Reader, who: str, facet: str
) -> None:
    items = "- Clean the stable\n- Move hay and straw\n- Be responsible for the gates\n- Be calm\n"
    sections = _sections(reader, f"# Keeper\n\nGoats.\n\n{who}\n\n{items}")
    assert next(s for s in sections if s.heading == who.rstrip(":")).facets[:1] == (facet,)


@pytest.mark.parametrize(
    ("lead", "facet"),
    [
        ("Working with the vets, you will:", "responsibilities"),
        ("Reporting to the head keeper, you'll:", "responsibilities"),
        ("The post holder will:", "responsibilities"),
        ("We need someone to:", "responsibilities"),
        ("Do you have:", "requirements"),
        ("If you are:", "requirements"),
        ("As a member of staff you will be entitled to:", "benefits"),
        ("Our package includes:", "benefits"),
        ("You'll also enjoy:", "benefits"),
        ("If shortlisted, you will be invited to:", "hiring_process"),
        ("The selection day involves:", "hiring_process"),
        ("We sing as we work. Job perks include...", "benefits"),
    ],
)
def test_a_line_above_a_list_says_what_its_items_are(reader: Reader, lead: str, facet: str) -> None:
    sections = _sections(reader, f"# Keeper\n\nWe keep goats.\n\n{lead}\n\n- Hay\n- Straw\n\nSeven goats.\n")
    assert next(s.facets for s in sections if any(b.depth for b in s.blocks))[:1] == (facet,)


def test_the_last_item_of_a_list_is_no_heading_of_the_lines_below_it(reader: Reader) -> None:
    text = "# Keeper\n\n## We offer\n\n- Hay\n- Fair compensation\n\nPlease contact Ada Rye via\n[mail](mailto:ada@rye.example) and send your CV.\n"
    assert [len(s.blocks) for s in _sections(reader, text) if s.facet == "benefits"] == [2]


SPOILS = "* A free coat and a thermos\n* 28 days of holiday\n* Health insurance for the whole family\n"
CHORES = "* Trim the wick every hour\n* Polishing the lens\n* Log all ships that pass\n"


@pytest.mark.parametrize(
    ("items", "facet"),
    [
        (SPOILS, "benefits"),
        (CHORES, "responsibilities"),
        (
            "* To polish the lens\n* Quietly trim the wick\n* Regularly and carefully log the ships\n",
            "responsibilities",
        ),
        (
            "* You're patient\n* Has stood watch for 2 years\n* A steady hand and good eyesight required\n",
            "requirements",
        ),
        ("* Your CV\n* A letter of no more than a page\n* The names of two referees\n", "how_to_apply"),
        ("* A first call\n* An interview on the rock\n* Our offer\n", "hiring_process"),
        ("* Gulls\n* Fog\n* Trim the wick every hour\n", ""),
    ],
)
def test_what_stands_below_a_heading_of_unknown_words_is_told_by_its_look(
    reader: Reader, items: str, facet: str
) -> None:
    found = _sections(reader, f"# Lighthouse Keeper\n\n## The rock and the sea\n\n{items}")
    assert next(s for s in found if s.heading == "The rock and the sea").facet == facet


def test_a_list_of_unknown_words_is_no_second_one_of_what_is_told_already(reader: Reader) -> None:
    found = _sections(
        reader,
        f"# Lighthouse Keeper\n\n## Tasks\n\n* Climb the stairs\n\n## The rock and the sea\n\n{CHORES}",
    )
    assert next(s for s in found if s.heading == "The rock and the sea").facets == ()


def test_a_list_within_a_summary_is_what_it_looks_like_and_no_summary(reader: Reader) -> None:
    lines = SPOILS.replace("\n", "\n\n\n  ")
    text = f"---\ntitle: Keeper\ndescription: >-\n  ## About us\n\n\n  We look after a light.\n\n\n  ## The rock\n\n\n  {lines}\n---\n"
    assert next(s for s in _sections(reader, text) if s.heading == "The rock").facet == "benefits"


@pytest.mark.parametrize(
    ("heading", "facet"),
    [
        ("The Rewards", "benefits"),
        ("We'll be looking for", "requirements"),
        ("Who is it for?", "requirements"),
        ("Who is this apprenticeship for?", "requirements"),
    ],
)
def test_an_article_ahead_and_who_is_sought_say_what_a_heading_opens(
    headings: Headings, heading: str, facet: str
) -> None:
    assert headings.facets(heading)[0][:1] == (facet,)
    assert not headings.facets("Who is the product for?")[0]
