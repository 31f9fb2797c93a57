"""Which sort of value a question asks for, so that a line without one is no answer: an address of a mail, a tool of a kind."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from bot.domain import Kind
from bot.domain.facets import (
    ABOUT_ORGANIZATION,
    BENEFITS,
    CONTRACT,
    EDUCATION,
    LANGUAGES,
    MANAGES,
    REPORTING_LINE,
    TECH_STACK,
)
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary

TELLING = frozenset({Kind.FACET, Kind.FACT})
BUDGET, COUNT = "budget", "count"  # a sum for one of several things, the number of some
MANY = "many"  # behind which what is counted is named
# the lists of what asks for each, in the order in which they are looked at
ASKS = {
    "asks which mail": "mail",
    "asks for code languages": "code",
    "asks which vetting": "vetting",
    "asks which papers": "papers",
    "asks which permit": "permit",
    "asks which studies": "studies",
    "asks who hires": "",  # somebody else than whom one reports to, though of the same facet
    "asks who is above": "above",
    "asks whom to ask": "person",
    "asks when it was founded": "founding",
    "asks how many work there": "staff",
    "asks which language is spoken": "spoken",
    "asks for days of leave": "leave",
    "asks for a share of full time": "share",
    "asks for a budget": BUDGET,
    "asks for a number of things": COUNT,
}
# single facts, each with its facet, and the words of a question that asks for another thing by the same turns
SINGLE = {
    "founding": (ABOUT_ORGANIZATION, "asks when another thing began"),
    "staff": (ABOUT_ORGANIZATION, "asks of part of the staff"),
    "spoken": (LANGUAGES, "asks for a language to be known"),
    "leave": (BENEFITS, "leave of another kind"),
    "share": (CONTRACT, "asks for a share of another thing"),
    BUDGET: (BENEFITS, "asks of part of the staff"),
    COUNT: ("", "asks how many are sought"),
    "used": (TECH_STACK, "asks what another uses"),
}
OF = {
    "": (REPORTING_LINE,),
    "above": (REPORTING_LINE,),
    "studies": (EDUCATION,),
}  # facets of which a question must be for a sort
ASKS_TOOL = "asks with which tool"
ASKS_USED = "asks what is used"
TOOL, FOR_TASK = "tool", "tool for a task"
WRITTEN_TO = frozenset({"mail", "person"})  # sorts of which there may be one for each purpose
PURPOSES = ("written to for asking", "written to for applying")  # lists of words
MOST_COUNTED = 3  # words of what is counted
REACH = 4  # words behind "use for" among which the kind is named


class Sorts:
    """Finds the sort with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._v = vocabulary
        self._lists = frozenset({*ASKS, ASKS_TOOL, ASKS_USED})
        self._by_itself = frozenset(map(stems, vocabulary.lists["names a kind of tool by itself"]))

    def asked(self, found: Query, said: Asked, covered: Collection[int]) -> Query:
        """The query with the sort of value it asks for, where it asks for one and for no yes or no."""
        if found.kind not in TELLING and found.kind is not Kind.OVERVIEW:
            return found
        possible = self._lists & said.possible(self._v.intents)
        if not possible:
            return found  # of most questions
        line = said.without(covered)
        closed = said.closed(frozenset(covered))
        for name, sort in ASKS.items():
            if name not in possible or not self._may(sort, found, said, line):
                continue
            asked = closed if sort in SINGLE else line
            kind = self._counted(said) if sort == COUNT else self._purpose(sort, line)
            if (kind or sort != COUNT) and said.among(self._v.phrases[name]).holds(asked):
                if found.kind is Kind.OVERVIEW:  # "how big is Acme" names no facet
                    found = found.but(kind=Kind.FACT, facets=tuple(filter(None, SINGLE[sort][:1])))
                return found.but(sort=sort, sort_kind=kind)
        plain = ASKS_TOOL in possible and found.kind in TELLING
        sort, kind = self._tool(said, line) if plain else ("", ())
        if not sort and ASKS_USED in possible and self._single("used", line, found):
            sort = "used" if self._v.phrases[ASKS_USED].holds(closed) else ""
        return found.but(sort=sort, sort_kind=kind) if sort else found

    def _may(self, sort: str, found: Query, said: Asked, line: tuple[str, ...]) -> bool:
        """Whether a sort may be asked for: of its facet, and where nothing names a facet as a single fact."""
        if sort in OF and found.facets[:1] != OF[sort]:
            return False
        if sort not in SINGLE:
            return found.kind is not Kind.OVERVIEW
        # whether some are sought the title may say as well: "Barber wanted"
        return self._single(sort, said.stems if sort == COUNT else line, found)

    def _single(self, sort: str, line: tuple[str, ...], found: Query) -> bool:
        """Whether a single fact may be asked for, by no word that says that it is another."""
        return MANAGES not in found.facets and self._v.words[SINGLE[sort][1]].isdisjoint(line)

    def _counted(self, said: Asked) -> tuple[str, ...]:
        """The stem of what "how many" counts: the last word ahead of a small one, "how many support nurses do"."""
        first = next((at + 1 for at, word in enumerate(said.words) if word == MANY), len(said.words))
        stop = self._v.words["stop"] | self._v.words["question words"]
        run = tuple(takewhile(lambda root: root not in stop, said.stems[first:]))
        return run[-1:] if len(run) <= MOST_COUNTED else ()

    def _purpose(self, sort: str, line: tuple[str, ...]) -> tuple[str, ...]:
        """The list of what one writes for, to ask or to apply, where a mail or somebody is asked for; () if it is not said.

        Of a budget what it is for, in all words for that.
        """
        if sort == BUDGET:
            kinds = (stems(kind) for kind in self._v.lists["budgets"])
            return next((kind for kind in kinds if not set(kind).isdisjoint(line)), ())
        purposes = PURPOSES if sort in WRITTEN_TO else ()
        said = next((name for name in purposes if not self._v.words[name].isdisjoint(line)), "")
        said = said or (PURPOSES[0] if sort == "person" else "")
        return (said,) if said else ()

    def _tool(self, said: Asked, line: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        """The sort, and the kind of tools asked for: "which design tool", "what do they use for version control".

        What stands apart from the word may be a task as well: "which tool is the letter sent with".
        """
        tools, phrases, none = self._v.tools, said.among(self._v.phrases[ASKS_TOOL]), tuple[str, ...]()
        if not tools.kind(line) or not phrases.holds(line):
            return "", none
        called, ahead = self._v.words["called a tool"], self._v.words["stands for a use"]
        named = [at for at, word in enumerate(line) if word in called]
        for at in named:
            if kind := tools.ending(line[:at]):
                return TOOL, kind
        for at, word in enumerate(line):
            if word in ahead and (kind := tools.kind(line[at + 1 : at + 1 + REACH])):
                return TOOL, kind
        kind = tools.kind(line)
        if kind in self._by_itself:
            return TOOL, kind
        return (FOR_TASK, kind) if named else ("", none)
