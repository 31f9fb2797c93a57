"""The order in which it is decided which postings a text names, or that it names a role that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.understanding.naming.bearing import Bearing
from bot.understanding.naming.by_text import ByText
from bot.understanding.naming.employers import Employers
from bot.understanding.naming.fit import TitleFit
from bot.understanding.naming.in_full import InFull
from bot.understanding.naming.named import Fit, Named
from bot.understanding.naming.nouns import Nouns
from bot.understanding.naming.otherwise import Otherwise
from bot.understanding.naming.placing import Placing
from bot.understanding.naming.possible import Possible
from bot.understanding.naming.post_terms import PostTerms
from bot.understanding.naming.predicate import Predicate
from bot.understanding.naming.several import Several
from bot.understanding.naming.spans import Spanning
from bot.understanding.naming.strangers import Strangers
from bot.understanding.naming.titles import STEM
from bot.understanding.naming.which import Which

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.employers import Hiring
    from bot.understanding.naming.spans import Spans
    from bot.understanding.naming.titles import Part, Titles
    from bot.vocabulary import Vocabulary


class Roles:
    """Resolves roles against the titles of one shelf."""

    def __init__(self, titles: Titles, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary) -> None:
        self._titles = titles
        self._lexicon = lexicon
        self._holding = holding
        self._skills = vocabulary.skills
        self._employers = Employers(titles, lexicon, holding, vocabulary)
        self._nouns = Nouns(titles, lexicon, vocabulary)
        self._fit = TitleFit(titles, self._nouns, lexicon, vocabulary)
        shelf = (titles, lexicon, holding, vocabulary)
        self._bearing = Bearing(*shelf)
        self._strangers = Strangers(self._bearing, *shelf)
        self._spanning = Spanning(titles, lexicon, vocabulary)
        self._terms = PostTerms(*shelf)
        self._which, self.by_text = Which(*shelf), ByText(*shelf)
        self._placing = Placing(*shelf)
        self._predicate = Predicate(titles, vocabulary)
        self._several = Several(titles, self._nouns, self._employers, lexicon, holding, vocabulary)
        self._otherwise = Otherwise(titles, lexicon, holding, vocabulary)
        self._possible = Possible(titles, self._otherwise, lexicon, vocabulary)
        rooms = (self._employers, self._spanning.refusals, self._which)
        self._brought = frozenset(vocabulary.lists["narrower things"])
        self._in_full = InFull(titles, rooms, lexicon, vocabulary, self._named)

    def named(self, question: Asked, taken: frozenset[int] = frozenset(), *, titles: bool = True) -> Named:
        """What the question names; ``taken`` are tokens that speak of something else (a facet, a skill).

        Without ``titles`` only organisations and places name postings: "which jobs mention spanish".
        """
        named = (titles and self._in_full.of(question, taken)) or self._named(question, taken, titles=titles)
        asked = self._predicate.tokens(question, named.covered, named.postings) if named.postings else ()
        return named._replace(covered=named.covered - asked) if asked else named

    def _named(self, question: Asked, taken: frozenset[int], *, titles: bool = True) -> Named:
        """The same of a question that may name anything."""
        at = self._employers.of(question)
        if titles and (found := self._titled(question, at, taken)):
            return found
        if at.organizations is not None:
            kept = at.organizations & (at.places or frozenset()) or at.organizations
            covered = at.used | self._employers.whoever(question)
            covered |= self._placing.short(question, sorted(kept), at.used)
            return Named(tuple(sorted(kept)), covered, by=("organisation",))
        if at.places is not None:
            there = tuple(sorted(at.places))
            return Named(there, at.used | self._placing.short(question, there, at.used), by=("place",))
        return Named()

    def kind(self, question: Asked, named: Named) -> Named:
        """All postings of the kind that words of titles name: "the devops jobs" are more than those that fit it best."""
        return self._several.kind(question, named)

    def of_people(self, question: Asked, named: Named) -> Named:
        """What is named, or all that are called as the people are that jobs are for."""
        return self._several.of_people(question, named)

    def of_rank(self, question: Asked, named: Named) -> Named:
        """What is named, or where no role is named those of a rank: "trainee positions"."""
        return self._several.of_rank(question, named)

    def whole(self, named: Named) -> bool:
        """Whether the words that name a role are all of some title, its decoration left out."""
        return self._fit.whole(named.postings, named.role)

    def titled(self, question: Asked) -> frozenset[int]:
        """The tokens that stand in some title; without one no title is named."""
        return frozenset(
            i for p in self._spanning.parts(question) if p.stem in self._titles.holding for i in p.tokens
        )

    def _titled(self, question: Asked, at: Hiring, taken: frozenset[int]) -> Named | None:
        """The postings whose title is named, by its own words or by others; or a role that the shelf does not have."""
        terms = self._terms.ahead(question)
        termed = frozenset(i for term in terms for i in range(term.start, term.end))
        parts = self._spanning.parts(question, at.used | termed)
        if not (self._possible.of(question, parts) or self._employers.introduced(question, at.used)):
            return None
        said = self._spanning.of(question, parts, taken)
        if terms and not self._terms.of_several(question):
            said = said._replace(terms=terms)
        found = self._by_title(question, at, said)
        if found and not found.unknown:
            return found
        allowed = self._titles.every if at.organizations is None else at.organizations
        return self._otherwise.named(question, said.parts, at.used, allowed, found) or found

    def _by_title(self, question: Asked, at: Hiring, said: Spans) -> Named | None:
        """The postings whose title is named, or that one is named which the shelf does not have."""
        mention, used = said.mention, at.used
        clause = self._which.clause(question) - said.refused - at.org_tokens
        also = self._employers.also(question, at.organizations, at.org_tokens - said.refused, said.parts)
        allowed = self._titles.every if also is None else also
        stranger = self._stranger(question, at, said)
        fit = self._fitting(question, said.asking, said, at, allowed)
        there = self._placing.placed(question, at)
        if there and there.isdisjoint(fit.postings):
            fit = self._placing.of_place(
                question, fit, self._fitting(question, said.asking, said, at, allowed & there)
            )
        if fit.postings and (
            self._fit.only_taken(question, fit, said.taken)
            or self._fit.one_of_things(question, fit)
            or self._fit.of_another_form(question, fit)
        ):
            fit = Fit()  # "which programming languages" names no "natural language processing engineer"
        fit = self._several.every(question, mention, fit, allowed)
        if clause:
            outside = [p for p in mention if not clause.intersection(p.tokens)]
            other = self._fitting(question, outside, said, at, allowed)
            if meant := self._which.by_clause(question, clause, other, also):
                covered = other.covered | used | said.refused | clause
                return Named(meant, covered, role=other.role, by=("title",))
        ranked = self._strangers.rank(question, mention, used, allowed, fit.covered)
        ranked = ranked or self._strangers.ranked(question, mention)
        if not fit.postings:
            return self._not_there(question, said, used, allowed, ranked, stranger)
        if another := ranked or self._bearing.another(question, mention, fit, said.taken):
            return Named(unknown=another, covered=fit.covered | used, role=another)
        return self._one_of(question, fit, at, said, stranger)

    def _one_of(self, question: Asked, fit: Fit, at: Hiring, said: Spans, stranger: str) -> Named:
        """Those of the postings that fit which the rest of the question means; ``stranger`` is an employer not there."""
        mention, used = said.mention, at.used
        # "pension, cook" is no kind of cook
        brought = (m.words for m in question.longest(self._skills) if m.value in self._brought)
        taken = said.taken.union(*brought)
        # of one role in two languages the one as it is called: "the panadera" is no "Bäckerin"
        own = self._titles.elsewhere.intersection(question.words[i] for i in fit.covered)
        called = tuple(n for n in fit.postings if own and not own.isdisjoint(self._titles.written[n]))
        fit = fit._replace(postings=called or fit.postings)
        if not at.places:
            fit = self._placing.there(
                question, fit, self._titles.every if at.organizations is None else at.organizations
            )
        dated, posted = self._titles.posted.of(question, fit.postings, fit.covered)
        if posted:  # no number of what is asked, nor another employer
            fit, used = fit._replace(postings=posted), used | dated
        several = len(fit.postings) > 1
        if several and said.terms and (met := self._terms.meeting(said.terms, fit.postings)):
            fit = fit._replace(postings=met)
            used |= {i for term in said.terms for i in range(term.start, term.end)}
        elif several and said.terms and self._terms.of_one(question, said.terms):
            name = question.quoted(said.terms[0].start, max(fit.covered) + 1)
            return Named(unknown=name, covered=fit.covered | used, role=name)
        places = self._placing.placed(question, at)
        places = self._placing.at_place(question, fit) if places.isdisjoint(fit.postings) else places
        kept = self._which.narrowed(fit, places, mention, fit.covered | used, said.taken)
        kept = self._which.less(question, kept, said.ruled_out)
        if not (stranger or posted):
            stranger = self._which.before_title(question, mention, fit.covered, taken, kept)
        if stranger:
            kept = tuple(n for n in kept if self._holding.often(n, stranger))
        if not kept:
            return Named(unknown=stranger, covered=fit.covered | used, role=fit.role)
        covered = fit.covered - self._which.thing(question, fit.covered | used, kept)
        covered |= used | said.refused
        covered |= self._bearing.own_head(mention, fit.covered, kept)
        beside = self._which.beside(question, said.parts, fit.covered, covered, taken, kept)
        ahead = frozenset(range(min(fit.covered, default=0)))
        if len(kept) == 1 and beside == ahead and max(covered, default=0) + 1 == len(question.tokens):
            beside = frozenset()  # "parking, clerk" asks for that, where no other clerk is there
        covered |= beside | self._terms.beside(question, covered, kept)
        kept, deeds = self._which.doing(question, kept)
        kept, covered = self._told_by(question, beside, kept), covered | deeds
        return Named(kept, covered, role=fit.role, by=("title",), aside=said.refused)

    def _told_by(self, question: Asked, beside: Iterable[int], kept: tuple[int, ...]) -> tuple[int, ...]:
        """Of several candidates the one that alone is introduced by a word that stands beside the title: "sourdough baker"."""
        if len(kept) == 1:
            return kept
        if any(word.endswith("s") for word in self._lexicon.nouns.intersection(question.words)):
            return kept  # "which church jobs are part-time"
        things = {i for m in question.longest(self._skills) for i in m.words}
        roots = {question.stems[i] for i in beside if i not in things} - self._lexicon.ordinary
        roots -= self._titles.seniority
        holding = ([n for n in kept if self._holding.describing(n, root)] for root in roots)
        own = {found[0] for found in holding if len(found) == 1}
        return tuple(own) if len(own) == 1 else kept

    def _stranger(self, question: Asked, at: Hiring, said: Spans) -> str:
        """The name of an employer that is not there, and no word of a title, nor of what is not meant; "" if there is none."""
        if not self._employers.introduced(question, at.used):
            return ""
        titled = (i for p in said.mention if p.stem in self._titles.holding for i in p.tokens)
        known = at.used | said.refused | {*titled}
        return self._employers.strange(question, known, said.taken, said.mention)

    def _not_there(  # what is known of a question where no title fits
        self,
        question: Asked,
        said: Spans,
        used: frozenset[int],
        allowed: frozenset[int],
        ranked: str,
        stranger: str,
    ) -> Named | None:
        """The postings whose text has what is named, or that it is not there; None where nothing is named."""
        unknown, there = ranked, used
        if stranger and not used:
            there = frozenset(i for i, w in enumerate(question.words) if w == stranger.lower())
        if not ranked and self._strangers.possible(said.mention):
            unknown = self._strangers.role(question, said.mention, said.taken, allowed, there)
        if not (used or ranked) and (told := self.by_text.in_text(question, unknown, stranger)):
            return told
        unknown = unknown or ("" if used else stranger)
        return Named(unknown=unknown, covered=used, role=unknown) if unknown else None

    def _fitting(
        self, question: Asked, mention: Sequence[Part], said: Spans, at: Hiring, allowed: frozenset[int]
    ) -> Fit:
        """The postings a mention fits: the employer's, else those whose text names it, else by their title's noun."""
        beside = frozenset(question.stems[i] for i in at.used)
        fit = Fit()
        if not self._titles.holding.keys().isdisjoint(map(STEM, mention)):
            fit = self._fit.best(mention, allowed, said.against, beside)
            if not fit.postings and at.org_tokens:
                wider = self._holding.every(question.words[i] for i in at.org_tokens)
                fit = self._fit.best(mention, wider, said.against, beside)
        if not fit.postings:
            nouns = self._lexicon.heads if at.used else self._lexicon.strong_heads
            fit = self._nouns.by_head(mention, allowed, nouns, kin=bool(at.used))
        return fit if fit.postings else self._nouns.by_rank(question, mention, allowed)
