"""A question word asks a value of the thing behind it, and only where that is the job itself of the job."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

KEEPER = """# Zoo Keeper

## What you will do

* Feed the otters and the tapirs
* Mend the fences around the old aviary
* Guide a tour of 20 visitors past the vultures

## Contract

A contract of two years, 38 hours a week in shifts of eight hours.

## Start

You start on 1 April; applications close on 15 February.

## Pay

€2,600 a month; a bonus is paid every December.

## What we give

* 30 days of annual leave
* Boots and a raincoat
* A course for keepers of three weeks at the vet school
* A canteen

## Interviews

Two interviews and a day of trial work.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how long is the course for the zoo keeper?", "of three weeks"),
        ("what's the length of the course for the zoo keeper?", "of three weeks"),
        ("what's the feeding period for the otters as a zoo keeper?", ""),
        ("how many hours is the tour as a zoo keeper?", ""),
        ("how long does the tour last for the zoo keeper?", ""),
        ("how old are the vultures of the zoo keeper?", ""),
        ("how old is the aviary for the zoo keeper?", ""),
        ("how old are the visitors of the zoo keeper?", ""),
        ("how long is each tour for the zoo keeper?", ""),
        ("when does the canteen open for the zoo keeper?", ""),
        ("when do i get the raincoat as a zoo keeper?", ""),
        ("what time does the tour start for the zoo keeper?", ""),
        ("how long do i have to wait for the boots as a zoo keeper?", ""),
        ("how much is the raincoat for the zoo keeper?", ""),
        ("what telescopes are available for the zoo keeper?", ""),
        ("when is the lunch break for the zoo keeper?", ""),
        ("when does the bonus start for the zoo keeper?", "every December"),
        ("how much vacation does the zoo keeper get?", "30 days"),
        ("how long have you had the canteen, zoo keeper?", ""),
        ("when do i start in the morning as a zoo keeper?", "38 hours"),
        # what asks about the job itself, or of a thing in the words of its facet, is told as ever
        ("how long is the contract of the zoo keeper?", "two years"),
        ("how long are the shifts for the zoo keeper?", "eight hours"),
        ("how many hours a week does the zoo keeper work?", "38 hours"),
        ("when does the job start for the zoo keeper?", "1 April"),
        ("when does the zoo keeper start?", "1 April"),
        ("how much does the zoo keeper job pay?", "2,600"),
        ("what benefits are available for the zoo keeper?", "30 days"),
    ],
)
def test_a_value_of_another_thing_is_none_of_the_job(question: str, said: str, tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, keeper=KEEPER)), question)
    assert answer.status is (Status.ANSWERED if said else Status.NOT_STATED)
    assert any(said in s.text for s in answer.statements)
    assert_proved(answer, tmp_path)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how long is the training for the zoo keeper?", "Six weeks beside a head keeper"),
        ("how many weeks of training are there for the zoo keeper?", "Six weeks beside a head keeper"),
        ("what training do you provide to the zoo keeper?", "Six weeks beside a head keeper"),
        ("what training does the zoo keeper need?", "A certificate in animal care"),
        ("what grades do i need as a zoo keeper?", "A certificate in animal care"),
    ],
)
def test_the_training_of_who_begins_is_no_schooling(question: str, said: str, tmp_path: Path) -> None:
    text = f"{KEEPER}\n## Education\n\nA certificate in animal care.\n\n## Your first weeks\n\nSix weeks beside a head keeper.\n"
    answer = ask(over(postings(tmp_path, keeper=text)), question)
    assert said in answer.statements[0].text
    assert_proved(answer, tmp_path)


INN = """# Hotel Cook

The hotel opened in 1903.

## What you get

- Pension of 5 %
- Training by our chef, four weeks long

## What you do

- Cook breakfast for 80 guests
- Train your hands

## Steps

Step 1: A tasting task of two hours, and costs are paid. Step 2: We call you.

## When

Start: 1 February. Breakfast starts at 7, and shifts are eight hours long.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how long is the tasting task?", "A tasting task of two hours"),
        ("how old is the hotel?", "opened in 1903"),
        ("when did the hotel open?", "opened in 1903"),
        ("when was the hotel renovated?", ""),
        ("when is breakfast?", "Breakfast starts at 7"),
        ("how much is the pension?", "5 %"),
        ("how long is the training?", "four weeks"),
        ("who gives the training?", "by our chef"),
        ("what training do you provide?", "by our chef"),
    ],
)
def test_one_sentence_with_the_thing_and_its_value_tells_it_under_any_heading(
    question: str, said: str, tmp_path: Path
) -> None:
    answer = ask(over(postings(tmp_path, cook=INN)), question)
    assert any(said in s.text if said else "1903" in s.text for s in answer.statements) is bool(said), (
        answer.text
    )
    assert_proved(answer, tmp_path)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("which pension scheme does the glazier get?", Status.NOT_STATED),
        ("signing bonus glazier?", Status.NOT_STATED),
        ("relocation package for the glazier?", Status.NOT_STATED),
        ("what clothing allowance does the glazier get?", Status.NOT_STATED),
        ("what's the mileage allowance for the glazier?", Status.NOT_STATED),
        ("how long is the notice period for the glazier?", Status.NOT_STATED),
        ("who trained the last glazier?", Status.NOT_STATED),
        ("is there a pension for the glazier?", Status.NOT_MENTIONED),
        ("any signing bonus for the glazier?", Status.NOT_MENTIONED),
        ("does the glazier get a mileage allowance?", Status.NOT_MENTIONED),
    ],
)
def test_a_value_nobody_states_is_not_stated_and_only_whether_there_is_one_is_denied(
    tmp_path: Path, question: str, status: Status
) -> None:
    glazier = role("Glazier", Duties="Cut panes", We_offer="20,000 a year and 25 days of holiday")
    answer = ask(over(postings(tmp_path, glazier=glazier)), question)
    assert answer.status is status, answer.text


LIGHTHOUSE = """# Lighthouse Keeper

Orla, who has led the watch for 22 years, retires in the spring and will train you for two months.

## What it gives

32 days of holiday. Train travel in first class, since we ask you not to fly.
"""


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("what's the training budget for the lighthouse keeper?", Status.NOT_STATED),
        ("how big is the lighthouse keeper's training budget?", Status.NOT_STATED),
        ("what pension contribution does the lighthouse keeper get?", Status.NOT_STATED),
        ("how much pension contribution is there for the lighthouse keeper?", Status.NOT_STATED),
        ("what training does the lighthouse keeper get?", Status.ANSWERED),
        ("how many days of holiday does the lighthouse keeper get?", Status.ANSWERED),
    ],
)
def test_who_is_trained_has_no_budget_for_it_and_who_retires_no_pension(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, keeper=LIGHTHOUSE)), question)
    assert answer.status is status, answer.text


MAIL = """---
title: {}
employment: full time
---

## What you get

- EUR 3,000 a month
- A training budget of EUR 500 a year
- {}

## What you do

- {}
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how big is the budget the {} manages?", "EUR 90,000"),
        ("how much budget does the {} manage?", "EUR 90,000"),
        ("how much does the employer pay into the pension for the {}?", "Pension of 5 %"),
        ("how much does the employer pay the {}?", "EUR 3,000"),
    ],
)
def test_neither_the_budget_one_manages_nor_a_pension_is_the_pay(
    question: str, said: str, tmp_path: Path
) -> None:
    chief = MAIL.format("Mail Chief", "Pension of 5 %", "Manage the mail room with a budget of EUR 90,000")
    clerk = MAIL.format("Post Clerk", "A bicycle", "Sort letters in time; the costs of paper are paid by us")
    shelf = over(postings(tmp_path, chief=chief, clerk=clerk))
    answer = ask(shelf, question.format("mail chief"))
    assert [said in s.text for s in answer.statements] == [True], answer.text
    other = ask(shelf, question.format("post clerk"))
    assert other.status is (Status.ANSWERED if "3,000" in said else Status.NOT_STATED), other.text


@pytest.mark.parametrize(
    "question", ["how much holiday does the stoker get?", "how many days off does the stoker get?"]
)
def test_that_there_is_no_limit_says_how_much_there_is(tmp_path: Path, question: str) -> None:
    perks = "Paid time off: Unlimited vacation|Unlimited access to the sauna|Free lunch"
    answer = ask(over(postings(tmp_path, one=role("Stoker", "Pier Ltd", Benefits=perks))), question)
    assert [s.citation.quote for s in answer.statements] == ["Paid time off: Unlimited vacation"], answer.text
