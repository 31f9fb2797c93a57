"""How the suite is divided among processes, so that none of them waits for another at the end."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings
from xdist.scheduler import LoadFileScheduling

from tests.rehearsal import collecting

if TYPE_CHECKING:
    import pytest
    from xdist.remote import Producer

SOAK = Path(__file__).parent / "soak"
# what reads the same many postings stays together: reading them takes longer than all that is asked of them
WILD = frozenset(f"tests/postings/test_{name}.py" for name in ("documents", "reference", "verbatim"))


class ByFile(LoadFileScheduling):  # type: ignore[misc]  # xdist has no types
    """A file stays in one process, and some files do together."""

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        return "wild" if file in WILD else file


def pytest_configure(config: pytest.Config) -> None:
    """Conversations are collected where they are, outside of this folder; examples are the same in every run."""
    settings.register_profile("same", derandomize=True, database=None, deadline=None)
    settings.load_profile("same")
    config.pluginmanager.register(collecting, "conversations")


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores, for the soak mostly waits."""
    return (os.cpu_count() or 1) + 1


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFile:
    """What divides."""
    return ByFile(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest."""
    items.sort(key=lambda item: SOAK not in item.path.parents)
