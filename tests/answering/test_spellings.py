"""One thing spelt in several ways: what stands there in another spelling is not said to be missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

MILLER = role(
    "Miller",
    "Great Mill Works",
    Requirements="A driving licence|At least 3 years, preferably in a start-up environment"
    "|A sense for accessibility|Work on a branding kit",
    Nice_to_have="Experience with CRMs|Lives near Los Angeles",
    Education="Per our rules this job has no formal educational requirements",
    Benefits="Retirement|Fun startup spirit|GMW gives bread and access to all",
    About_the_job="You grind for 20h/week beside the river|Long work hours before the fair"
    "|A year's contract with a probationary period",
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    keeper = role("Zoo Keeper", "Example Zoo", Requirements="Penguins|Not on parole or probation")
    return over(postings(tmp_path_factory.mktemp("mill"), miller=MILLER, keeper=keeper))


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("is CRM experience required for the miller?", Status.NO, "Experience with CRMs"),
        ("does the miller need a startup background?", Status.NO, "preferably in a start-up environment"),
        ("must the miller live in LA?", Status.NO, "Lives near Los Angeles"),
        ("do i need a degree for the miller job?", Status.NO, "no formal educational requirements"),
        ("how many hours per week is the miller job?", Status.ANSWERED, "20h/week"),
        ("is penguin experience required at GMW?", Status.NOT_MENTIONED, ""),
        ("what do u have to do as miller?", Status.ANSWERED, "You grind"),
        ("miller, what do u need for that", Status.ANSWERED, "A driving licence"),
        ("does the miller need accessibility?", Status.YES, "A sense for accessibility"),
        ("does the miller need branding?", Status.YES, "Work on a branding kit"),
        ("what are the benefits at GMW?", Status.ANSWERED, "Retirement"),
        ("does the miller job come with a probation period?", Status.YES, "with a probationary period"),
        ("will the miller work long hours?", Status.YES, "Long work hours"),
    ],
)
def test_another_spelling_is_the_same_thing(
    assistant: Assistant, question: str, status: Status, quote: str
) -> None:
    answer = ask(assistant, question)
    assert answer.status is status, answer.text
    assert [r.title for r in answer.roles] == ["Miller"], answer.text
    assert quote in answer.text


def test_a_word_that_shares_its_stem_with_another_thing_is_not_that(assistant: Assistant) -> None:
    assert ask(assistant, "which roles mention accounting?").status is Status.NOT_MENTIONED
    assert "bread" not in ask(assistant, "does the miller need accessibility?").text
    assert ask(assistant, "is there probation for the zoo keeper?").status is Status.NOT_STATED


def test_what_is_near_to_a_thing_that_is_not_mentioned_is_quoted_beside_that(assistant: Assistant) -> None:
    answer = ask(assistant, "does the miller have a 401k?")
    assert answer.status is Status.NOT_MENTIONED, answer.text
    assert [s.text for s in answer.statements if s.citation.quote] == ["Retirement"]


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is the miller based in leeds?", Status.NOT_MENTIONED),
        ("can the miller work from leeds?", Status.NOT_MENTIONED),
        ("is the miller in Leeds?", Status.NOT_MENTIONED),
        ("is the miller in kyoto?", Status.YES),
        ("is the miller job in Porto?", Status.YES),
        ("is the miller based in porto?", Status.YES),
        ("does the miller need experience in Pyhton?", Status.YES),
        ("miller in porto", Status.ANSWERED),
    ],
)
def test_a_place_is_no_typo_of_a_word_that_asks_and_a_role_may_be_there(
    tmp_path: Path, question: str, status: Status
) -> None:
    text = "---\ntitle: Miller\nlocation: Kyoto or Porto with a day at home\n---\n\n## Duties\n\n- Grinds rye for good leads\n\n## Requirements\n\n- Experience in Python\n"
    (tmp_path / "miller.md").write_text(text)
    answer = ask(over(tmp_path), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    "question", ["great mill works slary", "miller benfits", "miller in brief: the slary pls"]
)
def test_a_word_of_a_facet_without_one_of_its_letters_is_that(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert answer.status in {Status.NOT_STATED, Status.ANSWERED}, answer.text
    assert answer.facets[0] in {"compensation", "benefits"}, answer.text


@pytest.mark.parametrize("typed", ["Recruitement", "recruitmment", "Recrutment"])
def test_a_typo_of_a_title_that_has_its_stem_is_mended(tmp_path: Path, typed: str) -> None:
    folder = postings(tmp_path, one=role("Recruitment Clerk"), two=role("Baker"), three=role("Grocer"))
    assert [r.title for r in ask(over(folder), f"what does the {typed} Clerk do?").roles] == [
        "Recruitment Clerk"
    ]


@pytest.mark.parametrize("typed", ["bookeeper", "bookeper", "bookkeper"])
def test_a_typo_as_near_to_that_of_a_title_as_to_the_word_itself_is_of_the_word(
    tmp_path: Path, typed: str
) -> None:
    folder = postings(
        tmp_path, one=role("Bookkeper", "Pier Ltd", Pay="700 GBP"), two=role("Cook", "Pier Ltd")
    )
    assert "700 GBP" in ask(over(folder), f"how much would the {typed} earn?").text
