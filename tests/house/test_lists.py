"""Lists of words are data in knowledge/, not code."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from bot.text.tokens import stems
from bot.understanding import claims
from tests.answering.shelves import vocabulary
from tests.house.trees import FILES, nodes
from tests.shared import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

FEW, MANY = 3, 50


def _collections() -> Iterator[tuple[str, list[str]]]:
    """The texts of every list, tuple, set and dictionary written in the code, with where it stands."""
    for path in FILES:
        for node in nodes(path):
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

    @cache
    def is_skill(text: str) -> bool:
        line = stems(text)
        return any(len(m.words) == len(line) for m in skills.find(line))

    found = []
    for place, texts in _collections():
        if len(texts) < FEW:
            continue
        named = [t for t in texts if is_skill(t)]
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


def test_a_claim_is_looked_for_by_each_list_that_it_is_read_from() -> None:
    """Where none of ``TURNS`` can be said no claim is read: a list missing there would never be heard."""
    calls = [n for n in nodes(ROOT / "bot" / "understanding" / "claims.py") if isinstance(n, ast.Call)]
    named = {a.value for call in calls for a in call.args if isinstance(a, ast.Constant)}
    assert len(named) > FEW
    assert named | set(claims.ENOUGH) == set(claims.TURNS)


SECTION = re.compile(r"^\[(.+)\]$")


def _lines() -> Iterator[tuple[str, str, str]]:
    """The lines of the shipped vocabulary, each with its file and its list; a list itself has an empty line."""
    folder = ROOT / "knowledge" / "vocabulary"
    for path in sorted(folder.rglob("*.txt")):
        place, section = path.relative_to(folder).as_posix(), ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if found := SECTION.match(line):
                section = found[1]
                yield place, section, ""
            elif line.strip() and not line.startswith("#"):
                yield place, section, line.strip()


def test_no_list_says_a_line_twice() -> None:
    every = [one for one in _lines() if one[2]]
    assert len(every) > MANY
    assert [one for one, count in Counter(every).items() if count > 1] == []


def test_every_list_of_words_and_turns_is_read_by_the_code() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "bot").rglob("*.py"))
    begins = tuple(re.findall(r'f?"([a-z ]+ )(?:"|\{)', code))  # "signs of …", the rest told elsewhere
    kept = [one for one in _lines() if one[0].startswith(("words/", "intents/"))]
    lists = {name for _, name, line in kept if not line}
    pointed = {line.rpartition(" = ")[2] for _, _, line in kept}  # "weekend = says no weekends"
    assert len(lists) > MANY
    unread = {n for n in lists if f'"{n}"' not in code and f"'{n}'" not in code and not n.startswith(begins)}
    assert unread <= pointed


def test_no_common_word_of_a_language_takes_a_thing_from_english() -> None:
    """A thing that is named by one word must be found, be that word a common one elsewhere: "van", "NAS"."""
    words = vocabulary()
    named = {form for name, forms in words.skill_forms.items() for form in (name, *forms)}
    named |= {line[0] for line in words.synonyms if len(line) == 1}
    own = set(words.lists["english nouns"])
    plain = set(words.words["stop"]) | set(words.words["ordinary words"]) | set(words.words["asking"])
    assert len(own & named) > FEW
    assert words.common & {name.lower() for name in named} <= plain
    every = {w for n, ws in words.words.items() if n.startswith("common words") for w in ws}
    assert own <= every, "one that no language has as a common word does nothing"
