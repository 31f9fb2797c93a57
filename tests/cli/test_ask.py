"""``rolebot ask``: exit codes, batches, and whatever people throw at it."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from bot.cli import main
from tests.answering.shelves import postings, role
from tests.cli.command import CLEAN, ROLEBOT, asks, inside, rolebot

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two postings; the quickest to read."""
    return postings(
        tmp_path / "knowledge",
        keeper=role("Zoo Keeper", "Example Zoo", extra="validThrough: 2026-11-20"),
        baker=role("Baker", "Example Bakery", "Oslo"),
    )


ENDS = [
    ("what does the zoo keeper require?", 0, "answered"),
    ("what does the zoo keeper pay?", 1, "not_stated"),
    ("what does the salesforce developer require?", 1, "no_match"),
    ("lovely weather today", 1, "off_topic"),
]


@pytest.mark.parametrize(("question", "code", "status"), ENDS)
def test_a_single_question_ends_with_0_or_with_1_if_it_has_no_answer(
    folder: Path, question: str, code: int, status: str
) -> None:
    ran = inside("ask", question, "--knowledge", folder, "--format", "json")
    assert (ran.code, ran.replies[0]["status"]) == (code, status)
    assert ran.err == ""


USAGE = [["fly"], ["ask"]]


@pytest.mark.parametrize("arguments", USAGE, ids=" ".join)
def test_a_wrong_call_ends_with_2_and_says_what_was_expected(arguments: list[str]) -> None:
    ran = rolebot(*arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert "expected" in ran.err or "usage:" in ran.err


MORE_USAGE = [
    [],
    ["ask", "why?", "--today", "tomorrow"],
    ["ask", "why?", "--batch", "-"],
    ["ask", "why?", "extra"],
    ["ask", "why?", "--format", "xml"],
    ["ask", "why?", "--today", "2026-02-30"],
    ["ask", "--batch", "no-such-file.jsonl"],
    ["ask", "--batch", "."],
    ["ask", "--batch", "no\x00file"],
    ["ask", "why?", "--knowledge", "no-such-folder"],
    ["ask", "why?", "--knowledge", "x" * 5000],
    ["ask", "why?", "--knowledge", "no\x00folder"],
    ["search"],
    ["search", "tulips", "--limit", "0"],
    ["search", "tulips", "--limit", "many"],
    ["postings", "--knowledge", "no-such-folder"],
]


@pytest.mark.parametrize(
    "arguments", MORE_USAGE, ids=lambda a: " ".join(a or ["nothing"])[:40].replace("\x00", "-")
)
def test_every_other_wrong_call_ends_so_too(folder: Path, arguments: list[str]) -> None:
    ran = inside(*arguments, env={"ROLEBOT_KNOWLEDGE": str(folder)})
    assert (ran.code, ran.out) == (2, "")
    assert "expected" in ran.err or "usage:" in ran.err


def test_help_and_version_need_no_posting(tmp_path: Path) -> None:
    assert inside("--version", cwd=tmp_path).out.startswith("rolebot ")
    assert "COMMAND" in inside("--help").out


def test_a_folder_without_a_posting_ends_with_3(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# Nothing here yet\n")
    ran = rolebot("ask", "what does it pay?", "--knowledge", tmp_path)
    assert (ran.code, ran.out) == (3, "")
    assert "no postings yet" in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("command", [["ask", "--batch", "-"], ["search", "tulips"], ["postings"]])
def test_no_other_command_does_better_without_a_posting(
    tmp_path: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--knowledge", str(tmp_path)]) == 3
    assert "0 postings" in capsys.readouterr().out or command != ["postings"]


def test_a_problem_of_one_file_is_told_on_standard_error_and_stops_nothing(folder: Path) -> None:
    (folder / "broken.md").write_bytes(b"\x00" * 4000)
    (folder / "odd.md").write_text("---\nrelated: [a], [b]\n---\n" + role("Waiter"))
    ran = inside("ask", "what does the baker require?", "--knowledge", folder, "--format", "json")
    assert ran.code == 0
    assert ran.replies[0]["status"] == "answered"
    assert any(line.startswith("rolebot: broken.md: ") for line in ran.err.splitlines())
    assert any(line.startswith("rolebot: odd.md:2: ") for line in ran.err.splitlines())


def test_a_batch_is_answered_in_order_and_a_malformed_line_is_named(folder: Path, tmp_path: Path) -> None:
    lines = [
        b'{"id": 1, "question": "what does the baker require?"}',
        b"not json",
        b"",
        b"[1, 2]",
        b'{"id": 4}',
        b'{"id": 5, "question": 7}',
        b'{"id": 6, "question": "x", "context": "y"}',
        b'{"id": 7, "question": "x", "context": [1]}',
        b'{"id": 8, "question": "what does it pay?", "context": ["what does the zoo keeper require?"]}',
        b'{"id": 9, "question": "\xff\xfe"}',
        b"[" * 100_000,
        b'{"id": 10, "question": "' + b"x" * (1 << 20) + b'"}',
        b'{"id": 11, "question": "what does the zoo keeper require?", "context": null, "more": 1}',
    ]
    file = tmp_path / "questions.jsonl"
    file.write_bytes(b"\r\n".join(lines))
    from_file = inside("ask", "--batch", file, "--knowledge", folder, "--format", "json")
    piped = rolebot("ask", "--batch", "-", "--knowledge", folder, "--format", "json", stdin=file.read_bytes())
    for ran, name in ((from_file, str(file)), (piped, "-")):
        assert ran.code == 2
        assert [reply["id"] for reply in ran.replies] == [1, 8, 9, 11]
        named = [line.removeprefix(f"rolebot: {name}:").split(":")[0] for line in ran.err.splitlines()]
        assert named == ["2", "4", "5", "6", "7", "8", "11", "12"]
        assert all("expected" in line for line in ran.err.splitlines())


def test_a_line_of_a_hundred_megabytes_is_refused_without_being_held(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "long.jsonl"
    with file.open("wb") as stream:
        stream.truncate(100_000_000)
        stream.seek(0, os.SEEK_END)
        stream.write(b"\n" + asks("what does the baker require?"))
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    ran = rolebot("ask", "--batch", file, "--knowledge", folder, "--format", "json")
    assert [reply["status"] for reply in ran.replies] == ["answered"]
    assert ran.err.startswith(f"rolebot: {file}:1: the line is too long")
    # kilobytes; a child that held the line would be the largest of all
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss <= max(before, 200_000)


def test_an_empty_batch_prints_nothing(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.jsonl").write_bytes(b"\n \n")
    assert main(["ask", "--batch", str(tmp_path / "empty.jsonl"), "--knowledge", str(folder)]) == 0
    assert capsys.readouterr() == ("", "")


NASTY = [
    "",
    " \t\n",
    "\U0001f680\U0001f680",
    "\ud83d",
    "\udc00\ud800 what does the baker require?",
    "\x00\x01\x1b[31m",
    "a" * 100_000,
    "what does the baker require? " * 4_000,
    "(" * 50_000,
    "a." * 50_000 + "!",
    "<@U0|" * 20_000,
    "“" * 9 + "\u202e\u200b\ufeff",
    "%s %n {0} {title} ${x}",
    "'; drop table postings; --",
]


def test_no_question_breaks_the_batch_or_takes_two_seconds(folder: Path) -> None:
    ran = rolebot(
        "ask", "--batch", "-", "--knowledge", folder, "--format", "json", "--why", stdin=asks(*NASTY)
    )
    assert ran.code == 0
    assert [reply["id"] for reply in ran.replies] == list(range(len(NASTY)))
    assert max(reply["elapsed_ms"] for reply in ran.replies) < 2_000
    by_text = dict(zip(NASTY, (reply["status"] for reply in ran.replies), strict=True))
    assert {by_text[""], by_text["\U0001f680\U0001f680"], by_text["\ud83d"]} <= {"off_topic", "help"}
    assert by_text["\udc00\ud800 what does the baker require?"] == "answered"


@pytest.mark.parametrize(
    "question", ["\U0001f680" + "a" * 100_000, b"caf\xe9 \xff".decode(errors="surrogateescape")]
)
def test_a_question_from_the_command_line_may_be_anything(folder: Path, question: str) -> None:
    ran = rolebot("ask", question, "--knowledge", folder, "--format", "json")
    (reply,) = ran.replies
    assert reply["status"] in {"off_topic", "help"}
    assert ran.code == (1 if reply["status"] == "off_topic" else 0)
    assert ran.err == ""


def test_a_batch_in_text_mode_repeats_each_question_and_prints_utf8_on_a_narrow_terminal_too(
    folder: Path,
) -> None:
    narrow = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    lines = asks("what does the baker require?", "hm")
    ran = rolebot("ask", "--batch", "-", "--knowledge", folder, stdin=lines, env=narrow)
    assert ran.code == 0  # only a single question ends with 1
    assert ran.out.startswith("what does the baker require?\n")
    assert "\n• " in ran.out
    assert "\nhm\n" in ran.out


def test_the_date_is_stated_with_an_option_and_the_zone_with_a_variable(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = ["ask", "what does the zoo keeper require?", "--knowledge", str(folder)]
    assert main([*ask, "--today", "2026-11-20"]) == 0
    assert not capsys.readouterr().out.startswith("Closed")
    assert main([*ask, "--today", "2026-11-21"]) == 0
    assert capsys.readouterr().out.startswith("Closed: ")
    monkeypatch.setenv("ROLEBOT_TZ", "Mars/Olympus")
    assert main(ask) == 2
    said = capsys.readouterr().err
    assert "ROLEBOT_TZ 'Mars/Olympus' is no time zone" in said
    assert said.count("\n") == 1


def test_a_reader_that_leaves_early_ends_the_command_quietly(folder: Path) -> None:
    with subprocess.Popen(
        [ROLEBOT, "ask", "--batch", "-", "--knowledge", folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=CLEAN,
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(asks("what does the baker require?") * 20)
        process.stdin.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 0


def test_an_answer_is_written_before_the_next_question_is_read(folder: Path) -> None:
    with subprocess.Popen(
        [ROLEBOT, "ask", "--batch", "-", "--knowledge", folder, "--format", "json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=CLEAN,
    ) as process:
        assert process.stdin
        assert process.stdout
        started = time.monotonic()
        for number in range(3):
            process.stdin.write(asks({"id": number, "question": "what does the baker require?"}))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait(timeout=30) == 0
        assert time.monotonic() - started < 30


def test_the_folder_may_come_from_the_environment_and_the_option_wins(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    other = postings(tmp_path / "other", cook=role("Cook", "Example Inn"))
    monkeypatch.setenv("ROLEBOT_KNOWLEDGE", str(other))
    assert main(["ask", "what does the cook require?"]) == 0
    assert "Cook at Example Inn" in capsys.readouterr().out
    assert main(["ask", "what does the cook require?", "--knowledge", str(folder)]) == 1


def test_a_folder_with_postings_in_it_lays_its_words_over_the_bundled_ones(tmp_path: Path) -> None:
    home = tmp_path / "home"
    postings(home / "postings", keeper=role("Zoo Keeper", Moving_house="We carry your piano"))
    (home / "vocabulary" / "facets").mkdir(parents=True)
    (home / "vocabulary" / "facets" / "relocation.txt").write_text(
        "[facet]\nlabel = relocation\nask = Who carries the piano?\n[headings]\nmoving house\n[cues]\npiano\n"
    )
    (home / "wordings").mkdir()
    (home / "wordings" / "mine.txt").write_text("[answers]\nanswered = Here is the {facet} of {role}!\n")
    ran = rolebot("ask", "who carries the piano of the zoo keeper?", "--knowledge", home, "--format", "json")
    (reply,) = ran.replies
    assert reply["facets"] == ["relocation"]
    assert reply["text"].startswith("Here is the relocation of Zoo Keeper!\n• We carry your piano\n")
    assert [s["posting"] for s in reply["sources"]] == ["postings/keeper.md"]


def test_a_mistake_in_the_words_of_a_folder_is_named_and_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home"
    postings(home / "postings", keeper=role("Zoo Keeper"))
    (home / "vocabulary").mkdir()
    (home / "vocabulary" / "roles.txt").write_text("[roles]\n\nvet\n")
    assert main(["ask", "why?", "--knowledge", str(home)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("rolebot: vocabulary/roles.txt:3: ")
    assert said.count("\n") == 1


def test_every_process_answers_alike_whatever_order_it_keeps_its_sets_in() -> None:
    question = (
        "which of the four devops-like roles has on-call"  # two sentences of one paragraph say as much of it
    )
    first, other = (rolebot("ask", question, env={"PYTHONHASHSEED": seed}).out for seed in "01")
    assert first == other
