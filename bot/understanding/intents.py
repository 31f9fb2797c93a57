"""What kind of question it is, told by its turns of phrase."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary
    from bot.vocabulary.matching import Match


NAME = 9  # words of a text that is but a name for jobs
NO_TOKENS: frozenset[int] = frozenset()
ELLIPTIC = "asks whether it belongs"
TURNS = frozenset(
    {"unsaid", "says whose it is", "asks how firmly", ELLIPTIC}
)  # the lists of turns that name no thing


class Intents:
    """The signs of each kind in one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._v = vocabulary
        self._exact = frozenset(vocabulary.exact)
        self._asking = vocabulary.words["question words"] | vocabulary.words["imperatives"]
        self._opening = self._asking - vocabulary.words["fillers"]
        names = ("inverting", "pronouns", "articles", "points at one", "whose")
        self._not_ahead = frozenset(word for name in names for word in vocabulary.lists[name])
        self._role_before = frozenset(vocabulary.lists["the role before"])
        self._other = frozenset(vocabulary.lists["another of two"])
        self._behind_jobs = frozenset(vocabulary.lists["behind a noun of jobs"])

    def has(self, name: str, said: Asked, covered: Collection[int] = ()) -> bool:
        """Whether a phrase of the list stands in the sentences that ask, outside the covered tokens."""
        if name not in (said.found.lists or self.possible(said)):
            return False  # most lists have no phrase whose words all stand in a question
        answers, key = said.found.answers, (name, frozenset(covered))
        if key not in answers:
            answers[key] = self._has(name, said, key[1])
        return answers[key]

    def possible(self, said: Asked) -> frozenset[str]:
        """The lists with a phrase all of whose words stand in a text; of all others none does."""
        possible = said.found.lists
        if possible is None:
            exact, stemmed = said.possible(self._v.exact_intents), said.possible(self._v.intents)
            possible = said.found.lists = exact | (stemmed - self._exact)
        return possible

    def _has(self, name: str, said: Asked, covered: frozenset[int]) -> bool:
        exact = name in self._v.exact
        whole = said.among(self._v.exact[name] if exact else self._v.phrases[name])
        if name == "compare" and not covered:
            return whole.holds(said.words)  # "security duties: X versus Y"
        return whole.holds(said.closed(covered, exact=exact))

    def tokens(self, name: str, said: Asked) -> frozenset[int]:
        """The tokens of a list's phrases in the sentences that ask."""
        if name not in said.possible(self._v.intents):
            return NO_TOKENS
        found = self._v.phrases[name].find(said.without(()))
        return frozenset(i for match in found for i in match.words)

    def elliptic(self, said: Asked) -> frozenset[int]:
        """The tokens by which a text asks for yes or no without a verb and a question word: "kneading part of the job?".

        "Is there anything that counts as a bonus" asks for all that does.
        """
        turn = self.tokens(ELLIPTIC, said)
        verbal = turn and any(self._v.words["inverting"].issuperset(line[:1]) for line in self._clauses(said))
        return turn if turn and not verbal and self._of_one(said) else NO_TOKENS

    def turns(self, said: Asked) -> frozenset[int]:
        """The tokens of turns that name no thing: "part of the job", "says nothing about", "falls to the cook"."""
        if TURNS.isdisjoint(said.possible(self._v.intents)):
            return NO_TOKENS  # of most questions
        turns = self.tokens("unsaid", said) | self.tokens("says whose it is", said)
        return turns | self.tokens("asks how firmly", said) | self.elliptic(said)

    def _of_one(self, said: Asked) -> bool:
        """Whether nothing in a text asks for what there is: no order ahead, no question word, no how much.

        "Name the perks included" and "number of sick days allowed" ask for no yes.
        """
        words = self._v.words
        if said.stems[0] in words["question words"] or self.has("asks for what there is", said):
            return False
        if any(words["imperatives"].issuperset(line[:1]) for line in self._clauses(said)):
            return False
        # asked of "kneading when it is busy: part of the job?"
        asks = words["question words"] - words["conditions ahead"] - words["cases ahead"]
        return asks.isdisjoint(said.stems)

    def plural(self, said: Asked, covered: Collection[int]) -> bool:
        """Whether roles are asked for, and not about one: "which roles need", "which of their jobs".

        Those that one leads to are asked of that one: "what roles could come next".
        """
        answers, key = said.found.answers, ("plural", frozenset(covered))
        if key not in answers:
            answers[key] = self._plural(said, covered)
        return answers[key]

    def _plural(self, said: Asked, covered: Collection[int]) -> bool:
        asked = self.has("which roles", said) or self.has("which roles", said, covered)
        asked = asked or (not covered and self.has("which roles beside none", said)) or self._only_jobs(said)
        if not asked or self.has("roles to come", said):
            return False
        turns = said.among(self._v.exact["which roles"]).find(said.words)
        return not turns or not (self._of_a_thing(said, turns) or self._of_a_facet(said, turns))

    def others(self, said: Asked, covered: Collection[int]) -> bool:
        """Whether roles are asked for by a noun of theirs, and that of a thread by no word: "which roles does it manage"."""
        nouns = self._v.role_nouns
        if nouns.isdisjoint(said.words) or not self._role_before.isdisjoint(said.words):
            return False
        other = any(a in self._other and b in nouns for a, b in pairwise(said.words))
        return other or self.plural(said, covered)

    def _only_jobs(self, said: Asked) -> bool:
        """Whether a text is but a name for jobs and says which ones: "part-time jobs?", "roles based in Hull"."""
        line, fillers = said.words, self._v.words["fillers"]
        nouns = (i for i, word in enumerate(line) if word in self._v.role_nouns and word[-1] == "s")
        at = next(nouns, -1)
        if at < 0 or len(line) > NAME or said.sentence[0] != said.sentence[-1]:
            return False  # most texts
        ahead = [i for i in range(at) if said.stems[i] not in fillers]
        behind = [i for i in range(at + 1, len(line)) if said.stems[i] not in fillers]
        if any(line[i] in self._not_ahead or said.stems[i] in self._asking for i in ahead):
            return False
        return bool(ahead or behind) and (not behind or line[behind[0]] in self._behind_jobs)

    def _of_a_facet(self, said: Asked, turns: Sequence[Match[str]]) -> bool:
        """Whether all ``turns`` that sound like roles asked for are but part of how a facet is called: "which company value"."""
        asking = self._v.words["question words"]
        named = all(said.stems[m.start] in asking for m in turns)
        return named and all(said.paired(m.end - 1, self._v.cues) for m in turns)

    def _of_a_thing(self, said: Asked, turns: Sequence[Match[str]]) -> bool:
        """Whether all ``turns`` that sound like roles asked for are but part of what a thing is called: "which job reference"."""
        things, nouns = said.longest(self._v.skills), self._v.role_nouns
        ends = {i + 1 for m in things if len(m.words) > 1 for i in m.words[:-1]}
        return all(m.end in ends and said.words[m.end - 1] in nouns for m in turns)

    def yes_no(self, said: Asked, *, known: bool = False) -> bool:
        """Whether some sentence that asks begins, at a comma at the latest, as one that yes or no answers.

        "Any nice-to-haves?" asks for what there is, "any on-call?" for yes or no: that asks for a thing ``known``.
        """
        answers = said.found.answers
        key = ("yes no of a thing known" if known else "yes no", NO_TOKENS)
        if key not in answers:
            answers[key] = self._yes_no(said, known=known)
        return answers[key]

    def _yes_no(self, said: Asked, *, known: bool) -> bool:
        if self.has("asks for a verdict", said) or self.elliptic(said):
            return True
        turns = ("asks so without a verb", *(("asks so of a thing",) if known else ()))
        if said.marked and any(self.has(name, said) for name in turns):
            return self._of_one(said)
        if self.has("polite", said) and not self.has("of somebody", said):
            return False
        possible = said.possible(self._v.intents)
        if "yes no" not in possible:
            return False
        openers = said.among(self._v.phrases["yes no"])  # once for all clauses
        if known or "any of" not in possible:
            return any(map(openers.holds, self._clauses(said)))
        others = self._v.phrases["any of"]
        return any(openers.holds(line) and not others.holds(line) for line in self._clauses(said))

    def _clauses(self, said: Asked) -> tuple[tuple[str, ...], ...]:
        """What stands from the beginning of a sentence that asks, and from each comma in it, to its end."""
        if said.found.clauses is None:
            said.found.clauses = tuple(self._cut(said))
        return said.found.clauses

    def _cut(self, said: Asked) -> Iterator[tuple[str, ...]]:
        """The same, cut anew."""
        fillers = self._v.words["fillers"]
        left = self.tokens("leaves out", said)
        for sentence in said.asking:
            if not (size := said.sentence.count(sentence)):
                continue
            begin = said.sentence.index(sentence)
            for i in (begin, *sorted(said.parted.intersection(range(begin + 1, begin + size)))):
                if i in left:
                    continue  # "don't care about the pay" asks nothing
                first, line = i == begin, said.stems[i : begin + size]
                fills = line[0] in fillers  # of few
                skipped = next((n for n, s in enumerate(line) if s not in fillers), 0) if fills else 0
                skipped *= line[:1] != ("there",)  # "there is a test" tells
                if first or line[skipped + 1 :]:  # "what does the clerk (one) do"
                    yield line[skipped:]

    def _opens(self, said: Asked, at: int) -> bool:
        """Whether a question word begins a clause: "at the interview, what will they ask"."""
        return said.stems[at] in self._v.words["question words"] and at in said.parted

    def asks(self, said: Asked) -> bool:
        """Whether the text has the form of a question or of a request, or is only a few words."""
        if said.marked:
            return True
        if not self._opening.isdisjoint(said.stems[:1]) or self.yes_no(said):
            return True  # most others
        kept = [i for i in range(len(said.tokens)) if said.stems[i] not in self._v.words["fillers"]]
        first = [
            said.stems[i]
            for n, i in enumerate(kept)
            if not n or said.sentence[i] != said.sentence[kept[n - 1]] or self._opens(said, i)
        ]
        if first and first[0] in self._v.words["conditions ahead"]:
            # "if i complain what comes along with it": the question follows its condition without a mark
            own = {s for s, n in zip(said.stems, said.sentence, strict=True) if n == said.sentence[kept[0]]}
            first += own & self._v.words["question words"]
        return (
            not self._asking.isdisjoint(first) or self.has("indirect", said) or self.has("in the role", said)
        )
