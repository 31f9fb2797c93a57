"""Who hires where postings lie side by side in no folder of their own: told by the neighbours that one names as well."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain.facets import EXPERIENCE, NICE_TO_HAVE, REQUIREMENTS, SKILLS, TECH_STACK
from bot.postings.bundles import page
from bot.postings.names import domains
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from bot.domain import Posting

NEAR, AHEAD = 2, 60  # words ahead of a name that say whose else it is, and the letters they stand in
LETTERS = 60  # of a folder's name
# facets below which an item names a thing to be known, and not who hires
DEMANDED = frozenset({REQUIREMENTS, NICE_TO_HAVE, SKILLS, TECH_STACK, EXPERIENCE})


def with_neighbours(found: Sequence[Posting], elsewhere: Collection[str]) -> list[Posting]:
    """The postings, those without a folder with the employer of most of these, where their text names it as theirs.

    The stems ``elsewhere`` say ahead of a name that it is that of others: "partners like", "experience with".
    Only what is nobody's else: a posting without an employer, or one whose own each of the others names as well,
    as the product of an employer is in all that it writes.
    """
    found = _at_domains(found)
    flat = [p for p in found if "/" not in page(p.path)]
    votes = Counter(p.organization for p in flat if p.organization)
    best, count = max(votes.items(), key=lambda vote: (vote[1], vote[0]), default=("", 0))
    if count <= 1 or count * 2 <= votes.total() or count == len(flat):
        return list(found)
    others = ["\n".join(_texts(p)) for p in flat if p.organization == best]

    def theirs(posting: Posting) -> bool:
        """Whether nobody else hires for it, and it names the employer of most as its own."""
        own = posting.organization
        if own == best or "/" in page(posting.path) or posting.values("hiringOrganization"):
            return False
        shared = not own or (votes[own] == 1 and all(_names(text, own) for text in others))
        return shared and any(_hires(text, best, elsewhere) for text in _texts(posting, less=DEMANDED))

    return [_of(p, best) if theirs(p) else p for p in found]


def _at_domains(found: Sequence[Posting]) -> list[Posting]:
    """The postings, those without an employer with that of a neighbour to whose domain mail is to be sent."""
    named = dict.fromkeys(p.organization for p in found if p.organization and "/" not in page(p.path))
    owners = {"".join(words(name)): name for name in named}

    def owner(posting: Posting) -> str:
        """The neighbour whose domain it names; "" if it has an employer, or names none."""
        if posting.organization or "/" in page(posting.path):
            return ""
        return next((owners[d] for text in _texts(posting) for d in domains(text) if d in owners), "")

    return [_of(p, name) if (name := owner(p)) else p for p in found]


def spelt(folder: str, postings: Sequence[Posting]) -> str:
    """A folder's name as its postings spell it most often, "Made Well" of "madewell"; "" if none names it."""
    letters = [c for c in folder if c.isalnum()][:LETTERS]
    name = re.compile(
        r"(?<![\w./@])" + "[ -]?".join(map(re.escape, letters)) + r"(?![\w/@]|[.]\w)", re.IGNORECASE
    )
    found = Counter(
        m[0]
        for p in postings
        for t in _texts(p)
        for m in name.finditer(t)
        if all(w[0].isupper() for w in m[0].split())
    )
    return max(found, key=lambda spelling: (found[spelling], spelling), default="")


def _of(posting: Posting, organization: str) -> Posting:
    """The posting as that of an organisation, and no longer of the one that was taken for it."""
    names = tuple(n for n in posting.other_organizations if n != organization)
    return replace(posting, organization=organization, other_organizations=names)


def _texts(posting: Posting, less: Collection[str] = ()) -> Iterator[str]:
    """All that a posting says, but no items below what leads to a facet of ``less``."""
    for section in posting.sections:
        for block in section.blocks:
            if not (block.depth and section.facet in less):
                yield block.text


def _hires(text: str, name: str, elsewhere: Collection[str]) -> bool:
    """Whether a text names an employer somewhere as nobody else: not only "experience with Acme"."""
    ahead = (stems(text[max(0, m.start() - AHEAD) : m.start()])[-NEAR:] for m in _named(text, name))
    return any(not set(line) & set(elsewhere) for line in ahead)


def _names(text: str, name: str) -> bool:
    """Whether a text has a name as it is written."""
    return any(True for _ in _named(text, name))


def _named(text: str, name: str) -> Iterator[re.Match[str]]:
    """Where a text has a name as it is written."""
    return re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)
