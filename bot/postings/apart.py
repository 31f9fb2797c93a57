"""Paragraphs taken apart where their lines are no running text."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from bot.domain.facets import (
    BENEFITS,
    COMPENSATION,
    NICE_TO_HAVE,
    PURPOSE,
    REQUIREMENTS,
    RESPONSIBILITIES,
    SKILLS,
    SOFT_SKILLS,
)
from bot.postings import aligned, letterhead
from bot.postings.inline import render

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.postings.facets import Headings
    from bot.postings.raw import Raw
    from bot.postings.source import Source

# words of a heading, of one that ends in a colon, of a label, on a line of its own inside a paragraph
ALONE, OPENS, LABEL = 8, 10, 3
# the least lines of a box of facts, and words of a label and of a value in it
ROWS, NAME, VALUE = 3, 4, 12
# facets of what is listed, the least lines of a list without marks, and a width at which nobody breaks running text
LISTED = frozenset({RESPONSIBILITIES, REQUIREMENTS, NICE_TO_HAVE, SKILLS, SOFT_SKILLS, BENEFITS})
LINES, WIDTH = 2, 60
# with which a line may begin behind a stop as well as with a capital: "$12 an hour."
FIGURE = re.compile(r"[$£€]?\d")
STOPS = ".;!"  # that end a sentence on a line of its own
AMID = re.compile(r"[.!?]\s+[A-Z]")  # a sentence that begins amid a line
ARROW = re.compile(r"(?:[→⇒➔➜»›]|[-=]{1,2}>)[ \t\u00a0]+(?=\S)")  # that begins each line of a list
# one link and nothing else, on whatever lines
ANCHOR = re.compile(r"<a\s(?:[^<]|<(?!/?a\b))*</a>", re.IGNORECASE)
CHIP = re.compile(r"<(span|small|strong|b|em|label)\b[^<>]*>[^<>]+</\1>", re.IGNORECASE)
CHIPS = 2  # the least of them in a row
# an item that only leads to another page of the site, and the least of a menu of such
AWAY = re.compile(r"<a\s[^<>]*href\s*=\s*[\"']?[/.#][^<>]*>[^<>]*</a>", re.IGNORECASE)
MENU = 3
PAST = re.compile(r"href\s*=\s*[\"']?#", re.IGNORECASE)  # of a link that leads further down the page


def apart(source: Source, raws: Iterable[Raw], headings: Headings) -> Iterator[Raw]:
    """The blocks; a paragraph of many lines is taken apart at lines that are a known heading and nothing else.

    So is plain text written: no blank line between "What you need" and what is needed. One whose lines are each one
    element, as a row of chips is, becomes a row of these.
    """
    heading = ""  # the line right above, where it may be one
    for number, raw in enumerate(_whole(source, _no_menu(source, raws, headings))):
        listed = bool(heading) and not LISTED.isdisjoint(headings.facets(heading)[0])
        facts = aligned.rows(source.clean, raw, headings, listed=listed) if raw.kind == "paragraph" else []
        facts = facts or (aligned.fields(source.clean, raw, headings) if raw.kind == "paragraph" else [])
        if facts:
            yield from facts
            heading = ""
            continue
        top = number < letterhead.TOP and raw.kind == "paragraph" and not raw.in_html
        if top and letterhead.is_one([source.clean[a:b].strip() for a, b in raw.pieces], headings):
            yield from (replace(raw, pieces=[piece]) for piece in raw.pieces)
            continue
        of_link = raw.pieces and ANCHOR.fullmatch(source.clean, raw.pieces[0][0], raw.pieces[-1][1])
        if raw.kind != "paragraph" or len(raw.pieces) <= 1 or of_link:
            yield raw
            heads = len(raw.pieces) == 1 and raw.kind != "item"  # an item "Fair pay" is none above an address
            heading = source.clean[slice(*raw.pieces[0])] if heads else ""
            continue
        if all(CHIP.fullmatch(source.clean, *piece) for piece in raw.pieces) and len(raw.pieces) >= CHIPS:
            yield from (replace(raw, kind="row", pieces=[piece]) for piece in raw.pieces)
        elif (led := [_led(source.clean, *piece) for piece in raw.pieces]) and len(led) >= LINES and all(led):
            yield from (
                replace(raw, kind="item", pieces=[piece], depth=1, marker="-") for piece in led if piece
            )
        else:
            yield from _at_headings(source, raw, heading, headings)
        heading = ""


def _led(text: str, first: int, last: int) -> tuple[int, int] | None:
    """What a line says behind an arrow that begins it, as no list of Markdown does: "→ mend the nets"; None if none does."""
    found = ARROW.match(text, first, last)
    return (found.end(), last) if found else None


def _no_menu(source: Source, raws: Iterable[Raw], headings: Headings) -> Iterator[Raw]:
    """The blocks without what is links to other pages of the site and nothing else.

    Such are lists of HTML, and paragraphs above the first heading: below it they may be what a post is tagged with.
    """
    every = list(raws)
    first = next((n for n, raw in enumerate(every) if raw.kind == "heading"), 0)
    kept = [raw for n, raw in enumerate(every) if n >= first or not _of_links(source, raw, headings)]
    for listed, run in groupby(kept, lambda raw: raw.kind == "item" and raw.in_html):
        blocks = list(run)
        menu = listed and len(blocks) >= MENU
        if not (menu and all(AWAY.fullmatch(source.clean, b.pieces[0][0], b.pieces[-1][1]) for b in blocks)):
            yield from blocks


def _of_links(source: Source, block: Raw, headings: Headings) -> bool:
    """Whether a paragraph is a menu, or the link that leads past one and tells nothing itself: "Apply by 3 May"."""
    if block.kind != "paragraph":
        return False
    text = source.clean[block.pieces[0][0] : block.pieces[-1][1]]
    links = AWAY.findall(text)
    past = len(links) == 1 and bool(PAST.search(links[0])) and not headings.hints(render(text).text)
    return (past or len(links) >= MENU) and not AWAY.sub("", text).strip()


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


def _at_headings(source: Source, raw: Raw, heading: str, headings: Headings) -> Iterator[Raw]:
    """A paragraph's stretches between the lines that are headings or state a value, and these.

    ``heading`` stands above it. Where one in it ends in a colon, a line without is no heading.
    """
    run: list[tuple[int, int]] = []
    colons = heading.rstrip("*_ ").endswith(":")
    boxed = _boxed(source, raw)
    for piece, after in zip(raw.pieces, (*raw.pieces[1:], None), strict=True):
        text = source.clean[piece[0] : piece[1]].strip()
        label, colon, value = text.partition(":")
        opens, size = bool(colon) and not value.strip(), len(text.split())
        short = size <= (OPENS if opens else ALONE) and text[:1].isupper() and text[-1] not in ".,;!?"
        known = headings.whole(text) or ((opens or size <= LABEL) and headings.known(text))
        alone = short and not value.strip() and known and (not colons or bool(colon))
        alone = alone and (bool(colon) or not _more_of(text, heading, headings))
        stated = bool(colon and value.strip() and len(label.split()) <= LABEL and headings.key(label)[0])
        if not (alone or stated) and (boxed or label.isupper()) and _row(text) and headings.whole(label):
            stated = label.isupper() or not heading or LISTED.isdisjoint(headings.facets(heading)[0])
        if alone or stated:
            yield from _run(source, raw, run, heading, headings)
            below = source.clean[slice(*after)].partition(":") if after else ("", "", "")
            if alone and not colon and _value(text, headings) and _names(*below, headings):
                yield replace(raw, kind="row", pieces=[piece])
                heading, run = "", []
                continue
            yield replace(raw, pieces=[piece])
            colons, heading, run = colons or bool(alone and colon), text if alone else "", []
        else:
            run.append(piece)
    yield from _run(source, raw, run, heading, headings)


def _value(line: str, headings: Headings) -> bool:
    """Whether a line is but values: "Permanent", "Full-time, seasonal"."""
    return all(headings.of_value(part.strip(), of_type=True) for part in line.split(","))


def _names(label: str, colon: str, value: str, headings: Headings) -> bool:
    """Whether a line is a name with its value, or there is none: nothing that could be told below a heading."""
    return not (label or colon) or bool(value.strip() and headings.is_key(label))


def _row(line: str) -> bool:
    """Whether a line is a name and its value, of any length behind capitals: "Reporting to: the head baker"."""
    name, colon, value = line.partition(":")
    short = len(name.split()) <= NAME and (name.isupper() or len(value.split()) <= VALUE)
    begins = next((sign for sign in name if sign.isalpha()), "").isupper()
    return bool(colon and value.strip()) and short and begins and value[:1].isspace()


def _boxed(source: Source, raw: Raw) -> bool:
    """Whether the lines of a paragraph are a box of facts: most of them names with their values."""
    rows = sum(_row(source.clean[a:b].strip()) for a, b in raw.pieces)
    return rows >= ROWS and 2 * rows > len(raw.pieces)


def _more_of(line: str, heading: str, headings: Headings) -> bool:
    """Whether a line that holds a heading's word is one of the things listed below one: "Weekend activities" of "Tasks"."""
    own = headings.whole(line) and not headings.qualified(line, heading)
    if own or not (heading and headings.whole(heading)):
        return False
    above = headings.facets(heading)[0][:1]
    return not LISTED.isdisjoint(above) and headings.facets(line)[0][:1] == above


def _run(
    source: Source, raw: Raw, run: list[tuple[int, int]], heading: str, headings: Headings
) -> Iterator[Raw]:
    """Some lines of a paragraph as one, or as a list without marks, where they stand below what names a list of things."""
    facet = headings.facets(heading)[0][:1] if heading else ()
    if facet == (COMPENSATION,) and not _torn([source.clean[a:b].strip() for a, b in run]):
        facet = (BENEFITS,)  # "Compensation and perks"
    if facet == (PURPOSE,) and len(run) > LINES:
        facet = (headings.of_content([source.clean[a:b] for a, b in run])[0],)  # tasks below "The job"
    if LISTED.isdisjoint(facet) or not _listed([source.clean[a:b].strip() for a, b in run]):
        yield from [replace(raw, pieces=run)][: len(run)]
        return
    yield from (replace(raw, kind="item", pieces=[piece], depth=1, marker="-") for piece in run)


def _listed(lines: Sequence[str]) -> bool:
    """Whether lines are each a thing of its own: all begun alike and broken off where there was room for more.

    Running text has such lines as well where they begin with small letters: of these each is one. So are sentences
    of which each has its own line, and what stands among them and lacks but its stop: no "A degree or" above "5 years".
    """
    if len(lines) >= LINES and all(line[:1].isupper() or FIGURE.match(line) for line in lines):
        width = max(WIDTH, *map(len, lines))
        lacking = [pair for pair in pairwise(lines) if pair[0][-1:] not in STOPS]
        if (
            not _torn(lines)
            and len(lacking) < len(lines) - 1
            and all(_broken(*pair, width) for pair in lacking)
        ):
            return True
    if len(lines) < LINES or any(line[-1:] in ".!?:," for line in lines[:-1]):
        return False
    small = sum(line[:1].islower() for line in lines)
    width = max(WIDTH, *map(len, lines))
    broken = [_broken(line, after, width) for line, after in pairwise(lines)]
    return all(broken) if small == len(lines) else not small and any(broken)


def _torn(lines: Sequence[str]) -> bool:
    """Whether a line without a stop goes on below it: with a figure, or amid a sentence that begins behind another."""
    pairs = (pair for pair in pairwise(lines) if pair[0][-1:] not in STOPS)
    return any(AMID.search(line) or FIGURE.match(after) for line, after in pairs)


def _broken(line: str, after: str, width: int) -> bool:
    """Whether a line was broken off where there was room for the first word ``after`` it, and amid no sentence."""
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) <= width and line[-1:] not in "!?:,"
