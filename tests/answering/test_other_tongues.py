"""Roles that are called in one language and asked for in another, by titles that are sentences or name women and men."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over

if TYPE_CHECKING:
    from pathlib import Path

BREAD = """---
title: "Neu in der Mühle: Wir suchen ab 1. Mai eine*n Bäcker*in für unsere Nachtschicht!"
---
Die Mühle am Bach backt Brot.

## Wichtig für uns ist

- Formale Abschlüsse sind nicht entscheidend.

## Was du kriegst

- 17 Euro die Stunde

## Wie es weitergeht

Schick uns deine Unterlagen bis spätestens 15. März 2031.
"""
LAW = "# Volljurist*in (w/m/d)\n\n## Woran du arbeitest\n\n- an Verträgen über Mehl\n\n## Benefits\n\n- Tee\n"
GARDEN = "# Gezocht: hovenier (m/v/x)\n\n## Dit ga je doen\n\n- Rozen snoeien\n\n## Dit bieden wij\n\n- 26 vakantiedagen\n"


@pytest.mark.parametrize(
    ("question", "status", "told"),
    [
        ("bis wann kann ich mich als bäcker bewerben", Status.ANSWERED, "bis spätestens 15. März 2031"),
        ("does the baker need a degree", Status.NO, "Formale Abschlüsse sind nicht entscheidend"),
        ("was kriegt die bäckerin", Status.ANSWERED, "17 Euro die Stunde"),
        ("what does the lawyer work on", Status.ANSWERED, "Verträgen über Mehl"),
        ("woran arbeitet die juristin", Status.ANSWERED, "Verträgen über Mehl"),
        ("what does the gardener do", Status.ANSWERED, "Rozen snoeien"),
        ("what does the nurse do", Status.NO_MATCH, 'no posting for "nurse"'),
    ],
)
def test_a_role_is_known_by_its_name_in_another_language(
    tmp_path: Path, question: str, status: Status, told: str
) -> None:
    for name, text in (("bread", BREAD), ("law", LAW), ("garden", GARDEN)):
        (tmp_path / f"{name}.md").write_text(text, "utf-8")
    answer = ask(over(tmp_path), question)
    assert answer.status is status, answer.text
    assert told in answer.text
