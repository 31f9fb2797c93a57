"""Whether a job is paid is told by what stands under its pay, and not where more than that is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

FREE = role("Netmaker", "Example Nets", extra="compensation: gratis", Work="Mend the nets of the harbour")
PAID = role("Glassblower", "Example Glass", extra="compensation: $21 an hour", Work="Blow bottles for wine")
HELP = role("Prompter", "Example Stage", Other="While this position is volunteer, the tea is free")
LED = role("Usher", "Example Hall", Work="Lead the volunteers to their position")
BESIDE = role(
    "Lamplighter",
    Benefits="£30,000 a year\n- €200 a year for oil\n- A budget of €90 a month\n- A yearly feast",
)
BOARD = role(
    "Beadle", "Example Guild", Qualifications="Patience|Service on the guild's board is without remuneration"
)
BARE = role("Ferryman", "Example Ferry", Compensation="We offer no salary", Work="Row across the river")
OVER = role("Tinsmith", "Example Tin", Qualifications="Patience|Overtime is without pay")
VAGUE = role("Signwriter", "Example Signs", extra="compensation: by arrangement", Work="Write the signs")


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is the netmaker paid?", Status.NO),
        ("does the netmaker get a salary?", Status.NO),
        ("is there compensation for the netmaker?", Status.NO),
        ("is the netmaker job voluntary?", Status.YES),
        ("do i get paid as a glassblower?", Status.YES),
        ("is the glassblower unpaid?", Status.NO),
        ("is the signwriter paid?", Status.ANSWERED),
        # where nothing stands under the pay, by what is said of the post itself
        ("do prompters get paid?", Status.NO),
        ("is the prompter job unpaid?", Status.YES),
        ("does the usher get paid?", Status.NOT_STATED),
        ("is the beadle paid?", Status.NO),
        ("is the ferryman paid?", Status.NO),
        ("is the tinsmith paid?", Status.ANSWERED),
        # more is asked than whether there is any
        ("is the glassblower well paid?", Status.ANSWERED),
        ("is the pay of the glassblower negotiable?", Status.ANSWERED),
        ("is the glassblower paid weekly?", Status.ANSWERED),
        ("is the glassblower paid by the week?", Status.ANSWERED),
        ("is the glassblower paid by the hour?", Status.YES),
        ("is the glassblower paid an hourly rate?", Status.YES),
        ("does the glassblower have unpaid leave?", Status.NOT_MENTIONED),
    ],
)
def test_whether_there_is_pay_is_told_by_an_amount_or_by_a_word_for_none(
    tmp_path: Path, question: str, status: Status
) -> None:
    free = {"nets": FREE, "prompter": HELP, "beadle": BOARD, "ferry": BARE}
    shelf = postings(tmp_path, glass=PAID, signs=VAGUE, usher=LED, tin=OVER, **free)
    answer = ask(over(shelf), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("line", "question", "status"),
    [
        ("The internship is paid.", "is the tailor paid?", Status.YES),
        ("It is a paid, part-time position.", "will the tailor be paid?", Status.YES),
        ("We are looking for a paid tailor to help us.", "is the tailor unpaid?", Status.NO),
        ("We are looking for a paid media tailor.", "is the tailor paid?", Status.NOT_STATED),
        ("The position is not paid.", "is the tailor paid?", Status.NO),
        ("Whether you are seeking a paid role or not, write to us.", "is the tailor paid?", Status.ANSWERED),
        ("Lead paid staff and volunteers.", "is the tailor paid?", Status.ANSWERED),
        ("We offer a paid position or a voluntary one.", "is the tailor paid?", Status.ANSWERED),
        # more is asked than whether there is any
        ("This is a paid position.", "is the tailor paid monthly?", Status.ANSWERED),
        ("This is a paid position.", "is the tailor paid by the hour?", Status.ANSWERED),
        ("This is a paid position.", "is the tailor paid hourly?", Status.ANSWERED),
        ("This is a paid position.", "is the tailor well paid?", Status.ANSWERED),
        ("The position is paid.", "does the tailor get a salary?", Status.ANSWERED),
        # nor is it so under a condition, in anything but money, or of what another looks after
        ("If the position is paid you will hear from us.", "is the tailor paid?", Status.NOT_STATED),
        ("This position will be paid in exposure only.", "is the tailor paid?", Status.NOT_STATED),
        ("We are hiring a paid leave administrator too.", "is the tailor paid?", Status.NOT_STATED),
    ],
)
def test_a_post_that_is_called_paid_is_paid_whatever_the_sum(
    tmp_path: Path, line: str, question: str, status: Status
) -> None:
    tailor = f"# Tailor\n\nWe sew by the sea. {line}\n\n## What you will do\n\n- Sew coats\n"
    answer = ask(over(postings(tmp_path, tailor=tailor)), question)
    assert answer.status is status, answer.text


def test_a_sum_of_a_year_among_what_is_offered_is_the_pay_unless_it_is_for_a_purpose(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, lamp=BESIDE)), "what does the lamplighter earn?")
    assert [s.text for s in answer.statements] == ["£30,000 a year"], answer.text


@pytest.mark.parametrize("bonus", ["an annual performance bonus", "a signing bonus", "our bonus scheme"])
def test_a_bonus_that_is_paid_is_no_mark_of_a_wish(bonus: str, tmp_path: Path) -> None:
    diver = f"# Diver\n\n## Requirements\n\n* Swim\n\n## Pay\n\n* Fair salary by the catch, plus {bonus}\n"
    answer = ask(over(postings(tmp_path, diver=diver)), "is the diver paid by the catch?")
    assert answer.status is Status.YES
    assert "nice" not in answer.text


@pytest.mark.parametrize(
    ("heading", "line", "stated"),
    [
        ("What we bake", "Our clients: £5,000 - £10,000 a month", False),
        ("Our clients", "£5,000 - £10,000", False),
        ("Our customers", "£5,000 - £10,000 a month", False),
        ("Our customers", "£5,000 a month", False),
        ("Our clients", "They buy bread for £5,000 a month", False),
        ("Sales", "A base salary of £30,000 a year", True),
        ("What we bake", "Average order size: £500 a month", False),
        ("What we offer", "£1,500 - £2,000 a month", True),
        ("What we offer", "Client baker: £1,500 a month", True),
    ],
)
def test_a_sum_that_is_labelled_as_what_others_pay_is_no_pay(
    tmp_path: Path, heading: str, line: str, *, stated: bool
) -> None:
    baker = role("Baker", "Example Ovens", **{heading: line})
    answer = ask(over(postings(tmp_path, baker=baker)), "what does the baker earn?")
    assert answer.status is (Status.ANSWERED if stated else Status.NOT_STATED), answer.text


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("Annual salary reviews and fair changes to your compensation package", False),
        ("Performance-based salary increases every year", False),
        ("Competitive salary and regular salary reviews", True),
        ("A good salary by the loaf", True),
    ],
)
def test_that_pay_will_change_does_not_tell_how_much_it_is(
    tmp_path: Path, line: str, *, stated: bool
) -> None:
    baker = role("Baker", "Example Ovens", We_offer=line)
    shelf = over(postings(tmp_path, baker=baker))
    answer = ask(shelf, "how much would I earn as baker?")
    assert answer.status is (Status.ANSWERED if stated else Status.NOT_STATED), answer.text
    assert line in ask(shelf, "what is said about the salary of the baker?").text


def test_how_pay_is_made_up_is_told_where_it_is_asked_of_the_applicant(tmp_path: Path) -> None:
    line = "You would rather have a commission heavy comp structure"
    seller = role("Bread Seller", "Example Ovens", Requirements=f"You like rye|{line}")
    answer = ask(
        over(postings(tmp_path, seller=seller)), "which kind of compensation should the seller like?"
    )
    assert [s.text for s in answer.statements] == [line], answer.text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Estimated Pay: $72,200 a year (piece rate at $150 per load)", True),
        ("Starting pay: 21 $ an hour", True),
        ("How we pay: in sweets", False),  # a heading
    ],
)
def test_a_line_in_bold_whose_label_speaks_of_pay_is_its_sum_and_heads_nothing(
    tmp_path: Path, line: str, told: bool
) -> None:
    text = f"---\ntitle: Carter\n---\n## Tasks\n\n- Drive\n\n## Terms\n\n**{line}**\n\n**Times:** Six to two, and every other Sunday\n"
    answer = ask(over(postings(tmp_path, carter=text)), "what does the carter earn?")
    assert (line in answer.text) is told, answer.text
    assert not told or "Sunday" not in answer.text, answer.text


@pytest.mark.parametrize(
    ("sentence", "question", "status"),
    [
        ("We offer a gym membership", "does the baker get a gym membership?", Status.YES),
        ("After probation you get a gym membership", "is there a gym membership for the baker?", Status.YES),
        ("There is no gym membership", "do they offer a gym membership to the baker?", Status.NO),
        ("We plan to offer a gym membership", "does the baker get a gym membership?", Status.ANSWERED),
        ("We used to offer a gym membership", "does the baker get a gym membership?", Status.ANSWERED),
        ("Managers get a gym membership", "does the baker get a gym membership?", Status.ANSWERED),
        ("You pay for your own gym membership", "does the baker get a gym membership?", Status.ANSWERED),
        (
            "Health insurance is your own responsibility",
            "is there health insurance for the baker?",
            Status.ANSWERED,
        ),
        ("A bonus may be paid", "does the baker get a bonus?", Status.ANSWERED),
        ("Holidays are unpaid", "does the baker get paid holiday?", Status.ANSWERED),
        ("Five weeks of paid holiday", "does the baker get paid holiday?", Status.YES),
        ("Accommodation is provided", "is there accommodation for the baker?", Status.YES),
        ("Accommodation is provided", "is there housing for the baker?", Status.YES),
        ("You find your own accommodation", "is there accommodation for the baker?", Status.ANSWERED),
    ],
)
def test_a_benefit_is_a_yes_only_where_the_job_brings_it(
    tmp_path: Path, sentence: str, question: str, status: Status
) -> None:
    text = f"# Baker\n\n## Benefits\n\n- Free bread\n- {sentence}.\n"
    assert ask(over(postings(tmp_path, baker=text)), question).status is status


def test_what_the_contract_pays_is_no_question_for_the_contract(tmp_path: Path) -> None:
    shelf = over(
        postings(tmp_path, baker="---\ntitle: Baker\ntype: contract\n---\n\n## Tasks\n\n- Bake rye bread\n")
    )
    assert ask(shelf, "what does the baker contract pay?").status is Status.NOT_STATED
    assert ask(shelf, "baker: location, contract, pay").status is Status.ANSWERED


@pytest.mark.parametrize(
    ("strip", "told"),
    [
        ("**Old mill** | £31,200 | Permanent | Nights | Ref. 9", True),
        ("Old mill · up to €31k · Permanent", True),
        ("Old mill | c. £31,200 + tips | Permanent", True),
        ("Budget | £31,200 | Flour", False),
        ("Old mill | £31,200 raised | 20 people", False),
        ("Loaf: £2,100 | £3,100 | £4,100", False),
        ("Sales target | £45,000 | per quarter", False),
        ("Franchise fee · £12,000 · First year free", False),
    ],
)
def test_one_sum_among_the_values_of_a_line_below_the_title_is_the_pay(
    tmp_path: Path, strip: str, *, told: bool
) -> None:
    answer = ask(
        over(postings(tmp_path, baker=f"# Baker\n\n{strip}\n\n## Duties\n\n- Bake rye\n")),
        "what does the baker earn?",
    )
    assert (answer.status is Status.ANSWERED) is told, answer.text


@pytest.mark.parametrize(
    "line",
    [
        "**Casual contract – £12.90 an hour, plus holiday pay**",
        "**Mill Lane – 12-month contract with a view to a permanent post – £31,000**",
    ],
)
def test_a_bold_line_with_what_is_paid_is_no_heading(tmp_path: Path, line: str) -> None:
    text = f"# Baker\n\n{line}\n\nWe bake for the town.\n\n**Shifts**\n\n- From five to noon\n"
    answer = ask(over(postings(tmp_path, baker=text)), "what does the baker earn?")
    assert [s.text for s in answer.statements] == [line.strip("*")], answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how much do bakers get an hour?", "£15 an hour, nights"),
        ("how much annual leave does the baker get per year?", "28 days of annual leave"),
    ],
)
def test_how_much_one_gets_an_hour_is_pay(tmp_path: Path, question: str, told: str) -> None:
    baker = role(
        "Baker",
        Rate_of_pay="£15 an hour, nights",
        Shift="47 hours a week",
        Benefits="28 days of annual leave",
    )
    answer = ask(over(postings(tmp_path, baker=baker)), question)
    assert [s.text for s in answer.statements] == [told], answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do they pay relocation for the lighthouse keeper?", Status.NO),
        ("do you offer relocation assistance for the lighthouse keeper?", Status.ANSWERED),
        ("do they pay moving costs for the lighthouse keeper?", Status.NO),
        ("is overtime paid for the lighthouse keeper?", Status.NO),
        ("are the training days paid as lighthouse keeper?", Status.NO),
        ("is there overtime for the lighthouse keeper?", Status.ANSWERED),
        ("does the lighthouse keeper get training?", Status.ANSWERED),
        ("do they pay for boots for the lighthouse keeper?", Status.YES),
    ],
)
def test_what_is_not_paid_is_denied_to_who_asks_for_its_pay_and_to_nobody_else(
    tmp_path: Path, question: str, status: Status
) -> None:
    text = (
        "# Lighthouse Keeper\n\n## Your work\n\n- Keep the lamp burning\n\n## The fine print\n\nTwo references are "
        "wanted. Relocation is not paid. Overtime is not paid. Training days are not paid. We pay for boots.\n"
    )
    answer = ask(over(postings(tmp_path, keeper=text)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Twice a year we meet in Cork; we pay for the train and the room.", Status.YES),
        ("Once a month we meet in Cork. Fares and beds are on us.", Status.YES),
        ("Twice a year we meet in Cork; we do not pay for the train and the hotel.", Status.NO),
        ("We pay for the train to work.", Status.NOT_MENTIONED),
        ("Twice a year we meet in Cork.", Status.NOT_MENTIONED),
    ],
)
def test_whether_trips_are_paid_is_told_by_what_they_cost(tmp_path: Path, said: str, status: Status) -> None:
    text = f"# Glazier\n\n## Duties\n\n- Cut panes\n\n## Pay\n\n£35,900 a year.\n\nYou sit in Wales. {said}\n"
    folder = over(postings(tmp_path, glazier=text))
    assert ask(folder, "glazier: do they pay for the trips?").status is status
    assert ask(folder, "are travel costs covered for the glazier?").status is status


@pytest.mark.parametrize(
    ("terms", "status"),
    [
        (
            "Remote anywhere in Ireland. Permanent. €68,000–€78,000 plus an allowance of €350.",
            Status.ANSWERED,
        ),
        ("Full time. £31,000 to £34,000, depending on experience. A van is yours.", Status.ANSWERED),
        ("You work remotely. £20,000–£30,000 budgets are yours to spend.", Status.NOT_STATED),
        ("Our boats are old. £20,000–£30,000, depending on the mast.", Status.NOT_STATED),
    ],
)
def test_a_range_of_thousands_that_begins_a_sentence_among_terms_is_pay(
    tmp_path: Path, terms: str, status: Status
) -> None:
    text = f"# Rigger\n\n## Duties\n\n- Splice ropes\n\n## The fine print\n\n{terms}\n"
    answer = ask(over(postings(tmp_path, rigger=text)), "what does the rigger earn?")
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("JOD 900 net a month", Status.ANSWERED),
        ("410,000 XOF gross per month", Status.ANSWERED),
        ("RWF 650,000 a month", Status.ANSWERED),
        ("BOX 900 by the month", Status.NOT_STATED),
        ("AED and first-aid course every 12 months", Status.NOT_STATED),
    ],
)
def test_a_sum_in_any_currency_written_by_its_code_is_pay(tmp_path: Path, line: str, status: Status) -> None:
    text = f"# Well Digger\n\n## Duties\n\n- Dig wells\n\n## What you get\n\n- {line}\n- A tent\n"
    assert ask(over(postings(tmp_path, digger=text)), "what does the well digger earn?").status is status


@pytest.mark.parametrize(
    ("line", "question"),
    [
        (
            "Overtime is not paid at weekends, but paid on Fridays",
            "is overtime paid for the lighthouse keeper?",
        ),
        ("Training days are not paid by you; we cover them", "are training days paid as lighthouse keeper?"),
        ("Sick leave is not paid for the first three days", "is sick leave paid for the lighthouse keeper?"),
        ("Overtime is never paid late", "is overtime paid for the lighthouse keeper?"),
        ("Moving costs are not paid up front", "is relocation paid for the lighthouse keeper?"),
    ],
)
def test_what_is_not_paid_in_one_way_is_not_denied_altogether(
    tmp_path: Path, line: str, question: str
) -> None:
    text = f"# Lighthouse Keeper\n\n## What we offer\n\n- {line}\n- Boots\n"
    answer = ask(over(postings(tmp_path, keeper=text)), question)
    assert answer.status is Status.ANSWERED, answer.text
    assert line in answer.text, answer.text


@pytest.mark.parametrize(
    ("line", "question"),
    [
        (
            "It is full-time with salary and benefits equivalent to a public post (scale TV-H E 9).",
            "pay grade",
        ),
        ("The post is classified as BR-03 in the group of bell ringers.", "classification level"),
        ("The remuneration is in accordance with the collective agreement for towers, step 3.", "pay"),
    ],
)
def test_a_scale_or_class_that_a_post_is_on_is_its_pay(tmp_path: Path, line: str, question: str) -> None:
    """It stands in running text below any heading."""
    text = f"# Bell Ringer\n\nThe tower has nine bells.\n\n## Requirements\n\n- Ears\n\n## More\n\nYou ring at noon. {line}\n"
    answer = ask(over(postings(tmp_path, ringer=text)), f"what is the {question} of the bell ringer?")
    assert [s.text for s in answer.statements] == [line], answer.text


@pytest.mark.parametrize(
    "question",
    [
        "what's the hourly rate for the keeper?",
        "how much per hour does the keeper make?",
        "what does the keeper earn?",
    ],
)
def test_what_is_paid_an_hour_for_so_many_hours_is_pay(tmp_path: Path, question: str) -> None:
    keeper = role("Keeper", Tasks="Light the lamp", Terms="Keepers are called up in May.")
    keeper += "\nThis position is paid $9.20 per hour for 100 hours (mostly 20 hours per week for 5 weeks).\n"
    answer = ask(over(postings(tmp_path, keeper=keeper)), question)
    assert answer.status is Status.ANSWERED, answer.text
    assert "$9.20 per hour" in answer.text


def test_pay_by_the_hour_is_not_asked_of_what_stands_below_hours(tmp_path: Path) -> None:
    keeper = role("Keeper", Tasks="Light the lamp")
    keeper += "\n## Pay\n\n**Hours:** 16 hours/week\n\n**Compensation:** $21.15/hour\n"
    answer = ask(over(postings(tmp_path, keeper=keeper)), "keeper - what do they pay per hour?")
    assert "$21.15/hour" in answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("what salary does the baker get?", Status.NOT_STATED),
        ("must I name my salary requirements for the baker job?", Status.YES),
        ("do I have to send my salary expectations as a baker?", Status.YES),
    ],
)
def test_the_pay_that_applicants_are_to_name_is_none_that_is_told(
    tmp_path: Path, question: str, status: Status
) -> None:
    baker = role("Baker", Tasks="Bake", How_to_apply="Send us a loaf|Please include your salary requirements")
    assert ask(over(postings(tmp_path, baker=baker)), question).status is status


RATES = {
    "bell": role("Bell Founder", "Example Bells", Compensation="£31,000 a year, 38 hours a week|Free soup"),
    "kiln": role("Kiln Stoker", "Example Kilns", Salary="€2,900 to €3,400 gross per month, by age"),
    "weir": role("Weir Keeper", "Example Weirs", extra="salary: 45k", Work="Keep the weir for 2 years"),
    "mint": role("Coin Minter", "Example Mint", Salary="Hourly rate: $21 to $24|A bonus of $900 a year"),
    "lock": role(
        "Lock Oiler", "Example Locks", Pay="Salary: 31k per annum before tax (about 2,000 net a month)"
    ),
    "rope": role("Rope Twister", "Example Ropes", Salary="£30,000 net of expenses"),
    "sail": role("Sail Mender", "Example Sails", Salary="£30,000 a year|Paid monthly"),
    "dyer": role("Silk Dyer", "Example Dyes", Salary="£30,000 net of taxes"),
}


@pytest.mark.parametrize(
    ("who", "question", "status"),
    [
        ("bell founder", "is that per month?", Status.NO),
        ("bell founder", "is that a year?", Status.YES),
        ("bell founder", "so per week?", Status.NO),
        ("bell founder", "is that gross?", Status.NOT_STATED),
        ("bell founder", "before tax?", Status.NOT_STATED),
        ("kiln stoker", "is that a year?", Status.NO),
        ("kiln stoker", "monthly?", Status.YES),
        ("kiln stoker", "is that before taxes?", Status.YES),
        ("kiln stoker", "is it net?", Status.NO),
        ("weir keeper", "is that a year?", Status.NOT_STATED),
        ("coin minter", "is that per hour?", Status.ANSWERED),
        ("coin minter", "is that per month?", Status.NO),
        # both are named, and the comma of 2,000 ends no sum
        ("lock oiler", "is that net?", Status.ANSWERED),
        ("lock oiler", "is that gross?", Status.ANSWERED),
        ("lock oiler", "is that a month?", Status.ANSWERED),
        ("lock oiler", "is that per week?", Status.NO),
        # what else is taken off tells nothing of taxes
        ("rope twister", "is that gross?", Status.ANSWERED),
        ("silk dyer", "is that gross?", Status.NO),
        ("sail mender", "is that per month?", Status.ANSWERED),
    ],
)
def test_by_what_the_pay_is_meant_is_told_by_the_sums_own_words(
    tmp_path: Path, who: str, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, **RATES)), question, f"what is the salary of the {who}?")
    assert answer.status is status, answer.text
    assert "years" not in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is the bell founder's salary per month?", Status.NO),
        ("is the kiln stoker's pay per month?", Status.YES),
        ("is the bell founder's salary gross?", Status.NOT_STATED),
    ],
)
def test_the_same_is_told_to_who_names_the_role_with_it(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, **RATES)), question)
    assert answer.status is status, answer.text
