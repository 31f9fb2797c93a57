"""Titles that are headlines or slogans: the role they tell of, "Lamp designer" of "We need a lamp designer to light the pier!"."""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import TYPE_CHECKING

from bot.text.tokens import words

if TYPE_CHECKING:
    from bot.postings.role_nouns import RoleNouns
    from bot.vocabulary import Vocabulary

BRACKETS = re.compile(r"\s*\([^()]*\)?")
QUOTES = "\"'“”‘’«» "
SLOGAN = re.compile(r"[!?][\s)\"”']*$")
APART = re.compile(r",\s|\s[-–—|]\s|[;:]\s")  # behind it more is said
AHEAD = re.compile(r"^[^:]{1,80}:\s+")  # who hires, "New at the mill: we seek a baker"
CAPITALS = r"[A-Z][\w+#/-]*(?: (?:&|[A-Z][\w+#/-]*)){1,5}"  # the name of a role within a sentence
MAX_CHARS, LONGEST = 200, 6  # of a headline that is looked at; words of a role in it


def unquoted(title: str) -> str:
    """A title without the marks of a quote around all of it, which a key that is not read as one leaves."""
    said = title.strip()
    inside = said[1:-1]
    return inside if len(said) > 1 and said[0] == said[-1] == '"' and '"' not in inside else title


class Headlines:
    """Reads them with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary, nouns: RoleNouns) -> None:
        lists = vocabulary.lists
        announced, leads, purposes = (
            "|".join(map(re.escape, sorted(lists[name], key=len, reverse=True)))
            for name in ("announces a role", "ahead of a role in a slogan", "goes on behind a role")
        )
        self._announced = re.compile(rf"^(?:{announced})\s+(?=[^\W\d_])", re.IGNORECASE)
        # "we are seeking a dedicated Head Baker to"
        self._sought = re.compile(rf"\b(?i:{announced})\s[^.!?:;\n]{{0,60}}?\b(?P<role>{CAPITALS})")
        self._lead = re.compile(rf"\b(?:{leads})\s+(?=[^\W\d_])", re.IGNORECASE)
        self._purpose = re.compile(rf"\s(?:{purposes})\s.*$", re.IGNORECASE)
        self._praise = frozenset(lists["before sought"])
        self._nouns = nouns

    def role(self, title: str) -> str:
        """The role that a headline tells of, with a capital; "" of what is none, or tells of no role."""
        said = title.strip(QUOTES)
        if len(said) > MAX_CHARS:
            return ""
        slogan = SLOGAN.search(said) is not None
        body = BRACKETS.sub("", said).rstrip("!?. ")
        told = next(filter(None, map(self._announced.match, (body, AHEAD.sub("", body)))), None)
        if told:
            return self._named(told.string[told.end() :])
        if not slogan:
            return ""
        # "Do you know who we want as a lamp designer?": what stands last is the role
        found = (self._named(body[m.end() :]) for m in reversed([*self._lead.finditer(body)]))
        return next(filter(None, found), "")

    def sought(self, text: str) -> str:
        """The role a text says somebody is sought for, where it is written as a name: "we seek a Head Baker"; "" if none."""
        found = (m["role"] for m in self._sought.finditer(text[:MAX_CHARS]))
        return next((role for role in found if self._nouns.within(role)), "")

    def named(self, stated: str, stripped: str) -> str:
        """What a stated title calls the role; ``stripped`` is the title less what announces it."""
        title = stripped or stated
        if (role := self.role(stated)) and (title == stated or not self._nouns.name(title)):
            return role
        return title if title == stated else self.cut(title)

    def cut(self, title: str) -> str:
        """A title less what the role is for: "Lamp designer" of "Lamp designer to light the whole pier"."""
        role = self._purpose.sub("", title)
        return role if role != title and self._nouns.name(role) else title

    def _named(self, rest: str) -> str:
        """The role that some words begin with, less what praises it and what more is said; "" if it is none."""
        line = self._purpose.sub("", APART.split(rest, maxsplit=1)[0]).split()
        # and when: "we seek from 1 May a baker"
        role = " ".join(dropwhile(lambda word: word.lower() in self._praise or word[0].isdigit(), line))
        whole = 0 < len(words(role)) <= LONGEST and self._nouns.name(role)
        return role[0].upper() + role[1:] if whole else ""
