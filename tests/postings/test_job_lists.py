"""A front matter that lists jobs is a page of several roles, and no line of one is ever one of another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.postings.source import Source

if TYPE_CHECKING:
    from bot.domain import Posting
    from bot.postings.reading import Reader

MILL = """---
name: Mill of York
overview: Send a loaf to jobs@mill.example.
positions:
  - title: Head Gardener
    slug: head-gardener
    location: York
    description: >-
      We weed the oats before dawn.


      #### Responsibilities


      * Weed the oats


      #### Qualifications


      * A spade
  - title: Night Counting
    location: Leeds
    description: We count the sacks.
    requirements:
      - A good lamp
---
"""


def texts(posting: Posting) -> set[str]:
    return {b.text for s in posting.sections for b in s.blocks if b.kind != "title"}


def test_each_job_of_a_list_has_its_own_lines_and_those_told_of_all(reader: Reader) -> None:
    gardener, counting = reader.roles(Source("york.md", MILL))
    assert [gardener.title, counting.title] == ["Head Gardener", "Night Counting"]
    shared = {"overview: Send a loaf to jobs@mill.example."}
    own = {"location: York", "We weed the oats before dawn.", "Weed the oats", "A spade"}
    assert texts(gardener) == shared | own
    assert texts(counting) == shared | {"location: Leeds", "description: We count the sacks.", "A good lamp"}
    assert (gardener.values("jobLocation"), counting.values("jobLocation")) == (("York",), ("Leeds",))


def test_headings_within_a_text_of_a_job_keep_their_facets(reader: Reader) -> None:
    gardener, counting = reader.roles(Source("york.md", MILL))
    facets = {b.text: s.facet for s in gardener.sections for b in s.blocks}
    assert facets["Weed the oats"] == "responsibilities"
    assert facets["A spade"] == "requirements"
    assert {b.text: s.facet for s in counting.sections for b in s.blocks}["A good lamp"] == "requirements"


def test_a_page_whose_list_holds_one_job_is_about_that(reader: Reader) -> None:
    (posting,) = reader.roles(Source("york.md", MILL[: MILL.index("  - title: Night")] + "---\n"))
    assert posting.title == "Head Gardener"
    assert "Weed the oats" in texts(posting)


def test_the_first_value_of_a_job_is_its_title_where_it_names_a_role(
    reader: Reader,
) -> None:
    jobs = MILL.replace("- title:", "- heading:").replace("Night Counting", "Night Teacher")
    assert [role.title for role in reader.roles(Source("york.md", jobs))] == [
        "Head Gardener",
        "Night Teacher",
    ]
    one = jobs[: jobs.index("  - heading: Night")] + "---\n"
    assert [role.title for role in reader.roles(Source("york.md", one))] == ["Head Gardener"]


def test_a_list_of_people_or_of_what_one_held_before_lists_no_jobs(reader: Reader) -> None:
    text = """---
title: Head Gardener
team:
  - name: Ada Miller
    role: Head Baker
  - name: Bo Sower
    role: Head Sower
---
You weed the oats before dawn, and you teach others to.
"""
    (posting,) = reader.roles(Source("gardener.md", text))
    assert posting.title == "Head Gardener"


def test_tables_of_a_list_are_jobs_as_well(reader: Reader) -> None:
    text = """+++
title = "Jobs"
[[positions]]
title = "Head Sower"
location = "Hull"
requirements = ["A hat", "Seeds"]
[[positions]]
title = "Head Mower"
location = "Bath"
requirements = ["A scythe"]
+++
"""
    sower, mower = reader.roles(Source("jobs.md", text))
    assert (sower.title, mower.title) == ("Head Sower", "Head Mower")
    assert texts(sower) == {"Hull", "A hat", "Seeds"}
    assert texts(mower) == {"Bath", "A scythe"}
