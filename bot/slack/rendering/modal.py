"""The windows that open over a message: a quote in its section of the posting, and the reason for a vote.

https://docs.slack.dev/reference/views/modal-views
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.limits import most
from bot.slack.rendering import actions, rich_text
from bot.slack.rendering.buttons import plain
from bot.slack.rendering.lines import quoted_words
from bot.slack.rendering.literal import clean, cut, line
from bot.slack.rendering.rich_text import weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answering.wordings import Wordings
    from bot.domain import Citation, Posting, Section
    from bot.slack.rendering.rich_text import Json
    from bot.slack.rendering.shares import Source

PATH = " › "
ROOM = 10_000  # characters of a window: as many as of a message
FIXED = 2000  # of these for the place, the link and what explains
LONGEST = 2800  # characters of one passage
SECTIONS = 10  # headings that one source line names at most
AROUND = 3  # passages above and below a quote that are kept where a section is long
REASON = 500  # characters of a reason


@dataclass(frozen=True, slots=True)
class _Found:
    """A section with the numbers of the blocks of it that are quoted."""

    section: Section
    quoted: frozenset[int]


def holding(postings: Iterable[Posting], cited: Citation) -> Posting | None:
    """The posting in which a quote stands, of those that share its file; None where it stands in none any more."""
    return next((p for p in postings if p.path == cited.posting and _place(p, cited)), None)


def source(posting: Posting | None, shown: Source, *, words: Wordings, link: str) -> Json:
    """The quotes of a source line in their sections, the quotes bold, with file, lines and link.

    Of a posting that is gone (None) or has changed since, the quotes stand alone: they are kept with the answer.
    """
    quoted = shown.quoted or ((shown.line.citation,) if shown.line.citation else ())
    found = _found(posting, quoted) if posting else []
    blocks = _sections(found, words) if found else _alone(quoted, words)
    place = rich_text.section(rich_text.text(cut(shown.line.text, FIXED // 4)))
    if link:
        place += rich_text.section([rich_text.link(link, words.say("source link"))])
    key = rich_text.section(rich_text.text(words.say("source key"), "italic")) if found else []
    return _window(words, "source title") | {
        "close": _short(words, "close"),
        "blocks": [*rich_text.block([*place, *key]), *blocks] or [{"type": "divider"}],
    }


def reason(answer_id: str, *, words: Wordings) -> Json:
    """What was wrong, asked after a thumbs-down; the answer may be left empty."""
    element = {
        "type": "plain_text_input",
        "action_id": actions.REASON,
        "multiline": True,
        "max_length": REASON,
        "focus_on_load": True,
    }
    asked = {
        "type": "input",
        "block_id": actions.REASON,
        "label": plain(line(words.say("reason"), most("blocks.input.label"))),
        "hint": plain(line(words.say("reason hint"), most("blocks.input.hint"))),
        "element": element,
        "optional": True,
    }
    return _window(words, "reason title") | {
        "callback_id": actions.REASON,
        "private_metadata": answer_id,
        "submit": _short(words, "send"),
        "close": _short(words, "cancel"),
        "blocks": [asked],
    }


def _window(words: Wordings, title: str) -> Json:
    return {"type": "modal", "title": _short(words, title)}


def _short(words: Wordings, key: str) -> Json:
    """A title or a button of a window: 24 characters."""
    return plain(line(words.say(key), most("surfaces.modal.title")))


def _found(posting: Posting, quoted: Sequence[Citation]) -> list[_Found]:
    """The sections in which quotes stand, in the order of the posting."""
    places = [place for cited in quoted if (place := _place(posting, cited))]
    return [
        _Found(posting.sections[number], frozenset(block for section, block in places if section == number))
        for number in sorted({section for section, _ in places})
    ]


def _place(posting: Posting, cited: Citation) -> tuple[int, int] | None:
    """Section and block of a quote: the words on its lines, under its heading where they stand twice."""
    places = [
        (PATH.join(section.path) != cited.heading, number, n)
        for number, section in enumerate(posting.sections)
        for n, block in enumerate(section.blocks)
        if cited.lines[0] <= block.span.first <= block.span.last <= cited.lines[1]
        and cited.quote
        and cited.quote in block.quote
    ]
    return min(places)[1:] if places else None


def _sections(found: Sequence[_Found], words: Wordings) -> list[Json]:
    """The sections one below the other; quotes that find no room are counted."""
    room = ROOM - FIXED
    blocks: list[Json] = []
    for n, one in enumerate(found):
        held = _section(one, words, max(room // 4, room // (len(found) - n)))
        if n == SECTIONS or weight(held) > room:
            left = sum(len(other.quoted) for other in found[n:])
            return [*blocks, *rich_text.block(_missing(left, words))]
        blocks += held
        room -= weight(held)
    return blocks


def _missing(count: int, words: Wordings) -> list[Json]:
    """That some passages are left out."""
    return rich_text.section(rich_text.text(words.say("more", count=count), "italic")) if count else []


def _section(found: _Found, words: Wordings, room: int) -> list[Json]:
    """A section under its headings: the quotes, and as many of their neighbours as fit."""
    heading = PATH.join(found.section.path)
    above = [{"type": "header", "text": plain(line(heading, most("blocks.header.text")))}] if heading else []
    blocks = found.section.blocks
    note = weight(_missing(len(blocks), words))  # below each quote, and at the end, something may be left out
    room -= weight(above) + note
    near = {q + aside for q in found.quoted for aside in range(-AROUND, AROUND + 1)}
    # quotes first, then what stands near them, then the rest
    order = sorted(range(len(blocks)), key=lambda n: (n not in found.quoted, n not in near, n))
    drawn: dict[int, list[Json]] = {}
    outer = min((block.depth for block in blocks if block.depth), default=1)
    for n in order:
        block, style = blocks[n], "bold" if n in found.quoted else ""
        elements = quoted_words(block.text, block.quote, min(LONGEST, room), words, style)
        held = rich_text.bullet(elements, block.depth - outer) if block.depth else rich_text.section(elements)
        room -= weight(held) + note * (n in found.quoted)
        if room < 0:
            break
        drawn[n] = held
    return [*above, *rich_text.block(_in_order(drawn, len(blocks), words))]


def _in_order(drawn: dict[int, list[Json]], count: int, words: Wordings) -> list[Json]:
    """The passages as the posting has them; how many are left out is said where they would stand."""
    parts: list[Json] = []
    missing = 0
    for n in range(count + 1):
        if n < count and n not in drawn:
            missing += 1
            continue
        parts += _missing(missing, words)
        missing = 0
        parts += drawn.get(n, [])
    return parts


def _alone(quoted: Sequence[Citation], words: Wordings) -> list[Json]:
    """The quotes by themselves."""
    room = ROOM - FIXED
    parts: list[Json] = []
    for n, cited in enumerate(quoted):
        held = rich_text.bullet(quoted_words(clean(cited.quote), "", min(LONGEST, room), words))
        if weight(held) > room:
            return rich_text.block([*parts, *_missing(len(quoted) - n, words)])
        parts += held
        room -= weight(held)
    return rich_text.block(parts)
