"""What each file of ``vocabulary/`` may say: the entries of a file go in, checked tables come out."""

from __future__ import annotations

import difflib
from dataclasses import astuple
from typing import TYPE_CHECKING, Any

from bot.text.tokens import stem, stems, words
from bot.vocabulary.intents import told
from bot.vocabulary.listfile import Entry
from bot.vocabulary.lists import Lists
from bot.vocabulary.model import EXACT, Facet
from bot.vocabulary.phrases import Phrases, pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.vocabulary.compiled import Compiled
    from bot.vocabulary.matching import Phrase

KINDS = {
    "headings": "headings",
    "weak headings": "weak_headings",
    "content": "content",
    "content of the job": "job_content",
    "cues": "cues",
    "weak cues": "weak_cues",
}
FACET_KEYS = {"label", "ask", "property", "includes", "instead", "anywhere", "figure", "alone", "broad"}


class Reader:
    """Collects entries layer by layer; a phrase said twice in one layer is a mistake."""

    def __init__(self) -> None:
        self.layer = 0
        self.phrases: Phrases[str] = Phrases()
        self.facets: dict[str, Facet] = {}
        self.relations: list[tuple[Entry, str]] = []
        self.seen: dict[tuple[str, tuple[object, ...]], tuple[int, str, Entry]] = {}
        self.tables: dict[str, dict[tuple[object, ...], Phrase[str]]] = {k: {} for k in KINDS.values()}
        self.key_table: dict[tuple[str, ...], tuple[str, str]] = {}
        self.role_table: dict[tuple[str, ...], tuple[str, tuple[str, ...]]] = {}
        self.skill_table: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[str, str]] = {}
        self.forms: dict[str, list[str]] = {}
        self.lists: dict[str, list[str]] = {}
        self._lists = Lists()
        self.intents: set[str] = set()  # the lists of intents/
        self.turn_table: dict[str, float] = {}
        self.sign_table: dict[str, float] = {}
        self.synonym_table: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        self.surface: set[str] = set()
        self.files = {
            "words": self.words,
            "intents": self.intended,
            "keys": self.keys,
            "roles": self.roles,
            "skills": self.skills,
            "topics": self.skills,
            "turns": self.turns,
            "synonyms": self.synonyms,
            "signs": self.signs,
        }

    # one method a file ------------------------------------------------------------------------------

    def facet(self, name: str, file: str, entries: Sequence[Entry]) -> None:
        """``facets/NAME.txt``: what the facet is, and the phrases that lead to it."""
        said: dict[str, Entry] = {}
        for entry in entries:
            if entry.section == "facet":
                if entry.key not in FACET_KEYS or not entry.value:
                    raise entry.error(
                        f"'{entry.text}' says nothing about a facet",
                        f"one of {', '.join(sorted(FACET_KEYS))} = …",
                    )
                said[entry.key] = entry
                if entry.key in {"includes", "instead"}:
                    self.relations += [(entry, other) for other in entry.values]
            elif entry.section in KINDS:
                self._phrase(KINDS[entry.section], entry, name)
            else:
                raise entry.error(
                    f"unknown section [{entry.section}]", f"[facet], {', '.join(f'[{k}]' for k in KINDS)}"
                )
        old = self.facets.get(name)
        value = {k: e.value for k, e in said.items()}
        if not old and "label" not in value:
            near = difflib.get_close_matches(name, self.facets, n=1, cutoff=0.7)
            raise Entry(file, 1, "facet", "", "", "").error(
                "the facet has no label",
                (f"the name {near[0]}.txt, perhaps, or " if near else "") + "label = … below [facet]",
            )
        self.facets[name] = Facet(
            name,
            value.get("label") or (old.label if old else name),
            value.get("ask") or (old.ask if old else f"What are the {value.get('label', name)}?"),
            value.get("property") or (old.property if old else ""),
            said["includes"].values if "includes" in said else (old.includes if old else ()),
            said["instead"].values if "instead" in said else (old.instead if old else ()),
            value["anywhere"] == "yes" if "anywhere" in value else bool(old and old.anywhere),
            value["figure"] == "yes" if "figure" in value else bool(old and old.figure),
            value["alone"] == "yes" if "alone" in value else bool(old and old.alone),
            value["broad"] == "yes" if "broad" in value else bool(old and old.broad),
        )

    def language(self, code: str, entries: Sequence[Entry]) -> None:
        """``languages/CODE.txt``: phrases of another language, and its most common words."""
        kinds: dict[str, tuple[str, str]] = {}
        for entry in entries:
            if entry.section == "common words":
                self.lists.setdefault(f"{entry.section} {code}", []).append(entry.text)
                continue
            if entry.section not in kinds:
                kinds[entry.section] = self._language_section(entry)
            table, facet = kinds[entry.section]
            self._phrase(table, entry, facet)

    def _language_section(self, entry: Entry) -> tuple[str, str]:
        """The table and facet that a section of a language file speaks of: "[how to apply headings]"."""
        for kind in sorted(KINDS, key=len, reverse=True):
            if entry.section.endswith(" " + kind):
                facet = entry.section.removesuffix(kind).strip().replace(" ", "_")
                self._known(facet, entry)
                return KINDS[kind], facet
        raise entry.error(
            f"unknown section [{entry.section}]", "[<facet> headings], [<facet> cues] … or [common words]"
        )

    def turns(self, entries: Sequence[Entry]) -> None:
        """``turns.txt``: turns of phrase with their weights, and lists."""
        for entry in entries:
            if entry.section != "organization":
                self.lists.setdefault(entry.section, []).append(entry.text)
                continue
            try:
                weight = float(entry.value)
            except ValueError:
                raise entry.error(
                    f"'{entry.value}' is no weight", "turn of phrase with {} = a number"
                ) from None
            if entry.key.count("{}") != 1 or not entry.key.strip("^$").replace("{}", "", 1).strip():
                raise entry.error(f"'{entry.key}' has no place for a name", "words with one {} in them")
            self.turn_table[entry.key] = weight

    def synonyms(self, entries: Sequence[Entry]) -> None:
        """``synonyms.txt``: a word of a question and what a posting may say instead."""
        for entry in entries:
            head = stems(entry.key)
            if not head or not entry.values:
                raise entry.error(f"'{entry.text}' stands for nothing", "word = other word, other phrase")
            self._once("synonym", head, entry, entry.text)
            others = self.synonym_table.setdefault(head, [])
            others += [o for value in entry.values if (o := stems(value)) and o not in others and o != head]

    def signs(self, entries: Sequence[Entry]) -> None:
        """``signs.txt``: what each sign of a question weighs."""
        for entry in entries:
            try:
                self.sign_table[entry.key] = float(entry.value)
            except ValueError:
                raise entry.error(f"'{entry.value}' is no weight", "sign = a number") from None

    def words(self, entries: Sequence[Entry]) -> None:
        """``words/``, ``intents/``: plain lists, and a few of pairs; a list stands in one place."""
        for name, lines in self._lists.take(self.layer, entries):
            self.lists.setdefault(name, []).extend(lines)

    def intended(self, entries: Sequence[Entry]) -> None:
        """``intents/``: lists of turns of phrase."""
        self.words(entries)
        self.intents.update(entry.section for entry in entries)

    def keys(self, entries: Sequence[Entry]) -> None:
        """``keys.txt``: what front-matter keys and labels mean."""
        for entry in entries:
            if not entry.values:
                raise entry.error(f"'{entry.text}' maps to nothing", "key = property, facet")
            prop, facet = (*entry.values, "")[:2]
            if facet:
                self._known(facet, entry)
            self._once("key", words(entry.key), entry, entry.value)
            self.key_table[words(entry.key)] = (prop, facet)

    def roles(self, entries: Sequence[Entry]) -> None:
        """``roles.txt``: aliases of words of titles."""
        for entry in entries:
            if not entry.value:
                raise entry.error(f"'{entry.text}' stands for nothing", "alias = the words it stands for")
            for alias in entry.key.split(","):
                self._once("role", words(alias), entry, entry.value)
                self.role_table[words(alias)] = (alias, words(entry.value))

    def skills(self, entries: Sequence[Entry]) -> None:
        """``skills.txt``, ``topics.txt``: things asked about, with their synonyms."""
        for entry in entries:
            forms = (entry.key, *entry.values)
            self.forms.setdefault(entry.key, [])
            for form in forms:
                self._once("skill", stems(form), entry, entry.key)
                self.skill_table[stems(form), words(form)] = (form, entry.key)
                self.surface.update(words(form))
                if form not in self.forms[entry.key]:
                    self.forms[entry.key].append(form)

    # checks -----------------------------------------------------------------------------------------

    def _known(self, facet: str, entry: Entry) -> None:
        if facet not in self.facets:
            raise entry.error(f"unknown facet '{facet}'", f"one of {', '.join(sorted(self.facets))}")

    def _once(self, kind: str, key: tuple[object, ...], entry: Entry, value: str) -> None:
        if not key:
            raise entry.error(f"'{entry.text}' holds no word", "at least one word")
        before = self.seen.get((kind, key))
        if before and before[0] == self.layer and before[1] != value:
            raise entry.error(
                f"'{entry.text}' is already '{before[1]}' at {before[2].file}:{before[2].line}",
                f"{kind}: one meaning for each",
            )
        self.seen[kind, key] = (self.layer, value, entry)

    def _phrase(self, table: str, entry: Entry, facet: str) -> None:
        phrase = self.phrases.parse(entry.text, facet)
        key = phrase[:3] if phrase else ()
        self._once(table, key, entry, facet)
        if phrase:
            # "require" and "requirement" share a stem and are both kept: a question is held against the words
            self.tables[table][(*key, phrase.surface)] = phrase
            if "content" not in table and "/languages/" not in entry.file:
                self.surface.update(words(entry.text))

    # the result -------------------------------------------------------------------------------------

    def compiled(self) -> Compiled:
        """Everything read, as plain values."""
        for entry, other in self.relations:
            self._known(other, entry)
        stemmed, worded = Phrases[Any](), Phrases[Any](exact=True)

        def packed(table: Phrases[Any], pairs: Iterable[tuple[str, object]]) -> dict[str, bytes]:
            return pack(p for text, value in pairs if (p := table.parse(text, value)))

        return {
            "facets": [astuple(f) for f in self.facets.values()],
            "tables": {name: pack(found.values()) for name, found in self.tables.items()},
            "keys": self.key_table,
            "roles": packed(worded, self.role_table.values()),
            "skills": packed(stemmed, self.skill_table.values()),
            "forms": {k: tuple(v) for k, v in self.forms.items()},
            "skill words": frozenset(s for form in self.forms for s in stems(form)).union(
                *(f for forms in self.forms.values() for f in map(stems, forms) if len(f) == 1)
            ),
            **self._intents(),
            "turns": tuple(self.turn_table.items()),
            "signs": self.sign_table,
            "synonyms": {head: tuple(others) for head, others in self.synonym_table.items()},
            "lists": {name: tuple(texts) for name, texts in self.lists.items()},
            "words": {name: self._words(name) for name in self.lists},
            "surface": frozenset(self.surface),
            "surface stems": frozenset(map(stem, self.surface)),
        }

    def _intents(self) -> Compiled:
        """The lists of intents as tables, each by itself, and as what tells which of them can be said at all."""
        names = tuple(sorted(self.intents))
        return told(names, tuple((name, tuple(self.lists.get(name, ()))) for name in (*names, *EXACT)))

    def _words(self, name: str) -> frozenset[str]:
        """The stems of a list; of the common words of a language the words themselves."""
        cut = words if name.startswith("common words") else stems
        return frozenset(w for text in self.lists[name] for w in cut(text))
