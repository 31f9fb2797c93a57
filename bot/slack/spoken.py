"""What a person said, as plain text: Slack's markup taken off, our own mention and nobody's name left in.

https://docs.slack.dev/messaging/formatting-message-text tells what ``<...>`` and the three escapes stand for.
"""

from __future__ import annotations

import re

MARKUP = re.compile(r"<([^<>]*)>")
# what no JSON writer and no database takes, and nobody sees; line breaks and tabs stay
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
ALONE = re.compile(r"[\ud800-\udfff]")
REPLACED = "\ufffd"


def plain(text: str) -> str:
    """The text as it is read, less whom it mentions."""
    text = MARKUP.sub(lambda found: _said(found[1]), text)
    for written, sign in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):  # "&" last: "&amp;lt;" is "&lt;"
        text = text.replace(written, sign)
    return clean(text)


def clean(text: str) -> str:
    """The text less what nobody sees and what can't be stored; for text that bears no markup of Slack's."""
    return ALONE.sub(REPLACED, UNSEEN.sub(" ", text)).strip()


def mentions(text: str, user: str) -> bool:
    """Whether a text mentions a user."""
    return any(_user(found[1]) == user for found in MARKUP.finditer(text))


def mentions_others(text: str, user: str) -> bool:
    """Whether a text calls anybody but this user: a person, a group, or all who are there."""
    insides = (found[1] for found in MARKUP.finditer(text))
    return any(i.startswith("!") or (_user(i) not in {"", user}) for i in insides if not _is_date(i))


def _user(inside: str) -> str:
    """The id of the user that markup mentions, "" if it mentions none."""
    return inside[1:].partition("|")[0] if inside.startswith("@") else ""


def _is_date(inside: str) -> bool:
    return inside.startswith("!date^")


def _said(inside: str) -> str:
    """What is read where markup stands: the label of a link or a channel; nothing for a mention."""
    target, _, label = inside.partition("|")
    if _is_date(inside):
        return label
    if target.startswith(("@", "!")):
        return " "
    if target.startswith("#"):
        return f"#{label}" if label else " "
    return label or target
