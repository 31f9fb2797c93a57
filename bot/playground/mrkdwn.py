"""Slack's mrkdwn as runs of text with their style, for whoever draws them.

https://docs.slack.dev/messaging/formatting-message-text
"""

from __future__ import annotations

import re
from dataclasses import dataclass

TOKEN = re.compile(
    r"```(?P<pre>.+?)```"
    r"|`(?P<code>[^`\n]+)`"
    r"|<(?P<inside>[^<>\n]+)>"
    r"|(?<![\w*])\*(?=\S)(?P<bold>[^*\n]+?)(?<=\S)\*(?![\w*])"
    r"|(?<![\w_])_(?=\S)(?P<italic>[^_\n]+?)(?<=\S)_(?![\w_])"
    r"|(?<![\w~])~(?=\S)(?P<strike>[^~\n]+?)(?<=\S)~(?![\w~])",
    re.DOTALL,
)
ESCAPES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))  # in this order: "&amp;lt;" is "&lt;"
STYLES = ("bold", "italic", "strike")
DEEPEST = 4  # styles within styles


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text. ``mention`` names the user, channel or group it calls by Slack's sign and id, such as "@U1"."""

    text: str
    styles: frozenset[str] = frozenset()
    url: str = ""
    mention: str = ""


def runs(text: str, styles: frozenset[str] = frozenset()) -> list[Run]:
    """A text as its runs; what is no markup is text."""
    found: list[Run] = []
    end = 0
    for token in TOKEN.finditer(text):
        if token.start() > end:
            found.append(Run(unescaped(text[end : token.start()]), styles))
        found += _token(token, styles)
        end = token.end()
    if end < len(text):
        found.append(Run(unescaped(text[end:]), styles))
    return found


def unescaped(text: str) -> str:
    """Text with Slack's three escapes taken off."""
    for written, meant in ESCAPES:
        text = text.replace(written, meant)
    return text


def _token(token: re.Match[str], styles: frozenset[str]) -> list[Run]:
    if code := token["pre"] or token["code"]:
        return [Run(unescaped(code), styles | {"code"})]
    if token["inside"]:
        return [_link(token["inside"], styles)]
    style = next(name for name in STYLES if token[name])
    inner = styles | {style}
    return runs(token[style], inner) if len(inner) < DEEPEST else [Run(unescaped(token[style]), inner)]


def _link(inside: str, styles: frozenset[str]) -> Run:
    target, _, label = inside.partition("|")
    if target[:1] in ("@", "#", "!"):
        return Run(unescaped(label), styles, mention=target)
    return Run(unescaped(label or target), styles, url=unescaped(target))
