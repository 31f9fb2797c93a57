"""How two answers to one question differ: a pure judgement over both shelves."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.changes.difference import Kind
from bot.domain import Part, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.changes.roles import Roles
    from bot.domain import Answer, Citation, Posting, RoleRef

    Ref = tuple[str, str]  # path and title

ANSWERED = frozenset({Status.ANSWERED, Status.LIST, Status.COMPARISON, Status.YES, Status.NO})
NUMBER = re.compile(r"\d+")
PATH = " › "


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand; ``heading`` is that of their section, ``read`` whether it names a facet."""

    file: str
    line: int
    heading: str
    read: bool

    def __str__(self) -> str:
        below = f', below "{self.heading}"' if self.heading else ""
        return f"{self.file}:{self.line}{below}{'' if self.read else ', which names no facet'}"


class Judge:
    """Tells answers apart, given which role of the new state is which of the old one."""

    def __init__(self, roles: Roles) -> None:
        self._refs = {_told(old): _told(new) for old, new in roles.same}
        self._paths = {old.path: new.path for old, new in roles.same}
        self._renamed = [(old, new) for old, new in self._paths.items() if old != new]
        self._new: defaultdict[str, list[Posting]] = defaultdict(list)  # by the path of the old state
        for old, new in roles.same:
            self._new[old.path].append(new)
        self._titles = _titles((*roles.removed, *(old for old, _ in roles.same)))
        self._new_titles = _titles((*roles.added, *(new for _, new in roles.same)))
        self._removed, self._added = set(map(_told, roles.removed)), set(map(_told, roles.added))
        self._gone = {p.path for p in roles.removed} - self._paths.keys()

    def verdict(self, old: Answer, new: Answer) -> tuple[Kind, str]:
        """The kind of difference, and a reason in a sentence where one is known."""
        if self._proof(old, earlier=True) == self._proof(new, earlier=False):
            return self._wording(old, new), ""
        was, now = old.status in ANSWERED, new.status in ANSWERED
        if self._all_gone(old):
            return Kind.GONE, "its role is removed"
        if now and not was:
            return Kind.FIXED, ""
        if not was:
            return (
                Kind.CHANGED if old.status is not new.status or old.roles else self._wording(old, new)
            ), ""
        if now:
            lost = self._lost(old, new)
            return (Kind.BROKEN, lost) if lost else (Kind.CHANGED, "")
        return self._no_more(old, new)

    def _all_gone(self, old: Answer) -> bool:
        """Whether all that an answer is about is removed; what it cites of a page counts for the role it is about."""
        roles = set(map(_named, old.roles))
        cited = {s.citation.posting for s in old.statements} - {path for path, _ in roles}
        return bool(roles or cited) and roles <= self._removed and cited <= self._gone

    def _no_more(self, old: Answer, new: Answer) -> tuple[Kind, str]:
        """An answer that there was, and is not any more."""
        offered = set(map(_named, new.roles))
        if new.status is Status.AMBIGUOUS and offered & self._added:
            kept = {self._refs.get(_named(r)) for r in old.roles}
            if kept <= offered:
                return Kind.CHANGED, "a role was added, and it has to be asked which one is meant"
        quoted = _citations(old)
        places = [place for place in map(self._place, quoted) if place is not None]
        if places:
            return Kind.BROKEN, f"words it quoted still stand in {places[0]}"
        if not quoted:
            return Kind.BROKEN, ""
        kind = Kind.CHANGED if new.status is Status.NOT_MENTIONED else Kind.BROKEN
        return kind, "the words it quoted are no longer in the posting"

    def _lost(self, old: Answer, new: Answer) -> str:
        """Why a quote should still be there, "" if none is lost.

        It should where it stands below the heading it stood below, or below one that names no facet. What an editor
        put somewhere else belongs to another answer now.
        """
        kept = {(c.posting, c.quote) for c in _citations(new)}
        for citation in _citations(old):
            place = self._place(citation)
            if place is None or (place.file, citation.quote) in kept:
                continue
            if place.heading == self._heading(citation) or not place.read:
                return f"words it quoted still stand in {place}"
        return ""

    def _place(self, citation: Citation) -> Place | None:
        """Where the words of a quote stand now, the heading it stood below first; None where they do not."""
        found = [
            Place(posting.path, block.span.first, PATH.join(section.path), bool(section.facets))
            for posting in self._new.get(citation.posting, ())
            for section in posting.sections
            for block in section.blocks
            if citation.quote in block.quote
        ]
        heading = self._heading(citation)
        return min(found, key=lambda place: place.heading != heading, default=None)

    def _heading(self, citation: Citation) -> str:
        """The heading a quote stood below, "" where that was the title."""
        return "" if citation.heading in self._titles.get(citation.posting, ()) else citation.heading

    def _proof(self, answer: Answer, *, earlier: bool) -> object:
        """What an answer says: its outcome and quotes, whatever the lines they stand on."""

        def here(path: str) -> str:
            return self._paths.get(path, path) if earlier else path

        titles = self._titles if earlier else self._new_titles
        return (
            answer.status,
            tuple(self._refs.get(ref, ref) if earlier else ref for ref in map(_named, answer.roles)),
            tuple(
                (
                    here(c.posting),
                    "" if c.heading in titles.get(c.posting, ()) else c.heading,
                    c.quote,
                )
                for c in (s.citation for s in answer.statements)
            ),
        )

    def _wording(self, old: Answer, new: Answer) -> Kind:
        """Two answers that say the same: whether in the same words, and on the same lines."""
        if old.text == new.text and old.statements == new.statements:
            return Kind.SAME
        return Kind.MOVED if self._spoken(old) == self._spoken(new) else Kind.REWORDED

    def _spoken(self, answer: Answer) -> list[str]:
        """The lines of an answer less where things stand and how many were searched."""
        spoken = []
        for line in answer.lines:
            text = str(line)
            if line.part is Part.SOURCE:
                continue
            if line.part is not Part.ITEM:
                for old, new in self._renamed:
                    text = text.replace(old, new)
                text = NUMBER.sub("#", text)
            spoken.append(text)
        return spoken


def _told(posting: Posting) -> Ref:
    """What tells a posting from the others of its state: the roles of a page share its path."""
    return posting.path, posting.title


def _named(role: RoleRef) -> Ref:
    """The same, of a role as an answer names it."""
    return role.posting, role.title


def _titles(postings: Iterable[Posting]) -> dict[str, set[str]]:
    """What the roles of each file, and the page that holds them, are called."""
    found: dict[str, set[str]] = {}
    for posting in postings:
        found.setdefault(posting.path, set()).update({posting.title, posting.page})
    return found


def _citations(answer: Answer) -> list[Citation]:
    return [s.citation for s in answer.statements if s.citation.quote]
