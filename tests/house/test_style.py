"""The one test command holds types, linter and format as well: who passes it has nothing else to run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.shared import ROOT


@pytest.mark.parametrize(
    "command",
    ["mypy", "ruff check --quiet", "ruff format --check --quiet"],
    ids=["types", "linter", "format"],
)
def test_the_code_is_as_the_house_wants_it(command: str) -> None:
    name, *arguments = command.split()
    done = subprocess.run(
        [Path(sys.executable).with_name(name), *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
