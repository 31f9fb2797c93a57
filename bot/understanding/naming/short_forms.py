"""How the titles of one shelf are written short: by initials, by the beginnings of two words, by two letters with a sign."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from bot.text.tokens import stem, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting
    from bot.understanding.lexicon import Lexicon
    from bot.vocabulary import Vocabulary

BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
PARTS = re.compile(r"\s*[,;:|(]\s+|\s[-–—]\s")  # what stands between the parts of a title
SLASHED = re.compile(
    r"(?<![/\w])(?![dfhkmw]/[dfhkmwx]\b)([a-z])/(?!\1)([a-z])\b(?!/)"
)  # "A/V", but no "m/f", "R/R"
INITIALS = 3  # the least letters of an acronym
CUT = 3  # the least letters of a word of a title that is cut short
_BEGIN = itemgetter(slice(CUT))  # of a word
MAX_TITLE, LONGEST = 200, 12  # characters, words of a title with initials


class ShortForms:
    """The words of titles by ``initials`` and by two letters that are ``tied``, "F&B"; those that ``slashed`` ones are."""

    def __init__(self, postings: Sequence[Posting], lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._lexicon = lexicon
        self._taken = lexicon.idle | lexicon.ordinary | vocabulary.skill_words
        self.initials: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        self.slashed: set[tuple[str, ...]] = set()
        self.tied: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
        self._cut: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
        ties = "|".join(map(re.escape, vocabulary.lists["ties two words of a title"]))
        tied = re.compile(rf"\b([^\W\d_]{{3,}})\s+(?:&|{ties})\s+(?=([^\W\d_]{{3,}}))", re.IGNORECASE)
        for posting in postings:
            for said in (posting.title, *posting.other_titles):
                self._shorten(said)
                self.slashed.update(SLASHED.findall(said.lower()))
                for one, other in tied.findall(said[:MAX_TITLE]):
                    run = (*words(one), *words(other))
                    self.tied[run[0][0], run[-1][0]].add(run)
            line = words(BRACKETS.sub(" ", posting.title[:MAX_TITLE]))[:LONGEST]
            for one, other in pairwise(line):
                if min(len(one), len(other)) >= CUT and lexicon.common.isdisjoint((one, other)):
                    self._cut[one[:CUT], other[:CUT]].add((one, other))

    def cut(self, line: Sequence[str]) -> list[tuple[str, str]]:
        """Two words side by side of a line that begin as two of a title do, and are not these: "sol arch"."""
        begins = [*map(_BEGIN, line)]
        if self._cut.keys().isdisjoint(pairwise(begins)):
            return []  # of most questions
        begun = zip(pairwise(line), map(self._cut.get, pairwise(begins)), strict=True)
        return [pair for pair, whole in begun if whole and pair not in whole and min(map(len, pair)) >= CUT]

    def written_out(self, one: str, other: str) -> tuple[str, str]:
        """The two words of a title that two words are the beginnings of: "sol arch"; themselves where none has them."""
        pairs = self._cut.get((one[:CUT], other[:CUT]), ())
        found = [p for p in pairs if p[0].startswith(one) and p[1].startswith(other)]
        return found[0] if len(found) == 1 else (one, other)

    def _shorten(self, title: str) -> None:
        """Enter the initials of a title and of each run of three words or more in it, with its "and" and without.

        Of two words as well, where these are a part by themselves: the "ED" of "Nurse, Emergency Department".
        """
        told = BRACKETS.sub(" ", title[:MAX_TITLE])
        parts = [words(part) for part in PARTS.split(told)]
        plain = words(told)[:LONGEST]
        telling = tuple(w for w in plain if stem(w) not in self._lexicon.stop)
        for line in {plain, telling, *(part for part in parts if len(part) < INITIALS)}:
            for first, last in combinations(range(len(line) + 1), 2):
                run = line[first:last]
                whole = len(run) == len(line) > 1
                initials = "".join(w[0] for w in run)
                taken = initials in self._lexicon.common or stem(initials) in self._taken
                if (len(run) >= INITIALS or whole) and initials.isalpha() and not taken:
                    self.initials[initials].add(run)
