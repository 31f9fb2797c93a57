"""Folding: two spellings a reader takes for the same become the same string."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# characters nobody sees: they sit inside real headings and split their words
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u200e\u200f"
    "\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
_UNSEEN = dict.fromkeys(map(ord, INVISIBLE))
_SPACES = dict.fromkeys(
    map(
        ord,
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    ),
    " ",
)
CONTROL = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160), 8232, 8233), " ")
_SEEN = {**_UNSEEN, **_SPACES, **CONTROL, **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}

# letters that look like a Latin one (of Unicode's confusables, UTS #39, those that two keyboards mix up)
_ALIKE = str.maketrans("аеорсухіјѕһԁԛԝмктвнαονρτυχικ", "aeopcyxijshdqwmktbhaovptuxik")

# letters that no accent makes of a Latin one, as a keyboard without them writes them: "Tromso"
_STROKES = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h"})


def visible(text: str) -> str:
    """The text less what is never seen; every odd space a plain one, lone surrogates U+FFFD."""
    if text.isascii() and text.isprintable():
        return text
    return text.translate(_SEEN)


def harmless(text: str) -> str:
    """Text for a terminal, line by line: nothing is left that it would obey, or that turns the order of letters round."""
    return visible(text).replace("\r", " ")


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """One word, case, accents and width folded; meant for words, not for whole texts."""
    if word.isascii():
        return word.lower()
    marks = unicodedata.normalize("NFKD", word.casefold().translate(_STROKES))
    # Kana keep their voicing marks: without them は and ば would be one letter
    kept = "".join(c for c in marks if not unicodedata.combining(c) or c in "\u3099\u309a")
    alike = kept.translate(_ALIKE)  # one letter of another keyboard in a Latin word: nobody sees it there
    mixed = alike.isascii() and not kept.isascii() and any(c.isascii() and c.isalpha() for c in kept)
    return alike if mixed else unicodedata.normalize("NFC", kept)
