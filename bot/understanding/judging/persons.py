"""What is asked of a person about that person, or told of oneself and of others: none of it is about a posting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.understanding.asked import Asked
    from bot.understanding.intents import Intents
    from bot.vocabulary import Vocabulary

# whom a text begins with, behind a greeting at most: "hey @maria"
CALLED = re.compile(r"(?:\w+,? )?@([\w.-]+)")
NAMED = ("title", "organisation", "noun")  # signs that a role, an employer or "job" is named
TOLD = ("told of oneself", "told of a page")  # lists of what is told


class Persons:
    """Knows what concerns persons by one vocabulary."""

    def __init__(self, intents: Intents, vocabulary: Vocabulary) -> None:
        self._intents = intents
        self._fillers = vocabulary.words["fillers"]
        self._you = frozenset(vocabulary.lists["the one asked"])
        self._others, self._whose = (frozenset(vocabulary.lists[n]) for n in ("others", "somebody's"))
        self._wishes = frozenset(vocabulary.lists["asks for another"])
        self._questions, self._openers = vocabulary.words["question words"], vocabulary.phrases["yes no"]
        self._past = tuple(vocabulary.lists["ends of deeds done"])
        self._deeds = frozenset(vocabulary.lists["deeds of others"])
        self._no_person = tuple(vocabulary.lists["no person"])

    def of(self, said: Asked, signs: Mapping[str, float]) -> bool:
        """Whether a text concerns a person; ``signs`` are those of ``Signs.of``."""
        has, asks = self._intents.has, bool(signs["asks"])
        if not asks and any(has(name, said) for name in TOLD):
            return True
        if signs["title"] and signs["noun"]:
            return False  # "how was your baker job described"
        named = any(signs[name] for name in NAMED)
        if has("asked of a person", said) and not (named and self._asks_on(said)):
            return True
        if not (asks or signs["title"]) and self._of_another(said, named=named):
            return True
        if named:
            return False  # "what do you ask of a baker"
        return has("asked of a person about themselves", said) or (asks and self._of_colleague(said))

    def _asks_on(self, said: Asked) -> bool:
        """Whether another sentence behind the first begins as a question does: "how was your day? what does Acme pay"."""
        lines = [said.stems[at:] for at in said.starts[1:]]
        return any(line[0] in self._questions or self._openers.holds(line) for line in lines)

    def _of_another(self, said: Asked, *, named: bool) -> bool:
        """Whether it is told what somebody did: "he asked for more holidays", but not "she looks for something remote"."""
        at = next((i for i, s in enumerate(said.stems) if s not in self._fillers), 0)
        who = int(said.words[at] in self._others) or 2 * (said.words[at] in self._whose)
        deed = "".join(said.words[at + who : at + who + 1])
        if not who or (named and deed in self._wishes):
            return False  # "my friend asked about the pay at Acme"
        return deed.endswith(self._past) or deed in self._deeds

    def _of_colleague(self, said: Asked) -> bool:
        """Whether somebody is called by name and asked about himself: "@maria do you bake at home?"."""
        if "@" not in said.text or self._you.isdisjoint(said.words):
            return False
        called = CALLED.match(said.text.lstrip())
        return called is not None and not called[1].lower().endswith(self._no_person)
