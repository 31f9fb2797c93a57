"""What the organisations and places of one shelf are called, in every form a question may write."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from bot.postings.bundles import page
from bot.text.tokens import stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.domain import Posting
    from bot.understanding.lexicon import Lexicon
    from bot.vocabulary import Vocabulary

# of places: "Kyoto I fully remote" has a letter for a bar, and how one works stands behind "with" or a dash
SEPARATORS = re.compile(r"[,/;()|·•]|\s(?:or|and|with|plus|I|[-–—&+])\s")
PLACE = 4  # the most words of a place
TELLING = 6  # letters of a word that can stand for a long name: "riverstreetmap"
LONGEST = 4  # words of the name of a page
APART = 3  # words that may be one name written apart: "open street map"


class NameForms:
    """The names of organisations and places, each with the postings it stands for.

    ``frequency`` tells how many titles have a stem; the name of its own employer in a title counts for none.
    """

    def __init__(
        self,
        postings: Sequence[Posting],
        frequency: Mapping[str, int],
        lexicon: Lexicon,
        vocabulary: Vocabulary,
    ) -> None:
        frequency = _outside_names(frequency, postings)
        self._vocabulary, self._lexicon, self._frequency = vocabulary, lexicon, frequency
        self._taken = lexicon.idle | lexicon.ordinary | vocabulary.skill_words
        self._legal = frozenset(w for line in vocabulary.lists["legal forms"] for w in words(line))
        self._firm_ends = vocabulary.lists["ends of names"]
        self._folders = {words(line) for line in vocabulary.lists["folders"]}
        self._beside_places = frozenset(vocabulary.lists["behind the name of a place"])
        self.partial: set[tuple[str, ...]] = set()  # words that longer names begin with, or are known by
        organizations: dict[tuple[str, ...], set[int]] = defaultdict(set)
        places: dict[tuple[str, ...], set[int]] = defaultdict(set)
        whole: set[tuple[str, ...]] = set()  # a name for short that is one of its own is no part of another
        for number, posting in enumerate(postings):
            for name in (posting.organization, *posting.other_organizations):
                whole.add(words(name))
                for form in self._forms(name):
                    organizations[form].add(number)
            for line in (*self._of_folders(posting), self._of_page(posting)):
                organizations[line].add(number)
            for place in self._places_of(posting):
                places[place].add(number)
        for name, numbers in _neighbours(postings).items():
            for form in self._forms(name):
                organizations[form].update(numbers)
        organizations.pop((), None)
        # a word of many titles is no name of the few: "Quranic" of "Quranic Scholar"
        self.organizations = {
            k: frozenset(v)
            for k, v in organizations.items()
            if not all(stem(w) in frequency for w in k) or len(v) > 2 * max(frequency[stem(w)] for w in k)
        }
        self.partial -= whole
        self.placed = frozenset().union(*places.values())  # the postings with a place of their own
        others = vocabulary.pairs("other names of places")
        for line, there in [*places.items()]:
            for other in others.get(" ".join(line), "").split(","):
                places[words(other)] |= there
        places.pop((), None)
        self.places = {k: frozenset(v) for k, v in places.items()}

    def elsewhere(self, line: Sequence[str], first: int, postings: Iterable[int]) -> range:
        """The words of a line from one on that name a place, where none of some postings is."""
        sizes = range(min(PLACE, len(line) - first), 0, -1)
        size = next((n for n in sizes if tuple(line[first : first + n]) in self.places), 0)
        there = self.places[tuple(line[first : first + size])].intersection(postings) if size else ()
        return range(first, first if there else first + size)

    def _of_folders(self, posting: Posting) -> list[tuple[str, ...]]:
        """The folders of a posting that may be called after who hires."""
        lines = (words(folder) for folder in page(posting.path).split("/")[:-1])
        common = self._lexicon.common
        return [line for line in lines if line not in self._folders and common.isdisjoint(line)]

    def _of_page(self, posting: Posting) -> tuple[str, ...]:
        """Whose roles a page of several offers, by what it is called: "Join Kelp Lab" names the lab; () if it names none."""
        plain = self._lexicon.around | set(map(stem, self._lexicon.nouns))
        line = tuple(w for w in words(posting.page) if stem(w) not in plain)
        return line if len(line) <= LONGEST else ()

    def _forms(self, name: str) -> set[tuple[str, ...]]:
        """The ways a question may write an organisation's name."""
        line = words(name)
        kept = tuple(w for w in line if w not in self._legal) or line
        forms = {line, kept, ("".join(kept),)}
        short = {kept[0].removesuffix(e) for e in self._firm_ends if len(kept) == 1}  # "Ryebread" of "-labs"
        forms |= {(w,) for w in short if len(w) >= TELLING and stem(w) not in self._taken}
        if len(kept) > 1:
            whole = set(forms)
            if stem(kept[0]) not in self._frequency and stem(kept[0]) not in self._lexicon.around:
                forms.add((kept[0],))
            # "a digital designer" is none of "Example Digital Service", but "the library" is the "Example Library"
            plain = self._lexicon.around | self._frequency.keys() | self._vocabulary.words["no name alone"]
            telling = [w for w in kept if len(w) >= TELLING and stem(w) not in plain]
            forms |= {(w,) for w in telling if w == kept[-1] or stem(w) not in self._vocabulary.skill_words}
            runs = (kept[:size] for size in range(2, len(kept)))
            forms |= {run for run in runs if self._frequency.keys().isdisjoint(map(stem, run))}
            self.partial |= forms - whole
        return {form for form in forms if form and form != ("",)}

    def _places_of(self, posting: Posting) -> set[tuple[str, ...]]:
        """The places a posting names, "Kyoto HQ" also as Kyoto; "remote" is none, nor "hybrid" and nothing else."""
        parts = (p for value in posting.values("jobLocation") for p in SEPARATORS.split(value))
        lines = {words(part)[:PLACE] for part in parts}
        lines |= {line[:-1] for line in lines if line[1:] and line[-1] in self._beside_places}
        return {line for line in lines if line and not self._asked_for(tuple(map(stem, line)))}

    def _asked_for(self, line: tuple[str, ...]) -> bool:
        """Whether what stands where a place may is asked for as a facet of the post."""
        weak = self._vocabulary.weak_cues.find(line)
        return bool(self._vocabulary.cues.find(line)) or any(len(m.words) == len(line) for m in weak)


def _outside_names(frequency: Mapping[str, int], postings: Sequence[Posting]) -> Mapping[str, int]:
    """How many titles have a stem that is none of their employer's: of "Acme Ovens Shop Lead" but the last two."""
    left = Counter(frequency)
    for posting in postings:
        name, title = words(posting.organization), words(posting.title)
        if len(name) > 1 and any(title[at : at + len(name)] == name for at in range(len(title))):
            left.subtract(set(map(stem, name)))
    return +left


def _neighbours(postings: Sequence[Posting]) -> dict[str, list[int]]:
    """The postings that name no employer, by the only one that others of their folder name; any lie at the top."""
    folders: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, posting in enumerate(postings):
        folders[page(posting.path).rpartition("/")[0]][posting.organization].append(number)
    folders.pop("", None)
    silent = ((those, those.pop("", [])) for those in folders.values())
    return {name: numbers for those, numbers in silent if len(those) == 1 and numbers for name in those}


def begins(names: Iterable[tuple[str, ...]]) -> dict[str, int]:
    """The words that begin a name, also one written in one word, each with how many words such a name may have.

    Any other word needs no further look.
    """
    found: dict[str, int] = {}
    for name in names:
        parts = [name[0][:size] for size in range(1, len(name[0]))] if len(name) == 1 else []
        for word, size in ((name[0], len(name)), *((part, APART) for part in parts)):
            found[word] = max(size, found.get(word, 0))
    return found
