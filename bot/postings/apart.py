"""Paragraphs taken apart where their lines are no running text."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.postings.facets import Headings
    from bot.postings.raw import Raw
    from bot.postings.source import Source

ALONE, LABEL = 6, 3  # words of a heading, of a label, on a line of its own inside a paragraph
# one link and nothing else, on whatever lines
ANCHOR = re.compile(r"<a\s(?:[^<]|<(?!/?a\b))*</a>", re.IGNORECASE)
CHIP = re.compile(r"<(span|small|strong|b|em|label)\b[^<>]*>[^<>]+</\1>", re.IGNORECASE)
CHIPS = 2  # the least of them in a row
# an item that only leads to another page of the site, and the least of a menu of such
AWAY = re.compile(r"<a\s[^<>]*href\s*=\s*[\"']?[/.#][^<>]*>[^<>]*</a>", re.IGNORECASE)
MENU = 3


def apart(source: Source, raws: Iterable[Raw], headings: Headings) -> Iterator[Raw]:
    """The blocks; a paragraph of many lines is taken apart at lines that are a known heading and nothing else.

    So is plain text written: no blank line between "What you need" and what is needed. One whose lines are each one
    element, as a row of chips is, becomes a row of these.
    """
    for raw in _whole(source, _no_menu(source, raws)):
        of_link = raw.pieces and ANCHOR.fullmatch(source.clean, raw.pieces[0][0], raw.pieces[-1][1])
        if raw.kind != "paragraph" or len(raw.pieces) <= 1 or of_link:
            yield raw
        elif all(CHIP.fullmatch(source.clean, *piece) for piece in raw.pieces) and len(raw.pieces) >= CHIPS:
            yield from (replace(raw, kind="row", pieces=[piece]) for piece in raw.pieces)
        else:
            yield from _at_headings(source, raw, headings)


def _no_menu(source: Source, raws: Iterable[Raw]) -> Iterator[Raw]:
    """The blocks without the lists of HTML that are links to other pages of the site and nothing else."""
    for listed, run in groupby(raws, lambda raw: raw.kind == "item" and raw.in_html):
        blocks = list(run)
        menu = listed and len(blocks) >= MENU
        if not (menu and all(AWAY.fullmatch(source.clean, b.pieces[0][0], b.pieces[-1][1]) for b in blocks)):
            yield from blocks


def _whole(source: Source, raws: Iterable[Raw]) -> Iterator[Raw]:
    """The blocks, a paragraph that ends in a comma with the one that goes on from it, in small letters."""
    begun: Raw | None = None
    for raw in raws:
        if begun:
            if raw.kind == "paragraph" and source.clean[raw.pieces[0][0]].islower():
                begun = replace(begun, pieces=[*begun.pieces, *raw.pieces])
                raw = begun  # noqa: PLW2901  # the two are one from here on
            else:
                yield begun
            begun = None
        if raw.kind == "paragraph" and source.clean[slice(*raw.pieces[-1])].endswith(","):
            begun = raw
        else:
            yield raw
    if begun:
        yield begun


def _at_headings(source: Source, raw: Raw, headings: Headings) -> Iterator[Raw]:
    """A paragraph's stretches between the lines that are headings or state a value, and these."""
    run: list[tuple[int, int]] = []
    for piece in raw.pieces:
        text = source.clean[piece[0] : piece[1]].strip()
        label, colon, value = text.partition(":")
        short = len(text.split()) <= ALONE and text[:1].isupper() and text[-1] not in ".,;!?"
        known = headings.whole(text) or (len(text.split()) <= LABEL and headings.known(text))
        alone = short and not value.strip() and known
        stated = bool(colon and value.strip() and len(label.split()) <= LABEL and headings.key(label)[0])
        if alone or stated:
            if run:
                yield replace(raw, pieces=run)
            yield replace(raw, pieces=[piece])
            run = []
        else:
            run.append(piece)
    if run:
        yield replace(raw, pieces=run)
