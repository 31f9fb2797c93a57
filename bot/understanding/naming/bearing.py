"""Bearing: a role named by several words that share but one with a title; no title bears its rank, or its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.inflections import inflected
from bot.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.fit import Fit
    from bot.understanding.naming.titles import Part, Title, Titles
    from bot.vocabulary import Vocabulary

MOST_FIELD = 3  # words of a field: "head of customer success"


class Bearing:
    """Holds a rank with its field, and a noun with what stands before it, against the titles of one shelf."""

    def __init__(self, titles: Titles, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary) -> None:
        self._titles, self._holding = titles, holding
        self._lexicon = lexicon
        self._same = vocabulary.pairs("same heads")
        self._heads = {self._same.get(w, w) for w in lexicon.strong_heads}
        self._head_stems = {self._same.get(stem(w), stem(w)) for w in lexicon.strong_heads}
        self._ends = lexicon.stop | lexicon.openers
        self._ranks = vocabulary.words["ranks"]
        self._behind = frozenset(vocabulary.lists["before a role at the end"])
        self._serving = vocabulary.words["serves a boss"]
        people = (w for x in vocabulary.lists["around names"] for w in x.split())
        self._nouns = lexicon.heads - frozenset(people) - frozenset(vocabulary.lists["whoever has a role"])
        self._plain = lexicon.ordinary - vocabulary.skill_words
        self._handling = frozenset(vocabulary.lists["heads told by what they handle"])
        self._asking = frozenset(vocabulary.lists["asks of a role"])
        self._deeds, self._verbs = (
            frozenset(vocabulary.lists[name])
            for name in ("heads that are deeds", "what roles do in questions")
        )
        self._ranks_unsaid = titles.seniority - {stem(w) for w in lexicon.heads}

    def rank(
        self,
        question: Asked,
        mention: Sequence[Part],
        used: frozenset[int],
        allowed: Iterable[int],
        named: frozenset[int],
    ) -> str:
        """The rank over a field that no title has: "head of product at …", where a product manager is all there is.

        ``named`` are the tokens of a title that fits.
        """
        for at, rank in enumerate(mention):
            of = self._of(question, rank)
            if not of:
                continue
            end = of + 1
            for part in mention[at + 1 :]:
                if part.first < end <= part.last:
                    end = part.last  # the alias that holds the rank as well: "head of people"
                if part.first != end or end >= of + 1 + MOST_FIELD or part.stem in self._ends:
                    continue
                if question.sentence[end] == question.sentence[of]:
                    end = part.last
            field = {p.stem for p in mention[at + 1 :] if of < p.last <= end and p.word != "of"}
            if not field or not self._stands(question, rank.first, end, used, named):
                continue
            titles = [self._titles.titles[n] for n in allowed]
            if not any(self._over(t, rank) and field & t.stems for t in titles):
                return _text(question, rank.first, end)
        return ""

    def _over(self, title: Title, rank: Part) -> bool:
        """Whether a title has a rank, or the noun of roles said instead of one: "minister of music"."""
        if rank.stem in self._ranks:
            return not self._ranks.isdisjoint(title.stems)
        return self._bears(title, rank.word)

    def _of(self, question: Asked, rank: Part) -> int:
        """Where the "of" behind a rank stands, be it in one alias with it; 0 if there is none."""
        if rank.stem not in self._ranks and rank.word not in self._nouns:
            return 0
        until = min(rank.last + 1, len(question.words) - 1)
        return next((i for i in range(rank.first + 1, until) if question.words[i] == "of"), 0)

    def _stands(
        self, question: Asked, first: int, end: int, used: frozenset[int], named: frozenset[int]
    ) -> bool:
        """Whether words stand as a role asked about: all of a sentence, by who offers it, or behind "for" or "as".

        "… of its head of sales", "how do i apply for head of people"; but one works "for the head of sales", and an
        assistant books trips "for the head of sales".
        """
        sentence = question.sentence[first]
        behind = end + (question.words[end : end + 1] == ("at",))
        alone = question.sentence.index(sentence) == first and sentence not in question.sentence[end:]
        if behind in used or alone or (bool(used) and question.words[first - 1] == "its"):
            return True
        if not named.issubset(range(first, end)):
            return False  # another role is named, and this one is of its work
        if self._lexicon.before_role(question.words, first):
            return question.stems[max(0, first - 3)] not in self._serving
        at = first - 1 - (question.words[first - 1] in self._lexicon.articles)
        return at > 0 and question.words[at] in self._behind

    def field(self, question: Asked, mention: Sequence[Part], fit: Fit) -> str:
        """The role of which a title has the noun and a word, but not so, and not what stands before these.

        "Data ops engineer", where "Security Engineer - Operations" is all there is; or, of another noun as well,
        "people operations manager".
        """
        titles = [self._titles.titles[n] for n in fit.postings]
        for other, held, noun in zip(mention, mention[1:], mention[2:], strict=False):
            if noun.word not in self._nouns:
                continue
            if not (_side_by_side(other, held) and _side_by_side(held, noun) and self._tells(other)):
                continue
            stems = [title.stems | title.file for title in titles]
            partly = all(held.stem in own and other.stem not in own for own in stems)
            said = {p.stem for p in mention}
            whole = any(title.core - self._titles.generic <= said for title in titles)
            if partly and not whole and not any(t.follows(held.stem, noun.stem) for t in titles):
                return _text(question, other.first, noun.last)
        return ""

    def noun(self, question: Asked, mention: Sequence[Part], fit: Fit) -> str:
        """The role of which titles have what stands before its noun, or that noun, but none both: "gallery manager".

        Where a "Gallery Attendant" and a "Shop Manager" are all there is. A title that is said in full but for its rank
        is meant whatever is said beside it: "the volunteer" by "kitchen volunteer".
        """
        for at, noun in enumerate(mention):
            run = self._run(question, mention, at)
            tokens = {i for p in run for i in p.tokens}
            if fit.covered.isdisjoint(tokens) or not any(self._tells(p) for p in run[:-1]):
                continue
            if not (self._lexicon.before_role(question.words, min(tokens)) or fit.covered <= tokens):
                continue
            said = {p.stem for p in mention}
            titles = {n: self._titles.titles[n] for n in fit.postings}
            if any(self._whole(t, said) for t in titles.values()):
                continue
            bearing = {n: t for n, t in titles.items() if self._bears(t, noun.word)}
            if not bearing or self._of_another_field(run, fit, bearing):
                return _text(question, run[0].first, noun.last)
        return ""

    def other_head(
        self, question: Asked, mention: Sequence[Part], covered: frozenset[int], kept: Sequence[int]
    ) -> str:
        """The role named by words of a title with another noun behind them: "data scientist" of "Data Analyst"."""
        for part in self._nouns_behind(mention, covered):
            if self.of_none(part, kept):
                before = next(p for p in reversed(mention[: mention.index(part)]) if p.first in covered)
                return _text(question, before.first, part.last)
        return ""

    def own_head(
        self, mention: Sequence[Part], covered: frozenset[int], kept: Sequence[int]
    ) -> frozenset[int]:
        """The tokens of the noun that a question gives a role whose title has none: the "data science engineer"."""
        own = [{self._same.get(s, s) for s in self._titles.titles[n].stems} for n in kept]
        if any(title & self._head_stems for title in own):
            return frozenset()
        return frozenset(i for p in self._nouns_behind(mention, covered) for i in p.tokens)

    def _nouns_behind(self, mention: Sequence[Part], covered: frozenset[int]) -> Iterator[Part]:
        """The nouns of roles right behind the words of a title."""
        for part in mention[1:]:
            if part.first in covered or part.first - 1 not in covered:
                continue  # most words
            if self._same.get(part.word, part.word) in self._heads:
                yield part

    def of_none(self, part: Part, kept: Iterable[int]) -> bool:
        """Whether some titles all have nouns of roles, and none of them one that was said, or one like it."""
        noun = stem(self._same.get(part.word, part.word))
        own = ({self._same.get(s, s) for s in self._titles.titles[n].stems} for n in kept)
        return all(title & self._head_stems and noun not in title for title in own)

    def _run(self, question: Asked, mention: Sequence[Part], at: int) -> list[Part]:
        """The words between an article and the noun that ends a role's name, and the noun; [] where none is asked about."""
        noun, lexicon = mention[at], self._lexicon
        if noun.word not in self._nouns or len(noun.tokens) > 1:
            return []
        behind = mention[at + 1 : at + 2]
        goes_on = behind and behind[0].first == noun.last and behind[0].stem not in lexicon.idle
        if goes_on and (behind[0].word in lexicon.heads or behind[0].stem in self._titles.holding):
            return []
        run = [noun]
        for part in reversed(mention[:at]):
            if not _side_by_side(part, run[0]) or part.stem in lexicon.idle or part.word in lexicon.heads:
                break
            if part.first == noun.first:
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

    def _bears(self, title: Title, noun: str) -> bool:
        """Whether a title has a noun of roles, or one that stands for it."""
        same = self._same.get(noun, noun)
        return any(inflected(w, noun) or self._same.get(w, w) == same for w in title.words)

    def _of_another_field(self, run: Sequence[Part], fit: Fit, titles: Mapping[int, Title]) -> bool:
        """Whether no title has a word that says which kind of a noun is meant: no "Registration Intern" is a marketing intern.

        A driver may handle what only the text tells; and a text may call the role or its field of two words so.
        """
        plain = self._plain
        telling = [p for p in run[:-1] if self._tells(p) and (p.stem not in plain or p.first in fit.covered)]
        if not telling or run[-1].word in self._handling:
            return False
        like = {s for p in telling for s in (p.stem, *self._titles.fields.get(p.word, ()))}
        if any(not like.isdisjoint(t.stems | t.file) for t in titles.values()):
            return False
        said = tuple(p.stem for p in run)
        called = self._holding.saying(said[-2:])
        called |= self._holding.saying(said[-3:-1]) if len(telling) > 1 else frozenset()
        return called.isdisjoint(titles)

    def _tells(self, part: Part) -> bool:
        """Whether a word says which field is meant."""
        plain = part.stem in self._titles.generic or part.stem in self._ends
        return not plain and part.word not in self._lexicon.common


def _side_by_side(one: Part, other: Part) -> bool:
    """Whether a word stands right before another, or in one alias with it."""
    return other.first in {one.first, one.last}


def _text(question: Asked, first: int, last: int) -> str:
    """The question's own words from one token to before another."""
    return question.text[question.tokens[first].start : question.tokens[last - 1].end]
