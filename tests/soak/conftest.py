"""When the soak is run among the other tests."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the soak: it mostly waits, so that the others are run meanwhile and none waits for it at the end."""
    items.sort(key=lambda item: HERE not in item.path.parents)
