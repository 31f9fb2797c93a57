"""What HTML containers hold together: names with values, cards beside each other, and where what is theirs ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.postings.marks import SENTENCE_END
from bot.postings.raw import Raw

if TYPE_CHECKING:
    from collections.abc import Sequence

TAGS = frozenset({"div", "section", "aside", "article", "header"})  # the tags that hold others together
# the least headings of a box of facts; the values that one may have, with a link; the characters of a value
FACTS, VALUES, VALUE = 3, 2, 200
# what stands between a name and its value in a box of their own: "Shift<br><b>Early</b>"
BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
STRONG = re.compile(r"<(b|strong)\b[^<>]*>[^<>]+</\1>", re.IGNORECASE)
INLINE = re.compile(r"<[^<>]*>")
PAIR = ("name", "value")
NAME = 40  # characters of such a name, half of those of its value where nothing but the boxes tells which is which
# the same in two elements that touch or stand on lines of their own, which the page's style lays out apart:
# "<b>Shift</b><span>Early</span>"; of two elements alike the second may go on with a word, as may what begins small
BOTH = re.compile(
    rf"(?P<name><(?P<of>(?P<tag>b|strong|span|small|label|em)\b[^<>]*)>[^<>]{{1,{NAME}}}\w</(?P=tag)>)(?:[ \t]*\n\s*)?"
    rf"(?P<value><(?!(?P=of)>)(?P<other>b|strong|span|small|em)\b[^<>]*>(?P<said>[^\s<>,.;:)][^<>]{{0,{VALUE}}})</(?P=other)>)",
    re.IGNORECASE,
)
# and where only the name is one: "<b>Shift</b>Early"
MARKED = re.compile(
    rf"(?P<name><(?P<tag>b|strong)\b[^<>]*>[^<>]{{2,{NAME}}}\w</(?P=tag)>)(?P<value>(?P<said>[^\s<>,.;:)])[^<>]{{0,{VALUE}}})",
    re.IGNORECASE,
)


def beside(block: Raw, text: str) -> Raw:
    """A block as a row where it holds but a short name and its value, each an element of its own; else itself."""
    place = block.pieces[0][0], block.pieces[-1][1]
    both = BOTH.fullmatch(text, *place) or MARKED.fullmatch(text, *place)
    if block.kind == "heading" or not both or both["said"][0].islower() or both["value"][-1] in SENTENCE_END:
        return block
    return Raw("row", [both.span("name"), both.span("value")], in_html=True)


class Boxes:
    """The containers that are open, over the blocks of a text as they are read."""

    def __init__(self, blocks: list[Raw], text: str) -> None:
        self._blocks, self._text = blocks, text
        self._open: list[int] = []  # how many blocks stand before each
        self._cards: dict[int, int] = {}  # how many stood behind the last card of each depth
        self._ends: list[int] = []  # where a card ends that stands right behind another
        self._pairs: list[int] = []  # where each container begins that may be a name with its value

    def tag(self, *, closing: bool) -> None:
        """A container begins or ends."""
        if not closing:
            self._open.append(len(self._blocks))
        elif self._open:
            self._end(self._open.pop())

    def _end(self, since: int) -> None:
        """What follows a container is of no heading in it, where it ends in a list, stands beside the text or another."""
        inside = self._blocks[since:]
        if pair := _of_pair(inside, self._text):
            self._blocks[since:] = [pair]
        elif _named(inside, self._text):
            self._pairs.append(since)
        elif _of_rows(inside := self._in_rows(since)):
            self._blocks.insert(since, Raw("rule", [], in_html=True))
        if _of_facts(inside) or (_of_rows(inside) and inside[0].kind == "heading"):
            self._blocks.append(Raw("rule", [], in_html=True))
        elif _of_list(inside):
            self._blocks.append(Raw("rule", []))
        elif _of_card(inside):
            depth = len(self._open)
            if self._cards.get(depth) == since:
                self._ends.append(len(self._blocks))
            self._cards[depth] = len(self._blocks)

    def _in_rows(self, since: int) -> list[Raw]:
        """What a container holds, names with values as rows where it is nothing but boxes with one of each."""
        inside = self._blocks[since:]
        pairs = [at for at in self._pairs if at >= since]
        if pairs:
            del self._pairs[-len(pairs) :]
        headed = bool(inside) and inside[0].kind == "heading"
        if len(pairs) < FACTS or len(inside) != len(pairs) * len(PAIR) + headed:
            return inside
        for at in reversed(pairs):
            pieces = [piece for block in self._blocks[at : at + len(PAIR)] for piece in block.pieces]
            self._blocks[at : at + len(PAIR)] = [Raw("row", pieces, in_html=True)]
        return self._blocks[since:]

    def finish(self) -> None:
        """What stands as text behind the last of several cards is of none of them."""
        for at in reversed(self._ends):
            if [block.kind for block in self._blocks[at : at + 1]] == ["paragraph"]:
                self._blocks.insert(at, Raw("rule", []))


def _of_facts(blocks: Sequence[Raw]) -> bool:
    """Whether the blocks of a container are names with values: headings each above one or two short paragraphs."""
    headings = sum(block.kind == "heading" for block in blocks)
    if headings < FACTS or blocks[0].kind != "heading" or len(blocks) > headings * (1 + VALUES):
        return False
    values = [block for block in blocks if block.kind != "heading"]
    short = all(b.kind == "paragraph" and sum(end - start for start, end in b.pieces) < VALUE for b in values)
    return short and len(values) >= headings


def _of_list(blocks: Sequence[Raw]) -> bool:
    """Whether the blocks of a container are headings with what stands below them, a list at the end."""
    return bool(blocks) and blocks[0].kind == "heading" and blocks[-1].kind == "item"


def _of_card(blocks: Sequence[Raw]) -> bool:
    """Whether the blocks of a container are one heading with text below it."""
    kinds = [block.kind for block in blocks if block.kind != "rule"]
    return kinds[:1] == ["heading"] and len(kinds) > 1 and "heading" not in kinds[1:]


def _of_pair(blocks: Sequence[Raw], text: str) -> Raw | None:
    """The row of a container that holds but a short name, a break and its value in bold; None if it holds another thing."""
    if not _two_lines(blocks):
        return None
    (start, end), value = (block.pieces[0] for block in blocks)
    named = end - start <= NAME and "<" not in text[start:end] and text[end - 1].isalnum()
    if not (named and BREAK.fullmatch(text, end, value[0]) and STRONG.fullmatch(text, *value)):
        return None
    return Raw("row", [(start, end), value], in_html=True)


def _two_lines(blocks: Sequence[Raw]) -> bool:
    """Whether blocks are two paragraphs of a line each."""
    return len(blocks) == len(PAIR) and all(b.kind == "paragraph" and len(b.pieces) == 1 for b in blocks)


def _named(blocks: Sequence[Raw], text: str) -> bool:
    """Whether a container may hold but a short name and a value, neither of them a sentence."""
    if not _two_lines(blocks):
        return False
    name, value = (INLINE.sub("", text[slice(*block.pieces[0])]).strip() for block in blocks)
    return (
        0 < len(name) <= NAME
        and name[-1].isalnum()
        and 0 < len(value) <= 2 * NAME
        and value[-1] not in SENTENCE_END
    )


def _of_rows(blocks: Sequence[Raw]) -> bool:
    """Whether the blocks of a container are rows for the most part: a box beside the text, and no part of what it follows."""
    rows = sum(block.kind == "row" for block in blocks)
    return rows >= FACTS and 2 * rows >= len(blocks)
