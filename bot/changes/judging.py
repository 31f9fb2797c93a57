"""How two answers to one question differ: a pure judgement over both shelves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.changes.difference import Kind
from bot.domain import Part, Status

if TYPE_CHECKING:
    from bot.changes.roles import Roles
    from bot.domain import Answer, Citation

ANSWERED = frozenset({Status.ANSWERED, Status.LIST, Status.COMPARISON, Status.YES, Status.NO})
NUMBER = re.compile(r"\d+")
PATH = " › "


class Judge:
    """Tells answers apart, given which role of the new state is which of the old one."""

    def __init__(self, roles: Roles) -> None:
        self._paths = {old.path: new.path for old, new in roles.same}
        self._new = {new.path: new for _, new in roles.same} | {p.path: p for p in roles.added}
        self._titles = {p.path: p.title for p in roles.removed} | {
            old.path: old.title for old, _ in roles.same
        }
        self._removed = {p.path for p in roles.removed}
        self._added = {p.path for p in roles.added}

    def verdict(self, old: Answer, new: Answer) -> tuple[Kind, str]:
        """The kind of difference, and a reason in a sentence where one is known."""
        if self._proof(old, earlier=True) == self._proof(new, earlier=False):
            return self._wording(old, new), ""
        was, now = old.status in ANSWERED, new.status in ANSWERED
        about = {r.posting for r in old.roles} | {s.citation.posting for s in old.statements}
        if about and about <= self._removed:
            return Kind.GONE, "its role is removed"
        if now and not was:
            return Kind.FIXED, ""
        if not was:
            return (
                Kind.CHANGED if old.status is not new.status or old.roles else self._wording(old, new)
            ), ""
        lost = self._lost(old, new)
        if now:
            return (Kind.BROKEN, lost) if lost else (Kind.CHANGED, "")
        return self._no_more(old, new, lost)

    def _no_more(self, old: Answer, new: Answer, lost: str) -> tuple[Kind, str]:
        """An answer that there was, and is not any more."""
        offered = {r.posting for r in new.roles}
        if new.status is Status.AMBIGUOUS and offered & self._added:
            kept = {self._paths.get(r.posting, "") for r in old.roles}
            if kept <= offered:
                return Kind.CHANGED, "a role was added, and it has to be asked which one is meant"
        if lost:
            return Kind.BROKEN, lost
        if any(s.citation.quote for s in old.statements):
            kind = Kind.CHANGED if new.status is Status.NOT_MENTIONED else Kind.BROKEN
            return kind, "the words it quoted are no longer in the posting"
        return Kind.BROKEN, ""

    def _lost(self, old: Answer, new: Answer) -> str:
        """Why a quote should still be there, "" if none is lost: it stands where it stood, or below no facet's heading."""
        kept = {(c.posting, c.quote) for c in _citations(new)}
        for citation in _citations(old):
            path = self._paths.get(citation.posting)
            posting = self._new.get(path or "")
            if posting is None or (posting.path, citation.quote) in kept:
                continue
            for section in posting.sections:
                place = next((b.span.first for b in section.blocks if citation.quote in b.quote), 0)
                heading = PATH.join(section.path)
                if place and (heading == self._heading(citation) or not section.facets):
                    unread = "" if section.facets else f', below "{section.heading}", which names no facet'
                    return f"words it quoted still stand in {posting.path}:{place}{unread}"
        return ""

    def _heading(self, citation: Citation) -> str:
        """The heading a quote stood below, "" where that was the title."""
        titled = citation.heading == self._titles.get(citation.posting)
        return "" if titled else citation.heading

    def _proof(self, answer: Answer, *, earlier: bool) -> object:
        """What an answer says: its outcome and quotes, whatever the lines they stand on."""

        def here(path: str) -> str:
            return self._paths.get(path, path) if earlier else path

        titles = self._titles if earlier else {path: p.title for path, p in self._new.items()}
        return (
            answer.status,
            tuple(here(role.posting) for role in answer.roles),
            tuple(
                (
                    here(c.posting),
                    "" if c.heading == titles.get(c.posting) else c.heading,
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
                for old, new in self._paths.items():
                    if old != new:
                        text = text.replace(old, new)
                text = NUMBER.sub("#", text)
            spoken.append(text)
        return spoken


def _citations(answer: Answer) -> list[Citation]:
    return [s.citation for s in answer.statements if s.citation.quote]
