"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.text.later import later

if TYPE_CHECKING:
    import pytest


def test_a_pattern_is_compiled_once_and_when_it_is_first_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    as_before = re.compile

    def told(source: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(source)
        return as_before(source, flags)

    monkeypatch.setattr(re, "compile", told)
    bread = later("(?P<kind>rye) bread", re.IGNORECASE)
    assert compiled == []
    assert [m["kind"] for m in bread.finditer("Rye bread, rye bread")] == ["Rye", "rye"]
    assert bread.search("white bread") is None
    assert compiled == [bread.pattern]
