"""The question's words: Slack's markup gone, capped, cut into tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.text.fold import visible
from bot.text.tokens import Token, tokens

MAX_CHARS = 2_000
MAX_TOKENS = 400
SLACK = re.compile(
    r"<(?:[@#!][^<>]{0,200}|(?P<url>[^<>|\s]{1,1000})(?:\|(?P<label>[^<>]{0,500}))?)>|:[a-z0-9_+-]{1,40}:"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question ready to be understood: its tokens in order, and their stems and words beside."""

    text: str
    tokens: tuple[Token, ...]

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems, one a token."""
        return tuple(t.stem for t in self.tokens)

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words, one a token."""
        return tuple(t.text for t in self.tokens)


def asked(text: str) -> Asked:
    """A question of any length and content; the first 2,000 characters count."""
    text = SLACK.sub(lambda m: f" {m['label'] or ''} ", visible(text[: 2 * MAX_CHARS]))[:MAX_CHARS]
    return Asked(text, tuple(tokens(text)[:MAX_TOKENS]))
