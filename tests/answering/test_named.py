"""Which role is meant: one that is there, one that is not, or none, where words of titles are used for other things."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    """Two that share a title but for a bracket, one named after its office, one for a language, one for accounts."""
    one = role("Tree Doctor (German is a must)", "Example Park", Requirements="German|Sharp saws")
    other = role(
        "Tree Doctor (French and patience are a must)", "Example Park", Requirements="French|Ladders"
    )
    return over(
        postings(
            tmp_path,
            tree_doctor_german_is_a_must=one,
            tree_doctor_french_and_patience_are_a_must=other,
            xyz=role("XYZ Harbour Office: Visiting Fellows", "XYZ Harbour Office"),
            golang=role("Golang Developer", "Example Zoo", Requirements="Go for the gorilla feeder"),
            ruby=role(
                "Ruby Developer (side project)",
                "Example Zoo",
                Requirements="Ruby|Five years of gemstones|Two years of Terraform",
                Nice_to_have="Golang",
            ),
            account=role("Technical Account Manager", "Example Zoo", Requirements="Five years of accounts"),
            product=role("Product Keeper", "Example Zoo", Requirements="Three years of keeping"),
            money=role("Director of Financial Planning & Analysis", "Example Zoo", Requirements="Nuts"),
            finance=role("Director of Finance", "Example Zoo", Requirements="Seeds"),
            growth=role("Head of Growth", "Example Zoo", Requirements="A green thumb"),
            student=role("Student Administrator", "Example Zoo", Education="Your studies always come first"),
        )
    )


def test_words_of_a_file_name_that_say_nothing_prefer_no_posting(assistant: Assistant) -> None:
    answer = ask(assistant, "What is required of the tree doctor?")
    assert answer.status is Status.AMBIGUOUS
    assert len(answer.roles) == 2


@pytest.mark.parametrize(
    "question",
    [
        "are there openings for a glass blower engineer? what would they have to know",
        "is there an opening for a nurse? what does it require",
        "are you hiring a lawyer?",
        "qualifications for the content designer opening at XYZ?",
        "what does the accountant at Example Zoo do?",
        "what does the accountant require?",
        "head of product at Example Zoo: how many years?",
        "travel nurse at Example Zoo: what would i need for that one?",
        "what does the VP of product at Example Zoo do?",
        "how much does Example Zoo pay its head of bears?",
        "director of feeding at Example Zoo, what is required?",
        "which qualifications do you expect from an office manager?",
        "what would a travel manager have to do?",
        "what does the office manager do?",
        "what does the tech lead at Example Park do?",
        # a word of a title beside a rank that it has not, or a field that it has not
        "how do i apply for head of account ops?",
        "what is required of you as chief of accounts?",
        "how do i apply for the VP of trees?",
        "what does the menu planning director require?",
        # whether there is one, in other words
        "is there anything for a graphic designer?",
        "got something for a data scientist",
        "habt ihr was für schichtleiter oder architekt",
        "is there any welding job?",
        "is there some welding job?",
        "is there an account lead position?",
        "is the acme one remote?",
        "what does the spotify one pay?",
    ],
)
def test_a_role_nobody_offers_is_said_to_be_missing(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert answer.status is Status.NO_MATCH, answer.text


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("what does the security officer do?", ""),
        ("does the security guard get free lunch?", ""),
        ("what does the mill volunteer do?", ""),
        ("what does the volunteer do?", ""),
        ("what does the finance officer do?", ""),
        ("what does the security analyst do?", "Security Analyst"),
        ("what does the mill's volunteer coordinator do?", "Volunteer Coordinator"),
        ("who may bake the bread in the office as finance clerk?", "Finance Clerk"),
    ],
)
def test_no_role_is_told_of_another_that_shares_but_its_field(
    tmp_path: Path, question: str, title: str
) -> None:
    files = {
        "one": role("Security Analyst", "Example Mill", Responsibilities="Watch", Benefits="Free lunch"),
        "two": role("Volunteer Coordinator", "Example Mill", Responsibilities="Help"),
        "three": role("Finance Clerk", "Example Mill", Responsibilities="Count"),
    }
    answer = ask(over(postings(tmp_path, **files)), question)
    assert [r.title for r in answer.roles] == ([title] if title else []), answer.text
    assert title or answer.status is Status.NO_MATCH


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is Ryebread in leeds?", Status.YES),
        ("is the sifter in leeds?", Status.YES),
        ("is the sifter in hull?", Status.NOT_MENTIONED),
        ("is Ryebread based in hull?", Status.NOT_MENTIONED),
        ("is the miller in hull?", Status.YES),
        ("does the sifter make a fortune?", Status.NOT_MENTIONED),
    ],
)
def test_the_place_of_another_posting_is_no_place_of_this_one(
    tmp_path: Path, question: str, status: Status
) -> None:
    one = role("Sifter", "Ryebread", "Leeds", Tasks="Tune the sieves")
    other = role("Miller", "Wheat", "Hull", Tasks="Mill")
    answer = ask(over(postings(tmp_path, one=one, other=other)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize("question", ["is Ryebread in hull?", "is the sifter in hull?"])
def test_what_comes_from_a_place_says_not_that_a_role_is_there(tmp_path: Path, question: str) -> None:
    one = role("Sifter", "Ryebread", "Leeds", Tasks="Sell flour to mills in Hull")
    answer = ask(over(postings(tmp_path, one=one, other=role("Miller", "Wheat", "Hull"))), question)
    assert (answer.status, [s.text for s in answer.statements]) == (Status.ANSWERED, ["location: Leeds"])


@pytest.mark.parametrize("what", ["job description", "posting"])
def test_whether_there_is_one_for_a_role_by_its_title_is_answered_with_that_role(
    assistant: Assistant, what: str
) -> None:
    answer = ask(assistant, f"is there a {what} for the product keeper?")
    assert [r.title for r in answer.roles] == ["Product Keeper"], answer.text


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("i am still at university. as a student administrator, do my studies come first?", "studies"),
        (
            "i worked as a travel nurse: what does the account manager at Example Zoo require?",
            "Five years of accounts",
        ),
        ("i work at Acme now. what does the account manager require?", "Five years of accounts"),
    ],
)
def test_where_the_asker_is_names_no_employer(assistant: Assistant, question: str, quote: str) -> None:
    answer = ask(assistant, question)
    assert quote in answer.statements[0].citation.quote, answer.text


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("head of growth at Example Zoo: what is required?", "Head of Growth"),
        ("what does the head of growth require?", "Head of Growth"),
        ("what does the FP&A director at Example Zoo need?", "Director of Financial Planning & Analysis"),
        ("what does the product keeper tell the head of product?", "Product Keeper"),
        ("as a product keeper, do i work for the head of product?", "Product Keeper"),
        ("does the product keeper open the gate for the head of zebras?", "Product Keeper"),
        ("do i take calls for the head of product as product keeper?", "Product Keeper"),
        ("what does the financial planning director require?", "Director of Financial Planning & Analysis"),
    ],
)
def test_a_rank_over_a_field_is_missing_only_where_no_title_has_one_and_it_is_the_role_asked_about(
    assistant: Assistant, question: str, title: str
) -> None:
    assert [r.title for r in ask(assistant, question).roles] == [title]


@pytest.mark.parametrize(
    "question",
    [
        "as a vegetarian, what do i need at Example Zoo?",
        "what is required as a student administrator at Example Zoo?",
        "what do i get as a reward at Example Zoo?",
    ],
)
def test_what_else_stands_behind_as_a_is_no_role_that_is_missing(assistant: Assistant, question: str) -> None:
    assert ask(assistant, question).status is not Status.NO_MATCH


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("which is nicer, golang or kotlin, for a kid", Status.OFF_TOPIC),  # no posting is for kotlin
        ("golang or kotlin, what should i learn as a kid in school", Status.OFF_TOPIC),
        ("my golang mate keeps sawing my desk, so annoying", Status.OFF_TOPIC),
        ("do you have a golang or kotlin job?", Status.NOT_STATED),  # the noun of roles: a job is asked for
        ("is there anything for dinner", Status.OFF_TOPIC),
        ("how many years of terraform", Status.ANSWERED),  # one posting speaks of it
        ("what does the job with no terraform pay?", Status.AMBIGUOUS),  # that one does
        ("is terraform mentioned anywhere", Status.LIST),
        ("wer ist der chef", Status.AMBIGUOUS),  # and no cook
        ("golang or ruby: what is required?", Status.COMPARISON),
    ],
)
def test_a_word_of_a_title_beside_a_mere_thing_names_no_role(
    assistant: Assistant, question: str, status: Status
) -> None:
    answer = ask(assistant, question)
    assert answer.status is status, answer.text


def test_a_skill_asked_about_in_a_thread_is_no_other_role(assistant: Assistant) -> None:
    answer = ask(assistant, "must i know golang?", "what does the ruby developer require?")
    assert answer.status is Status.NO, answer.text
    assert [r.title for r in answer.roles] == ["Ruby Developer (side project)"]


@pytest.fixture(scope="module")
def alike(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Roles of one name that only their texts, a bracket or a rank tell apart."""
    return over(
        postings(
            tmp_path_factory.mktemp("alike"),
            attic=role("Night Clerk", "Inn Ltd", Requirements="Knows the attic|Owls", Tasks="Feed the owls"),
            cellar=role("Night Clerk (NC)", "Inn Ltd", Requirements="Wine cellar", Tasks="Count the wine"),
            junior=role("Junior Waiter (Terrace)", "Inn Ltd", Requirements="One tray"),
            plain=role("Waiter (Terrace)", "Inn Ltd", Requirements="Two trays"),
            senior=role("Senior Waiter (Terrace)", "Inn Ltd", Requirements="Three trays"),
            fellow=role("Guild Fellow - Carpenter", "Guild", Requirements="A plane"),
            carpenter=role("Carpenter", "Inn Ltd", Requirements="A saw"),
            polish=role("Middle Maid (Polish speaking skills are mandatory)", "Inn Ltd", Requirements="Mops"),
            porter=role("Mid/Senior Porter", "Inn Ltd", Requirements="Strong arms|Polish is a plus"),
        )
    )


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("the waiter for the terrace (neither the junior nor the senior one): requirements?", "Two trays"),
        ("what does the waiter need, not the junior or senior one?", "Two trays"),
        ("what does the waiter need, the one that isn't senior or junior?", "Two trays"),
        ("what does the waiter who isn't senior or junior need?", "Two trays"),
        ("if I became the night clerk with owls, what would be required?", "Knows the attic"),
        ("for the inn's carpenter (i don't mean the guild fellows), what is required?", "A saw"),
        ("what is required of the carpenter (rather than the guild fellow)?", "A saw"),
        ("night clerk (no wine cellar): what is required?", "Knows the attic"),
        ("waiter for the terrace (not junior, not senior): requirements?", "Two trays"),
        ("night clerk, that one with the owls: what is required?", "Knows the attic"),
        ("what is required of the night clerk (the wine one)?", "Wine cellar"),
        ("night clerk, the wine one, what is required?", "Wine cellar"),
        ("night clerk (not the one with the wine cellar): what is required?", "Knows the attic"),
        ("what is required of the waiter for the terrace, not the one called junior or senior?", "Two trays"),
        ("the night clerk job that mentions owls: what is required?", "Knows the attic"),
        ("what is required in the night clerk job that mentions owls?", "Knows the attic"),
        ("what would i do in the night clerk job that involves wine?", "Count the wine"),
        ("an ad for a night clerk job about wine (not the one about owls). requirements?", "Wine cellar"),
    ],
)
def test_which_role_is_meant_is_told_by_what_it_is_and_by_what_it_is_not(
    alike: Assistant, question: str, quote: str
) -> None:
    answer = ask(alike, question)
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.statements[0].text == quote, answer.text
    assert len({s.citation.posting for s in answer.statements}) == 1


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do i need more than one tray as the junior waiter?", Status.YES),
        ("can i be a night clerk without owls?", Status.AMBIGUOUS),
        ("what is required in the night clerk job that mentions badgers?", Status.AMBIGUOUS),
        ("does the carpenter not require a plane?", Status.NOT_MENTIONED),
    ],
)
def test_a_thing_that_is_not_asked_for_rules_no_role_out(
    alike: Assistant, question: str, status: Status
) -> None:
    answer = ask(alike, question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "i speak no word of polish. is it mandatory for the mid/senior porter?",
        "My polish is middling. Is it required of the Sr. Porter? I mean the mid/senior porter.",
    ],
)
def test_words_of_another_sentence_name_no_other_role_than_the_one_asked_about(
    alike: Assistant, question: str
) -> None:
    answer = ask(alike, question)
    assert [r.posting for r in answer.roles] == ["porter.md"], answer.text


@pytest.fixture
def mill(tmp_path: Path) -> Assistant:
    """Roles of a mill whose texts speak of others that nobody offers."""
    offered = {
        "Pastry Cook": "Bake pastry with the marketing team",
        "Shop Manager": "Sell the product",
        "Contract Manager": "Read what buyers of our product sign",
        "Registration Volunteer": "Help with marketing",
        "Flour Quality Analyst": "Write product notes",
        "Operations Director": "Sales reports to you as well",
        "Youth Minister": "Sing what the minister of worship picks",
        "Delivery Driver": "Drive what the delivery manager plans",
        "Content Lead": "Lead the writers",
        "Social Media Assistant": "Post for the social media director",
        "Warehouse Operator": "Operate the forklift",
        "Visitor Services": "Greet visitors",
        "Gate Crew (PMO)": "Open the gate",
    }
    texts = {title.partition(" (")[0]: role(title, Tasks=task) for title, task in offered.items()}
    return over(postings(tmp_path, **{t.lower().replace(" ", "_"): text for t, text in texts.items()}))


@pytest.mark.parametrize(
    "name",
    [
        "pastry manager",
        "gate manager",
        "product manager",
        "shop assistant",
        "content writer",
        "delivery manager",
        "social media director",
        "marketing volunteer",
        "director of sales",
        "minister of worship",
    ],
)
@pytest.mark.parametrize("question", ["what does the {} do?", "requirements for the {}"])
def test_a_role_of_another_noun_or_another_field_than_any_title_is_not_there(
    mill: Assistant, name: str, question: str
) -> None:
    answer = ask(mill, question.format(name))
    assert answer.status is Status.NO_MATCH, answer.text


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("what does the volunteer do?", "Registration Volunteer"),
        ("what does the quality analyst do?", "Flour Quality Analyst"),
        ("what does the director of operations do?", "Operations Director"),
        ("what does the delivery guy do?", "Delivery Driver"),
        ("what does the forklift operator do?", "Warehouse Operator"),
        ("what does the visitor services assistant do?", "Visitor Services"),
        ("who does the pastry cook lead?", "Pastry Cook"),
        ("does the social media assistant help the director?", "Social Media Assistant"),
    ],
)
def test_a_role_is_there_by_the_noun_of_its_title_by_what_it_handles_or_by_all_of_its_title(
    mill: Assistant, question: str, title: str
) -> None:
    assert [r.title for r in ask(mill, question).roles] == [title]


@pytest.fixture
def town(tmp_path: Path) -> Assistant:
    """Roles of a town, each called in its title by one of several names."""
    titles = (
        "Custodian - Town Hall",
        "People Operations Coordinator",
        "Water Quality Engineer",
        "Junior QA Engineer (Mobile)",
        "Design Director",
        "Blog Writer",
        "Swag Coordinator",
        "Payroll Clerk",
        "Mobile Developer",
        "Training Manager",
        "Stage Audio and Video",
        "Head of Development",
        "Developer Advocate",
        "Gate Steward",
        "MC",
    )
    return over(postings(tmp_path, **{f"r{n}": role(title) for n, title in enumerate(titles)}))


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("janitor", "Custodian - Town Hall"),
        ("HR coordinator", "People Operations Coordinator"),
        ("junior tester", "Junior QA Engineer (Mobile)"),
        ("head of design", "Design Director"),
        ("blogger", "Blog Writer"),
        ("swag person", "Swag Coordinator"),
        ("payroll guy", "Payroll Clerk"),
        ("android developer", "Mobile Developer"),
        ("L&D manager", "Training Manager"),
        ("sound person", "Stage Audio and Video"),
        ("emcee", "MC"),
    ],
)
@pytest.mark.parametrize("question", ["what does the {} do?", "requirements for the {}"])
def test_a_role_is_known_by_other_names_than_that_of_its_title(
    town: Assistant, name: str, title: str, question: str
) -> None:
    answer = ask(town, question.format(name))
    assert [r.title for r in answer.roles] == [title], answer.text


@pytest.mark.parametrize(
    "question",
    [
        "what does the tester at Ferries do?",
        "what does the legal person do?",
        "what does the parking steward do?",
        "does the HR director need a degree?",
        "what does the customer success manager do?",
    ],
)
def test_a_role_by_no_name_of_any_title_is_not_there(town: Assistant, question: str) -> None:
    answer = ask(town, question)
    assert answer.status is Status.NO_MATCH, answer.text


@pytest.mark.parametrize(
    "question", ["who is the contact person?", "what's the phone number of the contact person?"]
)
def test_whom_to_write_to_is_no_role_by_another_name(town: Assistant, question: str) -> None:
    assert ask(town, question).status is not Status.NO_MATCH


def test_the_last_word_of_a_longer_name_that_is_none_by_itself_names_no_employer(tmp_path: Path) -> None:
    designer = role("Content Designer", "Example Ferry Service", Tasks="Draw signs")
    answer = ask(over(postings(tmp_path, designer=designer)), "what does the service designer do?")
    assert answer.status is Status.NO_MATCH, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("what does the infra engineer at example rails do?", Status.ANSWERED),
        ("what would example rails' infrastructure engineer do?", Status.ANSWERED),
        ("what does the data engineer at example rails do?", Status.NO_MATCH),
        ("what does an infra engineer do?", Status.NO_MATCH),
        ("what does the infra engineer at example tunnels do?", Status.NO_MATCH),
        ("what does the mobile engineer at example rails do?", Status.NO_MATCH),
        ("what does the mobile engineer at example trams do?", Status.ANSWERED),
    ],
)
def test_a_field_like_that_of_the_title_names_the_role_of_an_employer(
    tmp_path: Path, question: str, status: Status
) -> None:
    rails = role("DevOps Engineer", "Example Rails", Responsibilities="Keep the points switching")
    tunnels = role("Safety Engineer", "Example Tunnels", Responsibilities="Keep the infrastructure dry")
    trams = role("Android Engineer", "Example Trams", Responsibilities="Build the timetable")
    answer = ask(over(postings(tmp_path, rails=rails, tunnels=tunnels, trams=trams)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("what does an editor for the map room require?", "Sky Editor"),
        ("editor in the map room: requirements?", "Sky Editor"),
        ("what does the map librarian require?", "Map Librarian"),
    ],
)
def test_of_titles_that_fit_alike_the_one_with_the_noun_said_is_meant(
    tmp_path: Path, question: str, title: str
) -> None:
    editor = role("Sky Editor", "Example Library", Requirements="Stars", Place="The map room")
    librarian = role("Map Librarian", "Example Library", Requirements="Ladders")
    answer = ask(over(postings(tmp_path, editor=editor, librarian=librarian)), question)
    assert [r.title for r in answer.roles] == [title], answer.text


@pytest.mark.parametrize(
    "question", ["which roles need machine learning?", "who needs machine learning people?"]
)
def test_a_thing_of_which_a_title_has_one_word_names_no_role(tmp_path: Path, question: str) -> None:
    learner = role("Deep Learning Engineer", Requirements="Python")
    sawyer = role("Sawyer", Requirements="Machine learning for the sawmill")
    answer = ask(over(postings(tmp_path, learner=learner, sawyer=sawyer)), question)
    assert answer.status is Status.LIST, answer.text
    assert [r.title for r in answer.roles] == ["Sawyer"]


def test_the_employer_that_the_question_names_is_meant_and_not_one_told_of_before(tmp_path: Path) -> None:
    texts = {
        "a": role("Cook", "Example Inn", Start_date="1 March"),
        "b": role("Baker", "Example Mill", Start_date="1 May"),
    }
    assistant = over(postings(tmp_path, **texts))
    answer = ask(assistant, "I know Example Inn starts in March. When does Example Mill start?")
    assert [r.title for r in answer.roles] == ["Baker"], answer.text


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ("does the senior engineer work weekends?", "senior.md"),
        ("what does the sr dev require", "senior.md"),
        ("is a ladder a must for senior?", "senior.md"),
        ("remote ok for growth?", "growth.md"),
        ("was verlangt die Werkstudentenstelle?", "student.md"),
        ("is a ladder required as po or not", "owner.md"),
        ("notice period growth head?", "growth.md"),
        ("do undergrads need a ladder?", "undergraduates.md"),
    ],
)
def test_a_role_is_named_as_people_write_it(tmp_path: Path, question: str, path: str) -> None:
    texts = {
        "senior": role("Sr. Lift Engieer", "Example Tower", Requirements="A ladder|Some weekends"),
        "growth": role("Head of Growth", "Example Tower", Requirements="Weekends are free|A ladder"),
        "student": role("Werkstudent*in Aufzug", "Example Tower", Requirements="Eine Leiter"),
        "undergraduates": role("Undergraduate Students", "Example Tower", Requirements="A ladder"),
        "owner": role("Product Owner", "Example Tower", Requirements="A ladder"),
    }
    answer = ask(over(postings(tmp_path, **texts)), question)
    assert {r.posting for r in answer.roles} == {path}, answer.text


def test_who_seeks_and_with_whom_one_works_name_no_posting(tmp_path: Path) -> None:
    text = "# Join us\n\nWe are looking for people who get on with engineers.\n\nOur hiring manager will call you.\n\n- Bread\n"
    shelf = over(postings(tmp_path, join=text, cook=role("Cook", "Example Inn", Salary="20 spoons")))
    assert shelf.shelf.postings[1].other_titles == ()
    assert ask(shelf, "what does the engineer earn?").status is Status.NO_MATCH


@pytest.mark.parametrize(
    "question",
    ["does the senior baker work weekends?", "is there a budget for ladders?", "what about growth?"],
)
def test_a_rank_or_a_word_at_the_end_names_no_role_that_is_not_there(tmp_path: Path, question: str) -> None:
    senior = role("Sr. Lift Engieer", "Example Tower", Requirements="A ladder|Some weekends")
    cook = role("Cook", "Example Inn", Requirements="A spoon")
    answer = ask(over(postings(tmp_path, senior=senior, cook=cook)), question)
    assert {r.posting for r in answer.roles} != {"senior.md"}, answer.text


def test_an_employer_that_is_an_ordinary_word_is_named_before_what_is_asked(tmp_path: Path) -> None:
    hot = role("Cook", "Hot", Contract="Two summers")
    mill = role("Miller", "Example Mill", Contract="Ten winters")
    answer = ask(over(postings(tmp_path, hot=hot, mill=mill)), "how long is the hot contract")
    assert {r.posting for r in answer.roles} == {"hot.md"}, answer.text


def test_whether_it_can_be_done_from_a_place_is_told_by_where_it_is(tmp_path: Path) -> None:
    cook = role("Cook", "Example Inn", Location="Remote, in Peru")
    answer = ask(over(postings(tmp_path, cook=cook)), "can i do the cook job from Morocco?")
    assert answer.status is Status.NOT_MENTIONED, answer.text
    assert "Remote, in Peru" in answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("i live in chile. could i be your cook from here?", Status.YES),
        ("can i work as cook from Oslo?", Status.YES),
        ("is there an office in Oslo for the cook?", Status.NOT_MENTIONED),
        # whether the hours of a place fit the asker judges, and customers are no cooks
        ("can i work as baker from Oslo?", Status.ANSWERED),
        ("can i work as waiter from Oslo?", Status.NOT_MENTIONED),
    ],
)
def test_who_may_be_anywhere_may_be_in_a_place_that_is_not_named(
    tmp_path: Path, question: str, status: Status
) -> None:
    told = over(
        postings(
            tmp_path,
            cook=role("Cook", Terms="Remote (wherever in the world you like)", Requirements="Soup"),
            baker=role("Baker", Terms="Work from anywhere in the world|Near the time zone of Peru"),
            waiter=role("Waiter", Tasks="Serve guests from anywhere in the world", Location="Peru"),
        )
    )
    answer = ask(told, question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("You cannot work from anywhere in the world.", Status.ANSWERED),
        ("We are not able to let you work from anywhere.", Status.ANSWERED),
        ("Work from anywhere in the world. You must be located in the EU.", Status.ANSWERED),
        ("Work from anywhere in the world. However, few of us do.", Status.ANSWERED),
        ("Work from anywhere in the world|You must reside in Canada", Status.ANSWERED),
        ("Can I work from anywhere in the world? Ask us.", Status.ANSWERED),
        ("You need not move: work from anywhere in the world", Status.YES),
        ("Travail à distance (de n'importe où)", Status.YES),
        ("This is open to applicants from any country", Status.YES),
    ],
)
def test_nobody_may_be_anywhere_where_that_is_denied_or_taken_back(
    tmp_path: Path, line: str, status: Status
) -> None:
    told = over(postings(tmp_path, cook=role("Cook", Location=line)))
    answer = ask(told, "can i work from Chile as cook?")
    assert answer.status is status, answer.text
    assert all(part in answer.text for part in line.split("|")), answer.text
    # nor where who lives there asks for what the same words say
    assert (
        ask(told, "i live in Chile, can i work remotely as cook?").status is not Status.YES
        or status is Status.YES
    )


@pytest.mark.parametrize(
    ("question", "paths"),
    [
        ("what must the NIMBUS doctoral students know?", ["cloud.md"]),
        ("requirements for the nimbus doctoral position?", ["cloud.md"]),
        ("requirements for the fog scientist?", []),
        # what is to be known names no role, nor does a word of the employer's name beside its noun
        ("what must the Sonnblick doctoral students know?", []),
        ("what must the digital designer know?", []),
        ("what must the designer at the Example Digital Service know?", ["gate.md"]),
    ],
)
def test_a_name_within_a_posting_names_it_with_the_role_told_beside_it(
    tmp_path: Path, question: str, paths: list[str]
) -> None:
    cloud = "# Join us in Oslo\n\nWe look for doctoral students for NIMBUS. Scientists will gather the fog.\n\n## Requirements\n\n- Fog\n"
    cloud += "- Knows the Sonnblick data of other doctoral students\n"
    gate = role("Gate Designer", "Example Digital Service", Requirements="Keys")
    answer = ask(over(postings(tmp_path, cloud=cloud, gate=gate)), question)
    assert [r.posting for r in answer.roles] == paths, answer.text


def test_words_of_a_title_side_by_side_name_it_though_each_could_ask_for_something(tmp_path: Path) -> None:
    manager = role("Product Manager, Nut Club", "Example Zoo", Reporting_line="The head of nuts")
    over_all = over(postings(tmp_path, manager=manager, cook=role("Cook", "Example Zoo")))
    answer = ask(over_all, "who does the product manager at example zoo report to?")
    assert answer.text == ask(over_all, "who does the product manager, nut club report to?").text
    assert "The head of nuts" in answer.text


@pytest.mark.parametrize("asked", ["copywriter", "product owner", "nurse"])
def test_a_role_nobody_offers_is_missing_also_where_a_posting_says_what_stands_for_its_employer(
    tmp_path: Path, asked: str
) -> None:
    cook = role("Cook", "Example Zoo", Requirements="Two years of Gitlab|Soup")
    answer = ask(over(postings(tmp_path, cook=cook)), f"what would a {asked} do at gitlab")
    assert answer.status is Status.NO_MATCH, answer.text


def test_a_long_name_of_an_employer_is_known_by_its_beginning(tmp_path: Path) -> None:
    cook = role("Cook", "Hospitable Riverstreetmap Team", Requirements="Soup|Talks about the Riverstreetmap")
    at_zoo = over(postings(tmp_path, cook=cook, keeper=role("Keeper", "Example Zoo")))
    answer = ask(at_zoo, "qualificatons for hospitable riverstreetmap pls")
    assert "Soup" in answer.text
    paid = ask(at_zoo, "what does hospitable riverstreetmap pay")
    assert paid.status is Status.NOT_STATED, paid.text
    porter = role("Porter", "Meadowlarklabs", Requirements="A bell")
    assert (
        "A bell" in ask(over(postings(tmp_path, porter=porter)), "what does the meadowlark porter need").text
    )


def test_a_word_of_an_employers_name_is_a_thing_where_one_is_to_have_experience_with_it(
    tmp_path: Path,
) -> None:
    cook = role("Cook", "Hospitable Riverstreetmap Team (HRT)", Requirements="Experience with soup")
    assistant = over(postings(tmp_path, cook=cook, keeper=role("Keeper", "Example Zoo")))
    answer = ask(assistant, "cook: is experience with riverstreetmap a must?")
    assert answer.status is Status.NOT_MENTIONED, answer.text
    assert "soup" in ask(assistant, "what does riverstreetmap require of its cook?").text


def test_the_code_of_a_grade_behind_a_title_need_not_be_said(tmp_path: Path) -> None:
    told = over(
        postings(
            tmp_path,
            gate=role("Gate: Warden GS15", "Gate", Requirements="A bell"),
            other=role("Gate: Night Warden Expert - Doors", "Gate", Requirements="A lamp"),
        )
    )
    answer = ask(told, "what does the Gate Warden require?")
    assert [one.posting for one in answer.roles] == ["gate.md"], answer.text


@pytest.mark.parametrize("name", ["design leader", "design lead"])
def test_words_that_several_titles_share_ask_which_is_meant_and_are_no_facet(
    tmp_path: Path, name: str
) -> None:
    texts = {
        "sauce": role("Sauce Design Leader", "Example Inn", Requirements="A whisk"),
        "menu": role("Menu Design Leader", "Example Inn", Requirements="A pen"),
        "cook": role("Cook", "Example Inn", Requirements="A spoon"),
    }
    answer = ask(over(postings(tmp_path, **texts)), f"what does the {name} at Example Inn require?")
    assert answer.status is Status.AMBIGUOUS, answer.text
    assert {one.posting for one in answer.roles} == {"sauce.md", "menu.md"}
    assert answer.facets == ("requirements",)


@pytest.mark.parametrize("name", ["team leader", "team lead"])
def test_two_plain_words_that_begin_a_title_name_it_and_no_boss(tmp_path: Path, name: str) -> None:
    texts = {
        "lead": role("Team Leader for the Pastry Ovens", "Example Inn", Requirements="A whisk"),
        "helper": role("Helper to the Team Leader", "Example Inn", Requirements="A pen"),
        "cook": role("Cook", "Example Inn", Requirements="A spoon"),
    }
    inn = over(postings(tmp_path, **texts))
    for text in (
        f"what does the {name} need to bring?",
        f"{name} requirements",
        f"must the {name} have a whisk?",
    ):
        assert [one.posting for one in ask(inn, text).roles] == ["lead.md"], text
    for text in (f"is there a {name} above me?", f"who is the cook's {name}?"):
        assert [one.posting for one in ask(inn, text).roles] != ["lead.md"], text


def test_a_rare_word_of_the_question_names_no_other_role_than_that_whose_field_and_noun_are_said(
    tmp_path: Path,
) -> None:
    texts = {
        "buyer": role("Sauce Manager for the Example Inn", Requirements="Pantry lists"),
        "clerk": role("Pantry Clerk for Sauce", Requirements="A pen"),
        "cook": role("Sauce Cook", Requirements="A spoon"),
    }
    inn = over(postings(tmp_path, **texts))
    for text in (
        "must the sauce manager know the pantry?",
        "does the sauce manager need to know pantry lists?",
    ):
        assert [one.posting for one in ask(inn, text).roles] == ["buyer.md"], text
    for text in (
        "what does the pantry clerk need for the sauce?",
        "what does the pantry job for sauce require?",
    ):
        assert [one.posting for one in ask(inn, text).roles] == ["clerk.md"], text


def test_the_field_of_a_job_means_a_senior_as_well_unless_one_of_another_rank_is_called_the_same(
    tmp_path: Path,
) -> None:
    texts = {
        "senior": role("Senior Sauce Cook", "Example Inn", Requirements="A whisk"),
        "pan": role("Pan Washer, Sauce Kitchen", "Example Inn", Requirements="A brush"),
    }
    both = ask(over(postings(tmp_path, **texts)), "what do i need for the sauce job?")
    assert {one.posting for one in both.roles} == {"senior.md", "pan.md"}, both.text
    texts = {"senior": texts["senior"], "cook": role("Sauce Cook", "Example Inn", Requirements="A spoon")}
    (tmp_path / "ranks").mkdir()
    one = ask(over(postings(tmp_path / "ranks", **texts)), "what do i need for the sauce job?")
    assert [named.posting for named in one.roles] == ["cook.md"], one.text


def test_what_the_asker_is_not_rules_out_no_role(tmp_path: Path) -> None:
    gate = role("Gatekeeper", Eligibility="A work permit", Tasks="Open doors for citizens of the town")
    answer = ask(
        over(postings(tmp_path, gate=gate, cook=role("Cook"))),
        "can I apply as a non EU citizen for the gatekeeper?",
    )
    assert [r.posting for r in answer.roles] == ["gate.md"], answer.text
    assert answer.status is not Status.NO, answer.text
    assert "A work permit" in answer.text


SEALER = role(
    "Seal Keeper",
    "Hot",
    Requirements="4-6 years of Docker|Kubernetes in production",
    Hiring_plan="Final interview: an hour at the pool with two keepers",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("hot: are 3 years of docker enough?", Status.NO),
        ("hot: is knowing docker enough without kubernetes?", Status.NO),
        ("hot: is the final interview with the ceo?", Status.ANSWERED),
        ("hot: does docker work on your machine?", Status.OFF_TOPIC),
        ("hot: is the kubernetes cluster upgraded?", Status.OFF_TOPIC),
    ],
)
def test_what_is_asked_behind_an_employer_and_a_colon_is_meant_for_it(
    tmp_path: Path, question: str, status: Status
) -> None:
    folder = postings(tmp_path, keeper=SEALER, cook=role("Cook", "Example Inn"))
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    "question",
    ["what does the non-senior cook need?", "what is required of the non-senior cook at Inn Ltd?"],
)
def test_a_rank_that_a_syllable_denies_is_not_the_one_meant(tmp_path: Path, question: str) -> None:
    cook = role("Cook", "Inn Ltd", Requirements="A knife")
    senior = role("Senior Cook", "Inn Ltd", Requirements="Two knives")
    answer = ask(over(postings(tmp_path, cook=cook, senior=senior)), question)
    assert [s.text for s in answer.statements] == ["A knife"], answer.text


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("duties of the cook?", 2),
        ("what does the vegetable cook do?", 1),
        ("tasks of the tram driver?", 1),
        ("what would the driver do", 1),
        ("what does the gardener do?", 2),
        ("requirements for the gardener", 2),
        ("what does the rose gardener do?", 1),
    ],
)
def test_a_rank_left_unsaid_tells_only_roles_apart_that_are_otherwise_the_same(
    tmp_path: Path, question: str, count: int
) -> None:
    texts = {
        "senior": role("Senior Vegetable Cook", "Inn Ltd", Duties="Peel"),
        "fish": role("Fish Cook", "Harbour Inn", Duties="Grill"),
        "junior": role("Junior Tram Driver", "Tram Ltd", Duties="Watch"),
        "driver": role("Tram Driver", "Tram Ltd", Duties="Drive"),
        "staff": role("Staff Gardener", "Tram Ltd", Duties="Weed"),
        "rose": role("Rose Gardener", "Tram Ltd", Duties="Prune"),
    }
    answer = ask(over(postings(tmp_path, **texts)), question)
    assert len(answer.roles) == count, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("must i speak spanish for the guide job?", Status.YES),
        ("do i have to know docker for the harbour guide job", Status.NOT_MENTIONED),
        ("is spanish a plus for a guide?", Status.NO),
        ("would the spanish guide job be remote?", Status.NOT_MENTIONED),
        ("is welding needed as harbour guide?", Status.NOT_MENTIONED),
    ],
)
def test_a_thing_asked_about_before_the_role_is_none_of_its_name(
    tmp_path: Path, question: str, status: Status
) -> None:
    guide = role("Harbour Guide (Spanish is a must)", Requirements="Fluent in Spanish is required")
    answer = ask(over(postings(tmp_path, guide=guide, welder=role("Welder", "Example Yard"))), question)
    assert answer.status is status, answer.text
    assert "Harbour Guide" in answer.text


def test_a_title_with_an_ending_for_women_is_the_same_title(tmp_path: Path) -> None:
    one = role("Store Manager", "Example Mill", Requirements="A steady hand")
    other = role(
        "Store Manager/-in", "Beispiel Bäckerei", Anforderungen="Wir suchen eine ruhige Hand und dich"
    )
    answer = ask(over(postings(tmp_path, one=one, other=other)), "store manager requirements?")
    assert {r.posting for r in answer.roles} == {"one.md", "other.md"}, answer.text


def test_of_one_employer_the_posting_in_the_language_of_the_question_is_meant(tmp_path: Path) -> None:
    one = role("Store Manager", "Example Mill", Requirements="A steady hand and the will to work with us")
    other = role("Store Manager", "Example Mill", Anforderungen="Wir suchen eine ruhige Hand und dich")
    answer = ask(over(postings(tmp_path, one=one, other=other)), "what are the store manager requirements?")
    assert {r.posting for r in answer.roles} == {"one.md"}, answer.text


def test_where_no_heading_says_where_it_is_the_text_that_does_is_told_beside_a_place(tmp_path: Path) -> None:
    writer = role("Writer", About_the_job="The role is remote, in GMT-1 to GMT-7 time zones only")
    shelf = over(postings(tmp_path, writer=writer))
    answer = ask(shelf, "I live in Oslo, could I do the writer job from here?")
    assert answer.status is Status.NOT_MENTIONED, answer.text
    assert "GMT-1 to GMT-7" in answer.text


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("what does the sol arch need?", "Solutions Architect"),
        ("pay of the solutions arch", "Solutions Architect"),
        ("hard eng: salary?", "Hardware Engineer"),
        ("is the hard work paid?", ""),
        ("what does the sol arc need?", "Solutions Architect"),
    ],
)
def test_a_title_is_named_by_the_beginnings_of_two_of_its_words(
    tmp_path: Path, question: str, title: str
) -> None:
    titles = ("Solutions Architect", "Hardware Engineer", "Office Manager")
    every = {
        f"p{n}": role(t, "Example Works", Requirements="A ruler", Pay="Coins") for n, t in enumerate(titles)
    }
    answer = ask(over(postings(tmp_path, **every)), question)
    assert [r.title for r in answer.roles] == [title] if title else len(answer.roles) != 1, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("I live in Texas. could I do the scribe's remote days from there?", Status.NO),
        ("can the scribe work remotely from Poland?", Status.NO),
        ("I live in Vermont, can the scribe work remotely?", Status.YES),
        ("I live in Poland, can I work remotely as the clerk?", Status.NO),
        ("I'm based in Nairobi, is the clerk job remote?", Status.ANSWERED),
        ("I live in Norway, is the clerk job remote?", Status.YES),
        ("I live in a small flat, is the clerk job remote?", Status.YES),
        ("I live in Kent. could I work out of the London office as printer?", Status.YES),
        ("can I work from Inkworks' London office?", Status.YES),
        ("can I work from Inkworks' Oslo office?", Status.NOT_MENTIONED),
        ("I live in Kent. could I work from the Oslo office as printer?", Status.NOT_MENTIONED),
    ],
)
def test_a_yes_to_remote_work_holds_where_the_asker_lives_only_if_its_quote_names_that_place(
    tmp_path: Path, question: str, status: Status
) -> None:
    states = "All remote work must be done within one of our states: Maine, Vermont, Ohio and Georgia"
    scribe = role("Scribe", "Quill", Work_environment=states)
    clerk = role("Clerk", "Stamps", Location="Fully remote (Norway only)")
    printer = role("Printer", "Inkworks", Location="Work from our offices and desks in Paris or London")
    answer = ask(over(postings(tmp_path, scribe=scribe, clerk=clerk, printer=printer)), question)
    assert answer.status is status, answer.text


def test_who_lives_somewhere_is_told_where_one_may_live(tmp_path: Path) -> None:
    said = role("Scribe", "Quill", Profile="You must live in Spain or Italy", Work_environment="It is remote")
    shelf = over(postings(tmp_path, scribe=said))
    for question, status in (
        ("I live in Italy. am I allowed to be your scribe?", Status.YES),
        ("I'm from Germany, could i be your scribe?", Status.ANSWERED),
        ("I live in Peru, may I apply as scribe?", Status.NO),
        ("could i be your scribe while living in Denmark?", Status.NO),
        ("I'm in Texas, could i be your scribe?", Status.NO),
        ("I'm in Chile, is the scribe remote?", Status.ANSWERED),
    ):
        answer = ask(shelf, question)
        assert answer.status is status, answer.text
        assert "You must live in Spain or Italy" in answer.text


def test_from_where_one_may_apply_is_told_by_what_says_where_one_may_be(tmp_path: Path) -> None:
    ranger = role(
        "Park Ranger",
        "Example Park",
        Location="Remote (Norway only)",
        How_to_apply="Tell us which knots you know",
    )
    assistant = over(postings(tmp_path, ranger=ranger))
    answer = ask(assistant, "can I apply from Germany as park ranger?")
    assert answer.status is Status.NO
    assert [s.text for s in answer.statements] == ["Remote (Norway only)"]
    assert ask(assistant, "can i apply from germany").status is not Status.OFF_TOPIC


def test_what_an_employer_does_names_no_role_that_has_the_word_as_a_noun(tmp_path: Path) -> None:
    bakery = role("Baker", "Crumbs", Benefits="Bread", Tasks="Knead")
    shelf = over(postings(tmp_path, bakery=bakery, fellow=role("PhD Offer", "Quill", Benefits="Ink")))
    assert [s.text for s in ask(shelf, "what do they offer at crumbs?").statements] == ["Bread"]
    assert [s.text for s in ask(shelf, "what are the benefits of the phd offer?").statements] == ["Ink"]


def test_a_job_for_a_recruiter_asks_for_no_recruiter(tmp_path: Path) -> None:
    hirer = role("Recruitment Consultant", "Quill", Requirements="A good ear", Contact="Ada, upstairs")
    shelf = over(postings(tmp_path, hirer=hirer))
    asked = ask(shelf, "what must one bring for the recruiter job at quill?")
    assert [s.text for s in asked.statements] == ["A good ear"]


def test_an_employer_that_bears_the_name_of_a_thing_is_not_named_where_that_is_to_be_known(
    tmp_path: Path,
) -> None:
    keeper = role("Head Keeper", "Ryebread", Requirements="Patience|Knowing ryebread is not required")
    assistant = over(postings(tmp_path, keeper=keeper, cook=role("Cook", "Example Inn")))
    assert ask(assistant, "do i have to know ryebread to become head keeper?").status is Status.NO
    assert [r.posting for r in ask(assistant, "what does ryebread require?").roles] == ["keeper.md"]


@pytest.mark.parametrize(
    ("question", "paths"),
    [
        ("how many spoons do zorblat devs get", {"dev.md"}),
        ("salary zorblat", {"dev.md"}),
        ("which postings are zorblat's", {"dev.md"}),
        ("is a spoon needed at zorblat", {"dev.md"}),
    ],
)
def test_the_first_word_of_an_employers_name_names_it_where_it_is_no_other_word(
    tmp_path: Path, question: str, paths: set[str]
) -> None:
    dev = role("Oven Developer", "Zorblat Robotics Ltd", Requirements="Ovens|A spoon", Salary="4 spoons")
    cook = role("Cook", "Example Inn", Requirements="Ovens|A spoon", Salary="2 spoons")
    answer = ask(over(postings(tmp_path, dev=dev, cook=cook)), question)
    assert {r.posting for r in answer.roles} == paths, answer.text


def test_a_title_that_holds_its_employers_name_does_not_keep_that_from_being_known_by_its_first_word(
    tmp_path: Path,
) -> None:
    lead = role("Local Zorblat Robotics Chapter Lead", "Zorblat Robotics", Requirements="Ovens|A spoon")
    cook = role("Cook", "Zorblat Robotics", Requirements="Pots|A fork")
    kitchen = over(postings(tmp_path, lead=lead, cook=cook))
    answer = ask(kitchen, "what does a plumber need at zorblat?")
    assert answer.status is Status.NO_MATCH, answer.text
    assert "A spoon" in ask(kitchen, "what does the zorblat chapter lead need?").text
    assert "A fork" in ask(kitchen, "what does the cook need at zorblat?").text


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("can international students apply?", "International students may apply"),
        ("may i apply as an international student", "International students may apply"),
        ("do you hire international students", "International students may apply"),
        ("what is the job?", "Soup"),
        ("whats the position", "Soup"),
        ("do i need a driving licence?", "does not mention driving licence"),
        ("is a car needed?", "does not mention a car"),
        ("is the car parked?", ""),
        ("is there parking?", "does not mention parking"),
        ("is lunch free?", "does not mention lunch"),
        ("is training provided?", "training"),
        ("is lunch ready?", ""),
        ("is docker down?", ""),
        ("whom do i send my CV to?", "Write to ada@inn.example"),
        # whom one writes to is the contact, where no other is named
        ("who is the contact?", "Write to ada@inn.example"),
        # that nobody says that one must move is told by where the work is
        ("must i relocate?", "Bern"),
        ("do i have to move to Bern as cook?", "Bern"),
        ("does the cook have to move kettles?", "does not mention"),
    ],
)
def test_of_the_only_posting_people_and_what_the_job_is_name_no_other(
    tmp_path: Path, question: str, quote: str
) -> None:
    inn = {"Tasks": "Soup", "Location": "Bern", "How_to_apply": "Write to ada@inn.example"}
    cook = role("Cook", "Example Inn", Who_can_apply="International students may apply", **inn)
    answer = ask(over(postings(tmp_path, cook=cook)), question)
    assert quote in answer.text
    assert (answer.status is Status.OFF_TOPIC) is (not quote), answer.text


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ("what is the pay for an electrician", "power.md"),
        ("how much do cable technicians earn", "power.md"),
        ("wat verdient de monteur", "monteur.md"),
        ("how much do the cooks earn", "cook.md"),
        ("how much does the postdoc earn", "lab.md"),
        ("what is the pay for a nurse", "lab.md"),
    ],
)
def test_whom_the_text_seeks_names_a_posting_whose_title_names_nobody(
    tmp_path: Path, question: str, path: str
) -> None:
    texts = {
        "power": "---\ntitle: Power, all levels\n---\n\nWe are actively hiring electricians.\n\n"
        "## Hiring for\n\n- Cable technicians\n- Pullers\n\n## Salary\n\n- 40 spoons an hour",
        "monteur": role("Zelfstandig elektromonteur", "Voorbeeld", Salaris="30 lepels"),
        "lab": "---\ntitle: Bread Lab Jobs\n---\n\n## Bread Project Postdoc\n\nRises.\n\n- 3 nurses will be hired\n\n"
        "## Salary\n\n- 50 spoons a week\n",
        "cook": role("Cook", "Example Inn", About="We are hiring electricians too", Salary="20 spoons"),
    }
    answer = ask(over(postings(tmp_path, **texts)), question)
    assert {r.posting for r in answer.roles} == {path}, answer.text


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ("is the kyoto job full time", "baker.md"),
        ("is the summer job onsite", "baker.md"),
        ("is it a summer job", "baker.md cook.md"),
        ("what does the evangelist do", "cook.md"),
        ("skills of the sound researcher", ""),
        ("was verdient der Gaukler", ""),
        ("is there a python job", ""),
    ],
)
def test_a_role_is_named_by_a_part_of_its_place_or_title_or_is_missing(
    tmp_path: Path, question: str, path: str
) -> None:
    baker = role("Summer Baker", "Example Mill", "Kyoto HQ, Japan", Tasks="Bake", Hours="Full time, onsite")
    cook = role("Soup Advocate", "Example Inn", "Lyon", Tasks="Cook", Hours="Full time, onsite")
    answer = ask(over(postings(tmp_path, baker=baker, cook=cook)), question)
    assert {r.posting for r in answer.roles} == set(path.split()), answer.text
    assert answer.status is not Status.OFF_TOPIC


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("could i grow into a head gardener at Example Park?", "Next: head gardener"),
        ("does Example Park mention tree surgeons?", "You work with tree surgeons"),
        ("where are the lanterns kept at Example Park?", "The lanterns hang in the shed"),
    ],
)
def test_a_role_to_come_or_mentioned_is_none_that_is_missing_and_where_a_thing_is_no_place_of_work(
    tmp_path: Path, question: str, quote: str
) -> None:
    doctor = role(
        "Tree Doctor",
        "Example Park",
        Career_path="Next: head gardener",
        Team="You work with tree surgeons",
        Location="Kyoto",
        Values="The lanterns hang in the shed",
    )
    answer = ask(over(postings(tmp_path, doctor=doctor, cook=role("Cook", "Example Inn"))), question)
    assert [s.text for s in answer.statements] == [quote], answer.text


@pytest.mark.parametrize(
    "places", ["Kyoto & Lyon", "Kyoto · Lyon", "Kyoto + Lyon", "Kyoto or Lyon", "Lyon, Kyoto"]
)
def test_each_of_several_places_of_a_job_is_one_of_it(tmp_path: Path, places: str) -> None:
    cook, baker = role("Cook", "Inn", places, Tasks="Cook"), role("Baker", "Mill", "Riga", Tasks="Bake")
    shelf = over(postings(tmp_path, cook=cook, baker=baker))
    for place in ("kyoto", "lyon"):
        assert [r.title for r in ask(shelf, f"which jobs are in {place}?").roles] == ["Cook"]


def test_an_employer_called_like_a_word_is_meant_where_something_is_its_own(tmp_path: Path) -> None:
    shelf = postings(tmp_path, cook=role("Cook", "Hot", Location="Kyoto"), baker=role("Baker", "Example Inn"))
    assert [r.title for r in ask(over(shelf), "where is hot's office?").roles] == ["Cook"]
    assert [r.title for r in ask(over(shelf), "the hot one", "where is the office?").roles] == ["Cook"]
    assert ask(over(shelf), "i'd take the hot one").status is Status.OFF_TOPIC


def test_initials_leave_an_and_out_and_a_name_with_a_capital_inside_is_no_everyday_word(
    tmp_path: Path,
) -> None:
    keeper = role(
        "Kelp Health and Safety Keeper",
        "Example Sea",
        Requirements="Seven years of GOLD tides|GOLD eSTAR filing is a plus",
    )
    shelf = over(postings(tmp_path, keeper=keeper, cook=role("Cook", "Example Inn")))
    assert ask(shelf, "must the KHS keeper know GOLD eSTAR?").status is Status.NO


def test_a_part_of_a_title_is_called_by_its_two_initials_in_capitals(tmp_path: Path) -> None:
    kelp = role("Diver, Kelp Forest", "Example Sea", Requirements="Fins")
    reef = role("Diver, Coral Reef", "Example Sea", Requirements="Flippers")
    shelf = over(postings(tmp_path, kelp=kelp, reef=reef))
    assert [s.text for s in ask(shelf, "what does the KF diver need?").statements] == ["Fins"]


@pytest.mark.parametrize(
    ("question", "title", "facet"),
    [
        ("what does the team leader need?", "Team Leader", "requirements"),
        ("team leader: tasks?", "Team Leader", "responsibilities"),
        ("what does the be dev need?", "Backend Developer", "requirements"),
        ("who is the team leader of the baker?", "Baker", "reporting_line"),
        ("baker: will i have a team leader?", "Baker", "reporting_line"),
    ],
)
def test_a_title_that_is_said_in_other_words_is_one_though_these_are_a_boss_elsewhere(
    tmp_path: Path, question: str, title: str, facet: str
) -> None:
    titles = ("Team Leader", "Baker", "Backend Developer")
    shelf = postings(
        tmp_path, **{t[:3]: role(t, "Example Mill", Tasks="Bake", Requirements="Rye") for t in titles}
    )
    answer = ask(over(shelf), question)
    assert ([r.title for r in answer.roles], answer.facets) == ([title], (facet,)), answer.text


def test_a_word_of_another_title_that_stands_apart_names_no_second_role(tmp_path: Path) -> None:
    shelf = over(
        postings(
            tmp_path,
            rye=role(
                "Mill Fellow - Rye - Oven Builder", "Mill", About="The oven has over 900 registered guests."
            ),
            guests=role(
                "Mill Fellow - Guests - Oven Builder", "Mill", About="Ovens for visitors of 4 houses."
            ),
        )
    )
    answer = ask(shelf, "how many registered guests has the oven that the mill rye oven builder is to renew?")
    assert "900 registered guests" in answer.text, answer.text
    assert {r.posting for r in answer.roles} == {"rye.md"}, answer.text


@pytest.mark.parametrize(
    ("question", "title", "facet"),
    [
        (
            "tasks of the manager of ovens, guests and training?",
            "Manager of Ovens, Guests and Training",
            "tasks",
        ),
        (
            "what does the manager of ovens, guests and training require?",
            "Manager of Ovens, Guests and Training",
            "",
        ),
        # one who stands above another, and no title said in full
        ("who is the manager of the baker?", "Baker", ""),
    ],
)
def test_a_title_said_word_for_word_is_one_though_its_words_are_facets_elsewhere(
    tmp_path: Path, question: str, title: str, facet: str
) -> None:
    titles = ("Manager of Ovens, Guests and Training", "Baker", "Ovens Technician")
    shelf = postings(tmp_path, **{t[:3]: role(t, "Mill", Tasks="Bake", Requirements="Rye") for t in titles})
    answer = ask(over(shelf), question)
    assert [r.title for r in answer.roles] == [title], answer.text
    assert not facet or answer.facets == ("responsibilities",), answer.text


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("what does the part time designer do?", True),
        ("requirements of the part-time designer", True),
        ("what does the full time designer do?", False),
        ("what does the part time gardener do?", False),
    ],
)
def test_terms_before_the_noun_of_a_role_are_words_of_the_title_that_has_them(
    tmp_path: Path, question: str, named: bool
) -> None:
    titles = ("Part-Time Junior Poster Designer", "Oven Developer", "Head Gardener")
    shelf = postings(tmp_path, **{t[:3]: role(t, "Mill", Tasks="Draw", Requirements="Ink") for t in titles})
    answer = ask(over(shelf), question)
    assert ([r.title for r in answer.roles] == [titles[0]]) is named, answer.text


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("what does the full-time night baker earn a year?", ["Night Baker - Full Time"]),
        ("tasks of the part time night baker?", ["Night Baker - Part Time"]),
        # no title has both words
        ("does the full time keeper earn more?", ["Keeper"]),
    ],
)
def test_terms_before_the_field_of_a_role_are_words_of_the_title_that_has_them(
    tmp_path: Path, question: str, titles: list[str]
) -> None:
    every = ("Night Baker - Full Time", "Night Baker - Part Time", "Keeper")
    shelf = postings(
        tmp_path, **{f"p{n}": role(t, "Mill", Tasks="Bake", Salary="$50,000") for n, t in enumerate(every)}
    )
    answer = ask(over(shelf), question)
    assert [r.title for r in answer.roles] == titles, answer.text


@pytest.mark.parametrize(
    ("question", "facet"),
    [
        ("where should the stoker live, ideally?", "location"),
        ("where would the stoker ideally live?", "location"),
        ("what should the stoker ideally know?", "nice_to_have"),
    ],
)
def test_where_one_should_ideally_live_is_no_wish_for_a_skill(
    tmp_path: Path, question: str, facet: str
) -> None:
    stoker = role("Stoker", "Mill", Location="Near Lyon preferred", Requirements="Coal", Nice_to_have="Peat")
    answer = ask(over(postings(tmp_path, stoker=stoker)), question)
    assert answer.facets[:1] == (facet,), answer.text


@pytest.mark.parametrize("said", ["data viz baker", "dataviz baker"])
def test_a_field_of_a_title_may_be_said_short(tmp_path: Path, said: str) -> None:
    shelf = postings(
        tmp_path,
        viz=role("Data Visualisation Baker", "Mill", Tasks="Train the apprentices"),
        training=role("Training Manager", "Mill", Tasks="Lead courses"),
    )
    answer = ask(over(shelf), f"would the {said} train apprentices?")
    assert answer.status is Status.YES, answer.text
    assert {r.posting for r in answer.roles} == {"viz.md"}, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("what's in the manager's job?", Status.AMBIGUOUS),
        ("requirements for the manager position?", Status.AMBIGUOUS),
        ("any manager role?", Status.LIST),
        ("who is the manager of the bakery manager?", Status.NOT_STATED),  # a boss
        ("what does the scrum master do?", Status.NO_MATCH),
        ("what's needed for the call centre operator position?", Status.NO_MATCH),
        ("what's needed for the store manager position?", Status.ANSWERED),
        ("is an operator licence needed for the store manager?", Status.NOT_MENTIONED),  # no role
    ],
)
def test_a_noun_used_for_other_things_as_well_is_a_role_where_its_job_or_what_it_does_is_asked_for(
    tmp_path: Path, question: str, status: Status
) -> None:
    roles = (role(title, "Rye", Requirements="Calm") for title in ("Bakery Manager", "Store Manager"))
    texts = dict(zip(("bakery", "store"), roles, strict=True))
    assert ask(over(postings(tmp_path, clerk=role("Clerk", "Rye"), **texts)), question).status is status


def test_a_facet_that_is_not_asked_for_tells_no_role_from_another(tmp_path: Path) -> None:
    attic = role("Lock Keeper", "Canal Ltd", Tasks="Open the gates", Hours="Six a day, by night")
    weir = role("Lock Keeper", "Canal Ltd", Tasks="Mind the weir", Requirements="Knows eels")
    shelf = over(postings(tmp_path, attic=attic, weir=weir))
    plain = ask(shelf, "what are the tasks of the lock keeper?")
    assert ask(shelf, "what are the tasks of the lock keeper, not the hours?").text == plain.text
    meant = ask(shelf, "what are the tasks of the lock keeper (not the one who knows eels)?")
    assert [s.text for s in meant.statements] == ["Open the gates"]


@pytest.mark.parametrize(
    "name", ["node.js developer", "node js dev", "nodejs developer", "NodeJS dev", "Node dev"]
)
def test_a_framework_is_one_name_with_its_ending_written_apart_or_not(tmp_path: Path, name: str) -> None:
    node = role("Node.js Developer", "Example Zoo", Requirements="Two years of nodes")
    full = role("Fullstack Developer (Python/Node.js)", "Example Zoo", Requirements="Both ends")
    shelf = over(postings(tmp_path, node=node, full=full))
    answer = ask(shelf, f"what is required of the {name}?")
    assert [r.title for r in answer.roles] == ["Node.js Developer"], answer.text
    assert len(ask(shelf, "what is required of the js dev?").roles) == 2


@pytest.mark.parametrize(
    "question",
    ["what is the nurse meant to track?", "how is the nurse meant to build up the comms team?"],
)
def test_what_somebody_is_meant_to_do_is_asked_by_its_own_words_and_no_purpose(
    tmp_path: Path, question: str
) -> None:
    nurse = role(
        "Zoo Nurse",
        "Example Zoo",
        About_the_role="The nurse keeps the zoo well.",
        Tasks="Track the weight of the bears|Build the communications team with weekly talks",
    )
    answer = ask(over(postings(tmp_path, nurse=nurse)), question)
    assert answer.statements, answer.text
    assert all(s.citation.heading == "Tasks" for s in answer.statements), answer.text


@pytest.mark.parametrize("group", ["Board: ", "Harbour board: "])
def test_a_role_of_a_group_that_others_are_of_is_named_by_what_stands_behind_the_colon(
    tmp_path: Path, group: str
) -> None:
    files = {
        name: role(f"{group}{title}", "Example Zoo", Tasks=f"Speak for the {name}")
        for name, title in (("president", "President"), ("vice", "Vice President"), ("clerk", "Treasurer"))
    }
    shelf = over(postings(tmp_path, **files))
    (told,) = ask(shelf, "what does the president do?").statements
    assert told.text == "Speak for the president"
    assert len(ask(shelf, "what do the presidents and vice presidents do?").roles) == 2


def test_the_name_of_a_role_for_women_in_german_is_that_of_the_role(tmp_path: Path) -> None:
    files = {
        "de": role("Office Manager/-in", "Example Zoo", Wir_bieten="Ein Büro am Hafen"),
        "en": role("Office Manager", "Example Zoo", Benefits="A harbour office"),
        "cook": role("Zoo Cook", "Example Zoo", Wir_bieten="Suppe"),
    }
    answer = ask(over(postings(tmp_path, **files)), "was bietet example zoo einer Office Managerin?")
    assert "Ein Büro am Hafen" in answer.text
    assert "Suppe" not in answer.text
    assert "admin" in ask(over(postings(tmp_path, cook=files["cook"])), "what does the admin do?").text


def test_a_noun_that_a_question_gives_a_role_whose_title_has_none_is_part_of_its_name(tmp_path: Path) -> None:
    text = role(
        "Bread Operations",
        "Example Mill",
        What_does_a_Bread_Operations_Specialist_do="Weigh the flour|Load the vans",
        Who_we_look_for="People who rise early",
    )
    shelf = over(postings(tmp_path, bread=text, sweets=role("Sweets Technician", "Example Mill")))
    for question in (
        "how much does a bread operations specialist at Example Mill make?",
        "where does the bread operations clerk work?",
        "how much does a bread operations specialist make",
    ):
        assert ask(shelf, question).status is Status.NOT_STATED, question
    done = ask(shelf, "what does the bread operations specialist do at Example Mill?")
    assert [s.text for s in done.statements] == ["Weigh the flour", "Load the vans"]
    # a noun that the title has another of is another role
    assert ask(shelf, "what does the sweets designer do?").status is Status.NO_MATCH


@pytest.mark.parametrize(
    "question",
    [
        'what will the baker at the harbour do (the one w/o "senior" in the title)',
        "what will the baker at the harbour do, the one without senior",
        "what will the baker at the harbour do (the one without senior in its name)",
    ],
)
def test_the_one_without_a_rank_is_the_one_whose_title_has_it_not(tmp_path: Path, question: str) -> None:
    senior = role("Senior Baker (harbour)", "Example Mill", Responsibilities="Train the apprentices")
    plain = role("Baker (harbour)", "Example Mill", Responsibilities="Knead the dough")
    shelf = over(postings(tmp_path, senior=senior, plain=plain))
    assert [s.text for s in ask(shelf, question).statements] == ["Knead the dough"]


@pytest.mark.parametrize(
    "question", ["what does the photographer do at the run?", "duties of the nurse at the run?"]
)
def test_a_role_that_nobody_offers_is_none_that_another_word_of_a_title_names(
    tmp_path: Path, question: str
) -> None:
    files = {
        "run": role("Run Director", "Example Zoo", Tasks="Start the race"),
        "cook": role("Zoo Cook", "Example Zoo", Tasks="Boil soup"),
    }
    shelf = over(postings(tmp_path, **files))
    assert ask(shelf, question).status is Status.NO_MATCH
    assert "Start the race" in ask(shelf, "what does the director do at the run?").text
    assert "Start the race" in ask(shelf, "what tasks are there at the run?").text


@pytest.mark.parametrize(
    "question",
    [
        "what does the Senior Baker, Ryebread do?",
        "perks for the senior ryebread baker?",
        "what does the senior baker for ryebread do?",
    ],
)
def test_a_title_that_holds_the_name_of_another_employer_is_named_by_it(
    tmp_path: Path, question: str
) -> None:
    own = role("Senior Baker, Ryebread", "Example Mill", Responsibilities="Knead", Benefits="Rolls")
    other = role("Junior Baker", "Ryebread", Responsibilities="Sweep the floor", Benefits="Crumbs")
    more = role("Senior Baker, Wheat", "Example Mill", Responsibilities="Sift", Benefits="Buns")
    answer = ask(over(postings(tmp_path, own=own, other=other, more=more)), question)
    assert [r.title for r in answer.roles] == ["Senior Baker, Ryebread"], answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the Baker Trainee - Ryebread Community need references?", Status.NOT_MENTIONED),
        ("does the Head of Growth and Rye need references?", Status.NOT_MENTIONED),
        ("does the head of growth need references?", Status.NOT_MENTIONED),
        ("does the head of oven design need to be able to count coins?", Status.YES),
        ("does the R baker need references?", Status.NOT_MENTIONED),
        ("is oven banking experience essential for the smith?", Status.NO),
    ],
)
def test_no_word_of_a_title_that_its_others_tie_to_the_noun_is_a_thing_asked_about(
    tmp_path: Path, question: str, status: Status
) -> None:
    files = {
        "one": role(
            "Baker Trainee - Ryebread Community", "Ryebread", Requirements="A passion for the community"
        ),
        "two": role("Head of Growth and Rye", "Ryebread", Requirements="Growth of the person is expected"),
        "three": role("Smith - Oven Banking", "Ryebread", Requirements="Oven banking experience is welcome"),
        "four": role("Head Oven Design", "Ryebread", Requirements="Count coins"),
        "five": role("R/R Ember Baker", "Ryebread", Requirements="Able to bake"),
    }
    answer = ask(over(postings(tmp_path, **files)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "pay"),
    [
        ("what does the 2023 baker earn?", ["40 rolls"]),
        ("what does the baker position from 2024 earn?", ["50 rolls"]),
        ("baker job 2024: what is the pay", ["50 rolls"]),
        ("what does the 2019 baker earn?", []),
        ("what does the march 2024 baker earn?", ["50 rolls"]),
        ("what does the september baker earn?", ["60 rolls"]),
        ("what does the baker from sept 2025 earn?", ["60 rolls"]),
    ],
)
def test_of_several_of_one_title_the_date_beside_it_tells_which_is_meant(
    tmp_path: Path, question: str, pay: list[str]
) -> None:
    old = role("Baker", "Ryebread", extra="date: 2023-03-01", Pay="40 rolls")
    new = role("Baker", "Ryebread", extra="date: 2024-03-01", Pay="50 rolls")
    named = {"baker-2025-09": role("Baker", "Ryebread", Pay="60 rolls")}  # by its file alone
    answer = ask(over(postings(tmp_path, old=old, new=new, **named)), question)
    assert [s.text for s in answer.statements if s.text] == pay, answer.text


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("does the cook get a bonus if he works with the head baker?", "Cook"),
        ("do cooks get a bonus whenever they help the head baker?", "Cook"),
        ("what do I get if I become head baker?", "Head Baker"),
        ("if I help the head baker, does the cook get a bonus?", "Cook"),
    ],
)
def test_a_role_named_in_a_condition_is_not_the_one_that_is_asked_of(
    tmp_path: Path, question: str, title: str
) -> None:
    cook = role("Cook", "Inn", Pay="A bonus whenever you help the Head Baker")
    shelf = over(postings(tmp_path, cook=cook, baker=role("Head Baker", "Inn", Pay="Forty rolls")))
    assert [r.title for r in ask(shelf, question).roles] == [title]


def test_a_title_said_whole_is_meant_and_none_that_only_has_a_word_elsewhere_in_the_question(
    tmp_path: Path,
) -> None:
    folder = postings(tmp_path, one=role("Market Hosts"), two=role("Market Session Coordinators"))
    asked = (
        "may market hosts run more than one session a month?",
        "what do market session coordinators do?",
    )
    told = [[r.title for r in ask(over(folder), question).roles] for question in asked]
    assert told == [["Market Hosts"], ["Market Session Coordinators"]]


@pytest.mark.parametrize(
    "question",
    [
        "which jobs does the night warden do?",
        "tell me about the jobs that the night warden takes on",
        "list the jobs the night warden has to do",
    ],
)
def test_jobs_that_somebody_does_are_tasks_and_no_posts(tmp_path: Path, question: str) -> None:
    folder = postings(
        tmp_path, one=role("Night Warden", Tasks="Lock the gates|Walk the dogs"), two=role("Baker")
    )
    assert [s.text for s in ask(over(folder), question).statements] == ["Lock the gates", "Walk the dogs"]


def test_jobs_that_have_something_are_posts(tmp_path: Path) -> None:
    folder = postings(
        tmp_path, one=role("Night Warden", Tasks="Lock the gates|Walk the dogs"), two=role("Baker")
    )
    assert [r.title for r in ask(over(folder), "which jobs have to do with dogs?").roles] == ["Night Warden"]


def test_the_role_in_a_condition_is_no_thing_that_is_asked_for(tmp_path: Path) -> None:
    cook = role("Cook", "Inn", Tasks="Lunch for the bakers", Pay="A bonus of five rolls")
    shelf = over(postings(tmp_path, cook=cook, baker=role("Head Baker", "Inn", Pay="Forty rolls")))
    assert "bonus of five rolls" in ask(shelf, "does the cook get a bonus if he helps the head baker?").text
    assert ask(shelf, "does the cook work if the baker is ill?").status is not Status.YES


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("what do mill hands do at the bakery?", ["Mill Hands"]),
        ("what does the bakery manager do?", ["Bakery Manager"]),
        # a title that names a subject and nobody is meant by several of its words, whatever one is called who has it
        ("what does the ageing of rye dough researcher do?", ["Sensors for the Ageing of Rye Dough"]),
        ("tasks of the rye dough ageing postdoc", ["Sensors for the Ageing of Rye Dough"]),
        ("tasks of the spelt loaf postdoc", ["Postdoc on Spelt and Loaf"]),
        ("what does the dough researcher do?", []),
        # whoever is asked what they do is no other role whose place has a word of its title
        ("what does a statistician need to bring to work in the bakery?", []),
        ("what does a manager need to bring to the bakery?", ["Bakery Manager"]),
    ],
)
def test_a_title_said_in_one_go_or_by_all_its_subject_is_meant_and_no_word_of_another(
    tmp_path: Path, question: str, titles: list[str]
) -> None:
    folder = postings(
        tmp_path,
        hands=role("Mill Hands", Tasks="Carry sacks|Sweep", Requirements="A strong back|Gloves"),
        lead=role(
            "Bakery Manager", Tasks="Plan the shifts|Taste", Requirements="Ten years at an oven|A nose"
        ),
        dough=role("Sensors for the Ageing of Rye Dough", Tasks="Measure acids|Write papers"),
        spelt=role("Postdoc on Spelt and Loaf", Tasks="Bake spelt|Teach"),
    )
    answer = ask(over(folder), question)
    assert [r.title for r in answer.roles] == titles, answer.text
    assert (answer.status is Status.NO_MATCH) is (not titles)


def test_it_behind_an_article_or_in_capitals_is_what_a_role_is_about(tmp_path: Path) -> None:
    manager = role("IT Manager", "Example Zoo", Tasks="You will report to the head keeper|Mend cables")
    analyst = role("IT Support Analyst", "Example Zoo", Hours="27 hours a week", Tasks="Support all keepers")
    shelf = over(postings(tmp_path, manager=manager, analyst=analyst))
    told = ask(shelf, "who does the it manager report to?")
    assert [s.text for s in told.statements] == ["You will report to the head keeper"], told.text
    for question in ("what are the hours of the IT support analyst", "IT support analyst hours"):
        assert [s.text for s in ask(shelf, question).statements] == ["27 hours a week"]
    assert ask(shelf, "does it support llamas?").status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the part-time baker knead?", Status.YES),
        ("does the baker (part-time) knead?", Status.YES),
        ("what does the part-time baker do?", Status.ANSWERED),
        ("is the baker part-time?", Status.YES),
        ("is the baker (part-time)?", Status.YES),
        ("is there a part-time baker?", Status.YES),
        ("is the full-time baker job paid weekly?", Status.NO),  # what it is called it is not
    ],
)
def test_the_terms_of_a_post_said_with_its_name_are_not_asked_for(
    tmp_path: Path, question: str, status: Status
) -> None:
    text = role("Baker", "Example Mill", Tasks="Knead the dough|Sell rolls")
    text = text.replace("## Tasks", "We look for a part-time baker.\n\n## Tasks")
    cook = role("Cook", "Example Mill", Tasks="Cook soup|Clean")
    answer = ask(over(postings(tmp_path, baker=text, cook=cook)), question)
    assert answer.status is status, answer.text
    assert question != "what does the part-time baker do?" or "Knead the dough" in answer.text


def test_who_is_both_is_meant_by_either_name_beside_one_who_is_but_that(tmp_path: Path) -> None:
    both = role("Night Driver / Oven Engineer", "Ryebread", Pay="40 rolls")
    driver = role("Night Driver", "Ryebread", Pay="50 rolls")
    shelf = over(postings(tmp_path, both=both, driver=driver))
    assert ask(shelf, "what does the night driver earn?").status is Status.AMBIGUOUS
    engineer = ask(shelf, "what does the oven engineer earn?")
    assert [s.text for s in engineer.statements] == ["40 rolls"]


def test_a_word_in_brackets_of_a_title_names_no_role_beside_one_that_is_called_so(tmp_path: Path) -> None:
    keeper = role("Oven Manager (PhD and Postdoc Experience)", "Ryebread", Requirements="Patience")
    postdoc = role("Rye Postdoc", "Ryebread", Requirements="A PhD in rye or near completion of one")
    shelf = over(postings(tmp_path, keeper=keeper, postdoc=postdoc))
    answer = ask(shelf, "could i be the rye postdoc if my PhD is not quite finished?")
    assert [r.title for r in answer.roles] == ["Rye Postdoc"], answer.text


def test_how_one_works_is_no_place_because_it_stands_behind_one(tmp_path: Path) -> None:
    engineer = "# Oven Engineer\n\nLocation: Lyon (Hybrid)\n\n## Tasks\n\n- Mend ovens\n"
    keeper = "# Zoo Keeper\n\nLocation: Nantes (On-site)\n\n## Tasks\n\n- Feed lions\n"
    shelf = over(postings(tmp_path, engineer=engineer, keeper=keeper))
    assert ask(shelf, "is the oven engineer hybrid?").status is Status.YES
    assert ask(shelf, "is the zoo keeper hybrid?").status is Status.NOT_MENTIONED
    assert [role.title for role in ask(shelf, "which jobs are in Lyon?").roles] == ["Oven Engineer"]


def test_a_place_with_its_article_tells_which_of_two_is_meant_by_its_title(tmp_path: Path) -> None:
    shelf = over(
        postings(
            tmp_path,
            east=role("Oven Engineer", "Ryebread", Tasks="Hand over to the Americas team|Mend ovens"),
            west=role("Oven Engineer (Americas)", "Ryebread", Tasks="Build ovens|Paint ovens"),
            baker=role("Rye Baker", "Ryebread", "Europe or the Americas", Tasks="Bake"),
        )
    )
    answer = ask(shelf, "what are the tasks of the oven engineer in the Americas?")
    assert [s.text for s in answer.statements] == ["Build ovens", "Paint ovens"], answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("requirements for on-call in Hull", "Live five minutes from the quay"),
        ("do I need to swim to go on call in Rye?", "Be able to swim"),
        ("what is the retaining fee for the on-call crew at Rye?", "A retaining fee of 80 EUR"),
        ("is there on-call work in Hull?", "Carry the pager on call"),
    ],
)
def test_words_of_a_title_stand_for_all_of_it_ahead_of_its_place_and_are_asked_about_elsewhere(
    tmp_path: Path, question: str, said: str
) -> None:
    places = {"hull": ("Live five minutes from the quay", "90"), "rye": ("Be able to swim", "80")}
    shelf = {
        name: role(
            "On-Call Ferryman",
            "Example Ferries",
            name.capitalize(),
            Tasks="Carry the pager on call",
            Requirements=needs,
            Benefits=f"A retaining fee of {fee} EUR",
        )
        for name, (needs, fee) in places.items()
    }
    answer = ask(over(postings(tmp_path, **shelf)), question)
    assert [s.text for s in answer.statements][:1] == [said], answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ('what do they offer in the "we want you" posting?', ["Old boats"]),
        ("what does 'We want you!' offer?", ["Old boats"]),
        (
            'what do they offer in the "we need you" posting?',
            ["New lamps", "Old boats"],
        ),  # which one is asked
    ],
)
def test_a_title_of_mere_words_names_its_posting_in_quotation_marks(
    tmp_path: Path, question: str, told: list[str]
) -> None:
    folder = postings(
        tmp_path, we=role("We want you!", Benefits="Old boats"), keeper=role("Keeper", Benefits="New lamps")
    )
    assert [s.text for s in ask(over(folder), question).statements] == told


def test_a_title_said_whole_is_meant_though_its_words_name_a_thing_as_well(tmp_path: Path) -> None:
    shelf = over(
        postings(
            tmp_path,
            conduct=role("Code of Conduct Committee", "Example Fair", Contact="Write to fair@example.org"),
            tents=role("Tent Committee", "Example Fair", Contact="Write to tents@example.org"),
            songs=role("Song Committee", "Example Fair", Contact="Write to songs@example.org"),
        )
    )
    answer = ask(shelf, "how do i reach the code of conduct committee?")
    assert [s.text for s in answer.statements] == ["Write to fair@example.org"]
    assert ask(shelf, "how do i reach the committee?").status is Status.AMBIGUOUS


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what does the 6-month baker do?", "Knead rye"),
        ("what are the tasks of the six month baker", "Knead rye"),
        ("part time baker: tasks?", "Shape spelt"),
        ("what does a part-time baker do", "Shape spelt"),
        ("tell me the tasks of the 24 hour baker job", "Shape spelt"),
        ("what does the freelance baker do?", ""),
    ],
)
def test_of_two_of_one_name_the_one_is_meant_that_states_the_terms_said_before_it(
    tmp_path: Path, question: str, told: str
) -> None:
    rye = role("Baker", "Example Mill", Tasks="Knead rye|Clean", Terms="A contract for 6 months, full time")
    spelt = role("Baker", "Example Mill", Tasks="Shape spelt|Clean", Terms="Part time, 24 hours a week")
    answer = ask(over(postings(tmp_path, rye=rye, spelt=spelt)), question)
    assert answer.status is (Status.ANSWERED if told else Status.NO_MATCH), answer.text
    assert told in answer.text
    assert ("Knead rye" in answer.text) + ("Shape spelt" in answer.text) == bool(told), answer.text


def test_a_length_that_no_post_states_or_that_is_of_another_thing_tells_none_apart(tmp_path: Path) -> None:
    rye = role("Baker", "Example Mill", Tasks="Knead rye|Clean", About="We have baked here for 5 years")
    spelt = role("Baker", "Example Mill", Tasks="Shape spelt|Clean", Terms="Cover for 12 months")
    shelf = over(postings(tmp_path, rye=rye, spelt=spelt))
    for question in ("what does the five-year baker do?", "what does the 1-year baker do?"):
        assert ask(shelf, question).status is Status.AMBIGUOUS, question


def test_of_the_terms_asked_of_several_jobs_a_list_is_given(tmp_path: Path) -> None:
    rye = role("Baker", "Example Mill", Tasks="Knead rye|Clean", Terms="A contract for 6 months, full time")
    spelt = role("Baker", "Example Mill", Tasks="Shape spelt|Clean", Terms="Part time, 24 hours a week")
    answer = ask(over(postings(tmp_path, rye=rye, spelt=spelt)), "are there part time baker jobs?")
    assert answer.status is Status.LIST, answer.text
    assert "24 hours" in answer.text
    assert "6 months" not in answer.text
