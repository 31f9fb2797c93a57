"""The values of a block of YAML, each with its place in the file.

python-frontmatter cuts the block and hands it to a YAML reader that refuses what can hurt (aliases, deep nesting) and
keeps positions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler

from bot.text.fold import CONTROL

if TYPE_CHECKING:
    from bot.postings.source import Source

MAX_DEPTH = 20
JSON = ".json"
QUOTES = "\"'"
PARTS = re.compile(r"---[ \t]*(?:#.*)?\r?\n?$")  # a line between two documents, and before the first
NOTHING = re.compile(r"\s*(?:[#%].*)?\s*$")  # a line without a value: a remark, or "%YAML 1.2"
MARK = "\ufeff"  # of the order of bytes, before a file


@dataclass(frozen=True, slots=True)
class Value:
    """One value: ``key`` as written, its characters ``[start, end)``, and where the key begins.

    ``depth`` is 0 for a plain value and 1 or more for an element of a list; ``name`` is the key inside a
    nested mapping, ``around`` are those between the two; ``plain`` says that key and value stand unquoted on one line;
    ``element`` is where the mapping of a list begins that holds it, -1 where none does.
    """

    key: str
    name: str
    start: int
    end: int
    key_start: int
    depth: int
    plain: bool
    around: tuple[str, ...] = ()
    element: int = -1


class _Guarded(yaml.SafeLoader):
    """YAML without aliases, without depth, every scalar left as text."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.events.AliasEvent):
            raise yaml.composer.ComposerError(None, None, "an alias", self._mark())
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise yaml.composer.ComposerError(None, None, "nested too deeply", self._mark())
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def _mark(self) -> yaml.Mark | None:
        """Where the reader stands."""
        return getattr(self.peek_event(), "start_mark", None)  # type: ignore[no-untyped-call]  # PyYAML's stubs leave it out


class _Positions(YAMLHandler):
    """python-frontmatter's YAML handler, reading into nodes instead of values."""

    def load(self, fm: str, **_: object) -> dict[str, object]:
        # the cutting leaves a line break or takes blank lines: only the lines themselves count
        kept = fm.lstrip("\n")
        return {"node": yaml.compose(kept, Loader=_Guarded)}


def values(source: Source, ranges: list[tuple[int, int]]) -> list[Value]:
    """The values of a valid block; raises what the YAML reader raises."""
    node, nodes = _composed(source, ranges)
    if isinstance(node, yaml.MappingNode):
        for key, start, value in _pairs(node, nodes):
            nodes.collect((key,), start, value, 0)
    return nodes.found


def of_data(source: Source) -> list[Value]:
    """The values of a file that is nothing but YAML, those of jobs it consists of as if they stood in a list without a key.

    Such a file is a list of mappings, a mapping of nothing else ("baker: {title: Baker, ...}") or one document for each.
    Raises as ``values`` does.
    """
    ranges = source.lines.ranges()
    if source.text.startswith(MARK):
        ranges[0] = (len(MARK), ranges[0][1])
    marks = [n for n, (a, b) in enumerate(ranges) if PARTS.match(source.clean, a, b)]
    parts = [ranges[a : b - 1] for a, b in pairwise([0, *(n + 1 for n in marks), len(ranges) + 1])]
    told = [part for part in parts if any(not NOTHING.match(source.clean, a, b) for a, b in part)]
    return [value for part in told for value in _of_document(source, part, alone=len(told) == 1)]


def _of_document(source: Source, ranges: list[tuple[int, int]], *, alone: bool) -> list[Value]:
    """The values of one document of such a file; one that does not stand alone is a job."""
    node, nodes = _composed(source, ranges)
    if isinstance(node, yaml.SequenceNode):
        nodes.collect(("",), nodes.place(node.start_mark), node, 0)
    elif isinstance(node, yaml.MappingNode):
        pairs = _pairs(node, nodes)
        if all(isinstance(value, yaml.MappingNode) for *_, value in pairs):
            for _, start, value in pairs:
                nodes.element(("",), start, value, 0)
        elif not alone:
            nodes.element(("",), nodes.place(node.start_mark), node, 0)
        else:
            for key, start, value in pairs:
                nodes.collect((key,), start, value, 0)
    return nodes.found


def _composed(source: Source, ranges: list[tuple[int, int]]) -> tuple[yaml.Node | None, _Nodes]:
    """A block as YAML sees it, with what finds the places of its values."""
    # whole-line comments may be most of a template; out of the way they cost nothing
    # what YAML alone takes for a line break (U+0085, U+2028) would move every line below it
    # a tab at the end of a line is nothing a reader sees, and no YAML
    lines = [source.clean[a:b].lstrip("\r\n").rstrip().translate(CONTROL) for a, b in ranges]
    lines = ["" if line.startswith("#") else line for line in lines]
    if source.path.lower().endswith(JSON):  # which may be indented by tabs
        lines = [line.replace("\t", " ") for line in lines]
    above = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    meta, _ = frontmatter.parse("\n".join(["---", *lines[above:], "---", ""]), handler=_Positions())
    node = meta.get("node")
    return node if isinstance(node, yaml.Node) else None, _Nodes(source.text, ranges[above:])


def _pairs(node: yaml.MappingNode, nodes: _Nodes) -> list[tuple[str, int, yaml.Node]]:
    """The outermost keys, each with where it stands and what it holds; raises an error of YAML for one that stands twice."""
    found: dict[str, tuple[str, int, yaml.Node]] = {}
    for key_node, value in node.value:
        key = str(key_node.value)
        if key in found:
            raise yaml.constructor.ConstructorError(None, None, f"'{key}' stands twice", key_node.start_mark)
        found[key] = key, nodes.place(key_node.start_mark), value
    return list(found.values())


class _Nodes:
    """Collects the values of YAML nodes with their places in the file."""

    def __init__(self, text: str, ranges: list[tuple[int, int]]) -> None:
        self.text = text
        self.ranges = ranges
        self.found: list[Value] = []
        self._element = -1  # where the mapping of a list begins that is being read

    def place(self, mark: yaml.Mark) -> int:
        """The character of the file that a mark of the block means."""
        if mark.line >= len(self.ranges):
            return self.ranges[-1][1]
        return min(self.ranges[mark.line][0] + mark.column, self.ranges[mark.line][1])

    def collect(
        self, keys: tuple[str, ...], key_start: int, value: yaml.Node, depth: int, *, alone: bool = False
    ) -> None:
        """The values below a node, which stands below ``keys``; ``alone``: it is the one pair of a mapping in a list."""
        if isinstance(value, yaml.ScalarNode):
            self._scalar(keys, key_start, value, depth, alone=alone)
        elif isinstance(value, yaml.SequenceNode):
            for element in value.value:
                self.element(keys, key_start, element, depth)
        elif isinstance(value, yaml.MappingNode):
            single = len(value.value) == 1
            for key, inner in value.value:
                self.collect((*keys, str(key.value)), self.place(key.start_mark), inner, depth, alone=single)

    def element(self, keys: tuple[str, ...], key_start: int, value: yaml.Node, depth: int) -> None:
        """The values of an element of a list that stands at ``depth``."""
        outer = self._element
        if outer < 0 and isinstance(value, yaml.MappingNode):
            self._element = self.place(value.start_mark)
        self.collect(keys, key_start, value, depth + 1)
        self._element = outer

    def _scalar(
        self, keys: tuple[str, ...], key_start: int, value: yaml.ScalarNode, depth: int, *, alone: bool
    ) -> None:
        start, end = self.place(value.start_mark), self.place(value.end_mark)
        if value.style in {"|", ">"}:
            start = self.ranges[min(value.start_mark.line + 1, len(self.ranges) - 1)][0]
        elif value.style in {*QUOTES}:
            start, end = start + 1, end - 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if value.value.strip() and end > start:
            plain = value.style is None and "\n" not in self.text[start:end] and (depth == 0 or alone)
            plain = plain and self.text[key_start] not in QUOTES  # of JSON
            key, *around, name = (*keys, "") if len(keys) == 1 else keys
            self.found.append(
                Value(key, name, start, end, key_start, depth, plain, tuple(around), self._element)
            )
