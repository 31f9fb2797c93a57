"""Roles called otherwise than in their title: "the janitor" of a "Custodian", "the payroll guy" of a "Payroll Clerk"."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from bot.text.inflections import inflected
from bot.text.tokens import stem, words
from bot.understanding.naming.named import Named
from bot.understanding.naming.titles import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.titles import Part, Titles
    from bot.vocabulary import Vocabulary

Line = tuple[str, ...]

MOST = 3  # words that stand for others in one name
LONGEST = 4  # words of what does


class Otherwise:
    """Finds them on one shelf, where no title is named."""

    def __init__(self, titles: Titles, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary) -> None:
        self._titles, self._lexicon, self._holding = titles, lexicon, holding
        self._whoever = frozenset(vocabulary.lists["whoever has a role"])
        self._asking = frozenset(vocabulary.lists["asks of a role"])
        self._plain = frozenset(vocabulary.lists["generic"]) | frozenset(vocabulary.lists["seniority"])
        self._at = vocabulary.words["before employers"]
        self._is = frozenset(vocabulary.lists["to be"])
        self._skills, self._cues = vocabulary.skill_words, vocabulary.cues
        self._others: dict[Line, tuple[Line, ...]] = {}
        for name, others in vocabulary.pairs("called otherwise").items():
            self._others[self._line(name)] = tuple(self._line(other) for other in others.split(","))
        # a word of each name that is said otherwise
        self.begins = self._whoever.union(line[0] for line in self._others)

    def named(
        self,
        question: Asked,
        parts: Sequence[Part],
        used: frozenset[int],
        allowed: frozenset[int],
        other: Named | None,
    ) -> Named | None:
        """The postings whose title has all words of a name, some of them by others; None where no name is said so.

        ``parts`` are the words of the question, ``used`` the tokens that name an employer and ``allowed`` its postings;
        ``other`` is what was taken for a role that is not there: another than that is none.
        """
        unknown = other.unknown if other else ""
        if self.begins.isdisjoint(map(WORD, parts)):
            return None  # of most questions
        for at, part in enumerate(parts):
            if not self._begins(question, part.first, used) or part.first in {p.first for p in parts[:at]}:
                continue
            said, last = self._name(question, parts, at, len(question.words))
            role = " ".join(question.words[part.first : last])
            elsewhere = (
                question.stems[last : last + 1] and question.stems[last] in self._at and last + 1 not in used
            )
            if elsewhere or not set(words(unknown)) <= set(question.words[part.first : last]):
                continue
            if found := self._titled(said, allowed):
                return Named(found, frozenset(range(part.first, last)), role=role, by=("title",))
            stranger = tuple(words(unknown))
            end = part.first + len(stranger)
            # what stands behind a name is none of it: "where is the performance tester based"
            ends = part.first < end < last and question.words[part.first : end] == stranger
            told = self._name(question, parts, at, end)[0] if ends else []
            if found := self._titled(told, allowed):
                return Named(found, frozenset(range(part.first, end)), role=unknown, by=("title",))
            anybody = question.words[last - 1] in self._whoever and self._tells(said)
            tokens = frozenset(range(part.first, last))
            if anybody and used and (told_of := self._telling(said, allowed)):
                return Named(told_of, used | tokens, role=role, by=("title",))
            who = next((p for p in parts if last - 1 in p.tokens), part)
            if (
                anybody
                and not unknown
                and (not question.paired(last - 2, self._cues) or self._lexicon.asked_of(question, who))
            ):
                return Named(unknown=role, covered=tokens, role=role)
        return None

    def _titled(self, said: Sequence[Sequence[Line]], allowed: frozenset[int]) -> tuple[int, ...]:
        """The postings whose title has what the words of a name stand for, those with no word beside it where there are some."""
        for line in product(*said) if said else ():
            told = tuple(w for name in line for w in name)
            if found := [n for n in self._called(told) if n in allowed]:
                whole = [n for n in found if self._titles.titles[n].core <= set(map(stem, told))]
                return tuple(whole or found)
        return ()

    def _tells(self, said: Sequence[Sequence[Line]]) -> bool:
        """Whether a name has a word that says what somebody works with: "the payroll person", but not "the right person"."""
        return any(
            stem(w) in self._skills or stem(w) not in self._lexicon.around for names in said for w in names[0]
        )

    def _telling(self, said: Sequence[Sequence[Line]], allowed: frozenset[int]) -> tuple[int, ...]:
        """The one posting of an employer whose text has all that somebody works with: "the Acme payroll person"."""
        roots = [stem(w) for names in said for w in names[0]]
        found = [n for n in sorted(allowed) if all(self._holding.one(n, root) for root in roots)]
        held = self._holding
        # of several roles none has for its field what it names but in passing: "submit your hours to payroll"
        own = len(allowed) == 1 or all(
            held.often(n, r) or held.describing(n, r) for n in found for r in roots
        )
        return tuple(found) if len(found) == 1 and own else ()

    def _begins(self, question: Asked, first: int, used: frozenset[int]) -> bool:
        """Whether a role may be named from a token on, with its employer before it: "the Acme payroll person"."""
        while first - 1 in used:
            first -= 1
        if self._lexicon.before_role(question.words, first):
            return True
        if first <= 1 or question.words[first - 1] not in self._lexicon.articles:
            return False  # most words
        # "who is the recruiter" asks for a person, "who do I ask about the recruiter" for none of the name
        ahead = question.words[first - 2]
        return ahead in self._asking and not (ahead in self._is and question.words[0].startswith("who"))

    def _name(
        self, question: Asked, parts: Sequence[Part], at: int, until: int
    ) -> tuple[list[tuple[Line, ...]], int]:
        """What each of the words of a name may stand for, whoever has the role left out, and the token behind them.

        The name ends before the token ``until``. Nothing where no word stands for another and nobody is spoken of.
        """
        said: list[tuple[Line, ...]] = []
        others, anybody, end, first = 0, False, parts[at].first, parts[at].first
        while at < len(parts) and parts[at].first in {end, first}:
            part = parts[at]
            if question.sentence[part.first] != question.sentence[first] or part.first >= until:
                break
            size = self._size(parts[at:])
            if size:
                line = tuple(p.word for p in parts[at : at + size])
                said.append((line, *self._others[line]))
                others += 1
            elif part.word in self._whoever:
                anybody = True
            elif part.stem in self._lexicon.idle:
                break
            else:
                said.append(((part.word,),))
            at += size or 1
            first, end = parts[at - 1].first, parts[at - 1].last
        return (said if anybody or 0 < others <= MOST else []), end

    def _size(self, parts: Sequence[Part]) -> int:
        """How many parts a name at their beginning has that stands for others, 0 if there is none."""
        line = tuple(p.word for p in parts[:LONGEST])
        return next((size for size in range(len(line), 0, -1) if line[:size] in self._others), 0)

    def _called(self, told: Line) -> list[int]:
        """The titles that have all of some words, one of which says more than a rank or what many do."""
        roots = {stem(w) for w in told}
        if len(told) <= 1 and self._plain.issuperset(told):
            return []
        holding, titles = self._titles.holding, self._titles.titles
        found = frozenset.intersection(*(frozenset(holding.get(s, ())) for s in roots))
        # no "Developer" is in development
        return [n for n in sorted(found) if all(any(inflected(w, t) for t in titles[n].words) for w in told)]

    def _line(self, name: str) -> Line:
        """The words of a name, aliases replaced."""
        return tuple(part.word for part in self._titles.canonical(words(name)))
