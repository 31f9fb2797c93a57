"""What a question says of roles that it does not ask for: those it rules out, and what the asker is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.understanding.exchanging import sides

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.vocabulary import Vocabulary

NEGATION = "negation"  # the list of what refuses
I_AM = 3  # words of "i am a"
REACH = 6  # words that a "not" can reach
LONGEST = 7  # words behind "one" that say which is meant
BEFORE = 2  # words before what refuses of which one stands for the role: "the one that isn't"
NEAR = 5  # words behind "i" among which it has years of something


class Refusals:
    """Tells which words name a role that is not meant."""

    def __init__(self, titled: Collection[str], lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        """``titled`` are the stems of titles."""
        self._vocabulary, self._titled = vocabulary, titled
        self._nouns, self._heads = lexicon.nouns, lexicon.heads
        self._turns = vocabulary.words["behind oneself"]
        self._negation = vocabulary.phrases[NEGATION]
        self._verbs = vocabulary.words["posting verbs"]
        self._elsewhere: dict[str, list[tuple[str, ...]]] = {}
        self._first: dict[str, list[tuple[str, ...]]] = {}
        for line in vocabulary.lists["from elsewhere"]:
            where = self._first if line.startswith("^") else self._elsewhere
            words = tuple(line.removeprefix("^").split())
            where.setdefault(words[0], []).append(words)
        self._beginning = frozenset({"i", *self._elsewhere, *self._first})
        self._asking = frozenset(vocabulary.lists["inverting"])
        self._am = frozenset(tuple(line.split()) for line in vocabulary.lists["i am"])
        self._begins = self._beginning.union(line[0] for line in self._am)
        self._plain = frozenset(vocabulary.lists["denies by itself"])
        self._syllables = frozenset(vocabulary.lists["denying a rank"])
        self._ranks = frozenset(vocabulary.lists["ranks of roles"])
        lacking = vocabulary.lists["lacks a word of a title"]
        self._lacking = frozenset(line.replace("/", " ").split()[-1] for line in lacking)
        self._ones = lexicon.ones
        self._joints = vocabulary.words["joined either"] | vocabulary.words["joined both"]
        self._behind = frozenset(vocabulary.lists["behind titles"])
        self._telling = frozenset((*vocabulary.lists["behind one"], *vocabulary.lists["behind one refused"]))
        self._has, self._units = frozenset(vocabulary.lists["i have"]), vocabulary.words["units"]

    def ruled_out(self, question: Asked) -> frozenset[int]:
        """The tokens that say which role is not meant: "(not the senior one)", "(I don't mean the fellows)"."""
        refused = self._glued(question)
        possible = question.possible(self._vocabulary.intents)
        found = self._negation.find(question.stems) if NEGATION in possible else []
        if not found:
            return frozenset()  # of most questions
        apart = refused | self.exchanged(question)
        cues = question.among(self._vocabulary.cues).find(question.stems)
        named = {m.start for m in cues if len(m.words) > 1}
        for match in found:
            denies = question.stems[match.end : match.end + 1]
            if match.end in apart or match.start in named:
                continue  # "instead of AWS for the cook", "on the non-technical side"
            if denies and denies[0] not in self._verbs:  # "does it not require aws" refuses no role
                at = match.end - 1
                of_one = self._of_one(question, match.start, at)
                ranks = range(match.start, self._last_rank(question, at + 1) + 1)
                refused |= {*ranks} if of_one else self._reach(question, at)
        return frozenset(refused)

    def _glued(self, question: Asked) -> set[int]:
        """The tokens of a rank that a syllable before it denies: "the non-senior cook"."""
        if self._syllables.isdisjoint(question.words):
            return set()
        pairs = enumerate(pairwise(question.words))
        found = [at for at, (no, rank) in pairs if no in self._syllables and rank in self._ranks]
        return {i for at in found for i in (at, at + 1)}

    def anything(self, question: Asked) -> bool:
        """Whether a role, or a thing for another, is said not to be meant, or what the asker is."""
        return bool(self.ruled_out(question) or self.asker(question) or self.exchanged(question))

    def exchanged(self, question: Asked) -> frozenset[int]:
        """The tokens of a thing for which another is to do, and of that: they name no role."""
        other = sides(question, self._vocabulary)
        if not other:
            return other  # of most questions
        return other - question.aside

    def asker(self, question: Asked) -> frozenset[int]:
        """The tokens that say what the asker is, and not what is asked for: "i'm a cook"."""
        asker: set[int] = set()
        if self._beginning.isdisjoint(question.words):
            return frozenset()
        for at in (i for i, word in enumerate(question.words) if word in self._begins):
            if question.words[at : at + I_AM] in self._am and at + I_AM not in asker:
                asker |= self._clause(question, at + I_AM)
            elif self._tells(question, at):
                clause = self._clause(question, at)
                # without a mark behind it the question itself may follow
                asker |= clause if max(clause) + 1 < len(question.tokens) else set()
        return frozenset(asker)

    def _tells(self, question: Asked, at: int) -> bool:
        """Whether the asker begins to say where they come from: "i worked", at the beginning "been a", "i have six years"."""
        begins = not at or question.sentence[at - 1] != question.sentence[at]
        if not begins and question.words[at - 1] in self._asking:
            return False  # "can i work part-time": asks
        lines = self._elsewhere.get(question.words[at], ())
        if begins:
            lines = [*lines, *self._first.get(question.words[at], ())]
        if any(question.words[at : at + len(line)] == line for line in lines):
            return True
        has = question.words[at] == "i" and not self._has.isdisjoint(question.words[at + 1 : at + 2])
        return has and not self._units.isdisjoint(question.stems[at + 2 : at + NEAR])

    def _reach(self, question: Asked, at: int) -> set[int]:
        """The tokens a negation reaches: up to a noun of roles or a bracket, or to the end of the text.

        With what stands behind that noun and tells which one is not meant: "not the one with azure".
        """
        tokens = question.tokens
        bracket = at in question.aside
        last, plain = min(at + REACH, len(tokens)), tokens[at].text in self._plain
        for i in range(at + 1, last):
            between = question.between(i)
            if ")" in between:
                return set(range(at + 1, i))
            if tokens[i].text in self._nouns or tokens[i].stem in self._ones:
                return {*range(at + 1, i), *self._clause_of(question, i)}
            if bracket and i == last - 1:
                return set(range(at + 1, i + 1))
            if any(c in between for c in ",.;:!?("):
                return set(range(at + 1, i)) if bracket else set()  # "(not appsec, not secops)"
            if plain and i > at + 1 and tokens[i].text in self._behind:
                return set()  # "as a non EU citizen for the gardener" refuses no role
        return set(range(at + 1, last)) if last == len(tokens) and plain else set()

    def _of_one(self, question: Asked, first: int, at: int) -> bool:
        """Whether words up to ``at`` say which word the one meant has not: "the one without senior in its title".

        A rank, or where "without" says so any word of titles: "the 2023 one without community".
        """
        rank, behind = question.words[at + 1 : at + 2], question.words[at + 2 : at + 3]
        field = question.stems[at + 1 : at + 2] if question.words[at] in self._lacking else ()
        lacked = not self._ranks.isdisjoint(rank) or any(root in self._titled for root in field)
        if not lacked or not self._heads.isdisjoint(behind):
            return False  # "one without senior engineers"
        before = slice(max(0, first - BEFORE), first)
        words = question.words[before]
        clause = (
            words[-1:] and words[-1] in self._telling and words[0] in self._heads
        )  # "the cook who isn't senior"
        return bool(clause) or not (
            self._nouns.isdisjoint(words) and self._ones.isdisjoint(question.stems[before])
        )

    def _last_rank(self, question: Asked, at: int) -> int:
        """The last of the ranks that joints tie to the one at a token: "without senior or junior in it"."""
        words = question.words
        while (
            words[at + 1 : at + 2]
            and words[at + 1] in self._joints
            and not self._ranks.isdisjoint(words[at + 2 : at + 3])
        ):
            at += 2
        return at

    def _clause_of(self, question: Asked, noun: int) -> range:
        """The noun of a role, or "one", and the clause behind it that says which one; nothing where none follows."""
        last = noun + 1
        if question.words[last : last + 1] and question.words[last] in self._telling:
            return range(noun, question.clause_end(last, LONGEST))
        return range(0)

    def _clause(self, question: Asked, first: int) -> set[int]:
        """The tokens up to the next mark or word that ends a clause."""
        found: set[int] = set()
        for i in range(first, len(question.tokens)):
            between = question.between(i)
            turns = question.stems[i] in self._turns
            if i > first and (turns or any(c in between for c in ",.;:!?-–—(")):
                break
            found.add(i)
        return found
