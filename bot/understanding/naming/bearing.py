"""Bearing: words of a question fit a title, and yet another role is named that no title bears, or one that stands for its own."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from bot.text.inflections import inflected
from bot.text.tokens import stem
from bot.understanding.naming.by_field import ByField
from bot.understanding.naming.modifying import modifiers
from bot.understanding.naming.titles import FIRST, WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.named import Fit
    from bot.understanding.naming.titles import Part, Title, Titles
    from bot.vocabulary import Vocabulary

PAIR = 2  # a word and the noun behind it


class Bearing:
    """Holds a noun with what stands before it against the titles of one shelf."""

    def __init__(self, titles: Titles, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary) -> None:
        self._titles, self._holding = titles, holding
        self._lexicon = lexicon
        self._same = vocabulary.pairs("same heads")
        self._heads = {self._same.get(w, w) for w in lexicon.strong_heads}
        self._head_stems = {self._same.get(stem(w), stem(w)) for w in lexicon.strong_heads}
        # the stems of each title, one for all that stand for the same, and whether a noun of roles is one
        self._stems = [{self._same.get(s, s) for s in title.stems} for title in titles.titles]
        self._headed = [not self._head_stems.isdisjoint(stems) for stems in self._stems]
        people = (w for x in vocabulary.lists["around names"] for w in x.split())
        self.nouns = lexicon.heads - frozenset(people) - frozenset(vocabulary.lists["whoever has a role"])
        self._plain = lexicon.ordinary - vocabulary.skill_words
        self._handling = frozenset(vocabulary.lists["heads told by what they handle"])
        self._asking = frozenset(vocabulary.lists["asks of a role"])
        self._by_field = ByField(titles, lexicon, vocabulary)
        self._deeds, self._verbs = (
            frozenset(vocabulary.lists[name])
            for name in ("heads that are deeds", "what roles do in questions")
        )
        self._led = frozenset(vocabulary.lists["led by others"])
        self._leads = vocabulary.words["leads them"]
        self._before_places = frozenset(vocabulary.lists["before places"])
        self._joints = frozenset(vocabulary.lists["between names"]) | lexicon.nouns
        self._no_field = titles.seniority | vocabulary.words["of whoever comes"]
        self._ranks_unsaid = titles.seniority - {stem(w) for w in lexicon.heads}

    def another(self, question: Asked, mention: Sequence[Part], fit: Fit, taken: frozenset[int]) -> str:
        """The role that is named and not there, though words of it fit a title; "" if what fits is meant."""
        if self._by_field.noun(mention, fit.covered) or self._by_field.subject(mention, fit):
            return ""
        nouns = [*compress(range(len(mention)), map(self.nouns.__contains__, map(WORD, mention)))]
        return (
            self._other_head(question, mention, fit)
            or self._field(question, mention, nouns, fit)
            or self._noun(question, mention, nouns, fit)
            or self._before_name(question, mention, fit, taken)
            or self._before_place(question, mention, fit)
            or self._of_those_led(question, mention, fit)
        )

    def _of_those_led(self, question: Asked, mention: Sequence[Part], fit: Fit) -> str:
        """The role that titles have but before the noun of who leads them: no "volunteer" is a "Volunteer Coordinator"."""
        led = compress(mention, map(self._led.__contains__, map(WORD, mention)))
        part = next((p for p in led if fit.covered == {*p.tokens}), None)
        if part is None:
            return ""  # of most questions
        titles = [self._titles.titles[n].line for n in fit.postings]
        if not all(self._leads.intersection(_behind(line, part.stem)) for line in titles):
            return ""
        said, first = {i for p in mention for i in p.tokens}, part.first
        while first and first - 1 not in said:
            first -= 1  # the name of who hires: "the museum volunteer"
        one = self._lexicon.before_role(question.words, first)
        return question.quoted(part.first, part.last) if one else ""  # "may students apply"

    def _other_head(self, question: Asked, mention: Sequence[Part], fit: Fit) -> str:
        """The role named by words of a title with another noun behind them: "data scientist" of "Data Analyst"."""
        for part in self._nouns_behind(mention, fit.covered):
            if self._of_none(part, fit.postings):
                told = mention[: mention.index(part)]
                before = next(p for p in reversed(told) if p.first in fit.covered)
                return question.quoted(before.first, part.last)
        return ""

    def _field(self, question: Asked, mention: Sequence[Part], nouns: Iterable[int], fit: Fit) -> str:
        """The role of which a title has the noun and a word, but not so, and not what stands before these.

        "Data ops engineer", where "Security Engineer - Operations" is all there is; or, of another noun as well,
        "people operations manager".
        """
        titles = [self._titles.titles[n] for n in fit.postings]
        for other, held, noun in (mention[at - 2 : at + 1] for at in nouns if at > 1):
            if not (_side_by_side(other, held) and _side_by_side(held, noun) and self._by_field.tells(other)):
                continue
            stems = [title.every for title in titles]
            partly = all(held.stem in own and other.stem not in own for own in stems)
            said = {p.stem for p in mention}
            whole = any(title.core - self._titles.generic <= said for title in titles)
            if partly and not whole and not any(t.follows(held.stem, noun.stem) for t in titles):
                return question.quoted(other.first, noun.last)
        return ""

    def _noun(self, question: Asked, mention: Sequence[Part], nouns: Iterable[int], fit: Fit) -> str:
        """The role of which titles have what stands before its noun, or that noun, but none both: "gallery manager".

        Where a "Gallery Attendant" and a "Shop Manager" are all there is. A title that is said in full but for its rank
        is meant whatever is said beside it: "the volunteer" by "kitchen volunteer".
        """
        for at in nouns:
            noun, run = mention[at], self._run(question, mention, at)
            tokens = {i for p in run for i in p.tokens}
            if fit.covered.isdisjoint(tokens) or not any(self._by_field.tells(p) for p in run[:-1]):
                continue
            if not (self._lexicon.before_role(question.words, min(tokens)) or fit.covered <= tokens):
                continue
            said = {p.stem for p in mention}
            titles = {n: self._titles.titles[n] for n in fit.postings}
            if any(self._whole(t, said) for t in titles.values()):
                continue
            bearing = {n: t for n, t in titles.items() if self.bears(t, noun.word)}
            if not bearing or self._of_another_field(run, fit, bearing):
                return question.quoted(run[0].first, noun.last)
        return ""

    def _run(self, question: Asked, mention: Sequence[Part], at: int) -> list[Part]:
        """The words between an article and the noun that ends a role's name, and the noun; [] where none is asked about."""
        noun, lexicon = mention[at], self._lexicon
        size = len(noun.tokens)  # "ios dev" is written out word by word, "it guy" is not
        if size > 1 and size != sum(p.first == noun.first for p in mention):
            return []
        behind = mention[at + 1 : at + 2]
        goes_on = behind and behind[0].first == noun.last and behind[0].stem not in lexicon.idle
        if goes_on and (behind[0].word in lexicon.heads or behind[0].stem in self._titles.holding):
            return []
        run = [noun]
        for part in reversed(mention[:at]):
            if not _side_by_side(part, run[0]) or part.stem in lexicon.idle or part.word in lexicon.heads:
                break
            if part.first == noun.first and size == 1:
                return []  # "webmaster" has no word before its noun
            run.insert(0, part)
        first = run[0].first
        if question.sentence[first] != question.sentence[noun.first] or first <= 1:
            return []
        led = question.words[first - 1] in lexicon.articles and question.words[first - 2] in self._asking
        behind_noun = self._verbs | lexicon.nouns
        if led and noun.word in self._deeds and behind_noun.isdisjoint(question.words[noun.last :][:1]):
            return []  # "who does the baker lead"
        return run if led or lexicon.before_role(question.words, first) else []

    def _whole(self, title: Title, said: AbstractSet[str]) -> bool:
        """Whether all of a title is said but its rank; of a "Contract Manager" the contract is no decoration."""
        telling = title.core - self._titles.generic or title.core == title.stems
        whole = title.core - self._ranks_unsaid <= said
        return bool(telling) and (whole or (bool(title.file) and title.file <= said))

    def bears(self, title: Title, noun: str) -> bool:
        """Whether a title has a noun of roles, or one that stands for it."""
        same = self._same.get(noun, noun)
        return any(inflected(w, noun) or self._same.get(w, w) == same for w in title.words)

    def _of_another_field(self, run: Sequence[Part], fit: Fit, titles: Mapping[int, Title]) -> bool:
        """Whether no title has a word that says which kind of a noun is meant: no "Registration Intern" is a marketing intern.

        A driver may handle what only the text tells; and a text may call the role or its field of two words so.
        """
        plain = self._plain
        telling = [
            p for p in run[:-1] if self._by_field.tells(p) and (p.stem not in plain or p.first in fit.covered)
        ]
        if not telling or run[-1].word in self._handling:
            return False
        like = {s for p in telling for s in (p.stem, *self._titles.fields.get(p.word, ()))}
        if any(not like.isdisjoint(t.every) for t in titles.values()):
            return False
        said = tuple(p.stem for p in run)
        called = self._holding.saying(said[-2:])
        called |= self._holding.saying(said[-3:-1]) if len(run) > PAIR else frozenset()
        # the only intern of the "Rye Museum" is the museum's
        if called.isdisjoint(titles) and len(titles) == 1:
            called |= self._holding.within_names(titles, [p.word for p in telling])
        return called.isdisjoint(titles)

    def _before_name(self, question: Asked, mention: Sequence[Part], fit: Fit, taken: frozenset[int]) -> str:
        """The role that stands before words of a title which are no role by themselves: "content designer at TTS".

        Or the noun of a role that only shares its stem with a title's word: no accountant is an account manager.
        """
        titled = frozenset().union(*(self._titles.titles[n].stems for n in fit.postings))
        own = compress(mention, map(fit.covered.__contains__, map(FIRST, mention)))
        held = [p for p in own if p.stem in titled]
        if not self._lexicon.heads.isdisjoint([p.word for p in held]):
            borne = {w for n in fit.postings for w in self._titles.titles[n].words}
            alone = len(held) == 1 and held[0].word in self._lexicon.strong_heads
            alone = alone and not any(inflected(held[0].word, w) for w in borne)
            return question.quoted(held[0].first, held[-1].last) if alone else ""
        first = min(fit.covered, default=0)
        before = [
            p for p in mention if p.last <= first and question.sentence[p.first] == question.sentence[first]
        ]
        found = modifiers(before, taken, self._lexicon.strong_heads, self._lexicon)
        telling = [p for p in found if p.stem not in self._no_field]
        heads = [p for p in telling if p.word in self._lexicon.heads]
        between = question.words[found[-1].last : first] if heads else ()
        if between and between[0] in self._verbs and self._of_other_nouns(heads[-1], fit):
            led = question.words[max(0, found[0].first - 1) : found[0].first]
            # "what does a smith need to bring to the bakery", of a "Bakery Manager"
            return (
                question.quoted(found[0].first, found[-1].last)
                if self._lexicon.articles.issuperset(led)
                else ""
            )
        if not heads or (len(telling) == len(heads) and not self._of_none(heads[-1], fit.postings)):
            return ""  # "the designer at …": the name says which
        tied = bool(between) and all(w in self._joints or stem(w) in self._lexicon.idle for w in between)
        return question.quoted(found[0].first, found[-1].last) if tied else ""

    def _before_place(self, question: Asked, mention: Sequence[Part], fit: Fit) -> str:
        """The role said to be at what stands behind the noun of a title: no "driver in Hull" is a "Flood Officer, Hull"."""
        first = min(fit.covered, default=0)
        ahead = mention if question.words[first - 1] in self._before_places else ()  # of few questions
        noun = next((p for p in ahead if p.last == first - 1 and p.word in self.nouns), None)
        if noun is None:
            return ""
        named = {question.stems[i] for i in fit.covered}
        titles = [self._titles.titles[n] for n in fit.postings]
        behind = all(named.isdisjoint(t.line[: t.headed()]) for t in titles)
        starts = (noun.first, noun.first - 1)  # "the van driver in Hull"
        led = next((i for i in starts if question.words[i - 1] in self._lexicon.articles), 0)
        behind = behind and not question.words[0].startswith("who")  # "who is the manager in Hull"
        other = led and behind and self._of_other_nouns(noun, fit)
        return question.quoted(led, noun.last) if other else ""

    def _of_other_nouns(self, part: Part, fit: Fit) -> bool:
        """Whether all titles have nouns of roles, weak ones as well, and none that was said."""
        titles = [self._titles.titles[n] for n in fit.postings]
        return all(self._lexicon.heads & t.words and not self.bears(t, part.word) for t in titles)

    def own_head(
        self, mention: Sequence[Part], covered: frozenset[int], kept: Sequence[int]
    ) -> frozenset[int]:
        """The tokens of the noun that a question gives a role whose title has none: the "data science engineer"."""
        if noun := self._by_field.noun(mention, covered):
            return frozenset(noun.tokens)
        if any(self._headed[n] for n in kept):
            return frozenset()
        return frozenset(i for p in self._nouns_behind(mention, covered) for i in p.tokens)

    def _nouns_behind(self, mention: Sequence[Part], covered: frozenset[int]) -> Iterator[Part]:
        """The nouns of roles right behind the words of a title."""
        behind = {i + 1 for i in covered if i + 1 not in covered}
        for part in compress(mention[1:], map(behind.__contains__, map(FIRST, mention[1:]))):
            if self._same.get(part.word, part.word) in self._heads:
                yield part

    def _of_none(self, part: Part, kept: Iterable[int]) -> bool:
        """Whether some titles all have nouns of roles, and none of them one that was said, or one like it."""
        noun = stem(self._same.get(part.word, part.word))
        return all(self._headed[n] and noun not in self._stems[n] for n in kept)


def _side_by_side(one: Part, other: Part) -> bool:
    """Whether a word stands right before another, or in one alias with it."""
    return other.first in {one.first, one.last}


def _behind(line: Sequence[str], root: str) -> Sequence[str]:
    """The stem right behind another in a title."""
    at = line.index(root) + 1 if root in line else len(line)
    return line[at : at + 1]
