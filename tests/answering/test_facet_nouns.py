"""What is asked by a noun of two words is not what its first word alone would ask for."""

from __future__ import annotations

import pytest

from bot.domain import Question
from tests.answering.shelves import shipped

FRAMES = (
    "what is the {} like for the SRE role?",
    "tell me about the {} of the SRE role",
    "what does the SRE posting say about the {}?",
)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(
    ("noun", "facet"),
    [
        ("work environment", "work_environment"),
        ("work schedule", "working_hours"),
        ("work culture", "values"),
        ("work location", "location"),
        ("company values", "values"),
        ("team culture", "values"),
        ("employment type", "contract"),
        ("job type", "contract"),
        ("experience requirements", "experience"),
        ("citizenship requirement", "eligibility"),
        ("working relationships", "collaborators"),
    ],
)
def test_a_compound_asks_for_what_it_names(frame: str, noun: str, facet: str) -> None:
    assert shipped().understanding.query(Question(frame.format(noun))).facets[:1] == (facet,)


@pytest.mark.parametrize(
    ("question", "facet"),
    [
        ("SRE grade?", "compensation"),
        ("grade of the SRE role", "compensation"),
        ("how am i graded as SRE?", "success_metrics"),
        ("what is the SRE graded on?", "success_metrics"),
    ],
)
def test_a_grade_is_of_the_pay_and_who_is_graded_is_judged(question: str, facet: str) -> None:
    assert shipped().understanding.query(Question(question)).facets[:1] == (facet,)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("which ledgers must the SRE keep up to date?", False),
        ("what does the SRE have to bring up to date?", False),
        ("of which date is the SRE posting?", True),
        ("is the SRE posting up to date?", True),
    ],
)
def test_what_is_kept_up_to_date_is_no_date(question: str, asks: bool) -> None:
    assert ("dates" in shipped().understanding.query(Question(question)).facets) is asks


@pytest.mark.parametrize(
    "question", ["what are the related roles for the SRE job?", "roles related to the SRE role"]
)
def test_roles_called_related_are_asked_of_one_posting_and_no_list_of_all(question: str) -> None:
    query = shipped().understanding.query(Question(question))
    assert (query.facets[:1], len(query.postings)) == (("related_roles",), 1)


@pytest.mark.parametrize(
    "question",
    [
        "how much work is it to be an SRE?",
        "how much effort is the SRE job?",
        "how much work would the SRE job be?",
    ],
)
def test_how_much_work_a_role_is_asks_for_its_hours(question: str) -> None:
    assert shipped().understanding.query(Question(question)).facets[:1] == ("working_hours",)


@pytest.mark.parametrize(
    ("question", "facet"),
    [
        ("how long does the SRE have to stay on board?", "contract"),
        ("how long would the SRE need to commit?", "contract"),
        ("number of SREs to be hired at first?", "openings"),
        ("how many people are they looking for to run the night shift?", "openings"),
        ("tell me what falls to the SRE", "responsibilities"),
        ("what does the SRE have to get hold of?", "responsibilities"),
        ("how do i get hold of a human about the SRE role?", "contact"),
        ("who sits on the SRE hiring board?", "team"),
        ("how much recruiting experience does the SRE need?", "experience"),
        ("at which funding stage is the SRE's company?", "about_organization"),
        ("how fit must the SRE be?", "requirements"),
        ("what does the SRE do with their working day?", "responsibilities"),
        ("how would i be spending my hours as SRE?", "responsibilities"),
        ("who would sit under the SRE?", "manages"),
        ("the SRE job, what's that project about?", "purpose"),
        ("how long in operations should the SRE have been?", "experience"),
        ("which steps do i take to become an SRE?", "how_to_apply"),
        ("i'd love to become an SRE, where do i start?", "how_to_apply"),
        ("could i throw my hat in the ring for the SRE role?", "how_to_apply"),
        ("what else could an SRE score with, on top of the must-haves?", "nice_to_have"),
    ],
)
def test_a_turn_of_phrase_asks_for_more_than_one_of_its_words(question: str, facet: str) -> None:
    assert facet in shipped().understanding.query(Question(question)).facets[:2]


def test_a_shop_that_is_no_longer_open_on_a_day_has_no_deadline() -> None:
    query = shipped().understanding.query(Question("is the shop of the SRE no longer open on sundays?"))
    assert "deadline" not in query.facets


@pytest.mark.parametrize(
    "question", ["am i welcome among the SREs?", "who is welcome as SRE?", "who is eligible as SRE?"]
)
def test_who_is_welcome_asks_who_may_apply_and_for_no_wish(question: str) -> None:
    assert shipped().understanding.query(Question(question)).facets[:1] == ("eligibility",)


@pytest.mark.parametrize(
    ("question", "facet"),
    [
        ("what does the SRE help with?", "responsibilities"),
        ("what would an SRE assist with", "responsibilities"),
        ("what would help with an application as SRE?", "nice_to_have"),
        ("tech requirements of the SRE?", "skills"),
        ("tech experience for the SRE?", "skills"),
        ("which tech does the SRE use?", "tech_stack"),
        ("which libs does the SRE use?", "tech_stack"),
        ("what time does an SRE start?", "working_hours"),
    ],
)
def test_who_helps_with_something_works_and_what_helps_is_welcome(question: str, facet: str) -> None:
    assert shipped().understanding.query(Question(question)).facets[:1] == (facet,)
