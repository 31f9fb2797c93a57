"""Lines of an answer as parts of a rich_text block: what a posting says plain, what the bot says bold or italic."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.domain import Line, Part
from bot.slack.rendering import rich_text
from bot.slack.rendering.links import pieces, shortened
from bot.slack.rendering.literal import REACH, clean, cut, size
from bot.slack.rendering.shares import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.answering.wordings import Wordings
    from bot.slack.rendering.rich_text import Json
    from bot.slack.rendering.shares import Entry

STYLES = {Part.HEAD: "bold", Part.STATUS: "bold", Part.LABEL: "bold", Part.NOTE: "italic"}
ASIDE = 400  # characters of what stands beside an item: what leads to it, its heading, its source
OTHER = "://"  # in a source line's own words: it could be taken for the address it leads to


@dataclass(frozen=True, slots=True)
class Lines:
    """Draws lines. ``urls`` holds the link of a source line by its number, ``numbers`` what its button is called.

    A line that stands for itself has at most ``line`` characters, a quote ``item``.
    """

    words: Wordings
    line: int
    item: int
    urls: Mapping[int, str] = field(default_factory=dict)
    numbers: Mapping[int, int] = field(default_factory=dict)

    def own(self, lines: Iterable[Line | Source]) -> list[Json]:
        """Paragraphs for lines of the bot's own and for source lines."""
        return [part for line in lines for part in self._own(line, self.line)]

    def _own(self, line: Line | Source, most: int) -> list[Json]:
        if isinstance(line, Source):
            return rich_text.section(self.source(line))
        return rich_text.section(rich_text.text(cut(line.text, most), STYLES.get(line.part, "")))

    def entry(self, entry: Entry) -> list[Json]:
        """A bullet for an item, its heading above and its own source below it."""
        depth = entry.item.depth
        return [
            *self.label(entry),
            *rich_text.bullet(self.said(entry), depth),
            *(rich_text.bullet(self.source(entry.source), depth + 1) if entry.source else []),
        ]

    def label(self, entry: Entry) -> list[Json]:
        """The heading above an item."""
        return self._own(entry.label, ASIDE) if entry.label else []

    def said(self, entry: Entry) -> list[Json]:
        """The words of an item: its status, what the bot says before it, and the quote."""
        elements: list[Json] = []
        for line in entry.status:
            elements += rich_text.text(f"{cut(line.text, ASIDE)} ", "bold")
        lead, quoted = cut(entry.item.lead, ASIDE), entry.item.text
        # a lead that keeps its closing space when it is cut; alone it is an item of the bot's own
        spaced = lead + " " if quoted and lead and not lead.endswith(" ") else lead
        elements += rich_text.text(spaced, "bold" if quoted else "")
        return elements + self.quote(entry.item)

    def quote(self, item: Line) -> list[Json]:
        """A posting's own words with its links; what is too long is shortened, and said to be."""
        cited = item.citation
        return quoted_words(item.text, cited.quote if cited else "", self.item, self.words)

    def source(self, source: Source) -> list[Json]:
        """A source line: a link where it has one, else with the number of its button where there are several."""
        label, url = cut(source.line.text, min(ASIDE, self.line)), self.urls.get(source.number, "")
        if url:
            return [rich_text.link(url, label)]
        if source.number in self.numbers:
            label = self.words.say("numbered", number=self.numbers[source.number], source=label)
        return rich_text.text(label)


def quoted_words(text: str, quote: str, room: int, words: Wordings, style: str = "") -> list[Json]:
    """A posting's words with the links of their quote, in ``room`` characters; shortened, they say so."""
    note = f" {words.say('shortened')}"
    reach = REACH * max(1, room)  # foreign text may be huge: no more of it is looked at than could be shown
    if text and not text[:reach].strip():
        text = text.strip() or " "  # of nothing but spaces none is left out
    held, short = shortened(pieces(clean(text[:reach]), clean(quote[:reach])), room)
    short = short or len(text) > reach
    if short:
        held, _ = shortened(held, room - len(note))
    elements: list[Json] = []
    for piece in held:
        if piece.url:
            elements.append(rich_text.link(piece.url, piece.label, style))
        else:
            elements += rich_text.text(piece.text, style)
    return elements + (rich_text.text(note, "italic") if short else [])


def linked(source: Source, url: str, most: int) -> str:
    """The link of a source line, "" where a button is better: too long, or words that name another address."""
    return url if size(url) <= most and source.line.text and OTHER not in source.line.text else ""
