"""An edit is taken up whole; what can't be read leaves the last good knowledge, and says so."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import shutil
import threading
import weakref
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.domain import Question
from bot.errors import NoPostingsError, SettingsError
from bot.slack import folder
from bot.slack.current import Current
from tests.answering.shelves import postings, role

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from _pytest.logging import LogCaptureFixture

TODAY = date(2026, 11, 21)
BAKER, KEEPER = "what does the baker require?", "what does the zoo keeper require?"


class Clock:
    """Time and day, set by hand."""

    def __init__(self) -> None:
        self.time = 1000.0
        self.day = TODAY

    def now(self) -> float:
        return self.time

    def today(self) -> date:
        return self.day


def shelf(place: Path) -> None:
    postings(place, keeper=role("Zoo Keeper"), baker=role("Baker"))


def over(place: Path, play: Callable[[Current, Clock], Awaitable[None]]) -> None:
    async def run() -> None:
        clock = Clock()
        current = Current(str(place), place, clock.today, clock.now)
        await current.load()
        await play(current, clock)

    shelf(place)
    asyncio.run(run())


async def settled(current: Current) -> bool:
    """Look until the folder rests; whether something new was taken."""
    return [await current.look(), await current.look()][-1]


def says(current: Current, question: str) -> str:
    return current.assistant.answer(Question(question)).text


def write(place: Path, name: str, text: str | bytes) -> None:
    (place / name).write_bytes(text if isinstance(text, bytes) else text.encode())


def test_an_edit_is_taken_up_at_the_second_look_and_not_before_it_rests(tmp_path: Path) -> None:
    async def play(current: Current, clock: Clock) -> None:
        before = current.state
        write(tmp_path, "baker.md", role("Baker").replace("Requirements", "Requirements\n- Own flour"))
        clock.time += 5
        assert not await current.look()
        assert "Own flour" not in says(current, BAKER)
        assert await current.look()
        assert "Own flour" in says(current, BAKER)
        after = current.state
        assert before is not None
        assert after is not None
        assert (before.hash != after.hash, before.age, after.age, after.trouble) == (True, 0.0, 0.0, "")
        clock.time += 7
        assert current.state is not None
        assert current.state.age == 7.0

    over(tmp_path, play)


def test_what_is_being_written_is_not_read_half(tmp_path: Path) -> None:
    async def play(current: Current, _clock: Clock) -> None:
        for n in range(4):
            write(tmp_path, f"new-{n}.md", role(f"Number {n}"))
            assert not await current.look()
            assert len(current.assistant.shelf.postings) == 2
        assert await current.look()
        assert len(current.assistant.shelf.postings) == 6

    over(tmp_path, play)


def test_a_folder_that_never_rests_is_read_all_the_same(tmp_path: Path) -> None:
    async def play(current: Current, _clock: Clock) -> None:
        taken = []
        for n in range(8):
            write(tmp_path, f"new-{n}.md", role(f"Number {n}"))
            taken.append(await current.look())
        assert any(taken)

    over(tmp_path, play)


def test_new_and_deleted_postings_are_taken_up(tmp_path: Path) -> None:
    async def play(current: Current, _clock: Clock) -> None:
        (tmp_path / "baker.md").unlink()
        write(tmp_path, "cook.md", role("Cook"))
        assert await settled(current)
        assert [p.path for p in current.assistant.shelf.postings] == ["cook.md", "keeper.md"]

    over(tmp_path, play)


def test_new_words_make_something_else_of_old_postings(tmp_path: Path) -> None:
    (tmp_path / "postings").mkdir()
    shelf(tmp_path / "postings")

    async def run() -> None:
        clock = Clock()
        current = Current(str(tmp_path), tmp_path, clock.today, clock.now)
        await current.load()
        before = current.edition
        write(tmp_path / "postings", "cook.md", role("Cook"))
        assert await settled(current)
        assert current.edition.reader is before.reader
        (tmp_path / "vocabulary").mkdir()
        write(tmp_path / "vocabulary", "roles.txt", "[roles]\ndough person = baker\n")
        assert await settled(current)
        assert current.edition.reader is not before.reader
        assert "Baker" in says(current, "what does the dough person require?")

    asyncio.run(run())


def test_a_new_time_on_old_bytes_changes_nothing(tmp_path: Path) -> None:
    async def play(current: Current, _clock: Clock) -> None:
        edition = current.edition
        os.utime(tmp_path / "baker.md", (1, 1))
        assert not await settled(current)
        assert current.edition is edition

    over(tmp_path, play)


def test_a_posting_that_breaks_is_answered_as_it_was_and_the_others_go_on(tmp_path: Path) -> None:
    async def play(current: Current, _clock: Clock) -> None:
        before = current.state
        assert before is not None
        good = says(current, BAKER)
        write(tmp_path, "baker.md", b"\0" * 200)
        await settled(current)
        state = current.state
        assert state is not None
        assert says(current, BAKER) == good
        assert (state.kept, state.hash) == (("baker.md",), before.hash)
        assert any(problem.startswith("baker.md: is not text") for problem in state.problems)
        write(tmp_path, "keeper.md", role("Zoo Keeper").replace("Requirements", "Requirements\n- A whistle"))
        await settled(current)
        assert "A whistle" in says(current, KEEPER)
        assert says(current, BAKER) == good
        write(tmp_path, "baker.md", role("Baker").replace("Requirements", "Requirements\n- Own flour"))
        await settled(current)
        assert current.state is not None
        assert current.state.kept == ()
        assert "Own flour" in says(current, BAKER)

    over(tmp_path, play)


def test_a_broken_posting_that_is_put_back_as_it_was_is_no_problem_any_more(tmp_path: Path) -> None:
    async def play(current: Current, _clock: Clock) -> None:
        good = (tmp_path / "baker.md").read_bytes()
        for bytes_ in (b"\0" * 200, good):
            write(tmp_path, "baker.md", bytes_)
            await settled(current)
        assert current.state is not None
        assert (current.state.kept, current.state.problems) == ((), ())

    over(tmp_path, play)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("rolebot.toml", "[postings]\ndrafts = 'maybe'\n", "rolebot.toml:2: "),
        ("rolebot.toml", "source_url = 'x'\n", "rolebot.toml:1: source_url"),
        ("vocabulary/roles.txt", "[roles]\nchief\n", "vocabulary/roles.txt:2: "),
        ("wordings/en.txt", "answered = {nonsense}\n", "wordings/en.txt:1: "),
    ],
)
def test_a_mistake_in_words_or_settings_leaves_everything_and_is_logged_once(
    tmp_path: Path, caplog: LogCaptureFixture, name: str, text: str, said: str
) -> None:
    (tmp_path / "postings").mkdir()
    place = tmp_path / name
    place.parent.mkdir(exist_ok=True)
    shelf(tmp_path / "postings")

    async def run() -> None:
        clock = Clock()
        current = Current(str(tmp_path), tmp_path, clock.today, clock.now)
        await current.load()
        edition = current.edition
        place.write_text(text)
        caplog.clear()
        assert not await settled(current)
        await settled(current)
        place.write_text(text + "# still\n")
        await settled(current)
        assert current.edition is edition
        assert current.state is not None
        assert current.state.trouble.startswith(said)
        assert [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR] == [
            "knowledge not taken up"
        ]
        place.unlink()
        await settled(current)
        assert current.state.trouble == ""

    asyncio.run(run())


def test_a_folder_that_was_emptied_or_is_gone_leaves_the_last_good_knowledge(tmp_path: Path) -> None:
    place = tmp_path / "knowledge"
    place.mkdir()

    async def play(current: Current, _clock: Clock) -> None:
        for path in place.iterdir():
            path.unlink()
        await settled(current)
        assert current.state is not None
        assert "no postings yet" in current.state.trouble
        assert "Baker" in says(current, BAKER)
        shutil.rmtree(place)
        await settled(current)
        assert "there is no folder" in current.state.trouble
        place.mkdir()
        shelf(place)
        await settled(current)
        assert current.state.trouble == ""

    over(place, play)


def test_at_the_start_there_is_nothing_to_fall_back_to(tmp_path: Path) -> None:
    async def load() -> None:
        await Current(str(tmp_path), tmp_path, lambda: TODAY, lambda: 0.0).load()

    with pytest.raises(NoPostingsError):
        asyncio.run(load())
    shelf(tmp_path)
    (tmp_path / "rolebot.toml").write_text("x")
    with pytest.raises(SettingsError):
        asyncio.run(load())


def test_postings_close_at_midnight(tmp_path: Path) -> None:
    async def play(current: Current, clock: Clock) -> None:
        write(tmp_path, "baker.md", role("Baker", extra="validThrough: 2026-11-21"))
        await settled(current)
        assert "Closed" not in says(current, BAKER)
        clock.day = date(2026, 11, 22)
        assert await current.look()
        assert "Closed" in says(current, BAKER)
        assert not await current.look()

    over(tmp_path, play)


def test_sources_lead_where_the_settings_say(tmp_path: Path) -> None:
    async def play(current: Current, _clock: Clock) -> None:
        (tmp_path / "rolebot.toml").write_text('source_url = "https://example.org/{path}#L{first}"\n')
        await settled(current)
        citation = current.assistant.answer(Question(BAKER)).statements[0].citation
        assert current.sources(citation) == f"https://example.org/baker.md#L{citation.lines[0]}"

    over(tmp_path, play)


def test_the_loop_goes_on_while_the_folder_is_read(tmp_path: Path) -> None:
    async def run() -> None:
        current = Current(str(tmp_path), tmp_path, lambda: TODAY, lambda: 0.0)
        loading, turns = asyncio.ensure_future(current.load()), 0
        while not loading.done():
            turns += 1
            await asyncio.sleep(0)
        await loading
        assert turns > 10

    shelf(tmp_path)
    asyncio.run(run())


def test_a_replaced_reading_goes_without_the_collector_which_looks_at_no_reading_twice(
    tmp_path: Path,
) -> None:
    async def play(current: Current, _clock: Clock) -> None:
        says(current, BAKER)
        before = weakref.ref(current.assistant)
        write(tmp_path, "baker.md", role("Baker").replace("Requirements", "Requirements\n- Own flour"))
        gc.disable()
        try:
            assert await settled(current)
            says(current, KEEPER)
            for thread in threading.enumerate():
                if thread.name == "knowledge":
                    thread.join()  # it holds what it was given until its very end
            assert before() is None
        finally:
            gc.enable()

    over(tmp_path, play)


# the files of a folder


def test_the_hash_is_that_of_paths_and_bytes(tmp_path: Path) -> None:
    shelf(tmp_path)
    copy = tmp_path.with_name("copy")
    shutil.copytree(tmp_path, copy)
    os.utime(copy / "baker.md", (1, 1))

    def hash_of(place: Path) -> str:
        return folder.hash_of(folder.digests(place, folder.stamps(place)))

    assert hash_of(tmp_path) == hash_of(copy)
    (copy / "baker.md").rename(copy / "cook.md")
    assert hash_of(tmp_path) != hash_of(copy)


def test_files_that_could_hurt_are_seen_and_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "dangling.md").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / ".hidden").mkdir()
    write(tmp_path, ".hidden/x.md", "x")
    write(tmp_path, "large.md", b"x" * ((1 << 20) + 1))
    write(tmp_path, "odd\udcff.md", "x")
    seen = folder.stamps(tmp_path)
    assert sorted(seen) == ["dangling.md", "large.md", "loop", "odd\udcff.md", "pipe.md"]
    read = folder.digests(tmp_path, seen)
    assert [name for name, digest in read.items() if digest] == ["odd\udcff.md"]
    assert folder.hash_of(read)
    assert folder.stamps(tmp_path / "gone") == {"": folder.GONE}
