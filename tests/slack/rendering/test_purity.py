"""Rendering is thinking: it reaches nothing outside, and nobody else writes Block Kit."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tests.shared import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROOM = ROOT / "bot" / "slack" / "rendering"
BELOW = (
    "bot.slack.rendering",
    "bot.domain",
    "bot.limits",
    "bot.text.fold",
    "bot.answering.wordings",
    "bot.errors",
)
THINKING = {
    "__future__",
    "collections.abc",
    "dataclasses",
    "itertools",
    "re",
    "typing",
    "unicodedata",
    "urllib.parse",
}


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_rendering_knows_no_network_no_clock_no_file_and_no_slack_package() -> None:
    for path in ROOM.glob("*.py"):
        for module in _imports(path):
            assert module in THINKING or module.startswith(BELOW), f"{path.name}: {module}"


def test_a_block_is_written_in_the_rendering_room_only() -> None:
    readers = {"limits", "harness", "playground"}  # what Slack does with a block, and how a client shows it
    for path in (ROOT / "bot").rglob("*.py"):
        if ROOM not in path.parents and readers.isdisjoint(path.parts):
            text = path.read_text(encoding="utf-8")
            assert '"rich_text_section"' not in text, path
            assert '"mrkdwn"' not in text, path
