"""Roles that a question names and the shelf does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.inflections import inflected
from bot.text.tokens import stem
from bot.understanding.asked import MARKS
from bot.understanding.naming.deeds import Deeds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.bearing import Bearing
    from bot.understanding.naming.fit import Fit
    from bot.understanding.naming.titles import Part, Titles
    from bot.vocabulary import Vocabulary

NAME = 4  # letters from which a word before a title may be the name of another employer


class Strangers:
    """Tells what is named and not there."""

    def __init__(
        self, bearing: Bearing, titles: Titles, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary
    ) -> None:
        self._bearing = bearing
        self._titles = titles
        self._lexicon = lexicon
        self._holding = holding
        self._ends = lexicon.stop | lexicon.openers
        self._people = frozenset(w for line in vocabulary.lists["around names"] for w in line.split())
        self._articles = lexicon.indefinite
        self._joints = frozenset(vocabulary.lists["between names"])
        self._determiners = frozenset(vocabulary.lists["asks for any"])
        self._bosses, self._whoever = vocabulary.words["bosses"], vocabulary.words["of whoever comes"]
        self._hirers, self._deeds = vocabulary.words["who recruits"], Deeds(vocabulary)
        self._editions = vocabulary.words["which edition"] | vocabulary.words["spoken languages"]
        self._no_things, self._cues = vocabulary.no_things, vocabulary.cues
        self._skills = vocabulary.skill_words

    def role(
        self,
        question: Asked,
        mention: Sequence[Part],
        taken: frozenset[int],
        allowed: frozenset[int],
        used: frozenset[int],
    ) -> str:
        """The role that a question names and no title on the shelf has, in its own words; "" if none.

        ``used`` are the tokens that name an organisation or a place; ``allowed`` are its postings.
        """
        lexicon, named = self._lexicon, bool(used)
        there = any(question.sentence[i] in question.asking for i in used)
        sentences = question.asking if there else question.naming
        mention = [p for p in mention if question.sentence[p.first] in sentences]
        found = self.modifiers(mention, taken, lexicon.strong_heads)
        if not found and (named or taken):
            # a noun used for other things as well needs a word before it: "project manager"
            weak = self.modifiers(mention, taken, lexicon.weak_heads - self._people)
            heads = [p for p in weak if p.word in lexicon.heads]
            # "contact person" is what is asked for and no role
            cued = all(taken.issuperset((p.first - 1, *p.tokens)) for p in heads)
            one = bool(weak) and weak[0].stem not in lexicon.around and self._of_one(question, weak[0].first)
            cued = cued and not (one or self._of_field(question, weak))
            found = weak if not cued and any(p.word not in lexicon.heads for p in weak) else []
        if not found and not named and taken:
            found = [p for p in self.modifiers(mention, taken, lexicon.nouns) if p.word not in lexicon.nouns]
        if not found and not named and not taken:
            found = self._whose_job(question, mention)
        if not found and not named:
            found = self._any(question, mention, taken)
        if not found and named and (run := self._one_at(question, mention, allowed)):
            return self._text(question, run)
        telling = [p for p in found if p.stem not in self._titles.seniority | self._whoever]
        heads = [p for p in telling if p.word in lexicon.heads]
        hirers = [p for p in heads if p.stem in self._hirers and not self._deeds.asked_of(question, p)]
        asked = [p for p in heads if (p.stem in self._bosses or p in hirers) and taken.issuperset(p.tokens)]
        if telling == heads == asked:
            return ""  # "wer ist der chef", "who is the recruiter": what is asked for, and no cook
        # "software engineering background" is a field and no person
        fields = [p for p in heads if p.last - p.first == 1 and question.words[p.first] not in lexicon.heads]
        if telling == heads and all(question.words[p.first].endswith("s") for p in heads):
            return ""  # "the testers" are people one works with, and no role asked for
        who = len(heads) == 1 and all(p in heads or lexicon.who_comes(p.stem, heads[0].stem) for p in telling)
        around = all(p.stem in lexicon.around for p in telling) and not self._of_field(question, telling)
        if telling and ((who and telling != heads) or around):
            return ""  # "a good job", "international students"
        borne = all(allowed & self._titles.holding.get(p.stem, set()) for p in heads)
        if named and borne and (telling == heads or (heads and fields == heads)):
            return ""  # "the engineer at …": the organisation says which
        return self._text(question, found) if found else ""

    def _of_field(self, question: Asked, run: Sequence[Part]) -> bool:
        """Whether common words stand as a role asked about, one of them a field: "the customer success manager"."""
        fields, first = [p for p in run if p.word not in self._lexicon.heads], run[0].first if run else 0
        while first and question.stems[first - 1] not in self._lexicon.idle:
            first -= 1
        known = any(p.stem in self._titles.holding or p.stem in self._skills for p in fields)
        known = known and len(fields) < len(run) and not question.paired(run[-1].first - 1, self._cues)
        return known and self._lexicon.before_role(question.words, first)

    def _whose_job(self, question: Asked, mention: Sequence[Part]) -> list[Part]:
        """The words before a noun used for other things as well where its job or its deeds are asked for: "the scrum master role"."""
        lexicon = self._lexicon
        run = self.modifiers(mention, frozenset(), lexicon.weak_heads - self._people)
        if not run or all(p.word in lexicon.heads for p in run):
            return []
        behind = question.words[run[-1].last : run[-1].last + 1]
        ends = lexicon.stop.issuperset(map(stem, behind))  # no "member area" does
        does = ends and self._deeds.asked_of(question, run[0])
        return run if does or not lexicon.nouns.isdisjoint(behind) else []

    def _any(self, question: Asked, mention: Sequence[Part], taken: frozenset[int]) -> list[Part]:
        """The words between "any" and the noun of a role that ends a sentence, where no posting holds all of them.

        "Any java position?"; of several, "any java positions", a list is asked for.
        """
        nouns = self._lexicon.nouns
        ends = [p for p in mention if p.word in nouns and not p.word.endswith("s")]
        if not ends or question.sentence[ends[-1].first] in question.sentence[ends[-1].last :]:
            return []
        run = [p for p in self.modifiers(mention, taken, {ends[-1].word}) if p.word not in nouns]
        first = run[0].first - 1 if run else 0
        known = all(self._holding.anywhere(p.stem) for p in run)
        return run if run and not known and question.words[first] in self._determiners else []

    def _of_one(self, question: Asked, at: int) -> bool:
        """Whether words are asked of as one of many, "from an office manager", or as who does things: "does the … do"."""
        line, lexicon = question.words, self._lexicon
        one = line[at - 1] in self._articles  # and "the line manager" is a boss
        if not lexicon.calls_role(line, at):
            return one and lexicon.before_role(line, at)
        return one or not question.paired(at, self._cues)

    def _one_at(self, question: Asked, mention: Sequence[Part], allowed: frozenset[int]) -> list[Part]:
        """The words between "a" and "at" that end in a noun which no title there has: "a tech lead at …".

        Whatever facet they would name elsewhere.
        """
        for at, noun in enumerate(mention):
            if noun.word not in self._lexicon.heads or question.words[noun.last : noun.last + 1] != ("at",):
                continue
            run = [noun]
            for part in reversed(mention[:at]):
                if run[0].first not in {part.first, part.last} or part.word in self._articles:
                    break
                run.insert(0, part)
            told = any(p.stem not in self._lexicon.idle for p in run[:-1])
            borne = allowed & self._titles.holding.get(noun.stem, set())
            if told and not borne and question.words[run[0].first - 1] in self._articles:
                return run
        return []

    def before_name(self, question: Asked, mention: Sequence[Part], fit: Fit, taken: frozenset[int]) -> str:
        """The role that stands before words of a title which are no role by themselves: "content designer at TTS".

        Or the noun of a role that only shares its stem with a title's word: no accountant is an account manager.
        """
        titled = frozenset().union(*(self._titles.titles[n].stems for n in fit.postings))
        held = [p for p in mention if p.first in fit.covered and p.stem in titled]
        if any(p.word in self._lexicon.heads for p in held):
            borne = {w for n in fit.postings for w in self._titles.titles[n].words}
            alone = len(held) == 1 and held[0].word in self._lexicon.strong_heads
            alone = alone and not any(inflected(held[0].word, w) for w in borne)
            return self._text(question, held) if alone else ""
        first = min(fit.covered, default=0)
        before = [
            p for p in mention if p.last <= first and question.sentence[p.first] == question.sentence[first]
        ]
        found = self.modifiers(before, taken, self._lexicon.strong_heads)
        telling = [p for p in found if p.stem not in self._titles.seniority | self._whoever]
        heads = [p for p in telling if p.word in self._lexicon.heads]
        if not heads or (len(telling) == len(heads) and not self._bearing.of_none(heads[-1], fit.postings)):
            return ""  # "the designer at …": the name says which
        between = question.words[found[-1].last : first]
        joints = self._joints | self._lexicon.nouns
        tied = bool(between) and all(w in joints or stem(w) in self._lexicon.idle for w in between)
        return self._text(question, found) if tied else ""

    def before_title(
        self,
        question: Asked,
        mention: Sequence[Part],
        covered: frozenset[int],
        taken: frozenset[int],
        kept: Sequence[int],
    ) -> str:
        """A word right before the title that neither it nor any candidate's text knows: "amazon cloud engineer"."""
        for part in mention:
            if part.last not in covered or part.first in covered or taken.intersection(part.tokens):
                continue  # most words
            if part.first and question.words[part.first - 1] == "to":
                continue  # "to become cloud engineer"
            common = (
                part.stem in self._lexicon.around
                or part.stem in self._no_things
                or part.stem in self._titles.generic
                or len(part.word) < NAME
                # a title that a question in another script quotes begins with itself
                or part.word.isascii() != question.words[part.last].isascii()
            )
            if part.stem in self._editions and self._lexicon.calls_ad(question.words, covered):
                continue
            apart = any(c in MARKS for c in question.between(part.last))
            if not (common or apart) and not any(self._holding.word(n, part.word) for n in kept):
                return self._text(question, [part])
        return ""

    def modifiers(self, mention: Sequence[Part], taken: frozenset[int], nouns: Iterable[str]) -> list[Part]:
        """The words right before one of the nouns, and the noun: "salesforce developer"."""
        nouns = frozenset(nouns)
        found: list[Part] = []
        for at, noun in enumerate(mention):
            if noun.word not in nouns:
                continue
            run, first = [noun], noun.first
            for before in reversed(mention[:at]):
                if (
                    first not in {before.last, before.first}  # an alias is several parts in one place
                    or before.stem in self._ends
                    or before.word in self._lexicon.common
                    or (taken.intersection(before.tokens) and len(run) > 1)
                ):
                    break
                run.append(before)
                first = before.first
            found += reversed(run)
        return found

    @staticmethod
    def _text(question: Asked, parts: Sequence[Part]) -> str:
        """The question's own words for some parts."""
        return question.text[question.tokens[parts[0].first].start : question.tokens[parts[-1].last - 1].end]
