"""Which role of the new state is which of the old one: by file, else by name, else by what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answering import Wordings
    from bot.domain import Posting, Shelf


@dataclass(frozen=True, slots=True)
class Roles:
    """Pairs of the same role, and those that only one state has, in the order of their files."""

    same: tuple[tuple[Posting, Posting], ...]
    removed: tuple[Posting, ...]
    added: tuple[Posting, ...]


def paired(old: Shelf, new: Shelf) -> Roles:
    """The roles of two states. A name or a text pairs only where it stands once on either side."""
    left, right = list(old.postings), list(new.postings)
    same: list[tuple[Posting, Posting]] = []
    for told_by in (_file, _name, _text):
        ours, theirs = _single(left, told_by), _single(right, told_by)
        for key in ours.keys() & theirs.keys():
            same.append((ours[key], theirs[key]))
            left.remove(ours[key])
            right.remove(theirs[key])
    return Roles(tuple(sorted(same, key=lambda pair: pair[0].path)), tuple(left), tuple(right))


def named(posting: Posting, wordings: Wordings, shelf: Shelf) -> str:
    """A role as a person names it; with its file where another bears the same name."""
    name = wordings.role(posting.title, posting.organization)
    twins = sum(_name(p) == _name(posting) for p in shelf.postings)
    return f"{name} ({posting.path})" if twins > 1 else name


def _file(posting: Posting) -> object:
    return posting.key


def _name(posting: Posting) -> object:
    return posting.title, posting.organization


def _text(posting: Posting) -> object:
    return tuple(block.quote for section in posting.sections for block in section.blocks)


def _single(postings: Sequence[Posting], told_by: Callable[[Posting], object]) -> dict[object, Posting]:
    """The postings that nothing else on their side is told by."""
    found: dict[object, list[Posting]] = {}
    for posting in postings:
        found.setdefault(told_by(posting), []).append(posting)
    return {key: members[0] for key, members in found.items() if len(members) == 1}
