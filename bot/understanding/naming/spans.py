"""Which words of a question may name a role: not those refused, nor of a thing, nor of a facet's name."""

from __future__ import annotations

from itertools import compress, pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.understanding.naming.modifying import modifiers
from bot.understanding.naming.refusals import Refusals
from bot.understanding.naming.titles import TOKENS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.post_terms import Term
    from bot.understanding.naming.titles import Part, Titles
    from bot.vocabulary import Vocabulary

LONG = 4  # words of a title that are no facet's by chance


class Spans(NamedTuple):
    """The words of a question that may name a role, and the tokens of those that name none.

    ``parts`` are all words but employers and places, ``mention`` those that may name a role, ``asking`` those of them
    apart from facets, in the sentence that asks where that names a whole title. ``ruled_out`` are the tokens of roles not
    meant, ``refused`` these and what the asker is, ``against`` their stems; ``taken`` the tokens of facets and things.
    """

    parts: list[Part]
    mention: list[Part]
    asking: list[Part]
    ruled_out: frozenset[int]
    refused: frozenset[int]
    against: frozenset[str]
    taken: frozenset[int]
    terms: tuple[Term, ...] = ()


class Spanning:
    """Finds them with the titles of one shelf."""

    def __init__(self, titles: Titles, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._titles = titles
        self._lexicon = lexicon
        words, self._cues, self._skills = vocabulary.words, vocabulary.cues, vocabulary.skills
        self.refusals = Refusals(titles.holding, lexicon, vocabulary)
        self._plain = titles.generic | words["decoration"]
        self._behind, self._conditions = words["behind titles"], words["begins a condition"]
        self._definite = lexicon.articles - lexicon.indefinite

    def of(self, question: Asked, parts: list[Part], taken: frozenset[int]) -> Spans:
        """What of the ``parts`` may name a role; ``taken`` are the tokens of facets."""
        ruled_out = self.refusals.ruled_out(question)
        refused = ruled_out | self.refusals.asker(question)
        told = _outside(parts, refused)
        told = self._less_pronoun(told, parts) if "i" in question.words else told
        things = self._things(question, told)
        mention = [p for p in told if not things.issuperset(p.tokens)] if things else told
        titled = self._less_facets(question, mention)
        asking = self._in_question(question, titled)
        dropped = [] if asking is titled else [p for p in titled if p not in asking]
        return Spans(
            parts,
            mention,
            asking,
            ruled_out,
            refused | self._others(question, dropped),
            frozenset([p.stem for p in parts if not refused.isdisjoint(p.tokens)] if refused else ()),
            taken | things,
        )

    def parts(self, question: Asked, used: frozenset[int] = frozenset()) -> list[Part]:
        """The words of a question, those of titles written short in full, less the tokens ``used``."""
        text, capitals, tied = question.text, frozenset[int](), frozenset[int]()
        if "&" in text and self._titles.short.tied:
            behind = range(1, len(question.tokens))
            tied = frozenset([i - 1 for i in behind if question.between(i).strip() == "&"])
        if not self._titles.short.initials.keys().isdisjoint(question.words):
            tokens = enumerate(question.tokens)
            capitals = frozenset([i for i, t in tokens if text[t.start : t.end].isupper()])
        parts = self._titles.canonical(question.words, capitals, tied)
        return _outside(self._lexicon.less_deeds(question, parts), used)

    def _less_pronoun(self, told: list[Part], parts: Sequence[Part]) -> list[Part]:
        """Some words of a question, without an "i" that is no level: it is one behind the noun of a role, "engineer I"."""
        ends = {p.last for p in parts if p.word in self._lexicon.heads}
        return [p for p in told if p.word != "i" or p.first in ends]

    def _less_facets(self, question: Asked, mention: list[Part]) -> list[Part]:
        """The words that may name a role, without those of a facet's name apart from it: "technical skills"."""
        cues = question.longest(self._cues)
        inside = {i for c in cues if len(c.words) > 1 for i in c.words}
        if inside:
            inside -= self._lexicon.alike(question, inside)
        if not inside or not any(inside.issuperset(p.tokens) for p in mention if p.first in inside):
            return mention  # of most questions
        titled = [
            p
            for p in mention
            if p.stem in self._titles.holding
            and (p.stem not in self._lexicon.stop or self._lexicon.field(question, p.first))
        ]
        beside = {
            i
            for p in titled
            if inside.isdisjoint(p.tokens)
            for i in (p.first - 1, p.last)
            if i in inside and question.sentence[i] == question.sentence[p.first]
        }
        # "who does the product manager …": a name, though "the product" asks too; two words may be said as one
        pairs = [
            {*field.tokens, *head.tokens}
            for field, head in pairwise(titled)
            if (
                (head.first in {field.first, field.last} and head.word in self._lexicon.heads)
                or self._turned(question, field, head)
            )
            and self._titles.holding[field.stem] & self._titles.holding[head.stem]
        ]
        # whom "the baker" has above, the "team lead"
        if pairs and self._one_outside(question, titled, inside):
            pairs = [pair for pair in pairs if not any(pair <= set(c.words) for c in cues)]
        # "the part time baker": with the word before the noun all of its term is the name's
        beside.update(*pairs, *(c.words for c in cues if self._termed(question, c.words, pairs)))
        beside |= self._in_full(mention)
        beside.update(*(p.tokens for p in titled if p.first in inside and self._does(question, p)))
        if not self._lexicon.nouns.isdisjoint(question.words):
            beside.update(*(p.tokens for p in titled if self._says_which(question, p)))
            beside.update(*((*p.tokens, p.last) for p in titled if self._of_job(question, p)))
        return [p for p in mention if not inside.issuperset(p.tokens) or not beside.isdisjoint(p.tokens)]

    def _turned(self, question: Asked, head: Part, field: Part) -> bool:
        """Whether the noun of a role stands before its field: "the manager for materials", of a "Materials Manager"."""
        between = question.stems[head.last : field.first]
        return head.word in self._lexicon.heads and len(between) == 1 and self._behind.issuperset(between)

    def _of_job(self, question: Asked, part: Part) -> bool:
        """Whether the noun of many roles alone says whose job is meant: "the manager's job", not "the hiring manager role"."""
        line, lexicon = question.words, self._lexicon
        named = part.word in lexicon.weak_heads and not lexicon.nouns.isdisjoint(
            line[part.last : part.last + 1]
        )
        return named and (not part.first or question.stems[part.first - 1] in lexicon.stop)

    def _does(self, question: Asked, part: Part) -> bool:
        """Whether a role of one kind is asked what it does: "the recruiter", but not "the manager", who is any role's boss."""
        one = part.word in self._lexicon.heads and part.stem not in self._titles.generic
        return one and self._lexicon.asked_of(question, part)

    def _termed(self, question: Asked, term: Sequence[int], pairs: Sequence[Collection[int]]) -> bool:
        """Whether words that titles have end right before the noun of a role, or before a word of a title that has them all.

        "The part time wholemeal baker", of a "Wholemeal Baker - Part Time".
        """
        holding, behind = self._titles.holding, term[-1] + 1
        if not all(question.stems[i] in holding for i in term):
            return False
        if any(term[-1] in pair and term[-1] != max(pair) for pair in pairs):
            return True
        if question.sentence[behind : behind + 1] != question.sentence[term[-1] : behind]:
            return False
        root = question.stems[behind]
        return root not in self._lexicon.stop and bool(
            frozenset.intersection(
                *(frozenset(holding.get(s, ())) for s in (*(question.stems[i] for i in term), root))
            )
        )

    def _in_full(self, mention: Sequence[Part]) -> set[int]:
        """The tokens of a title said word for word, a long one: "the Manager of Ovens and Training" asks for no boss."""
        line = [p.stem for p in mention]
        found: set[int] = set()
        for number in self._titles.whole(set(line)):
            title = self._titles.titles[number].line
            spans = range(len(line) - len(title) + 1) if len(title) >= LONG else range(0)
            at = next((i for i in spans if tuple(line[i : i + len(title)]) == title), None)
            if at is not None:
                found.update(i for p in mention[at : at + len(title)] for i in p.tokens)
        return found

    def _one_outside(self, question: Asked, titled: Sequence[Part], inside: Collection[int]) -> bool:
        """Whether one person is named outside the names of facets: "the baker", but not "bakers"."""
        return any(
            (p.word in self._lexicon.heads or frozenset({p.stem}) in self._titles.cores)
            and not any(i in inside for i in p.tokens)
            and not question.words[p.last - 1].endswith("s")
            for p in titled
        )

    def _says_which(self, question: Asked, part: Part) -> bool:
        """Whether a word stands between "the" and "job" or the like: "the summer job", also where it asks for something."""
        before = question.words[max(0, part.first - 1) : part.first]
        return (
            part.stem not in self._plain
            and not self._lexicon.nouns.isdisjoint(question.words[part.last : part.last + 1])
            and not self._definite.isdisjoint(before)
        )

    def _in_question(self, question: Asked, mention: list[Part]) -> list[Part]:
        """The words of the sentence that asks where they are the whole of a title; words elsewhere may be of another.

        "I speak no Polish. What does the cook do?", and there is a "Baker (Polish is a must)". Nor does the condition name
        the role of what it stands behind: "is the cook paid more if he helps the head baker".
        """
        conditional = not self._conditions.isdisjoint(question.stems)
        if not conditional and (":" in question.text or question.asking.issuperset(question.sentence)):
            return mention  # of most questions
        asking = [p for p in mention if question.sentence[p.first] in question.asking]
        if asking and conditional:
            first = next(i for i, s in enumerate(question.stems) if s in self._conditions)
            ahead = asking[0].first < first  # else the condition goes up to its mark
            last = next((i for i in sorted(question.parted) if i > first and not ahead), len(question.stems))
            own = question.sentence[first]
            asking = [
                p for p in asking if not (first <= p.first < last and question.sentence[p.first] == own)
            ]
        if len(asking) == len(mention) or ":" in question.text:
            return mention
        said = {p.stem for p in asking}
        telling, titles = said - self._titles.generic, self._titles.titles
        whole = (titles[n] for n in self._titles.whole(said))
        return mention if all(telling.isdisjoint(t.every) for t in whole) else asking

    def _others(self, question: Asked, dropped: Sequence[Part]) -> frozenset[int]:
        """The tokens of the roles that only a condition names, no things asked for: "a bonus if he helps the head baker"."""
        if not dropped or self._conditions.isdisjoint(question.stems):
            return frozenset()  # of most questions
        titles, holding, heads = self._titles.titles, self._titles.holding, set(self._lexicon.heads)
        heads |= {
            p.word
            for p in dropped
            if any(tuple(titles[n].line[-1:]) == (p.stem,) for n in holding.get(p.stem, ()))
        }
        run = modifiers(dropped, frozenset(), heads, self._lexicon)
        return frozenset(i for p in run if p.stem in holding for i in p.tokens)

    def _things(self, question: Asked, mention: Sequence[Part]) -> frozenset[int]:
        """The tokens of things only some of whose words stand in titles, and no noun of a role among or behind them.

        "Machine learning" names no "Deep Learning Engineer", nor a role that is missing; "instead of AWS" no "AWS engineer".
        """
        lexicon, holding = self._lexicon, self._titles.holding
        exchanged = self.refusals.exchanged(question)
        found = [frozenset(m.words) for m in question.longest(self._skills) if len(m.words) > 1]
        if not found:
            return exchanged  # of most questions
        titled = {i for p in mention if p.stem in holding for i in p.tokens}
        people = {i for p in mention if p.word in lexicon.heads or p.word in lexicon.nouns for i in p.tokens}
        partly = (t for t in found if t & titled and t - titled and people.isdisjoint({*t, max(t) + 1}))
        return exchanged.union(*partly)


def _outside(parts: list[Part], tokens: frozenset[int]) -> list[Part]:
    """The words of a question that are not among some tokens: mostly all, for there are none of these."""
    return [*compress(parts, map(tokens.isdisjoint, map(TOKENS, parts)))] if tokens else parts
