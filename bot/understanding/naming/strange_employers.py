"""Organisations that a question names and the shelf does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.titles import Part, Titles
    from bot.vocabulary import Vocabulary

NAME = 4  # letters from which a word before a verb may be the name of an employer


class StrangeEmployers:
    """Tells which employer is named and not there."""

    def __init__(self, titles: Titles, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary) -> None:
        self._titles = titles
        self._lexicon = lexicon
        self._holding = holding
        self._no_name = vocabulary.words["behind at"]
        self._asking = frozenset(vocabulary.lists["asks of an employer"])
        self._verbs = vocabulary.words["posting verbs"]

    def named(
        self, question: Asked, known: frozenset[int], taken: frozenset[int], mention: Sequence[Part]
    ) -> str:
        """The name after "at" or "@" that is no organisation or place of ours; "" if there is none.

        Where the sentence that asks names a title itself, others say where the asker is: "i am at university."
        """
        tokens, lexicon = question.tokens, self._lexicon
        signed, asking = "@" in question.text, self._asking
        for at, (word, token) in enumerate(zip(question.words, tokens[1:], strict=False), 1):
            if not (word == "at" or signed or word in asking) or at in known or at in taken:
                continue
            leads = word == "at" or question.between(at).endswith("@") or self._subject(question, at)
            if not leads or (
                question.sentence[at] not in question.asking and self._titled(question, mention)
            ):
                continue
            if (
                token.stem in (lexicon.stop if question.text[token.start].isupper() else lexicon.around)
                or token.stem in self._no_name
                or (
                    token.text[:1].isdigit() and not question.text[token.start : token.end].isupper()
                )  # "at 9am"
            ):
                continue
            return question.text[token.start : token.end]
        return ""

    def _titled(self, question: Asked, mention: Sequence[Part]) -> bool:
        """Whether the sentence that asks names a title."""
        asking = (p for p in mention if question.sentence[p.first] in question.asking)
        return any(p.word in self._lexicon.heads and p.stem in self._titles.holding for p in asking)

    def _subject(self, question: Asked, at: int) -> bool:
        """Whether a word no posting holds stands where an employer does: "what does … want from a cloud engineer"."""
        if question.words[at - 1] not in self._asking or at + 1 >= len(question.tokens):
            return False
        word = question.words[at]
        verb = question.stems[at + 1] in self._verbs
        return verb and len(word) >= NAME and not self._holding.anywhere(question.stems[at])
