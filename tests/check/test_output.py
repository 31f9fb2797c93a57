"""Findings as text, as annotations and as SARIF."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.check import Finding, Severity, github, sarif, text
from bot.check.command import run
from bot.check.rules import rules
from bot.errors import UsageError
from tests.check.folders import posting, written
from tests.cli.command import inside

if TYPE_CHECKING:
    from pathlib import Path

ODD = Finding(
    "postings/a b, 100%.md",
    7,
    Severity.NOTE,
    "holds 50% of\nit: {this}, [that]",
    "it\rmatters",
    "do::it",
    "headings",
)
WHOLE = Finding("", 0, Severity.WARNING, "what", "why", "fix", "undated")
ERROR = Finding("b.md", 0, Severity.ERROR, "what", "why", "fix", "reading")


def _same(file: str) -> str:
    return file


def test_text_is_grouped_by_file_and_ends_with_a_count() -> None:
    lines = text.written([WHOLE, ODD, ERROR]).splitlines()
    assert lines[0] == "the folder"
    assert "postings/a b, 100%.md" in lines
    assert lines[-1] == "1 error, 1 warning, 1 note in 2 files."
    assert text.written([]) == "Nothing to mend."


def test_what_is_to_be_done_for_one_reason_is_explained_once_a_file() -> None:
    twice = [ERROR, Finding("b.md", 9, Severity.ERROR, "again", "why", "fix", "reading")]
    assert text.written(twice).count("Why: why.") == 1


def test_an_annotation_is_one_line_that_nothing_in_it_can_break() -> None:
    (line,) = github.written([ODD], _same).splitlines()
    assert line == (
        "::notice file=postings/a b%2C 100%25.md,line=7,title=headings"
        "::holds 50%25 of%0Ait: {this}, [that]%0AWhy: it%0Dmatters.%0ADo: do::it."
    )


def test_an_annotation_of_the_whole_folder_or_file_names_no_line() -> None:
    folder, file = github.written([WHOLE, ERROR], _same).splitlines()
    assert folder.startswith("::warning title=undated::")
    assert file.startswith("::error file=b.md,title=reading::")


def test_sarif_has_what_its_schema_requires() -> None:
    log = json.loads(sarif.written([ODD, WHOLE, ERROR], _same))
    assert log["version"] == "2.1.0"
    (one,) = log["runs"]
    driver = one["tool"]["driver"]
    assert driver["name"] == "rolebot"
    assert [r["id"] for r in driver["rules"]] == [rule.name for rule in rules()]
    assert all(r["shortDescription"]["text"] for r in driver["rules"])
    for result, level in zip(one["results"], ("note", "warning", "error"), strict=True):
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] == level
        assert result["message"]["text"]
    odd, whole, error = one["results"]
    assert odd["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "postings/a%20b%2C%20100%25.md"},
                "region": {"startLine": 7},
            }
        }
    ]
    assert "locations" not in whole
    assert "region" not in error["locations"][0]["physicalLocation"]


def test_sarif_takes_brackets_and_braces_as_they_are_meant() -> None:
    """Where a message may hold links and arguments, a quote must be neither."""
    log = json.loads(sarif.written([ODD], _same))
    assert "{{this}}, \\[that\\]" in log["runs"][0]["results"][0]["message"]["text"]


@pytest.mark.parametrize(
    ("text_of", "strict", "code"),
    [
        ({"a.md": posting("Gardener")}, True, 0),
        ({"a.md": posting("Gardener", "validThrough: 2020-01-31")}, False, 0),
        ({"a.md": posting("Gardener", "validThrough: 2020-01-31")}, True, 1),
        ({"a.md": posting("Gardener"), "rolebot.toml": "a = 1\n"}, False, 1),
    ],
)
def test_the_exit_code_is_1_for_errors_and_if_strict_for_warnings(
    tmp_path: Path,
    text_of: dict[str, str],
    strict: bool,
    code: int,
) -> None:
    assert run(str(written(tmp_path, text_of)), "text", "", strict=strict)[1] == code


def test_a_table_that_can_not_be_written_is_a_mistake_of_usage(tmp_path: Path) -> None:
    folder = written(tmp_path / "k", {"a.md": posting("Gardener")})
    with pytest.raises(UsageError, match="can't be written"):
        run(str(folder), "text", str(tmp_path / "none" / "table.html"), strict=False)


def test_files_are_addressed_from_where_the_command_runs(tmp_path: Path) -> None:
    written(tmp_path / "jobs", {"a.md": posting("Gardener", "validThrough: 2020-01-31")})
    ran = inside("check", "--knowledge", "jobs", "--format", "github", "--strict", cwd=tmp_path)
    assert ran.code == 1
    assert ran.out.startswith("::warning file=jobs/a.md,line=4,title=closed::")


def test_the_command_writes_the_table_and_names_a_folder_that_is_not_there(tmp_path: Path) -> None:
    page = tmp_path / "table.html"
    assert inside("check", "--coverage", page).code == 0
    assert "<caption>" in page.read_text(encoding="utf-8")
    assert inside("check", "--knowledge", tmp_path / "none").code == 2


def test_a_link_that_leads_to_itself_has_an_address(tmp_path: Path) -> None:
    folder = written(tmp_path, {"postings/a.md": posting("Baker")})
    (folder / "postings" / "loop.md").symlink_to("loop.md")
    for form in ("github", "sarif"):
        assert "postings/loop.md" in run(str(folder), form, "", strict=False)[0]


def test_nothing_in_a_finding_moves_the_terminal() -> None:
    odd = Finding("a.md", 1, Severity.NOTE, "an \x1b[2J \x9b31m \u202eodd one", "why", "fix", "headings")
    for told in (text.written([odd]), github.written([odd], _same)):
        assert not set("\x1b\x9b\u202e") & set(told)
