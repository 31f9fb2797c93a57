"""Words that are one word in another form: closer than words of one stem."""

from __future__ import annotations

from functools import lru_cache

from bot.text.tokens import stem

ENDINGS = ("s", "es", "e", "ed", "d", "ing", "y", "ies", "ied", "ying")
ROOT, LONG = 3, 5  # the least letters of a root; words longer than this have two spellings


def inflected(a: str, b: str) -> bool:
    """Whether two words differ by an ending of number, tense or case alone: "scripts" and "scripting"."""
    if not a.isascii():
        return stem(a) == stem(b)
    return not _roots(a).isdisjoint(_roots(b))


@lru_cache(maxsize=16384)
def _roots(word: str) -> frozenset[str]:
    """What is left of a word without each ending it may have; British spellings evened out."""
    word = word.replace("our", "or") if len(word) > LONG else word
    return frozenset(
        {word, *(word[: -len(e)] for e in ENDINGS if word.endswith(e) and len(word) - len(e) >= ROOT)}
    )
