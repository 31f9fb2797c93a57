"""Two questions in one message: "do they pay for conferences? what else do you get?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.vocabulary import Vocabulary

MARK = re.compile(r"[?？]+[\s)\"'”]+")
OPENING = re.compile(r"\s*([^:?？]{1,60}(?::|\s[-–—])\s+)?(\w+)")  # "the cook at X: what's …"
CLAUSE = re.compile(r",\s+(\w+)")  # "the cook's interview, is there …"
SIGNS = frozenset("+&")  # that tie questions as words do
NAMED = (
    "only meant",
    "ties questions",
    "asks alone",
    "behind what is counted",
    "how many",
)  # lists in patterns
LEAST, MOST = 2, 2  # words of a question; questions of a message that are answered
MAX_CHARS = 1_200  # of a longer message all is asked at once: three readings of it would take too long


class Parts:
    """Parts messages with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._openers = vocabulary.words["question words"]
        self._verbs, self._subjects = (
            frozenset(vocabulary.lists[name]) for name in ("inverting", "pronouns")
        )
        self._ends = frozenset(vocabulary.lists["ends a question"])
        self._led = frozenset(vocabulary.lists["before question words"])
        self._ties = frozenset(vocabulary.lists["ties questions"])
        lists = {name: "|".join(map(re.escape, vocabulary.lists[name])) for name in NAMED}
        self._meant = re.compile(rf"\b(?:{lists['only meant']})\b", re.IGNORECASE)
        self._tie = re.compile(
            rf",?\s+(?:{lists['ties questions']})\s+(\w+)(?=(?:['’]\w)?\s)(?=\s+(\w+)\s)?", re.IGNORECASE
        )
        alone = rf",?\s+(?:{lists['ties questions']})\s+({lists['asks alone']})[\s?？]*$"
        self._alone = re.compile(alone, re.IGNORECASE)
        ends = rf"(?:{lists['behind what is counted']}) "
        self._counted = re.compile(
            rf"\b(?:{lists['how many']}) ((?:[^\W\d_]+ ){{1,4}}?){ends}", re.IGNORECASE
        )
        self._uncounted = re.compile(rf"\b(?P<how>{lists['how many']}) (?={ends})", re.IGNORECASE)

    def of(self, text: str) -> tuple[str, ...]:
        """The questions of a message, each up to its mark, the first with all that stands before it; one if it is one.

        The second needs no mark if it begins with a question word. Where no mark stands between two, "and" with one
        behind it does: "and what does it pay?", or a verb before who or what it is asked of: "and do they pay".
        """
        if len(text) > MAX_CHARS:
            return (text,)
        found: list[str] = []
        at = 0
        for mark in MARK.finditer(text):
            if len(found) < MOST - 1 and len(text[at : mark.start()].split()) >= LEAST:
                found.append(text[at : mark.end()].strip())
                at = mark.end()
        rest = text[at:].strip()
        first, *behind = rest.split(maxsplit=1) or ("",)
        if behind and first.lower() in self._ties and behind[0].split(maxsplit=1)[0].lower() in self._openers:
            rest = behind[0]  # "part-time? and who do they report to"
            first = rest.split(maxsplit=1)[0]
        if found and self._meant.search(rest):
            return (text,)  # "which role docs i mean": it only says what was meant
        ends = rest.rstrip(")\"'” ").endswith(("?", "？"))
        asks = first.lower() in self._openers or ends or MARK.search(rest)
        if not found or not asks or len(rest.split()) < LEAST:
            return self._joined(text)
        return (*found, rest)

    def _joined(self, text: str) -> tuple[str, ...]:
        """The two questions that the first "and" ties together, if both begin as questions do.

        The first may be but what is asked of a role: "the cook at X: days off, and how long is the notice?".
        """
        if (last := self._alone.search(text)) and len(text[: last.start()].split()) > LEAST:
            return (f"{text[: last.start()]}?", f"{last[1]}?")  # "is it full time, and where?"
        opening = OPENING.match(text)
        if not opening:
            return (text,)
        for tie in self._tie.finditer(text):
            before, after = text[: tie.start()].strip(), text[tie.start(1) :].strip()
            begins, first = self._begins(opening, before)
            verb, behind = tie[1].lower() in self._verbs, after.split()[1:]
            # "and are weekends included"
            whole = verb and len(behind) > 1 and behind[-1].lower().rstrip("?？ ") in self._ends
            word = self._asking(tie[1]) in self._openers or whole
            # "and for how long is it"
            word = word or (tie[1].lower() in self._led and (tie[2] or "").lower() in self._openers)
            asks = verb and (tie[2] or "").lower() in self._subjects
            sign = not SIGNS.isdisjoint(tie[0])
            apart = sign or tie[0][0] == ","
            if begins in self._verbs:
                apart = apart or word
            elif begins not in self._openers and not opening[1]:
                apart = apart or asks  # a name before it is asked about as well: "cook pay and is it remote"
            else:
                apart = apart or begins in self._openers
            least = LEAST - sign
            if apart and (asks or word) and min(len(first.split()), len(behind) + 1) > least:
                return (f"{before}?", self._whole(before, after))
        return (text,)

    def _begins(self, opening: re.Match[str], before: str) -> tuple[str, str]:
        """The word that a first question begins with, and the question, be it behind a comma: "the pay at X, is it …"."""
        asking = self._openers | self._verbs
        words = [(opening[2], 0), *((m[1], m.start(1)) for m in CLAUSE.finditer(before))]
        for word, at in words:
            if (said := self._asking(word)) in asking:
                return said, before[at:]
        return opening[2].lower(), before

    def _asking(self, word: str) -> str:
        """A word in small letters; "whats" is "what"."""
        said = word.lower()
        return said if said in self._openers or said in self._verbs else said.removesuffix("s")

    def _whole(self, before: str, after: str) -> str:
        """The second question with what the first one counts, where it names nothing: "and how many for bakers"."""
        if (counted := self._counted.search(before)) and (begins := self._uncounted.match(after)):
            return f"{begins['how']} {counted[1]}{after[begins.end() :]}"
        return after
