"""What a posting says of its employer where no heading tells of it: sentences in which the employer does something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.evidence import Evidence
from bot.answering.firmness import Strength
from bot.answering.spots import line_of
from bot.answering.under import DEMANDS
from bot.domain import Hit
from bot.domain.facets import ABOUT_ORGANIZATION, EDUCATION, PURPOSE, TEAM, VALUES
from bot.text.tokens import stems, tokens

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Query

TOLD = (PURPOSE, ABOUT_ORGANIZATION, TEAM, VALUES)
MOST = 4
THIRD = "s"  # ends what an employer does
REST, VERB = 6, 3  # words of the rest of a name, and of what an employer does
DASH = re.compile(r"\s+[-–—]\s+")  # behind which a name goes on
# what an employer is called behind its name and its initials: ", a maker of kites"
APPOSITION = re.compile(
    r"(?:\s*\([^()]{1,40}\))?,\s+(?:an?|the|one of|eine?|une?|der|die|das)\s", re.IGNORECASE
)


def sentences(desk: Desk, number: int) -> list[Evidence]:
    """The sentences that say what the employer is or does: "Acme builds kites", not "at Acme you build kites"."""
    posting, search = desk.postings[number], desk.search
    names = [name for n in (posting.organization, *posting.other_organizations) if (name := stems(n))]
    near = set().union(*(search.passages_of((number,), name[0]) for name in names))
    passages = [search.passages[n] for n in sorted(near)]
    told = [p for p in passages if not p.facets or p.facets[0] in TOLD]
    return [
        Evidence(Hit(p, 1.0), part, Strength.STATED, 1.0)
        for p in told
        for part in (desk.vocabulary.sentences.split(p.block.text) if not p.block.depth else [p.block.text])
        if any(_does(part, name, desk) for name in names)
    ][:MOST]


def hirer(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The passages in which one says to be who hires, where that is asked: the employer, a boss to come or whom to write.

    "Who's hiring" is told by "I am Ada, the person hiring for this role" before all that the employer says of itself.
    """
    asked, says = desk.vocabulary.words["hires"], desk.vocabulary.phrases["who hires"]
    if asked.isdisjoint(query.cues):
        return []
    terms = tuple((word, 1.0) for word in asked)
    every = sorted(desk.search.hits(terms, postings=[number]), key=lambda h: h.passage.number)
    texts = ((h, h.passage.block.text) for h in every if may_tell(h, desk))
    return [Evidence(h, t, Strength.STATED, 1.0) for h, t in texts if says.holds(line_of(t)[0])][:MOST]


def may_tell(hit: Hit, desk: Desk) -> bool:
    """Whether a passage stands outside the demands, where an employer tells of itself."""
    demands = (f for f in desk.vocabulary.facets if f in DEMANDS)
    return all(desk.closure(f).isdisjoint(hit.passage.facets) for f in demands)


def tells_of_itself(hit: Hit, sentence: str, desk: Desk) -> bool:
    """Whether a sentence outside the demands tells how old or how skilled an employer is, and nothing of who applies.

    "With 30 years of experience we lead the market" asks nobody for thirty years; beside a degree they are asked for.
    """
    if not may_tell(hit, desk) or EDUCATION in hit.passage.hints:
        return False
    line, posting = line_of(sentence)[0], desk.postings[hit.passage.posting]
    own, asked = desk.vocabulary.words["employer itself"], desk.vocabulary.phrases["asks of people"]
    names = {stems(name) for name in (posting.organization, *posting.other_organizations) if name}
    named = any(line[at : at + len(n)] == n for n in names for at in range(len(line)))
    return (named or not own.isdisjoint(line)) and not asked.holds(line)


def _does(text: str, name: tuple[str, ...], desk: Desk) -> bool:
    """Whether a name stands in a sentence with what the employer is or does right behind it, and no preposition before it.

    That is a verb of employers, also behind the rest of a longer name: "Acme – Kites Ltd is a …"; or what it is called
    between commas: "Acme (AK), a maker of kites, seeks …".
    """
    found = tokens(text)
    line, size = tuple(t.stem for t in found), len(name)
    deeds = desk.vocabulary.words["opens a task in a list"]
    verbs, before = desk.vocabulary.phrases["employers do"], desk.vocabulary.words["before names"]
    for at in range(len(line)):
        if line[at : at + size] != name or (at and found[at - 1].text in before):
            continue
        end = at + size
        if APPOSITION.match(text, found[end - 1].end):
            return True
        verb = found[end] if at <= 1 and end + 1 < len(found) else None  # of "Acme ships fruit"
        if verb and verb.text.endswith(THIRD) and verb.text.islower() and verb.stem in deeds:
            return True
        longer, dashed = found[end : end + REST], DASH.match(text, found[end - 1].end)
        small = (n for n, token in enumerate(longer) if not (dashed or text[token.start].isupper()))
        rest = next(small, len(longer))
        starts = range(rest + 1) if dashed else (0, rest)
        if any(m.start in starts for m in verbs.find(line[end : end + rest + VERB])):
            return True
    return False
