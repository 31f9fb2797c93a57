"""The names by which an editor knows postings and facets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import RoleRef
from bot.rehearsal.expectations.matching import folded
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from bot.knowledge import Knowledge
    from bot.vocabulary import Vocabulary


def every_role(knowledge: Knowledge) -> list[RoleRef]:
    """All postings as answers name them."""
    return [RoleRef(one.path, one.title, one.organization) for one in knowledge.shelf.postings]


def role_name(role: RoleRef, knowledge: Knowledge) -> str:
    """A role as answers name it."""
    return knowledge.wordings.role(role.title, role.organization)


def is_named(role: RoleRef, name: str, knowledge: Knowledge) -> bool:
    """Whether a role is meant by a name: as answers name it, its title, or the end of its file's path."""
    wanted = folded(name)
    return wanted in {folded(role_name(role, knowledge)), folded(role.title)} or is_file(role.posting, name)


def is_file(path: str, name: str) -> bool:
    """Whether a path ends in a name; "baker.md" will do for "head-baker.md". The ending may be left out."""
    held, wanted = folded(path), folded(name).lstrip("/")
    before = held.removesuffix(wanted)[-1:]
    if not wanted or (held.endswith(wanted) and not before.isalnum()):
        return bool(wanted)
    return f"/{held.rpartition('.')[0]}".endswith(f"/{wanted}")


def facet_named(name: str, vocabulary: Vocabulary) -> str:
    """The facet that a name means: its own, its label, a heading or a turn of phrase for it; "" for none."""
    wanted = folded(name).replace("_", " ").replace("-", " ")
    for facet in vocabulary.facets.values():
        if wanted in {facet.id.replace("_", " "), folded(facet.label).replace("-", " ")}:
            return facet.id
    for table in (vocabulary.headings, vocabulary.cues, vocabulary.weak_cues):
        if found := table.longest(stems(name), words(name)):
            return max(found, key=lambda match: match.weight).value
    return ""
