"""A question that goes on about a role is answered from that role, by what it asks itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Question, Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

KEEPER = role(
    "Client Relations Manager",
    "Example Isle",
    Responsibilities="Write to every island|Answer the bottles that come back",
    Tools="A CRM (the blue notebook)|A chat (flags)",
)
FERRY = role("Deputy Ferry Operator", "Example Isle", Requirements="A steady rudder")


@pytest.mark.parametrize("question", ["and which CRM will they use?", "what CRM is it?", "and the CRM?"])
def test_a_tool_is_asked_about_though_a_title_has_its_initials(tmp_path: Path, question: str) -> None:
    folder = postings(tmp_path, keeper=KEEPER, ferry=FERRY)
    answer = ask(over(folder), question, "what are the duties of the client relations manager?")
    assert [s.citation.quote for s in answer.statements] == ["A CRM (the blue notebook)"], answer.text
    assert_proved(answer, folder)


def test_initials_that_are_no_tool_still_name_a_role(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, keeper=KEEPER, ferry=FERRY)), "what does the DFO require?")
    assert {r.posting for r in answer.roles} == {"ferry.md"}, answer.text


def test_a_heading_answers_that_is_called_as_the_question_calls_it(tmp_path: Path) -> None:
    folder = postings(
        tmp_path,
        gaertner=role(
            "Gärtner im Palmenhaus",
            "Beispiel GmbH",
            Eigenschaften="Geduld mit Orchideen|Erfahrung mit Gießkannen",
            Aufgaben="Palmen gießen|Unkraut jäten",
        ),
    )
    answer = ask(over(folder), "und welche Eigenschaften braucht man dafür?", "Was macht der Gärtner?")
    assert answer.status is Status.ANSWERED, answer.text
    assert [s.citation.quote for s in answer.statements] == [
        "Geduld mit Orchideen",
        "Erfahrung mit Gießkannen",
    ]
    assert_proved(answer, folder)


@pytest.mark.parametrize(
    ("question", "posting"),
    [
        ("and ropes & sails?", "rigger.md"),
        ("what about ropes and sails", "rigger.md"),
        ("and the ropes and sails inspector?", "inspector.md"),
        ("and ropes?", "inspector.md"),
    ],
)
def test_a_heading_of_the_role_before_is_asked_about_though_a_title_has_its_words(
    tmp_path: Path, question: str, posting: str
) -> None:
    rigger = role("Rigger", "Example Isle", Tasks="Climb", Ropes_and_Sails="Mend what is torn")
    inspector = role("Ropes/Sails Inspector", "Example Isle", Tasks="Look up")
    answer = ask(
        over(postings(tmp_path, rigger=rigger, inspector=inspector)),
        question,
        "what are the tasks of the rigger?",
    )
    assert {r.posting for r in answer.roles} == {posting}, answer.text


SMITH = role(
    "Rope Smith",
    "Example Isle",
    Requirements="Experience with Jenkins or the like|Grafana for the tides|Databases: PostgreSQL and MongoDB",
    Database_design="Draw the tables|Oil the indexes",
)
LINGUIST = role("Natural Language Tester", "Example Isle", Requirements="Programming in whistles")


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("which monitoring tools?", "Grafana for the tides"),
        ("and which CI tool?", "Experience with Jenkins or the like"),
        ("which databases?", "Databases: PostgreSQL and MongoDB"),
        ("what databases are used there?", "Databases: PostgreSQL and MongoDB"),
    ],
)
def test_which_tool_of_a_kind_is_told_by_its_name(tmp_path: Path, question: str, quote: str) -> None:
    folder = postings(tmp_path, smith=SMITH, linguist=LINGUIST)
    answer = ask(over(folder), question, "what does the rope smith require?")
    assert [s.citation.quote for s in answer.statements] == [quote], answer.text
    assert_proved(answer, folder)


@pytest.mark.parametrize("question", ["which programming languages?", "what about whistles?"])
def test_a_word_of_another_posting_does_not_leave_the_thread(tmp_path: Path, question: str) -> None:
    folder = postings(tmp_path, smith=SMITH, linguist=LINGUIST)
    answer = ask(over(folder), question, "what does the rope smith require?")
    assert "linguist.md" not in {r.posting for r in answer.roles}, answer.text


@pytest.mark.parametrize(
    "question", ["which indexes would they oil?", "nice. which indexes would they oil on top of that?"]
)
def test_a_thing_asked_for_is_no_role_though_a_title_begins_so(tmp_path: Path, question: str) -> None:
    keeper = role("Index Keeper", "Example Isle", Requirements="A lamp|Oil for the lamp")
    answer = ask(
        over(postings(tmp_path, smith=SMITH, keeper=keeper)), question, "what does the rope smith require?"
    )
    assert [s.citation.quote for s in answer.statements] == ["Oil the indexes"], answer.text


def test_what_the_thread_has_asked_of_a_role_is_not_offered_again(tmp_path: Path) -> None:
    told = over(postings(tmp_path, gardener=role("Gardener", "Example Park"), keeper=KEEPER))
    offered = [one.label for one in ask(told, "what does the gardener require?").follow_ups]
    assert offered == ["responsibilities", "benefits"]
    asked = ("what does the gardener require?", "and the benefits?")
    assert [one.label for one in ask(told, "what will I do?", *asked).follow_ups] == []
    other = ask(told, "what does the client relations manager do?", *asked)
    assert [one.label for one in other.follow_ups] == ["tech stack"]


@pytest.mark.parametrize("question", ["which roles need a lorry?", "which jobs get a season ticket?"])
def test_which_roles_asks_of_all_of_them_though_the_thread_is_about_one(
    tmp_path: Path, question: str
) -> None:
    folder = postings(tmp_path, gardener=role("Gardener", "Example Park"), keeper=KEEPER, ferry=FERRY)
    answer = ask(over(folder), question, "what does the deputy ferry operator require?")
    assert {one.posting for one in answer.roles} == {"gardener.md"}, answer.text


@pytest.mark.parametrize("question", ["which roles does it require?", "what positions report to it?"])
def test_what_names_the_role_before_by_a_pronoun_asks_of_that_one(tmp_path: Path, question: str) -> None:
    folder = postings(tmp_path, gardener=role("Gardener", "Example Park"), ferry=FERRY)
    answer = ask(over(folder), question, "what does the deputy ferry operator require?")
    assert {one.posting for one in answer.roles} == {"ferry.md"}, answer.text


@pytest.mark.parametrize(
    ("question", "context"),
    [
        ("which positions could i move up to?", ("what does the gardener require?",)),
        ("what roles come next after the gardener?", ()),
    ],
)
def test_roles_to_come_are_those_of_one_role(tmp_path: Path, question: str, context: tuple[str, ...]) -> None:
    gardener = role("Gardener", "Example Park", Requirements="A spade", Next_roles="Head gardener")
    cook = role("Cook", "Example Inn", Requirements="A spoon", Next_roles="Chef")
    answer = ask(over(postings(tmp_path, gardener=gardener, cook=cook)), question, *context)
    assert [s.text for s in answer.statements] == ["Head gardener"], answer.text


@pytest.mark.parametrize("question", ["compare it with the gardener", "how does the gardener differ?"])
def test_a_role_is_compared_with_the_one_that_the_thread_is_about(tmp_path: Path, question: str) -> None:
    told = over(postings(tmp_path, gardener=role("Gardener", "Example Park"), keeper=KEEPER, ferry=FERRY))
    answer = ask(told, question, "what does the deputy ferry operator require?")
    assert answer.status is Status.COMPARISON, answer.text
    assert [one.posting for one in answer.roles] == ["ferry.md", "gardener.md"]
    assert answer.facets == ("requirements",)


@pytest.mark.parametrize(
    "question",
    ["same question for the gardener", "same for gardener?", "hm ok. and the gardener, same question"],
)
def test_the_same_question_of_another_role_is_no_comparison(tmp_path: Path, question: str) -> None:
    told = over(postings(tmp_path, gardener=role("Gardener", "Example Park"), keeper=KEEPER, ferry=FERRY))
    answer = ask(told, question, "what does the deputy ferry operator require?")
    assert [one.posting for one in answer.roles] == ["gardener.md"], answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("which one is about travel?", "A travel pass for the ferries"),
        ("which of them is about training?", "Training at the rudder, twice a year"),
        ("which ones mention pay?", ""),
    ],
)
def test_which_of_the_things_told_is_about_something_is_asked_though_its_words_name_another_facet(
    tmp_path: Path, question: str, told: str
) -> None:
    pilot = role(
        "Harbour Pilot",
        "Example Isle",
        Values="A travel pass for the ferries|Training at the rudder, twice a year|Calm on deck",
        Travel="Two trips a month",
    )
    answer = ask(over(postings(tmp_path, pilot=pilot)), question, "what does the harbour pilot value?")
    assert (told in [s.text for s in answer.statements]) if told else answer.status is Status.NOT_STATED


@pytest.mark.parametrize(
    "question",
    [
        "Give me an overview of every position on file, with the employer, so I can set up the tracker",
        "list every opening, with the company",
        "list every position",
    ],
)
def test_an_overview_of_every_position_is_the_list_of_the_postings(tmp_path: Path, question: str) -> None:
    answer = ask(over(postings(tmp_path, keeper=KEEPER, ferry=FERRY)), question)
    assert answer.status is Status.LIST, answer.text
    assert len(answer.roles) == 2


def test_the_same_of_another_role_is_what_a_heading_was_about(tmp_path: Path) -> None:
    baker = role("Baker", "Ryebread", Must_have="Patience with yeast", Tasks="Bake")
    miller = role("Miller", "Ryebread", Requirements="A strong back", Tasks="Mill")
    shelf = over(postings(tmp_path, baker=baker, miller=miller))
    first = ask(shelf, "baker must haves")
    again = shelf.answer(Question("same for the miller pls", before=first.resolved))
    assert [s.text for s in again.statements] == ["A strong back"], again.text


@pytest.mark.parametrize("question", ["any rust projects?", "and might they get onto rust projects?"])
def test_a_tool_before_a_word_of_another_title_names_no_role(tmp_path: Path, question: str) -> None:
    miller = role("Miller", "Ryebread", Offer="Rust projects in the new mill", Requirements="Gears")
    lead = role("Project Manager", "Ryebread", Requirements="Soups")
    answer = ask(
        over(postings(tmp_path, miller=miller, lead=lead)), question, "what does the miller require?"
    )
    assert [s.text for s in answer.statements] == ["Rust projects in the new mill"], answer.text


@pytest.mark.parametrize("deed", ["run", "hold", "conduct"])
def test_what_is_run_may_be_conducted(tmp_path: Path, deed: str) -> None:
    miller = role("Miller", "Ryebread", Tasks="Conduct workshops on flour")
    answer = ask(over(postings(tmp_path, miller=miller)), f"does the miller {deed} workshops?")
    assert answer.status is Status.YES, answer.text


def test_how_the_employer_tests_a_skill_names_no_role_of_tests(tmp_path: Path) -> None:
    text = "Your skills will be tested in an hour at the mast."
    folder = postings(
        tmp_path,
        rigger=role("Rigger", "Example Isle", Requirements="Seven kinds of knots") + f"\n{text}\n",
        tester=role("Rope Test Engineer", "Example Isle", Requirements="A loud voice"),
    )
    answer = ask(over(folder), "and how do they test that?", "what do they want from the rigger?")
    assert [s.citation.quote for s in answer.statements] == [text], answer.text
    assert_proved(answer, folder)


@pytest.mark.parametrize(
    ("question", "facet"),
    [
        ("compare the two", "requirements"),
        ("what's the difference?", "requirements"),
        ("how do they differ on benefits?", "benefits"),
        ("which one has the better benefits?", "benefits"),
        ("do both need SQL?", "requirements"),
    ],
)
def test_the_roles_a_thread_asked_about_one_by_one_are_set_side_by_side(
    tmp_path: Path, question: str, facet: str
) -> None:
    shelf = over(
        postings(
            tmp_path,
            brewer=role("Brewer", "Example Malt", Requirements="Clean boots|SQL", Benefits="Beer"),
            cook=role("Cook", "Example Inn", Requirements="SQL|Knives", Benefits="Soup"),
            smith=role("Smith", "Example Forge", Requirements="Strong arms", Benefits="Shoes"),
        )
    )
    answer = ask(shelf, question, "what does the brewer require?", "and the cook?")
    assert answer.status is Status.COMPARISON, answer.text
    assert [r.title for r in answer.roles] == ["Brewer", "Cook"]
    assert answer.facets == (facet,)


@pytest.mark.parametrize(
    "question", ["which one?", "the two of them went for lunch", "it makes no difference"]
)
def test_a_remark_about_two_roles_sets_none_side_by_side(tmp_path: Path, question: str) -> None:
    shelf = over(postings(tmp_path, brewer=role("Brewer", "Example Malt"), cook=role("Cook", "Example Inn")))
    answer = ask(shelf, question, "what does the brewer require?", "and the cook?")
    assert answer.status is Status.OFF_TOPIC, answer.text


def test_the_figure_asked_for_is_asked_of_the_next_role_too(tmp_path: Path) -> None:
    shelf = over(
        postings(
            tmp_path,
            brewer=role("Brewer", "Example Malt", Requirements="Two years of brewing|Clean boots"),
            cook=role("Cook", "Example Inn", Requirements="Four years of cooking|Lift 25 kg|Knives"),
        )
    )
    answer = ask(shelf, "and the cook?", "how many years does the brewer need?")
    assert [s.text for s in answer.statements] == ["Four years of cooking"], answer.text


GUARD = role("Guard", "Example Isle", Tasks="Work in shifts", Benefits="Sauna")
WATCHMAN = role(
    "Watchman",
    "Example Inn",
    Tasks="Cover shifts in the night|Travel to the mill",
    Benefits="A shift allowance",
)


@pytest.mark.parametrize(
    ("question", "context", "status", "told"),
    [
        ("and the guard?", ("does the watchman get a shift allowance?",), Status.NOT_MENTIONED, ""),
        ("does the guard get a shift premium?", (), Status.NOT_MENTIONED, ""),
        ("is there a travel allowance for the watchman?", (), Status.NOT_MENTIONED, None),
        ("and the watchman?", ("does the guard get a shift allowance?",), Status.YES, "A shift allowance"),
        ("which roles get a shift allowance?", (), Status.LIST, "A shift allowance"),
    ],
)
def test_what_is_paid_for_a_thing_is_not_the_thing_itself(
    tmp_path: Path, question: str, context: tuple[str, ...], status: Status, told: str | None
) -> None:
    answer = ask(over(postings(tmp_path, guard=GUARD, watchman=WATCHMAN)), question, *context)
    assert answer.status is status, answer.text
    assert told is None or [s.text for s in answer.statements] == [told], answer.text


def test_two_roles_asked_the_same_in_full_are_set_side_by_side_too_and_past_ones_no_more(
    tmp_path: Path,
) -> None:
    shelf = over(
        postings(
            tmp_path,
            brewer=role("Brewer", "Example Malt", Requirements="Boots", Tasks="Brew"),
            cook=role("Cook", "Example Inn", Requirements="Knives", Tasks="Cook"),
            smith=role("Smith", "Example Forge", Requirements="Strong arms", Tasks="Shoe horses"),
        )
    )
    asked = ("what does the brewer require?", "what does the cook require?")
    answer = ask(shelf, "compare the two", *asked)
    assert [r.title for r in answer.roles] == ["Brewer", "Cook"], answer.text
    for more in ("what does the smith do?", "and the smith?"):  # another question, and a third role
        assert ask(shelf, "compare the two", *asked, more).status is Status.OFF_TOPIC


DIVER = role(
    "Sponge Diver",
    "Example Sponges",
    Requirements="Three years under water|First aid certificate|Level 3 in diving|Keen eyes",
    Nice_to_have="A boat",
    Contract="Fixed term of one year",
    Responsibilities="Pick the sponges|Dry them",
    Contact="Ask for Mia",
    Salary="£20,000",
    Location="Based at the pier",
)
RAKER = role("Oyster Raker", "Example Bay", Requirements="One year on deck", Contact="Ask for Ben")


@pytest.mark.parametrize(
    ("question", "context", "quotes"),
    [
        ("so one year only?", ["contract of the sponge diver?"], ["Fixed term of one year"]),
        ("what do they do", ["salary of the sponge diver?"], ["Pick the sponges", "Dry them"]),
        ("what do they do as sponge diver?", [], ["Pick the sponges", "Dry them"]),
        ("certs of the sponge diver?", [], ["First aid certificate"]),
        ("certs of the oyster raker?", [], [""]),
        (
            "which one asks more?",
            ["salary of the sponge diver?", "and of the oyster raker?"],
            [
                "Three years under water",
                "First aid certificate",
                "Level 3 in diving",
                "Keen eyes",
                "One year on deck",
            ],
        ),
    ],
)
def test_words_that_name_another_facet_by_themselves_are_about_what_the_thread_is(
    tmp_path: Path, question: str, context: list[str], quotes: list[str]
) -> None:
    answer = ask(over(postings(tmp_path, diver=DIVER, raker=RAKER)), question, *context)
    assert [s.citation.quote for s in answer.statements] == quotes, answer.text


@pytest.mark.parametrize("question", ["does that come on top?", "must or bonus?"])
def test_an_idiom_asks_for_no_wishes_and_no_bonus(tmp_path: Path, question: str) -> None:
    answer = ask(over(postings(tmp_path, diver=DIVER, raker=RAKER)), question, "salary of the sponge diver?")
    assert "A boat" not in answer.text or question.startswith("must"), answer.text
    assert "bonus" not in answer.text, answer.text
