"""Text that Slack shows word for word: cleaned, measured, cut at a word, escaped."""

from __future__ import annotations

from bot.text.fold import visible

MARK = "…"
# https://docs.slack.dev/messaging/formatting-message-text: these three and no others
ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}  # "&" first: it stands in the others
REACH = 8  # times the characters that are shown: what is looked at for them
ROOMY = 2 / 3  # of what is left of a cut text, the least that is kept when it goes back to a space


def clean(text: str) -> str:
    """The text less what nobody sees: marks that turn the writing direction, controls, lone surrogates."""
    return visible(text)


def escaped(text: str) -> str:
    """The text for a place where Slack reads markup, such as the top-level ``text``: nothing in it is live."""
    text = clean(text)
    for sign, written in ESCAPES.items():
        text = text.replace(sign, written)
    return text


def size(text: str) -> int:
    """The length of a text in characters once it is escaped: every variant of a message counts the same."""
    return len(text) + 4 * text.count("&") + 3 * (text.count("<") + text.count(">"))


def cut(text: str, most: int) -> str:
    """The text in at most ``most`` characters (as ``size`` counts them), cut at a word and marked with ``…``."""
    # foreign text may be huge: no more of it is looked at than could be shown
    whole, text = len(text) <= REACH * most, clean(text[: REACH * most])
    if whole and size(text) <= most:
        return text
    kept = text[: max(0, most - len(MARK))]
    while size(kept) > most - len(MARK):
        kept = kept[: len(kept) - max(1, (size(kept) - most) // 5)]
    space = kept.rfind(" ")
    if space > ROOMY * len(kept):
        kept = kept[:space]
    return kept.rstrip() + MARK


def line(text: str, most: int) -> str:
    """The same in one line, for buttons, titles and labels."""
    return cut(" ".join(clean(text[: REACH * most]).split()) + MARK * (len(text) > REACH * most), most)


def ends(text: str, most: int) -> str:
    """The text in one line with its middle left out where it is too long: names of a kind differ at the end."""
    text = " ".join(clean(text).split())
    if size(text) <= most:
        return text
    last = text[-(most // 2) :]
    while size(last) > most // 2:
        last = last[1:]
    _, space, rest = last.partition(" ")
    last = rest if space and len(rest) > ROOMY * len(last) else last
    return cut(text[: len(text) - len(last)], most - size(last) - 1) + " " + last
