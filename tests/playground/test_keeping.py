"""A talk that is kept is a test that holds: rehearsed from its file, all comes as it came."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.errors import UsageError
from bot.playground.keeping import WHOLE, KeptTalk, free, keep, made, place
from bot.playground.talk import Talk, begun
from bot.rehearsal.parsing import parse
from bot.rehearsal.running import rehearsal, run_all
from bot.rehearsal.stage import stage
from tests.playground.serving import TODAY

if TYPE_CHECKING:
    from pathlib import Path


async def talked(talk: Talk) -> list[str]:
    """All that can be done, and the tests made of it."""
    asked = await talk.says(talk.channel, "@rolebot what does the SRE role require?")
    assert asked
    await talk.presses(asked.messages[0], "rolebot.all.0")
    more = await talk.says(talk.channel, "@rolebot and benefits?", asked.messages[0].thread_ts)
    assert more
    await talk.presses(more.messages[0], "rolebot.vote.0", "negative_button")
    view = talk.view()
    assert view
    await talk.submits(view, {"rolebot.reason": "too short"})
    command = await talk.says(talk.channel, "/role list")
    assert command
    await talk.presses(command.ephemerals[0], "rolebot.share.0")
    await talk.says(talk.direct, "what are the perks?")
    await talk.says(talk.direct, "does anybody need terraform?")
    said = talk.everything(talk.direct)[-2]
    await talk.edits(said, "which roles need kubernetes?")
    found = [await made(talk, room.id, WHOLE) for room in (talk.channel, talk.direct)]
    return [one.text for one in found if one]


def test_what_was_kept_holds_when_it_is_rehearsed() -> None:
    async def scene() -> list[str]:
        async with stage(day=lambda: TODAY) as here:
            texts = await talked(await begun(here))
            assert here.slack.violations == []
        assert len(texts) == 2
        conversations = [one for text in texts for one in parse(text)]
        assert [len(one.steps) for one in conversations] == [5, 2, 1, 2]
        async with rehearsal("", TODAY) as again:
            outcomes = await run_all(again, conversations)
        return [f"{f.step.text}: {f.expectation}: {f.came}" for one in outcomes for f in one.failures]

    assert asyncio.run(scene()) == []


def test_a_test_is_put_behind_those_that_are_there(tmp_path: Path) -> None:
    file = tmp_path / "conversations" / "kept.md"
    for name in ("First", "Second"):
        keep(KeptTalk(name, f"## {name}\n\n> hello", file))
    assert [one.heading for one in parse(file.read_text(encoding="utf-8"))] == ["First", "Second"]


def test_a_talk_that_is_kept_twice_is_two_tests_for_of_one_heading_only_one_is_played(tmp_path: Path) -> None:
    (tmp_path / "cook.md").write_text("# Cook\n\n## Requirements\n\n- A white hat\n", encoding="utf-8")

    async def scene() -> str:
        async with stage(str(tmp_path), day=lambda: TODAY) as here:
            talk = await begun(here)
            file = place(tmp_path, tmp_path)
            for _ in range(2):
                await talk.says(talk.direct, "thanks")
                test = await made(talk, talk.direct.id, WHOLE)
                assert test
                keep(test)
            return file.read_text(encoding="utf-8")

    assert [one.heading for one in parse(asyncio.run(scene()))] == ["thanks", "thanks (2)", "thanks (3)"]


def test_a_heading_that_is_free_stays() -> None:
    assert free(" the  cook ", set()) == "the cook"
    assert free("the cook", {"the cook", "the cook (2)"}) == "the cook (3)"


def test_a_folder_that_can_not_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "conversations").write_text("a file")
    with pytest.raises(UsageError, match="can't be written"):
        keep(KeptTalk("x", "## x", tmp_path / "conversations" / "kept.md"))


def test_tests_are_kept_in_the_folder_unless_it_is_part_of_an_installed_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    inside, own = tmp_path / "site" / "bundled", tmp_path / "knowledge"
    assert place(inside, inside) == tmp_path / "conversations" / "kept.md"
    assert place(own, inside) == own / "conversations" / "kept.md"
    assert place(own, own) == own / "conversations" / "kept.md"


def test_nothing_is_written_through_a_link_out_of_the_folder(tmp_path: Path) -> None:
    outside, file = tmp_path / "profile", tmp_path / "knowledge" / "conversations" / "kept.md"
    outside.write_text("mine")
    file.parent.mkdir(parents=True)
    file.symlink_to(outside)
    with pytest.raises(UsageError, match="leads out of its folder"):
        keep(KeptTalk("x", "## x", file))
    assert outside.read_text() == "mine"


def test_what_is_kept_already_keeps_its_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "conversations" / "kept.md"
    file.parent.mkdir()
    file.write_bytes(b"## First\r\n\r\n> hello\r\n")
    keep(KeptTalk("Second", "## Second\n\n> hello", file))
    assert file.read_bytes().startswith(b"## First\r\n\r\n> hello\n")


def test_lines_that_a_form_sends_are_one_text_however_often_it_is_kept() -> None:
    async def scene() -> str:
        async with stage(day=lambda: TODAY) as here:
            talk = await begun(here)
            await talk.says(talk.direct, "what does the SRE role require?\r\n## Not a test\r\nplease")
            found = await made(talk, talk.direct.id, WHOLE)
        return found.text if found else ""

    text = asyncio.run(scene())
    assert "\r" not in text
    (one,) = parse(text)
    assert one.steps[0].text == "what does the SRE role require?\n## Not a test\nplease"
