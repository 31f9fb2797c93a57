"""Which titles the noun of a role alone names, or its rank; and by nouns that stand for one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.inflections import inflected
from bot.text.tokens import stem, stems
from bot.understanding.naming.named import Fit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.titles import Part, Title, Titles
    from bot.vocabulary import Vocabulary

DEED = 4  # letters from which a word may be what somebody does


def doer(word: str) -> str:
    """Who does what a word says, "driver" of "drive"; "" of a short one."""
    return f"{word.removesuffix('e')}er" if len(word) >= DEED else ""


class Nouns:
    """Holds nouns said against the titles of one shelf."""

    def __init__(self, titles: Titles, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._titles = titles
        self._lexicon = lexicon
        self._terms = tuple(stems(term) for term in vocabulary.lists["decoration"])
        self._before_end = frozenset(vocabulary.lists["before a role at the end"])
        self._same = vocabulary.pairs("same heads")
        self._alike: dict[str, frozenset[str]] = {}  # the stems of all that stand for the same
        for one, other in self._same.items():
            self._alike[other] = self._alike.get(other, frozenset()) | {stem(one)}

    def by_head(
        self, mention: Sequence[Part], allowed: frozenset[int], nouns: frozenset[str], *, kin: bool
    ) -> Fit:
        """The postings whose title has the noun said, where nothing before it says more: "the coordinator at …".

        Or, of ``kin``, where the word before it is a field like that of the title: "the infra engineer at …". One used
        for other things as well will do right before "job": "the manager position".
        """
        holding, lexicon = self._titles.holding, self._lexicon
        for at, part in enumerate(mention):
            if part.word not in lexicon.heads:
                continue  # most words
            if part.word in nouns or self._before_job(mention, at):
                found = allowed.intersection(holding.get(part.stem, ()))
                if not found:
                    continue
                found, first = self._with_terms(mention, at, found)
                before = [p for p in mention if p.last == first and not lexicon.asking(p.stem, p.word)]
                tokens = frozenset(range(first, part.last))
                if before and kin:
                    fields = self._titles.fields.get(before[-1].word, frozenset())
                    found &= frozenset().union(*(holding.get(f, set()) for f in fields))
                    tokens |= frozenset(before[-1].tokens)
                if found and (kin or not before):
                    return Fit(tuple(sorted(found)), tokens, part.word)
        return Fit()

    def _before_job(self, mention: Sequence[Part], at: int) -> bool:
        """Whether a noun used for other things as well stands right before "job" or the like."""
        part, behind = mention[at], mention[at + 1 : at + 2]
        weak = part.word in self._lexicon.weak_heads
        return weak and any(p.first == part.last and p.word in self._lexicon.nouns for p in behind)

    def _with_terms(
        self, mention: Sequence[Part], at: int, found: frozenset[int]
    ) -> tuple[frozenset[int], int]:
        """Of some postings those whose title has the terms said right before a noun, and the first token of both.

        "The part time baker", of a "Part-time Junior Wholemeal Baker"; "the full time baker" is none.
        """
        for term in self._terms:
            run = mention[max(0, at - len(term)) : at]
            beside = run and run[-1].last == mention[at].first
            if beside and tuple(part.stem for part in run) == term:
                return found.intersection(*(self._titles.holding.get(root, set()) for root in term)), run[
                    0
                ].first
        return found, mention[at].first

    def by_rank(self, question: Asked, mention: Sequence[Part], allowed: frozenset[int]) -> Fit:
        """The postings whose title has the rank and the noun said, or one like it: "the senior engineer".

        Or the one that alone has the rank that ends the question: "is sql a must for senior".
        """
        titles = self._titles
        for at, rank in enumerate(mention):
            if rank.stem not in titles.seniority:
                continue
            found = allowed & titles.holding.get(rank.stem, set())
            noun = next((p for p in mention[at + 1 : at + 2] if p.first == rank.last), None)
            if noun and noun.word in self._lexicon.strong_heads:
                like = self.like(noun)
                kept = [n for n in found if not like.isdisjoint(titles.titles[n].stems)]
                if kept:
                    return Fit(tuple(sorted(kept)), frozenset((*rank.tokens, *noun.tokens)), rank.word)
            elif len(found) == 1 and self.ends(question, rank.first, rank.last):
                return Fit(tuple(found), frozenset(rank.tokens), rank.word)
        return Fit()

    def ends(self, question: Asked, first: int, last: int) -> bool:
        """Whether some words end a sentence that asks, behind a word that ties it to a role: "remote ok for growth"."""
        number = question.sentence[first]
        if number not in question.asking or number in question.sentence[last:]:
            return False
        at = first - 1 - (question.words[first - 1] in self._lexicon.articles)
        return at > 0 and question.words[at] in self._before_end

    def borne(self, title: Title, noun: Part) -> bool:
        """Whether a title has the noun of a role itself, be it a typo of it there, and not another word of its stem."""
        alike = [w for w in title.words if stem(w) == noun.stem]
        return noun.stem in title.stems and (not alike or any(inflected(w, noun.word) for w in alike))

    def same(self, before: Part, noun: Part, kept: Iterable[int]) -> bool:
        """Whether all titles have the word before and a noun for which this one stands: "cloud dev" of a "Cloud Engineer"."""
        if noun.word not in self._lexicon.heads:
            return False
        like, titles = self.like(noun), self._titles.titles
        return all(before.stem in titles[n].stems and not like.isdisjoint(titles[n].stems) for n in kept)

    def like(self, noun: Part) -> frozenset[str]:
        """The stems of a noun and of all that stand for the same."""
        same = self._same.get(noun.word, noun.word)
        return self._alike.get(same, frozenset()) | {noun.stem, stem(same)}


class Pairs:
    """Two words side by side that name a role, where each alone points at no title: "design lead"."""

    def __init__(self, generic: Collection[str], lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._generic = generic
        self._plain = frozenset(vocabulary.lists["generic"]) | frozenset(vocabulary.lists["seniority"])
        self._heads, self._nouns = lexicon.heads, lexicon.nouns
        self._head_stems = frozenset(map(stem, lexicon.heads))
        self._stop = lexicon.stop
        self._led = lexicon.points | lexicon.whose

    def name(self, title: Title, mention: Sequence[Part]) -> bool:
        """Whether a title has a field said and the noun behind it.

        A field shares its stem with a noun of roles ("designer"), and is none itself. Before "job" it will do that the
        title has that noun: "the design job". Both will do that name a role whatever they are, "the team lead", but not
        "my team lead".
        """
        for before, field, noun in zip((None, *mention), mention, mention[1:], strict=False):
            # what is said for two words of a title stands for both: "team leader"
            if noun.first not in {field.first, field.last} or field.stem not in self._generic:
                continue
            if noun.word in self._heads and field.word in title.words - self._plain:
                if noun.stem in title.stems:
                    return True
            elif (field.stem, noun.stem) == self.role(title.line):
                if before is None or before.word in self._led:
                    return True
            elif noun.word in self._nouns and field.word not in self._plain and field.stem in title.stems:
                return True
        return False

    def role(self, line: Sequence[str]) -> tuple[str, ...]:
        """The first noun of roles in a title and the word before it: "Team Lead, Rye Ovens" is a "team lead".

        Of two such nouns side by side the second: "Software Engineering Manager". () where both stand behind a
        preposition: "Helper to the Team Lead".
        """
        at = next((i for i, root in enumerate(line) if root in self._head_stems), 0)
        at += not self._head_stems.isdisjoint(line[at + 1 : at + 2])
        return tuple(line[at - 1 : at + 1]) if at and self._stop.isdisjoint(line[:at]) else ()
