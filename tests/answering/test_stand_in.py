"""What stands in for a facet answers no question about a thing that only the facet itself tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

FORM = "Fill in the form at the harbour office"
WALK = "A walk up the stairs"
CALL = "A call, two weeks after you write"


def _shelf(folder: Path) -> Assistant:
    return over(
        postings(
            folder,
            keeper=role("Lighthouse Keeper", "Example Coast", How_to_apply=FORM, Tasks="Trim the lamp"),
            pilot=role(
                "Harbour Pilot", "Example Coast", Interview_process=WALK, Tasks="Run the process of docking"
            ),
            cook=role("Ship Cook", "Example Coast", Interview_process=CALL, Tasks="Cook soup"),
        )
    )


@pytest.mark.parametrize(
    "question",
    [
        "how many interview rounds for the lighthouse keeper?",
        "what does the interview for the lighthouse keeper look like?",
        "which stages does the lighthouse keeper hiring have?",
        "how long does the whole process take for the harbour pilot?",
        "how long does hiring take for the harbour pilot?",
    ],
)
def test_a_form_to_fill_in_is_no_interview_and_a_step_without_a_time_says_not_how_long(
    tmp_path: Path, question: str
) -> None:
    answer = ask(_shelf(tmp_path), question)
    assert answer.status is Status.NOT_STATED
    assert not [s.text for s in answer.statements if s.text]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what does the hiring process for the lighthouse keeper look like?", FORM),
        ("what does the hiring process for the harbour pilot look like?", WALK),
        ("how long does the process take for the ship cook?", CALL),
    ],
)
def test_the_process_is_told_by_its_steps_or_by_how_to_apply(
    tmp_path: Path, question: str, told: str
) -> None:
    assert [s.text for s in ask(_shelf(tmp_path), question).statements] == [told]


@pytest.mark.parametrize(
    ("demands", "told"),
    [
        ("A passport", ""),
        ("A calm voice\n\nFive years in a kitchen", ""),
        ("A trained baker", "A trained baker"),
        ("A licence to sail", "A licence to sail"),
    ],
)
def test_a_list_of_demands_without_a_word_of_studies_tells_no_education(
    tmp_path: Path, demands: str, told: str
) -> None:
    shelf = over(postings(tmp_path, cook=role("Ship Cook", "Example Coast", Requirements=demands)))
    answer = ask(shelf, "what education does the ship cook need?")
    assert [s.text for s in answer.statements] == [told]
    assert (answer.status is Status.NOT_STATED) == (not told)


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ("Fill in the form at the harbour office", ""),
        ("A walk up the stairs\n\nA letter within days", "A letter within days"),
        ("A chat on the boat\n\nAn answer in two weeks", "An answer in two weeks"),
    ],
)
def test_how_long_hiring_takes_is_told_by_a_time_be_it_without_a_figure(
    tmp_path: Path, steps: str, told: str
) -> None:
    at = "How_to_apply" if "form" in steps else "Hiring_process"
    shelf = over(postings(tmp_path, cook=role("Ship Cook", "Example Coast", **{at: steps})))
    answer = ask(shelf, "how long does the hiring process take for the ship cook?")
    assert [s.text for s in answer.statements] == [told]


def test_how_long_some_process_of_the_work_takes_is_told_by_no_step_of_applying(tmp_path: Path) -> None:
    shelf = over(
        postings(
            tmp_path,
            cook=role("Ship Cook", "Example Coast", Tasks="Smoke the fish", How_to_apply=FORM),
            keeper=role("Keeper", "Example Coast", Tasks="Trim the lamp"),
        )
    )
    answer = ask(shelf, "how long does the smoking process take for the ship cook?")
    assert answer.status is Status.NOT_STATED


@pytest.mark.parametrize(
    ("demands", "told"),
    [("A driving licence|A calm voice", [""]), ("Excel and patience|A calm voice", ["Excel and patience"])],
)
def test_a_list_of_demands_without_a_tool_tells_none_that_is_used(
    tmp_path: Path, demands: str, told: list[str]
) -> None:
    shelf = over(postings(tmp_path, cook=role("Ship Cook", "Example Coast", Requirements=demands)))
    answer = ask(shelf, "what systems does the ship cook use?")
    assert [s.text for s in answer.statements][:1] == told
    assert (answer.status is Status.NOT_STATED) == (told == [""])


def test_when_a_degree_is_needed_asks_for_no_start(tmp_path: Path) -> None:
    demands = {"Requirements": "A degree in soups", "Start_date": "1 May"}
    shelf = over(postings(tmp_path, cook=role("Ship Cook", "Example Coast", **demands)))
    told = [s.text for s in ask(shelf, "when is a degree needed for the ship cook?").statements]
    assert told == ["A degree in soups"]
    assert ask(shelf, "when is the ship cook needed?").statements[0].text == "1 May"


def test_running_text_that_stands_in_for_duties_leaves_out_what_is_given_and_how_to_apply(
    tmp_path: Path,
) -> None:
    text = (
        "---\ntitle: Lock Keeper\n---\nWe are looking for a keeper who opens the lock for barges.\n\n"
        "This role is 100% on-site in Ghent and includes competitive compensation and full benefits!\n\n"
        "To apply, please send us your CV.\n\n**Reports to:** Harbour master\n"
    )
    shelf = over(postings(tmp_path, keeper=text))
    answer = ask(shelf, "what is the lock keeper responsible for?")
    assert "opens the lock" in answer.text, answer.text
    assert "Ghent" not in answer.text, answer.text
    assert "CV" not in answer.text, answer.text
    assert "Ghent" in ask(shelf, "where is the lock keeper based?").text


@pytest.mark.parametrize(
    "question",
    ["which tools does the net maker mend with?", "what libraries does the net maker mend nets with?"],
)
def test_tools_asked_for_by_their_use_are_what_is_said_of_it_with_a_name(
    tmp_path: Path, question: str
) -> None:
    maker = role(
        "Net Maker",
        "Harbour Line",
        Tasks="Mend the nets using Knotter and Twiner|Sell nets in Bergen|Greet guests",
        Requirements="Calm hands|Knowledge of Python",
    )
    answer = ask(over(postings(tmp_path, maker=maker)), question)
    assert [s.text for s in answer.statements] == ["Mend the nets using Knotter and Twiner"], answer.text
    plain = ask(over(postings(tmp_path, maker=maker)), "which tools does the net maker use?")
    assert "Knowledge of Python" in plain.text


def test_a_tool_of_a_kind_is_told_by_what_calls_it_so(tmp_path: Path) -> None:
    text = (
        "# Senior Gardener\n\nRoses inspire us. Spademate is our primary garden tool.\n\n"
        "## Requirements\n\n- Four years of roses\n\n## Responsibilities\n\n- Deploying and maintaining garden libraries\n"
    )
    shelf = over(postings(tmp_path, garden=text, smith=role("Smith", Requirements="Iron")))
    answer = ask(shelf, "which garden tool does the senior gardener mainly use?")
    assert [s.text for s in answer.statements] == ["Spademate is our primary garden tool."]


@pytest.mark.parametrize(
    "question", ["which degrees are accepted for the keeper?", "education of the keeper"]
)
def test_demands_below_a_heading_without_studies_tell_none_beside_one_that_has_some(
    tmp_path: Path, question: str
) -> None:
    keeper = role(
        "Lighthouse Keeper",
        Skills_and_experience="Trim lamps|Willing to learn",
        Qualifications="A master's degree in optics",
    )
    cook = role("Ship Cook", Requirements="Soup|A degree in cooking")
    answer = ask(over(postings(tmp_path, keeper=keeper, cook=cook)), question)
    assert [s.text for s in answer.statements] == ["A master's degree in optics"]


def test_a_degree_or_a_language_among_what_is_required_is_no_tool(tmp_path: Path) -> None:
    asks = "Experience with Docker|Fluent in French|A bachelor's degree|Careful with ropes"
    shelf = over(postings(tmp_path, smith=role("Smith", "Forge", Requirements=asks)))
    told = [s.text for s in ask(shelf, "which tools does the smith use?").statements]
    assert told == ["Experience with Docker", "Careful with ropes"]


def test_what_is_said_to_be_the_main_tool_is_told_and_no_list_that_names_none(tmp_path: Path) -> None:
    asks = "Must be present at each launch|Not on probation"
    clerk = role("Harbour Clerk", "Example Coast", Requirements=asks, About="Your main tool is the Logbook.")
    mate = role("Deck Mate", "Example Coast", Requirements=asks)
    shelf = over(postings(tmp_path, clerk=clerk, mate=mate))
    told = [s.text for s in ask(shelf, "which tool does the harbour clerk use?").statements]
    assert told == ["Your main tool is the Logbook."]
    assert ask(shelf, "which tools does the deck mate use?").status is Status.NOT_STATED
