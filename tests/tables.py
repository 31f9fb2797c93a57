"""The committed tables of texts: questions about roles, and what people say to one another."""

from __future__ import annotations

import csv

from tests.shared import ROOT

DATA = ROOT / "tests" / "data"


def column(file: str, name: str = "text") -> list[str]:
    """One column of a table, in its order."""
    with (DATA / file).open(encoding="utf-8") as stream:
        return [row[name] for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)]
