"""What is expensive to start is started once."""

from __future__ import annotations

import csv

import pytest

from tests.cli.command import Ran, asks, rolebot
from tests.shared import ROOT


@pytest.fixture(scope="session")
def questions() -> list[str]:
    """Every question of the tables."""
    found = []
    for file in ("role_questions.tsv", "chatter.tsv"):
        with (ROOT / "tests" / "data" / file).open(encoding="utf-8") as stream:
            rows = csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
            found += [row["text"] for row in rows]
    return found


@pytest.fixture(scope="session")
def answered(questions: list[str]) -> Ran:
    """All of them, answered by one command from the shipped knowledge."""
    return rolebot("ask", "--batch", "-", "--format", "json", stdin=asks(*questions))
