"""What every test of the worker stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.slack.delivery.rig import Rig

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def rig(tmp_path: Path) -> Rig:
    """A file, a Slack and a clock of this test's own."""
    return Rig(tmp_path / "rolebot.db")
