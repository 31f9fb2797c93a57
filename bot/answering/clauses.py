"""The parts of a sentence, by its marks: what a "preferred" or a "not" in one of them speaks of ends with it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot.text.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from bot.text.tokens import Token

PART = re.compile(r"[;!?…。；()\[\]（）:]|\.(?=\s)|\s[-–—]+\s|[–—]")
CLAUSE = re.compile(r"[,、，]")
# "Head: No", "Head:: No" of a label in bold with its own colon, "None", and with an aside behind it: "Direct reports: none (works alone)"
LABEL = re.compile(r"(?:[^:|]{1,60}(?::+|\|)\s*)?(?P<value>[^:|(),;.]+?)\s*(?:\([^()]*\)\s*)?[.*]*$")
ASIDE = re.compile(r"[^:|]{1,60}(?::+|\|)\s*(?P<value>[^:|(),;.]+?)\s*(?:[(;]|[,.](?=\s))")
# one of several fields in a line: "gym: no", "gym - no", "gym (no)"
FIELD = r"""(?P<label>(?:[^:,;()]|(?<=\d)[,:](?=\d)){1,60}?)(?:(?<!\d):\s*|:\s+|\s\(%s)
    (?P<value>(?:%s(?:[^:,;.()]|(?<=\d)[.,:](?=\d)))+?)
    \s*(?=,(?!(?<=\d,)\d)|[;()]|[.](?:\s|$)|$|\s[-–—]\s[^:,;()]{1,60}?%s)"""
DASHED = re.compile(FIELD % (r"|\s[-–—=]\s", r"(?!\s[-–—=]\s)", r"\s[-–—]\s"), re.VERBOSE)
NAMED = re.compile(FIELD % ("", "", r":\s"), re.VERBOSE)  # behind a colon each: "leave: 25 days - paid"
AGAIN = re.compile(r":|\s[-–—=]\s|\(")  # what stands between the name of a field and its value
HYPHENATED = re.compile(r"(\w+)-(\w+)")
OWNER = re.compile(r"\b\w+(?:['’]s|(?<=s)['’]) (?=\w)")  # "people's", "students'"
DEGREE = 3  # letters between the points of a degree: "Ph.D.", "B.Eng."
SUBJECT = 4  # words behind a joint among which a new subject has its verb: "and the pay is"
BESIDE = 2  # words around a thing that stand right beside it
OPENS, CLOSES = "([（", ")]）"


def less_owners(sentence: str, deeds: Container[str] = ()) -> str:
    """A sentence without those to whom a thing belongs: who manages "people's expectations" manages no people.

    Words with a hyphen are one, and no longer any of these: "hands-on", "team-building"; where the last is one of the
    ``deeds`` it stands for them: "line-manages".
    """

    def joined(found: re.Match[str]) -> str:
        return found[2] if found[2].lower() in deeds else found[1] + found[2]

    line = HYPHENATED.sub(joined, sentence) if "-" in sentence else sentence
    return OWNER.sub("", line) if "'" in line or "’" in line else line


class Place(NamedTuple):
    """Where a word stands: the part of the sentence, and the clause between commas."""

    part: int
    clause: int


class Sentence(NamedTuple):
    """A sentence: its stems and words, and where each stands.

    ``labels`` are the parts that a colon ends, each with the part behind it, ``brackets`` those in brackets, each
    with the word before it, ``slashed`` the words right behind a slash.
    """

    stems: tuple[str, ...]
    words: tuple[str, ...]
    places: tuple[Place, ...]
    labels: dict[int, int]
    brackets: dict[int, int]
    slashed: frozenset[int]

    def opening(self, at: int) -> str:
        """The word with which the clause begins that a word stands in."""
        return next(w for w, place in zip(self.words, self.places, strict=True) if place == self.places[at])

    def alone(self, stems: AbstractSet[str]) -> list[tuple[int, int]]:
        """The places of words of a set that are a part by themselves: "Plus: SQL", "(plus) SQL"; first word, last + 1."""
        if stems.isdisjoint(self.stems):
            return []
        found = [i for i, word in enumerate(self.stems) if word in stems]
        parts = [place.part for place in self.places]
        return [(i, i + 1) for i in found if parts.count(parts[i]) == 1 < len(parts)]


@lru_cache(maxsize=16384)
def cut(text: str) -> Sentence:
    """A sentence cut at its marks; what stands behind a bracket goes on with what stands before it."""
    found = tokens(text)
    places: list[Place] = []
    labels: dict[int, int] = {}
    brackets: dict[int, int] = {}
    outer: list[Place] = []
    here, parts, clauses = Place(0, 0), 0, 0
    for at, token in enumerate(found):
        between = text[found[at - 1].end if at else 0 : token.start]
        for sign in PART.findall(between):
            if sign == "." and at and _abbreviates(text, found, at - 1):
                continue  # "e.g. Docker" is one part, "You write C. Docker is optional" is two
            if sign in CLOSES:
                here = outer.pop() if outer else here
                continue
            if sign in OPENS:
                outer.append(here)
            elif sign == ":":
                labels[here.part] = parts + 1
            parts, clauses = parts + 1, clauses + 1
            if sign in OPENS:
                brackets[parts] = at - 1
            elif sign == ":" and here.part in brackets:
                brackets[parts] = brackets[here.part]  # "(that is: Docker) is a plus"
            here = Place(parts, clauses)
        if CLAUSE.search(between):
            clauses += 1
            here = Place(here.part, clauses)
        places.append(here)
    stems, words = tuple(t.stem for t in found), tuple(t.text for t in found)
    slashed = [i for i, t in enumerate(found) if text[t.start - 1 : t.start] == "/"] if "/" in text else ()
    return Sentence(stems, words, tuple(places), labels, brackets, frozenset(slashed))


@lru_cache(maxsize=4096)
def fields(sentence: str) -> tuple[re.Match[str], ...]:
    """The fields of a line that has several, each with its label and its value."""
    if len(AGAIN.findall(sentence)) <= 1:
        return ()  # most sentences
    pair = NAMED if sentence.count(": ") > 1 else DASHED
    return tuple(pair.finditer(sentence))


def value(
    sentence: str, asked: Sequence[Sequence[tuple[int, int]]], said: frozenset[str] = frozenset()
) -> re.Match[str] | None:
    """The value that a sentence is, or that it has behind a label ahead of more; but for what is ``asked`` of that.

    "Flat: none, parking: free" has none of parking, and "parking: yes, gym: no" no gym; "shifts: early: yes, late: no"
    no late ones, where the stems ``said`` have that word. What stands above several tells of none of them.
    """
    whole = LABEL.match(sentence)
    pairs = fields(sentence)
    if len(pairs) > 1:
        line = cut(sentence).stems
        said = said.union(line[i] for each in asked for spot in each for i in range(*spot))
        labels = [cut(p["label"]).stems or ("",) for p in pairs]
        # of "leave" and "unpaid leave" the one that has most
        held = [len(said.intersection(one)) for one in labels]
        best = max(range(len(pairs)), key=lambda i: (held[i], held[i] / len(labels[i])))
        if held[best] or len({p["value"].lower() for p in pairs}) == 1:
            return pairs[best]
        return whole
    if whole:
        return whole
    found = ASIDE.match(sentence)
    ends = len(tokens(sentence[: found.end("value")])) if found else 0
    return found if all(first < ends for each in asked for first, _ in each[:1]) else None


def less_reasons(
    spots: Sequence[tuple[int, int]], sentence: str, reasons: Container[str]
) -> Sequence[tuple[int, int]]:
    """Where a thing named several times is spoken of itself: "Spanish is welcome, as many guests speak Spanish".

    ``spots`` are its places, first word and last + 1; ``reasons`` the words with which a clause begins that tells why.
    """
    if len(spots) == 1:
        return spots
    whole = cut(sentence)
    return [spot for spot in spots if whole.opening(spot[0]) not in reasons] or spots


def fullest(spots: Sequence[tuple[int, int]], sentence: str, said: AbstractSet[str]) -> list[tuple[int, int]]:
    """Where a thing named several times stands beside most of what is asked: "send a CV; emailed CVs are not read".

    In one part of a sentence that is right beside it: "serve guests without direct guest contact".

    ``spots`` are its places, first word and last + 1; ``said`` the stems asked for.
    """
    whole = cut(sentence)
    beside: dict[int, set[str]] = {}
    for word, place in zip(whole.stems, whole.places, strict=True):
        if word in said:
            beside.setdefault(place.part, set()).add(word)
    held = [len(beside.get(whole.places[first].part, ())) for first, _ in spots]
    kept = [spot for spot, count in zip(spots, held, strict=True) if count == max(held)]
    near = [len(said & set(whole.stems[max(0, a - BESIDE) : b + BESIDE])) for a, b in kept]
    return [spot for spot, count in zip(kept, near, strict=True) if count == max(near)]


def moved(place: Place, to: Mapping[int, Place | int]) -> Place:
    """The place that a word has in the end, where some parts belong to others or stand elsewhere."""
    seen = set()
    while (there := to.get(place.part)) is not None and place.part not in seen:
        seen.add(place.part)
        place = Place(there, place.clause) if isinstance(there, int) else there
    return place


def goes_on(line: Sentence, first: int, end: int, lists: Mapping[str, Container[str]]) -> bool:
    """Whether a sentence says another thing between two words: "remote *and has a wage* depending on", "and the pay is".

    ``lists`` are the stems of a vocabulary by the names of its lists.
    """
    for at in range(first, end - 1):
        if line.stems[at] in lists["joined both"]:
            last = (
                min(at + 1 + SUBJECT, end + 1) if line.stems[at + 1] in lists["before a subject"] else at + 2
            )
            if any(stem in lists["says more"] for stem in line.stems[at + 1 : last]):
                return True
    return False


def _abbreviates(text: str, found: Sequence[Token], at: int) -> bool:
    """Whether a word is the end of an abbreviation in points: "e.g", "U.S", "Ph.D. or"; not the "C" of "You write C"."""
    if not at or text[found[at - 1].end : found[at].start] != ".":
        return False
    short, long = sorted((len(found[at - 1].text), len(found[at].text)))
    goes_on = at + 1 < len(found) and text[found[at + 1].start].islower()
    return short == 1 and (long == 1 or (goes_on and long <= DEGREE))
