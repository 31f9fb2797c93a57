"""One detail asked for inside a list or a paragraph: the sentence that holds it is told, and not a facet's whole list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

PRESS = role(
    "Press Operator",
    "7Presses",
    About="The primary machines of the hall are Heidelberg and Roland. "
    "Offset is being built up as the hall's third machine group, with a rented press.\n\n"
    "You keep a ledger of print orders. This ledger is used for the weekly count of paper. Ink is bought elsewhere.\n\n"
    "We print many calendars. Some take three days, others up to six weeks. Each calendar is bound by hand.",
    Responsibilities="Check the colour of each sheet|Lead the crew through weekly checkins and a yearly talk"
    "|Give second tier help to the crew of the bindery and repair rolls"
    "|Repair crew rolls with 7Presses tools",
    We_offer="Business trips to the paper mill in Oslo|Free calendars",
    Interview_process="Introduction (20 minutes)|Take-home assignment (~5 hrs)",
    Requirements="You know OpenStack or AWS for our web shop|Patience",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One posting, and another of another trade."""
    return postings(tmp_path, press=PRESS, cook=role("Cook", "Inn", "Turku", Tasks="Cook soups|Wash pots"))


@pytest.mark.parametrize(
    ("question", "quote", "unsaid"),
    [
        # "belong" is no word for values here
        ("which machines belong to the hall of the press operator?", "Heidelberg and Roland", "calendars"),
        # what a sentence goes on about is told with it
        ("what is the press operator's ledger of orders used for?", "weekly count of paper", "Ink"),
        ("how long do calendars take at the press operator job?", "others up to six weeks", "by hand"),
        ("how often does the press operator check in with the crew?", "weekly checkins", "colour"),
        # a passage that holds every word, before one that has two of them side by side
        ("what tier of crew repair does the press operator give?", "second tier help", "7Presses tools"),
        ("which city could I travel to as a press operator?", "paper mill in Oslo", "Free calendars"),
        ("how much time does the homework take for a press operator?", "~5 hrs", "Heidelberg"),
        ("which cloud platforms does the press operator use?", "OpenStack or AWS", "Patience"),
    ],
)
def test_the_sentence_that_holds_what_is_asked_is_told(
    folder: Path, question: str, quote: str, unsaid: str
) -> None:
    text = ask(over(folder), question).text
    assert quote in text, text
    assert unsaid not in text, text


def test_the_digit_in_an_employers_name_counts_nothing(folder: Path) -> None:
    answer = ask(over(folder), "how many rolls does the press operator repair?")
    assert "7Presses tools" not in " ".join(s.text for s in answer.statements), answer.text


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("which city is the cook's job in?", "Turku"),
        ("what will the cook do to begin with?", "onboarding plan"),
        ("what are the values of the cook's inn?", "values"),
    ],
)
def test_the_same_words_name_a_facet_where_nothing_else_is_asked(
    folder: Path, question: str, quote: str
) -> None:
    answer = ask(over(folder), question)
    assert quote in answer.text, answer.text


DETAILS = role(
    "Baker, Night Shift and Rye Bread",
    "Crumbly",
    About="The bakery stands at the river.",
    Duties="Have the trays at the market stall by the end of Thursday|Knead dough at the long table"
    "|Manage our Ovenly till system and count the till|Test new recipes with Doughmeter and scales"
    "|Track the flour in Larder|Start the ovens",
    Requirements="3+ years of rye bread baking|1 year at a till",
    Hours="Night shift: 22:00 to 6:00|Day shift: none",
)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        # what a facet that is not stated was but a word of: a deadline, people managed, interviews
        ("by when must the baker have the trays at the stall?", "by the end of Thursday"),
        ("which till system does the baker manage?", "Ovenly till system"),
        ("with what tools does the baker test recipes?", "Doughmeter"),
        ("which libs does the baker test recipes with?", "Doughmeter"),
        ("where is flour tracked by the baker?", "in Larder"),
        # a word of the title beside the role is what is asked about
        ("how many years of rye bread does the baker need?", "3+ years"),
        ("when does the night shift run for the baker?", "22:00 to 6:00"),
    ],
)
def test_what_shares_its_words_with_a_facet_or_a_title_is_told(
    tmp_path: Path, question: str, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, baker=DETAILS)), question)
    assert quote in answer.text, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "by when must the baker knead the dough?",  # it is told, and not by when
        "in which tool does the baker knead dough?",
        "how many people does the baker manage?",
        "what does the baker get for the night?",
    ],
)
def test_nothing_is_told_that_is_not_of_the_kind_asked_for(tmp_path: Path, question: str) -> None:
    answer = ask(over(postings(tmp_path, baker=DETAILS)), question)
    assert str(answer.status) in {"not_stated", "not_mentioned"}, answer.text


GYM = role(
    "Gym Trainer",
    "Liftwell",
    About="The gym opens at 6:30. Trainers start at 6:00 in the morning. You give courses and help guests.",
    Requirements="You lift plates of up to 25 kg|3+ years in a gym",
    Offer="20 hrs/wk to begin with|A day to look on, of four hours|Write to jobs@liftwell.example with a photo",
    Contract="type: Contract",
    **{
        "You would train right beside Ada, our founder, and mostly look after those who are new": "Show them the plates"
    },
)


@pytest.mark.parametrize(
    ("question", "quote", "unsaid"),
    [
        ("when does the gym open?", "opens at 6:30", "courses"),
        ("when does the trainer start in the morning?", "start at 6:00", "20 hrs"),
        ("what's the most weight the trainer has to lift?", "25 kg", "years"),
        ("how heavy are the plates the trainer lifts?", "25 kg", "years"),
        ("how many hours a week is the trainer?", "20 hrs/wk", "four hours"),
        ("how long should a trainer have been in a gym?", "3+ years", "kg"),
        ("what's the email for the trainer job?", "jobs@liftwell.example", "kg"),
        # a heading that is a sentence tells more than what stands below it
        ("who would the trainer train beside?", "right beside Ada", "kg"),
    ],
)
def test_a_time_a_weight_or_an_address_is_told_under_whatever_heading(
    tmp_path: Path, question: str, quote: str, unsaid: str
) -> None:
    text = ask(over(postings(tmp_path, trainer=GYM)), question).text
    assert quote in text, text
    assert unsaid not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "when does the gym close?",
        "when does the trainer's contract end?",
        "when is the deadline?",
    ],
)
def test_a_time_that_is_not_told_is_said_not_to_be(tmp_path: Path, question: str) -> None:
    answer = ask(over(postings(tmp_path, trainer=GYM)), question)
    assert str(answer.status) == "not_stated", answer.text


STEPS = role(
    "Oven Engineer",
    "Crumbly",
    Tasks="Mend ovens",
    Hiring_process="A call of 20 minutes|A trial day with the crew|An offer",
    Benefits="A yearly bonus|Rye bread",
)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("how long is the trial day of the oven engineer?", "does not state a figure for hiring process"),
        ("how much is the bonus of the oven engineer?", "does not state a figure for bonus"),
        ("how long is the call of the oven engineer?", "20 minutes"),
        ("how much does the oven engineer earn?", "does not state anything about compensation"),
    ],
)
def test_what_is_told_without_a_figure_is_said_to_be_and_not_told_by_another(
    tmp_path: Path, question: str, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, engineer=STEPS)), question)
    assert quote in answer.text, answer.text
    assert ("20 minutes" in answer.text) == (quote == "20 minutes"), answer.text


FERRY = role(
    "Ferry Purser",
    Pay="€31,000 a year",
    Benefits="Free crossings|20 weeks of maternity leave",
)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("what annual bonus does the ferry purser get?", "does not state anything about bonus"),
        ("how big is the annual bonus of the ferry purser?", "does not state anything about bonus"),
        (
            "how many days of annual leave does the ferry purser get?",
            "does not state anything about vacation",
        ),
        ("how many weeks of parental leave does the ferry purser get?", "20 weeks of maternity leave"),
    ],
)
def test_a_part_of_the_pay_or_of_leave_is_not_told_by_another(
    tmp_path: Path, question: str, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, purser=FERRY)), question)
    assert quote in answer.text, answer.text
    assert (len(answer.statements[0].text) > 0) == (quote == "20 weeks of maternity leave"), answer.text


CLERK = role(
    "Bookbinding Clerk",
    "Vellum",
    place="Remote",
    extra="hours: part-time",
    About="Vellum is headquartered in Turku. We bind for one of our clients from Chile. It is a Series B workshop.",
    Requirements="A steady hand|Available at least 12 hours a week",
    Tasks="Keep the register|Save each register to a file named REG-YEAR.txt",
    Benefits="A company car for visits to the mill",
)


@pytest.mark.parametrize(
    ("question", "quote", "unsaid"),
    [
        ("where is the head office, bookbinding clerk?", "headquartered in Turku", "Remote"),
        (
            "which country is the client from that the bookbinding clerk works for?",
            "clients from Chile",
            "Remote",
        ),
        ("what must the bookbinding clerk name the file?", "REG-YEAR.txt", "steady"),
        ("how many hours per week is the bookbinding clerk job?", "12 hours a week", "steady"),
        ("at which funding stage is the company of the bookbinding clerk?", "Series B", "steady"),
        ("who is eligible as bookbinding clerk?", "A steady hand", "register"),
        ("where does the bookbinding clerk work?", "Remote", "Chile"),
        ("what must the bookbinding clerk have?", "A steady hand", "file"),
    ],
)
def test_what_a_facet_holds_of_another_thing_gives_way_to_what_is_said_of_the_one_asked_for(
    tmp_path: Path, question: str, quote: str, unsaid: str
) -> None:
    text = ask(over(postings(tmp_path, clerk=CLERK)), question).text
    assert quote in text, text
    assert unsaid not in text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("bookbinding clerk: are the headquarters in Oslo?", Status.ANSWERED),
        ("bookbinding clerk: are the headquarters in Turku?", Status.YES),
        ("do you sponsor visas for the bookbinding clerk?", Status.NOT_MENTIONED),
    ],
)
def test_that_there_is_a_thing_is_no_yes_to_its_being_elsewhere(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, clerk=CLERK)), question)
    assert answer.status is status, answer.text


def test_what_a_job_is_said_to_be_in_asks_for_no_section_of_that_name(tmp_path: Path) -> None:
    stage = role(
        "Stage Manager", The_Glass_Heron="Directed by Ada Rye|Shown in October", Tasks="Call the cues|Sweep"
    )
    assistant = over(postings(tmp_path, stage=stage))
    told = ask(assistant, "stage manager in The Glass Heron, what are the tasks?")
    assert [s.text for s in told.statements] == ["Call the cues", "Sweep"], told.text
    asked = ask(assistant, "what are the tasks of the stage manager for The Glass Heron?")
    assert [s.text for s in asked.statements] == ["Call the cues", "Sweep"], asked.text
    assert "Directed by Ada Rye" in ask(assistant, "tell me about the stage manager in The Glass Heron").text
    named = ask(assistant, "stage manager: what does it say about The Glass Heron?")
    assert "Directed by Ada Rye" in named.text


KEEPER = role(
    "Zoo Keeper",
    "Larch Park",
    Requirements="Three years with hoofed animals|A driving licence|Calm under pressure",
    Rules="Bring your own gloves and sign the list before a feeding|Close each gate behind you",
    Career_path="Next step: senior keeper|Lateral moves: vet's assistant, park guide|Long term: curator",
    Reports_to="Head of the hoofed animals",
    Tasks="Work closely with the vets and the gardeners|Feed the deer",
)


@pytest.mark.parametrize(
    ("question", "quote", "unsaid"),
    [
        # of what is asked for by no noun, what holds the thing asked about and not the demands
        ("what should I bring to a feeding as zoo keeper?", "your own gloves", "hoofed"),
        ("what do I need to do with the gates as zoo keeper?", "Close each gate", "hoofed"),
        # of several things the one whose label has the word
        ("lateral options for the zoo keeper?", "vet's assistant", "curator"),
        # of whom one works with, and not of the boss
        (
            "with which people must the zoo keeper get on really well?",
            "the vets and the gardeners",
            "Head of",
        ),
        # look-alikes that stay
        ("what should I bring as zoo keeper?", "A driving licence", "gloves"),
        ("which skills must the zoo keeper bring?", "A driving licence", "gloves"),
        ("what can the zoo keeper become?", "curator", "gloves"),
    ],
)
def test_a_section_asked_for_by_a_mere_turn_of_phrase_gives_way_to_the_line_that_is_meant(
    tmp_path: Path, question: str, quote: str, unsaid: str
) -> None:
    text = ask(over(postings(tmp_path, keeper=KEEPER)), question).text
    assert quote in text, text
    assert unsaid not in text, text


BAKER = role(
    "Night Baker",
    "Crust",
    Tasks="Bake bespoke cakes for weddings|Answer complaints about the rolls|Train apprentices at the oven"
    "|Write the weekly flour list|Knead the dough manually",
    Requirements="Familiarity with rye|Hygiene at the bench|A calm hand",
)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("anything tailor-made at the night baker's?", "bespoke cakes"),
        ("whose gripes does the night baker hear?", "complaints about the rolls"),
        ("what about trainees at the night baker's oven?", "Train apprentices"),
        ("what does the night baker write each week?", "weekly flour list"),
        ("night baker, acquainted with what?", "Familiarity with rye"),
        ("night baker and cleanliness, what is said of it?", "Hygiene at the bench"),
    ],
)
def test_a_detail_is_found_by_the_words_of_speech_for_what_a_posting_says_in_its_own(
    tmp_path: Path, question: str, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, baker=BAKER)), question)
    assert [s.text for s in answer.statements if quote in s.text], answer.text
    assert "calm hand" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "does the keeper drive a lorry?",
        "does the keeper do things by hand?",
        "does the keeper deal with peak load?",
        "is there a test environment for the keeper?",
        "does the keeper screw up?",
    ],
)
def test_what_is_but_near_to_a_thing_is_no_yes_to_it(tmp_path: Path, question: str) -> None:
    text = role(
        "Reserve Keeper",
        "Marsh",
        Tasks="Drive a van to sites|Inspect the van every week|Write the user manual|Meet deadlines"
        "|Advise in a technical capacity|Plan playgrounds and sandboxes|Learn from mistakes",
        Pay="£15 an hour, paid every two weeks",
    )
    answer = ask(over(postings(tmp_path, keeper=text)), question)
    assert answer.status is not Status.YES, answer.text


PASTRY = role(
    "Pastry Cook",
    "Crumb",
    Tasks="Keep the recipes in Notion|Store loaves in the cellar|Whisk cream",
    Start_date="1 May 2027",
    Requirements="A seasoned cook|Cold hands",
)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        # what is but a guess at the answer need not be there
        ("where does the pastry cook keep recipes, Trello or something else?", "in Notion"),
        ("where does the pastry cook store loaves and such?", "in the cellar"),
        ("expected first day for the pastry cook?", "1 May 2027"),
        ("how seasoned must the pastry cook be?", "A seasoned cook"),
    ],
)
def test_what_stands_beside_a_detail_in_a_question_need_not_stand_beside_it_in_the_posting(
    tmp_path: Path, question: str, quote: str
) -> None:
    text = ask(over(postings(tmp_path, pastry=PASTRY)), question).text
    assert quote in text, text


def test_a_seasoned_cook_is_no_seasonal_work_and_a_guess_asked_about_by_itself_is_told(
    tmp_path: Path,
) -> None:
    assistant = over(postings(tmp_path, pastry=PASTRY))
    assert ask(assistant, "is the pastry cook job seasonal?").status is Status.NOT_STATED
    asked = ask(assistant, "does the pastry cook use Trello or something else?")
    assert asked.status is Status.NOT_MENTIONED, asked.text


LAMPS = """# Lamp Trimmer

Northern Lights, Towers
Ref. 17 · permanent · £28,400 plus a night premium · 37 hours

**Contract:** part-time, 25 hours a week

## Duties

- Trim the wicks of the tower

## Shifts

We cover the night from six to six. You work five hours a day.

## What we pay for

Boots, a coat, and oil for your own lamp.
"""


@pytest.mark.parametrize(
    ("question", "first"),
    [
        # the sum, where what tells of the pay has none
        ("what does the lamp trimmer earn?", "£28,400 plus a night premium"),
        ("what do you pay the lamp trimmer?", "£28,400 plus a night premium"),
        # the length in which the hours are counted
        ("how many hours a week does the lamp trimmer work?", "25 hours a week"),
        ("how many hours a day does the lamp trimmer work?", "five hours a day"),
    ],
)
def test_a_figure_is_told_from_elsewhere_where_what_tells_of_its_facet_has_none(
    tmp_path: Path, question: str, first: str
) -> None:
    found = ask(over(postings(tmp_path, lamps=LAMPS)), question)
    assert found.status is Status.ANSWERED
    assert first in found.statements[0].text


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("20 weeks", True),
        ("limited to 18 months (parental leave cover)", True),
        ("fixed term, 2 years", True),
        ("12 months fixed", True),
        ("for ten months", True),
        ("3 years", False),
        ("2+ years", False),
        ("40 hours", False),
        ("4 weeks of holiday", False),
    ],
)
@pytest.mark.parametrize("bar", [" · ", " | "])
@pytest.mark.parametrize("beside", [["from February 2027", "€650 a month"], ["32 hours"]])
def test_how_long_a_post_lasts_is_told_by_a_value_in_the_line_below_its_title(
    tmp_path: Path, beside: list[str], bar: str, value: str, *, told: bool
) -> None:
    line = bar.join(["Ghent", value, *beside])
    text = f"# Bell Casting Traineeship\n\n**{line}**\n\nWe cast bells.\n\n## We ask\n\n- Loud ears\n"
    found = ask(over(postings(tmp_path, bells=text)), "how long does the bell casting traineeship last?")
    assert (found.status is Status.ANSWERED) is told, found.text
    if told:
        assert value in found.statements[0].text


@pytest.mark.parametrize(
    ("perks", "question", "told"),
    [
        ("A sauna, a bonus of 5 % and lunch", "what's the bonus for the glazier?", True),
        ("A sauna, a bonus of 5 % and lunch", "any bonus for the glazier?", True),
        ("A sauna, a bonus of 5 % and lunch", "how much is the bonus for the glazier?", True),
        ("A sauna and a yearly bonus", "which bonus does the glazier get?", True),
        ("A sauna and a yearly bonus", "how much is the bonus for the glazier?", False),
        ("A sauna and a yearly bonus", "what does the glazier earn?", False),
        ("A sauna and lunch", "what's the bonus for the glazier?", False),
    ],
)
def test_a_part_of_the_pay_is_told_where_it_stands_among_the_perks(
    tmp_path: Path, perks: str, question: str, *, told: bool
) -> None:
    glazier = role("Glazier", Duties="Cut panes", Requirements="A kiln licence is a bonus", We_offer=perks)
    found = ask(over(postings(tmp_path, glazier=glazier)), question)
    assert ([s.text for s in found.statements] == [perks]) is told, found.text
    assert (found.status is Status.ANSWERED) is told


@pytest.mark.parametrize(
    ("question", "facet"),
    [
        ("how long does the net mender contract run?", "contract"),
        ("what does the net mender pay?", "compensation"),
    ],
)
def test_a_bold_line_of_values_below_the_title_is_no_heading_and_tells_each(
    tmp_path: Path, question: str, facet: str
) -> None:
    line = "Ref NM-12 | Grade 4 (£24,100–£26,300) | fixed term: 9 months | full time"
    text = f"# Net Mender\n\n**{line}**\n\nThe harbour needs its nets.\n\n**You will:**\n\n- mend nets\n- tie knots\n\n**You have:**\n\n- nimble fingers\n"
    answer = ask(over(postings(tmp_path, mender=text)), question)
    assert answer.facets[0] == facet
    assert [s.text for s in answer.statements] == [line], answer.text


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("how many years in HR should the head of people operations have?", "5+ years of experience in HR"),
        ("is there accommodation to rent with the head of people operations job?", "flat to rent"),
        ("do you offer housing to the head of people operations?", "flat to rent"),
    ],
)
def test_a_field_one_has_years_in_is_no_contact_and_a_flat_to_rent_is_housing(
    tmp_path: Path, question: str, quote: str
) -> None:
    head = role(
        "Head of People Operations",
        "Inn",
        Requirements="5+ years of experience in HR|Reach out to millers",
        Benefits="There is a flat to rent above the mill|Bread",
        Contact="HR: Ada",
    )
    text = ask(over(postings(tmp_path, head=head)), question).text
    assert quote in text, text
    assert "Ada" not in text, text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("where were the regattas of the rower so far?", True),
        ("does the rower go to regattas?", False),
    ],
)
def test_where_a_thing_is_held_is_told_by_the_sentence_that_points_back_at_it(
    tmp_path: Path, question: str, told: bool
) -> None:
    text = role("Rower", "Pier Ltd", Benefits="A boat") + "\n**Events:** Regattas on many lakes. "
    answer = ask(over(postings(tmp_path, one=text + "Until now we held them in Leith and Oban.\n")), question)
    assert ("Leith and Oban" in answer.text) is told, answer.text
    assert "Regattas on many lakes" in answer.text


FOGHORN = role(
    "Foghorn Tuner",
    "Example Horns",
    About="You tune on every second weekend. Your watch ends late, at ten",
    Working_hours="37 hours a week",
    Benefits="Sunday supplement of a third|A late breakfast",
    How_to_apply="Call in at the tower on a Friday",
)


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("and sundays?", ["Sunday supplement of a third"]),
        ("and saturdays?", ["You tune on every second weekend."]),
        ("weekends?", ["You tune on every second weekend."]),
        ("nights?", ["37 hours a week"]),
        ("hours?", ["37 hours a week"]),
    ],
)
def test_a_day_asked_about_is_told_by_the_lines_that_have_it_and_else_by_the_hours(
    tmp_path: Path, question: str, quotes: list[str]
) -> None:
    answer = ask(over(postings(tmp_path, horn=FOGHORN)), question, "what are the hours of the foghorn tuner?")
    assert [s.text for s in answer.statements] == quotes, answer.text
