"""The nouns by which a heading or the name of a file is told to name a role, in any language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.vocabulary import Vocabulary
    from bot.vocabulary.matching import Match

SIGN = 3  # words of what stands behind a role's name in German: "(m/w/d)"
MAX_WORDS = 40  # of a heading that are looked at
ASKED = 2  # words ahead of a role's name in "What our cooks do"
ANYBODY = ("the", "role")  # what is read there for whichever role
SHORT = 4  # words of a name that is nothing but a role's
LONG = 8  # words of a heading that is one
# what ends the name before more is said of it: "Cook (m/f)", "Baker – night shift", "Clerk, part-time"
EITHER, BRACKETS = re.compile(r"\s*/\s*"), re.compile(r"\s*\([^()]*\)")
MORE = re.compile(r"\s[-–—|/]\s|[(,:;]")


class RoleNouns:
    """Those of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        lists = vocabulary.lists
        self._alone = vocabulary.role_heads
        self._any = self._alone | vocabulary.weak_role_heads
        self._elsewhere = frozenset(word for line in lists["role heads elsewhere"] for word in words(line))
        self._any |= self._elsewhere
        self._elsewhere -= vocabulary.role_heads | vocabulary.weak_role_heads
        # of German words, which are written as one: "Pflegefachkraft"
        # of a heading that is a role's name those before which the name is whole, those that end it, those that begin none
        self._behind = vocabulary.words["behind titles"]
        self._posts = frozenset(word for line in lists["posts"] for word in words(line))
        self._degrees = frozenset(word for line in lists["posts by degree"] for word in words(line))
        self._things = frozenset(lists["names of things end"])
        self._ordinary, self._ranks = frozenset(lists["ordinary words"]), frozenset(lists["seniority"])
        self._small = vocabulary.words["stop"] | vocabulary.words["question words"]
        self._idle, self._headings = self._small - vocabulary.words["joined both"], vocabulary.headings
        self._asks, self._articles = vocabulary.words["question words"], frozenset(lists["ahead of a role"])
        self._does = frozenset(lists["behind a role"])
        self._ends = tuple(word for line in lists["endings of role heads"] for word in words(line))
        self._signs = {sign for line in lists["decoration"] if len(sign := words(line)) == SIGN}

    def within(self, heading: str) -> bool:
        """Whether a heading holds a noun that roles are called by, or the sign that all may be it: "(m/w/d)"."""
        said = words(heading)[:MAX_WORDS]
        return (
            self._signed(said)
            or not self._any.isdisjoint(said)
            or any(word.endswith(self._ends) for word in said)
        )

    def _signed(self, said: Sequence[str]) -> bool:
        return any(tuple(said[at : at + SIGN]) in self._signs for at in range(len(said) - SIGN + 1))

    def one(self, title: str) -> bool:
        """Whether a title is that of one role, beside whose employer it may stand: no "Gate Stewards", no "Cook Roles"."""
        said = words(title)[:MAX_WORDS]
        several = any(w[-1] == "s" and w[:-1] in self._any | self._posts for w in said)
        return not several and (self._signed(said) or any(map(self.name, MORE.split(title))))

    def small(self, word: str) -> bool:
        """Whether a word only joins others: a line that ends in one goes on in the next, one that begins so is no name."""
        return not self._small.isdisjoint(words(word))

    def led_to(self, line: str) -> bool:
        """Whether a small word stands before the first noun of roles in a line: "Reporting to the Head Baker", "Meet our Cook"."""
        said = words(line)[:MAX_WORDS]
        first = next((at for at, word in enumerate(said) if word in self._any), 0)
        return not self._idle.isdisjoint(said[:first])

    def unranked(self, heading: str) -> str:
        """A heading less a rank that it begins with: of "Senior Wrangler" the rank names no part of a posting."""
        first, _, rest = heading.partition(" ")
        return rest if rest and first.lower() in self._ranks else heading

    def unnamed(self, heading: str) -> str:
        """A heading of what somebody does with "the role" for who: "What the role does" of "What our cooks do"; no oven's."""
        said = heading.split(maxsplit=LONG + ASKED)
        if len(said) <= ASKED or said[0].lower() not in self._asks or said[1].lower() not in self._articles:
            return heading
        end = next((i for i in range(ASKED + 1, len(said)) if said[i].split()[0].lower() in self._does), 0)
        # "the keeper for the north pier" is called as what stands first
        whole = next((i for i in range(ASKED + 1, end) if said[i].lower() in self._behind), end)
        named = " ".join(said[ASKED:whole])
        if whole - ASKED > SHORT or not self._small.isdisjoint(words(named)) or not self.name(named):
            return heading
        return " ".join((said[0], *ANYBODY, *said[end:]))

    def behind_all(self, found: Sequence[Match[str]], said: Sequence[str]) -> bool:
        """Whether all that is found in a line are single words right before a noun that is used for roles alone."""
        behind = (said[m.end : m.end + 1] if len(m.words) == 1 else () for m in found)
        return bool(found) and all(self._alone.issuperset(word) and word for word in behind)

    def either(self, title: str) -> tuple[str, ...]:
        """The names of one who is both: of "Night Driver / Oven Engineer", but not the "Engineer" of "Analyst/Engineer"."""
        names = EITHER.split(BRACKETS.sub("", title))
        told = all(len(words(name)) > 1 and self.name(name) for name in names)
        return tuple(names) if len(names) > 1 and told else ()

    def doubts(self, name: str) -> tuple[bool, bool]:
        """Whether a name ends as that of a thing does ("New York Office"), and whether it holds a word that need be none."""
        said = words(name)
        things = [word in self._things for word in said]
        return bool(things and things[-1]), any(things) or not self._ordinary.isdisjoint(said)

    def name(self, heading: str) -> bool:
        """Whether a heading is but the name of a role: "Cook (m/f) for the night", and no "What our cooks do"."""
        if not heading or heading[-1] == "?":
            return False
        called = MORE.split(heading.strip(), maxsplit=1)[0]  # what is said of it more may be as long
        if max(len(called.split()), len(heading.split()) - LONG) > LONG:
            return False
        said = self._whole(called)
        if not said or said[0] in self._small:
            return False
        # where the noun stands first, other words tell which: "Addetta alle pulizie"
        return (
            said[-1] in self._any | self._degrees
            or said[0] in self._elsewhere
            or any(word.endswith(self._ends) for word in (said[0], said[-1]))
        )

    def parted(self, heading: str, known: Callable[[str], bool]) -> bool:
        """Whether a heading is the name of a role and one word behind it that is ``known`` by itself."""
        name, _, last = heading.strip().rpartition(" ")
        return self.name(name) and known(last)

    def noun(self, name: str) -> str:
        """The noun of the name of a role, by which one is called: "director" of "Director - Ovens", "" of no name."""
        return next(iter(self._whole(MORE.split(name.strip(), maxsplit=1)[0])[-1:]), "")

    def _whole(self, called: str) -> list[str]:
        """The words of a name up to what says more of it: "for the night", "position"."""
        said = list(words(called))
        said = said[1:] if said[:1] and said[0].isdecimal() else said
        said = said[: next((i for i, word in enumerate(said) if i and word in self._behind), len(said))]
        while len(said) > 1 and said[-1] in self._posts:
            said.pop()
        return said

    def leads(self, heading: str) -> bool:
        """Whether a heading begins with the name of a role, whatever it says of it: "Operator Two-Shift".

        A noun within what it says is none, "Your manager", nor is one in a sentence: "Meet Ada, our baker".
        """
        said = words(heading)[:MAX_WORDS]
        inside = {i for m in self._headings.spoken(stems(heading)[:MAX_WORDS], said) for i in m.words}
        at = next((i for i, word in enumerate(said) if word in self._any and i not in inside), MAX_WORDS)
        return at <= SHORT and len(said) <= LONG and self._idle.isdisjoint(said[:at])

    def only(self, name: str) -> bool:
        """Whether a name of a few words holds a noun that is used for roles alone: "postdoc", but no "lead"."""
        said = words(name)
        return len(said) <= SHORT and not self._alone.isdisjoint(said)
