"""How the suite is divided among processes, so that none of them waits for another at the end."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.rehearsal import collecting

SOAK = Path(__file__).parent / "soak"


def pytest_configure(config: pytest.Config) -> None:
    """Conversations are collected where they are, outside of this folder."""
    config.pluginmanager.register(collecting, "conversations")


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores, for the soak mostly waits."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest; a file stays in one process, and so does all that reads the same many postings."""
    items.sort(key=lambda item: (SOAK not in item.path.parents, "wild" not in _fixtures(item)))
    for item in items:
        group = "wild" if "wild" in _fixtures(item) else str(item.path)
        item.add_marker(pytest.mark.xdist_group(group))


def _fixtures(item: pytest.Item) -> list[str]:
    return list(getattr(item, "fixturenames", ()))
