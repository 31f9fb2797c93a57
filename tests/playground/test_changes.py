"""What is saved is taken up while the page is open, and the last question is asked again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.changes import NEW, OLD, Notice, difference
from tests.playground.serving import POSTINGS, Browserless, Markup, Served, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LINES = st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=8)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Served]:
    with served(tmp_path, look=3600) as found:  # it looks when a test says so
        yield found


def told(here: Served) -> Notice | None:
    """The notice once the folder was looked at: a change is read once it rests for one look."""

    async def looked() -> None:
        await here.talk.here.current.look()
        await here.talk.here.current.look()
        await here.page.changes.look()

    here.run(looked())
    return here.page.changes.notice


def test_a_posting_that_is_saved_changes_the_last_answer_before_ones_eyes(here: Served) -> None:
    web = Browserless(here.url)
    web.post("/say", {"text": "@rolebot what does the baker require?"})
    here.write("postings/baker.md", POSTINGS["baker.md"].replace("Early rising", "A warm oven"))
    notice = told(here)
    assert notice
    assert notice.question == "what does the baker require?"
    assert ("old", "• Early rising") in {(line.kind, line.text) for line in notice.lines}
    assert ("new", "• A warm oven") in {(line.kind, line.text) for line in notice.lines}
    page = web.get().text
    assert re.search(r"<del><bdi>• Early rising</bdi></del>\s*<ins><bdi>• A warm oven</bdi></ins>", page)
    assert "the answer changed" in Markup(page).text
    assert "Knowledge" not in Markup(web.post("/read", {}).text).text


def test_a_posting_saved_half_way_is_named_with_why_its_role_is_gone(here: Served) -> None:
    here.write("postings/baker.md", "---\ntitle: Ba")
    notice = told(here)
    assert notice
    assert any("postings/baker.md: no posting any more: a stub" in problem for problem in notice.problems)


def test_a_synonym_that_is_saved_is_understood_and_a_slip_in_it_is_named_with_its_line(here: Served) -> None:
    web = Browserless(here.url)
    web.post("/say", {"text": "@rolebot what does the pastry wizard require?"})
    here.write("vocabulary/roles.txt", "[aliases]\npastry wizard = baker\n")
    notice = told(here)
    assert notice
    assert any("Early rising" in line.text for line in notice.lines if line.kind == NEW)
    web.post("/read", {})
    here.write("vocabulary/roles.txt", "[aliases]\nno sense at all\n")
    notice = told(here)
    assert notice
    assert "last good knowledge" in notice.title
    assert "roles.txt:2" in notice.problems[0]
    assert "roles.txt:2" in Markup(web.get().text).text


def test_a_posting_that_can_not_be_read_any_more_is_named(here: Served) -> None:
    (here.folder / "postings" / "baker.md").write_bytes(b"\x00\xff\xfe" * 400_000)
    notice = told(here)
    assert notice
    assert "postings/baker.md" in notice.problems[0]
    assert "postings/baker.md" in Markup(Browserless(here.url).get().text).text


def test_of_a_long_answer_only_what_is_near_a_change_is_shown() -> None:
    lines = difference("\n".join("abcdefghij"), "\n".join("abcdeXghij"))
    shown = [line.text for line in Notice(1, "", lines=lines).shown]
    assert shown == ["…", "d", "e", "f", "X", "g", "h", "…"]


def test_a_test_that_is_kept_is_no_change_of_the_knowledge(here: Served) -> None:
    here.write("conversations/kept.md", "# Kept\n")
    assert told(here) is None


@given(LINES, LINES)
def test_both_answers_can_be_read_off_their_difference(old: list[str], new: list[str]) -> None:
    lines = difference("\n".join(old), "\n".join(new))
    assert [line.text for line in lines if line.kind != NEW] == old
    assert [line.text for line in lines if line.kind != OLD] == new
