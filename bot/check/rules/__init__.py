"""The rules: a module each, whose name is the rule's, whose docstring says what it finds, and which has ``findings``."""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.check.finding import Finding
    from bot.check.seen import Seen


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its name as reports show it, what it is for in one sentence, and the function that finds."""

    name: str
    summary: str
    findings: Callable[[Seen], Iterable[Finding]]


def rules() -> tuple[Rule, ...]:
    """All rules, in the order of their names."""
    found = []
    for info in pkgutil.iter_modules(__path__):
        module = import_module(f"{__name__}.{info.name}")
        summary = (module.__doc__ or "").strip().splitlines()[0]
        found.append(Rule(info.name.replace("_", "-"), summary, module.findings))
    return tuple(sorted(found, key=lambda rule: rule.name))
