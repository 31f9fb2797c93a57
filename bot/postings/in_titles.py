"""Who hires, where the title says it beside the role: "Baker at Crumbly", "Baker - Crumbly Museum"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.postings.names import NAME, NAMES, domains, proper
from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.vocabulary import Vocabulary

AT_END = re.compile(rf"(?:@ ?|\bat )({NAME}(?: {NAME}){{0,3}})$")
SEPARATED = re.compile(r"\s+[-–—|]\s+")  # "Title - Organisation"
PART = r"[A-Z][\w&.'’]{0,40}"
# "Rye Island School of Baking", what stands behind a comma is where
BESIDE = re.compile(rf"({PART}(?: (?:of |of the |and |for |& )?{PART}){{0,6}})(?:, .*)?")
# words in small letters of a name before a colon: "University of Rye", but no "We at Rye are hiring"
MOST_SMALL = 1
TWO = 2  # the least words of a name that says itself what it is


def outright(title: str, title_words: set[str], page_title: str, vocabulary: Vocabulary) -> str:
    """The name that a title says with the role, "Baker at Crumbly", or as whose page it is, "Crumbly - Vacancies"."""
    lists = vocabulary.lists["pages of jobs"]
    role, *tail = SEPARATED.split(page_title)
    if tail and set(words(role)) & title_words and NAMES.match(tail[-1]) and tail[-1].lower() not in lists:
        return _less_page(tail[-1].strip(), lists)
    head, *tail = SEPARATED.split(title)
    if tail and all(t.strip().lower() in lists for t in tail) and NAMES.match(head):
        return proper(head.strip(), set(), vocabulary)
    m = AT_END.search(title)
    ahead = words(title[: m.start()])[-1:] if m else ()
    return m[1] if m and set(ahead).isdisjoint(vocabulary.lists["ahead of a place in titles"]) else ""


def beside(title: str, text: str, vocabulary: Vocabulary) -> str:
    """The name behind a role's last dash that is that of an employer, and no part of the role or of a firm; "" if none.

    It says itself what it is ("Crumbly Museum"), takes mail (jobs@crumbly.example), or bears a legal form in the text.
    """
    _, *tail = SEPARATED.split(title)
    m = BESIDE.fullmatch(tail[-1].strip()) if tail else None
    if not m:
        return ""
    name, said = m[1], words(m[1])
    kinds = vocabulary.lists["employers by name"]
    ends = {said[-1], *(before for before, word in pairwise(said) if word == "of")}
    if len(said) >= TWO and not ends.isdisjoint(kinds):
        return name
    if not proper(name, set(), vocabulary):
        return ""
    forms = "|".join(map(re.escape, vocabulary.lists["forms of firms"]))
    firm = bool(re.search(rf"\b{re.escape(name)},? (?:{forms})(?!\w)", text))
    return name if firm or "".join(said) in domains(text) else ""


def ahead(title: str, text: str, vocabulary: Vocabulary) -> str:
    """The name before a title's colon, where a role stands behind it: "Crumbly: Baker"; "" if there is none.

    No sentence, "Come and bake with us: Night Baker", is one, nor a body whose post it is, as the text calls it: "Board:
    Treasurer".
    """
    prefix, colon, rest = title.partition(": ")
    name = prefix.strip()
    small = sum(word.islower() for word in name.split())
    written = bool(colon and NAMES.match(name)) and "," not in name and small <= MOST_SMALL
    if not written or name.lower() in vocabulary.lists["title prefixes"]:
        return ""
    if re.search(rf"(?<![\w./@-]){re.escape(name.lower())}\b", text):
        return ""
    heads = vocabulary.role_heads | vocabulary.weak_role_heads
    return _less_page(name, vocabulary.lists["pages of jobs"]) if heads & set(words(rest)) else ""


def _less_page(name: str, pages: Sequence[str]) -> str:
    """A name less the word at its end that says what its page is: "Crumbly Careers"."""
    rest, _, last = name.rpartition(" ")
    return rest if last.lower() in pages and rest else name
