"""Which language a text is in, by its script and its most common words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.later import later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.vocabulary.model import Vocabulary

DEFAULT = "en"
MAX_WORDS = 600
PREFIX = "common words "  # of the vocabulary's lists, the language's code behind it
# a quarter of a script's letters tells the language; Japanese is written with Han as well, so kana come first
SCRIPTS = (
    (later("[\u3040-\u30ff]"), "ja"),
    (later("[\u4e00-\u9fff]"), "zh"),
    (later("[\u0400-\u04ff]"), "ru"),
    (later("[\uac00-\ud7af]"), "ko"),
)


def language(line: Sequence[str], vocabulary: Vocabulary) -> str:
    """The ISO 639-1 code of the language most of the folded words speak for; English where none does."""
    line = line[:MAX_WORDS]
    text = "".join(line)
    for script, code in SCRIPTS:
        if not text.isascii() and len(script.findall(text)) * 4 > len(text):
            return code
    votes = {
        name.removeprefix(PREFIX): sum(word in common for word in line)
        for name, common in vocabulary.words.items()
        if name.startswith(PREFIX)
    }
    best = max(votes, key=lambda code: (votes[code], code == DEFAULT), default=DEFAULT)
    return best if votes.get(best, 0) > votes.get(DEFAULT, 0) else DEFAULT
