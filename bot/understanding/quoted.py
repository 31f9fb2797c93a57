"""Headings asked for word for word: "what's 'Your role' as the baker?", "what are the special kitchen demands"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.later import later
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from bot.understanding.asked import Asked

# double marks of any script, or single ones that are no apostrophe
MARKS = later(r"[\"“”„«»]([^\"“”„«»\n]{3,80})[\"“”«»]|(?<!\w)['‘]([^'‘’\n]{3,80})['’](?!\w)")
LONG, LONG_END = 4, 8  # words from which a heading may be but the end of what is asked, and at most
LED = 3  # words from which it may where only words of asking stand before it


def quoted(said: Asked, covered: Collection[int], idle: Collection[str]) -> Iterator[tuple[str, ...]]:
    """The stems of what stands in quotation marks, where all else that is asked are words of ``idle``.

    Of "is it remote, as 'Your role' says" more is asked than for the heading.
    """
    if said.text.isascii() and not ('"' in said.text or "'" in said.text):
        return  # of most questions
    for match in MARKS.finditer(said.text):
        rest = {
            token.stem
            for i, (token, sentence) in enumerate(zip(said.tokens, said.sentence, strict=True))
            if i not in covered and sentence in said.asking
            if not match.start() < token.start < match.end()
        }
        if rest.issubset(idle):
            yield stems(match[1] or match[2])


def endings(line: tuple[str, ...], idle: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """The ends of what is asked that may be a heading: long ones, or all behind words of ``idle``."""
    least = LED if idle.issuperset(line[:-LED]) else LONG
    return (line[at:] for at in range(max(1, len(line) - LONG_END), len(line) - least + 1))
