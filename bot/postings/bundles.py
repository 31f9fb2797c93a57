"""Pages with a folder of their own, which bears their name: ``jobs/baker/index.md`` is the page "baker" of "jobs"."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from bot.domain.facets import (
    BENEFITS,
    COMPENSATION,
    HOW_TO_APPLY,
    NICE_TO_HAVE,
    REQUIREMENTS,
    RESPONSIBILITIES,
    SKILLS,
)
from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.domain import Posting
    from bot.vocabulary import Vocabulary

MARKDOWN = ("md", "markdown", "mdown", "mdx", "qmd", "rmd")
RESTRUCTURED = ("rst", "rest")
# HTML, what HTML with code in it is saved as, and a part of a page with its own: the code is never shown
PAGES = (
    *("html", "htm", "xhtml", "shtml", "php", "phtml", "erb", "ejs", "asp", "aspx", "jsp"),
    *("vue", "svelte"),
    *("njk", "j2", "jinja", "jinja2", "twig", "liquid", "hbs", "handlebars", "mustache"),
)
# maybe with the language or the form between: "index.de.md", "index.html.erb"; "_index.md" has a text of its own where
# no page lies beside or below it
_ENDING = rf"(?:\.[a-z]{{2}}(?:-[a-z]{{2}})?)?(?:\.html)?\.(?:{'|'.join((*MARKDOWN, *RESTRUCTURED, *PAGES))})"
INDEX = re.compile(r"(?:_?index|readme)" + _ENDING, re.IGNORECASE)
# tells of a folder, unless it stands alone and tells of a role
ABOUT = re.compile(r"readme" + _ENDING, re.IGNORECASE)
# facets of which a page whose title names a role has two, and one called otherwise three
OF_ROLE = frozenset(
    {REQUIREMENTS, RESPONSIBILITIES, SKILLS, NICE_TO_HAVE, BENEFITS, COMPENSATION, HOW_TO_APPLY}
)
TWO, THREE = 2, 3

LIST, NONE = "it lists the pages beside or below it", "its name says that it is no posting"


def lists(names: Iterable[str]) -> frozenset[str]:
    """Of the paths of some pages those of an index beside or above another: it lists these."""
    paths = [PurePosixPath(name) for name in names]
    above = {folder for path in paths for folder in path.parents[INDEX.fullmatch(path.name) is not None :]}
    return frozenset(str(p) for p in paths if INDEX.fullmatch(p.name) and p.parent in above)


def reason(path: str) -> str:
    """Why an index that lists pages is no posting."""
    return NONE if ABOUT.fullmatch(path.rpartition("/")[2]) else LIST


def tells_of_pages(posting: Posting, vocabulary: Vocabulary) -> bool:
    """Whether a posting from a file named so, "README.md", is none: it says too little of a role."""
    if not ABOUT.fullmatch(posting.path.rpartition("/")[2]):
        return False
    role = not (vocabulary.role_heads | vocabulary.weak_role_heads).isdisjoint(words(posting.title))
    return len(posting.facets & OF_ROLE) < (TWO if role else THREE)


def page(path: str) -> str:
    """A posting's path as that of a page: less the ``index.md`` of its folder, "jobs/baker"."""
    folder, _, name = path.rpartition("/")
    return folder if folder and INDEX.fullmatch(name) else path
