"""A title from the name of a file."""

from __future__ import annotations

import re

from bot.postings.bundles import page

RUN = re.compile(r"\b(?:[A-Z]+(?=[A-Z][a-z])|[A-Z][a-z]+){3,}\b")  # "SEOTeamLead": of two words it is a name
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
DATED = re.compile(r"^\d{4}[-_.]\d{2}[-_.]\d{2}[-_ ]+(?=.)")  # before the name of a file


def from_path(path: str) -> str:
    """A title from a file's name."""
    name = page(path).rsplit("/", 1)[-1]
    name = re.sub(r"\.(?:[a-z]{2}\.)?(?:html\.)?\w{1,10}$", "", name)
    name = DATED.sub("", name.rsplit("__", 1)[-1])
    name = re.sub(r"[\s_-]+", " ", name).strip()
    return RUN.sub(lambda m: HUMP.sub(" ", m[0]), name).title() or path
