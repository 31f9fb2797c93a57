"""The bot's own sentences: read from ``wordings/``, each checked for its placeholders when loaded."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from bot.errors import VocabularyError
from bot.text.tokens import words
from bot.vocabulary.listfile import read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.vocabulary.listfile import Entry

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")

# what each sentence is given; a wording may use these and no others, and must use those marked with !
PLACEHOLDERS: dict[str, tuple[str, ...]] = {
    "role": ("title!", "organization!"),
    "role without organization": ("title!",),
    "answered": ("facet!", "role!"),
    "overview": ("role!",),
    "source": ("posting!", "heading", "lines"),
    "source without heading": ("posting!", "lines"),
    "line": ("first!",),
    "lines": ("first!", "last!"),
    "closed": ("date!",),
    "closed undated": (),
    "opens": ("date!",),
    "not_stated": ("facet!", "role!"),
    "what is asked": (),
    "not_stated here": ("facet!",),
    "none states": ("count", "facet!"),
    "fewer": ("count!",),
    "no_reason": ("role!",),
    "no_figure": ("facet!", "role!"),
    "pay by taxes": ("rate!",),
    "pay by time": ("rate!",),
    "no_date": ("facet!", "role!"),
    "other_headings": ("headings!",),
    "no_match": ("name!",),
    "no_match unnamed": (),
    "available": ("titles!",),
    "which": ("roles!",),
    "several": ("count",),
    "namesakes": ("postings",),
    "said alike": ("postings",),
    "too_many": ("count",),
    "too_many_roles": ("count", "roles"),
    "more": ("count!",),
    "off_topic": ("example",),
    "no question": ("example",),
    "yes": ("role!",),
    "yes optional": ("role!",),
    "yes not needed": ("role!",),
    "yes replaceable": ("role!",),
    "yes alike": ("role!",),
    "no": ("role!",),
    "no optional": ("role!",),
    "no replaceable": ("role!",),
    "not_mentioned": ("topic!", "role!"),
    "not_mentioned here": ("topic!",),
    "fit without mention": ("count", "topic!"),
    "instead": ("facet",),
    "searched": ("posting", "count", "terms"),
    "none together": ("topic!", "count"),
    "none asks": ("topic!", "count"),
    "none mentions": ("topic!", "count"),
    "none mentions there": ("topic!", "facet!", "count"),
    "mentioned by": ("topic!", "count"),
    "mentioned by one": ("topic!",),
    "speaking of": ("topic!",),
    "not the kind": ("topic!",),
    "without": ("topic!", "count"),
    "without one": ("topic!",),
    "unsaid": ("topic!", "count"),
    "unsaid one": ("topic!",),
    "not each": ("topic!", "some", "count"),
    "not each asked": ("topic!", "some", "count"),
    "but not": ("topic!", "other!"),
    "not mentioned by": ("topic!", "role!"),
    "only optional": (),
    "that many years": (),
    "that long": (),
    "years": (),
    "sums of pay": (),
    "such a sum of pay": (),
    "pay, the most first": (),
    "pay, the least first": (),
    "years, the most first": (),
    "years, the least first": (),
    "the first of all": ("facet",),
    "the last of all": ("facet",),
    "in that time": ("facet",),
    "catalogue": ("count",),
    "catalogue of one": (),
    "comparison": ("facet!",),
    "comparison of roles": (),
    "the same": (),
    "questions left out": (),
    "help": ("count",),
    # in Slack only
    "restated": ("question!",),
    "shared by": ("user!",),
    "numbered": ("number!", "source!"),
    "source count": ("count!",),
    "beside": ("role!", "said!"),
    "shortened": (),
    "left out": ("count!",),
    "show all": ("count",),
    "show all label": ("count",),
    "show more": ("count",),
    "show more label": ("count",),
    "show source": (),
    "show source numbered": ("number!",),
    "show source label": ("source!",),
    "share": (),
    "share label": (),
    "choose": (),
    "choose label": ("role!",),
    "next": (),
    "helpful": (),
    "helpful label": (),
    "not helpful": (),
    "not helpful label": (),
    "source title": (),
    "source key": (),
    "source link": (),
    "close": (),
    "reason title": (),
    "reason": (),
    "reason hint": (),
    "send": (),
    "cancel": (),
    "thanks": (),
    "help title": (),
    "help mention": (),
    "help direct": (),
    "help command": ("command!",),
    "prompts title": (),
    "apology": ("reference!",),
    "expired": (),
    "busy": (),
    "press again": (),
    "asked already": (),
    "shared": (),
    "not shared": (),
    "perhaps shared": (),
    "foreign": (),
    "cut short": ("count",),
    # lists of words that mean something by themselves in a message or behind the slash command
    "order help": (),
    "order list": (),
    "order show": (),
    "order compare": (),
    "order stop": (),
    "closings": (),
    # the questions these words stand for
    "ask list": (),
    "ask show": ("role!",),
    "ask compare": ("roles!",),
    "ask both": ("first!", "second!"),
    "ask comparison": ("facet!", "first!", "second!"),
}


class Wordings:
    """Every sentence by its key. Raises VocabularyError, with file and line, for one that can't be used."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._texts: dict[str, str] = {}
        for folder in folders:
            for path in sorted(folder.glob("*.txt")):
                for entry in read(path, f"{folder.name}/{path.name}"):
                    self._texts[entry.key] = _checked(entry)
        # plain text and the names of placeholders by turns
        self._parts = {key: PLACEHOLDER.split(text) for key, text in self._texts.items()}
        if missing := [key for key in PLACEHOLDERS if key not in self._texts]:
            raise _missing(missing)

    def say(self, key: str, **values: object) -> str:
        """The sentence, its placeholders filled. Values go in as they are: nothing in them is read again."""
        parts = self._parts[key].copy()
        parts[1::2] = [str(values[name]) for name in parts[1::2]]
        return "".join(parts)

    def role(self, title: str, organization: str) -> str:
        """A role as a sentence names it; an employer that its title names already, or "", is not named again."""
        if not organization or _within(words(organization), words(title)):
            return self.say("role without organization", title=title)
        return self.say("role", title=title, organization=organization)


def _within(inner: Sequence[str], line: Sequence[str]) -> bool:
    """Whether some words stand in a line, one behind the other."""
    size = len(inner)
    return any(line[n : n + size] == inner for n in range(len(line) - size + 1))


def mistakes(folders: Sequence[Path]) -> tuple[VocabularyError, ...]:
    """Everything that is wrong with the wordings of ``folders``, not only the first."""
    found: list[VocabularyError] = []
    said: set[str] = set()
    for folder in folders:
        for path in sorted(folder.glob("*.txt")):
            try:
                entries = read(path, f"{folder.name}/{path.name}")
            except VocabularyError as error:
                found.append(error)
                continue
            for entry in entries:
                said.add(entry.key)
                try:
                    _checked(entry)
                except VocabularyError as error:
                    found.append(error)
    missing = [key for key in PLACEHOLDERS if key not in said]
    return (*found, _missing(missing)) if missing else tuple(found)


def _missing(keys: Sequence[str]) -> VocabularyError:
    return VocabularyError(f"no wording for {', '.join(keys)}", file="wordings", expected="a line for each")


def _checked(entry: Entry) -> str:
    if entry.key not in PLACEHOLDERS:
        near = difflib.get_close_matches(entry.key.partition(":")[0], PLACEHOLDERS, n=1, cutoff=0.7)
        meant = (
            f"'{near[0]} = …', perhaps"
            if near
            else "a line like 'closed = …', with a key of the bundled file"
        )
        raise entry.error(f"there is no sentence '{entry.key}'", meant)
    used = set(PLACEHOLDER.findall(entry.value))
    known = {name.rstrip("!") for name in PLACEHOLDERS[entry.key]}
    needed = {name.rstrip("!") for name in PLACEHOLDERS[entry.key] if name.endswith("!")}
    if used - known:
        wrong = ", ".join(f"{{{name}}}" for name in sorted(used - known))
        raise entry.error(
            f"'{entry.key}' is not given {wrong}",
            ", ".join(f"{{{n}}}" for n in sorted(known)) or "no placeholder",
        )
    if needed - used:
        raise entry.error(
            f"'{entry.key}' leaves out what it must say", ", ".join(f"{{{n}}}" for n in sorted(needed - used))
        )
    return entry.value
