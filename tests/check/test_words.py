"""Mistakes in words and settings: all of them at once, each at its line, and the postings are checked all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.check import Severity, check, look
from bot.check import seen as seeing
from bot.knowledge import bundled
from tests.check.folders import TODAY, found, posting, written

if TYPE_CHECKING:
    from pathlib import Path

    from bot.check import Finding

FILES = {
    "postings/past.md": posting("Gardener", "validThrough: 2026-11-24"),
    "vocabulary/roles.txt": "[roles]\nchief\nsre = site reliability engineer\nboss\n",
    "vocabulary/facets/benefits.txt": "[facet]\ncolour = red\n[cues]\ncookies\n[moods]\ngood\n",
    "vocabulary/facets/garden.txt": "[cues]\nroses\n",
    "vocabulary/skils.txt": "[skills]\nkubernetes\n",
    "vocabulary/signs.txt": "orphan\n",
    "wordings/en.txt": "[sentences]\nhello = Hello\nmore = and more\nclosed = Closed on {day}\n",
    "conversations/needs.md": "# Tests\n\n## One\n> hello\n- smells: good\n\n## Two\n- role: Gardener\n",
    "conversations/sound.md": "## Three\n> what does the gardener role require?\n- role: Gardener\n",
    "rolebot.toml": '[postings]\ndrafts = "maybe"\n\n[slack]\nmisses = 1\nnoise = true\n',
}


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> tuple[Finding, ...]:
    return found(written(tmp_path_factory.mktemp("knowledge"), FILES))


@pytest.mark.parametrize(
    ("rule", "places"),
    [
        (
            "vocabulary",
            {
                ("vocabulary/roles.txt", 2),
                ("vocabulary/roles.txt", 4),
                ("vocabulary/facets/benefits.txt", 2),
                ("vocabulary/facets/benefits.txt", 6),
                ("vocabulary/facets/garden.txt", 1),
                ("vocabulary/skils.txt", 0),
                ("vocabulary/signs.txt", 1),
            },
        ),
        ("wordings", {("wordings/en.txt", 2), ("wordings/en.txt", 3), ("wordings/en.txt", 4)}),
        ("conversations", {("conversations/needs.md", 5), ("conversations/needs.md", 8)}),
        ("settings", {("rolebot.toml", 2), ("rolebot.toml", 5), ("rolebot.toml", 6)}),
    ],
)
def test_every_mistake_is_named_and_not_only_the_first(
    findings: tuple[Finding, ...], rule: str, places: set[tuple[str, int]]
) -> None:
    mine = [f for f in findings if f.rule == rule]
    assert {(f.file, f.line) for f in mine} == places
    assert len(mine) == len(places)
    assert {f.severity for f in mine} == {Severity.ERROR}


def test_postings_are_checked_although_the_words_are_wrong(findings: tuple[Finding, ...]) -> None:
    assert ("postings/past.md", "closed") in {(f.file, f.rule) for f in findings}


def test_a_rule_of_the_settings_that_matches_nothing_is_shown_at_its_line(tmp_path: Path) -> None:
    folder = written(
        tmp_path,
        {"postings/a.md": posting("Gardener"), "rolebot.toml": '\n[[posting]]\npath = "postings/b*"\n'},
    )
    (finding,) = found(folder)
    assert (finding.rule, finding.file, finding.line) == ("settings", "rolebot.toml", 3)
    assert finding.severity is Severity.WARNING


def test_settings_that_are_no_toml_are_one_mistake(tmp_path: Path) -> None:
    folder = written(tmp_path, {"postings/a.md": posting("Gardener"), "rolebot.toml": "a = \n"})
    (finding,) = found(folder)
    assert (finding.file, finding.line, finding.severity) == ("rolebot.toml", 1, Severity.ERROR)


def test_the_knowledge_that_ships_has_nothing_to_mend_but_what_its_samples_are_for() -> None:
    """One posting is closed and one has broken front matter on purpose: the bot has to cope with both."""
    told = check(look(str(bundled()), TODAY))
    assert sorted(f.rule for f in told if f.severity is not Severity.NOTE) == ["closed", "reading"]


def test_a_mistake_in_the_bundled_words_themselves_is_named_like_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = written(
        tmp_path, {"vocabulary/roles.txt": "[roles]\nboss\n", "postings/a.md": posting("Florist")}
    )
    monkeypatch.setattr(seeing, "layers", lambda folder: [folder])
    findings = check(look(str(folder), TODAY))
    assert [(f.file, f.line, f.severity) for f in findings if f.rule == "vocabulary"] == [
        ("vocabulary/roles.txt", 2, Severity.ERROR)
    ]
