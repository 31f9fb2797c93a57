"""Who pays for a thing that is needed: the asker, or the employer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("A police check, which we pay for, is required", Status.NO),
        ("We reimburse the cost of your police check", Status.NO),
        ("The police check is paid by the forge", Status.NO),
        ("A police check is at your own expense", Status.YES),
        ("The cost of the police check is not reimbursed", Status.YES),
        ("A police check is required", Status.ANSWERED),
        ("The police check is provided at £4 a day", Status.ANSWERED),
        ("The police check is paid for by you and refunded once you pass", Status.ANSWERED),
        ("Police check paid for by you", Status.YES),
        ("The police check is free for the children", Status.ANSWERED),
        ("We provide a loan for the police check, paid back over a year", Status.ANSWERED),
        ("The first police check at your own cost; we pay those after that", Status.ANSWERED),
    ],
)
def test_what_the_employer_pays_for_the_asker_does_not(tmp_path: Path, said: str, status: Status) -> None:
    shelf = over(postings(tmp_path, smith=role("Smith", "Example Forge", Requirements=f"Patience|{said}")))
    for asked in ("do i have to pay for the police check myself", "do i pay for the police check"):
        answer = ask(shelf, f"{asked} as smith?")
        assert answer.status is status, answer.text
        assert said in answer.text


@pytest.mark.parametrize(
    "said", ["Uniform at cost price", "Half-price uniform", "Uniform shared, €200 a month"]
)
def test_what_is_offered_for_less_is_not_paid_for(tmp_path: Path, said: str) -> None:
    shelf = over(postings(tmp_path, smith=role("Smith", "Example Forge", Benefits=f"A pension|{said}")))
    answer = ask(shelf, "do i have to pay for the uniform as smith?")
    assert answer.status not in {Status.YES, Status.NO}, answer.text
    assert said in answer.text


@pytest.mark.parametrize("said", ["We do not answer emails.", "Please don't send us any emails."])
def test_who_reads_no_emails_takes_none(tmp_path: Path, said: str) -> None:
    shelf = over(postings(tmp_path, smith=role("Smith", "Example Forge", How_to_apply=f"Come by. {said}")))
    assert ask(shelf, "can i apply as smith by email?").status is Status.NO


@pytest.mark.parametrize(
    ("said", "channel"),
    [
        ("We don't send letters to applicants.", "post"),
        ("We do not answer phone calls before noon.", "phone"),
        ("Don't send photos by email, but tell us of you.", "email"),
    ],
)
def test_what_is_refused_at_a_time_or_is_no_application_refuses_none(
    tmp_path: Path, said: str, channel: str
) -> None:
    shelf = over(postings(tmp_path, smith=role("Smith", "Example Forge", How_to_apply=f"Come by. {said}")))
    answer = ask(shelf, f"can i apply as smith by {channel}?")
    assert answer.status not in {Status.YES, Status.NO}, answer.text
    assert not answer.text.startswith(("Yes", "No")), answer.text
