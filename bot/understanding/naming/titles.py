"""The titles on the shelf as a question may name them: words with their aliases and initials, and what each is worth."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from bot.postings.file_names import from_path
from bot.text.spelling import Spelling
from bot.text.tokens import stem, words
from bot.understanding.naming.as_one import AsOne
from bot.understanding.naming.in_full import names
from bot.understanding.naming.name_forms import NameForms
from bot.understanding.naming.posted import Posted
from bot.understanding.naming.short_forms import BRACKETS, INITIALS, ShortForms
from bot.vocabulary.language import DEFAULT, PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.domain import Posting
    from bot.understanding.lexicon import Lexicon
    from bot.vocabulary import Vocabulary

GRADE = re.compile(r"[a-z]{1,3}\d{1,2}")  # nobody says "GS15" or "L4" behind a title
GENERIC_WEIGHT = 0.2
SHORT = 2  # letters of a role written short
USUAL = 8192  # usual names kept
ITSELF = 2  # the weight of a phrase of one word that stands as it is, not only by its stem


@dataclass(frozen=True, slots=True)
class Title:
    """A posting's title as stems: all of them, those left when decoration is stripped, those of its file's name.

    ``words`` are the words of all these as written, ``line`` the stems in the title's order, ``either`` the names of
    one who is both: "Night Driver / Oven Engineer", ``aside`` the stems that stand in brackets alone. ``every`` are the
    stems of the title and of the file's name, ``ranks`` those of the core that are ranks, ``heads`` those of the nouns
    of roles among the words.
    """

    stems: frozenset[str]
    core: frozenset[str]
    file: frozenset[str]
    words: frozenset[str] = frozenset()
    line: tuple[str, ...] = ()
    either: tuple[frozenset[str], ...] = ()
    aside: frozenset[str] = frozenset()
    every: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()

    def follows(self, one: str, other: str) -> bool:
        """Whether a word of the title stands somewhere behind another of it."""
        return one in self.line and other in self.line[self.line.index(one) + 1 :]

    def headed(self) -> int:
        """Where in the line the last of the nouns of roles stands; its end where there is none."""
        return max((at for at, root in enumerate(self.line) if root in self.heads), default=len(self.line))


class Part(NamedTuple):
    """A word of a line: its stem, itself, and the words ``[first, last)`` of the line it stands for, ``tokens``."""

    stem: str
    word: str
    first: int
    last: int
    tokens: range


STEM, WORD, FIRST, LAST, TOKENS = map(itemgetter, range(5))  # of a part, without a call for each word


def _parts(said: Iterable[str], first: int, last: int) -> list[Part]:
    """The words that those of a line from one to before another stand for."""
    tokens = range(first, last)
    return [Part(stem(word), word, first, last, tokens) for word in said]


class Titles:
    """The titles of a shelf, what each word of them is worth, and the ``names`` of organisations and places."""

    def __init__(self, postings: Sequence[Posting], lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        self._usual = lru_cache(maxsize=USUAL)(self._usual_name)
        self._part = lru_cache(maxsize=USUAL)(self._usual_part)  # most words stand at the same few places
        self._short = lru_cache(maxsize=USUAL)(self._short_role)
        self._as_one = AsOne(vocabulary)
        self._beside = frozenset(vocabulary.lists["beside short roles"])
        self.seniority = vocabulary.words["seniority"]
        self.holding: dict[str, set[int]] = defaultdict(set)
        kin = vocabulary.pairs("same fields").items()
        self.fields = {one: frozenset(stem(f.strip()) for f in others.split(",")) for one, others in kin}
        self.short = ShortForms(postings, lexicon, vocabulary)
        self._heads = Spelling(lexicon.strong_heads)
        self._behind, self._before = vocabulary.numbers("cardinals"), vocabulary.numbers("ordinals")
        ends = {words(posting.title)[-1:] for posting in postings}
        self._numbers = {str(self._behind[w]) for line in ends for w in line if w in self._behind}
        self._groups = Counter(posting.title.rpartition(":")[0] for posting in postings)
        self.titles = [self._title(p) for p in postings]
        self.written = [frozenset(words(" ".join((p.title, *p.other_titles)))) for p in postings]
        self.elsewhere = frozenset(words(" ".join(vocabulary.lists["role heads elsewhere"])))
        self.cores = frozenset(t.core for t in self.titles)  # titles without decoration
        figures = {s for t in self.titles for s in t.every if s.isdigit()}
        self.generic = vocabulary.words["generic"] | self.seniority | figures
        frequency = Counter(s for t in self.titles for s in t.stems)
        count = max(1, len(postings))
        self.weight = {
            s: GENERIC_WEIGHT if s in self.generic else 1 + math.log(count / n) for s, n in frequency.items()
        }
        for number, title in enumerate(self.titles):
            for s in title.every:
                self.holding[s].add(number)
                self.weight.setdefault(s, GENERIC_WEIGHT if s in self.generic else 1.0)
        self.every = frozenset(range(len(self.titles)))
        self.posted = Posted(postings, lexicon, vocabulary)
        # by the word of it that the fewest titles have
        self._by_core: dict[str, list[int]] = defaultdict(list)
        for number, title in enumerate(self.titles):
            rarest = min(title.core, key=lambda s: (frequency[s], s), default="")
            self._by_core[rarest].append(number)
        self.names = NameForms(postings, frequency, lexicon, vocabulary)
        self.in_full = names(((p.title, p.organization) for p in postings), vocabulary)

    def canonical(
        self, line: Sequence[str], capitals: frozenset[int] = frozenset(), tied: frozenset[int] = frozenset()
    ) -> list[Part]:
        """A line of words with role aliases replaced, and initials of titles by the words they stand for.

        ``capitals`` are the words written in capitals: two letters are initials only so. ``tied`` are those with a sign
        for "and" behind them: "F&B".
        """
        every = self._vocabulary.roles.longest(line)
        aliases = {m.start: m for m in every if not self._titled_so(line[m.start : m.end], m.value)}
        usual = [] if aliases else [*filter(None, map(self._part, line, range(len(line))))]
        if len(usual) == len(line) and not tied:
            return usual  # of most questions
        found: list[Part] = []
        behind = 0  # an alias, or two letters that are one word
        for at, word in enumerate(line):
            if at < behind:
                continue
            if alias := aliases.get(at):
                behind = alias.end
                found += _parts(alias.value, at, behind)
            elif at in tied and len(runs := self.short.tied.get((word, line[at + 1]), ())) == 1:
                behind = at + 2
                found += _parts(next(iter(runs)), at, behind)
            elif part := self._part(word, at):
                found.append(part)
            else:
                found += self._more_than_itself(line, at, capitals)
                behind = found[-1].last
        return found

    def _titled_so(self, said: Sequence[str], usual: Iterable[str]) -> bool:
        """Whether titles have the word said before a noun like "position", and not the role's usual name: "PhD on tides"."""
        named = {stem(word) for word in said if word not in self._vocabulary.role_nouns}
        held = self.holding.keys()
        return 0 < len(named) < len(said) and held >= named and not held >= {*map(stem, usual)}

    def _usual_part(self, word: str, at: int) -> Part | None:
        """A word of a line by its usual name; None of one that may be more than itself beside others."""
        number = bool(self._numbers) and (word in self._behind or word in self._before)
        letter = any(word == one for one, _ in self.short.slashed)
        if number or letter or word in self.short.initials or (len(word) == SHORT and self._short(word)):
            return None
        return None if self._as_one.parts(word) else _parts((self._usual(word),), at, at + 1)[0]

    def _more_than_itself(self, line: Sequence[str], at: int, capitals: frozenset[int]) -> list[Part]:
        """What a word stands for: a letter of two, a role written short, a number, or initials; else it is itself."""
        word, pair = line[at], tuple(line[at : at + 2])
        if pair in self.short.slashed:
            return [
                Part(p.stem, p.word, at, at + 2, range(at, at + 2)) for p in self.canonical(("".join(pair),))
            ]
        said: tuple[str, ...] = (self._usual(word),)
        if len(word) == SHORT and (role := self._short(word)) and self._joined(line, at):
            said = role
        elif self._numbers and (number := self._number(line, at)):
            said = (number,)
        elif word in self.short.initials and (len(word) >= INITIALS or at in capitals):
            said = tuple(chain.from_iterable(sorted(self.short.initials[word])))
        return _parts(self._as_one.parts(word) or said, at, at + 1)

    def _usual_name(self, word: str) -> str:
        """The usual name of a skill that a word is another form of, if both are one word: "js"; of a "managerin" "manager"."""
        for match in self._vocabulary.skills.find((stem(word),), (word,)):
            usual = words(match.value)
            plain = stem(usual[0]) in self._lexicon.idle if usual else True
            if len(usual) == 1 and match.weight == ITSELF and not plain:
                return usual[0]
        for ending in self._vocabulary.lists["endings of roles for women"]:
            if (role := word.removesuffix(ending)) in self._lexicon.heads:
                return role
        return word

    def _number(self, line: Sequence[str], at: int) -> str:
        """The number by which titles tell a role from others of its name, said right behind it or before: "the second clerk"."""
        heads, before, behind = self._lexicon.heads, line[max(0, at - 1) : at], line[at + 1 : at + 3]
        number = 0 if heads.isdisjoint(before) or behind[:1] == ("of",) else self._behind.get(line[at], 0)
        number = number or (0 if heads.isdisjoint(behind) else self._before.get(line[at], 0))
        return str(number) if str(number) in self._numbers else ""

    def _short_role(self, word: str) -> tuple[str, ...]:
        """The role that two letters stand for before "role"; so they do beside a joint: "po and devops"."""
        return next((m.value for m in self._vocabulary.roles.longest((word, "role"))), ())

    def _joined(self, line: Sequence[str], at: int) -> bool:
        """Whether a joint stands beside a word."""
        return not self._beside.isdisjoint((*line[max(0, at - 1) : at], *line[at + 1 : at + 2]))

    def whole(self, said: frozenset[str] | set[str]) -> Iterator[int]:
        """The titles every word of whose core is said."""
        titles, by_core = self.titles, self._by_core
        for root in ("", *(by_core.keys() & said)):
            for number in by_core.get(root, ()):
                if titles[number].core <= said:
                    yield number

    def stems_of(self, text: str) -> frozenset[str]:
        """The stems of a title, aliases replaced."""
        return frozenset(part.stem for part in self.canonical(words(text)))

    def _title(self, posting: Posting) -> Title:
        plain = self._vocabulary.words["function"]
        called = self._as_one.alone(posting.title)
        whole = self.stems_of(called)
        every = (posting.title, *posting.other_titles, from_path(posting.path))
        for other in posting.other_titles:
            whole |= self.stems_of(other)
        mended = {word: self.mended(word) for word in words(posting.title)}
        right = {stem(word): stem(other) for word, other in mended.items()}
        whole |= {other for root, other in right.items() if other != root}
        core = self.stems_of(self._behind_colon(BRACKETS.sub(" ", called))) or whole
        core = frozenset(right.get(s, s) for s in core if not GRADE.fullmatch(s)) or core
        idle = (self._lexicon.stop | self._vocabulary.words["asking"]) - core
        if posting.language != DEFAULT:  # small words of it: "Buscamos cocinero para nuestro comedor"
            idle |= {*map(stem, self._vocabulary.words.get(f"{PREFIX}{posting.language}", ()))}
            core = core - idle or core
        whole -= {s for s in whole if len(s) == 1 and s in self._lexicon.common | idle}
        own = frozenset(whole - plain - idle) or whole
        telling = frozenset(core - plain - self._vocabulary.words["decoration"]) or core
        file = self.stems_of(from_path(posting.path)) - plain - self._lexicon.nouns - self._lexicon.stop
        said = frozenset(p.word for text in every for p in self.canonical(words(text)))
        said |= {right for word, right in mended.items() if word != right}
        return Title(
            own,
            telling,
            file,
            said,
            tuple(part.stem for part in self.canonical(words(called))),
            tuple(self.stems_of(other) - plain for other in posting.other_titles if other in posting.title),
            (self.stems_of(" ".join(BRACKETS.findall(posting.title))) - core) & own,
            every=own | file,
            ranks=self.seniority & telling,
            heads=frozenset(map(stem, self._lexicon.heads & said)),
        )

    def _behind_colon(self, title: str) -> str:
        """What a title calls the role behind whose team it is of: "Team: Office Manager", "Board: Chair" beside another."""
        team, _, behind = title.rpartition(":")
        said, shared = words(behind), self._groups[team] > 1
        named = len(said) > 1 - shared and not self._lexicon.heads.isdisjoint(said)
        return behind if named else title

    def mended(self, word: str) -> str:
        """A word of a title that no list knows as the noun of a role that it is a typo of: "Engieer"."""
        known = word in self._vocabulary.surface or word in self._lexicon.common
        known = known or stem(word) in self._lexicon.ordinary | self._lexicon.idle
        return word if known else self._heads.correct(word)
