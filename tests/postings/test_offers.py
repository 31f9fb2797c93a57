"""A page that offers several jobs is read as several postings, and no line of one is ever one of another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.postings.source import Source

if TYPE_CHECKING:
    from bot.domain import Posting
    from bot.postings.reading import Reader

MILL = """# Come and work at the mill

We mill oats.

## Open positions

### 1) [Head Gardener](mailto:jobs@mill.example) 🥖

You weed the oats.

**Closes:** 1 March 2026

#### Requirements
* A spade

### Oat Whisperer

* Talks to oats

### Night Clerk (m/f)

* Counts the sacks

## How to apply

* Send a loaf
"""

FOLD = "<details><summary>%s</summary>\n\n## Pay\n\nBread.\n\n</details>\n"


def texts(posting: Posting) -> set[str]:
    return {b.text for s in posting.sections for b in s.blocks if b.kind != "title"}


def test_each_job_has_its_own_lines_and_those_told_of_all(reader: Reader) -> None:
    gardener, whisperer, clerk = reader.roles(Source("jobs.md", MILL))
    assert [gardener.title, whisperer.title, clerk.title] == [
        "Head Gardener",
        "Oat Whisperer",
        "Night Clerk (m/f)",
    ]
    shared = {"We mill oats.", "Send a loaf"}
    assert texts(gardener) == shared | {"You weed the oats.", "Closes: 1 March 2026", "A spade"}
    assert texts(whisperer) == shared | {"Talks to oats"}
    assert texts(clerk) == shared | {"Counts the sacks"}
    assert (gardener.valid_through is None, clerk.valid_through) == (False, None)
    assert {p.path for p in (gardener, whisperer, clerk)} == {"jobs.md"}
    assert len({p.key for p in (gardener, whisperer, clerk)}) == 3
    for posting in (gardener, whisperer, clerk):
        assert [s.number for s in posting.sections] == list(range(len(posting.sections)))


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "# Mill\n\n**Cooks:** two.\n\nPlease send the following:\n\n1. a loaf\n\n**Clerks:** none.\n",
            ["Cooks", "Clerks"],
        ),
        ("# Mulino\n\n## Addetta alle pulizie\n\nA.\n\n## Giardiniere generico\n\nB.\n", 2),
        ("# Jobs\n\n## Cook\n\nA.\n\n## Clerk\n\nB.\n\n## Handy things\n\nC.\n", ["Cook", "Clerk", "Jobs"]),
        (
            "# Positions\n\n1. **Cook** (part-time):\n\nYou fry.\n\n* Eggs\n\n2. **Clerk**. B.\n",
            ["Cook", "Clerk"],
        ),
        ("# Join us\n\n## Postdocs\n\nA.\n\n## PhD students\n\nB.\n\n### Master students\n\nC.\n", 3),
        ("# Jobs\n\n## Cook\n\nA.\n\n[Apply](a)\n---\n\n## Clerk\n\nB.\n", ["Cook", "Clerk"]),
        ("# Jobs\n\n## Cook\n\nA.\n\n## Night Clerk - all the sacks & the oats of Rye\n\nB.\n", 2),
        (
            "# Jobs\n\n[A](#a)\n| [Gardener](#g)\n| [Clerk](#c)\n\n## Head Gardener\n\nA.\n\n## Clerk\n\nB.\n",
            2,
        ),
        (
            "# Mill\n\n" + FOLD % "Night Cook (part-time)" + FOLD % "Clerk Two-Shift" + "\nWrite to us.\n",
            ["Night Cook (part-time)", "Clerk Two-Shift"],
        ),
    ],
)
def test_a_job_is_known_by_a_heading_that_is_its_name(
    reader: Reader, text: str, titles: list[str] | int
) -> None:
    found = reader.roles(Source("jobs.md", text))
    assert ([p.title for p in found] if isinstance(titles, list) else len(found)) == titles
    own = [b.span for p in found for s in p.sections if s.path for b in s.blocks]
    assert len(own) == len(set(own)), "a line below one job's name is told of another"


def test_what_stands_outside_of_the_folds_of_jobs_is_told_of_each(reader: Reader) -> None:
    text = f"# Kitchen\n\n{FOLD % 'Cook'}\nWe bake.\n\n{FOLD % 'Clerk'}<hr>\n\nWrite to the mill.\n"
    for posting in reader.roles(Source("kitchen.md", text)):
        assert texts(posting) == {"Bread.", "We bake.", "Write to the mill."}


def test_what_closes_a_list_of_jobs_is_told_of_each(reader: Reader) -> None:
    text = """<ol><li><b>Cook</b>.<br>The ideal candidate:<ul><li>fries</ul>
        <li><b>Clerk</b>.<br>The ideal candidate:<ul><li>counts</ul></ol><p>Email your resume to the mill.</p>"""
    cook, clerk = reader.roles(Source("jobs.html", text))
    assert texts(cook) == {"Cook.", "fries", "Email your resume to the mill."}
    assert texts(clerk) == {"Clerk.", "counts", "Email your resume to the mill."}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "baker.md",
            "# Baker\n\n## For paid interns\n\nA.\n\n## Volunteers\n\nB.\n\n## Junior cooks\n\nC.\n",
        ),
        ("a.md", "---\ntitle: Head Cook\n---\n\n## Night Clerk\n\nA.\n\n## Day Clerk\n\nB.\n"),
        ("jobs.md", "# Jobs\n\n## Our team\n\n### Head Cook\n\nAda.\n\n### Night Clerk\n\nBob.\n"),
        ("jobs.md", "# Jobs\n\n## Requirements\n\n### Cooks\n\n* Oven\n\n### Clerks\n\n* Ink\n"),
        ("jobs.md", "# Jobs\n\n## Cook\n\nA.\n\n## Duties\n\n* B\n\n## Clerk\n\nC.\n\n## Duties\n\n* D\n"),
        (
            "jobs.md",
            "# Jobs\n\n## What do our cooks do?\n\nA.\n\n## As a clerk\n\nB.\n\n## Your manager\n\nC.\n",
        ),
        ("jobs.md", "# Jobs\n\n## Cook\n\nA.\n\n## Cook\n\nB.\n"),
        ("jobs.md", "# Jobs\n\n* **Night Clerk** counts\n* **Head Chef** cooks\n"),
        ("jobs.md", "# Jobs\n\n* **Night Clerk**: counts\n* **Head Chef**: cooks\n* **Good pay**: bread\n"),
        ("mill.md", "# Mill\n\n* **Night Clerk**: counts\n* **Head Chef**: cooks\n"),
        ("head-cook.md", "## Head Cook\n\nA.\n\n## Volunteer\n\nB.\n"),
        (
            "mill.md",
            "# Mill\n\n" + FOLD % "Night Cook" + FOLD % "Duties" + FOLD % "Clerk",
        ),
        ("mill.md", "# Mill\n\n" + (FOLD % "Night Cook" + FOLD % "Clerk").replace("## Pay", "")),
    ],
)
def test_a_page_about_one_job_or_where_it_is_open_what_is_whose_stays_whole(
    reader: Reader, name: str, text: str
) -> None:
    assert len(reader.roles(Source(name, text))) == 1


ROWS = """# Places for the season

{above}| No. | Role | Shop | Hours | {last} |
|---|---|---|---|---|
| A1 | Baker | Quay | 20 a week | 14 euro |
| A2 | Baker | Mill Lane | 30 a week | 14 euro |
| A3 | Night Clerk | Quay | 12 a week | 15 euro |

Send a loaf.
"""


def test_each_role_of_a_table_is_a_posting_that_is_told_by_its_place_where_two_have_one_name(
    reader: Reader,
) -> None:
    text = ROWS.format(above="", last="Pay").replace("Shop", "Site")
    found = reader.roles(Source("season.md", text))
    assert [posting.title for posting in found] == ["Baker (Quay)", "Baker (Mill Lane)", "Night Clerk"]
    assert texts(found[1]) == {"A2", "Mill Lane", "30 a week", "14 euro", "Send a loaf."}
    assert {s.heading: s.facets[:1] for s in found[2].sections if s.heading in {"Hours", "Pay"}} == {
        "Hours": ("working_hours",),
        "Pay": ("compensation",),
    }


@pytest.mark.parametrize(
    ("heading", "count"),
    [
        ("Bakers wanted at both shops", 3),
        ("The Baker", 1),
        ("Baker for two shops", 1),
    ],
)
def test_a_page_called_by_its_roles_in_the_plural_lists_them_whatever_it_says_of_all(
    reader: Reader, heading: str, count: int
) -> None:
    text = ROWS.format(above="", last="Pay").replace("Places for the season", heading).replace("Shop", "Site")
    text += "\n## What we look for\n\nYou like flour.\n"
    assert len(reader.roles(Source("season.md", text))) == count


@pytest.mark.parametrize(
    "text",
    [
        ROWS.format(above="## The team\n\n", last="Pay"),  # those who work there
        ROWS.format(above="", last="Pay").replace("No.", "Name"),
        ROWS.format(above="", last="Pay").replace("Clerk", "Bread"),  # none of them is known as a role
        ROWS.format(above="", last="Since").replace("Hours", "Mail"),  # its columns tell nothing of a post
    ],
)
def test_a_table_of_people_or_of_other_things_lists_no_roles(reader: Reader, text: str) -> None:
    assert len(reader.roles(Source("season.md", text))) == 1
