"""Where a source line leads: the posting's page at the quoted sentence, else the operator's own place for files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote as percent

from bot.slack.rendering.fragment import at_sentence
from bot.slack.rendering.links import usable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.domain import Citation, Posting

PLACEHOLDER = re.compile(r"\{(path|lines|first|last)\}")


@dataclass(frozen=True, slots=True)
class SourceLinks:
    """Makes the link of a citation, "" where there is none: then a button shows the source.

    ``urls`` gives the page of each posting that has one, by its path. ``template`` is an address with
    ``{path}`` and ``{lines}`` ("12-15", or "12" for one line) or ``{first}`` and ``{last}``, "" for none.
    """

    urls: Mapping[str, str]
    template: str = ""

    @classmethod
    def of(cls, postings: Iterable[Posting], template: str = "") -> SourceLinks:
        """The links of the postings of a shelf; of a page of several roles only the one they share."""
        urls: dict[str, str] = {}
        for posting in postings:
            same = urls.setdefault(posting.path, posting.url) == posting.url
            urls[posting.path] = posting.url if same else ""
        return cls(urls, template)

    def __call__(self, citation: Citation) -> str:
        """The address a citation's source line leads to."""
        url = usable(self.urls.get(citation.posting, ""))
        # a fragment that makes the address too long is left out, not the address
        return usable(at_sentence(url, citation.quote)) or url if url else usable(self._filled(citation))

    def _filled(self, citation: Citation) -> str:
        first, last = citation.lines
        values = {
            "path": percent(citation.posting, safe="/", errors="surrogatepass"),
            "lines": f"{first}" if first == last else f"{first}-{last}",
            "first": f"{first}",
            "last": f"{last}",
        }
        return PLACEHOLDER.sub(lambda m: values[m[1]], self.template)
