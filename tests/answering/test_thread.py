"""A thread goes on from what was resolved, whether its words are kept or only what they meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Question, Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant


def shelf(folder: Path) -> Assistant:
    return over(postings(folder, baker=role("Baker", "Example Mill"), cook=role("Cook", "Example Inn")))


def test_a_resolved_query_is_as_good_as_the_words_it_came_from(tmp_path: Path) -> None:
    assistant = shelf(tmp_path)
    first = assistant.answer(Question("what does the baker require?"))
    by_words = assistant.answer(Question("and the benefits?", ("what does the baker require?",)))
    by_memory = assistant.answer(Question("and the benefits?", before=first.resolved))
    assert by_memory.lines == by_words.lines
    assert by_memory.status is Status.ANSWERED


def test_small_talk_leaves_a_thread_where_it_was(tmp_path: Path) -> None:
    assistant = shelf(tmp_path)
    first = assistant.answer(Question("what does the baker require?"))
    thanks = assistant.answer(Question("thanks!", before=first.resolved))
    assert thanks.resolved == first.resolved


def test_a_posting_that_is_gone_is_left_out_of_what_a_thread_remembers(tmp_path: Path) -> None:
    first = shelf(tmp_path).answer(Question("what does the baker require?"))
    (tmp_path / "baker.md").unlink()
    later = over(tmp_path).answer(Question("and the benefits?", before=first.resolved))
    assert "Baker" not in later.text


WARDEN = role(
    "Head of Gardens",
    "Example Park",
    Responsibilities="Prune the old apple trees",
    Requirements="4+ years of garden management|Experience with garden tools|Reads soil reports, written or in another form",
    Paper_forms="Plans on squared paper",
)
MANAGER = role(
    "Garden Manager",
    "Example Park",
    Requirements="9+ years of experience with hedges",
    Responsibilities="Collect the written forms from the gate",
)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("how many years of garden management do they want?", "4+ years of garden management"),
        ("how much experience in garden management is needed?", "4+ years of garden management"),
        ("and in which written forms do they read?", "Reads soil reports, written or in another form"),
        ("is experience with garden tools needed?", "Experience with garden tools"),
        ("how many years as garden manager do they want?", "9+ years of experience with hedges"),
        ("how much experience does the garden manager need?", "9+ years of experience with hedges"),
    ],
)
def test_a_field_or_a_phrase_of_the_role_before_names_no_other_role(
    tmp_path: Path, question: str, quote: str
) -> None:
    assistant = over(postings(tmp_path, warden=WARDEN, manager=MANAGER, cook=role("Cook", "Example Inn")))
    answer = assistant.answer(Question(question, ("what does the head of gardens do?",)))
    assert answer.statements[0].text == quote, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is tree keeping experience needed?", Status.NOT_MENTIONED),
        ("is hedge engineering experience needed?", Status.YES),
        ("how much experience do they want at Bigbank?", Status.NO_MATCH),
        ("how much experience does a hedge architect need?", Status.NO_MATCH),
    ],
)
def test_a_field_of_experience_is_no_role_that_is_missing(
    tmp_path: Path, question: str, status: Status
) -> None:
    hedger = role(
        "Hedger",
        "Example Park",
        Requirements="Two years of experience in hedge engineering",
    )
    assistant = over(
        postings(tmp_path, hedger=hedger, cook=role("Cook", "Example Inn", Notes="Tree keeping"))
    )
    answer = assistant.answer(Question(question, ("what does the hedger require?",)))
    assert answer.status is status, answer.text


@pytest.mark.parametrize("reaction", ["cool, and", "perfect.", "wow, so", "prima, und"])
def test_a_reaction_to_the_answer_before_asks_for_nothing(tmp_path: Path, reaction: str) -> None:
    smith = role("Smith", "Forge", Requirements="Strong arms", Nice_to_have="This job pays at GS level 15")
    assistant = over(postings(tmp_path, smith=smith, cook=role("Cook", "Example Inn")))
    first = assistant.answer(Question("what does the smith require?"))
    second = assistant.answer(Question(f"{reaction} what GS level is it?", before=first.resolved))
    assert "GS level 15" in second.text, second.text


@pytest.mark.parametrize(
    ("first", "then", "title"),
    [
        ("list all roles", "the second one: what does it require?", "Cook"),
        ("list all roles", "number 1?", "Baker"),
        ("list all roles", "and the last?", "Drayman"),
        ("which roles require a ferret?", "#2", "Drayman"),
        ("compare the drayman and the baker", "what does the first role require?", "Drayman"),
        ("what do you pay?", "3", "Drayman"),
    ],
)
def test_a_place_in_the_list_before_names_the_posting_that_stands_there(
    tmp_path: Path, first: str, then: str, title: str
) -> None:
    texts = {
        "baker": role("Baker", "Example Mill"),
        "cook": role("Cook", "Example Inn", Requirements="A ferret"),
    }
    shelf = over(postings(tmp_path, **texts, drayman=role("Drayman", "Example Inn", Requirements="A ferret")))
    before = shelf.answer(Question(first)).resolved
    told = shelf.answer(Question(then, before=before))
    assert [one.title for one in told.roles] == [title], told.text


def test_a_list_is_remembered_while_one_of_it_is_asked_about_with_words_or_without(tmp_path: Path) -> None:
    assistant, asked = shelf(tmp_path), ("list all roles", "the second one: what does it require?")
    before = None
    for text in asked:
        before = assistant.answer(Question(text, before=before)).resolved
    for question in (Question("and the first?", before=before), Question("and the first?", asked)):
        told = assistant.answer(question)
        assert [one.title for one in told.roles] == ["Baker"]
        assert told.facets == ("requirements",)


@pytest.mark.parametrize("then", ["what are the benefits of that one?", "what are the benefits?"])
def test_the_only_role_that_was_found_is_the_one_the_thread_is_about(tmp_path: Path, then: str) -> None:
    cook = role("Cook", "Example Inn", Requirements="A ferret", Benefits="Soup")
    baker = role("Baker", "Example Mill", Requirements="A whisk", Benefits="Bread")
    assistant, first = over(postings(tmp_path, baker=baker, cook=cook)), "which role needs a ferret?"
    before = assistant.answer(Question(first)).resolved
    for question in (Question(then, before=before), Question(then, (first,))):
        told = assistant.answer(question)
        assert [s.text for s in told.statements] == ["Soup"], told.text


@pytest.mark.parametrize(
    "then",
    ["what comes first?", "how long is the second interview?", "do you have 2?", "number 9?", "the 0th"],
)
def test_a_number_of_something_else_picks_none(tmp_path: Path, then: str) -> None:
    assistant = shelf(tmp_path)
    before = assistant.answer(Question("list all roles")).resolved
    assert len(assistant.answer(Question(then, before=before)).roles) != 1


@pytest.mark.parametrize("then", ["and go?", "what about go", "and what about Ruby?"])
def test_an_ordinary_word_alone_in_a_thread_about_things_is_one(tmp_path: Path, then: str) -> None:
    texts = {"cook": role("Cook", Requirements="Python|Tools in Go|Ruby"), "baker": role("Baker")}
    assistant = over(postings(tmp_path, **texts))
    before = assistant.answer(Question("which roles need python?")).resolved
    told = assistant.answer(Question(then, before=before))
    assert told.status is Status.LIST, told.text
    assert [one.title for one in told.roles] == ["Cook"]


def test_a_thing_that_is_asked_to_be_a_must_is_no_other_role(tmp_path: Path) -> None:
    texts = {
        "a": role("Node.js Developer", "Example Web", Requirements="TypeScript|Node.js"),
        "b": role("TypeScript Developer", "Example Web", Requirements="React"),
    }
    assistant = over(postings(tmp_path, **texts))
    before = assistant.answer(Question("what does the node.js developer require?")).resolved
    told = assistant.answer(Question("is typescript a must?", before=before))
    assert told.status is Status.YES, told.text
    assert [one.title for one in told.roles] == ["Node.js Developer"]


@pytest.mark.parametrize(
    ("then", "title"),
    [
        ("and for the senior one?", "Senior Cook (Night Shift)"),
        ("what about the senior?", "Senior Cook (Night Shift)"),
        ("the junior role?", "Junior Cook"),
        ("and the principal?", ""),
        ("do they need senior people?", "Cook (Night Shift)"),
    ],
)
def test_another_rank_of_the_role_before_is_another_role(tmp_path: Path, then: str, title: str) -> None:
    titles = ("Cook (Night Shift)", "Senior Cook (Night Shift)", "Senior Cook", "Junior Cook", "Senior Baker")
    assistant = over(postings(tmp_path, **{f"p{n}": role(t, "Example Inn") for n, t in enumerate(titles)}))
    before = assistant.answer(Question("what does the cook (night shift) require?")).resolved
    told = assistant.answer(Question(then, before=before))
    assert [one.title for one in told.roles] == ([title] if title else []), told.text


@pytest.mark.parametrize(
    "then",
    ["and the non-senior one?", "and the non senior one, what does it need?", "what about the regular one?"],
)
def test_the_role_without_the_rank_before_is_meant_where_a_syllable_denies_that(
    tmp_path: Path, then: str
) -> None:
    roles = {"a": role("Senior Cook", "Inn Ltd"), "b": role("Cook", "Inn Ltd"), "c": role("Baker", "Inn Ltd")}
    assistant = over(postings(tmp_path, **roles))
    before = assistant.answer(Question("what does the senior cook require?")).resolved
    told = assistant.answer(Question(then, before=before))
    assert [one.title for one in told.roles] == ["Cook"], told.text


@pytest.mark.parametrize(
    ("then", "status", "titles"),
    [
        ("is it a must?", Status.YES, ["Cook"]),
        ("who else needs it?", Status.LIST, ["Baker", "Cook"]),
        ("which other roles need it?", Status.LIST, ["Baker", "Cook"]),
        ("do all of them need it?", Status.NO, ["Drayman"]),
    ],
)
def test_it_is_the_thing_asked_about_before(
    tmp_path: Path, then: str, status: Status, titles: list[str]
) -> None:
    texts = {
        "baker": role("Baker", "Example Mill", Requirements="Docker in the oven|Flour"),
        "cook": role("Cook", "Example Inn", Requirements="Docker on the stove|Salt"),
        "drayman": role("Drayman", "Example Inn", Requirements="Horses"),
    }
    assistant = over(postings(tmp_path, **texts))
    before = assistant.answer(Question("does the cook need docker?")).resolved
    told = assistant.answer(Question(then, before=before))
    assert told.status is status, told.text
    assert [one.title for one in told.roles] == titles, told.text
    assert "ocker" in told.text


def test_what_nobody_named_is_asked_of_none(tmp_path: Path) -> None:
    told = shelf(tmp_path).answer(Question("do all of them need it?"))
    assert told.status not in {Status.YES, Status.NO}, told.text


@pytest.mark.parametrize(
    ("question", "posting"),
    [
        ("and the night one?", "night.md"),
        ("what about the harbour one", "harbour.md"),
        ("is the night one paid?", "night.md"),
        ("is that the only one?", "day.md"),
    ],
)
def test_another_kind_of_the_role_before_is_named_by_the_words_before_its_noun(
    tmp_path: Path, question: str, posting: str
) -> None:
    kinds = {
        kind: role(f"{kind.title()} Operator", "Example Lift", Tasks=f"Buttons by {kind}", Pay="Coins")
        for kind in ("day", "night", "harbour")
    }
    assistant = over(postings(tmp_path, **kinds, guard=role("Night Guard", "Example Lift", Tasks="Sleep")))
    answer = assistant.answer(Question(question, ("what are the tasks of the day operator?",)))
    assert {r.posting for r in answer.roles} <= {posting}, answer.text
    assert answer.roles or posting == "day.md"


@pytest.mark.parametrize(
    ("then", "quote"), [("who's the lead?", "Lead: Ada"), ("and the lead?", "Lead: Ada")]
)
def test_a_rank_that_names_a_person_is_no_other_role(tmp_path: Path, then: str, quote: str) -> None:
    smith = role("Smith", "Forge", Identification="Position: Smith|Lead: Ada", Duties="Hammer")
    assistant = over(postings(tmp_path, smith=smith, baker=role("Baker", "Example Mill")))
    told = assistant.answer(Question(then, ("what does the smith do?",)))
    assert [s.citation.quote for s in told.statements] == [quote], told.text


def test_one_behind_an_employer_is_no_number_of_its_headings(tmp_path: Path) -> None:
    plan = {"Week_1-4:_Meet_Acme": "Learn the ropes", "Week_5-8:_Work": "Pull the ropes"}
    roles = {at: role("Rigger", at, Responsibilities=f"Rig at {at}", **plan) for at in ("Acme", "Bora")}
    assistant = over(postings(tmp_path, **roles))
    told = assistant.answer(Question("the acme one", ("what does the rigger do?",)))
    assert [s.text for s in told.statements] == ["Rig at Acme"]


def test_how_one_becomes_one_asks_what_the_role_before_needs(tmp_path: Path) -> None:
    diver = role("Pearl Diver", "Example Bay", Requirements="Deep breath", Responsibilities="Dive for pearls")
    assistant = over(postings(tmp_path, diver=diver, cook=role("Cook", "Example Inn")))
    answer = assistant.answer(Question("how do i become one", ("what does the pearl diver do?",)))
    assert [s.text for s in answer.statements] == ["Deep breath"], answer.text


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("thanks, the pay part helped", Status.OFF_TOPIC),
        ("great, the requirements part helped a lot", Status.OFF_TOPIC),
        ("that pay info is exactly what i needed", Status.OFF_TOPIC),
        ("many thanks for the details on benefits", Status.OFF_TOPIC),
        ("perfect, cheers, will forward it", Status.OFF_TOPIC),
        ("nice, sharing that with the team", Status.OFF_TOPIC),
        ("ok, i'll pass it on to my brother", Status.OFF_TOPIC),
        ("lol ok, gotta run that by my manager first", Status.OFF_TOPIC),
        ("hmm, i need to sleep on the pay", Status.OFF_TOPIC),
        ("that's more than my current job pays", Status.OFF_TOPIC),
        ("i love docker", Status.OFF_TOPIC),
        ("great, sending my cv now", Status.OFF_TOPIC),
        ("i love docker but is it a must", Status.YES),
        ("let me ask that for the cook", Status.NOT_STATED),
        ("same as my last job. requirements?", Status.ANSWERED),
        ("thanks, will you share the requirements", Status.ANSWERED),
        ("thanks, and what are the requirements", Status.ANSWERED),
        ("thanks, requirements", Status.ANSWERED),
        ("thanks, is docker required", Status.YES),
        ("thanks but i asked about requirements", Status.ANSWERED),
    ],
)
def test_a_thanks_that_names_what_helped_is_no_question_and_one_with_a_question_is(
    tmp_path: Path, text: str, status: Status
) -> None:
    smith = role("Smith", "Forge", Requirements="Docker", Compensation="Ten coins")
    assistant = over(postings(tmp_path, smith=smith, cook=role("Cook", "Example Inn")))
    answer = assistant.answer(Question(text, ("what does the smith pay?",)))
    assert answer.status is status, answer.text


def test_a_boss_whom_the_role_before_serves_is_no_role_that_is_missing(tmp_path: Path) -> None:
    keeper = role("Garden Assistant", "Example Park", Tasks="Book trips for the head of meadows")
    shelf = over(postings(tmp_path, keeper=keeper, other=MANAGER))
    before = "what does the garden assistant do?"
    assert ask(shelf, "do I book trips for the head of meadows?", before).status is Status.YES
    assert ask(shelf, "can I apply for the head of meadows?", before).status is Status.NO_MATCH


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {
        "mill": role("Baker", "Example Mill", Pay="Ten coins", Requirements="Docker|Rust"),
        "inn": role(
            "Baker", "Example Inn", Pay="Five coins", Benefits="Health insurance", Requirements="Docker"
        ),
        "cook": role(
            "Inn Cook", "Example Inn", Pay="A ham", Benefits="Health insurance", Requirements="Docker"
        ),
        "smith": role("Smith", "Example Forge", Requirements="Docker|Rust", Benefits="Coal", Pay="A nail"),
    }
    for name, year in (("potter", 2020), ("tailor", 2021)):
        texts[name] = f"---\ntitle: {name}\nvalid_through: {year}-01-02\n---\n## Requirements\n- Clay\n"
    return over(postings(tmp_path_factory.mktemp("market"), **texts))


@pytest.mark.parametrize(
    ("turns", "titles", "told"),
    [
        (
            ("which roles have health insurance?", "which of those want docker?"),
            ["Inn Cook", "Baker"],
            "Docker",
        ),
        (("which roles have health insurance?", "do any of them need rust?"), [], "rust"),
        (("does the smith need docker?", "and the cook?", "which of those need rust"), ["Smith"], "Rust"),
        (("baker pay?", "i meant the mill"), ["Baker"], "Ten coins"),
        (("what does the inn cook earn?", "and the smith?", "and the other one?"), ["Inn Cook"], "A ham"),
        (("baker at the mill: pay?", "and the other one?"), ["Baker"], "Five coins"),
        (("what does the astronaut earn?", "same q for the smith"), ["Smith"], "A nail"),
        (("does the cook need docker?", "and the bakers?"), ["Baker", "Baker"], "Yes."),
        (("what does the smith get?", "anything on other perks?"), ["Smith"], "Coal"),
        (("which roles need rust?", "what do they pay?"), ["Smith", "Baker"], "A nail"),
        (("which roles need rust?", "what does the cook pay them?"), ["Inn Cook"], "A ham"),
        (("is the potter still open?", "and the tailor?"), ["tailor"], "No."),
    ],
)
def test_a_thread_knows_which_of_those_named_and_the_other_one_are(
    market: Assistant, turns: tuple[str, ...], titles: list[str], told: str
) -> None:
    before = None
    for at, text in enumerate(turns):
        by_words = market.answer(Question(text, turns[:at]))
        answer = market.answer(Question(text, before=before))
        assert answer.lines == by_words.lines
        before = answer.resolved
    assert told in answer.text
    assert sorted(r.title for r in answer.roles) == sorted(titles), answer.text


COOPER = role("Cooper", "Stavely", Education="A course in oak", Requirements="Training on the adze")
TRAINER = role("Training Manager", "Stavely", Education="A teaching diploma", Requirements="A loud voice")


@pytest.mark.parametrize(
    ("question", "title", "told"),
    [
        ("which education and training must they have?", "Cooper", "A course in oak"),
        ("what education and training does one need?", "Cooper", "A course in oak"),
        ("what education does the training manager need?", "Training Manager", "A teaching diploma"),
        ("education of the training manager?", "Training Manager", "A teaching diploma"),
    ],
)
def test_a_word_of_a_title_tied_to_a_facet_of_the_role_before_names_no_other(
    tmp_path: Path, question: str, title: str, told: str
) -> None:
    shelf = over(postings(tmp_path, cooper=COOPER, trainer=TRAINER))
    answer = ask(shelf, question, "what is required of the cooper?")
    assert [r.title for r in answer.roles] == [title]
    assert told in answer.text


def test_what_is_asked_again_in_other_words_behind_a_mark_is_a_question(tmp_path: Path) -> None:
    shelf = over(postings(tmp_path, cooper=COOPER, trainer=TRAINER))
    answer = ask(shelf, "is the adze enough for the cooper? i.e. which education must they have")
    assert "A course in oak" in answer.text


GUIDE = role(
    "Cave Guide",
    "Example Grotto",
    Interview_process="Phone call: about your boots|Technical walk: ropes, lamps and maps with the head guide|Crawling test",
    Perks="A helmet of your own|A budget for lamps, spent as you like",
    Contract_duration="7 months",
)


@pytest.mark.parametrize(
    ("before", "question", "quote"),
    [
        ("interview steps of the cave guide", "what is the technical one about?", "Technical walk: ropes"),
        ("interview steps of the cave guide", "the technical one", "Technical walk: ropes"),
        ("interview steps of the cave guide", "which one is about boots?", "Phone call: about your boots"),
        ("perks of the cave guide", "what does the one about lamps say?", "A budget for lamps"),
        ("interview steps of the cave guide", "who is in the last one?", "Crawling test"),
        ("interview steps of the cave guide", "and the second?", "Technical walk: ropes"),
    ],
)
def test_one_of_the_things_told_before_is_the_one_that_holds_what_it_is_called_by(
    tmp_path: Path, before: str, question: str, quote: str
) -> None:
    assistant = over(postings(tmp_path, guide=GUIDE, cook=role("Cook", "Example Inn")))
    answer = assistant.answer(Question(question, (before,)))
    assert [s.text[: len(quote)] for s in answer.statements] == [quote], answer.text


def test_one_that_nothing_told_before_holds_is_another_role(tmp_path: Path) -> None:
    assistant = over(postings(tmp_path, guide=GUIDE, cook=role("Cook", "Example Inn")))
    answer = assistant.answer(Question("and the cook one?", ("perks of the cave guide",)))
    assert [r.title for r in answer.roles] == ["Cook"], answer.text


@pytest.mark.parametrize(
    ("before", "question", "status", "quote"),
    [
        ("is there a probation period for the cave guide?", "how long is it?", Status.NOT_STATED, ""),
        ("does the cave guide get a pension?", "how much is it?", Status.NOT_STATED, ""),
        ("is there a contract for the cave guide?", "how long is it?", Status.ANSWERED, "7 months"),
        ("is the cave guide full-time?", "how long is it?", Status.ANSWERED, "7 months"),
    ],
)
def test_how_long_it_is_asks_more_of_the_thing_before_and_of_no_contract(
    tmp_path: Path, before: str, question: str, status: Status, quote: str
) -> None:
    assistant = over(postings(tmp_path, guide=GUIDE, cook=role("Cook", "Example Inn")))
    answer = assistant.answer(Question(question, (before,)))
    assert answer.status is status, answer.text
    assert quote in answer.text
    assert bool(quote) or "7 months" not in answer.text


FERRYMAN = role(
    "Ferryman",
    "Example Isle",
    Tasks="Row across the sound|Train two boys, because a second boat comes in May|Mend nets",
    Requirements="A steady hand|Knowledge of tides|A swimming badge is required",
    Benefits="Training in our dock|A travel pass",
    Contract="Fixed term of one year (maternity cover)",
)


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("does the ferryman train boys?", "why?", "Train two boys, because a second boat comes in May"),
        (
            "what are the tasks of the ferryman?",
            "how come?",
            "Train two boys, because a second boat comes in May",
        ),
        ("what is the contract of the ferryman?", "why is that?", "Fixed term of one year (maternity cover)"),
        ("does the ferryman mend nets?", "why?", ""),
        ("does the ferryman get a sabbatical?", "why not?", ""),
        ("what does the ferryman require?", "and why?", ""),
    ],
)
def test_why_is_told_where_what_was_quoted_gives_a_reason_and_else_is_not_said(
    tmp_path: Path, before: str, question: str, told: str
) -> None:
    answer = ask(over(postings(tmp_path, ferryman=FERRYMAN)), question, before)
    assert answer.status is (Status.ANSWERED if told else Status.NOT_STATED), answer.text
    assert [s.text for s in answer.statements] == [told], answer.text
    assert told or "does not say why" in answer.text


def test_why_without_a_thread_asks_nothing(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, ferryman=FERRYMAN, cook=role("Cook", "Example Inn"))), "why?")
    assert answer.status is Status.OFF_TOPIC, answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("the second point?", "Knowledge of tides"),
        ("and the first one?", "A steady hand"),
        ("is the last one required?", "A swimming badge is required"),
        ("what's the first about?", "A steady hand"),
        ("point 3", "A swimming badge is required"),
        ("what does number two mean?", "Knowledge of tides"),
    ],
)
def test_an_item_of_the_answer_before_is_quoted_by_its_place(
    tmp_path: Path, question: str, told: str
) -> None:
    shelf = over(postings(tmp_path, ferryman=FERRYMAN))
    before = shelf.answer(Question("what does the ferryman require?"))
    by_words = ask(shelf, question, "what does the ferryman require?")
    by_memory = shelf.answer(Question(question, before=before.resolved))
    assert [s.citation.quote for s in by_words.statements] == [told], by_words.text
    assert by_memory.lines == by_words.lines


def test_an_item_that_is_not_there_is_none(tmp_path: Path) -> None:
    answer = ask(
        over(postings(tmp_path, ferryman=FERRYMAN)), "the ninth one?", "what does the ferryman require?"
    )
    assert answer.status is Status.NOT_STATED, answer.text


@pytest.mark.parametrize("question", ["which are about training?", "and which mention training?"])
def test_which_are_about_a_thing_is_asked_of_the_items_told(tmp_path: Path, question: str) -> None:
    answer = ask(
        over(postings(tmp_path, ferryman=FERRYMAN)), question, "what are the benefits of the ferryman?"
    )
    assert [s.text for s in answer.statements] == ["Training in our dock"], answer.text


@pytest.mark.parametrize("question", ["which mention nets?", "which ones need badges?"])
def test_which_have_a_thing_is_asked_of_the_roles_just_listed(tmp_path: Path, question: str) -> None:
    shelf = over(
        postings(
            tmp_path, ferryman=FERRYMAN, cook=role("Cook", "Example Isle"), diver=role("Diver", "Example Inn")
        )
    )
    answer = ask(shelf, question, "which roles are there?")
    assert {r.posting for r in answer.roles} == {"ferryman.md"}, answer.text


PORTER = role(
    "Porter",
    "Example Isle",
    Requirements="No degree needed|A boat licence is required|Beginners are welcome",
    Benefits="A sauna",
)


@pytest.mark.parametrize(
    ("before", "question", "status"),
    [
        ("does the porter need a degree?", "so no degree needed?", Status.YES),
        ("does the porter need a degree?", "so none at all?", Status.YES),
        ("does the porter need a degree?", "so it's not required?", Status.YES),
        ("does the porter need a boat licence?", "so no licence needed?", Status.NO),
        ("does the porter need a boat licence?", "none at all?", Status.NO),
        ("does the porter need a boat licence?", "so a boat licence is not required?", Status.NO),
        ("does the porter need experience?", "so beginners are fine?", Status.YES),
        ("does the porter get a sauna?", "none at all?", Status.ANSWERED),
        ("does the porter get a pool?", "so none at all?", Status.NOT_STATED),
    ],
)
def test_what_is_concluded_from_an_answer_is_judged_as_it_is_meant(
    tmp_path: Path, before: str, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, porter=PORTER)), question, before)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [("no licence needed for the porter?", Status.NO), ("no degree needed for the porter?", Status.YES)],
)
def test_that_none_is_needed_is_asked_the_other_way_round(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, porter=PORTER)), question)
    assert answer.status is status, answer.text


@pytest.fixture(scope="module")
def isles(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {
        "rockall": role("Lamp Keeper", "Example Isles", "Rockall", Pay="Ten coins", Tasks="Oil"),
        "sule": role("Lamp Keeper", "Example Isles", "Sule", Pay="Twenty coins", Tasks="Wicks"),
        "junior": role("Junior Net Mender", "Example Isles", "Rockall", Pay="Thirty coins", Tasks="Knots"),
        "senior": role("Senior Net Mender", "Example Isles", "Sule", Pay="Forty coins", Tasks="Knots"),
        "fetlar": role("Net Mender (Fetlar, ice house)", "Example Isles", Pay="Fifty coins", Tasks="Salt"),
        "clerk": role("Payroll Clerk", "Example Isles", "Sule", Pay="Sixty coins", Tasks="Sums"),
        "pilot": role("Ferry Pilot", "Example Isles", "Whalsay", Pay="Seventy coins", Tasks="Steer"),
    }
    return over(postings(tmp_path_factory.mktemp("isles"), **texts))


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("lamp keeper pay?", "sule"), "Twenty coins"),
        (("lamp keeper pay?", "and in sule?"), "Twenty coins"),
        (("lamp keeper pay?", "the sule one"), "Twenty coins"),
        (("lamp keeper pay?", "sule?", "rockall?"), "Ten coins"),
        (("lamp keeper pay?", "sule sorry"), "Twenty coins"),
        (("lamp keeper pay?", "sorry, sule"), "Twenty coins"),
        (("lamp keeper in rockall: pay?", "and sule?"), "Twenty coins"),
        (("senior net mender pay?", "and fetlar?"), "Fifty coins"),
        (("senior net mender pay?", "the ice house one"), "Fifty coins"),
        (("senior net mender pay?", "and in rockall?"), "Thirty coins"),
        (("net mender pay?", "junior"), "Thirty coins"),
        (("net mender pay?", "the senior"), "Forty coins"),
        (("net mender pay?", "junior", "and senior?"), "Forty coins"),
        (("ferry pilot pay?", "payroll clerk?", "back to the pilot"), "Seventy coins"),
        (("payroll clerk pay?", "the pilot, sorry"), "Seventy coins"),
        (("lamp keeper pay?", "sule", "and on the other isle?"), "Ten coins"),
        (("lamp keeper pay?", "sule", "and for the other keeper?"), "Ten coins"),
        (
            ("what are the tasks of the ferry pilot?", "and the junior net mender?", "and for payroll?"),
            "Sums",
        ),
        (("what are the tasks of the ferry pilot?", "and the junior net mender?", "payroll?"), "Sums"),
        (
            ("what are the tasks of the ferry pilot?", "and the junior net mender?", "the payroll one?"),
            "Sums",
        ),
    ],
)
def test_a_place_or_a_word_of_a_title_alone_picks_among_those_offered_and_of_the_same_role(
    isles: Assistant, turns: tuple[str, ...], told: str
) -> None:
    answer = isles.answer(Question(turns[-1], turns[:-1]))
    assert [s.text for s in answer.statements] == [told], answer.text


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("lamp keeper pay?", "sule", "the other tasks?"), "Wicks"),
        (("lamp keeper pay?", "sule", "and the tasks?"), "Wicks"),
        (("ferry pilot pay?", "payroll clerk?", "and the pay?"), "Sixty coins"),
    ],
)
def test_a_facet_in_a_thread_of_several_postings_picks_none(
    isles: Assistant, turns: tuple[str, ...], told: str
) -> None:
    answer = isles.answer(Question(turns[-1], turns[:-1]))
    assert [s.text for s in answer.statements] == [told], answer.text


@pytest.mark.parametrize(
    "question",
    [
        "is sule possible?",
        "can i work from sule",
        "could it be in sule?",
        "is it in sule?",
        "is the role in sule?",
        "do i have to live in sule?",
    ],
)
def test_whether_the_role_before_can_be_at_a_place_is_asked_of_that_role(
    isles: Assistant, question: str
) -> None:
    answer = isles.answer(Question(question, ("ferry pilot pay?",)))
    assert [r.title for r in answer.roles] == ["Ferry Pilot"], answer.text
    assert "Whalsay" in answer.text


@pytest.mark.parametrize("question", ["is there one in sule?", "and in sule?"])
def test_a_role_that_is_not_at_a_place_leaves_those_that_are(isles: Assistant, question: str) -> None:
    answer = isles.answer(Question(question, ("ferry pilot pay?",)))
    assert {r.title for r in answer.roles} == {"Payroll Clerk", "Senior Net Mender", "Lamp Keeper"}


@pytest.mark.parametrize("words", [True, False])
def test_a_thing_that_names_its_facet_is_kept_where_no_words_are(tmp_path: Path, words: bool) -> None:
    harper = role("Harper", "Example Isle", Pay="3,000 shells a month|A bonus, paid in March", Tasks="Play")
    shelf, first = over(postings(tmp_path, harper=harper)), "is there a bonus for the harper?"
    asked = Question("when?", (first,)) if words else Question("when?", before=ask(shelf, first).resolved)
    assert [s.text for s in shelf.answer(asked).statements] == ["A bonus, paid in March"]


@pytest.mark.parametrize(
    "turns",
    [
        ("what does the cook at calm pay?", "and the cook at rye?", "back to calm"),
        ("what does the cook at calm pay?", "and the cook at rye?", "back to calm: pay?"),
        ("what does the cook at rye pay?", "the calm one"),
        ("cook pay?", "calm"),
        ("cook pay?", "rye", "calm sorry"),
    ],
)
def test_an_employer_called_as_an_ordinary_word_is_named_where_a_thread_tells_postings_apart(
    tmp_path: Path, turns: tuple[str, ...]
) -> None:
    calm, rye = (role("Cook", firm, Pay=f"Coins of {firm}") for firm in ("Calm", "Rye"))
    shelf = over(postings(tmp_path, calm=calm, rye=rye, smith=role("Smith", "Calm", Pay="Coal")))
    answer = ask(shelf, turns[-1], *turns[:-1])
    assert [s.text for s in answer.statements] == ["Coins of Calm"], answer.text


@pytest.mark.parametrize("question", ["how old then", "so how old?", "how old must one be then"])
def test_how_old_alone_in_a_thread_asks_from_which_age(tmp_path: Path, question: str) -> None:
    boy = role("Bell Ringer", "Tower", extra="date: 2026-03-04", Requirements="You are 16 or older|Ears")
    answer = ask(over(postings(tmp_path, boy=boy, cook=role("Cook"))), question, "bell ringer: pay?")
    assert [s.text for s in answer.statements] == ["You are 16 or older"], answer.text


def test_a_place_of_two_words_is_one_thing_asked_of_the_role_before(tmp_path: Path) -> None:
    ringer = role("Bell Ringer", "Tower", "Old Wick", Pay="Ten coins")
    cook = role("Cook", "Tower", "Nether Brae", Pay="Soup")
    shelf = over(postings(tmp_path, ringer=ringer, cook=cook))
    answer = ask(shelf, "could it be in nether brae?", "bell ringer: pay?")
    assert "nether brae" in answer.text
    assert [r.title for r in answer.roles] == ["Bell Ringer"], answer.text
