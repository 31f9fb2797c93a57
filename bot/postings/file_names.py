"""A title from the name of a file."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.postings.bundles import page
from bot.text.inflections import inflected
from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.domain import Posting

RUN = re.compile(r"\b(?:[A-Z]+(?=[A-Z][a-z])|[A-Z][a-z]+){3,}\b")  # "SEOTeamLead": of two words it is a name
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
DATED = re.compile(r"^\d{4}[-_.]\d{2}[-_.]\d{2}[-_ ]+(?=.)")  # before the name of a file
PARTS = re.compile(r"\W*[,;/&+|]\W*")  # between the roles that a title lists
SEVERAL = 2
PLURAL = 2  # letters of its ending


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


def _ends(part: Sequence[str], name: Sequence[str]) -> bool:
    """Whether words end in those of a name, be there several: no "accounting" is an account's."""
    if not 0 < len(name) <= len(part):
        return False
    pairs = list(zip(part[-len(name) :], name, strict=True))
    return all(inflected(*pair) and abs(len(pair[0]) - len(pair[1])) <= PLURAL for pair in pairs)
