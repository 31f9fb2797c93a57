"""A file of data is read where it lists jobs or is one; all other data is passed over with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.postings import shelf
from tests.answering.shelves import vocabulary

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Shelf

BAKER = "title: Baker\nlocation: Leeds\nbenefits: Bread\nrequirements:\n  - Two years at the oven\n"
MILLER = "title: Miller\nlocation: York\nrequirements:\n  - A strong back\n"


def indented(text: str, first: str = "  ") -> str:
    return first + text.rstrip("\n").replace("\n", "\n  ") + "\n"


LIST = indented(BAKER, "- ") + indented(MILLER, "- ")
BY_NAME = "baker:\n" + indented(BAKER) + "miller:\n" + indented(MILLER)
BELOW_A_KEY = "intro: Work with us\njobs:\n" + LIST


def read(folder: Path, name: str, text: str) -> Shelf:
    (folder / name).write_text(text, encoding="utf-8")
    return shelf.read(folder, vocabulary())


@pytest.mark.parametrize(
    "text",
    [
        LIST,
        BY_NAME,
        BELOW_A_KEY,
        "---\n" + LIST,
        f"---\n{BAKER}---\n{MILLER}",
        f"\ufeff%YAML 1.2\n---\n{BAKER}--- # next\n{MILLER}",
    ],
)
def test_each_job_of_a_file_of_data_is_a_posting_with_its_own_lines(tmp_path: Path, text: str) -> None:
    baker, miller = read(tmp_path, "jobs.yml", text).postings
    assert (baker.title, miller.title) == ("Baker", "Miller")
    assert {s.heading: s.blocks[0].text for s in baker.sections if s.facet == "requirements"} == {
        "requirements": "Two years at the oven"
    }
    assert miller.values("jobLocation") == ("York",)
    assert text.splitlines()[miller.sections[-1].blocks[0].span.first - 1].endswith("Miller")


def test_a_file_of_data_may_be_one_job(tmp_path: Path) -> None:
    (baker,) = read(tmp_path, "baker.yaml", BAKER).postings
    assert (baker.title, baker.values("jobLocation")) == ("Baker", ("Leeds",))


@pytest.mark.parametrize(
    "text",
    ["site_name: Mill\ntheme:\n  name: oats\n", "- a\n- b\n", "", "services:\n  web:\n    image: mill\n"],
)
def test_data_of_another_kind_is_passed_over_with_its_reason(tmp_path: Path, text: str) -> None:
    found = read(tmp_path, "mill.yml", text)
    assert not found.postings
    assert not found.problems
    assert [s.reason for s in found.skipped] == ["a file of data: nothing in it tells of a job"]


def test_data_that_is_no_yaml_is_named_with_its_line(tmp_path: Path) -> None:
    (problem,) = read(tmp_path, "jobs.yml", "- title: Baker\n  tasks: [bake\n").problems
    assert (problem.file, problem.line > 1) == ("jobs.yml", True)
    assert problem.message.startswith("no valid YAML")


def test_a_job_posting_in_json_is_read_by_its_own_names(tmp_path: Path) -> None:
    pilot = """{"@context": "https://schema.org/", "@type": "JobPosting", "title": "Harbour Pilot",
 "hiringOrganization": {"@type": "Organization", "name": "Example Harbour"},
 "baseSalary": {"@type": "MonetaryAmount", "currency": "GBP", "value": 40.00},
 "description": "<p>You bring ships in.</p><ul><li>Keep the log</li></ul>", "qualifications": "A licence"}
"""
    (posting,) = read(tmp_path, "pilot.json", pilot).postings
    assert (posting.title, posting.organization) == ("Harbour Pilot", "Example Harbour")
    texts = {b.text for s in posting.sections for b in s.blocks if b.kind != "title"}
    assert texts == {"You bring ships in.", "Keep the log", "Example Harbour", "GBP", "40.00", "A licence"}


def test_more_jobs_than_a_file_lists_are_named_and_cost_little(tmp_path: Path) -> None:
    (problem,) = read(tmp_path, "jobs.yml", "- {title: Head Baker, tasks: Bake}\n" * 501).problems
    assert (problem.message, problem.expected) == ("more jobs than a file lists", "at most 500")


def test_two_jobs_of_one_title_in_a_list_are_both_read(tmp_path: Path) -> None:
    text = LIST.replace("Miller", "Baker")
    assert [p.values("jobLocation") for p in read(tmp_path, "jobs.yml", text).postings] == [
        ("Leeds",),
        ("York",),
    ]


def test_a_graph_of_json_and_tabs_are_no_hindrance(tmp_path: Path) -> None:
    text = """{"@graph": [
\t{"@type": "JobPosting", "title": "Harbour Pilot", "tasks": "Pilot ships", "skills": "Ropes"},
\t{"@type": "JobPosting", "title": "Harbour Clerk", "tasks": "Count ships", "skills": "Sums"}
]}
"""
    assert [p.title for p in read(tmp_path, "all.json", text).postings] == ["Harbour Pilot", "Harbour Clerk"]


def test_letters_that_json_spells_by_number_are_told_as_letters(tmp_path: Path) -> None:
    text = (
        r'{"title": "Barista \ud83d\ude00", "hiringOrganization": "Caf\u00e9 Ole",'
        r' "responsibilities": ["Pull shots", "Bake \u00e9clairs \udead"], "baseSalary": "15 \u20ac an hour"}'
    )
    (posting,) = read(tmp_path, "barista.json", text).postings
    assert (posting.title, posting.organization) == ("Barista \U0001f600", "Café Ole")
    told = [block.text for section in posting.sections for block in section.blocks]
    assert told[:3] == ["Pull shots", r"Bake éclairs \udead", "15 € an hour"]


def test_a_path_in_a_text_is_told_as_it_stands(tmp_path: Path) -> None:
    text = "# Barista\n\n## Duties\n\n- Keep `C:\\till\\u00e9` in order\n"
    (posting,) = read(tmp_path, "barista.md", text).postings
    assert r"Keep C:\till\u00e9 in order" in [b.text for s in posting.sections for b in s.blocks]


@pytest.mark.parametrize("title", ["Deckhand", "Keeper of the Lock"])
@pytest.mark.parametrize(
    "told",
    [
        "## Requirements\n- Rope work\n",
        "**Requirements**\n\n- Rope work\n",
        "Hours: 40 a week\nSalary: £25,000\n\n- You mend ropes\n",
    ],
)
def test_a_table_of_those_one_works_with_makes_no_postings_of_them(
    tmp_path: Path, title: str, told: str
) -> None:
    text = (
        f"# {title}\n\nYou join a crew of three:\n\n| Position | Location | Shift |\n|---|---|---|\n"
        "| Captain | Bridge | Day |\n| Cook | Galley | Night |\n| Engineer | Hull | Day |\n\n"
        f"{told}"
    )
    assert [posting.title for posting in read(tmp_path, "crew.md", text).postings] == [title]
