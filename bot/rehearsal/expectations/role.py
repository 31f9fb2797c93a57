"""``role: Head Baker at Example Mill``: these postings are answered for, and no others.

A posting is named as answers name it, by its title alone, or by its file; several are parted by semicolons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.expectations.kind import Kind, Takes
from bot.rehearsal.expectations.matching import folded, listed, parted
from bot.rehearsal.expectations.naming import every_role, is_named, role_name

if TYPE_CHECKING:
    from bot.domain import RoleRef
    from bot.rehearsal.seen import Seen

FEW = 3  # roles that are worth keeping


def _roles(seen: Seen) -> list[RoleRef]:
    """The roles that answers are about and that can be read, each once."""
    text, found = folded(seen.text), [role for answer in seen.answers for role in answer.roles]
    cited = {one.citation.posting for answer in seen.answers for one in answer.statements}
    cited -= {role.posting for role in found}  # of two questions at once, the second's too
    found += [role for role in every_role(seen.knowledge) if role.posting in cited]
    return [role for role in dict.fromkeys(found) if folded(role.title) in text]


def _names(seen: Seen) -> list[str]:
    return [role_name(role, seen.knowledge) for role in _roles(seen)]


def _check(expected: str, seen: Seen) -> str:
    roles, wanted = _roles(seen), parted(expected)
    every = all(any(is_named(role, one, seen.knowledge) for role in roles) for one in wanted)
    only = all(any(is_named(role, one, seen.knowledge) for one in wanted) for role in roles)
    if every and only:
        return ""
    return f"it answers for {listed(_names(seen))}" if roles else "it answers for no role"


def _accepted(_expected: str, seen: Seen) -> tuple[str, ...]:
    names = listed(_names(seen))
    return (f"role: {names}",) if names else ()


def _kept(seen: Seen) -> tuple[str, ...]:
    names = _names(seen)
    return (f"role: {listed(names)}",) if 0 < len(names) <= FEW else ()


def _hint(expected: str, seen: Seen) -> str:
    every = every_role(seen.knowledge)
    if not all(any(is_named(role, one, seen.knowledge) for role in every) for one in parted(expected)):
        begins = [
            role.title for role in every for one in parted(expected) if folded(one) in folded(role.title)
        ]
        if begins:
            return f"the whole title is needed, or the file's name: {listed(begins[:FEW])}"
        return "no posting bears this name: `rolebot postings` lists all there are"
    return "if people call the role so, add that name to vocabulary/roles.txt"


KIND = Kind(("role", "roles", "for", "posting"), Takes.TEXT, _check, _accepted, _kept, _hint, order=10)
