"""Where one sentence ends and the next begins."""

from __future__ import annotations

import re

# a short word before the point is an abbreviation: "in the U.S. (remote)", and so is what stands before a name
ABBREVIATED = r"(?<!\b(?:Dr|Mr|Ms|Jr|Sr|St)[.])(?<!\bMrs[.])(?<!\bProf[.])"
# and what stands before a number: "max. 28 years old"
FIGURE = r"(?=\s+[£$€]?\d)"
COUNTED = rf"(?<!\b[Mm]ind[.]{FIGURE})(?<!\b[Mm]ax[.]{FIGURE})(?<!\b[Mm]in[.]{FIGURE})(?<!\b(?:[NnCc][oOrRaA])[.]{FIGURE})(?<!\b[Aa]pprox[.]{FIGURE})(?<!\b(?:[Rr]ef|[Tt]el|[Ee]xt)[.]{FIGURE})"
# German writes nouns with capitals: an abbreviation before one ends nothing, "inkl. Urlaub", nor do those of its neighbours
CUT = (
    r"(?<!\b(?:ca|Nr|Hr|Fr)[.])"
    r"(?<!\b(?:bzw|vgl|[Gg]gf|[Ee]vt|mtl|Std|std|Abt|Str|Ing|Frl|Mio|Tsd|sog|Mme|env|núm|[Dd]hr)[.])"
    r"(?<!\b(?:[Ii]nkl|exkl|[Zz]zgl|ggfs|[Ee]vtl|bspw|insb|tägl|Dipl|Mlle|Srta|Avda|[Ii]ncl|excl|[Bb]ijv|[Mm]evr)[.])"
    r"(?<!\bjährl[.])(?<!\bmonatl[.])(?<!\b(?:einschl|vorauss)[.])(?<!\b[Aa]prox[.])"
)
# and a number with a point counts what stands behind it: "bis zum 15. März", "in der 12. Kalenderwoche"
COUNTS = (
    r"(?:Jan(?:uar|[.])|Jänner|Feb(?:ruar|[.])|März|April|Mai|Juni|Juli|Aug(?:ust|[.])|Sep(?:tember|t?[.])"
    r"|Okt(?:ober|[.])|Nov(?:ember|[.])|Dez(?:ember|[.])|Kalenderwoche|KW|Monats?|Lebensjahr|Klasse|Jahrgangsstufe"
    r"|Semester|Jahrhundert|Stock|Etage|Mal|Tag|Woche|Jahr|Quartal|Bezirk|\d{1,2}[.]\s?\d{2,4}|\d{4})"
)
ORDINAL = rf"(?<!\b\d\d[.](?=\s+{COUNTS}\b))"
SENTENCE = re.compile(
    rf"(?:(?<=\w\w[.]){ABBREVIATED}{COUNTED}{CUT}{ORDINAL}|(?<=[)\"”%][.])|(?<=[!?。]))\s+(?=[A-ZÀ-ÞЀ-Я0-9\"“])|(?<=[。！？])"
)
