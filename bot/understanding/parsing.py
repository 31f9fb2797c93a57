"""A text as asked becomes the question's words: Slack's markup gone, capped, cut into tokens and sentences."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from bot.text.fold import visible
from bot.text.tokens import tokens
from bot.understanding.asked import Asked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.tokens import Token

MAX_CHARS = 2_000
MAX_TOKENS = 240  # the rest is not read: half a page is asked within 50 ms, whatever it says
SLACK = re.compile(
    r"<(?:[@#!][^<>]{0,200}|(?P<url>[^<>|\s]{1,1000})(?:\|(?P<label>[^<>]{0,500}))?)>|:[a-z0-9_+-]{1,40}:"
)
# behind what is told first, an emoji stands where a point would: "new here 😅 what does the baker do"
FACE = re.compile(
    r"(?::[a-z0-9_+-]{1,40}:|[\U0001f300-\U0001faff]|(?<=>)|https?://[^\s<>|]++|^[\[(][^\[\]()]{1,40}[\])])"
    r"(?=\s++(?:(?:and|so|but)\s++)?(?:what|which|who|where|when|how|why|do|does|is|are|can|could|must|will|would|should|has|have|any)\b)",
    re.IGNORECASE,
)
BRACKET = frozenset("([")  # what is told first in brackets, as well, and may name an employer
# what but numbers a line, and a bare address; faces made of signs end a sentence
NO_WORDS = re.compile(
    r"^[ \t]*+(?:[qQ]?\d{1,2}[.)]|(?:[a-h]|i{1,3})\)|[-*•–])[ \t]++(?=\S)|https?://[^\s<>|]++", re.MULTILINE
)
# each begins with one of few characters, found before what stands around them is looked at
SMILE = re.compile(r"[<:;=xX^](?<!\S.)(?:(?<=<)3+|(?<=[:;=])[-']?[)(DPp3]+|(?<=[xX])D+|(?<=\^)\^)(?!\S)")
CODE = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
# a line of code, and not the name of a tool: "`helm`"
SNIPPET = re.compile(r"`[^`\n=*;{}()\[\]|$]*+[=*;{}()\[\]|$][^`\n]*+`")
# a point behind a single letter or a usual abbreviation ("vs.", "e.g.") ends no sentence
SENTENCE = re.compile(
    r"(?:(?<!\b\w)(?<!\bvs)(?<!\beg)(?<!\bie)(?<!\bca)(?<!\b(?-i:no))(?<!\bnr)(?<!\bmr)(?<!\bdr)(?<!\bst)(?<!\bsr)(?<!\bjr)"
    r"(?<!\basst)(?<!\bassoc)(?<!\bmgr)(?<!\beng)(?<!\bdept)"
    r"\.|[!?…。！？:])+"
    r"[.!?]*(?=[\s)\"'”]|$)|\n+",
    re.IGNORECASE,
)
# what such an end begins with, found many times as quickly as the end itself
MARK = re.compile(r"[.!?…。！？:\n]")
# a comma behind what is told first: "i have no degree, but what do they ask for"
TURN = re.compile(r",(?=\s+(?:but|so)\s+(?:what|which|who|where|when|how|why)\b)", re.IGNORECASE)
# the same before an order, where more than a name stands before it: "i know it is in English, just show me the perks"
ORDER = re.compile(r",(?=\s+(?:(?:but|so|just|please)\s+)?(?:show|give|tell)\s+(?:me|us)\b)", re.IGNORECASE)
_START = attrgetter("start")  # of a token
TOLD = 3  # words before an order that tell something


def asked(text: str) -> Asked:
    """A question of any length and content; the first 2,000 characters count."""
    raw = text[:MAX_CHARS]
    text = visible(text[: 2 * MAX_CHARS])
    if "`" in text:
        text = SNIPPET.sub(" ", CODE.sub(" ", text))
    faces = text.count(":") > 1  # between two colons
    if faces or ">" in text or "://" in text or text[:1] in BRACKET or not text.isascii():
        text = FACE.sub(lambda m: m[0] + "\n" if m[0][:1] in BRACKET else "\n", text)
    if faces or "<" in text:
        text = SLACK.sub(lambda m: f" {m['label'] or ''} ", text)
    if "\n" in text or "://" in text or NO_WORDS.match(text):  # a number begins a line
        text = NO_WORDS.sub(" ", text)
    text = SMILE.sub("\n", text)
    text = html.unescape(text)[:MAX_CHARS]  # Slack escapes &, < and >
    found = tuple(tokens(text)[:MAX_TOKENS])
    ends = _ends(text)
    if "," in text:
        turns = [
            *TURN.finditer(text),
            *(m for m in ORDER.finditer(text) if text.count(" ", 0, m.start()) >= TOLD),
        ]
        ends = sorted([*ends, *((m.start(), m[0]) for m in turns)])
    sentence = _sentences(found, ends)
    every = frozenset(sentence)
    marked = every.intersection([n for n, (_, mark) in enumerate(ends) if "?" in mark or "？" in mark])
    return Asked(text, found, sentence, marked or every, formed=bool(marked), raw=raw)


def _sentences(found: Sequence[Token], ends: Sequence[tuple[int, str]]) -> tuple[int, ...]:
    """The number of each token's sentence: that of the first end which does not stand before it."""
    begins, numbers = [*map(_START, found)], list[int]()
    for number, (start, _) in enumerate(ends):
        numbers += [number] * (bisect_right(begins, start) - len(numbers))
    return (*numbers, *[len(ends)] * (len(begins) - len(numbers)))


def _ends(text: str) -> list[tuple[int, str]]:
    """Where each sentence ends, and with what marks."""
    ends: list[tuple[int, str]] = []
    behind = 0
    for mark in MARK.finditer(text):
        at = mark.start()
        if at >= behind and (end := SENTENCE.match(text, at)):
            ends.append((at, end[0]))
            behind = end.end()
    return ends
