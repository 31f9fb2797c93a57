"""Tokens: what retrieval and understanding take for one word, and where it stands."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple, cast

import Stemmer

from bot.text.fold import fold, visible
from bot.text.unlike import UNLIKE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# scripts that put no spaces between words, or endings on all of them: cut into overlapping pairs of characters
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f"
# no IGNORECASE: for such ranges of characters it takes re ten milliseconds to prepare, at each start
WORD = re.compile(
    rf"(?P<unspaced>[{UNSPACED}]+)"
    rf"|(?<![^\W_])\.[nN][eE][tT]\b"  # the one product whose dot is its name
    rf"|[^\W_{UNSPACED}]+(?:\+\+|\#)?"
)
# the same, of lower case; that a point begins the one is seen before what stands ahead of it is looked at
_ASCII_WORD = re.compile(r"\.(?<![^\W_]\.)net\b|[^\W_]+(?:\+\+|\#)?", re.ASCII)
_WHOLE, _START, _END = re.Match.group, re.Match.start, re.Match.end
_POSSESSIVE = re.compile(r"(?<=\w)['’´`]s\b", re.IGNORECASE)
_PLURAL = re.compile(r"[A-Z][A-Z]s\b")  # of initials: "CRMs"; the stemmer leaves it
_DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,}[A-Z]\b\.?")  # initials with dots, one word: "T.A.B.C."
# a number of a law and the letters of its parts, one word: "401(k)", "501(c)(3)"
_PARTS = re.compile(r"(?<![\w.])\d{3}(?:\([A-Za-z0-9]\))+")
_SIGNS = str.maketrans("", "", ".()")
SHORTEST, BRITISH = 3, 6  # letters of a word that is stemmed, of one whose spelling is evened out
SHORT = 80  # characters of a text whose words are remembered
# of them as many as a vocabulary has lines and forms of lines, some 100,000: each is cut for two or three tables
PHRASES = 131_072
# its first and last character; letters of a word of it that is stemmed
CYRILLIC, DECLINED = "\u0400\u04ff", 5
_ENGLISH = Stemmer.Stemmer("english", 0)
_RUSSIAN = Stemmer.Stemmer("russian", 0)


class Token(NamedTuple):
    """A word as folded (``text``), its stem, and its characters ``[start, end)`` in the source string."""

    text: str
    stem: str
    start: int
    end: int


# as Token._make, without a call of Python for each word of every text
_token = cast("Callable[[Iterable[object]], Token]", partial(tuple.__new__, Token))


def cyrillic(word: str) -> bool:
    """Whether a word is of the script of Russian, where what a role is asked about stands right before it in any case."""
    return CYRILLIC[0] <= word[:1] <= CYRILLIC[1]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Snowball stem of a folded word, English or Russian by its script; words of other scripts stay as they are."""
    if cyrillic(word):
        return str(_RUSSIAN.stemWord(word)) if len(word) >= DECLINED else word
    if len(word) < SHORTEST or not word.isascii() or not word.isalpha():
        return word
    if len(word) >= BRITISH:  # two spellings of one word: behaviour, organisation
        word = word.replace("our", "or").replace("isation", "ization").replace("ise", "ize")
    if word in UNLIKE:
        return UNLIKE[word]
    root = str(_ENGLISH.stemWord(word))
    return root if len(root) >= SHORTEST else word  # "iOS" is no "io" of a web address


def tokens(text: str) -> list[Token]:
    """The words of a text, in order; never more than one or two for a character."""
    # an "s" of a possessive or of initials is no word; the spaces that replace it and unseen characters keep the offsets
    kept = text
    if "'" in text or "`" in text or not text.isascii():
        kept = _POSSESSIVE.sub(lambda m: " " * len(m[0]), text)
    if _PLURAL.search(kept):
        kept = _PLURAL.sub(lambda m: f"{m[0][:-1]} ", kept)
    for sign, one in ((".", _DOTTED), ("(", _PARTS)):
        if sign in kept and (ends := {m.start(): m.end() for m in one.finditer(kept)}):
            kept = one.sub(lambda m: m[0].translate(_SIGNS).ljust(len(m[0])), kept)
            return [token._replace(end=ends.get(token.start, token.end)) for token in tokens(kept)]
    if kept.isascii():  # most texts by far, and lower case keeps their offsets
        matches = [*_ASCII_WORD.finditer(kept.lower())]
        folded = [*map(_WHOLE, matches)]
        spans = map(_START, matches), map(_END, matches)
        return [*map(_token, zip(folded, map(stem, folded), *spans, strict=True))]
    found = []
    for match in WORD.finditer(kept):
        raw, start = match[0], match.start()
        if match["unspaced"]:
            width = 2 if len(raw) > 1 else 1
            for i in range(len(raw) - width + 1):
                pair = fold(raw[i : i + width])
                found.append(Token(pair, pair, start + i, start + i + width))
        else:
            word = fold(raw)
            found.append(Token(word, stem(word), start, match.end()))
    return found


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, for phrases and tables."""
    return _short_words(text) if len(text) <= SHORT else _words(text)


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words."""
    return _short_stems(text) if len(text) <= SHORT else tuple(map(stem, _words(text)))


def _words(text: str) -> tuple[str, ...]:
    if text.isascii() and text.replace(" ", "").isalnum() and (text.islower() or not _PLURAL.search(text)):
        return tuple(text.lower().split())
    return tuple(token.text for token in tokens(visible(text)))


# phrases and headings are cut again and again; texts are not
_short_words = lru_cache(maxsize=PHRASES)(_words)


@lru_cache(maxsize=PHRASES)
def _short_stems(text: str) -> tuple[str, ...]:
    return tuple(map(stem, _short_words(text)))
