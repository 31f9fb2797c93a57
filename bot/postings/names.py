"""What is written as a proper name, and the domains that a text has mail sent to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.text.later import later
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.domain import Section
    from bot.vocabulary import Vocabulary

# bounded: a megabyte of capitals must cost no more than one of prose
# in small letters at first: "eCrumbs", but no "iOS"
FIRST = r"(?:\d{1,2}[A-Z]|[A-Z]|[a-z]{1,2}[A-Z](?=[a-z]{2}))"
MORE = r"(?:[.][A-Za-z]\w{1,40}){0,3}"
WORD = r"[A-Z][\w&]{0,40}"
NAME = rf"{FIRST}[\w&]{{0,40}}{MORE}"
# no name goes on in a script without spaces; only where one is read, for these ranges take a millisecond to compile each
# time they stand in a pattern, and there they stand a hundred times
WITHOUT_SPACES = r"[\u3040-\u9fff\uac00-\ud7af]"
UNSPACED = later(WITHOUT_SPACES)
APART = rf"{FIRST}(?:(?!{WITHOUT_SPACES})[\w&]){{0,40}}{MORE}"
NAMES = later(rf"{APART}(?:[ -]{APART}){{0,4}}")
BRANDS = re.compile(r"\b[A-Z][a-z0-9]+(?:[.]?[A-Z][a-z0-9]+)+\b")  # spelt as names of firms and products are
# an address and its domain less the end, each part bounded like a name
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,40}@((?:[A-Za-z0-9-]{2,40}\.){1,3})[a-z]{2,10}\b")
MAX_TEXT = 30_000
ITEM = "• "  # stands before each item in the text that names are looked for in
FULL = 2  # words of somebody's name
SEVERAL = 2  # items that begin with a name in full


def long_names(vocabulary: Vocabulary, one: str) -> str:
    """The pattern of a name: words in capitals, or the likes of "Rye University of Baking" and "St Ann's Mill".

    ``one`` is the pattern of a word of it.
    """
    kinds = "|".join(re.escape(kind.capitalize()) for kind in vocabulary.lists["employers by name"])
    # what stands beside them needs no more, and a start compiles it often
    word = one if one == APART else WORD
    of = rf"(?:{word} ){{0,2}}(?:{kinds}) (?:of|for)(?: the)? {word}(?:(?: and)? {word}){{0,3}}"
    saint = rf"St[.]? {word}['’]s {word}(?: {word}){{0,2}}"
    return rf"(?:{of}|{saint}|{one}(?:[ -]{one}){{0,3}})"


def less_opening(name: str, start: int, text: str, vocabulary: Vocabulary) -> str:
    """A name less the word that only begins an item of a list: "Provide Acme's guests with bread" names Acme.

    That is a word which stands nowhere amid a sentence, before what is named without it elsewhere. But where it begins
    several items and always so, "the Acme" names nobody else: "Little Acme's walks in the Acme".
    """
    first, _, rest = name.partition(" ")
    if not (rest and first.isalpha() and first[1:].islower() and _begins_item(text, start)):
        return name
    if first.lower() in vocabulary.lists["before nouns"]:
        return name  # "Die Oberfläche"
    places = [m.start() for m in re.finditer(rf"\b{first}\b", text)]
    whole = len(places) >= SEVERAL and all(text.startswith(name, at) for at in places)
    if not all(_begins_item(text, at) for at in places):
        return name
    article = r"(?<!\bthe )(?<!\ba )" if whole else ""
    return rest if re.search(rf"(?<!{first} ){article}\b{re.escape(rest)}\b", text) else name


def _begins_item(text: str, start: int) -> bool:
    """Whether a line of a text begins at a place, or an item behind its mark."""
    before = start - len(ITEM) if text.startswith(ITEM, start - len(ITEM)) else start
    return not before or text[before - 1] == "\n"


def domains(text: str) -> Iterator[str]:
    """The parts of the domains that a text has mail sent to, each without its hyphens: "acmelabs"."""
    for mail in MAIL.finditer(text[:MAX_TEXT]) if "@" in text else ():
        yield from (part.replace("-", "").lower() for part in mail[1].split(".") if part)


def proper(raw: str, title_words: set[str], vocabulary: Vocabulary) -> str:
    """The name less leading and trailing words that are none, or "" if nothing is left."""
    parts = raw.split(" ")
    none, skills = vocabulary.words["no name"], vocabulary.skills
    # "with Dr. Rye", cut at the point, names nobody
    of_person = (len(parts) == 1 or len(parts) > FULL) and parts[0].lower() in vocabulary.lists[
        "titles of people"
    ]
    if of_person or (len(parts) > 1 and parts[0].lower() in vocabulary.lists["before nouns"]):
        return ""  # every German noun has a capital: "Die Oberfläche, an der …"
    while parts and (not stems(parts[0]) or set(stems(parts[0])) <= none):
        parts = parts[1:]
    name = " ".join(parts)
    line = stems(name)
    # "Let", "Open": what sentences begin with; "the Foundation's events": its name is told elsewhere
    begins = len(line) == 1 and line[0] in vocabulary.words["ordinary words"] and not name.isupper()
    kind = name.lower() in vocabulary.lists["kinds of employers"] + vocabulary.lists["employers by name"]
    if begins or kind:  # "the Museum" of a text that names it elsewhere
        return ""
    # "Ann_HR" is what somebody is called by in a messenger
    if not line or set(words(name)) <= title_words or len(name) == 1 or "_" in name:
        return ""
    things = [(m.start, m.end) for m in skills.find(line)]
    # "SAP", and "Azure Databricks", of two that are each a thing to be known
    if len({i for start, end in things for i in range(start, end)}) == len(line) or vocabulary.headings.find(
        line
    ):
        return ""
    if (vocabulary.role_heads | vocabulary.weak_role_heads) & set(words(name)) or not any(
        c.islower() or c.isupper() for c in name
    ):
        return ""
    return name


def prose(sections: Iterable[Section]) -> str:
    """Headings and paragraphs a line each, for the search of names."""
    lines = []
    for section in sections:
        if section.heading:
            # with the mail it leads to
            lines.append(section.quote if "@" in section.quote else section.heading)
        # an item begins with no employer: "Baking is a passion of yours"
        lines += [f"{ITEM}{b.text}" if b.depth else b.text for b in section.blocks]
    return "\n".join(lines)
