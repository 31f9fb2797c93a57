"""Text fragments: the part of an address that opens a page at a sentence and marks it.

https://wicg.github.io/scroll-to-text-fragment/: ``#:~:text=start`` or ``#:~:text=start,end``
"""

from __future__ import annotations

from urllib.parse import quote as percent

from bot.slack.rendering.links import LINK
from bot.slack.rendering.literal import clean

WHOLE, END = 10, 4  # words of a sentence that is named whole; words at each end of a longer one
LONGEST = 300  # characters of one end: a text without spaces is longer, and not worth it


def at_sentence(url: str, quote: str) -> str:
    """The address with the directive that finds a quote on its page; as it was for an empty quote.

    A page shows the label of a link where the quote has ``[label](url)``.
    """
    words = clean(LINK.sub(lambda m: m["label"], quote)).split()
    ends = [words] if len(words) <= WHOLE else [words[:END], words[-END:]]
    texts = [" ".join(end) for end in ends]
    if not words or max(map(len, texts)) > LONGEST:
        return url
    # a page's own fragment stays: the directive is delimited by ":~:" wherever it stands
    joint = ":~:" if "#" in url else "#:~:"
    return f"{url}{joint}text={','.join(map(_encoded, texts))}"


def _encoded(text: str) -> str:
    """Percent-encoded; "-", "," and "&" are part of the directive's own syntax and must be too."""
    return percent(text, safe="").replace("-", "%2D")
