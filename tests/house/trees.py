"""The code as trees of syntax, each file parsed once for all that is asked of it."""

from __future__ import annotations

import ast
from functools import cache
from typing import TYPE_CHECKING

from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted((ROOT / "bot").rglob("*.py"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Every node of a file, the module itself first."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
