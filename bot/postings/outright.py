"""Who a posting says outright that it is: "Crumbly is a small bakery", a name above "We are a team"; and what is a place."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.vocabulary import Vocabulary

# what a sentence that says what the name is adds, and a heading above "We are a team"
SELF, HEADED = 6.0, 4.0
PLACED = 3.0  # the least weight of a turn of phrase that makes an employer of what is elsewhere a place
LONGEST = 90  # characters in the middle of such a sentence


class Outright:
    """The sentences of one vocabulary that say it; ``names`` is the pattern of a name."""

    def __init__(self, vocabulary: Vocabulary, names: str) -> None:
        self._none, self._headings = vocabulary.words["no name"], vocabulary.headings
        self._roles = vocabulary.role_heads | vocabulary.weak_role_heads
        self._regions = frozenset(vocabulary.lists["regions"])
        self._pages = frozenset(vocabulary.lists["pages of jobs"])
        kinds, places, teams, selves, others = (
            "|".join(map(re.escape, vocabulary.lists[name]))
            for name in ("kinds of employers", "before places", "we are", "we as a name", "of an employer")
        )
        name = f"(?P<name>{names})"
        middle = rf"(?:(?!\b(?:{others})\b)[^.!?\n]){{0,{LONGEST}}}?"
        self._sentences = (
            (re.compile(rf"(?:^|: ){name} is (?:an?|the)\b{middle}\b(?:{kinds})\b", re.MULTILINE), SELF),
            (re.compile(rf"\b(?:{selves}) {name}\b"), SELF),
            (re.compile(rf"^{name}\n+(?:{teams})\b", re.MULTILINE), HEADED),
        )
        forms = "|".join(map(re.escape, vocabulary.lists["forms of firms"]))
        # "Crumbly, Inc. seeks"
        self._firm = re.compile(rf"^{name}, (?:{forms})\b[.]?(?= [a-z])", re.MULTILINE)
        small = "|".join(map(re.escape, vocabulary.lists["within names of firms"]))
        # what an address begins with: "Crumbly Mill for Rye GmbH", and whose name no sentence is about
        self._signed = re.compile(
            rf"^(?P<name>{names}(?: (?:{small}) {names}){{0,2}}),? (?:{forms})(?: [A-ZÄÖÜ\d].*)?$",
            re.MULTILINE,
        )
        # whose a thing is, is no place: "text in Crumbly's books"
        self._placed = re.compile(rf"\b(?:{places}) {name}\b(?!['’]s\b)")

    def names(self, text: str, title_words: set[str]) -> dict[str, float]:
        """How strongly sentences speak for each name that they say to be the employer."""
        found = {m["name"]: SELF for m in self._firm.finditer(text)}
        signed = {
            n for m in self._signed.finditer(text) if (n := m["name"]).split()[0].lower() not in self._pages
        }
        # where several firms stand each in a line of its own they are customers or partners
        if len(signed) == 1:
            found.update(dict.fromkeys(signed - found.keys(), HEADED))
        for pattern, weight in self._sentences:
            for m in pattern.finditer(text):
                line = set(stems(m["name"]))
                # "Our kitchen" above "We are a team" names who speaks, but not their employer; nor does "Background"
                own = weight == HEADED and (
                    set(stems(m["name"].split()[0])) <= self._none
                    or bool(self._headings.find(stems(m["name"])))
                )
                said = words(m["name"])  # "The Baker is a key part of the company" is none either
                known = set(said) <= title_words or said[-1:][0] in self._roles
                if line and not own and not line <= self._none and not known:
                    found[m["name"]] = found.get(m["name"], 0.0) + weight
        return found

    def places(self, text: str, strongest: Mapping[str, float]) -> Iterable[str]:
        """The names that mostly stand where places do, and in no turn of phrase that makes more of them."""
        placed = Counter(m["name"] for m in self._placed.finditer(text))
        mostly = {name for name, count in placed.items() if 2 * count >= text.count(name)}
        # what bears a region's name is one until a sentence says what it is: "direct work with Georgia's team"
        least = {**dict.fromkeys(mostly, PLACED), **dict.fromkeys(self._regions, HEADED)}
        return (name for name in least if strongest.get(name, 0.0) < least[name])
