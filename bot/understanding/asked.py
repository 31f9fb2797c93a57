"""The question's words: Slack's markup gone, capped, cut into tokens and sentences."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bot.text.fold import visible
from bot.text.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable


MAX_CHARS = 2_000
MAX_TOKENS = 400
SLACK = re.compile(
    r"<(?:[@#!][^<>]{0,200}|(?P<url>[^<>|\s]{1,1000})(?:\|(?P<label>[^<>]{0,500}))?)>|:[a-z0-9_+-]{1,40}:"
)
CODE = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
# a point behind a single letter or a usual abbreviation ("vs.", "e.g.") ends no sentence
SENTENCE = re.compile(
    r"(?:(?<!\b\w)(?<!\bvs)(?<!\beg)(?<!\bie)(?<!\bca)(?<!\bno)(?<!\bnr)(?<!\bmr)(?<!\bdr)(?<!\bst)\.|[!?…。！？:])+"
    r"[.!?]*(?=[\s)\"'”]|$)|\n+"
)


@dataclass(frozen=True)
class Asked:
    """A question ready to be understood.

    ``sentence`` is the number of each token's sentence; ``asking`` the sentences that end in a question
    mark, all of them where none does; ``formed`` whether these have the form of a question.
    """

    text: str
    tokens: tuple[Token, ...]
    sentence: tuple[int, ...]
    asking: frozenset[int]
    formed: bool = False
    raw: str = ""

    @cached_property
    def answers(self) -> dict[tuple[str, frozenset[int]], bool]:
        """What was found of this text already, kept while it is being understood."""
        return {}

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems, one a token."""
        return tuple(t.stem for t in self.tokens)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words, one a token."""
        return tuple(t.text for t in self.tokens)

    def without(self, taken: Iterable[int]) -> tuple[str, ...]:
        """The stems of the sentences that ask, the taken tokens and all other sentences blanked out."""
        away = set(taken)
        return tuple(
            "" if i in away or self.sentence[i] not in self.asking else s for i, s in enumerate(self.stems)
        )

    @property
    def marked(self) -> bool:
        """Whether the text has a question mark at the end of a sentence."""
        return "?" in self.text or "？" in self.text


def asked(text: str) -> Asked:
    """A question of any length and content; the first 2,000 characters count."""
    raw = text[:MAX_CHARS]
    text = visible(text[: 2 * MAX_CHARS])
    text = SLACK.sub(lambda m: f" {m['label'] or ''} ", CODE.sub(" ", text))
    text = html.unescape(text)[:MAX_CHARS]  # Slack escapes &, < and >
    found = tuple(tokens(text)[:MAX_TOKENS])
    ends = [(m.start(), m[0]) for m in SENTENCE.finditer(text)]
    sentence, at = [], 0
    for token in found:
        while at < len(ends) and ends[at][0] < token.start:
            at += 1
        sentence.append(at)
    marked = frozenset(n for n, (_, mark) in enumerate(ends) if "?" in mark or "？" in mark) & frozenset(
        sentence
    )
    return Asked(text, found, tuple(sentence), marked or frozenset(sentence), formed=bool(marked), raw=raw)
