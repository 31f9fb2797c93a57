"""All postings of a kind or of a rank, where several are asked for: "the devops jobs", "any junior positions", "the bakers"."""

from __future__ import annotations

from functools import lru_cache
from itertools import compress, pairwise
from typing import TYPE_CHECKING

from bot.text.tokens import stem, stems
from bot.understanding.naming.named import Fit, Named
from bot.understanding.naming.titles import TOKENS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.employers import Employers
    from bot.understanding.naming.nouns import Nouns
    from bot.understanding.naming.titles import Part, Titles
    from bot.vocabulary import Vocabulary

PLURAL = "s"
WORDS = 8_192  # whose singular is known


class Several:
    """Finds them on one shelf."""

    def __init__(  # what a shelf is made of
        self,
        titles: Titles,
        nouns: Nouns,
        employers: Employers,
        lexicon: Lexicon,
        holding: Holding,
        vocabulary: Vocabulary,
    ) -> None:
        self._titles, self._nouns, self._employers = titles, nouns, employers
        self._lexicon, self._holding = lexicon, holding
        self._plural = frozenset(vocabulary.lists["several who have a role"])
        self._ranks = frozenset(vocabulary.lists["ranks of roles"])
        self._for = frozenset(vocabulary.lists["before whom jobs are for"])
        self._in = frozenset(vocabulary.lists["before what jobs are in"])
        self._one = lru_cache(WORDS)(lambda word: titles.canonical((word,))[-1])
        self._others = frozenset(map(stem, lexicon.heads)) - titles.seniority

    def every(self, question: Asked, mention: Sequence[Part], fit: Fit, allowed: frozenset[int]) -> Fit:
        """What fits, and of a role in the plural all who have it: "the bakers" are also the "Pastry Baker" and the "Senior Baker".

        In the singular, and beside another role that it is held against, the one whose title says no more is meant.
        """
        if not fit.postings or question.side:
            return fit
        held = [*compress(mention, map(fit.covered.issuperset, map(TOKENS, mention)))]
        titles, holding = self._titles.titles, self._titles.holding
        noun = next((p for p in reversed(held) if self._several(question, p, fit)), None)
        if noun is None:
            return fit._replace(
                postings=tuple(sorted({*fit.postings, *self._people(question, held, allowed)}))
            )
        # "the cloud devs", where nobody is called a developer
        roots = (
            {noun.stem} if any(noun.stem in titles[n].stems for n in fit.postings) else self._nouns.like(noun)
        )
        said = [holding.get(p.stem, set()) for p in held if p is not noun]
        every = set(fit.postings)
        for root in roots:
            called = holding.get(root, set()).intersection(allowed, *said)
            every |= {
                n
                for n in called
                if self._ends(titles[n].line, root)
                and (root != noun.stem or self._nouns.borne(titles[n], noun))
            }
        return fit._replace(postings=tuple(sorted(every)))

    def _people(self, question: Asked, held: Sequence[Part], allowed: frozenset[int]) -> frozenset[int]:
        """All whose title has the words said, where a word for several who have a role stands behind: "the sales people"."""
        if not held or self._plural.isdisjoint(question.words[held[-1].last : held[-1].last + 1]):
            return frozenset()  # of most questions
        return allowed.intersection(*(self._titles.holding.get(p.stem, set()) for p in held))

    def _several(self, question: Asked, part: Part, fit: Fit) -> bool:
        """Whether a word names more than one who has a role: "bakers", "sres"; if no list knows it, a title that fits does."""
        token = question.tokens[part.last - 1]
        behind = question.text[token.end : token.end + 1]  # "SREs" is read as "SRE"
        if PLURAL not in {token.text[-1:], behind}:
            return False  # most words
        written = question.text[token.start : token.end] + behind * (behind == PLURAL)
        for word in (token.text, written.lower()):
            if word.endswith(PLURAL):
                known = self._one(word.removesuffix(PLURAL))
                if known.stem != part.stem:
                    continue
                titles = (self._titles.titles[n] for n in fit.postings)
                if known.word in self._lexicon.heads or any(known.word in title.words for title in titles):
                    return True
        return False

    def _ends(self, line: Sequence[str], noun: str) -> bool:
        """Whether a noun is that of the role in a title: no "Developer Advocate" is a developer, nor whoever assists one."""
        if noun not in line:
            return False
        at = line.index(noun)
        joined = next((i for i in reversed(range(at)) if line[i] in self._lexicon.stop), 0)
        aside = bool(joined) and not self._others.isdisjoint(line[:joined])
        return not aside and self._others.isdisjoint(line[at + 1 : at + 2])

    def kind(self, question: Asked, named: Named) -> Named:
        """All postings of the kind that words of titles name: "the devops jobs" are more than those that fit it best.

        Words that name no profession may be spoken of in others as well: a threat hunter has a "security job".
        """
        at = self._employers.of(question)
        before = self._before_noun(question, named.covered - at.used)
        parts = self._titles.canonical([question.words[i] for i in before])
        said = [p.word for p in parts if p.stem in self._titles.holding]
        line = set(stems(" ".join(said)))
        pools = [p for p in (at.organizations, at.places) if p]
        everything = self._titles.every
        called = everything.intersection(*(self._titles.holding.get(s, set()) for s in line), *pools)
        if not line:
            return named
        field = self._lexicon.heads.isdisjoint(said)
        speaking = self._holding.every(said).intersection(*pools) - called if field else frozenset()
        return named._replace(
            postings=tuple(sorted(called)),
            covered=at.used | frozenset(before),
            role=" ".join(said),
            field=True,
            beside=tuple(sorted(speaking)),
        )

    def _before_noun(self, question: Asked, covered: frozenset[int]) -> tuple[int, ...]:
        """The covered tokens right before a noun of roles."""
        for noun, word in enumerate(question.words):
            first = noun
            while word in self._lexicon.nouns and first - 1 in covered:
                first -= 1
            if first < noun:
                return tuple(range(first, noun))
        return ()

    def of_people(self, said: Asked, named: Named) -> Named:
        """What is named; of jobs for several people, or in a field, all who are called so: "any jobs for bakers", "roles in sales"."""
        if (self._for | self._in).isdisjoint(said.words):
            return named  # of most questions
        own = sorted(named.covered - self._employers.of(said).used)
        if own and (within := self._offered(said, own[0], self._in)):
            parts = self._titles.canonical([said.words[i] for i in own])
            called = (self._titles.holding.get(p.stem, set()) for p in parts)
            found = tuple(sorted(set.intersection(*map(set, called))))
            covered = named.covered.union(within)
            return named._replace(postings=found, covered=covered, field=True) if found else named
        if own and (offered := self._offered(said, own[0], self._for)):
            last = said.words[own[-1]]
            titles = (self._titles.titles[n] for n in named.postings)
            known = last in self._lexicon.heads or any(last.removesuffix(PLURAL) in t.words for t in titles)
            if known and last[-1] == PLURAL:
                return named._replace(covered=named.covered.union(offered), field=True)
            return named
        for at, word in enumerate(said.words):
            ranked = word[-1:] == PLURAL and word[:-1] in self._ranks
            if ranked and (offered := self._offered(said, at, self._for)):
                every = named.postings or range(len(self._titles.titles))
                found = tuple(n for n in every if said.stems[at] in self._titles.titles[n].stems)
                covered = named.covered | {*offered, at}
                return Named(found, covered, role=word, by=("title",), field=True) if found else named
        return named

    def _offered(self, said: Asked, at: int, words: frozenset[str]) -> range:
        """The tokens before a word that say what jobs are for: "jobs for", "openings for the"; none if none do."""
        first = at - (said.words[at - 1] in self._lexicon.articles) if at else 0
        ahead = said.words[max(0, first - 2) : first]
        offered = len(ahead) > 1 and ahead[1] in words and ahead[0] in self._lexicon.nouns
        return range(first - 2, at) if offered else range(0)

    def of_rank(self, said: Asked, named: Named) -> Named:
        """What is named, or where no role is named those of a rank: "trainee positions"."""
        if named.unknown or named.by not in {(), ("organisation",)} or self._ranks.isdisjoint(said.words):
            return named
        for at, (rank, noun) in enumerate(pairwise(said.words)):
            if (
                rank not in self._ranks
                or noun not in self._lexicon.nouns
                or said.sentence[at] not in said.asking
            ):
                continue
            every = named.postings or range(len(self._titles.titles))
            found = tuple(n for n in every if said.stems[at] in self._titles.titles[n].stems)
            role, covered = f"{rank} {noun}", named.covered | {at, at + 1}
            return Named(
                found, covered, "" if found else role, role=rank, by=("title",), field=len(found) > 1
            )
        return named
