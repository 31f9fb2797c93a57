"""Who is above, in the words of running text: "led by Ada Rye", "Ada runs the kitchen", "Ada (lead)" in a list of the team.

The one above is somebody: a name with a capital, or the noun of a role; nothing is "led by example".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering.plainness import Plain
from bot.answering.spots import line_of, tokens_of
from bot.domain.facets import COLLABORATORS, TEAM
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Hit
    from bot.text.tokens import Token

# words behind "led by" within which it says whom, and behind "Ada leads" within which what
BEHIND, REACH = 5, 5
LISTED = 6  # words of an item that is somebody of a team
MATES = frozenset({TEAM, COLLABORATORS})


def above(text: str, hit: Hit, desk: Desk) -> Plain:
    """How plainly a sentence of a passage says who leads; by more than how one of a list is called best."""
    found, line, lists = tokens_of(text), line_of(text)[0], desk.vocabulary.lists
    posting = desk.postings[hit.passage.posting]
    names = f"{posting.organization} {posting.title}"
    own = {*words(names), *stems(names)}
    for match in desk.vocabulary.phrases["says by whom one is led"].find(line):
        behind = found[match.end : match.end + BEHIND]
        if behind and behind[0].text in lists["stands for who is above"]:
            return Plain.SAID
        if _somebody(text, behind, own, desk):
            return Plain.SAID
    # a shop is what a baker works in only where the employer or the job is called by it
    deeds, wholes = (
        set(lists["leads others"]),
        {*lists["led as a whole"], *own.intersection(lists["led as a place"])},
    )
    for at, token in enumerate(found):
        if token.text in deeds and at and _named(text, found[at - 1], own, desk):
            told = (t.text for t in found[at + 1 : at + 1 + REACH])
            if not wholes.isdisjoint(told):
                return Plain.SAID
    called = set(lists["called before a name"])
    if any(a.text in called and _named(text, b, own, desk) for a, b in pairwise(found)):
        return Plain.LIKELY
    listed = hit.passage.block.depth and len(found) <= LISTED and not MATES.isdisjoint(hit.passage.facets)
    # "Kiri (lead)", and no "Maria (head of salads)"
    leads = found and found[-1].text in lists["led by in a list"]
    return Plain.LIKELY if listed and leads and _named(text, found[0], own, desk) else Plain.NOT


def _somebody(text: str, behind: Sequence[Token], own: set[str], desk: Desk) -> bool:
    """Whether words begin with a name, behind a title or the noun of a role at most, or with that behind "the"."""
    roles = desk.vocabulary.role_heads | desk.vocabulary.weak_role_heads
    ahead = desk.vocabulary.words["before somebody above"]
    for at, token in enumerate(behind):
        if _named(text, token, own, desk):
            return True
        if token.text in roles:
            return at > 0 or _somebody(text, behind[1:], own, desk)
        if at and token.stem not in ahead and token.text[0].isdigit():
            return False
    return False


def _named(text: str, token: Token, own: set[str], desk: Desk) -> bool:
    """Whether a word is written as somebody's name is: with a capital, no word of every day nor of the employer."""
    word = text[token.start : token.end]
    plain = token.stem in desk.plain or token.text in own or token.stem in own
    return word[:1].isupper() and word[1:].islower() and word.isalpha() and not plain
