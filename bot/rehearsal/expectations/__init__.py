"""What can be expected of the bot: one file for each kind of bullet, found by being there."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from bot.rehearsal.conversation import Expectation
from bot.rehearsal.expectations.kind import Kind, Takes

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen

__all__ = ["Kind", "Takes", "by_name", "kinds", "worth_keeping"]


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


def worth_keeping(seen: Seen) -> tuple[Expectation, ...]:
    """What to expect of a step from now on, if what came of it is right."""
    return tuple(
        Expectation(kind.names[0], bullet.partition(":")[2].strip())
        for kind in kinds()
        for bullet in kind.kept(seen)
    )
