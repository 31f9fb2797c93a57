"""Whose role it is and what it is called: title, further titles and organisation of one posting."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.postings.inline import render
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.postings.facets import Headings
    from bot.postings.sections import Draft
    from bot.vocabulary import Vocabulary

PREFIX = re.compile(
    r"^(?:role|position|job|job title|job description|title|job posting)\s*[:–—-]\s+", re.IGNORECASE
)
SUFFIX = re.compile(
    r"\s+(?:role handbook|handbook|role description|job description|job profile)\s*$", re.IGNORECASE
)
# bounded: a megabyte of capitals must cost no more than one of prose
NAME = r"(?:\d{1,2}[A-Z]|[A-Z])[\w&]{0,40}(?:[.][A-Za-z]\w{1,40}){0,3}"
NAMES = re.compile(rf"{NAME}(?:[ -]{NAME}){{0,4}}")
ABBREVIATED = re.compile(rf"((?:{NAME}[ ]){{1,5}}{NAME}) \(([A-Z][A-Z0-9&]{{1,7}})\)")
BRANDS = re.compile(r"\b[A-Z][a-z0-9]+(?:[.]?[A-Z][a-z0-9]+)+\b")  # spelt as names of firms and products are
OFTEN = 5  # a brand named that often without another sign of being the employer
MAX_TEXT = 30_000
ENOUGH = 2.0  # the least score for which a name is believed

# how strongly a turn of phrase speaks for a name; {} is the name
TURNS: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(pattern.replace("{}", rf"(?P<name>{NAME}(?:[ -]{NAME}){{0,3}})")), weight)
    for pattern, weight in (
        (r"(?<![\w.])@{}", 6.0),
        (r"(?:\A|\n)About (?:the )?{}:?(?=\n)", 6.0),
        (r"(?:\A|[.!?]\s+|\n){} (?:is|are) (?:an?|the|one|hiring|looking|seeking|on a)\b", 4.0),
        (r"(?:\A|[.!?]\s+|\n){}, (?:an?|the) ", 3.0),
        (
            r"\b(?:role|job|position|work|working|career|engineer|developer|manager|life|here) (?:at|for|with) {}\b",
            3.0,
        ),
        (r"\b(?:join|joining|Join) {}\b", 3.0),
        (
            r"\b{} (?:was founded|runs|uses|needs|builds|offers|provides|develops|helps|makes|creates|delivers)\b",
            1.5,
        ),
        (r"\b[Aa]t {}\b", 1.5),
        (r"\b{}['’]s\b", 2.0),
        (r"(?<!\w){}(?=[のでにをはが])", 2.0),
        (r"\b(?:of|by|within|inside|about|powers|our) {}\b", 0.5),
    )
)


@dataclass(frozen=True, slots=True)
class Titles:
    """The title as displayed, the others the posting bears, and the draft that holds it (-1: none)."""

    title: str
    others: tuple[str, ...]
    draft: int


def titles(
    stated: Sequence[str], page_title: str, path: str, drafts: Sequence[Draft], headings: Headings
) -> Titles:
    """The title from the front matter, else from the first heading that can be one, else from a line that
    names a role, else from the file's name.
    """
    stated = [s for s in stated if s.strip()]
    at = _title_heading(stated[0] if stated else "", drafts, headings)
    heading = _stripped(drafts[at].heading) if at >= 0 else ""
    found = [*stated, *([heading] if heading else [])]
    for draft in drafts[:40]:
        for block in draft.blocks[:40]:
            label, _, value = block.text.partition(":")
            if (
                value.strip()
                and headings.key(label)[0] in {"title", "position"}
                and headings.role_head(value)
            ):
                found.append(value.strip())
    if not found and (line := _role_line(drafts, headings)):
        found.append(line)
    if page_title:
        found.append(re.split(r"\s+[-–—|]\s+", page_title)[0].strip())
    if not found:
        found.append(from_path(path))
    unique = {words(t): t for t in reversed(found) if words(t)}
    others = tuple(t for t in unique.values() if words(t) != words(found[0]))
    return Titles(render(found[0]).text or from_path(path), others, at)


def _title_heading(stated: str, drafts: Sequence[Draft], headings: Headings) -> int:
    """The draft whose heading is the page's title, or -1."""
    seen = 0
    for at, draft in enumerate(drafts):
        if (
            not draft.heading
            or draft.from_front_matter
            or draft.layout in {"bold label", "label", "sentence above a list"}
        ):
            continue
        seen += 1
        if stated and _same_title(draft.heading, stated):
            return at
        if headings.container(draft.heading) and not stated:
            continue
        role = headings.role_head(draft.heading) and len(draft.heading.split()) <= 12
        marked = draft.layout == "marked heading"
        if (
            not stated
            and marked
            and (role or (not headings.known(draft.heading) and seen == 1 and draft.level == 1))
        ):
            return at
        if not stated and headings.known(draft.heading) and not role:
            return -1
        if seen > 3:
            return -1
    return -1


def _same_title(heading: str, stated: str) -> bool:
    """Whether a heading says the stated title again, with a little more or less."""
    inside, outside = set(stems(heading)), set(stems(stated))
    return bool(inside) and (inside <= outside or (outside <= inside and len(inside) <= len(outside) + 3))


def _role_line(drafts: Sequence[Draft], headings: Headings) -> str:
    """The part of a first line "Company | Role | Place" that names a role."""
    for draft in drafts[:2]:
        for block in draft.blocks[:1]:
            fields = [f.strip() for f in block.text.split(" | ")]
            if len(fields) > 2:
                return next((f for f in fields if headings.role_head(f) and len(f.split()) <= 8), "")
    return ""


def _stripped(heading: str) -> str:
    return SUFFIX.sub("", PREFIX.sub("", heading)).strip()


def from_path(path: str) -> str:
    """A title from a file's name."""
    name = path.rsplit("/", 1)[-1]
    name = re.sub(r"\.(?:[a-z]{2}\.)?\w{1,8}$", "", name)
    name = name.rsplit("__", 1)[-1]
    return re.sub(r"[\s_-]+", " ", name).strip().title() or path


def organizations(
    text: str, title: str, page_title: str, folder: str, vocabulary: Vocabulary
) -> tuple[str, ...]:
    """The names the text gives the organisation, the likeliest first, its abbreviation after it; or ()."""
    text = text[:MAX_TEXT]
    title_words = set(words(title))
    if page_title:
        tail = re.split(r"\s+[-–—|]\s+", page_title)
        if len(tail) > 1 and set(words(tail[0])) & title_words and NAMES.match(tail[-1]):
            return (tail[-1].strip(),)
    if m := re.search(rf"(?:@|\bat) ({NAME}(?: {NAME}){{0,3}})$", title):
        return (m[1],)
    scores = _scores(text, title_words, vocabulary)
    prefix, colon, rest = title.partition(": ")
    if (
        colon
        and NAMES.match(prefix)
        and (vocabulary.role_heads | vocabulary.weak_role_heads) & set(words(rest))
    ):
        scores[prefix.strip()] = scores.get(prefix.strip(), 0.0) + 5
    written = ((_name(m[1], title_words, vocabulary), m[2]) for m in ABBREVIATED.finditer(text))
    short = {abbreviation: name for name, abbreviation in written if _initials(name, abbreviation)}
    for abbreviation, name in short.items():
        if scores.get(name) or scores.get(abbreviation):
            scores[name] = scores.get(name, 0.0) + scores.pop(abbreviation, 0.0) + 2
    for name in list(scores):
        scores[name] += 6 if _same(name, folder) else 0
    best, score = min(scores.items(), key=lambda s: (-s[1], s[0]), default=("", 0.0))
    if score < ENOUGH:
        return ()
    abbreviation = next((a for a, n in short.items() if n == best), "")
    return (f"{best} ({abbreviation})", best, abbreviation) if abbreviation else (best,)


def _scores(text: str, title_words: set[str], vocabulary: Vocabulary) -> dict[str, float]:
    """How strongly the text speaks for each name as that of its organisation."""
    scores: dict[str, float] = {}
    lowered = set(re.findall(r"(?<![\w./@-])[a-z]+\b", text))
    for pattern, weight in TURNS:
        for m in pattern.finditer(text):
            name = _name(m["name"], title_words, vocabulary)
            if name and name.lower() not in lowered:  # "Here", "Let": words that sentences begin with
                scores[name] = scores.get(name, 0.0) + weight
    for name, count in Counter(BRANDS.findall(text)).items():
        if count >= OFTEN and _name(name, title_words, vocabulary):
            scores.setdefault(name, 0.0)
    for name in scores:
        brand = bool(BRANDS.fullmatch(name))
        scores[name] += min(text.count(name), 6) * (0.5 if brand else 0.25)
    return scores


def _name(raw: str, title_words: set[str], vocabulary: Vocabulary) -> str:
    """The name less leading and trailing words that are none, or "" if nothing is left."""
    parts = raw.split(" ")
    none, skills = vocabulary.words["no name"], vocabulary.skills
    while parts and (not stems(parts[0]) or set(stems(parts[0])) <= none):
        parts = parts[1:]
    name = " ".join(parts)
    line = stems(name)
    if len(line) == 1 and line[0] in vocabulary.words["ordinary words"] and not name.isupper():
        return ""  # "Let", "Open": what sentences begin with
    if not line or set(words(name)) <= title_words or len(name) < 2:
        return ""
    if any(m.end - m.start == len(line) for m in skills.find(line)) or vocabulary.headings.find(line):
        return ""
    if (vocabulary.role_heads | vocabulary.weak_role_heads) & set(words(name)) or not any(
        c.islower() or c.isupper() for c in name
    ):
        return ""
    return name


def _initials(name: str, abbreviation: str) -> bool:
    """Whether an abbreviation can be read off a name's capitals."""
    capitals = "".join(c for c in name if c.isupper())
    at = 0
    for c in abbreviation:
        at = capitals.find(c, at) + 1
        if not at:
            return False
    return capitals[:1] == abbreviation[:1]


def _same(name: str, folder: str) -> bool:
    """Whether a folder bears an organisation's name ("port-zero", "18f-joining")."""
    flat, parts = "".join(words(name)), words(folder)
    return bool(flat) and flat in {"".join(parts[:i]) for i in range(1, len(parts) + 1)}
