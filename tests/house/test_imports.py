"""The order of the rooms is declared in pyproject.toml, and holds; few files touch the outside."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

from tests.house.trees import FILES, nodes
from tests.shared import ROOT

BOT = ROOT / "bot"
MOST_LINES = 280


@cache
def imported(path: Path) -> set[str]:
    """The modules a file imports, wherever in it."""
    found = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


def importing(name: str) -> list[str]:
    return [
        path.relative_to(ROOT).as_posix()
        for path in FILES
        if any(module == name or module.startswith(f"{name}.") for module in imported(path))
    ]


def test_the_rooms_import_only_what_stands_below_them() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_the_declared_order_names_every_room() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    layers = [c for c in declared["contracts"] if c["type"] == "layers"]
    (order,) = [c for c in layers if c.get("exhaustive")]
    named = {
        room.strip("() ").removeprefix("bot.")
        for layer in order["layers"]
        for room in layer.replace(":", "|").split("|")
    }
    rooms = {
        p.stem if p.is_file() else p.name
        for p in BOT.iterdir()
        if p.suffix == ".py" or (p / "__init__.py").is_file()
    }
    assert named >= rooms - {"__init__"}


@pytest.mark.parametrize(
    ("module", "users"),
    [
        ("rank_bm25", ["bot/retrieval/index.py"]),
        ("numpy", ["bot/retrieval/index.py"]),
        ("Stemmer", ["bot/text/tokens.py"]),
        ("sqlite3", ["bot/store/database.py"]),
        ("socket", []),
        ("urllib.request", []),
        ("http", []),
        ("pickle", []),
        ("subprocess", ["bot/changes/revision.py"]),
    ],
)
def test_what_reaches_outside_is_used_in_one_room(module: str, users: list[str]) -> None:
    assert importing(module) == users


def test_only_the_command_line_knows_of_arguments() -> None:
    assert all(user == "bot/cli.py" or user.startswith("bot/commands/") for user in importing("argparse"))


def test_only_the_store_speaks_to_a_database() -> None:
    assert all(user.startswith("bot/store/") for user in importing("sqlalchemy"))


def test_only_the_slack_side_loads_slacks_packages_and_the_web_server() -> None:
    for module in ("slack_bolt", "slack_sdk", "aiohttp"):
        assert all(
            user.startswith(("bot/slack/", "bot/harness/", "bot/playground/")) for user in importing(module)
        )


def test_only_the_settings_read_the_environment() -> None:
    readers = []
    for path in FILES:
        for node in nodes(path):
            name = (
                node.attr
                if isinstance(node, ast.Attribute)
                else node.id
                if isinstance(node, ast.Name)
                else ""
            )
            if name in {"environ", "environb", "getenv"}:
                readers.append(path.relative_to(BOT).as_posix())
    assert readers
    # the start writes one variable, for numpy, and reads none
    assert all(reader.startswith("settings") or reader == "starting.py" for reader in readers), readers


def test_a_file_is_short_enough_to_be_read_at_a_sitting() -> None:
    lines = {path.relative_to(ROOT).as_posix(): len(path.read_bytes().splitlines()) for path in FILES}
    assert {name: count for name, count in lines.items() if count > MOST_LINES} == {}


def test_nothing_happens_when_a_module_is_imported() -> None:
    """Only definitions, constants, imports and guards stand at the top of a module."""
    for path in FILES:
        if path.name == "__main__.py":
            continue
        module = nodes(path)[0]
        assert isinstance(module, ast.Module)
        for node in module.body:
            loose = isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant)
            assert not loose, f"{path.relative_to(ROOT)}:{node.lineno}"
            assert not isinstance(node, ast.For | ast.While | ast.With), (
                f"{path.relative_to(ROOT)}:{node.lineno}"
            )


def test_each_limit_of_the_judging_names_all_who_read_it() -> None:
    limits = BOT / "understanding" / "judging" / "limits.py"
    told = re.findall(r"^# \[(.+)\].*\n([A-Z_]+) = ", limits.read_text(encoding="utf-8"), re.MULTILINE)
    readers: dict[str, list[str]] = {}
    for path in (BOT / "understanding").rglob("*.py"):
        read = re.findall(r"judging\.limits import (\([^)]+\)|.+)", path.read_text(encoding="utf-8"))
        for name in re.findall(r"[A-Z_]+", " ".join(read)):
            readers.setdefault(name, []).append(path.stem)
    assert {name: names.split(", ") for names, name in told} == {n: sorted(r) for n, r in readers.items()}
