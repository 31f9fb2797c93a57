"""What the lists of marks find in a sentence, whatever is asked of it: the same few sentences answer most questions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar
from weakref import WeakKeyDictionary

from bot.answering.clauses import Sentence, cut

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.vocabulary import Vocabulary
    from bot.vocabulary.matching import Match

T = TypeVar("T")
Span = tuple[int, int]  # first word, last word + 1
MOST = 2_048  # sentences kept of one vocabulary, 4 kB each


class Sharing(Protocol):
    """What has a place where others of the same sentence find the values of its properties."""

    @property
    def shared(self) -> dict[str, Any]:
        """The values by the names of the properties."""


class kept(Generic[T]):  # noqa: N801  # stands where a decorator does
    """Makes a method a property that is worked out once for a sentence, of an object that shares it."""

    def __init__(self, method: Callable[[Any], T]) -> None:
        self._method = method
        self._name = method.__name__
        self.__doc__ = method.__doc__

    def __get__(self, of: Sharing, _: object = None) -> T:
        found = self._method(of)
        of.__dict__[self._name] = of.shared[self._name] = found
        return found


@dataclass(slots=True)
class Marked:
    """One sentence in its parts. ``line`` are its stems, those blanked out that only look like a mark: "not only"."""

    cut: Sentence
    line: tuple[str, ...]
    named: Sequence[Match[str]]  # the things that the vocabulary knows
    things: Sequence[Span]  # where these stand
    # the words that are heard otherwise if they are what is asked about: "a bonus", "the best"
    turning: frozenset[int] = frozenset()
    # by the name of a list, as they are asked for
    found: dict[str, Sequence[Span]] = field(default_factory=dict)
    # what each kind of marks makes of it where none of the turning words is asked about, by the names of its properties
    made: dict[type, dict[str, Any]] = field(default_factory=dict)

    def find(self, name: str, vocabulary: Vocabulary) -> Sequence[Span]:
        """The places of a list's phrases, the longest of those that overlap."""
        if name not in self.found:
            self.found[name] = self._find(name, vocabulary)
        return self.found[name]

    def _find(self, name: str, vocabulary: Vocabulary) -> Sequence[Span]:
        exact = name in vocabulary.exact  # "preferably" is not "preferable"
        table = vocabulary.exact[name] if exact else vocabulary.phrases[name]
        if exact and table.foreign_to(self.cut.words):
            return ()
        line = (
            tuple(w if s else "" for s, w in zip(self.line, self.cut.words, strict=True))
            if exact
            else self.line
        )
        if table.foreign_to(line):
            return ()
        found = table.longest(line, self.cut.words)
        return tuple((m.start, m.end) for m in found if m.end - m.start == 1 or self._whole(m.start, m.end))

    def _whole(self, first: int, end: int) -> bool:
        """Whether words are said in one go, and no mark ends a sentence amid them: "rye preferred. Experience with ovens"."""
        parts = {place.part for place in self.cut.places[first:end]}
        return len(parts) == 1 or not parts.isdisjoint((*self.cut.labels, *self.cut.brackets))


# weak: an editor who saves a list twenty times leaves no twenty vocabularies behind
_KEPT: WeakKeyDictionary[Vocabulary, dict[str, Marked]] = WeakKeyDictionary()


def marked(sentence: str, vocabulary: Vocabulary) -> Marked:
    """A sentence with what was found in it before."""
    kept = _KEPT.setdefault(vocabulary, {})
    found = kept.get(sentence)
    if found is None:
        if len(kept) >= MOST:
            kept.clear()
        found = kept[sentence] = _read(sentence, vocabulary)
    return found


def _read(sentence: str, vocabulary: Vocabulary) -> Marked:
    parts = cut(sentence)
    line = list(parts.stems)
    looks = vocabulary.phrases["no mark"].find(line, parts.words)  # "not only", "take advantage of"
    for match in (*looks, *vocabulary.exact["no mark as written"].find(parts.words)):
        for i in match.words:
            line[i] = ""
    named = vocabulary.skills.longest(parts.stems, parts.words)
    read = Marked(parts, tuple(line), named, tuple((m.start, m.end) for m in named))
    wishes = (*read.find("optional", vocabulary), *parts.alone(vocabulary.words["optional alone"]))
    most = (i for i, root in enumerate(line) if root in vocabulary.words["the most"])
    read.turning = frozenset(i for a, b in wishes for i in range(a, b)).union(most)
    return read
