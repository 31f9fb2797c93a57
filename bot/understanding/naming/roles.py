"""Which postings a question names: by title, alias, acronym, organisation, place; or that it names none we have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import cyrillic
from bot.understanding.naming.bearing import Bearing
from bot.understanding.naming.cued import Cued
from bot.understanding.naming.deeds import Deeds
from bot.understanding.naming.fit import Fit, TitleFit
from bot.understanding.naming.named import Named
from bot.understanding.naming.names import Names
from bot.understanding.naming.otherwise import Otherwise
from bot.understanding.naming.refusals import Refusals
from bot.understanding.naming.strange_employers import StrangeEmployers
from bot.understanding.naming.strangers import Strangers
from bot.understanding.naming.telling import Telling
from bot.understanding.naming.whereabouts import Whereabouts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.titles import Part, Titles
    from bot.vocabulary import Vocabulary

LONGEST = 3  # words behind a title that say which job is meant


class Roles:
    """Resolves roles against the titles of one shelf."""

    def __init__(self, titles: Titles, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary) -> None:
        self._titles = titles
        self._lexicon = lexicon
        self._holding = holding
        self._names, self._deeds = Names(titles, lexicon, holding, vocabulary), Deeds(vocabulary)
        self._skills = vocabulary.skills
        self._behind = vocabulary.words["behind titles"]
        self._fit = TitleFit(titles, lexicon, vocabulary)
        shelf = (titles, lexicon, holding, vocabulary)
        self._bearing, self._employers = Bearing(*shelf), StrangeEmployers(*shelf)
        self._strangers = Strangers(self._bearing, *shelf)
        self._refusals = Refusals(lexicon, vocabulary)
        self._telling = Telling(titles, self._names, lexicon, holding, vocabulary)
        self._cued = Cued(titles, lexicon, self._telling, vocabulary)
        self._otherwise = Otherwise(titles, lexicon, vocabulary)
        self._whereabouts = Whereabouts(lexicon, holding, vocabulary)

    def named(self, question: Asked, taken: frozenset[int] = frozenset(), *, titles: bool = True) -> Named:
        """What the question names; ``taken`` are tokens that speak of something else (a facet, a skill).

        Without ``titles`` only organisations and places name postings: "which jobs mention spanish".
        """
        organizations, org_tokens = self._names.organizations(question)
        places, place_tokens = self._names.places(question)
        used = org_tokens | place_tokens
        found = self._by_title(question, organizations, places, org_tokens, used, taken) if titles else None
        if titles and (found is None or found.unknown):
            parts = [p for p in self._parts(question) if not used.intersection(p.tokens)]
            allowed = self._titles.every if organizations is None else organizations
            found = self._otherwise.named(question, parts, used, allowed, found) or found
        if found:
            return found
        if organizations is not None:
            kept = organizations & (places or frozenset()) or organizations
            return Named(tuple(sorted(kept)), used | self._telling.whoever(question), by=("organisation",))
        if places is not None:
            return Named(tuple(sorted(places)), used, by=("place",))
        return Named()

    def kind(self, question: Asked, named: Named) -> Named:
        """All postings of the kind that words of titles name: "the devops jobs" are more than those that fit it best."""
        return self._telling.kind(question, named)

    def whole(self, named: Named) -> bool:
        """Whether the words that name a role are all of some title, its decoration left out."""
        return self._fit.whole(named.postings, named.role)

    def titled(self, question: Asked) -> frozenset[int]:
        """The tokens that stand in some title; without one no title is named."""
        return frozenset(i for p in self._parts(question) if p.stem in self._titles.holding for i in p.tokens)

    def _parts(self, question: Asked) -> list[Part]:
        """The words of a question, those of titles written short in full."""
        text = question.text
        capitals = frozenset([i for i, t in enumerate(question.tokens) if text[t.start : t.end].isupper()])
        return self._deeds.less(question, self._titles.canonical(question.words, capitals))

    def _by_title(
        self,
        question: Asked,
        organizations: frozenset[int] | None,
        places: frozenset[int] | None,
        org_tokens: frozenset[int],
        used: frozenset[int],
        taken: frozenset[int],
    ) -> Named | None:
        """The postings whose title is named, or that one is named which the shelf does not have."""
        ruled_out = self._refusals.ruled_out(question)
        refused = ruled_out | self._refusals.asker(question)
        clause = self._telling.clause(question) - refused - org_tokens
        parts = [p for p in self._parts(question) if not used.intersection(p.tokens)]
        # "i" is a level only behind the noun of a role: "engineer I"
        ends = {p.last for p in parts if p.word in self._lexicon.heads}
        organizations = self._names.also(question, organizations, org_tokens - refused, ends)
        mention = [
            p for p in parts if not refused.intersection(p.tokens) and (p.word != "i" or p.first in ends)
        ]
        against = frozenset(p.stem for p in parts if refused.intersection(p.tokens))
        known = used | {i for p in mention if p.stem in self._titles.holding for i in p.tokens}
        stranger = self._employers.named(question, known | refused, taken, mention)
        things = self._things(question, mention)
        taken, mention = taken | things, [p for p in mention if not things.issuperset(p.tokens)]
        named = self._in_question(question, self._cued.apart(question, mention))
        fit = self._fitting(question, named, organizations, org_tokens, used, against)
        if self._fit.only_taken(question, fit, taken) or self._fit.one_of_things(question, fit):
            fit = Fit()  # "which programming languages" names no "natural language processing engineer"
        allowed = self._titles.every if organizations is None else organizations
        fit = self._fit.nouns.every(question, mention, fit, allowed)
        if clause:
            outside = [p for p in mention if not clause.intersection(p.tokens)]
            other = self._fitting(question, outside, organizations, org_tokens, used, against)
            if meant := self._telling.by_clause(question, clause, other, organizations):
                return Named(meant, other.covered | used | refused | clause, role=other.role, by=("title",))
        ranked = self._bearing.rank(question, mention, used, allowed, fit.covered)
        if not fit.postings:
            there = used or frozenset(i for i, w in enumerate(question.words) if w == stranger.lower())
            unknown = ranked or self._strangers.role(question, mention, taken, allowed, there)
            if not (used or ranked) and (told := self._telling.in_text(question, unknown, stranger)):
                return told
            unknown = unknown or ("" if used else stranger)
            return Named(unknown=unknown, covered=used, role=unknown) if unknown else None
        head = ranked or self._bearing.other_head(question, mention, fit.covered, fit.postings)
        head = (
            head or self._bearing.field(question, mention, fit) or self._bearing.noun(question, mention, fit)
        )
        if head := head or self._strangers.before_name(question, mention, fit, taken):
            return Named(unknown=head, covered=fit.covered | used, role=head)
        places = places or self._whereabouts.of(question, fit)
        kept = self._narrowed(fit, places, mention, fit.covered | used, taken)
        kept = self._telling.less(question, kept, ruled_out)
        if stranger := stranger or self._before(question, mention, fit.covered, taken, kept):
            kept = tuple(n for n in kept if self._holding.often(n, stranger))
        if not kept:
            return Named(unknown=stranger, covered=fit.covered | used, role=fit.role)
        covered = (fit.covered - self._telling.thing(question, fit.covered)) | used | refused
        covered |= self._bearing.own_head(mention, fit.covered, kept)
        covered |= self._beside(question, parts, fit.covered, covered, taken, kept)
        return Named(kept, covered, role=fit.role, by=("title",), aside=refused)

    def _before(
        self,
        question: Asked,
        mention: Sequence[Part],
        covered: frozenset[int],
        taken: frozenset[int],
        kept: Sequence[int],
    ) -> str:
        """A word before the title that nobody here knows, unless it ends the name of a thing: "notice period, cook"."""
        name = self._strangers.before_title(question, mention, covered, taken, kept)
        things = question.longest(self._skills) if name else ()
        return "" if any(question.words[i] == name.lower() for m in things for i in m.words[1:]) else name

    def _in_question(self, question: Asked, mention: list[Part]) -> list[Part]:
        """The words of the sentence that asks where they are the whole of a title; words elsewhere may be of another.

        "I speak no Polish. What does the cook do?", and there is a "Baker (Polish is a must)".
        """
        asking = [p for p in mention if question.sentence[p.first] in question.asking]
        if len(asking) == len(mention) or ":" in question.text:
            return mention
        said = {p.stem for p in asking}
        telling, titles = said - self._titles.generic, self._titles.titles
        whole = (titles[n] for n in self._titles.whole(said))
        return mention if all(telling.isdisjoint(t.stems | t.file) for t in whole) else asking

    def _things(self, question: Asked, mention: Sequence[Part]) -> frozenset[int]:
        """The tokens of things only some of whose words stand in titles, and no noun of a role among or behind them.

        "Machine learning" names no "Deep Learning Engineer", nor a role that is missing; "instead of AWS" no "AWS engineer".
        """
        lexicon, holding = self._lexicon, self._titles.holding
        exchanged = self._refusals.exchanged(question)
        found = [frozenset(m.words) for m in question.longest(self._skills) if len(m.words) > 1]
        if not found:
            return exchanged  # of most questions
        titled = {i for p in mention if p.stem in holding for i in p.tokens}
        people = {i for p in mention if p.word in lexicon.heads or p.word in lexicon.nouns for i in p.tokens}
        partly = (t for t in found if t & titled and t - titled and people.isdisjoint({*t, max(t) + 1}))
        return exchanged.union(*partly)

    def _beside(
        self,
        question: Asked,
        parts: Sequence[Part],
        fit: frozenset[int],
        covered: frozenset[int],
        taken: frozenset[int],
        kept: Sequence[int],
    ) -> frozenset[int]:
        """The tokens before a title, or behind it and a preposition, that say which job is meant.

        "The quran apps devops job", "copy editor for the kubernetes blog": words of the candidates' text.
        """
        found: set[int] = set()
        by_token = {i: p for p in parts for i in p.tokens}
        names = (m.words for m in question.longest(self._skills))
        taken |= {i for n in names if len(n) > 1 for i in n}  # "notice period devops" is no kind of devops
        first, last = min(fit, default=-1), max(covered, default=-1)

        def says(i: int) -> bool:
            part = by_token.get(i)
            if part is None or i in taken or question.stems[i] in self._lexicon.idle:
                return False  # most words
            if cyrillic(question.words[i]):
                return False
            return any(self._holding.one(n, root) for n in kept for root in (part.stem, question.stems[i]))

        while first > 0 and question.sentence[first - 1] == question.sentence[first] and says(first - 1):
            found.add(first := first - 1)
        at = last + 2
        if 0 <= last < len(question.tokens) - 1 and question.words[last + 1] in self._behind:
            at += question.words[at : at + 1] == ("the",)
            for i in range(at, min(at + LONGEST, len(question.tokens))):
                between = question.between(i)
                if not says(i) or any(c in between for c in ",.;:?!-"):
                    break
                found.add(i)
        return frozenset(found)

    def _fitting(
        self,
        question: Asked,
        mention: Sequence[Part],
        organizations: frozenset[int] | None,
        org_tokens: frozenset[int],
        used: frozenset[int],
        against: frozenset[str],
    ) -> Fit:
        """The postings a mention fits: the employer's, else those whose text names it, else by their title's noun."""
        allowed = self._titles.every if organizations is None else organizations
        beside = frozenset(question.stems[i] for i in used)
        fit = self._fit.best(mention, allowed, against, beside)
        if not fit.postings and org_tokens:
            wider = self._holding.every(question.words[i] for i in org_tokens)
            fit = self._fit.best(mention, wider, against, beside)
        if not fit.postings:
            nouns = self._lexicon.heads if used else self._lexicon.strong_heads
            fit = self._fit.by_head(mention, allowed, nouns, kin=bool(used))
        return fit if fit.postings else self._fit.by_rank(question, mention, allowed)

    def _narrowed(
        self,
        fit: Fit,
        places: frozenset[int],
        mention: Sequence[Part],
        covered: frozenset[int],
        taken: frozenset[int],
    ) -> tuple[int, ...]:
        """Of several candidates those at the place named; else those whose text has the other words said.

        "The quran apps devops job" means the one whose posting speaks of both.
        """
        kept = tuple(n for n in fit.postings if n in places) or fit.postings
        if len(kept) == 1:
            return kept
        nouns = self._lexicon.heads | self._lexicon.nouns
        domain = [
            p.stem
            for p in self._strangers.modifiers(mention, taken, nouns)
            if not (covered.intersection(p.tokens) or p.stem in self._titles.generic)
            and p.word not in self._lexicon.nouns
        ]
        return tuple(n for n in kept if domain and all(self._holding.one(n, s) for s in domain)) or kept
