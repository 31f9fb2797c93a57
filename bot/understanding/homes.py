"""Where the asker lives or wants to work from: "I live in Texas, could I …", "can I do it from Poland"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Kind, Topic
from bot.text.tokens import stems
from bot.understanding.asked import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary

LIVING = "before a home"  # lists of turns
TURNS = (LIVING, "before what may be a home", "before a place to work from")
MOST = 2  # words of a name: "New Zealand"
LETTERS = 2  # least letters of a name


class Homes:
    """Finds the place of an asker with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._v = vocabulary
        words = vocabulary.words
        self._regions = words["regions"]
        self._plain = words["stop"] | words["ordinary words"] | words["where one is"] | vocabulary.no_things
        self._origins = vocabulary.lists["before an origin"]
        self._others = vocabulary.pairs("other names of places")
        self._wide = vocabulary.pairs("parts of wider places")

    def asked(self, found: Query, said: Asked) -> Query:
        """The query with the asker's place, where yes or no is asked and one is told."""
        if found.kind is not Kind.YES_NO or said.possible(self._v.intents).isdisjoint(TURNS):
            return found
        turn, name = next(self._places(said), ("", range(0)))
        if not name:
            return found
        named = [n for n, i in enumerate(name) if said.stems[i] in found.said]
        name = name[named[0] :] if named else name  # "from Acme's London office"
        own = " ".join(said.words[i] for i in name)
        others = (o.strip() for o in self._others.get(own, "").split(","))
        forms = dict.fromkeys((tuple(said.stems[i] for i in name), *(stems(o) for o in others if o)))
        origin = turn == TURNS[1] and said.words[name[0] - 1] in self._origins
        return found.but(home=Topic(own, tuple(forms), known=True), origin=origin)

    def _places(self, said: Asked) -> Iterator[tuple[str, range]]:
        """The tokens of each name that stands where a place does, with the list of the turn before it."""
        for turn in TURNS:
            for match in said.among(self._v.phrases[turn]).find(said.stems):
                at = match.end + (said.words[match.end : match.end + 1] == ("the",))
                name = self._name(said, at, sure=turn == LIVING)
                if name and said.sentence[name[0]] == said.sentence[match.start]:
                    yield turn, name

    def _name(self, said: Asked, at: int, *, sure: bool) -> range:
        """The tokens of the name that begins at one; not ``sure`` where it must be written as a name is, or be a region."""
        end = at
        while end < min(at + MOST, len(said.tokens)) and (end == at or MARKS.isdisjoint(said.between(end))):
            word, root = said.words[end], said.stems[end]
            written = said.text[said.tokens[end].start].isupper()
            region = root in self._regions and (
                len(word) > LETTERS
                or (root in self._plain and said.capital(end))
                or (root not in self._plain and word in self._wide)
            )
            if not word.isalpha() or not (region or written or (sure and end == at)):
                break
            if root in self._plain and not (region or (written and end > at)):
                break
            end += 1
        return range(at, end)
