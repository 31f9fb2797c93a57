"""How the phrases of a question end: before the employer, in a word that only helps a verb, or that says what is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.facets import EDUCATION, EXPERIENCE, LANGUAGES, NICE_TO_HAVE, SKILLS, SOFT_SKILLS, TECH_STACK

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.vocabulary import Vocabulary
    from bot.vocabulary.matching import Match, Matching

OF_WISHES = frozenset({EDUCATION, EXPERIENCE, LANGUAGES, SKILLS, SOFT_SKILLS, TECH_STACK})
LEAST = 3  # words of a line with a name at its end


def ended(
    table: Matching[str],
    line: Sequence[str],
    words: Sequence[str],
    vocabulary: Vocabulary,
    parted: Collection[int] = (),
) -> list[Match[str]]:
    """Every phrase in a line of stems, in which what is named is a gap, also those that end before "as" or "at" a gap.

    "What does a baker make at Crumbly"; less a turn of phrase for all one does that ends in what only helps. ``parted``
    are the places behind a comma: "what does the baker do, the senior one".
    """
    found, end = table.find(line, words), len(line)
    while end >= LEAST and not line[end - 1]:
        at = end - 2 - (words[end - 2] in vocabulary.words["articles"])  # "as a" baker
        if line[at] not in vocabulary.words["before employers"]:
            break
        end = at
    if end < len(line):
        found += table.closing(line[:end], words[:end])
    return [m for m in found if m.words[-1] + 1 in parted or not _helps(m, line, words, vocabulary)]


def _helps(match: Match[str], line: Sequence[str], words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a phrase for all one does ends in a verb that helps another: "what polls do bakers run", not "what do bakers do"."""
    last = match.words[-1]
    if len(match.words) == 1 or match.words[-2] + 1 == last or not vocabulary.facets[match.value].broad:
        return False
    helping, behind = vocabulary.words["helping verbs"], line[last + 1 : last + 2]
    named = behind and (not behind[0] or behind[0] in vocabulary.words["subjects"])
    return (
        bool(named)
        and words[last] in helping
        and helping.isdisjoint(words[last + 2 :])
        and any(line[last + 2 :])
    )


def marked(cues: Sequence[Match[str]], words: Sequence[str], vocabulary: Vocabulary) -> set[str]:
    """The facets whose word an ending says to be the ones meant: "money-wise"; a bonus "skill-wise" is a wish."""
    own = {c.value for c in cues if words[c.words[-1]] in vocabulary.words["facet endings"]}
    wished = own and OF_WISHES.issuperset(own) and any(c.value == NICE_TO_HAVE for c in cues)
    return {NICE_TO_HAVE} if wished else own
