"""The marks that posting authors use: bullets, hashes, rules, tags; each pattern reads a line in linear time."""

from __future__ import annotations

import re

BLOCK_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>p|div|br|li|ul|ol|h[1-6]|tr|td|th|table|thead|tbody|section|article|header|footer"
    r"|blockquote|dl|dt|dd|details|summary|hr|main|aside|figure|form|center|pre|nav)(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
BULLET = re.compile(
    r"(?:\\?[-*+–—](?=[ \t\u00a0\u200b\ufeff])|-(?=[A-Za-z\[“\"(](?!-))"
    r"|[•●○◦▪▫■□‣⁃·・∙➢➤✓✔✅►▶♦❖](?:\ufe0f)?|&(?:bull|middot|check|checkmark"
    r"|#(?:8226|8227|9632|9642|9656|9658|9679|10003|10004|10146|10148)|#[xX](?:2022|2023|25[AaCc][0-9A-Fa-f]|271[34]));)"
    r"[ \t\u00a0\u200b\ufeff]*(?=\S)"
)
# a word processor's ring as a letter: no article of a sentence, so ahead of a tab or a capital
RING = re.compile(r"o(?:[ \u00a0]*\t[ \t]*|[ \u00a0]+(?=[A-ZÀ-ÖØ-Þ]))(?=\S)")
# the target of a link by reference: "[label]: https://…" (CommonMark, link reference definitions); a wiki's "__TOC__"
REFERENCE = re.compile(
    r"\[[^\[\]]+\]:[ \t]*(?:<[^<>\s]+>|(?:https?://|mailto:|\.{0,2}/|#)\S*)(?:[ \t]+[\"'(].*)?|__[A-Z]{3,20}__"
)
NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z](?=\)))[.)][ \t\u00a0]+(?=\S)")
HASHES = re.compile(r"(?P<marks>#{1,6})(?!#)(?P<gap>[ \t\u00a0]*)(?P<text>\S.*)$")
# what a heading looks like: "{#tasks .wide}"
ATTRIBUTES = re.compile(r"(?<![ \t])[ \t]*\{:?[ \t]*[.#][\w-][^{}]*\}[ \t]*$")
HASHTAG = re.compile(r"[\w-]+$")
RULE = re.compile(r"(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
UNDERLINE = re.compile(r"(?:={2,}|-{2,})[ \t]*$")
FENCE = re.compile(r"(?:`{3,}|~{3,})[ \t]*(?P<code>(?:[jt]sx?|javascript|typescript|s?css|vue|\{[a-z]+)\b)?")
DIV = re.compile(r":{3,}[ \t]*(?:\{[^{}]*\}|[\w-]+)?[ \t]*:*")  # of Pandoc: "::: {.callout-note}", ":::"
TABLE_RULE = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?$")
LITERAL_BREAK = re.compile(r"(?<!\\)(?:\\r\\n)+|(?<!\\)\\n(?![a-z])")
SENTENCE_END = (".", ":", ";", "!", "?", "。")
LABEL_END = re.compile(r"(?:\S+[ \t]+){0,5}\S+:(?:\*\*|__)?$")


def hashtag(word: str) -> bool:
    """``#LI-Remote``, ``#hiring``: one word behind a single hash, and not spelt as a heading is."""
    return bool(HASHTAG.match(word)) and (word[0].islower() or any(c in "-_" or c.isdigit() for c in word))


def named(heading: re.Match[str]) -> str:
    """The words of ``## Skills ##``, ``## Skills##``, ``# Cook#``: hashes at the end are of the mark, that of ``C#`` of the letter."""
    text = ATTRIBUTES.sub("", heading["text"]).rstrip()
    kept = text.rstrip("#")
    letter = re.search(r"(?<!\w)\w$", kept) is not None
    closed = not letter or 1 < len(heading["marks"]) == len(text) - len(kept)
    return kept.rstrip() if closed else text
