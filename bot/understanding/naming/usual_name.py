"""The usual name of a thing that people write in several ways: "JavaScript" of "js"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stem, words

if TYPE_CHECKING:
    from bot.understanding.lexicon import Lexicon
    from bot.vocabulary import Vocabulary

ITSELF = 2  # the weight of a phrase of one word that stands as it is, not only by its stem


def of(vocabulary: Vocabulary, lexicon: Lexicon, word: str) -> str:
    """The usual name of a skill that a word is another form of, if both are one word: "js"; of a "managerin" "manager"."""
    for match in vocabulary.skills.find((stem(word),), (word,)):
        usual = words(match.value)
        plain = stem(usual[0]) in lexicon.idle if usual else True
        if len(usual) == 1 and match.weight == ITSELF and not plain:
            return usual[0]
    for ending in vocabulary.lists["endings of roles for women"]:
        if (role := word.removesuffix(ending)) in lexicon.heads:
            return role
    return word
