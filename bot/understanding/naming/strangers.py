"""Roles that a question names and the shelf does not have: by the noun of a role, or a rank over a field no title has."""

from __future__ import annotations

from itertools import compress, pairwise
from typing import TYPE_CHECKING

from bot.text.tokens import stem
from bot.understanding.naming.modifying import modifiers
from bot.understanding.naming.titles import STEM, WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.bearing import Bearing
    from bot.understanding.naming.titles import Part, Title, Titles
    from bot.vocabulary import Vocabulary

APOSTROPHES = ("'", "’")
BEEN = 4  # words that say that one has been something: "years as a"
MOST_FIELD = 3  # words of a field: "head of customer success"


class Strangers:
    """Tells what is named and not there."""

    def __init__(
        self, bearing: Bearing, titles: Titles, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary
    ) -> None:
        self._bearing = bearing
        self._titles = titles
        self._lexicon = lexicon
        self._holding = holding
        self._people = frozenset(w for line in vocabulary.lists["around names"] for w in line.split())
        self._weak, self._nouns = lexicon.weak_heads - self._people, lexicon.heads | lexicon.nouns
        self._articles = lexicon.indefinite
        self._determiners = frozenset(vocabulary.lists["asks for any"])
        self._no_field = titles.seniority | vocabulary.words["of whoever comes"]
        self._hirers = vocabulary.words["who recruits"]
        self._cues = vocabulary.cues
        self._ranks, self._bosses = vocabulary.words["ranks"], vocabulary.words["bosses"]
        self._behind = frozenset(vocabulary.lists["before a role at the end"])
        self._serving = vocabulary.words["serves a boss"]
        self._skills, self._things = vocabulary.skill_words, vocabulary.skills
        self._asking, self._been = vocabulary.words["question words"], vocabulary.phrases["has been one"]
        self._groups = vocabulary.words["those asked of"]

    def possible(self, mention: Sequence[Part]) -> bool:
        """Whether a role can be named at all: by the noun of one, or right before "job"; by most questions none is."""
        return not self._nouns.isdisjoint(map(WORD, mention))

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
        found = modifiers(mention, taken, lexicon.strong_heads, self._lexicon)
        if not found and (named or taken):
            # a noun used for other things as well needs a word before it: "project manager"
            weak = modifiers(mention, taken, self._weak, self._lexicon)
            heads = [p for p in weak if p.word in lexicon.heads]
            # "contact person" is what is asked for and no role
            cued = all(taken.issuperset((p.first - 1, *p.tokens)) for p in heads)
            one = bool(weak) and weak[0].stem not in lexicon.around and self._of_one(question, weak[0].first)
            cued = cued and not (one or self._of_field(question, weak))
            found = weak if not cued and any(p.word not in lexicon.heads for p in weak) else []
        if not found and not named and taken:
            found = [
                p
                for p in modifiers(mention, taken, lexicon.nouns, self._lexicon)
                if p.word not in lexicon.nouns
            ]
        if not found and not named and not taken:
            found = self._whose_job(question, mention)
        if not found and not named:
            found = self._any(question, mention, taken)
        if not found and named and (run := self._one_at(question, mention, allowed)):
            return question.quoted(run[0].first, run[-1].last)
        telling = [p for p in found if p.stem not in self._no_field]
        heads = [p for p in telling if p.word in lexicon.heads]
        hirers = [p for p in heads if p.stem in self._hirers and not self._lexicon.asked_of(question, p)]
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
        none = not found or self._is_thing(question, found)
        none = none or (named and self._is_none(question, found, used, allowed))
        return "" if none else question.quoted(found[0].first, found[-1].last)

    def _is_thing(self, question: Asked, run: Sequence[Part]) -> bool:
        """Whether what ends as a role does is all of a thing that is asked for: "which secrets manager"."""
        first, last = run[0].first, run[-1].last
        things = {(m.start, m.end) for m in question.longest(self._things)} if first else set()
        return (first, last) in things and question.stems[first - 1] in self._asking

    def _is_none(
        self, question: Asked, run: Sequence[Part], used: frozenset[int], allowed: frozenset[int]
    ) -> bool:
        """Whether what sounds like a role of an employer is what one does, whose team it is, or what one has been.

        "Do we architect ovens", "does the Acme team mentor", "the dev teams", "bakers' lives"; "three years as a baker" where a posting
        there speaks of one.
        """
        line, first, last = question.words, run[0].first, run[-1].last
        does = first and line[first - 1] in self._lexicon.subjects
        theirs = run[0].word in self._groups and first - 1 in used and len(run) > 1
        been = self._been.holds(question.stems[max(0, first - BEEN) : first])
        been = been and all(self._holding.some(tuple(allowed), p.stem) for p in run)
        others = self._groups.intersection(question.stems[last : last + 1])
        whose = (
            line[last - 1].endswith("s") and question.text[question.tokens[last - 1].end :][:1] in APOSTROPHES
        )
        return bool(does or theirs or been or others or whose)

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
        run = modifiers(mention, frozenset(), self._weak, self._lexicon)
        if not run or all(p.word in lexicon.heads for p in run):
            return []
        behind = question.words[run[-1].last : run[-1].last + 1]
        ends = lexicon.stop.issuperset(map(stem, behind))  # no "member area" does
        does = ends and self._lexicon.asked_of(question, run[0])
        return run if does or not lexicon.nouns.isdisjoint(behind) else []

    def _any(self, question: Asked, mention: Sequence[Part], taken: frozenset[int]) -> list[Part]:
        """The words between "any" and the noun of a role that ends a sentence, where no posting holds all of them.

        "Any java position?"; of several, "any java positions", a list is asked for.
        """
        nouns = self._lexicon.nouns
        ends = [p for p in mention if p.word in nouns and not p.word.endswith("s")]
        if not ends or question.sentence[ends[-1].first] in question.sentence[ends[-1].last :]:
            return []
        run = [p for p in modifiers(mention, taken, {ends[-1].word}, self._lexicon) if p.word not in nouns]
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
        for at, rank in enumerate(mention if "of" in question.words else ()):
            of = self._of(question, rank)
            if not of:
                continue
            end = of + 1
            for part in mention[at + 1 :]:
                if part.first < end <= part.last:
                    end = part.last  # the alias that holds the rank as well: "head of people"
                if part.first != end or end >= of + 1 + MOST_FIELD or part.stem in self._lexicon.ends:
                    continue
                if question.sentence[end] == question.sentence[of]:
                    end = part.last
            field = {p.stem for p in mention[at + 1 :] if of < p.last <= end and p.word != "of"}
            if not field or not self._stands(question, rank.first, end, used, named):
                continue
            titles = [self._titles.titles[n] for n in allowed]
            if not any(self._over(t, rank) and field & t.stems for t in titles):
                return question.quoted(rank.first, end)
        return ""

    def ranked(self, question: Asked, mention: Sequence[Part]) -> str:
        """The rank right before a noun that several titles have and none with it: no gardener is a "head gardener".

        Where there is but one, "Baker", the "senior baker" is that one, and the "head baker" none.
        """
        ranked = map(self._titles.seniority.__contains__, map(STEM, mention))
        for rank, noun in compress(pairwise(mention), ranked):  # of few
            if rank.last != noun.first or noun.word not in self._bearing.nouns:
                continue
            if not self._lexicon.before_role(question.words, rank.first):
                continue
            own = [t for t in self._titles.titles if self._bearing.bears(t, noun.word)]
            over = rank.stem in self._ranks or len(own) > 1
            if own and over and all(rank.stem not in t.every for t in own):
                return question.quoted(rank.first, noun.last)
        return ""

    def _over(self, title: Title, rank: Part) -> bool:
        """Whether a title has a rank, or the noun of roles said instead of one: "minister of music"."""
        if rank.stem in self._ranks:
            return not self._ranks.isdisjoint(title.stems)
        return self._bearing.bears(title, rank.word)

    def _of(self, question: Asked, rank: Part) -> int:
        """Where the "of" behind a rank stands, be it in one alias with it; 0 if there is none."""
        if rank.stem not in self._ranks and rank.word not in self._bearing.nouns:
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
