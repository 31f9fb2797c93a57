"""The noun of a role: in the plural all who have it are meant, and another that stands for it names it as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

TITLES = {
    "baker": "Baker",
    "pastry": "Pastry Baker",
    "senior": "Senior Baker",
    "helper": "Assistant to the Bakers",
    "sre": "Site Reliability Engineer",
    "junior_sre": "Junior Site Reliability Engineer",
    "lantern": "Lanternist",
    "night_lantern": "Night Lanternist (Harbour)",
    "developer": "Developer",
    "advocate": "Developer Advocate",
    "cloud": "Engineer (Cloud Ovens)",
    "cloud_senior": "Senior Cloud Engineer",
    "hall": "Hall Keeper - Full Time",
    "hall_half": "Hall Keeper - Part Time",
}


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    """Several roles of a noun: one that says no more, others with a word before or behind it, those of who assists them."""
    return over(postings(tmp_path, **{name: role(title, "Example Inn") for name, title in TITLES.items()}))


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("what do the bakers do?", {"baker", "pastry", "senior"}),
        ("requirements for bakers", {"baker", "pastry", "senior"}),
        ("what do the SREs do?", {"sre", "junior_sre"}),
        ("what does it take to be one of the sres", {"sre", "junior_sre"}),
        ("what do the lanternists do?", {"lantern", "night_lantern"}),
        ("what does the baker do?", {"baker"}),
        ("what does the lanternist do?", {"lantern"}),
        ("what do the developers do?", {"developer"}),
        ("what do the pastry bakers do?", {"pastry"}),
        ("what do the bakers and the senior bakers do?", {"baker", "senior"}),
    ],
)
def test_a_role_in_the_plural_is_all_that_are_called_so(
    assistant: Assistant, question: str, names: set[str]
) -> None:
    answer = ask(assistant, question)
    assert {r.posting.removesuffix(".md") for r in answer.roles} == names, answer.text


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("requirements for the cloud devs", {"cloud", "cloud_senior"}),
        ("pay of the cloud devs", {"cloud", "cloud_senior"}),
        ("requirements for the hall keeper", {"hall", "hall_half"}),
        ("responsibilities of the hall keeper at Example Inn", {"hall", "hall_half"}),
    ],
)
def test_what_names_several_roles_and_what_is_asked_of_them_and_no_more_is_no_talk(
    assistant: Assistant, question: str, names: set[str]
) -> None:
    answer = ask(assistant, question)
    assert answer.status is Status.AMBIGUOUS, answer.text
    assert {r.posting.removesuffix(".md") for r in answer.roles} == names


@pytest.mark.parametrize(
    "text", ["the hall keeper is sick", "thanks to the bakers", "cloud devs are late again"]
)
def test_talk_of_people_who_have_a_role_stays_talk(assistant: Assistant, text: str) -> None:
    assert ask(assistant, text).status is Status.OFF_TOPIC


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what does the manager for exhibitions do?", "Hang the pictures"),
        ("what does the manager of exhibitions do all day", "Hang the pictures"),
        ("what does the head of frames do?", "Gild"),
        ("tasks of the lead in restoration", "Mend the canvas"),
        ("who is the manager of the lead restorer?", "The curator"),
        ("who is the manager for the exhibition manager?", "The mayor"),
    ],
)
def test_a_role_whose_noun_stands_before_its_field_is_asked_about_and_no_boss(
    tmp_path: Path, question: str, told: str
) -> None:
    files = {
        "exhibition": role(
            "Exhibition Manager", "Example Hall", Tasks="Hang the pictures", Reports_to="The mayor"
        ),
        "frames": role("Head of Frames", "Example Hall", Tasks="Gild", Reports_to="The mayor"),
        "lead": role("Lead Restorer", "Example Hall", Tasks="Mend the canvas", Reports_to="The curator"),
    }
    answer = ask(over(postings(tmp_path, **files)), question)
    assert [s.text for s in answer.statements] == [told], answer.text


def test_a_position_is_that_of_the_title_that_has_its_word(tmp_path: Path) -> None:
    """A role's usual name is looked for where titles have that: "PhD position" is a "Doctoral Researcher"."""
    tides = role("PhD on Tides", "Example Shore", Tasks="Measure tides")
    sand = role("Postdoc on Sand", "Example Shore", Tasks="Sieve sand")
    waves = role("Doctoral Researcher (Waves)", "Example Shore", Tasks="Count waves")
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first = over(postings(tmp_path / "a", tides=tides, sand=sand))
    assert [r.title for r in ask(first, "what does the phd position involve?").roles] == ["PhD on Tides"]
    second = over(postings(tmp_path / "b", waves=waves, sand=sand))
    told = ask(second, "what does the phd position involve?")
    assert [r.title for r in told.roles] == ["Doctoral Researcher (Waves)"]


def test_a_noun_that_only_the_usual_name_of_what_is_said_has_picks_no_title(tmp_path: Path) -> None:
    """A "postdoc" is a postdoctoral researcher: a "Postdoctoral Fellow" of what is said is meant more than any researcher."""
    sand = role("Postdoctoral Fellow - Sand & Shells", "Example Shore", Education="A doctorate in sand")
    waves = role("Postdoctoral Researcher in Waves", "Example Shore", Education="A doctorate in waves")
    keeper = role("Sand Keeper", "Example Shore", Education="A certificate in sand")
    shelf = over(postings(tmp_path, sand=sand, waves=waves, keeper=keeper))
    for question, told in (
        ("sand postdoc", "A doctorate in sand"),
        ("waves postdoc", "A doctorate in waves"),
    ):
        answer = ask(shelf, f"what degree does the {question} need?")
        assert [s.text for s in answer.statements] == [told], answer.text
