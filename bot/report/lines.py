"""Lines of the vocabulary that might help a missed question: what its words and the postings' own make evident."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.text.tokens import stems, tokens, words
from bot.understanding.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.domain import Posting
    from bot.vocabulary import Vocabulary

CUES, ROLES, SYNONYMS = "cues", "roles", "synonyms"
NAMED_APART = re.compile(r"\s*(?:[&/,+|]|\band\b)\s*")  # the parts of a heading: "Perks & benefits"
SHORTEST = 2  # letters of a word that is tried
LEAST, PIECE = 3, 2  # letters of a short form, and of each piece of one that is no row of initials
WHOLE = 5  # letters of the shortest word that is taken for two written as one


@dataclass(frozen=True, slots=True)
class Line:
    """A line to add: the file below ``vocabulary/``, its section, the entry; ``value`` is what is behind the sign."""

    file: str
    section: str
    key: str
    value: str = ""

    @property
    def text(self) -> str:
        """The entry as it is written."""
        return f"{self.key} = {self.value}" if self.value else self.key

    def __str__(self) -> str:
        return f"vocabulary/{self.file}, [{self.section}]: {self.text}"


def taught(vocabulary: Vocabulary, line: Line) -> Vocabulary:
    """The vocabulary with a line more, as a file would give it; nothing is written."""
    surface = vocabulary.surface | set(words(line.key))
    if line.section == CUES:
        facet = line.file.removeprefix("facets/").removesuffix(".txt")
        return replace(vocabulary, cues=vocabulary.cues.also(line.key, facet), surface=surface)
    if line.section == ROLES:
        return replace(vocabulary, roles=vocabulary.roles.also(line.key, words(line.value)))
    head = stems(line.key)
    others = (*vocabulary.synonyms.get(head, ()), stems(line.value))
    return replace(vocabulary, synonyms={**vocabulary.synonyms, head: others})


class Candidates:
    """Finds lines for questions about one shelf."""

    def __init__(self, postings: Sequence[Posting], vocabulary: Vocabulary) -> None:
        lexicon = Lexicon(vocabulary)
        self._plain = lexicon.idle | lexicon.ordinary | vocabulary.words["units"]
        self._common = lexicon.common
        self._vocabulary = vocabulary
        self._headings = dict(self._named(postings))
        self._titles = tuple(dict.fromkeys(words(p.title) for p in postings))
        self._held, self._pairs = self._written(postings)

    def of(self, question: str) -> tuple[Line, ...]:
        """The lines to try, each once."""
        said = [t.text for t in tokens(question[:500])]
        own = [w for w in said if len(w) >= SHORTEST and not self._is_plain(w)]
        found = [line for word in own for line in self._for(word)]
        found += [line for pair in pairwise(said) if set(pair) & set(own) for line in self._for_pair(*pair)]
        return tuple(dict.fromkeys(found))

    def _is_plain(self, word: str) -> bool:
        return word in self._common or not self._plain.isdisjoint(stems(word))

    def _for(self, word: str) -> Iterator[Line]:
        """What one word may stand for."""
        for facet in self._facets((word,)):
            yield Line(f"facets/{facet}.txt", CUES, word)
        if len(word) >= LEAST:
            for title in self._titles:
                if full := shortened(word, title):
                    yield Line("roles.txt", ROLES, word, " ".join(full))
        if len(word) >= WHOLE and word not in self._held:
            for at in range(SHORTEST, len(word) - 1):
                if (word[:at], word[at:]) in self._pairs:
                    yield Line("synonyms.txt", SYNONYMS, word, f"{word[:at]} {word[at:]}")

    def _for_pair(self, first: str, second: str) -> Iterator[Line]:
        """What two words side by side may stand for."""
        for facet in self._facets((first, second)):
            yield Line(f"facets/{facet}.txt", CUES, f"{first} {second}")
        joined = first + second
        if len(joined) >= WHOLE and joined in self._held and (first, second) not in self._pairs:
            yield Line("synonyms.txt", SYNONYMS, f"{first} {second}", joined)

    def _facets(self, said: tuple[str, ...]) -> Iterable[str]:
        """The facets that a heading of just these words has: in the vocabulary, or in a posting."""
        line = stems(" ".join(said))
        if not line or self._vocabulary.cues.holds(line):
            return ()
        listed = {m.value for m in self._vocabulary.headings.find(line, said) if len(m.words) == len(line)}
        return sorted(listed | self._headings.get(line, set()))

    def _named(self, postings: Iterable[Posting]) -> Iterator[tuple[tuple[str, ...], set[str]]]:
        """The names that headings of the postings consist of, less what is plain, with their leading facets."""
        found: dict[tuple[str, ...], set[str]] = {}
        for posting in postings:
            for section in posting.sections:
                for part in NAMED_APART.split(section.heading) if section.facet else ():
                    name = tuple(s for s in stems(part) if s not in self._plain)
                    if name:
                        found.setdefault(name, set()).add(section.facet)
        yield from found.items()

    @staticmethod
    def _written(postings: Iterable[Posting]) -> tuple[set[str], set[tuple[str, str]]]:
        """The words of the postings, and those that stand side by side."""
        held: set[str] = set()
        pairs: set[tuple[str, str]] = set()
        for posting in postings:
            for section in posting.sections:
                for block in section.blocks:
                    line = words(block.text)
                    held.update(line)
                    pairs.update(pairwise(line))
        return held, pairs


def shortened(word: str, title: Sequence[str]) -> tuple[str, ...]:
    """The words of a title that a short form is made of: "sysadmin" of "system administrator"; () if none are.

    That is the initials of three or more words side by side, or the beginnings of two or more, each of two letters.
    """
    for first in range(len(title)):
        for last in range(first + 2, len(title) + 1):
            run = title[first:last]
            if word == "".join(w[0] for w in run) or (word not in title and _pieces(word, run)):
                return tuple(run)
    return ()


def _pieces(word: str, run: Sequence[str]) -> bool:
    """Whether a word is put together from the beginnings of all the others, in order."""
    if not run:
        return not word
    return any(
        word[:size] == run[0][:size] and _pieces(word[size:], run[1:])
        for size in range(PIECE, min(len(word), len(run[0])) + 1)
    )
