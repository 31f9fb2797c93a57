"""Headings and facts that nothing marks but their words and their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.postings.source import Source

if TYPE_CHECKING:
    from bot.domain import Section
    from bot.postings.facets import Headings
    from bot.postings.reading import Reader


def _sections(reader: Reader, text: str) -> dict[str, Section]:
    posting = reader.read(Source("baker.md", text))
    assert posting is not None
    return {section.heading: section for section in posting.sections}


@pytest.mark.parametrize(
    ("heading", "alone"),
    [
        ("Key Duties and Responsibilities", True),
        ("Typical Tasks", True),
        ("Education & Experience", True),
        ("Qualification requirements", True),
        ("About the Bread Museum", True),
        ("Requirements for the position", True),
        ("Pay, Benefits and Other Perks", True),
        ("Pay, bread and other rolls", False),
        ("The job of a Crumbly Night Baker", True),
        ("The ovens of the position", False),
        ("Senior Accountant", False),
        ("Further education of apprentices", False),
        ("About bread and rolls", False),
    ],
)
def test_a_heading_that_only_says_which_of_them_is_one_without_any_mark(
    reader: Reader, headings: Headings, heading: str, *, alone: bool
) -> None:
    assert headings.whole(heading) is alone
    found = _sections(reader, f"# Baker\n\nBread all day.\n\n{heading}\n\nThis is told at length below it.\n")
    assert (heading in found) is alone


def test_a_line_that_only_says_which_of_its_kind_it_is_may_be_one_of_a_list(reader: Reader) -> None:
    text = "# Baker\n\nWhat we offer\nFree rolls\nFurther training\nA bicycle\n"
    assert [b.text for b in _sections(reader, text)["What we offer"].blocks] == [
        "Free rolls",
        "Further training",
        "A bicycle",
    ]
    text = "# Baker\n\nQualifications\nMinimum qualifications\nTwo years at an oven\n"
    assert _sections(reader, text)["Minimum qualifications"].facet == "requirements"


def test_sentences_on_lines_of_their_own_are_listed_below_what_is_given_and_what_is_done(
    reader: Reader,
) -> None:
    job = "Responsible for the ovens and all who work at them.\nComply with the rules of the trade.\nManage the flour."
    pay = "$12 an hour, paid each Friday.\nAll who stay for a year have a share of the mill!\nFree rolls."
    more = "A warm place in winter.\nBread at half price.\nYour own apron and a tall hat."
    text = f"The Job of a Head Baker\n{job}\n\nPay and Perks\n{pay}\n\nAdditional perks such as:\n{more}\n"
    found = _sections(reader, f"---\ntitle: Baker\n---\n{text}")
    told = {heading: [b.text for b in section.blocks] for heading, section in found.items()}
    assert told["The Job of a Head Baker"] == job.split("\n")
    assert found["The Job of a Head Baker"].facets == ("purpose", "responsibilities")
    assert told["Pay and Perks"] == pay.split("\n")
    assert found["Additional perks such as"].path == ("Pay and Perks", "Additional perks such as")
    prose = (
        "The baker of the night bakes what is sold in\nthe morning. The ovens are warm.\nThe mill is near."
    )
    assert len(_sections(reader, f"# Baker\n\nThe job\n{prose}\n")["The job"].blocks) == 1


@pytest.mark.parametrize(
    ("heading", "prose"),
    [
        ("What you bring", "Two summers at an oven.\nA degree or\n5 years in the trade."),
        ("Your duties", "Do not\nSmoke in the mill. Do not\nLift more than\n25 kg.\nSweep the floors"),
        ("Compensation", "Pay comes by the month. In 2026 it is\n£40,000 and from\n2027 on it is more."),
    ],
)
def test_running_text_is_no_list_where_a_line_goes_on_below_with_a_figure(
    reader: Reader, heading: str, prose: str
) -> None:
    assert len(_sections(reader, f"# Baker\n\n## {heading}\n\n{prose}\n")[heading].blocks) == 1


def test_a_text_of_one_line_with_its_breaks_spelt_out_has_headings_of_its_own(reader: Reader) -> None:
    value = r"Two years at an oven\r\nA calm hand\r\nPay and Perks\r\n\r\nFree rolls\r\nA bicycle"
    found = _sections(reader, f'---\ntitle: Baker\nqualifications: "{value}"\n---\nBread all day.\n')
    told = {heading: [b.text for b in section.blocks] for heading, section in found.items()}
    assert told["Pay and Perks"] == ["Free rolls", "A bicycle"]
    assert found["Pay and Perks"].facet == "benefits"


def test_each_line_of_a_box_of_facts_states_its_own_value(reader: Reader) -> None:
    box = "Team size: six bakers\nWorks with: the shop\nTime zone: that of Riga\nOvens: three"
    found = _sections(reader, f"# Baker\n\n{box}\n\nBread all day.\n")
    told = {heading: found[heading].facet for heading in ("Team size", "Works with", "Time zone")}
    assert told == {"Team size": "team", "Works with": "collaborators", "Time zone": "working_hours"}


@pytest.mark.parametrize(
    "between", [" ......... ", " . . . . . ", "........", "        ", "\t", "\t\t", " = ", " - ", " – "]
)
def test_facts_of_plain_text_are_told_apart_whatever_stands_between_name_and_value(
    reader: Reader, between: str
) -> None:
    facts = (
        "Department|Rye",
        "Place|Head office, Mill Lane",
        "Salary|EUR 29,800",
        "Hours|40 a week",
    )
    lines = "\n".join(fact.replace("|", between) for fact in facts)
    found = _sections(reader, f"VILLAGE BAKER\n\n{lines}\n\nDUTIES\n\n- Bake rye\n")
    assert [b.text for b in found["Place"].blocks] == ["Place Head office, Mill Lane"]
    assert found["Place"].blocks[0].quote == " ".join(f"Place{between}Head office, Mill Lane".split())
    assert (found["Place"].facet, found["Salary"].facet) == ("location", "compensation")
    assert [b.text for b in found["Hours"].blocks] == ["Hours 40 a week"]


def test_a_line_indented_below_a_fact_of_two_goes_on_with_it(reader: Reader) -> None:
    facts = "Salary ....... EUR 29,800\nHours ........ 40 a week, of which\n        two at night"
    found = _sections(reader, f"VILLAGE BAKER\n\n{facts}\n\nDUTIES\n\n- Bake rye\n")
    assert [b.text for b in found["Hours"].blocks] == ["Hours 40 a week, of which two at night"]


def test_names_in_bold_each_begin_a_fact_and_the_line_below_one_goes_on_with_it(reader: Reader) -> None:
    facts = "**Ovens** Three\n**Salary** £29,800 a year\n**Hours** 40 a week, of which\ntwo at night\n**Starts** 1 May"
    found = _sections(reader, f"# Baker\n\n{facts}\n\n## Duties\n\n- Bake rye\n")
    assert (found["Salary"].facet, found["Hours"].facet) == ("compensation", "working_hours")
    assert [b.text for b in found["Hours"].blocks] == ["Hours 40 a week, of which two at night"]
    assert [b.quote for b in found["Salary"].blocks] == ["Salary £29,800 a year"]


def test_a_value_alone_among_facts_is_no_heading_of_the_fact_below_it(reader: Reader) -> None:
    text = "# Baker\n\nJob ref: 7\nGrade C, £12 an hour\nPermanent\nCloses: 3 May\n\nBread all day."
    posting = reader.read(Source("baker.md", text))
    assert posting is not None
    told = {
        block.text: (section.path, section.facet) for section in posting.sections for block in section.blocks
    }
    assert told["Permanent"] == ((), "contract")
    assert told["Closes: 3 May"] == (("Closes",), "deadline")
    assert told["Bread all day."][0] == ()


def test_a_label_of_what_is_offered_stands_beside_a_bold_line_above_what_is_asked(reader: Reader) -> None:
    text = (
        "# Baker\n\n**Requirements**\n\nTwo years at an oven and good knees.\n\n**Licences:** one for a van.\n\n"
        "**Our offer.** Rolls, and a bicycle.\n\n**How to apply.** Send a loaf.\n"
    )
    found = _sections(reader, text)
    assert found["Licences"].path == ("Requirements", "Licences")
    assert (found["Our offer"].path, found["Our offer"].facet) == (("Our offer",), "benefits")
    assert found["How to apply"].path == ("How to apply",)


def test_bold_words_at_the_beginning_of_running_text_are_no_facts(reader: Reader) -> None:
    text = (
        "**Bread** is what we bake all\n**Day** and night, at **good pay** and with\n**Hours** nobody counts."
    )
    assert {"Bread", "Hours"}.isdisjoint(_sections(reader, f"# Baker\n\n{text}\n"))


@pytest.mark.parametrize(
    "lines",
    [
        "Hours - keep the book of them\nPay - count it on Fridays",
        "We bake bread... and cakes",
        "Anna - head baker\nSalary - by the book",
    ],
)
def test_dots_and_dashes_amid_text_part_no_facts(reader: Reader, lines: str) -> None:
    found = _sections(reader, f"# Baker\n\n## Tasks\n\n{lines}\n")
    assert {"Hours", "Pay", "Salary"}.isdisjoint(found)


def test_names_with_their_values_below_the_tasks_are_tasks(reader: Reader) -> None:
    tasks = "Planning: You plan the week\nTraining: You train the new bakers\nRecruitment: You find the apprentices"
    found = _sections(reader, f"# Baker\n\nYour tasks\n{tasks}\n")
    assert [b.text for b in found["Your tasks"].blocks] == tasks.split("\n")


def test_a_name_in_capitals_states_a_value_of_any_length(reader: Reader) -> None:
    text = "MAJOR DUTIES:\nBakes bread\nPHYSICAL DEMANDS:  The work is done standing, amid heat and flour, and sacks are lifted all day.\n"
    found = _sections(reader, f"# Baker\n\n{text}")
    assert found["PHYSICAL DEMANDS"].facet == "work_environment"
    assert [b.text for b in found["MAJOR DUTIES"].blocks] == ["Bakes bread"]


def test_what_stands_behind_a_closed_list_is_no_part_of_it_be_it_below_labels_or_an_address(
    reader: Reader,
) -> None:
    text = (
        "# Baker\n\nBread all day.\n\n**Profile**\n\n- Two years at an oven\n- Good knees\n\nThe positions are based in Riga "
        "and are open now.\n\nSalary: by agreement\n\nApplicants should send a cover letter addressing the points listed "
        "above to:\n\nAda Rye\n\n7 Mill Lane\n\nTel: 123\n\nThe guild of bakers keeps the ovens of the town."
    )
    found = _sections(reader, text)
    assert [b.text for b in found["Profile"].blocks] == ["Two years at an oven", "Good knees"]
    assert (found["Salary"].path, found["Tel"].path) == (("Salary",), ("Tel",))


def test_another_line_of_an_item_in_html_stays_in_its_list(reader: Reader) -> None:
    text = """<h2>Baker</h2><p>Your tasks:</p><ul>
    <li><strong>Ovens</strong><br/>
    Clean them, usually with sand.</li>
    <li>Knead the dough.<br>Let it rest.</li></ul>"""
    (tasks,) = (s for s in _sections(reader, text).values() if "responsibilities" in s.facets)
    found = [block.text for block in tasks.blocks]
    assert found == ["Ovens Clean them, usually with sand.", "Knead the dough.", "Let it rest."]
