"""What a reference parser of Markdown sees in a file: where its headings and its outer list items begin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from bot.domain import Posting

_PARSER = MarkdownIt("commonmark").enable("table")


@dataclass(frozen=True, slots=True)
class Marks:
    """The 1-based lines on which headings and outer list items begin."""

    headings: frozenset[int]
    items: frozenset[int]


def expected(text: str) -> Marks:
    """What the reference sees below the front matter; marks without a word are left out."""
    tokens = _PARSER.parse(
        "\n".join(_below_front_matter(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")))
    )
    headings, items = set(), set()
    lists = 0
    for at, token in enumerate(tokens):
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            lists += 1
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            lists -= 1
        elif (
            token.type == "heading_open"
            and token.markup.startswith("#")
            and token.map
            and _worded(tokens[at + 1])
        ):
            headings.add(token.map[0] + 1)
        elif token.type == "list_item_open" and lists == 1 and token.map and _has_words(tokens, at):
            items.add(token.map[0] + 1)
    return Marks(frozenset(headings), frozenset(items))


def found(posting: Posting) -> Marks:
    """What our reader made of the file: an item that heads a list is a heading and an item to it."""
    headings = {s.span.first for s in posting.sections if s.heading}
    items = {b.span.first for s in posting.sections for b in s.blocks if b.depth}
    return Marks(frozenset(headings), frozenset(items | headings))


def _below_front_matter(lines: list[str]) -> list[str]:
    """The lines, those of the front matter emptied."""
    first = next((i for i, line in enumerate(lines) if line.strip("\ufeff \t")), 0)
    fence = lines[first].strip("\ufeff \t")
    if fence not in {"---", "+++"}:
        return lines
    last = next((i for i in range(first + 1, len(lines)) if lines[i].strip() == fence), -1)
    return [""] * (last + 1) + lines[last + 1 :]


def _has_words(tokens: Sequence[Token], at: int) -> bool:
    """Whether the first thing in a list item is text: its own line, not that of a list inside it."""
    following = tokens[at + 1 : at + 3]
    return (
        len(following) > 1
        and following[0].type in {"paragraph_open", "heading_open"}
        and _worded(following[1])
    )


def _worded(token: Token) -> bool:
    return any(c.isalnum() for c in token.content)
