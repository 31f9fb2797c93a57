"""The block above a posting: YAML or TOML, valid or not, or bare ``key=value`` lines; each value with its place.

What is no valid YAML is read line by line: nearly every ``key: value`` of a broken block is still good.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import yaml

from bot.domain import Problem
from bot.postings import yaml_values
from bot.postings.yaml_values import Value

if TYPE_CHECKING:
    from bot.postings.source import Source

MAX_CHARS = 65_536
FENCES = ("---", "+++")
TITLE = "title"  # the key that tells a block without fences from lines of prose with colons
PAIR = re.compile(
    r"[ \t]*[\"']?(?P<key>[^\W\d_][^:=\r\n\"']{0,60}?)[\"']?"
    r"[ \t]*(?P<sign>[:=](?=[ \t]|$)|(?<=\w)=(?=[^\s=]))[ \t]*(?P<value>.*)$"
)
# "type:full-time", but no "https://…"
TIGHT = re.compile(r"(?P<key>[a-z][\w-]*)(?P<sign>:)(?!//)(?P<value>[^\s:].*)$")
# a line that stands between no fences, and the least of such
BARE = re.compile(r"(?P<key>[a-z][\w-]*)(?:=(?=[^\s=])|[ \t]*[:=][ \t]+)\S")
LEAST = 2
ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>\S.*)$")
TABLE = re.compile(r"[ \t]*\[(?P<list>\[?)(?P<name>[\w.-]+)\]{1,2}[ \t]*$")
# a remark behind it may lack its "#"
QUOTED = re.compile(
    r"(?P<mark>\"\"\"|'''|\"|')(?P<value>.*?)(?P=mark)[ \t]*(?:#.*|(?<=[ \t]{2})[^\"'\r\n]+)?$", re.DOTALL
)
LIST = re.compile(r"\[.*\][ \t]*(?:#.*)?")
ELEMENT = re.compile(r"(?P<mark>[\"'])(?P<value>(?:(?!(?P=mark)).)*)(?P=mark)")
UNFILLED = re.compile(r"[\s$€£¥%.,:;/_–—-]*")  # a form that nobody filled in: "salary: $"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values of the block in order, where the body begins, and what was wrong with the block."""

    values: tuple[Value, ...]
    body: int
    problems: tuple[Problem, ...] = ()


def read(source: Source) -> FrontMatter:
    """The front matter of a file; no values and ``body`` at 0 where it has none."""
    ranges = source.lines.ranges()
    first = next((i for i, (a, b) in enumerate(ranges) if source.clean[a:b].strip()), len(ranges))
    fence = source.clean[ranges[first][0] : ranges[first][1]].strip() if first < len(ranges) else ""
    if fence not in FENCES:
        return _unfenced(source, ranges[first:])
    closers = {fence, "..."} if fence == "---" else {fence}
    last = next(
        (i for i in range(first + 1, len(ranges)) if source.text[slice(*ranges[i])].strip() in closers), 0
    )
    start = ranges[first][1]
    if not last or ranges[last][0] - start > MAX_CHARS:
        message = "the front matter is never closed" if not last else "the front matter is too long"
        return FrontMatter((), 0, (_problem(source, first + 1, message, f"a line {fence} below it"),))
    inner = ranges[first + 1 : last]
    end, body = ranges[last]
    problems: list[Problem] = []
    values: list[Value] = []
    if fence == "---":
        try:
            values = yaml_values.values(source, inner)
        except (yaml.YAMLError, ValueError, RecursionError, TypeError) as error:
            mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
            what = str(getattr(error, "problem", "") or type(error).__name__)
            line = first + 2 + (mark.line if mark else 0)
            problems.append(
                _problem(
                    source,
                    line,
                    f"the front matter is not valid YAML: {what}",
                    "key: value lines; read line by line",
                )
            )
    if not values:
        values = _by_line(source, inner)
    values = [v for v in values if not UNFILLED.fullmatch(source.text, v.start, v.end)]
    if not values and source.text[start:end].strip():
        # two rules with prose between them: no front matter at all
        return FrontMatter((), 0)
    return FrontMatter(tuple(values), body, tuple(problems))


def _unfenced(source: Source, ranges: list[tuple[int, int]]) -> FrontMatter:
    """The lines of keys in small letters with which a file begins, up to its first empty line, one a title."""
    blank = next((i for i, (a, b) in enumerate(ranges) if not source.clean[a:b].strip()), len(ranges))
    pairs = [BARE.match(source.text[a:b]) for a, b in ranges[:blank]]
    if len(pairs) < LEAST or not all(pairs) or ranges[blank - 1][1] - ranges[0][0] > MAX_CHARS:
        return FrontMatter((), 0)
    if TITLE not in {m["key"] for m in pairs if m}:
        return FrontMatter((), 0)
    return FrontMatter(tuple(_by_line(source, ranges[:blank])), ranges[blank - 1][1])


def _problem(source: Source, line: int, message: str, expected: str) -> Problem:
    return Problem(source.path, message, line, expected)


def _by_line(source: Source, ranges: list[tuple[int, int]]) -> list[Value]:
    """The values of TOML, or of YAML that is none, line by line."""
    found: list[Value] = []
    heads = [(n, m) for n, (a, b) in enumerate(ranges) if (m := TABLE.match(source.text[a:b].rstrip()))]
    ends = [*(n for n, _ in heads), len(ranges)]
    found += _of_lines(source, ranges[: ends[0]], in_table=False)
    for (n, head), end in zip(heads, ends[1:], strict=True):
        held = _of_lines(source, ranges[n + 1 : end], in_table=True)
        name = head["name"].rpartition(".")[2]
        found += [_of_element(v, name, ranges[n][0]) for v in held] if head["list"] else held
    return found


def _of_lines(source: Source, ranges: list[tuple[int, int]], *, in_table: bool) -> list[Value]:
    """The values of lines without the head of a table among them; ``in_table``: below one nothing is nested."""
    found: list[Value] = []
    key, key_start, full, outer = "", 0, False, 0
    for a, b in ranges:
        line = source.text[a:b].rstrip()
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        margin = len(line) - len(line.lstrip())
        nested = margin > outer and bool(key) and not in_table
        if m := ITEM.match(line):
            own = "" if full else key
            found.append(_value(source, own, "", (a + m.start("value"), a + m.end("value")), key_start, 1))
        elif (m := PAIR.match(line) or TIGHT.match(line)) and not (nested and m["sign"] == "="):
            start, end = a + m.start("value"), a + m.end("value")
            if not nested:
                key, key_start, outer = m["key"].strip(), a + m.start("key"), margin
                full = m["value"].strip(" |>-[{")[-1:] not in {"", ":"}  # the items below it are of no key
            inside = [(a + e.start("value"), a + e.end("value")) for e in _elements(line, m)]
            found += [_value(source, key, "", place, key_start, 1) for place in inside]
            if not inside and m["value"] and m["value"].strip() not in {"|", ">", "|-", ">-", "[", "{"}:
                name = m["key"].strip() if nested else ""
                found.append(_value(source, key, name, (start, end), a + m.start("key"), 0))
        elif key and line.strip(" \t],}"):
            start = a + len(line) - len(line.lstrip())
            found.append(_value(source, key, "", (start, a + len(line.rstrip(", \t"))), key_start, 1))
    return [v for v in found if v.end > v.start and (v.key or v.depth)]


def _of_element(value: Value, of: str, begins: int) -> Value:
    """A value of a table that is one of a list: ``[[jobs]]``."""
    return replace(value, key=of, name=value.key, depth=value.depth + 1, plain=False, element=begins)


def _elements(line: str, pair: re.Match[str]) -> list[re.Match[str]]:
    """The quoted elements of a list that stands on one line: ``perks = ["Bread", "Rolls"]``."""
    place = pair.start("value"), pair.end("value")
    return list(ELEMENT.finditer(line, *place)) if LIST.fullmatch(line, *place) else []


def _value(source: Source, key: str, name: str, place: tuple[int, int], key_start: int, depth: int) -> Value:
    start, end = place
    quoted = QUOTED.match(source.text[start:end])
    if quoted:
        start, end = start + quoted.start("value"), start + quoted.end("value")
    elif " #" in source.text[start:end] and "://" not in source.text[start:end]:
        end = start + source.text[start:end].index(" #")
    return Value(key, name, start, end, key_start, depth, plain=not quoted and depth == 0)
