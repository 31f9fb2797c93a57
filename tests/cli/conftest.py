"""What is expensive to start is started once."""

from __future__ import annotations

import pytest

from tests.cli.command import Ran, asks, rolebot
from tests.tables import column


@pytest.fixture(scope="session")
def questions() -> list[str]:
    """Every question of the tables."""
    return [text for file in ("role_questions.tsv", "chatter.tsv") for text in column(file)]


@pytest.fixture(scope="session")
def answered(questions: list[str]) -> Ran:
    """All of them, answered by one command from the shipped knowledge."""
    return rolebot("ask", "--batch", "-", "--format", "json", stdin=asks(*questions))
