"""Pages with a folder of their own, which bears their name: ``jobs/baker/index.md`` is the page "baker" of "jobs"."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# maybe with the language between: "index.de.md"; "_index.md" has a text of its own where no page lies beside or below it
INDEX = re.compile(r"_?index(?:\.[a-z]{2}(?:-[a-z]{2})?)?\.(?:md|markdown|mdown|mdx|html?)", re.IGNORECASE)


LIST = "it lists the pages beside or below it"


def lists(names: Iterable[str]) -> frozenset[str]:
    """Of the paths of some pages those of an index beside or above another: it lists these."""
    paths = [PurePosixPath(name) for name in names]
    above = {folder for path in paths for folder in path.parents[INDEX.fullmatch(path.name) is not None :]}
    return frozenset(str(p) for p in paths if INDEX.fullmatch(p.name) and p.parent in above)


def page(path: str) -> str:
    """A posting's path as that of a page: less the ``index.md`` of its folder, "jobs/baker"."""
    folder, _, name = path.rpartition("/")
    return folder if folder and INDEX.fullmatch(name) else path
