"""The roles on the shelf as a question may name them: words of titles, organisations, places."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from bot.postings.identity import from_path
from bot.text.tokens import stem, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting
    from bot.vocabulary import Vocabulary

LEGAL = {"inc", "ltd", "llc", "gmbh", "pvt", "corp", "corporation", "co", "ag", "the", "technologies"}
BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
GENERIC_WEIGHT = 0.2
TELLING = 6  # letters of a word that can stand for a long name: "openstreetmap"


@dataclass(frozen=True, slots=True)
class Title:
    """A posting's title as stems: all of them, those left when decoration is stripped, those of its file's name."""

    stems: frozenset[str]
    core: frozenset[str]
    file: frozenset[str]


class Part(NamedTuple):
    """A word of a line: its stem, itself, and the words ``[first, last)`` of the line it stands for."""

    stem: str
    word: str
    first: int
    last: int

    @property
    def tokens(self) -> range:
        """The words of the line it stands for."""
        return range(self.first, self.last)


class Titles:
    """The titles of a shelf, what each word of them is worth, and the names of organisations and places."""

    def __init__(self, postings: Sequence[Posting], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._foreign = {w for n, lines in vocabulary.words.items() if n.startswith("common words") for w in lines}
        self._common = vocabulary.words["ordinary words"] | vocabulary.words["stop"] | vocabulary.words["asking"]
        self.seniority = vocabulary.words["seniority"]
        self.titles = [self._title(p) for p in postings]
        figures = {s for t in self.titles for s in t.stems | t.file if s.isdigit()}
        self.generic = vocabulary.words["generic"] | self.seniority | figures
        frequency = Counter(s for t in self.titles for s in t.stems)
        count = max(1, len(postings))
        self.weight = {
            s: GENERIC_WEIGHT if s in self.generic or s.isdigit() else 1 + math.log(count / n) for s, n in frequency.items()
        }
        self.holding: dict[str, set[int]] = defaultdict(set)
        for number, title in enumerate(self.titles):
            for s in title.stems | title.file:
                self.holding[s].add(number)
                self.weight.setdefault(s, GENERIC_WEIGHT if s in self.generic else 1.0)
        self.acronyms: dict[str, frozenset[int]] = {}
        self.organizations: dict[tuple[str, ...], frozenset[int]] = {}
        self.places: dict[tuple[str, ...], frozenset[int]] = {}
        self._names(postings)

    def canonical(self, line: Sequence[str]) -> list[Part]:
        """A line of words with role aliases replaced."""
        found, at = [], 0
        matches = {m.start: m for m in self._vocabulary.roles.longest(line)}
        while at < len(line):
            if match := matches.get(at):
                found += [Part(stem(w), w, at, match.end) for w in match.value]
                at = match.end
            else:
                found.append(Part(stem(line[at]), line[at], at, at + 1))
                at += 1
        return found

    def stems_of(self, text: str) -> frozenset[str]:
        """The stems of a title, aliases replaced."""
        return frozenset(part.stem for part in self.canonical(words(text)))

    def _title(self, posting: Posting) -> Title:
        plain = self._vocabulary.words["function"]
        whole = self.stems_of(posting.title)
        for other in posting.other_titles:
            whole |= self.stems_of(other)
        core = self.stems_of(BRACKETS.sub(" ", posting.title)) or whole
        idle = (self._vocabulary.words["stop"] | self._vocabulary.words["asking"]) - core
        return Title(
            frozenset(whole - plain - idle) or whole,
            frozenset(core - plain - self._vocabulary.words["decoration"]) or core,
            frozenset(self.stems_of(from_path(posting.path)) - plain),
        )

    def _names(self, postings: Sequence[Posting]) -> None:
        organizations: dict[tuple[str, ...], set[int]] = defaultdict(set)
        places: dict[tuple[str, ...], set[int]] = defaultdict(set)
        acronyms: dict[str, set[int]] = defaultdict(set)
        for number, posting in enumerate(postings):
            for name in (posting.organization, *posting.other_organizations):
                line = words(name)
                kept = tuple(w for w in line if w not in LEGAL) or line
                for form in {line, kept, kept[:1] if len(kept) > 1 and kept[0] not in self.weight else kept}:
                    if form:
                        organizations[form].add(number)
                if len(kept) > 1:
                    organizations[("".join(kept),)].add(number)
                    for word in kept:
                        if len(word) >= TELLING and stem(word) not in self.weight and stem(word) not in self._common:
                            organizations[(word,)].add(number)
            for value in posting.values("jobLocation"):
                for part in re.split(r"[,/;()|]| or | and ", value):
                    line = words(part)
                    if line and not self._vocabulary.cues.find(tuple(map(stem, line))):  # "remote" is no place
                        places[line[:4]].add(number)
            plain = [w for w in words(BRACKETS.sub(" ", posting.title)) if w.isalpha()]
            if len(plain) > 2:  # noqa: PLR2004  # two letters are too often a word
                acronyms["".join(w[0] for w in plain)].add(number)
        # "Quranic" of "Quranic Scholar" is a word of titles before it is anyone's name
        self.organizations = {
            k: frozenset(v)
            for k, v in organizations.items()
            if not all(stem(w) in self.weight for w in k) or len(v) > 2 * max(len(self.holding[stem(w)]) for w in k)
        }
        self.places = {k: frozenset(v) for k, v in places.items()}
        self.acronyms = {k: frozenset(v) for k, v in acronyms.items() if k not in self.weight and k not in self._foreign}
