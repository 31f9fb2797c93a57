"""What can be expected of the bot: one file for each kind of bullet, found by being there."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from bot.rehearsal.expectations.kind import Kind, Takes

__all__ = ["Kind", "Takes", "by_name", "kinds"]


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds, in the order in which they are kept."""
    modules = (importlib.import_module(f"{__name__}.{one.name}") for one in pkgutil.iter_modules(__path__))
    found = [module.KIND for module in modules if hasattr(module, "KIND")]
    return tuple(sorted(found, key=lambda kind: (kind.order, kind.names)))


@cache
def by_name() -> dict[str, Kind]:
    """The kinds by each of their names, in small letters."""
    return {name: kind for kind in kinds() for name in kind.names}
