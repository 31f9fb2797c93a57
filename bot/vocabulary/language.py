"""Which language a text is in, by its script and its most common words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.vocabulary.model import Vocabulary

DEFAULT = "en"
MAX_WORDS = 600
PREFIX = "common words "  # of the vocabulary's lists, the language's code behind it
KANA, HAN, CYRILLIC = ("\u3040", "\u30ff"), ("\u4e00", "\u9fff"), ("\u0400", "\u04ff")


def language(line: Sequence[str], vocabulary: Vocabulary) -> str:
    """The ISO 639-1 code of the language most of the folded words speak for; English where none does."""
    line = line[:MAX_WORDS]
    scripts = Counter(_script(word) for word in line)
    for script, code in (("kana", "ja"), ("han", "zh"), ("cyrillic", "ru")):
        if scripts[script] * 4 > len(line):
            return code
    votes = {
        name.removeprefix(PREFIX): sum(word in common for word in line)
        for name, common in vocabulary.words.items()
        if name.startswith(PREFIX)
    }
    best = max(votes, key=lambda code: (votes[code], code == DEFAULT), default=DEFAULT)
    return best if votes.get(best, 0) > votes.get(DEFAULT, 0) else DEFAULT


def _script(word: str) -> str:
    for name, (first, last) in (("kana", KANA), ("han", HAN), ("cyrillic", CYRILLIC)):
        if any(first <= c <= last for c in word):
            return name
    return ""
