"""Lists of words are data in knowledge/, not code."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from bot.text.tokens import stems
from tests.answering.shelves import vocabulary
from tests.shared import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

FEW, MANY = 3, 50


def _collections() -> Iterator[tuple[str, list[str]]]:
    """The texts of every list, tuple, set and dictionary written in the code, with where it stands."""
    for path in sorted((ROOT / "bot").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.List | ast.Tuple | ast.Set):
                parts = node.elts
            elif isinstance(node, ast.Dict):
                parts = [*node.values, *(k for k in node.keys if k)]
            elif (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "split"
            ):
                yield f"{path.relative_to(ROOT)}:{node.lineno}", _words(node.func.value)
                continue
            else:
                continue
            texts = [p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str)]
            yield f"{path.relative_to(ROOT)}:{node.lineno}", texts


def _words(node: ast.expr) -> list[str]:
    """The words of a text that is split where it is written."""
    return node.value.split() if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def test_no_code_holds_a_list_of_skills() -> None:
    skills = vocabulary().skills
    found = []
    for place, texts in _collections():
        if len(texts) < FEW:
            continue
        named = [t for t in texts if any(len(m.words) == len(stems(t)) for m in skills.find(stems(t)))]
        if len(named) >= FEW:
            found.append((place, named))
    assert not found


def test_no_code_holds_the_sentences_of_an_answer() -> None:
    """What people read is a wording; the code of the composers holds names and signs only."""
    for path in sorted((ROOT / "bot" / "answering" / "composers").glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        documents = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documents:
                assert len(node.value.split()) < 4, f"{path.name}:{node.lineno}: {node.value!r}"


ASKED = re.compile(
    r"""(?:_has|\.has|\.tokens|\.phrases|_find)\(\s*(?:said,\s*)?"([^"]+)"|(?:phrases|exact)\["([^"]+)"\]"""
)


def test_every_turn_of_phrase_that_the_code_asks_for_is_a_list_of_them() -> None:
    """One of another file would be held against nothing, and nobody told."""
    known = vocabulary().phrases
    rooms = ("understanding", "answering", "check")
    files = [path for room in rooms for path in (ROOT / "bot" / room).rglob("*.py")]
    asked = {a or b for path in files for a, b in ASKED.findall(path.read_text(encoding="utf-8"))}
    assert len(asked) > MANY
    assert asked <= known.keys()
