"""Pages with a folder of their own, which bears their name: ``jobs/baker/index.md`` is the page "baker" of "jobs"."""

from __future__ import annotations

import re

# maybe with the language between: "index.de.md"; "_index.md" is a list of pages in any folder
INDEX = re.compile(r"index(?:\.[a-z]{2}(?:-[a-z]{2})?)?\.(?:md|markdown|mdown|mdx|html?)", re.IGNORECASE)


def page(path: str) -> str:
    """A posting's path as that of a page: less the ``index.md`` of its folder, "jobs/baker"."""
    folder, _, name = path.rpartition("/")
    return folder if folder and INDEX.fullmatch(name) else path
