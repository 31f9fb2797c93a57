"""``rolebot.toml``: what it changes, and each mistake at its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.errors import SettingsError
from bot.settings import FolderSettings, SlackSettings, folder_settings, shelf_rules
from tests.answering.shelves import ask, over, postings, role
from tests.cli.command import inside

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import ShelfRules


def rules(folder: Path, text: str | bytes) -> ShelfRules:
    (folder / "rolebot.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return shelf_rules(folder)


MISTAKES: list[tuple[str | bytes, int, str]] = [
    ("[postings]\ndrafts = \n", 2, "valid TOML"),
    ("# note\n[postings]\ndrafts = 'maybe'\n", 3, "'hide' or 'show'"),
    ("[postings]\n\ndraft = 'show'\n", 3, "postings.draft"),
    ("[postings]\ndrafts = true\n", 2, "postings.drafts"),
    ("[[posting]]\npath = '*.md'\norganisation = 'Zoo'\n", 3, "organisation"),
    ("[[posting]]\npath = 'a'\n[[posting]]\norganization = 'Zoo'\n", 3, "path"),
    ("[[posting]]\npath = ''\n", 2, "path"),
    ("[[posting]]\npath = 7\n", 2, "path"),
    ("[[posting]]\npath = 'a'\n\n[[posting]]\npath = 'b'\nexclude = 'yes'\n", 6, "exclude"),
    ("[[posting]]\npath = 'a'\nlink = 'example'\n", 3, "link"),
    ("[[posting]]\npath = 'a'\nlink = 'ftp://example.org'\n", 3, "link"),
    ("[[posting]]\npath = 'a'\nlink = 'javascript:alert(1)'\n", 3, "link"),
    ("[slack]\ntoken = 'x'\n", 2, "slack.token"),
    ("[slacks]\nmisses = true\n", 1, "slacks"),
    ("[slack]\nmisses = 'no'\n", 2, "slack.misses can't be 'no' (expected true or false)"),
    ("[slack]\n\nallowed_teams = ['T012AB', 'zoo']\n", 3, "like T0123456789"),
    ("[slack]\nallowed_teams = 'T012AB'\n", 2, "slack.allowed_teams"),
    ("[[slack.channel]]\nid = 'general'\npolicy = 'auto'\n", 2, "'general' (expected the id of a channel"),
    ("[[slack.channel]]\nid = 'C012AB'\npolicy = 'auto'\n[[slack.channel]]\nid = '#x'\n", 5, "'#x'"),
    ("[[slack.channel]]\nid = 'C012AB'\npolicy = 'all'\n", 3, "'mention', 'asker' or 'auto'"),
    ("[[slack.channel]]\n\nid = 'C012AB'\n", 1, "slack.channel.policy"),
    ("[slack.channel]\nid = 'C012AB'\n", 1, "slack.channel"),
    ("[slack]\nmisses = true\n\n[[slack.channel]]\nid = 7\npolicy = 'auto'\n", 5, "slack.channel.id"),
    ("slack.misses = 1\n", 1, "slack.misses"),
    ("# x\nslack = { misses = 1 }\n", 2, "slack.misses"),
    ("source_url = 'https://example.org/'\n", 1, "{path} must"),
    ("\nsource_url = 'https://example.org/{path}#{line}'\n", 2, "{path} must"),
    ("source_url = 'ftp://example.org/{path}'\n", 1, "{path} must"),
    ("source_url = '{path}'\n", 1, "{path} must"),
    ("source_url = 'https:///{path}'\n", 1, "{path} must"),
    ("\n\nslack = 1\n", 3, "slack"),
    ("[posting]\npath = 'a'\n", 1, "posting"),
    ("postings = 3\n", 1, "postings"),
    ("[postings]\n[postings]\n", 2, "valid TOML"),
    ("x = " + "[" * 5000 + "\n", 0, "valid TOML"),
    (b"[postings]\ndrafts = 'sh\xf6w'\n", 0, "UTF-8"),
    ("# " + "x" * (1 << 18) + "\n", 0, "too large"),
]


@pytest.mark.parametrize(("text", "line", "said"), MISTAKES, ids=lambda v: str(v)[:30] if v else None)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, text: str | bytes, line: int, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        rules(tmp_path, text)
    message = str(caught.value)
    assert said in message
    assert message.startswith(f"rolebot.toml:{line}: " if line else "rolebot.toml")
    assert caught.value.line == line
    assert "\n" not in message
    assert len(message) < 500


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "\ufeff[postings]\ndrafts = 'hide'\n"])
def test_a_file_that_says_nothing_changes_nothing(tmp_path: Path, text: str) -> None:
    assert rules(tmp_path, text).rules == ()
    assert not rules(tmp_path, text).show_drafts


def test_what_holds_in_slack_is_read_beside_the_rest(tmp_path: Path) -> None:
    (tmp_path / "rolebot.toml").write_text(
        'source_url = "https://example.org/{path}#L{first}-L{last}"\n[slack]\nmisses = false\n'
        'allowed_teams = ["T012AB", "E034CD"]\n[[slack.channel]]\nid = "C012AB"\npolicy = "asker"\n'
        '[[slack.channel]]\nid = "G034CD"\npolicy = "auto"\n'
    )
    assert folder_settings(tmp_path) == FolderSettings(
        source_url="https://example.org/{path}#L{first}-L{last}",
        slack=SlackSettings(
            misses=False,
            allowed_teams=frozenset({"T012AB", "E034CD"}),
            channels={"C012AB": "asker", "G034CD": "auto"},
        ),
    )


def test_a_token_in_the_wrong_place_is_not_repeated(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        rules(tmp_path, "[slack]\ntoken = 'xoxb-123-abc'\n")
    assert "xoxb" not in str(caught.value)


def test_a_pattern_gives_organisation_title_and_link_and_a_later_one_wins(tmp_path: Path) -> None:
    postings(
        tmp_path, oslo__keeper=role("Keeper"), oslo__baker=role("Baker", "Old Name"), riga__cook=role("Cook")
    )
    (tmp_path / "rolebot.toml").write_text(
        "[[posting]]\npath = '*'\norganization = 'Example Group'\n"
        "[[posting]]\npath = 'oslo/*'\norganization = 'Example Oslo'\n"
        "[[posting]]\npath = 'cook.md'\ntitle = 'Head Cook'\nlink = 'https://example.org/cook'\n"
    )
    assistant = over(tmp_path)
    assert [(p.path, p.title, p.organization, p.url) for p in assistant.shelf.postings] == [
        ("oslo/baker.md", "Baker", "Example Oslo", ""),
        ("oslo/keeper.md", "Keeper", "Example Oslo", ""),
        ("riga/cook.md", "Head Cook", "Example Group", "https://example.org/cook"),
    ]
    assert "Head Cook at Example Group" in ask(assistant, "what does the head cook require?").text


def test_an_excluded_file_is_skipped_with_that_reason(tmp_path: Path) -> None:
    postings(tmp_path, old__keeper=role("Keeper"), baker=role("Baker"))
    (tmp_path / "rolebot.toml").write_text("[[posting]]\npath = 'old/*'\nexclude = true\n")
    shelf = over(tmp_path).shelf
    assert [p.path for p in shelf.postings] == ["baker.md"]
    assert ("old/keeper.md", "excluded by rolebot.toml") in [(s.file, s.reason) for s in shelf.skipped]


def test_drafts_are_hidden_and_reported_until_they_are_shown(tmp_path: Path) -> None:
    postings(tmp_path, keeper=role("Keeper", extra="draft: true"), baker=role("Baker"))
    hidden = over(tmp_path).shelf
    assert ([p.path for p in hidden.postings], [p.path for p in hidden.hidden]) == (
        ["baker.md"],
        ["keeper.md"],
    )
    (tmp_path / "rolebot.toml").write_text('[postings]\ndrafts = "show"\n')
    shown = over(tmp_path).shelf
    assert ([p.path for p in shown.postings], shown.hidden) == (["baker.md", "keeper.md"], ())


def test_the_command_names_a_mistake_in_one_line_and_ends_with_2(tmp_path: Path) -> None:
    postings(tmp_path, keeper=role("Keeper"))
    (tmp_path / "rolebot.toml").write_text("[postings]\ndrafts = 'maybe'\n")
    ran = inside("ask", "why?", "--knowledge", tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("rolebot: rolebot.toml:2: ")
    assert ran.err.count("\n") == 1
