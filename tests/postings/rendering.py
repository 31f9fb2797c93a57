"""A posting as lines of text: what the ``.expect`` files beside the samples hold.

``title``, ``organization``, then each section as ``LINE | heading > heading`` with its blocks below it as
``FIRST-LAST DEPTH quote`` (depth 0: a paragraph).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.domain import Posting


def lines_of(posting: Posting) -> list[str]:
    """The posting, a line for its title, its organisation, each section that holds something, each block."""
    shown = [f"title: {posting.title}", f"organization: {posting.organization}"]
    for section in posting.sections:
        blocks = [b for b in section.blocks if b.kind != "title"]
        if blocks:
            shown.append(f"{section.span.first} | {' > '.join(section.path)}".rstrip())
        shown += [f"  {b.span.first}-{b.span.last} {b.depth} {b.quote}" for b in blocks]
    return shown
