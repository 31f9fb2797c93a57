"""The few words that mean something by themselves, in a command and in a message; they are read from the wordings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.answering.wordings import Wordings

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
EMOJI = re.compile(r":[a-z0-9_+'-]+:")  # https://docs.slack.dev/messaging/formatting-message-text#emoji
LONGEST = 60  # characters of what can be nothing but such words


def question(text: str, words: Wordings) -> str:
    """The question that an order stands for; the text itself if it is none. "" asks for help."""
    first, _, rest = text.strip().partition(" ")
    whole = _folded(text)
    if whole in _phrases(words, "order help"):
        return ""
    if whole in _phrases(words, "order list"):
        return words.say("ask list")
    if _folded(first) in _phrases(words, "order show") and rest.strip():
        return words.say("ask show", role=rest.strip())
    sides = [side.strip() for side in rest.split("|") if side.strip()]
    if _folded(first) in _phrases(words, "order compare") and len(sides) > 1:
        return words.say("ask compare", roles="; ".join(sides))
    return text


def stops(text: str, words: Wordings) -> bool:
    """Whether somebody wants the bot to stay out of the thread."""
    return len(text) <= LONGEST and _folded(text) in _phrases(words, "order stop")


def closes(text: str, words: Wordings) -> bool:
    """Whether a text is nothing but words of thanks or assent: it wants no answer."""
    said = _folded(text).split()
    if len(text) > LONGEST or "?" in text or not said:
        return False
    phrases = sorted((p.split() for p in _phrases(words, "closings")), key=len, reverse=True)
    while said:
        found = next((p for p in phrases if said[: len(p)] == p), None)
        if not found:
            return False
        said = said[len(found) :]
    return True


def smiles(text: str) -> bool:
    """Whether a text is nothing but emoji: it has signs, but neither a word nor a question mark."""
    return "?" not in text and not WORD.search(EMOJI.sub("", text)) and text.strip() != ""


def _phrases(words: Wordings, key: str) -> frozenset[str]:
    return frozenset(_folded(line) for line in words.say(key).split(","))


def _folded(text: str) -> str:
    """The words of a text in small letters, without marks and emoji."""
    return " ".join(WORD.findall(EMOJI.sub(" ", text[: 4 * LONGEST]).casefold()))
