"""A file as it was read: its text, its lines, and the same text with everything unseen blanked out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from bot.text.lines import LineMap

# what a browser or a page generator never shows; blanked out, so that offsets stay
OPENERS = re.compile(
    r"<!--|<(?:script|style|template|noscript|textarea|iframe|svg)\b|\{%|\x00", re.IGNORECASE
)
CLOSERS = {"<!--": "-->", "{%": "%}"}


@dataclass(frozen=True)
class Source:
    """A decoded file. ``text`` is what stands on disk (a byte order mark included as a character).

    ``clean`` has the same length: comments, scripts, template tags and NULs are blanks in it.
    """

    path: str
    text: str

    @cached_property
    def lines(self) -> LineMap:
        """The line breaks of ``text``."""
        return LineMap(self.text)

    @cached_property
    def clean(self) -> str:
        """The text with what is never shown blanked out; read once from left to right."""
        text = self.text.replace("\ufeff", " ") if self.text.startswith("\ufeff") else self.text
        lowered = text.lower() if len(text.lower()) == len(text) else text
        out, at = [], 0
        missing: set[str] = (
            set()
        )  # closers that occur nowhere further on: looked for once, not at each opener
        while m := OPENERS.search(text, at):
            end = m.end()
            closer = CLOSERS.get(m[0].lower(), f"</{m[0][1:].lower()}") if m[0] != "\x00" else ""
            if closer and closer not in missing:
                found = lowered.find(closer, end)
                if found >= 0:
                    end = found + len(closer)
                    gt = text.find(">", end, end + 8)
                    end = gt + 1 if closer.startswith("</") and gt >= 0 else end
                else:
                    missing.add(closer)
            # without its closer an opener hides itself, not the rest of the posting
            out += [text[at : m.start()], _blank(text[m.start() : end])]
            at = end
        out.append(text[at:])
        return "".join(out)


def _blank(hidden: str) -> str:
    """As many blanks, the line breaks kept."""
    return "".join(c if c in "\r\n" else " " for c in hidden)
