"""What a value without a label says by its form: "Lyon, France" where, "Full-time" on what terms."""

from __future__ import annotations

import re
import unicodedata
from itertools import dropwhile, pairwise, takewhile
from typing import TYPE_CHECKING

from bot.domain.facets import COMPENSATION, CONTRACT, LOCATION, OPENINGS, REMOTE, WORKING_HOURS
from bot.postings.money import for_other, names_currency
from bot.postings.placed import Placed
from bot.text.amounts import SIZES
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from bot.vocabulary import Vocabulary

# from how much to how much money, its signs left out: "24,289 - 27,318", "60k – 80k", "40 to 50"
RANGE = re.compile(r"\d[\d.,'’]*\s?[kK]?\s*(?:[-–—]|[^\W\d_]{1,4})\s*\d[\d.,'’]*")
CODE = re.compile(r"[A-Z]{3}\s")  # of a currency
LARGE = re.compile(r"\d[.,'’ ]?\d{3}|\d\s?[kK]")  # a number of thousands
COUNT = 2  # words of a count: "4 openings"
BEHIND = 4  # words behind a sum that say what it is for
MOST, LINE = 80, 160  # characters of a range of money, of a line that says what is paid
# a sum as large as a year's pay, at the beginning of a line: "€62k", "48,000 EUR"
LUMP = re.compile(
    r"(?:[^\s\d/]{1,3}\s?)?\d{2,3}(?:\s?[kK]|[.,'’\s]?\d{3})(?![\w]|[.,'’]\d)(?:\s?[^\s\w/.,;!]|\s[A-Z]{3}\b)?"
)
# before a sentence that begins with a sum
SUM_BEGINS = re.compile(r"(?<=\w\w[.])\s+(?=[£$€]\s?\d)")
TERMS = frozenset({CONTRACT, REMOTE, WORKING_HOURS})  # what stands beside pay in a text of the terms of work
STOP = re.compile(r"[.,;!](?:\s|$)")
LABEL = re.compile(r"(?:^|: )(?P<label>[^\W\d_]+(?: [^\W\d_]+){0,2}) [-–—] ")  # "Package - up to £30,000"
ASIDE = re.compile(r"\([^()]*\)")
WITHIN = re.compile(r"\w \(([^()]*)\)")  # in brackets behind a name: "Grade 6 (£37,694–£44,128)"
BARS = re.compile(r"\s+[|·•–—]\s+")  # between the values of a line
OF_STRIP = 10  # words of one of these: "12-month contract with a view to a permanent post"
SIGNS = 2  # of pay that such a line has, where one alone may mean another thing
# from how much to how much of full time: "80 – 100 %"
WORKLOAD = re.compile(r"(?<![\d.,])(?:\d{2}|100)\s?%?\s?[-–—]\s?(?:\d{2}|100)\s?%")
# a number with the currency before or behind it: "$25", "18 €", "40k USD"
SUM = r"(?:[^\s\d/]{1,3}\s?)?\d[\d.,]{0,12}k?(?:\s?[^\s\d/]{1,3})?"
HOURLY = "per hour"  # any time will do, as long as it is one that pay is told by
LONGEST = 8  # words of a value
TITLE_WORDS = 16  # of a title or what stands below it
NAMES, OF_NAME = 3, 3  # the least of a list of names, the words of one
NAME = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}")


def workload(text: str) -> bool:
    """Whether a text says for how much of full time somebody is wanted: "Baker, 80-100%"."""
    return "%" in text and len(text.split()) <= TITLE_WORDS and WORKLOAD.search(text) is not None


def _no_figure(word: str) -> bool:
    """Whether a word does not begin as a number."""
    return not word[0].isdecimal()


class Values:
    """Reads the values of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._v = vocabulary
        self._regions = frozenset(vocabulary.lists["regions"])
        self._placed = Placed(vocabulary)
        self._ranks = frozenset(vocabulary.lists["seniority"])
        self._behind_pay = {(word,) for word in vocabulary.lists["behind pay"]}
        self._ranked = frozenset(vocabulary.lists["keys of a rank"])
        paid_by = "|".join(map(re.escape, vocabulary.lists["paid by"]))
        self._rate = re.compile(rf"(?P<sum>{SUM}(?:\s?[-–—]\s?{SUM})?)\s?/\s?(?:{paid_by})\b", re.IGNORECASE)
        self._said_of_pay = frozenset(vocabulary.lists["behind a year's pay"])
        self._limits = frozenset(vocabulary.lists["beside a term"])
        self._counts = vocabulary.pairs("lengths of time").keys() | vocabulary.numbers("cardinals").keys()
        self._numbers = frozenset(vocabulary.numbers("cardinals"))
        self._counted = frozenset(vocabulary.lists["counted openings"])
        self._joins = frozenset(vocabulary.lists["joins another sum"])
        self._between_sums = vocabulary.words["between sums"]
        self._about = frozenset(vocabulary.lists["ahead of a sum"])
        self._grows = vocabulary.phrases["grows with experience"]
        self._other_money = {s for word in vocabulary.lists["ahead of other money"] for s in stems(word)}
        self._periods = {s for period in vocabulary.lists["periods of any figure"] for s in stems(period)}
        either, joints = (
            "|".join(re.escape(word) for name in names for word in vocabulary.lists[name])
            for names in (("joined either",), ("joined either", "joined both"))
        )
        # between values in one: "Full time / Remote"
        self._sides = re.compile(rf"\s*[/|·•]\s*|\s+(?:{either})\s+")
        self._parts = re.compile(rf"\s*[/|·•;,()]\s*|\s+[-–—]\s+|\s+(?:{joints})\s+|\s*&\s*")
        self._between = re.compile(rf",\s*(?:(?:{joints})\b)?|\b(?:{joints})\b")

    def facet(self, text: str) -> str:
        """The facet that a short text states by itself, "" if none: no sentence does, nor half of a value."""
        line = stems(text) if len(text.split()) <= LONGEST else ()
        if not line or text[-1] in ".!?" or ":" in text:
            return ""
        spoken = COMPENSATION if self.pay(text) else self._spoken(text)
        if spoken or not self._place(text):
            parts = [self._spoken(part) for part in self._sides.split(text)]
            return spoken or (parts[0] if all(parts) else "")
        return LOCATION

    def pay(self, text: str) -> bool:
        """Whether a text is but a range of money, with the time it is paid for: "£24,289 - £27,318 per year".

        Or a line that says of a sum that it is paid: "Package - up to £30,000 DOE + benefits".
        """
        line = stems(text) if len(text) <= LINE else ()
        if not line:
            return False
        sums = names_currency(text, self._v)
        grows = self._grows.holds(line) and not for_other(list(takewhile(_no_figure, line)), self._v)
        if sum((sums, grows, self.labels_pay(text))) >= SIGNS or (sums and self._lump(text)):
            return True
        if not sums or len(text) > MOST:
            return False
        found = RANGE.search("".join(c for c in text if unicodedata.category(c) != "Sc"))
        rest = [word for word in line if not word[0].isdecimal()]
        spoken = {line[i] for m in self._v.phrases["currencies"].find(line) for i in m.words}
        return found is not None and set(rest) <= self._periods | self._between_sums | spoken

    def _lump(self, text: str) -> bool:
        """Whether a text begins with a large sum and says no more of it than that it is flat, or gross: no "€10,000 bonus"."""
        found = LUMP.match(text)
        if not found or not names_currency(found[0], self._v):
            return False
        rest = words(STOP.split(text[found.end() :], maxsplit=1)[0])
        return not rest or rest[0] in self._said_of_pay

    def rates_spelt(self, text: str) -> str:
        """A text with the time that money is paid for in words, where it stands short behind a slash: "$15/hr"."""
        if "/" not in text:
            return text
        return self._rate.sub(
            lambda m: f"{m['sum']} {HOURLY}" if names_currency(m["sum"], self._v) else m[0], text
        )

    def with_pay(self, spoken: tuple[str, ...], text: str) -> tuple[str, ...]:
        """The facets that a text speaks of, and that of pay where its form alone says that it does."""
        if COMPENSATION in spoken:
            return spoken
        told = self.pay(text) or self._begins_with_pay(text) or self._pay_of_strip(text)
        told = (
            told or self._pay_of_sentence(text) or (not TERMS.isdisjoint(spoken) and self._among_terms(text))
        )
        return (*spoken, COMPENSATION) if told else spoken

    def with_parts(self, spoken: tuple[str, ...], text: str) -> tuple[str, ...]:
        """The facets that a text speaks of, and those that a short part of it states alone: how long, how many, where."""
        spoken = self._with_count(self._with_term(spoken, text), text)
        return (*spoken, LOCATION) if LOCATION not in spoken and self._placed.told(text) else spoken

    def _with_term(self, spoken: tuple[str, ...], text: str) -> tuple[str, ...]:
        """The facets that a text speaks of, and the contract where one of several short values in a line is how long it lasts.

        "Ghent · 20 weeks · €650", "Riga | limited to 18 months (cover) | 32 hours"; no "Ghent · 3 years · Rust".
        """
        parts = BARS.split(text[: 2 * LINE]) if CONTRACT not in spoken else ()
        if len(parts) < NAMES or any(len(part.split()) > OF_STRIP for part in parts):
            return spoken
        return (*spoken, CONTRACT) if sum(map(self._term, parts)) == 1 else spoken

    def _with_count(self, spoken: tuple[str, ...], text: str) -> tuple[str, ...]:
        """The facets that a text speaks of, and how many are hired where a part of it is but a count: "4 openings", "Two posts."."""
        if OPENINGS in spoken or self._counted.isdisjoint(words(text[: 2 * LINE])):
            return spoken  # of most texts
        parts = [bit for part in BARS.split(text[: 2 * LINE]) for bit in STOP.split(part)]
        return (*spoken, OPENINGS) if any(map(self._count, parts)) else spoken

    def _count(self, value: str) -> bool:
        """Whether a value is but a number of openings."""
        said = words(value)
        counts = len(said) == COUNT and (said[0].isdecimal() or said[0] in self._numbers)
        return counts and said[1] in self._counted

    def _term(self, value: str) -> bool:
        """Whether a short value is but a stretch of weeks or months; of years only where it says that it is limited to them."""
        bare = ASIDE.sub("", value)
        found = [amount for _, amount in self._v.amounts.stretches(bare)]
        if len(found) != 1 or found[0].per or found[0].size < SIZES["week"][1]:
            return False
        limits = {word for word in words(bare) if not word[0].isdecimal()} - self._counts
        years = found[0].size == SIZES["year"][1]
        return self._limits.issuperset(limits) and not ("+" in bare or (years and not limits))

    def _pay_of_sentence(self, text: str) -> bool:
        """Whether one of several sentences says but what is paid: "You bake. 62k EUR gross. In Riga."."""
        parts = self._v.sentences.split(text) if names_currency(text, self._v) else ()
        bare = [
            part.rstrip(".") for part in parts if not LUMP.fullmatch(part.rstrip("."))
        ]  # no "A clock. 62,000 EUR."
        return len(parts) > 1 and any(map(self.pay, bare))

    def _among_terms(self, text: str) -> bool:
        """Whether a sentence of several begins with a range of thousands: "Permanent. €48,000–€52,000 plus a bonus."."""
        parts = SUM_BEGINS.split(text) if names_currency(text, self._v) else ()
        return any(map(self._begins_with_pay, parts[1:]))

    def _pay_of_strip(self, text: str) -> bool:
        """Whether one of several short values in a line is pay: "Old mill | £31,200 | Permanent", no "Budget | £31,200 | Paint"."""
        parts = BARS.split(text[: 2 * LINE])
        if len(parts) < NAMES or any(len(part.split()) > OF_STRIP for part in parts):
            return False
        pays = [self._field_pays(ahead, part) for ahead, part in pairwise(("", *parts))]
        return sum(pays) == 1  # many sums are prices

    def _field_pays(self, ahead: str, part: str) -> bool:
        """Whether one of them is pay, or a name with that in brackets, behind another value: "Grade 6 (£37,694–£44,128)"."""
        if not self._other_money.isdisjoint(stems(ahead)):
            return False
        named = WITHIN.search(part) if self._other_money.isdisjoint(stems(part)) else None
        return self.pay(self._bare(part)) or (named is not None and self.pay(named[1]))

    def _bare(self, value: str) -> str:
        """A value without what makes it the most of something, or about so much, and what is paid beside it."""
        said = value.partition(" + ")[0].split()
        return " ".join(dropwhile(lambda word: word.lower().rstrip(".") in self._about, said))

    def _begins_with_pay(self, text: str) -> bool:
        """Whether a text begins with a range of thousands, and nothing says that it is a budget: "CHF 98,000 to 112,000 at 100%"."""
        line = CODE.sub(
            "", "".join(c for c in text[:LINE] if unicodedata.category(c) != "Sc").lstrip(), count=1
        )
        found = RANGE.match(line)
        if not found or not LARGE.search(found[0]) or not names_currency(text[:MOST], self._v):
            return False
        rest = line[found.end() :].lstrip(" €£$").lstrip("kK")
        behind = words(rest)[:BEHIND]
        told = rest[:1] in {"", ",", ".", ";", "(", "/"} or behind[:1] in self._behind_pay
        beside = not self._joins.isdisjoint(behind[:1])  # "plus an allowance": that is the other sum
        return told and (beside or not for_other(behind, self._v))

    def labels_pay(self, text: str) -> bool:
        """Whether what stands before a dash names pay and nothing else: no "Budget - £500 a year for books"."""
        label = stems(found["label"]) if (found := LABEL.search(text)) else ()
        named = self._v.headings.find(label) if self._other_money.isdisjoint(label) else ()
        return any(m.value == COMPENSATION and len(m.words) == len(label) for m in named)

    def known(self, text: str) -> bool:
        """Whether a text names skills, or what a post is like, and nothing else: "Remote, Python"."""
        line = stems(text)
        found = (*self._v.skills.find(line), *self._v.content.find(line, words(text)))
        return set(range(len(line))) <= {i for m in found for i in m.words}

    def names(self, text: str) -> bool:
        """Whether a text is but a list of names: "Sieve, Whisk, and Oven"."""
        found = [name.split() for name in self._between.split(text)]
        return len(found) >= NAMES and all(len(name) <= OF_NAME for name in found)

    def ranks(self, key: str, text: str) -> bool:
        """Whether a text names ranks and nothing else, "Middle/Senior", behind a key that may have one."""
        said = words(text)
        return bool(said) and not self._ranked.isdisjoint(words(key)) and self._ranks.issuperset(said)

    def _spoken(self, text: str) -> str:
        """The facet of a phrase of the content that is all of a text but its numbers."""
        line = stems(text)
        named = {i for i, word in enumerate(line) if not word.isdecimal()}
        found = self._v.content.longest(line, words(text))
        return next(
            (m.value for m in found if named and named <= set(m.words) and self._v.facets[m.value].anywhere),
            "",
        )

    def _place(self, text: str) -> bool:
        """Whether a text is names and one of them a region, less what else it states: "Remote / Lyon, France"."""
        parts = [part for part in self._parts.split(text) if part and not self._spoken(part)]
        return (
            any(part in self._regions for part in parts)
            and all(NAME.fullmatch(part) for part in parts)
            and not any(self._v.skills.find(stems(part)) for part in parts)
        )
