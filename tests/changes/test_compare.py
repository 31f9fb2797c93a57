"""An edit is told by what it does to the answers: broken, fixed, changed, or nothing but other lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.changes import Kind
from bot.store import Miss
from tests.answering.shelves import role
from tests.changes.states import BAKER, KEEPER, copied, differs, edited, state, write

if TYPE_CHECKING:
    from pathlib import Path

    from bot.changes import Change, Difference

MISSED = "what does the doughperson require?"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return state(tmp_path / "old")


@pytest.fixture
def new(old: Path) -> Path:
    return copied(old)


@pytest.fixture(scope="module")
def aliased(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same roles, and a word of people's own for one of them; read once, then the vocabulary is cached."""
    place = state(tmp_path_factory.mktemp("aliased"))
    write(place, "vocabulary/roles.txt", "[roles]\ndoughperson = baker\n")
    return place


def about(found: Difference, where: str) -> Change:
    (one,) = [c for c in found.changes if c.where == where]
    return one


def kinds(found: Difference) -> set[Kind]:
    return {c.kind for c in found.changes}


def test_the_same_files_answer_the_same(old: Path, new: Path) -> None:
    found = differs(old, new)
    assert kinds(found) == {Kind.SAME}
    assert not found.roles
    assert not found.broken


def test_each_role_is_asked_about_each_facet(old: Path, new: Path) -> None:
    found = differs(old, new)
    facets = {c.where.split(" · ")[1] for c in found.changes}
    assert {"requirements", "benefits", "compensation"} <= facets
    assert len(found.changes) == 2 * len(facets)


def test_a_heading_that_names_no_facet_any_more_breaks_an_answer_and_the_place_is_told(
    old: Path, new: Path
) -> None:
    edited(new, BAKER, ("## Benefits", "## Sprinkles"))
    found = differs(old, new)
    one = about(found, f"{BAKER} · benefits")
    assert one.kind is Kind.BROKEN
    assert one.why == f'words it quoted still stand in {BAKER}:12, below "Sprinkles", which names no facet'
    assert found.broken


def test_a_section_that_is_taken_out_breaks_its_answer(old: Path, new: Path) -> None:
    edited(new, BAKER, ("## Benefits\n\n- Free bread on Sundays\n", ""))
    one = about(differs(old, new), f"{BAKER} · benefits")
    assert (one.kind, one.why) == (Kind.BROKEN, "the words it quoted are no longer in the posting")


def test_other_words_in_a_posting_are_a_change_and_nothing_broken(old: Path, new: Path) -> None:
    edited(new, BAKER, ("Free bread on Sundays", "Free bread on Mondays"))
    found = differs(old, new)
    assert about(found, f"{BAKER} · benefits").kind is Kind.CHANGED
    assert not found.broken


def test_an_item_under_another_heading_is_a_change(old: Path, new: Path) -> None:
    edited(
        new,
        KEEPER,
        ("- A sense of rhythm\n", "\n## Nice to have\n\n- A sense of rhythm\n"),
    )
    found = differs(old, new)
    assert about(found, f"{KEEPER} · nice_to_have").kind is Kind.FIXED
    assert about(found, f"{KEEPER} · requirements").kind is Kind.CHANGED


def test_what_only_stands_on_other_lines_is_moved(old: Path, new: Path) -> None:
    edited(new, KEEPER, ("## Requirements", "\n\n## Requirements"))
    found = differs(old, new)
    assert kinds(found) == {Kind.SAME, Kind.MOVED}
    assert about(found, f"{KEEPER} · requirements").kind is Kind.MOVED


def test_another_sentence_of_the_bot_is_told_apart_from_another_answer(old: Path, new: Path) -> None:
    write(new, "wordings/en.txt", "[answers]\nanswered = {role}, {facet}:\n")
    found = differs(old, new)
    assert kinds(found) == {Kind.SAME, Kind.REWORDED}
    assert about(found, f"{KEEPER} · requirements").kind is Kind.REWORDED


def test_a_removed_role_is_one_line_and_nothing_broken(old: Path, new: Path) -> None:
    (new / BAKER).unlink()
    found = differs(old, new)
    (gone,) = found.roles
    assert (gone.old, gone.new, gone.lost) == ("Baker at Mill", "", False)
    assert gone.said >= 2
    assert not found.broken
    assert all(BAKER not in c.where for c in found.changes)


def test_a_question_about_a_removed_role_is_gone_with_it(old: Path, new: Path) -> None:
    (new / BAKER).unlink()
    miss = Miss("T1", "What are the benefits of the baker at Mill?", "", "", "")
    found = differs(old, new, [miss])
    assert about(found, "missed in Slack").kind is Kind.GONE
    assert not found.broken


def test_a_file_that_can_not_be_read_any_more_is_a_lost_role(old: Path, new: Path) -> None:
    (new / BAKER).write_bytes(b"\x00" * 200)
    found = differs(old, new)
    (gone,) = found.roles
    assert gone.lost
    assert "is not text" in gone.why
    assert found.broken
    assert any(BAKER in problem for problem in found.problems)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (BAKER, role("Baker", "Mill", extra="draft: true")),
        ("rolebot.toml", f'[[posting]]\npath = "{BAKER}"\nexclude = true\n'),
    ],
)
def test_a_role_that_an_editor_hides_is_removed_and_not_lost(
    old: Path, new: Path, name: str, text: str
) -> None:
    write(new, name, text)
    (gone,) = differs(old, new).roles
    assert gone.why
    assert not gone.lost


def test_a_renamed_file_is_the_same_role(old: Path, new: Path) -> None:
    (new / BAKER).rename(new / "postings" / "bread.md")
    found = differs(old, new)
    (renamed,) = found.roles
    assert (renamed.old_file, renamed.new_file) == (BAKER, "postings/bread.md")
    assert kinds(found) <= {Kind.SAME, Kind.MOVED}


def test_a_role_with_another_name_is_asked_about_by_both(old: Path, new: Path) -> None:
    for place, title in ((old, "Glazier"), (new, "Window Fitter")):
        write(place, "postings/7.md", role(title, "Mill", Benefits="Free glass"))
    found = differs(old, new)
    one = about(found, "postings/7.md · benefits")
    assert one.asked == tuple(
        f"{name} at Mill: What are the benefits?" for name in ("Glazier", "Window Fitter")
    )
    assert one.kind is Kind.REWORDED
    assert about(found, "postings/7.md · its earlier name").kind is Kind.BROKEN


def test_a_word_of_the_vocabulary_that_answers_a_missed_question_fixes_it(old: Path, aliased: Path) -> None:
    found = differs(old, aliased, [Miss("T1", MISSED, "", "", "no_match")] * 2)
    one = about(found, "missed in Slack")
    assert one.kind is Kind.FIXED
    assert not found.broken


def test_words_still_there_that_are_not_found_any_more_are_broken(old: Path, aliased: Path) -> None:
    one = about(differs(aliased, old, [Miss("T1", MISSED, "", "", "")]), "missed in Slack")
    assert one.kind is Kind.BROKEN
    assert one.why.startswith(f"words it quoted still stand in {BAKER}:")


def test_a_second_role_of_the_kind_that_has_to_be_asked_about_is_a_change(old: Path, new: Path) -> None:
    write(new, "postings/other.md", role("Baker", "Oven", Requirements="Own yeast"))
    found = differs(old, new, [Miss("T1", "what does the baker require?", "", "", "")])
    one = about(found, "missed in Slack")
    assert one.kind is Kind.CHANGED
    assert "role was added" in one.why
    assert not found.broken


TALK = """# Talks

## Bread

> what does the baker require?
- says: flour
> (thread) and the benefits?
- says: bread

## Nothing for us

> {chatter}
- silent
"""


def test_conversations_are_asked_with_their_thread(old: Path, new: Path) -> None:
    write(new, "conversations/bread.md", TALK.format(chatter="see you at lunch"))
    edited(new, BAKER, ("## Benefits", "## Sprinkles"))
    found = differs(old, new)
    assert about(found, "conversations/bread.md:5").kind is not Kind.BROKEN
    follow_up = about(found, "conversations/bread.md:7")
    assert follow_up.kind is Kind.BROKEN
    assert "Free bread" in follow_up.old.text
    assert follow_up.why.startswith("words it quoted still stand")


def test_the_conversations_of_both_states_are_asked_even_if_nothing_else_differs(
    old: Path, new: Path
) -> None:
    for place, name in ((old, "earlier"), (new, "later")):
        write(place, f"conversations/{name}.md", TALK.format(chatter=f"see you {name} at lunch"))
    found = differs(old, new)
    assert kinds(found) == {Kind.SAME}
    assert {"conversations/earlier.md:12", "conversations/later.md:12"} <= {c.where for c in found.changes}


def test_an_answer_where_a_conversation_expects_silence_is_broken(old: Path, aliased: Path) -> None:
    write(old, "conversations/bread.md", TALK.format(chatter=MISSED))
    one = about(differs(old, aliased), "conversations/bread.md:12")
    assert one.kind is Kind.BROKEN
    assert "expects no answer" in one.why


def test_a_mistake_in_a_conversation_is_told_with_its_line(old: Path, new: Path) -> None:
    write(new, "conversations/bread.md", "## Bread\n\n> (purple, DM) hello\n")
    (problem,) = differs(old, new).problems
    assert problem.startswith("conversations/bread.md:3: ")


PAGE = "postings/jobs.md"
JOBS = """# Jobs

## Open positions

### Night Clerk

#### Requirements

* A lamp

### Delivery Driver

#### Requirements

* A cart
"""


def test_of_a_page_of_several_jobs_each_is_compared_with_itself(old: Path) -> None:
    write(old, PAGE, JOBS)
    new = copied(old)
    clerk = JOBS[JOBS.index("### Night") : JOBS.index("### Deliv")]
    edited(new, PAGE, (clerk, "### Head Gardener\n\n* A spade\n\n"), ("Requirements", "Sprinkles"))
    asked = [f"what does the {job} require?" for job in ("night clerk", "delivery driver")]
    found = {c.asked[0]: c for c in differs(old, new, [Miss("T", q, "", "", "") for q in asked]).changes}
    assert [found[q].kind for q in asked] == [Kind.GONE, Kind.BROKEN]
    assert found[asked[1]].why.startswith(f"words it quoted still stand in {PAGE}:")
