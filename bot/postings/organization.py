"""Who hires: the name a posting's text gives its organisation, told by the turns of phrase around it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from bot.postings import in_titles
from bot.postings.name_turns import SHORT
from bot.postings.names import BRANDS, MAX_TEXT, NAME, WORD, domains, less_opening, long_names, proper
from bot.text.tokens import stem, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.postings.name_turns import Turns
    from bot.vocabulary import Vocabulary

ABBREVIATED = re.compile(rf"((?:{NAME}[ ]){{1,5}}{NAME}) {SHORT}")
FOR_END = re.compile(rf"\bfor ({NAME}(?: {NAME}){{0,3}})$")
MOSTLY = 0.8  # of its places where an adjective stands before a noun
OFTEN = 5  # a brand named that often without another sign of being the employer
NOUN = re.compile(r" ([a-z]{3,40})\b")  # behind a name
LISTED = re.compile(
    r"(?:,? (?:and|or|&) [A-Z]|, (?P<next>[A-Z][\w/&-]*)(?: [A-Z][\w/&-]*)*(?:,| and | or | & ))"
)  # behind a name, of more of its kind
FAMILY = re.compile(r" ([a-z]{2,5}) [A-Z]")  # behind a first name
SENTENCE = re.compile(r"[.!?;\n]")
SAID_OF = 120  # characters behind a name in which it is said whose a thing is
AROUND = re.compile(r"\s[—–|-]\s")  # between a role and who hires
LEAST = 2  # letters of an abbreviation
LONG = 60  # characters around a name in which a longer one is looked for
ENOUGH = 2.0  # the least score for which a name is believed
SURE = 2.75  # the least of one that is more than a guess: a quarter of 95 names told by less hired for nobody
SAID = 1.0  # the least score of one that is abbreviated: "the use of Radar Ovens (RO)" is too little
POSSESSIVE = 2.0  # the weight of "Ada's", which may speak of a person
OUTRIGHT = 4.0  # the least weight of a turn of phrase that hardly names anything else
# what a folder, a title "Name: Role" or "Role - Name", an abbreviation add
FOLDER, PREFIX, ABBREVIATION = 6.0, 5.0, 2.0


class Employer(NamedTuple):
    """The names a text gives the organisation, the likeliest first, its abbreviation after it; or none.

    ``guessed`` says that little speaks for it: "a pension at Acme", "Acme's programme" may name anybody.
    """

    names: tuple[str, ...] = ()
    guessed: bool = False


def employer_of(text: str, titles: Sequence[str], page_title: str, folder: str, turns: Turns) -> Employer:
    """Who hires, by the text; ``titles`` are the role's, the one it is shown by first."""
    text, vocabulary, title = text[:MAX_TEXT], turns.vocabulary, titles[0]
    # behind a dash stands who hires rather than more of the role: "Baker — Crumbly"
    title_words = set(words(re.split(r"\s+[—–|]\s+", title)[0]))
    for other in titles[1:]:  # "Baker for RyeDB", below the title of the page
        title_words |= {word for m in FOR_END.finditer(other) for word in words(m[1])}
    if name := in_titles.outright(title, title_words, page_title, vocabulary):
        return Employer((name,))
    scores = _scores(text, title, title_words, turns)
    if name := in_titles.beside(title, text, vocabulary):
        scores[name] = scores.get(name, 0.0) + PREFIX
    if name := in_titles.ahead(title, text, vocabulary):
        scores[name] = scores.get(name, 0.0) + PREFIX
    found = [m for pattern in (ABBREVIATED, turns.forms(text).abbreviated) for m in pattern.finditer(text)]
    written = ((proper(m[1], title_words, vocabulary), m[2]) for m in found)
    short = {abbreviation: name for name, abbreviation in written if _initials(name, abbreviation)}
    for abbreviation, name in short.items():
        if scores.get(name, 0.0) + scores.get(abbreviation, 0.0) >= SAID:
            scores[name] = scores.get(name, 0.0) + scores.pop(abbreviation, 0.0) + ABBREVIATION
    for name in list(scores):
        scores[name] += FOLDER if _same(name, folder) else 0
    best, score = min(scores.items(), key=lambda s: (-s[1], s[0]), default=("", 0.0))
    if score < ENOUGH:
        return Employer(_by_mail(text, title_words, vocabulary))
    if abbreviation := next((a for a, n in short.items() if n == best), ""):
        return Employer((f"{best} ({abbreviation})", best, abbreviation))
    return Employer((best,), guessed=score < SURE)


def _by_mail(text: str, title_words: set[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The name that is also that of the domain applications are sent to: "jobs@acme-labs.example" of "Acme Labs"."""
    before = tuple(f"{turn} " for turn in vocabulary.lists["before a name in small letters"])
    for domain in dict.fromkeys(domains(text)):
        for m in re.finditer(rf"(?<![\w.@-]){'[ -]?'.join(domain)}(?![\w@-]|[.]\w)", text, re.IGNORECASE):
            told = m[0][0].isupper() or text[: m.start()].lower().endswith(before)
            if told and (name := proper(m[0], title_words, vocabulary)):
                return (_whole(name, m.span(), text, vocabulary),)
    return ()


def _whole(name: str, place: tuple[int, int], text: str, vocabulary: Vocabulary) -> str:
    """The longer name that one is a part of where it stands: "University of Rye" of "Rye"."""
    ahead = max(0, place[0] - LONG)
    for m in re.finditer(long_names(vocabulary, WORD), text[ahead : place[1] + LONG]):
        if " of " in m[0] and m.start() <= place[0] - ahead and place[1] - ahead <= m.end():
            return m[0]
    return name


def _scores(text: str, title: str, title_words: set[str], turns: Turns) -> dict[str, float]:
    """How strongly the text speaks for each name as that of its organisation."""
    vocabulary = turns.vocabulary
    forms = turns.forms(text)
    scores = forms.outright.names(text, title_words)
    strongest = dict(scores)
    # a title that names no role may be the employer's name: "Crumbly Lab - Research"
    roles = vocabulary.role_heads | vocabulary.weak_role_heads
    of_role = not title_words.isdisjoint({*roles, *vocabulary.lists["bodies with members"]})
    initials, people = _of_title(title), set[str]()
    lowered = set(re.findall(r"(?<![\w./@-])[a-z]+\b", text))
    for pattern, weight in forms.patterns:
        for m in pattern.finditer(text):
            named = of_role or weight < OUTRIGHT
            raw = less_opening(m["name"], m.start("name"), text, vocabulary)
            name = proper(raw, title_words if named else set(), vocabulary)
            # "Here", "Let" are words that sentences begin with; "Nordic" is none of "we work with Nordic partners"
            known = name.lower() in lowered or (
                name.isupper() and f"{name}s" in text
            )  # of which there are many
            known |= name.isupper() and (name.lower(),) in vocabulary.synonyms
            # nor is "NYC" one, which stands for another name
            if (
                name
                and not known
                and not (weight < OUTRIGHT and _beside_a_stroke(m))
                and not _of_others(m, vocabulary)
                and not _person(m, vocabulary)
                and not (weight < OUTRIGHT and name.isupper() and name in initials)
                and not _attribute(name, text, vocabulary)
            ):
                scores[name] = scores.get(name, 0.0) + weight
                strongest[name] = max(weight, strongest.get(name, 0.0))
                people |= {name} if _of_person(m, vocabulary) else set()
    for name in people:
        if strongest[name] <= POSSESSIVE:
            scores.pop(name)
    for place in forms.outright.places(text, strongest):
        scores.pop(place, None)
    for name, count in Counter(BRANDS.findall(text)).items():
        followed = len(re.findall(rf"\b{re.escape(name)} [A-Z]", text))  # "DoughMaster Deluxe" is a thing
        if count >= OFTEN and followed < MOSTLY * count and proper(name, title_words, vocabulary):
            scores.setdefault(name, 0.0)
    for name in scores:
        brand = bool(BRANDS.fullmatch(name))
        scores[name] += min(text.count(name), 6) * (0.5 if brand else 0.25)
    return scores


def _attribute(name: str, text: str, vocabulary: Vocabulary) -> bool:
    """Whether what may be an adjective mostly stands before a noun: "Baltic herring", "Baltic Cook" in a list."""
    if not name.isalnum() or not name.endswith(vocabulary.lists["endings of adjectives"]):
        return False
    behind = re.findall(rf"\b{name}\b(?: ([A-Za-z]+))?", text)
    nouns = sum(bool(word) and stem(word.lower()) not in vocabulary.words["stop"] for word in behind)
    return nouns >= MOSTLY * len(behind)


def _beside_a_stroke(found: re.Match[str]) -> bool:
    """Whether a name is a part of what a stroke joins: "Oven 5/7", "the Till/Yard Group"."""
    ahead, behind = found.start("name") - 1, found.end("name")
    return "/" in {found.string[max(0, ahead) : ahead + 1], found.string[behind : behind + 1]}


def _of_others(found: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Whether a name is that of those one is with: "work with ABC winners", but not "work with ABC to win".

    Or of an authority: "forms requested by the Guild", "requirements by ABC".
    """
    before = f" {found.string[max(0, found.start('name') - LONG) : found.start('name')].lower().rstrip()}"
    if before.endswith(tuple(f" {turn}" for turn in vocabulary.lists["by an authority"])):
        return True
    ahead = found.string[found.start() : found.start("name")].split()[-1:]
    if not ahead or ahead[0].lower() not in vocabulary.lists["ahead of others"]:
        return False
    line = found.string[: found.start("name")].rpartition("\n")[2]
    if not set(vocabulary.lists["ahead of what is known"]).isdisjoint(words(SENTENCE.split(line)[-1])):
        return True  # "the desire to work with RyeDB"
    listed = LISTED.match(found.string, found.end("name"))
    if listed and (listed["next"] or "").lower() not in vocabulary.lists["legal forms"]:
        return True  # the teams one works with: "work with Ovens, Till and Yard"
    noun = NOUN.match(found.string, found.end())
    return noun is not None and stem(noun[1]) not in vocabulary.words["stop"]


def _person(found: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Whether a single word is what somebody is called by, whose family's name stands behind: "led by Ada de Baker"."""
    behind = FAMILY.match(found.string, found.end("name")) if found["name"].isalpha() else None
    return behind is not None and behind[1] in vocabulary.lists["within names of people"]


def _of_person(found: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Whether what belongs to a single name is his or hers: "Ada's rounds of her mill", or "Ada, who", elsewhere."""
    name = found["name"]
    if found[0][-2:] not in {"'s", "’s"} or not name.isalpha():
        return False
    told = "|".join(vocabulary.lists["behind somebody's name"])
    if re.search(rf"\b{name},? (?:{told})\b", found.string):
        return True
    behind = SENTENCE.split(found.string[found.end() : found.end() + SAID_OF], maxsplit=1)[0]
    return not set(vocabulary.lists["his or hers"]).isdisjoint(words(behind))


def _of_title(title: str) -> frozenset[str]:
    """What words side by side of a title are short for: "FLC" of a "Family Life Center Receptionist" hires nobody.

    But where it is said outright: "FLC is hiring".
    """
    letters = "".join(word[0].upper() for word in words(AROUND.split(title)[0]) if word)
    count = len(letters)
    return frozenset(letters[i:j] for i in range(count) for j in range(i + LEAST, count + 1))


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
    """Whether a folder bears an organisation's name ("acme-labs", "acme-jobs")."""
    flat, parts = "".join(words(name)), words(folder)
    return bool(flat) and flat in {"".join(parts[:i]) for i in range(1, len(parts) + 1)}
