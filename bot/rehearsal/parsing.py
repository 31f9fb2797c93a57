"""Conversations read from Markdown: loose in how it is written, exact in what is wrong with it."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from bot.errors import ConversationError
from bot.rehearsal.conversation import Act, Conversation, Expectation, Step
from bot.rehearsal.directions import EXAMPLES, Unknown, directed
from bot.rehearsal.expectations import Takes, by_name

if TYPE_CHECKING:
    from bot.rehearsal.expectations import Kind

HEADING = re.compile(r" {0,3}(#{1,6})\s+(.*)")
QUOTED = re.compile(r" {0,3}>\s?(.*)")
BULLET = re.compile(r" {0,3}[-*+]\s+(.*)")
FENCE = re.compile(r" {0,3}(```|~~~)")
TODAY = re.compile(r" {0,3}(?:[-*+]\s+)?today is\b:?(.*)", re.IGNORECASE)
COMMENT = re.compile(r"^ {0,3}<!--.*?(?:-->|\Z)", re.DOTALL | re.MULTILINE)
PAIRS = {'"': '"', "“": "”", "'": "'", "‘": "’", "`": "`", "«": "»"}
TITLE = 1  # the level of a heading that begins no test
NO_TEXT = frozenset({Act.DELETE, Act.CLOSE, Act.SUBMIT})  # what can be done without a text


def parse(text: str, file: str = "") -> tuple[Conversation, ...]:
    """The tests of a file. Raises ConversationError for the first mistake."""
    found, wrong = read(text, file)
    if wrong:
        raise wrong[0]
    return found


def read(text: str, file: str = "") -> tuple[tuple[Conversation, ...], tuple[ConversationError, ...]]:
    """The tests of a file, and every mistake in it, in the order of its lines; a test with a mistake is left out."""
    reader = _Reader(file)
    blanked = COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text.replace("\r\n", "\n"))
    for number, line in enumerate(blanked.split("\n"), start=1):
        reader.take(number, line)
    reader.close()
    return tuple(reader.found), tuple(reader.wrong)


@dataclass(slots=True)
class _Reader:
    """Takes a line after the other."""

    file: str
    found: list[Conversation] = field(default_factory=list)
    wrong: list[ConversationError] = field(default_factory=list)
    day: date | None = None  # of the whole file
    test: Conversation | None = None
    steps: list[Step] = field(default_factory=list)
    headings: dict[str, int] = field(default_factory=dict)
    fenced: str = ""
    quoted: int = 0  # the last quoted line
    unfinished: bool = False  # the last quoted line ended with a backslash
    mistakes: int = 0  # before this test

    def take(self, number: int, line: str) -> None:
        """The next line of the file."""
        if fence := FENCE.match(line):
            if self.fenced in ("", fence[1]):
                self.fenced = "" if self.fenced else fence[1]
            return
        if self.fenced:
            return
        if heading := HEADING.fullmatch(line):
            self._heading(number, len(heading[1]), heading[2].rstrip().rstrip("#").strip())
        elif quoted := QUOTED.fullmatch(line):
            self._quoted(number, quoted[1].rstrip())
        elif today := TODAY.fullmatch(line):
            self._today(number, today[1].strip().removesuffix(".").rstrip())
        elif bullet := BULLET.fullmatch(line):
            self._bullet(number, bullet[1].strip())
        else:
            self.unfinished = False
            if line.strip():
                self._goes_on(number, line.strip())

    def close(self) -> None:
        """The test read so far is whole; one that says nothing is a heading for people."""
        if self.test is not None and self.steps and len(self.wrong) == self.mistakes:
            self.found.append(replace(self.test, steps=tuple(self.steps)))
        self.test, self.steps, self.unfinished, self.mistakes = None, [], False, len(self.wrong)

    def _mistake(self, number: int, message: str, expected: str) -> None:
        self.wrong.append(ConversationError(message, file=self.file, line=number, expected=expected))

    def _heading(self, number: int, level: int, text: str) -> None:
        self.close()
        if level == TITLE:
            return
        first = self.headings.setdefault(text, number)
        if first != number:
            self._mistake(number, f"the heading '{text}' stands on line {first} already", "another name")
        self.test = Conversation(text, (), self.day, self.file, number)

    def _today(self, number: int, text: str) -> None:
        try:
            day = date.fromisoformat(text)
        except ValueError:
            self._mistake(number, f"'{text}' is no date", "one like: today is 2026-11-25")
            return
        if self.test is None:
            self.day = day
        elif self.steps:
            self._mistake(number, "the date comes after something was said", "it above the first quoted line")
        else:
            self.test = replace(self.test, day=day)

    def _quoted(self, number: int, text: str) -> None:
        if self.test is None:
            self._mistake(
                number, "something is said outside of a test", "a heading like ## What is tried above it"
            )
            return
        self.quoted = number
        more = text.endswith("\\")
        text = text.removesuffix("\\").rstrip()
        if self.unfinished:
            last = self.steps[-1]
            self.steps[-1] = replace(last, text=f"{last.text}\n{text}")
        else:
            self._said(number, text)
        self.unfinished = more and bool(self.steps)

    def _said(self, number: int, text: str) -> None:
        try:
            step = replace(directed(text), line=number)
        except Unknown as unknown:
            self._mistake(number, f"'{unknown}' is no place and nobody's name", EXAMPLES)
            return
        if not step.text and step.act not in NO_TEXT:
            self._mistake(number, "nothing is said", f"a text after the >, or {EXAMPLES}")
            return
        self.steps.append(step)

    def _bullet(self, number: int, text: str) -> None:
        self.unfinished = False
        if self.test is None:
            return
        kind, value = _kind(text)
        if not self.steps:
            if kind is not None:
                self._mistake(
                    number, "something is expected before anything was said", "a quoted line (> ...) above it"
                )
            return  # a list for people
        if kind is None:
            self._mistake(number, f"'{text}' is nothing that can be expected", _near(text))
            return
        if bool(value) is (kind.takes is Takes.NOTHING) and kind.takes is not Takes.MAYBE:
            self._mistake(number, f"'{text}' can't be checked", f"'{kind.names[0]}' with {kind.takes.value}")
            return
        last = self.steps[-1]
        one = Expectation(kind.names[0], value, number, number)
        self.steps[-1] = replace(last, expectations=(*last.expectations, one))

    def _goes_on(self, number: int, text: str) -> None:
        """A further line of a bullet, as Markdown takes it; or prose, if it stands apart."""
        if number - 1 == self.quoted:
            self._mistake(
                number,
                "the line belongs to the quote above it",
                "a > in front of it, or an empty line above it",
            )
        elif self.steps and self.steps[-1].expectations:
            last = self.steps[-1]
            *others, one = last.expectations
            if one.last == number - 1:
                longer = replace(one, text=f"{one.text} {text}".strip(), last=number)
                self.steps[-1] = replace(last, expectations=(*others, longer))


def _kind(bullet: str) -> tuple[Kind | None, str]:
    """What a bullet expects, and what stands after its name; None for a name that nobody knows."""
    known = by_name()
    name, colon, value = bullet.partition(":")
    if kind := known.get(_name(name)):
        return kind, _bare(value)
    if colon:
        return None, ""
    words = bullet.split()
    for count in range(len(words) - 1, 0, -1):  # "says on-call": the colon is forgotten
        kind = known.get(_name(" ".join(words[:count])))
        if kind is not None and kind.takes is not Takes.NOTHING:
            return kind, _bare(" ".join(words[count:]))
    return None, ""


def _name(text: str) -> str:
    return " ".join(text.strip("*_` ").lower().replace("’", "'").split())


def _bare(value: str) -> str:
    """A text less the quotation marks around the whole of it."""
    value = value.strip().strip("*").strip() if value.strip().startswith("**") else value.strip()
    end = PAIRS.get(value[:1])
    if end and len(value) > 1 and value.endswith(end) and end not in value[1:-1]:
        return value[1:-1].strip()
    return value


def _near(bullet: str) -> str:
    """What may have been meant, else all there is."""
    name = _name(bullet.partition(":")[0])
    near = difflib.get_close_matches(name, by_name(), n=1, cutoff=0.7)
    if near:
        return f"'{near[0]}', perhaps"
    return "one of " + ", ".join(dict.fromkeys(kind.names[0] for kind in by_name().values()))
