"""No organisation is named in code or vocabulary: what is known of one is read from its postings."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from bot.knowledge import bundled
from bot.text.tokens import words
from tests.answering.shelves import seeds
from tests.shared import ROOT, WILD, needs_shared

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORT = 4
LABELS = ROOT / "tests" / "data" / "posting_labels.tsv"


def _labelled() -> set[str]:
    with LABELS.open(encoding="utf-8") as stream:
        rows = csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["organization"] for row in rows if row["organization"]}


def _forms(names: Iterable[str]) -> set[tuple[str, ...]]:
    """Each name, its parts, and what stands in brackets, as words."""
    parts = {part for name in names for part in (name, *re.split(r"[()/|]", name))}
    return {words(part) for part in parts if words(part)}


def _named(forms: set[tuple[str, ...]]) -> list[str]:
    """Where a name stands; one of four letters or less only in capitals, else "hot" would be a name."""
    found: list[str] = []
    longest = max(map(len, forms))
    begins = re.compile("|".join(sorted({re.escape(form[0]) for form in forms})), re.IGNORECASE)
    files = [*(bundled() / "vocabulary").rglob("*.txt"), *(ROOT / "bot").rglob("*.py")]
    assert len(files) > 50
    for path in files:
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if not begins.search(text):
                continue
            line = words(text)
            spans = [line[at : at + n] for n in range(1, longest + 1) for at in range(len(line) - n + 1)]
            names = [" ".join(span) for span in spans if span in forms]
            capitals = set(re.findall(r"\w+", text))
            found += [
                f"{path.relative_to(ROOT)}:{number}: {name}"
                for name in names
                if len(name) > SHORT or not name.isalpha() or name.upper() in capitals
            ]
    return found


def test_no_organisation_of_the_labelled_postings_is_named_in_code_or_vocabulary() -> None:
    forms = _forms(_labelled())
    assert len(forms) > 10
    assert not _named(forms)


@needs_shared
def test_no_organisation_of_the_shared_documents_is_named_in_code_or_vocabulary() -> None:
    names = {p.organization for p in seeds().shelf.postings}
    assert len(names) == 5
    names |= {path.name.replace("-", " ") for path in WILD.iterdir() if path.is_dir()}
    # the first word of a name is how people say it
    names |= {name.split()[0] for name in names if len(name.split()[0]) > 5}
    common = {
        words(w)
        for w in ("increments ja", "increments", "kubernetes", "kubernetes community", "humanitarian")
    }
    assert not _named(_forms(names) - common)
