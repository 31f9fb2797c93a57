"""An answer's lines taken apart: one share for each thing it is about, and in it the items that can be folded."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.domain import Citation, Line, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.domain import Answer


@dataclass(frozen=True, slots=True)
class Source:
    """A source line, ``number`` counted over the whole answer from 0, and the quotes it stands for."""

    number: int
    line: Line
    quoted: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """An item with what is shown only with it: the heading above it, its posting's status, its own source."""

    item: Line
    label: Line | None = None
    status: tuple[Line, ...] = ()
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """What an answer says about one thing: lines before the items, items, lines after them."""

    head: tuple[Line, ...] = ()
    entries: tuple[Entry, ...] = ()
    tail: tuple[Line | Source, ...] = ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """The source lines that stand for the whole share."""
        return tuple(line for line in self.tail if isinstance(line, Source))


def shares(answer: Answer) -> tuple[Share, ...]:
    """The shares of an answer in order; no line is lost but gaps."""
    reader = _Reader()
    for line in answer.lines:
        reader.take(line)
    reader.close()
    return tuple(reader.found)


def source_lines(answer: Answer) -> tuple[Source, ...]:
    """The source lines of an answer, in order: the n-th is what the n-th Show-source button shows."""
    return tuple(sorted(_sources(shares(answer)), key=lambda source: source.number))


def _sources(held: tuple[Share, ...]) -> Iterator[Source]:
    for share in held:
        yield from share.sources
        yield from (entry.source for entry in share.entries if entry.source)


@dataclass(slots=True)
class _Reader:
    """Reads lines one after the other; what waits belongs to the item that comes next."""

    found: list[Share] = field(default_factory=list)
    head: list[Line] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    tail: list[Line | Source] = field(default_factory=list)
    waiting: list[Line] = field(default_factory=list)
    count: int = 0

    def take(self, line: Line) -> None:
        """The next line."""
        if line.part is Part.GAP or (line.part is Part.HEAD and (self.entries or self.tail)):
            self.close()
        if line.part is Part.ITEM:
            self._item(line)
        elif line.part in {Part.LABEL, Part.STATUS}:
            self.waiting.append(line)
        elif line.part is not Part.GAP:
            self._settle()
            self._beside(line)

    def _item(self, line: Line) -> None:
        if self.tail:
            self.close()
        if not line.lead and not self.entries:
            # the status of the one posting the share is about, not of one item's own
            self.head += [w for w in self.waiting if w.part is Part.STATUS]
            self.waiting = [w for w in self.waiting if w.part is not Part.STATUS]
        labels = [w for w in self.waiting if w.part is Part.LABEL]
        status = tuple(w for w in self.waiting if w.part is Part.STATUS)
        self.entries.append(Entry(line, labels[-1] if labels else None, status))
        self.waiting = []

    def _beside(self, line: Line) -> None:
        """A head, a note or a source line."""
        if line.part is Part.SOURCE:
            last = self.entries[-1] if self.entries else None
            if last and line.depth > 0 and not last.source and not self.tail:
                self.entries[-1] = replace(last, source=self._source(line, [last]))
            else:
                self.tail.append(self._source(line, self.entries))
        elif self.entries:
            self.tail.append(line)
        else:
            self.head.append(line)

    def _source(self, line: Line, of: list[Entry]) -> Source:
        """The next source line, with what stands above it."""
        self.count += 1
        return Source(self.count - 1, line, tuple(e.item.citation for e in of if e.item.citation))

    def _settle(self) -> None:
        """What waited for an item that did not come stands for itself."""
        for line in self.waiting:
            if self.entries:
                self.tail.append(line)
            else:
                self.head.append(line)
        self.waiting = []

    def close(self) -> None:
        """The share read so far is whole."""
        self._settle()
        if self.head or self.entries or self.tail:
            self.found.append(Share(tuple(self.head), tuple(self.entries), tuple(self.tail)))
        self.head, self.entries, self.tail = [], [], []
