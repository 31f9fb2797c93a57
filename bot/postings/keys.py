"""What a key says that stands before a value: of a front matter, or a label in the text."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.domain.facets import (
    COMPENSATION,
    HOW_TO_APPLY,
    OPENINGS,
    REPORTING_LINE,
    START_DATE,
    WORKING_HOURS,
)
from bot.postings.money import names_currency
from bot.text.clock import CLOCK, DAY
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.vocabulary import Vocabulary

CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
CALLED = "alternateName"  # the property of what a role is also called
BOSS, OPENS, SUMMARY = "reportsTo", "opens", "summary"  # two properties, and the key of a short text
# what these are once their value but switches something: "open: true"; "centre: false" centres a picture
SWITCHED = {OPENS: (OPENS, ""), "jobLocation": ("", "")}
COUNT = "totalJobOpenings"  # the property of how many are sought
POSITION = "position"  # the property of what a role is called, the facet of how many
HIDDEN = "hidden"  # the property of what is never shown to anyone
APPLY = ("url", HOW_TO_APPLY)  # the property and facet of an address at which one applies
HOURS, START = ("workHours", WORKING_HOURS), ("jobStartDate", START_DATE)
CODE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2})?")  # of a language
IMAGE = re.compile(r"^\S+\.(?:png|jpe?g|svg|gif|webp|ico)$", re.IGNORECASE)  # a value that is no text
PATH = re.compile(r"\.{0,2}/\S*$")  # of a page that leads to this one: "aliases: /jobs/", "../old-name"
ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
PAY, CONTRACT = "baseSalary", "employmentType"  # properties
HOUR, DAYS = "hour", "day"  # what stretches are counted in
SHARE = re.compile(r"\d{1,3} ?%|[01]?[.,]\d{1,2}\b|1(?:[.,]0)?$")  # of full time: "80 %", "0.8"
FEW = 3  # words of a count: "two to start"
NAMED = 4  # words of somebody's name
OF_TITLE = 12  # words of a title
NAME_WORDS = 8  # of an organisation; more is a sentence behind a label that only looks like one


class Keys:
    """Reads keys by one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._v = vocabulary
        self._leads = frozenset(vocabulary.lists["keys of a first paragraph"])
        self._kept_as = frozenset(vocabulary.lists["how a key keeps its value"])
        self._applied_at = frozenset(vocabulary.lists["in addresses to apply at"])
        self._counts = set(vocabulary.numbers("cardinals"))
        self._where = frozenset(vocabulary.lists["ahead of a place in a label"])
        self._bosses = frozenset(map(words, vocabulary.lists["labels of who leads"]))
        self._roles = frozenset(map(words, vocabulary.lists["labels of who leads, or roles"]))
        self._nobody = frozenset(vocabulary.lists["values of no boss"])
        self._plain = frozenset(vocabulary.lists["ordinary words"])
        self._within_names = frozenset(vocabulary.lists["within names of people"])
        self._things = frozenset(vocabulary.lists["names of things end"])
        self._times, self._of_page = (
            frozenset(map(words, vocabulary.lists[name]))
            for name in ("labels of a time", "keys of the page's language")
        )
        self._by_value = frozenset(map(words, vocabulary.lists["keys by the form of their value"]))
        self._months = vocabulary.pairs("months").keys()
        self._switches = frozenset(vocabulary.lists["value of a switch"])

    def of(self, label: str) -> tuple[str, str]:
        """The property and facet of a front-matter key or a run-in label; empty where unknown.

        What is paid at one of several places is no property of the post: "Salary outside London", "Salary (London)".
        Some are known by the form of their value alone, and none without it: "Closing: 23:30" is no deadline.
        """
        return ("", "") if _words(label) in self._by_value else self._listed(label)

    def _listed(self, label: str) -> tuple[str, str]:
        """The same, as keys.txt has it."""
        apart = _words(CAMEL.sub(" ", label))
        less = apart[:-1] if self._kept_as.issuperset(apart[-1:]) else apart
        for line in (_words(label), apart, less):
            if found := self._v.keys.get(line):
                return found
        line = _words(label.partition("(")[0])
        ends = next((n for n, word in enumerate(line) if word in self._where), len(line))
        facet = self._v.keys.get(line[:ends], ("", ""))[1]
        return "", facet if facet == COMPENSATION else ""

    def with_value(self, label: str, value: str) -> tuple[str, str]:
        """The same of a label with its value, which may say what a key is for that no list knows.

        What should call the role and is a text says what is done in it.
        """
        found, long = self._listed(label), len(value.split())
        formless = _words(label) in self._by_value and not self._of_form(found[0], value)
        found = ("", "") if formless or (found[0] == BOSS and self.nobody(value)) else found
        if not found[0]:
            own = APPLY if self._to_apply(value) else (HIDDEN if self._of_site(label, long) else "", "")
            own = own if own[0] else self._by_form(label, value)
            return own if own[0] else self.boss(label, value)
        if found[0] == CALLED and (long > OF_TITLE or PATH.match(value)):
            return (HIDDEN if PATH.match(value) else "", "")
        if found[0] == BOSS and long > NAME_WORDS and label.lower() in self._leads:
            return self.of(SUMMARY)  # newspapers call so what a text begins with
        if found[0] == COUNT and not (any(map(str.isdigit, value)) or self._counts & set(words(value))):
            return "", found[1]  # "vacancies" may be a list of what is vacant
        # "positions: 3 bakers"; "position: 11" is a place in a list
        if found[0] == POSITION and value[:1].isdigit():
            return (POSITION, "") if long == 1 and not label.lower().endswith("s") else (COUNT, OPENINGS)
        return SWITCHED.get(found[0], found) if value.lower() in self._switches else found

    def _by_form(self, label: str, value: str) -> tuple[str, str]:
        """The same of a label whose value alone says what it names: "When: 3 May", hours or a day; "language: en"."""
        line = _words(label)
        if line in self._times and (CLOCK.search(value) or _dated(value, self._months)):
            return HOURS if CLOCK.search(value) else START
        return (HIDDEN if line in self._of_page and CODE.fullmatch(value) else "", "")

    def _of_form(self, name: str, value: str) -> bool:
        """Whether a value looks as one of a property does: a count, hours, a sum, a day, or of a contract a length."""
        said = words(value)
        if name == COUNT:
            counted = said[:1] and (said[0].isdecimal() or said[0] in self._counts)
            return bool(counted) and len(said) <= FEW
        if name == HOURS[0]:
            timed = CLOCK.search(value) or any(
                one.unit == HOUR for _, one in self._v.amounts.stretches(value)
            )
            return bool(timed) or SHARE.match(value) is not None
        if name == PAY:
            return names_currency(value, self._v) and any(map(str.isdigit, value))
        lasts = name == CONTRACT and any(
            at == 0 and one.unit == DAYS for at, one in self._v.amounts.stretches(value)
        )
        soon = name == START[0] and self._v.phrases["how soon"].holds(stems(value))
        return lasts or soon or _dated(value, self._months)

    def boss(self, label: str, value: str) -> tuple[str, str]:
        """The property and facet of a label before somebody's name that says who leads; empty if it is no such one.

        By itself the label is the name of a role: "Team Lead", "Team Lead: Payments"; of some, before words of every day as
        well: "Volunteer Lead: Food Bank".
        """
        name = value.partition(",")[0].partition("(")[0].split()
        if (
            _words(label) not in self._bosses
            or not 1 < len(name) <= NAMED
            or name[-1].lower() in self._things
            or self.nobody(" ".join(name))
            or (_words(label) in self._roles and not self._plain.isdisjoint(words(" ".join(name))))
        ):
            return "", ""
        named = all(part[0].isupper() or part in self._within_names for part in name)
        return (BOSS, REPORTING_LINE) if named and name[0].replace(".", "").isalpha() else ("", "")

    def nobody(self, value: str) -> bool:
        """Whether a value names no one above, but a time or that it is not known: "supervisor: Full Time"."""
        said = words(value)
        return bool(said) and said[-1] in self._nobody

    def _to_apply(self, value: str) -> bool:
        """Whether a value is nothing but an address to apply at."""
        address = ADDRESS.fullmatch(value) and not IMAGE.match(value)
        return bool(address) and not self._applied_at.isdisjoint(words(value))

    def _of_site(self, label: str, long: int) -> bool:
        """Whether a key that no list knows ends like one that serves the site alone, its value ``long`` words.

        "Og image", by one word only where the value is one. What is named like a thing or section is shown: "job id".
        """
        line = _words(CAMEL.sub(" ", label))
        ends = [line[-size:] for size in (1, 2) if size < len(line) and (size > 1 or long == 1)]
        if all(self._v.keys.get(end, ("",))[0] != HIDDEN for end in ends):
            return False
        named = stems(" ".join(line))
        return not (self._v.headings.find(named) or self._v.skills.find(named, line))


def _dated(value: str, months: Collection[str]) -> bool:
    """Whether a value names a day, or a month beside a number: "3 May"."""
    pairs = pairwise(words(value))
    beside = any((a in months and b[0].isdecimal()) or (b in months and a[0].isdecimal()) for a, b in pairs)
    return bool(DAY.search(value)) or beside


def _words(label: str) -> tuple[str, ...]:
    return words(label.replace("_", " ").replace("-", " "))
