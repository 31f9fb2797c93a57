"""A title from the name of a file."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import permutations
from typing import TYPE_CHECKING

from bot.domain import TITLE
from bot.postings.bundles import page
from bot.postings.role_nouns import RoleNouns
from bot.text.inflections import inflected
from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.domain import Posting
    from bot.vocabulary import Vocabulary

RUN = re.compile(r"\b(?:[A-Z]+(?=[A-Z][a-z])|[A-Z][a-z]+){3,}\b")  # "SEOTeamLead": of two words it is a name
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
DATED = re.compile(r"^\d{4}[-_.]\d{2}[-_.]\d{2}[-_ ]+(?=.)")  # before the name of a file
PARTS = re.compile(r"\W*[,;/&+|]\W*")  # between the roles that a title lists
SEVERAL = 2
MOST = 8  # files of one title that are held against one another


def from_path(path: str) -> str:
    """A title from a file's name."""
    name = page(path).rsplit("/", 1)[-1]
    name = re.sub(r"\.(?:[a-z]{2}\.)?(?:html\.)?\w{1,10}$", "", name)
    name = DATED.sub("", name.rsplit("__", 1)[-1])
    name = re.sub(r"[\s_-]+", " ", name).strip()
    return RUN.sub(lambda m: HUMP.sub(" ", m[0]), name).title() or path


def with_roles_of_files(found: Sequence[Posting], joints: Collection[str]) -> list[Posting]:
    """The postings, those whose title lists the roles of all files beside them each with the role of its own file.

    "Jobs for a baker, a miller and a clerk" in "baker.md", beside "miller.md" and "clerk.md".
    """
    beside: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for posting in found:
        beside[page(posting.path).rpartition("/")[0]].add(words(from_path(posting.path)))
    between = re.compile(rf"\b(?:{'|'.join(map(re.escape, joints))})\b", re.IGNORECASE)

    def lists(title: str, files: Collection[tuple[str, ...]], own: tuple[str, ...]) -> bool:
        """Whether a title is roles that each give a file its name, one of them its own; no "Gardens" is a gardener's."""
        parts = [words(part) for part in PARTS.split(between.sub(",", title))]
        if len(parts) < SEVERAL:
            return False  # of most titles
        roles = [next((f for f in files if _ends(part, f)), ()) for part in parts]
        return len(set(roles)) >= SEVERAL and all(roles) and own in roles

    def told(posting: Posting) -> Posting:
        files, own = beside[page(posting.path).rpartition("/")[0]], words(from_path(posting.path))
        if posting.page or len(files) < SEVERAL or not lists(posting.title, files, own):
            return posting
        others = tuple(title for title in posting.other_titles if not lists(title, files, own))
        return replace(posting, title=from_path(posting.path), other_titles=others)

    return [told(posting) for posting in found]


def with_own_roles(found: Sequence[Posting], vocabulary: Vocabulary) -> list[Posting]:
    """The postings, one that bears the title of the file beside it with the role of its own: "barker.md", copied from "baker.md".

    Its text must not speak of it by that title: of two bakers one file may be called "miller.md".
    """
    alike: dict[tuple[str, tuple[str, ...]], list[Posting]] = defaultdict(list)
    for posting in found:
        if not posting.page:
            alike[page(posting.path).rpartition("/")[0], words(posting.title)].append(posting)
    roles = RoleNouns(vocabulary) if any(len(group) > 1 for group in alike.values()) else None
    own: dict[str, str] = {}
    for (_, title), group in alike.items() if roles else ():
        for posting, other in permutations(group[:MOST], 2):
            named, theirs = words(from_path(posting.path)), words(from_path(other.path))
            role = [word for word in named if word not in theirs]
            shared = [word for word in theirs if word not in named]
            if (
                shared
                and title[-len(shared) :] == tuple(shared)
                and not set(role) & set(title)
                and roles
                and roles.name(" ".join(role))
                and not _speaks_of(posting, shared)
            ):
                own[posting.path] = " ".join(role).title()
    return [replace(p, title=own[p.path], other_titles=()) if p.path in own else p for p in found]


def _speaks_of(posting: Posting, name: Sequence[str]) -> bool:
    """Whether the text of a posting has a name, its title left out."""
    texts = (words(b.text) for s in posting.sections for b in s.blocks if b.kind != TITLE)
    return any(f" {' '.join(name)} " in f" {' '.join(text)} " for text in texts)


def _ends(part: Sequence[str], name: Sequence[str]) -> bool:
    """Whether words end in those of a name, be they inflected."""
    return 0 < len(name) <= len(part) and all(map(inflected, part[-len(name) :], name))
