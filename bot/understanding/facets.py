"""The facets and headings a question asks for, and the tokens that say so."""

from __future__ import annotations

from itertools import filterfalse, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from bot.text.tokens import stem, stems
from bot.understanding.counting import meant
from bot.understanding.endings import ended, marked
from bot.understanding.frames import Frames
from bot.understanding.headings import HeadingMatch, nominative
from bot.understanding.one_part import one_part
from bot.understanding.polarity import OTHERS, of_others
from bot.understanding.quoted import endings, quoted
from bot.understanding.reporting import Reporting
from bot.vocabulary.matching import overlapping

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from bot.domain import Posting
    from bot.understanding.asked import Asked, ClosedUp
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.vocabulary import Vocabulary
    from bot.vocabulary.matching import Match

SIGNS = frozenset("+&/")  # signs between two things asked for at once
LISTED = SIGNS | {","}
ASIDE = 0.1  # of a cue's weight if it stands in brackets: an example
# words between them at most; different ones of a heading that may hold the role's by chance where it has more
SHORT, SENTENCE = 4, 5
# lists of words of facets that mean another thing, with the first word of each that does
NO_CUES = {"no cue": 0, "how it must be": -1}
_FIRST = itemgetter(0)  # stem of a form


class Facets:
    """Finds facets by cues and sections by their headings' own words."""

    def __init__(
        self, postings: Sequence[Posting], lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary
    ) -> None:
        self._holding = holding
        self._postings = postings
        self._lexicon = lexicon
        self._v = vocabulary
        # as headings write them
        self._ordinals, self._cardinals = (
            {word: str(number) for word, number in vocabulary.numbers(name).items()}
            for name in ("ordinals", "cardinals")
        )
        self._numerals = self._ordinals.keys() | self._cardinals.keys()
        self._joints = frozenset(vocabulary.lists["between things asked"])
        self._reporting, self.frames = Reporting(lexicon, vocabulary), Frames(lexicon, vocabulary)
        self._beside_quote = vocabulary.words["before headings"] | lexicon.idle
        self.headings = HeadingMatch(
            postings,
            lexicon.idle | vocabulary.words["says a count"],
            lexicon.ordinary,
            frozenset(map(stem, lexicon.heads | lexicon.nouns)),
            vocabulary.instead,
            vocabulary.periods,
        )

    def asked(self, said: Asked, covered: Iterable[int]) -> tuple[tuple[str, ...], frozenset[int]]:
        """The facets asked for, the one most is said about first, and the tokens that say so.

        Turns of phrase count where no facet is named by its own noun; how it is to be told ("in short") is no facet.
        """
        line, words, at = said.closed_up(self._less_others(said, covered))
        frame = self.frames.of(said, covered)
        for table in (said.among(self._v.cues), self._v.weak_cues):
            votes: dict[str, tuple[float, int]] = {}
            tokens = set(frame.tokens)
            counted: set[tuple[str, tuple[int, ...]]] = set()
            spoken: dict[str, set[int]] = {}
            found = frame.less(ended(table, line, words, self._v, said.behind_marks(at)), at)
            kept = table.nouns(found, line, self._lexicon.idle)
            for cue in kept:
                tokens |= {at[i] for i in cue.words}
                if (cue.value, cue.words) in counted:
                    continue  # "work with" and "working with" are one phrase said once
                counted.add((cue.value, cue.words))
                spoken.setdefault(cue.value, set()).update(cue.words)
                weight, first = votes.get(cue.value, (0.0, cue.start))
                aside = bool(said.aside) and all(at[i] in said.aside for i in cue.words)
                votes[cue.value] = (weight + cue.weight * (ASIDE if aside else 1), first)
            told = len(votes) > 1 and "manner" in said.possible(self._v.intents)
            if told and not self.joined(said, covered, SIGNS):
                manner = {w for m in self._v.phrases["manner"].find(line) for w in m.words}
                votes = {f: v for f, v in votes.items() if not spoken[f] & manner} or votes
            if votes:
                several = len(votes) > 1  # of few questions
                order = self._ordered(said, votes, found, kept, (line, words, at)) if several else [*votes]
                turned = self._reporting.facet(said, covered)
                return (turned,) if turned else tuple(order), frozenset(tokens)
        return (), frame.tokens

    def _ordered(
        self,
        said: Asked,
        votes: dict[str, tuple[float, int]],
        found: Sequence[Match[str]],
        kept: Sequence[Match[str]],
        closed_up: ClosedUp,
    ) -> list[str]:
        """Several facets said, with what is said of each and where: the one asked for first."""
        line, words, at = closed_up
        for facet, more in overlapping(found, kept):
            if facet in votes:
                votes[facet] = (votes[facet][0] + more, votes[facet][1])
        less = self._attributes(said, kept, at)  # "which experience is a plus" asks for pluses
        alone = {f for f in votes if self._v.facets[f].alone}
        order = sorted(votes, key=lambda f: (f not in alone, f in less, -votes[f][0], votes[f][1]))
        # "money-wise" says which facet is meant, and what alone stands before a colon: "hours: it is …"
        own = marked(kept, words, self._v)
        own = own or {c.value for c in kept if said.head and {at[i] for i in c.words} == {*said.head}}
        own = own or meant(order, kept, line, words, said, self._v)
        return [f for f in order if f in own] or order

    def _less_others(self, said: Asked, covered: Iterable[int]) -> Iterable[int]:
        """The tokens taken, with words of facets that mean another thing: "staging environment", "how must they"."""
        possible = said.possible(self._v.exact_intents)
        if possible.isdisjoint(NO_CUES) and OTHERS not in said.possible(self._v.intents):
            return covered  # of most questions
        covered = frozenset(covered)
        covered |= of_others(said, covered, self._v)
        for name, first in NO_CUES.items():
            if name in possible:
                found = said.among(self._v.exact[name]).find(said.words)
                covered = covered.union(i for m in found for i in m.words[first:])
        return covered

    def _attributes(self, said: Asked, kept: Sequence[Match[str]], at: Sequence[int]) -> set[str]:
        """The facets named only right before the noun of another: "the product case interview" is an interview.

        "The application must contain" has no such noun: one ends what is named, so nothing of weight stands behind it.
        """
        before = {
            a.words
            for a, b in pairwise(kept)
            if a.value != b.value
            and said.stems[at[b.end - 1]] not in self._lexicon.idle
            and self._lexicon.idle.issuperset(said.stems[at[b.end - 1] + 1 : at[b.end - 1] + 2])
            and at[b.start] == at[a.end - 1] + 1
            and said.text[said.tokens[at[a.end - 1]].end : said.tokens[at[b.start]].start].isspace()
        }
        return {m.value for m in kept} - {m.value for m in kept if m.words not in before}

    def named(self, said: Asked, covered: Iterable[int]) -> bool:
        """Whether a facet is named by its own noun and not by a turn of phrase."""
        line, _, at = said.closed_up(self._less_others(said, covered))
        frame, table = self.frames.of(said, covered), said.among(self._v.cues)
        return bool(frame.less(table.find(line), at)) if frame.tokens else table.holds(line)

    def joined(self, said: Asked, covered: Iterable[int], signs: Collection[str] = LISTED) -> bool:
        """Whether two facets are asked for side by side: "the office and benefits", "perks + office"."""
        for a, b in pairwise(said.among(self._v.cues).longest(said.without(covered), said.words)):
            between = said.words[a.end : b.start]
            whole = len(between) == 1 and self._lexicon.stop.issuperset(between)  # "work with / report to"
            begin = said.tokens[a.end - 1 + whole].end
            marks = said.text[begin : said.tokens[b.start].start].strip()
            joined = marks in signs or (self._joints.intersection(between) and len(between) <= SHORT)
            if a.value != b.value and joined:
                return True
        return self._v.phrases["asked both"].holds(said.without(covered))  # "how and until when"

    def sections(
        self, said: Asked, candidates: Iterable[int], covered: Iterable[int]
    ) -> tuple[tuple[int, int], ...]:
        """The sections asked for by their heading's own words, of the candidates that have one.

        More than one of a posting where they are of one kind and each is named by a word of its own: "min and max".
        """
        line = said.without(covered)
        time = self._v.periods.first(line)  # "what's planned for weeks 5 to 8"
        timed = tuple((p, n) for p in candidates for n in self.headings.timed(p, time)) if time else ()
        if found := timed or tuple((p, n) for p in candidates if (n := self.headings.part(p, line))):
            return found
        away = {*self._less_others(said, covered), *self.frames.of(said, covered).tokens}
        away -= self.headings.shared(candidates, said.stems, frozenset(covered))
        kept = map(said.stems.__getitem__, filterfalse(away.__contains__, range(len(said.stems))))
        left = [*filterfalse(self._lexicon.stop.__contains__, kept)]
        numbers = [] if self._numerals.isdisjoint(said.words) else self._numbers(said, away)
        every = ((p, self._numbered(p, numbers, left) if numbers else left) for p in candidates)
        alike = [(p, n) for p, asked in every for n in self._alike(p, self._headed(p, asked), set(asked))]
        names = self._lexicon.stop | {said.stems[i] for i in covered} if alike else frozenset()
        return tuple(
            (p, n)
            for p, n in alike
            if self.headings.numbered(p, n)
            or not one_part(said, names, self._postings[p].sections, n, self._v)
        )

    def planned(self, said: Asked) -> tuple[int, ...]:
        """The postings with a heading for the stretch of time that a question names: "weeks five to eight"."""
        time = self._v.periods.first(said.without(()))
        every = range(len(self._postings)) if time else ()
        return tuple(n for n in every if time and self.headings.timed(n, time))

    def _numbers(self, said: Asked, away: Collection[int]) -> list[tuple[str, str]]:
        """The numbers in words, each with the word it counts: "the second objective", "objective two"; no token ``away``."""
        ordinals, cardinals, words, stems_ = self._ordinals, self._cardinals, said.words, said.stems
        pairs = [(a, b) for a, b in pairwise(range(len(words))) if a not in away and b not in away]
        first = [(ordinals[words[a]], stems_[b]) for a, b in pairs if words[a] in ordinals]
        return first + [(cardinals[words[b]], stems_[a]) for a, b in pairs if words[b] in cardinals]

    def _numbered(self, posting: int, numbers: Iterable[tuple[str, str]], left: Sequence[str]) -> list[str]:
        """The words left, with the numbers that a heading of the posting gives to the word behind them."""
        return [*left, *(number for number, word in numbers if self.headings.holds(posting, number, word))]

    def verbatim(
        self, said: Asked, candidates: Iterable[int], covered: frozenset[int], *, ends: bool
    ) -> tuple[tuple[int, int], ...]:
        """The sections whose heading is all that is asked beside the role: "Baker at Crumbly: about you?".

        Or all that follows a word that says so: "what does it say under About you"; a long one that ``ends`` it, or a quoted one.
        """
        line = said.closed(covered)
        while line and (line[-1] in self._v.words["behind titles"] or line[-1] in self._lexicon.articles):
            line = line[:-1]  # "… for the" baker
        quotes = [*quoted(said, covered, self._beside_quote)]
        if not (quotes or any(self.headings.ended(p, line) for p in candidates)):
            return ()  # of most questions
        leading = self._v.words["before headings"].intersection(line)
        at = max((i for i, s in enumerate(line) if s in leading), default=-1) if leading else -1
        tails = endings(line, self._lexicon.idle) if ends else ()
        lines = dict.fromkeys((line, line[at + 1 :], *tails, *quotes))
        return tuple((p, n) for p in candidates for one in lines if (n := self.headings.verbatim(p, one)))

    def _alike(self, posting: int, found: Sequence[tuple[int, float, float]], said: set[str]) -> list[int]:
        """The section that fits best, and those of its kind that other words said name as well."""
        every = self._postings[posting].sections
        kept: dict[frozenset[str], int] = {}
        for number, _, count in found:
            first, one = every[found[0][0]], every[number]
            if number == first.number or (
                count == found[0][2] and one.facets == first.facets != () and one.parent == first.parent
            ):
                kept.setdefault(frozenset(said.intersection(stems(one.heading))), number)
        return list(kept.values())

    def _headed(self, posting: int, left: Sequence[str]) -> list[tuple[int, float, float]]:
        """The sections of one posting that the words name; words that stand nowhere in it can't name one."""
        held = [
            s
            for s in left
            if self._holding.one(posting, s)
            or ((root := nominative(s)) != s and self._holding.one(posting, root))
            or self._holding.any_of(posting, map(_FIRST, self._v.synonyms.get((s,), ())))
        ]
        return self.headings.find(posting, held)

    def less_headings(
        self,
        said: Asked,
        facets: tuple[str, ...],
        cues: frozenset[int],
        sections: tuple[tuple[int, int], ...],
        covered: frozenset[int],
    ) -> tuple[tuple[str, ...], frozenset[int]]:
        """The facets less those whose cue is only a word of a heading named, and that heading's tokens.

        "SRE within Driver Growth" asks for no growth.
        """
        if len(sections) != 1 or not cues:
            return facets, frozenset()
        posting, number = sections[0]
        section = self._postings[posting].sections[number]
        line = set(stems(section.heading))
        inside = frozenset(i for i, s in enumerate(said.stems) if s in line)
        # "content designer deadline" does not name "Deliver high-quality content on deadline"
        said_of_it = {said.stems[i] for i in (inside if len(line) <= SENTENCE else inside - covered)}
        named = len(said_of_it - self._lexicon.idle) > 1 or (len(line) > 1 and line <= said_of_it)
        if not named or not cues <= inside or set(facets) & set(section.facets):
            return facets, frozenset()
        return (), inside
