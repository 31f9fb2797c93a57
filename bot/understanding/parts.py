"""The questions of one message: "do they pay for conferences? what else do you get?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from bot.vocabulary import Vocabulary

MARK = re.compile(r"[?？][?？]*[\s)\"'”]+")
OPENING = re.compile(r"[\s¿]*([^:?？]{1,60}(?::|\s[-–—])\s+)?(\w+)")  # "the cook at X: what's …"
CLAUSE = re.compile(r",\s+(\w+)")  # "the cook's interview, is there …"
SIGNS = frozenset("+&")  # that tie questions as words do
# lists in patterns
NAMED = (
    "only meant",
    "ties questions",
    "asks beside",
    "asks alone",
    "behind what is counted",
    "how many",
)
LEAST, MOST = 2, 3  # words of a question; questions of a message that are answered
MAX_CHARS = 1_200  # of a longer message all is asked at once: three readings of it would take too long


class Parts:
    """Parts messages with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._openers = vocabulary.words["question words"] | frozenset(
            vocabulary.lists["asks in other languages"]
        )
        self._verbs, self._subjects = (
            frozenset(vocabulary.lists[name]) for name in ("inverting", "pronouns")
        )
        self._ends = frozenset(vocabulary.lists["ends a question"])
        self._led = frozenset(vocabulary.lists["before question words"])
        self._ties = frozenset(vocabulary.lists["ties questions"]) | frozenset(
            vocabulary.lists["asks as well"]
        )
        self._tying = frozenset(tie.split()[0] for tie in vocabulary.lists["ties questions"])
        self._more = vocabulary.phrases["asks more of it"]
        self._errands = vocabulary.phrases["errands ahead"]
        self._which, self._roles = frozenset(vocabulary.lists["kinds"]), vocabulary.role_nouns
        self._of_all = vocabulary.phrases["asks of everybody"]
        # what parts begins with one of two characters, found before the words behind it are looked at
        lists = {name: "|".join(map(re.escape, vocabulary.lists[name])) for name in NAMED}
        self._meant = re.compile(rf"\b(?:{lists['only meant']})\b", re.IGNORECASE)
        self._tie = re.compile(
            rf"[,\s](?:\s*(?<=\s)(?:{lists['ties questions']})|(?<=,)(?=\s+(?:{lists['asks beside']})\s))"
            r"\s+(\w+)(?=(?:['’]\w)?\s)(?=\s+(\w+)\s)?",
            re.IGNORECASE,
        )
        alone = rf"[,\s]\s*(?<=\s)(?:{lists['ties questions']})\s+({lists['asks alone']})[\s?？]*$"
        self._alone = re.compile(alone, re.IGNORECASE)
        ends = rf"(?:{lists['behind what is counted']}) "
        self._counted = re.compile(
            rf"\b(?:{lists['how many']}) ((?:[^\W\d_]+ ){{1,4}}?){ends}", re.IGNORECASE
        )
        self._uncounted = re.compile(rf"\b(?P<how>{lists['how many']}) (?={ends})", re.IGNORECASE)

    def of(self, text: str) -> tuple[str, ...]:
        """The questions of a message, each up to its mark, the first with all that stands before it; one if it is one.

        More than three are parted at their marks alone, all behind the third being one text, for which no answer is owed.

        The second needs no mark if it begins with a question word. Where no mark stands between two, "and" with one
        behind it does: "and what does it pay?", or a verb before who or what it is asked of: "and do they pay".
        """
        if len(text) > MAX_CHARS:
            return (text,)
        marked = self._marked(text)
        found: list[str] = []
        for at, part in enumerate(marked):
            left = len(marked) - at - 1
            found += self._joined(part, MOST - len(found) - left)
        return tuple(found)

    def more_of_it(self, first: str, second: str) -> bool:
        """Whether a question asks but more of the thing that the one before asks for: "is there a bonus, how much is it".

        Of "does it give a bonus" and "how long is it" nobody can tell what the second means.
        """
        line = stems(second)
        return self._more.holds(line) and self._subjects.isdisjoint({*words(first)} & {*words(second)})

    def _marked(self, text: str) -> tuple[str, ...]:
        """The questions of a message that marks part, the first with all that stands before it; the text if it is one."""
        if "?" not in text[:-1] and "？" not in text:
            return (text,)  # of most messages
        found: list[str] = []
        at = 0
        for mark in MARK.finditer(text):
            least = 1 if found else LEAST  # "is it paid? remote? ..."
            if len(found) < MOST and len(text[at : mark.start()].split()) >= least:
                found.append(text[at : mark.end()].strip())
                at = mark.end()
        rest = text[at:].strip()
        if not found:
            return (text,)
        if self._meant.search(rest):
            return (text,)  # "which role docs i mean": it only says what was meant
        rest = self._less_tie(rest)
        if len(found) == 1 and self._of_roles(rest):
            return (f"{text.rstrip()}?",)
        if not self._asks(rest):
            return (text,) if len(found) == 1 else (*found[:-1], f"{found[-1]} {rest}".strip())
        return (*found, rest)

    def _of_roles(self, rest: str) -> bool:
        """Whether what stands behind a mark only asks which roles the question before it is about: "free lunch? which roles"."""
        line = words(rest)
        return len(line) == LEAST and line[0] in self._which and line[1] in self._roles

    def _less_tie(self, rest: str) -> str:
        """What stands behind a mark without the word that ties it to the question before: "part-time? and who leads it"."""
        first, *behind = rest.split(maxsplit=1) or ("",)
        tied = first.lower().rstrip(",") in self._ties
        return behind[0] if tied and behind and self._begun(behind[0]) else rest

    def _begun(self, text: str) -> bool:
        """Whether a text begins as a question does, with a question word or with a verb and whom it asks about."""
        first, then, *_ = (*text.lower().replace("’", "'").split(maxsplit=2), "", "")
        first = first.partition("'")[0]  # "what's the degree"
        return first in self._openers or (first in self._verbs and then in self._subjects)

    def _asks(self, rest: str) -> bool:
        """Whether what stands behind the last mark but one is a question."""
        ends = rest.rstrip(")\"'” ").endswith(("?", "？"))
        asks = ends or self._begun(rest) or bool(MARK.search(rest))
        line = stems(rest)
        turned = any(m.start == 0 and m.end == len(line) for m in self._of_all.find(line))  # "any idea?"
        return asks and not turned and bool(rest.strip("?？ "))

    def _joined(self, text: str, most: int) -> tuple[str, ...]:
        """The questions, at most ``most``, that "and" ties together, if they begin as questions do.

        The first may be but what is asked of a role: "the cook at X: days off, and how long is the notice?".
        """
        if most <= 1 or ("," not in text and self._tying.isdisjoint(text.lower().split())):
            return (text,)  # most texts
        if (last := self._alone.search(text)) and len(text[: last.start()].split()) > LEAST:
            return (f"{text[: last.start()]}?", f"{last[1]}?")  # "is it full time, and where?"
        ties = [*self._tie.finditer(text)]
        opening = OPENING.match(text) if ties else None
        if not opening:
            return (text,)
        for tie in ties:
            before, after = text[: tie.start()].strip(), text[tie.start(1) :].strip()
            if "," not in before and self._errands.holds(stems(before)):
                continue  # "before I send my CV, what about …"
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
                apart = apart or word or asks
            elif begins not in self._openers:
                apart = apart or asks  # a name before it is asked about as well: "cook pay and is it remote"
            else:
                apart = apart or begins in self._openers
            if apart and (asks or word) and len(first.split()) > LEAST - sign and behind:
                rest = self._joined(self._whole(before, after), most - 1)
                return (f"{before}?", *rest)
        return (text,)

    def _begins(self, opening: re.Match[str], before: str) -> tuple[str, str]:
        """The word that a first question begins with, and the question, be it behind a comma: "the pay at X, is it …"."""
        words = [(opening[2], 0), *((m[1], m.start(1)) for m in CLAUSE.finditer(before))]
        for word, at in words:
            if (said := self._asking(word)) in self._openers or said in self._verbs:
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
