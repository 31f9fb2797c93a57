"""Links that a posting writes: which are followed, and where they stand in the text that is shown.

A link of a posting is foreign: it is shown as a link only where its label can't be taken for another address.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import quote as percent
from urllib.parse import urlsplit

from bot.limits import most
from bot.slack.rendering.literal import clean, cut, size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# how a quote writes a link; an address may hold one pair of brackets
LINK = re.compile(r"\[(?P<label>[^\[\]]*)\]\((?P<url>[^()\s]*(?:\([^()\s]*\)[^()\s]*)?)\)")
URL = re.compile(r"(?:https?://[^/?#]|mailto:[^@]+@)[^\s<>\"\\^`{|}]*", re.IGNORECASE)
KEPT = "!#$%&'()*+,/:;=?@[]~"  # what an address may hold as it is (RFC 3986)
MAILTO = "mailto:"
ADDRESS = re.compile(
    r"[a-z][a-z0-9+.-]*:/|mailto:|www\.|[^\s@]@[^\s@]+\.|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/:?#]\S*)?$"
)
MOST = 50  # links of one item that are followed
AROUND = ".,;:!?()[]\"'"
AFTER = re.compile(r"(?:[\s.,;:!?)\]\"'…]|$)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an item: ``text`` as the statement has it; of a link also its label and its address."""

    text: str
    label: str = ""
    url: str = ""


def usable(address: str) -> str:
    """An address as Slack takes it, "" for one that is no http, https or mailto address or hides its host.

    At most 3,000 characters: https://docs.slack.dev/reference/block-kit/block-elements/button-element.
    """
    url = percent(address, safe=KEPT) if address == clean(address).strip() and URL.match(address) else ""
    if len(url) > most("elements.button.url") or not URL.fullmatch(url):
        return ""
    if url.lower().startswith(MAILTO):
        return url
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return ""
    return url if host and "@" not in parts.netloc and "%" not in parts.netloc else ""


def honest(label: str, url: str) -> bool:
    """Whether a label can stand for an address: it names none itself, or this one, or its host."""
    shown = unicodedata.normalize("NFKC", label).casefold()
    if not any(ADDRESS.search(word.strip(AROUND)) for word in shown.split()):
        return bool(shown.strip())
    said = _bare(shown)
    return said in {_bare(url.casefold()), urlsplit(url).hostname or ""}


def pieces(text: str, quote: str) -> list[Piece]:
    """A statement's text in pieces: the links that its quote writes as ``[label](url)``, and what stands between.

    The texts of the pieces together are the text; a link that is not followed stays in it as it is.
    """
    found: list[Piece] = []
    at = 0
    for label, url in islice(_written(quote), MOST):
        shown = f"{label} ({url.removeprefix(MAILTO)})"
        start = text.find(shown, at)
        if start < 0 and _bare(label) == _bare(url):  # an address that is its own label stands alone
            start, shown = _find(text, label, at), label
        address = usable(url) if start >= 0 else ""
        if address and honest(label, url):
            found += [Piece(text[at:start])] if start > at else []
            found.append(Piece(shown, label, address))
            at = start + len(shown)
    return [*found, Piece(text[at:])] if text[at:] else found


def shortened(held: Iterable[Piece], room: int) -> tuple[list[Piece], bool]:
    """The pieces that fit into ``room`` characters, and whether some was left out; a link is never cut."""
    kept: list[Piece] = []
    for piece in held:
        needed = size(piece.text) + len(piece.url)
        if needed > room:
            rest = cut(piece.text, room) if not piece.url and room > 1 else ""
            return ([*kept, Piece(rest)] if rest else kept), True
        kept.append(piece)
        room -= needed
    return kept, False


def _written(quote: str) -> Iterator[tuple[str, str]]:
    """The links of a quote in order, their labels in one line."""
    for m in LINK.finditer(quote):
        label = " ".join(m["label"].split())
        if label:
            yield label, m["url"]


def _find(text: str, words: str, at: int) -> int:
    """Where some words stand from a place on, and are not the beginning of longer ones; -1 if nowhere."""
    while (start := text.find(words, at)) >= 0 and not AFTER.match(text, start + len(words)):
        at = start + 1
    return start


def _bare(address: str) -> str:
    """An address less what people leave out when they write it."""
    return re.sub(r"^(?:https?://|mailto:)?(?:www\.)?", "", address.casefold()).rstrip("/")
