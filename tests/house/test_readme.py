"""What README.md says can be done can be done."""

from __future__ import annotations

import re
import shlex
import shutil
import tomllib
from typing import TYPE_CHECKING

import pytest

from tests.cli.command import inside
from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
LINES = [line.strip() for block in BLOCKS for line in block.splitlines()]
# of a line that sets everything up first only what it is set up for
COMMANDS = [line.rsplit("&& .venv/bin/", 1)[-1] for line in LINES]
COMMANDS = list(dict.fromkeys(c for c in COMMANDS if c.startswith("rolebot ")))


def test_the_first_two_blocks_are_one_line_each_and_do_all_their_set_up() -> None:
    ask, test = BLOCKS[0].strip(), BLOCKS[1].strip()
    for command in (ask, test):
        assert "\n" not in command
        assert command.startswith("python3 -m venv ")
        assert " install " in command
    assert ".venv/bin/rolebot ask " in ask
    assert "pytest" in test


def test_no_place_is_left_to_fill_in() -> None:
    assert not re.findall(r"@[A-Z_]+@|TODO|FIXME|XXX", README)


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """The shipped postings with one file of conversations: all of these are tests by themselves."""
    shutil.copytree(ROOT / "knowledge" / "postings", tmp_path / "postings")
    (tmp_path / "conversations").mkdir()
    shutil.copy(ROOT / "knowledge" / "conversations" / "facts.md", tmp_path / "conversations")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_does_what_it_is_shown_for(command: str, few: Path) -> None:
    arguments = shlex.split(command, comments=True)[1:]
    ran = inside(*arguments, cwd=ROOT, env={"ROLEBOT_KNOWLEDGE": str(few)} if "rehearse" in arguments else {})
    assert ran.code == 0, ran
    assert ran.out.strip()


def test_the_readme_shows_commands() -> None:
    assert len(COMMANDS) >= 3


def test_the_rooms_are_drawn_in_the_order_in_which_they_may_import_one_another() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    layers = [re.findall(r"\w+", layer) for layer in contracts[0]["layers"]]
    above = {room: -number for number, rooms in enumerate(layers) for room in rooms}
    drawn = re.findall(
        r"`(\w+)`", "\n".join(re.findall(r"^\| (`.+?) \|", README.partition("| room |")[2], re.MULTILINE))
    )
    assert sorted(drawn, key=above.__getitem__) == drawn
    # the shape of settings is told with its reader, and the module's entry with the command line
    assert set(drawn) == above.keys() - {"settings_model", "settings_process", "__main__"}


def test_what_is_new_is_told_in_a_page_and_not_in_a_list_of_all_that_was_done() -> None:
    newest = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")[1]
    assert len(newest.splitlines()) < 70
