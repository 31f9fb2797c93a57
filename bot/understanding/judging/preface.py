"""What is said before the clause that asks, and has nothing to do with it: "sorry to bother, is Acme remote?".

Whoever asks may greet, excuse himself or tell what happened; none of it speaks against a question that names the role
or the employer by itself. What may be a condition, or names anything that postings state, is no preface.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.facets import LOCATION, REMOTE
from bot.understanding.judging.clauses import Clauses
from bot.understanding.judging.tellers import ONESELF, Tellers
from bot.understanding.naming.employers import Employers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.titles import Titles
    from bot.vocabulary import Vocabulary

TROUBLE = ("sign trouble", "sign team")  # behind these a role, or a job, may be one of the asker's own
NO_MORE = "says no more"  # the list of turns that ask nothing
HOMES = ("before a home", "before what may be a home")  # where one is decides whether one may come in
# where one works: what is said of moving is no more than why one asks for it
WHERE = frozenset({REMOTE, LOCATION})
# what is told before a clause, and how one begins that asks it of another
ERRANDS = (
    "errands ahead",
    "asks the same of",
)
DAYS = ("sign now", "sign ours")  # behind these a mere role may be a colleague
MOST = 6  # pieces said before a question that are left out: for each the text is read once more


class Preface:
    """Leaves prefaces out on one shelf."""

    def __init__(self, titles: Titles, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary) -> None:
        self._v = vocabulary
        self._lexicon = lexicon
        self._clauses = Clauses(titles, lexicon, vocabulary)
        self.begins, self.said_of = self._clauses.begins, self._clauses.said_of
        self._states, self._titled = self._clauses.states, self._clauses.titled
        self._tellers = Tellers(self._clauses, lexicon, vocabulary)
        self._plain = lexicon.idle | lexicon.ordinary
        self._employers = Employers(titles, lexicon, holding, vocabulary)
        self._trouble, self._days, self._told, self._homes = (
            [vocabulary.phrases[name] for name in names] for names in (TROUBLE, DAYS, ONESELF, HOMES)
        )
        self._regions = vocabulary.words["regions"]
        self._passes_on = frozenset(vocabulary.lists["passes a question on"])
        self._told_to = frozenset(vocabulary.lists["behind who is told"])
        self._ties = self._passes_on.union(vocabulary.lists["ties a remark"])
        self._conditions = vocabulary.words["sets a condition"]
        self._pointing = vocabulary.words["points to a remark"]
        self._empty = vocabulary.phrases[NO_MORE]
        self._verbs = vocabulary.phrases["yes no"]
        self._errands, self._same = (vocabulary.phrases[name] for name in ERRANDS)

    def less(self, said: Asked, most: int = MOST) -> Asked:
        """A text without what its last clause that asks does not need, ``most`` pieces; the text where all of it counts."""
        said = self._unaddressed(said) if "@" in said.text else said
        said = self._short(said) if NO_MORE in said.possible(self._v.intents) else said
        several = len(said.starts) > 1
        plain = not several and self._ties.isdisjoint(said.words) and not said.parted
        if plain or not most:
            return said  # most questions
        names: frozenset[int] | None = None
        for at in self._behind_sentences(said) if several else self._openings(said):
            names = self._employers.organizations(said)[1] if names is None else names
            first = said.sentence.index(said.sentence[at - 1])  # of the sentence before, where one ends here
            ends = said.sentence[at - 1] != said.sentence[at]
            unasked = self._unasked(said, first, at, names)
            if not (unasked or self._tellers.story(said, first, at, names)):
                if not ends and self._tellers.lacks(said, first, at):
                    return _parted(said, at)
                continue
            if ends and (self.begins(said, first) or self._employed(said, first, at)):
                continue
            if unasked or self._tellers.apart(said, first, at, names):
                return self.less(_without(said, range(first, at)), most - 1)
            return said if ends else _parted(said, at)
        return said

    def _employed(self, said: Asked, first: int, at: int) -> bool:
        """Whether some tokens name an employer, whatever those name that ask."""
        told = self._employers.organizations(said.asks(frozenset(said.sentence[first:at])))[1]
        return not told.isdisjoint(range(first, at))

    def _unasked(self, said: Asked, first: int, at: int, names: frozenset[int]) -> bool:
        """Whether what is said before a clause that is clear by itself says but why, or by whom, it is asked."""
        if not names.isdisjoint(range(first, at)):
            return False
        errand = self._errands.holds(said.stems[first:at])
        if (errand and self._of_a_role(said, at)) or self._tellers.introduced(said, first, at):
            return True
        idle = errand or self._idle(said, first, at) or self._of_moving(said, first, at)
        return idle and self._clear(said, first, at, names)

    def opens(self, said: Asked) -> bool:
        """Whether a sentence or a clause of a text begins as a question does."""
        return any(self.begins(said, at) for at in said.starts) or any(self._openings(said))

    def questions(self, said: Asked) -> bool:
        """Whether a clause of a text begins with a question word."""
        line, words = said.stems, self._v.words
        firsts = {
            next((s for s in line[at:] if s not in words["fillers"]), "")
            for at in (*said.starts, *self._openings(said))
        }
        return not firsts.isdisjoint(words["question words"])

    def asks(self, said: Asked) -> bool:
        """Whether a text by itself asks for what postings state, of an employer, of a role or of all roles.

        Not where something is broken, or told of these days.
        """
        if any(table.holds(said.stems) for table in (*self._trouble, *self._days)):
            return False
        return self._clear(said, 0, 0, self._employers.organizations(said)[1])

    def _unaddressed(self, said: Asked) -> Asked:
        """A text without whom it speaks to, no employer: "hey @jobs is Acme remote?"."""
        marks = (i for i, t in enumerate(said.tokens) if said.text[max(0, t.start - 1)] == "@")
        at = next(marks, len(said.tokens))
        end = next((i for i in range(at + 1, len(said.tokens)) if said.between(i) != "."), len(said.tokens))
        before = self._v.words["fillers"].issuperset(said.stems[:at])
        if (
            not before
            or end == len(said.tokens)
            or not self._employers.organizations(said)[1].isdisjoint(range(at, end))
        ):
            return said
        return _without(said, range(at, end))

    def _short(self, said: Asked) -> Asked:
        """A text without the turns that ask no more; of "is it true that" the verb stays, which asks for yes or no.

        Behind that a text must name what postings state: "is it true that the cook left" is talk.
        """
        for turn in reversed(self._empty.longest(said.stems)):
            verb = self._verbs.holds(said.stems[turn.start : turn.start + 1])
            rest = said.stems[turn.end :]
            if rest and (not verb or self._states(rest)):
                said = _without(said, range(turn.start + verb, turn.end))
        return said

    def _openings(self, said: Asked) -> Iterator[int]:
        """The tokens that begin a clause which asks, behind another clause of its sentence; the last first."""
        words, sentence = said.words, said.sentence
        tied = () if self._ties.isdisjoint(words) else range(1, len(words))
        for at in sorted(said.parted.union(tied), reverse=True):
            if sentence[at] != sentence[at - 1] or sentence[at] not in said.asking:
                continue
            told = at > 1 and words[at - 1] in self._told_to and words[at - 2] in self._passes_on
            if (told or at in said.parted or words[at - 1] in self._ties) and self.begins(said, at):
                yield at

    def _behind_sentences(self, said: Asked) -> list[int]:
        """The same, and those that begin a sentence which asks."""
        starts = (at for at in said.starts[1:] if said.sentence[at] in said.asking)
        return sorted({*self._openings(said), *starts}, reverse=True)

    def _of_a_role(self, said: Asked, at: int) -> bool:
        """Whether a clause asks something of a role, or the same of it as was asked of another: "what about the cook"."""
        line = said.stems[at:]
        asks = self._same.holds(line) or self._states(line) or self._v.weak_cues.holds(line)
        return asks and self._titled(said, at, len(said.tokens))

    def _idle(self, said: Asked, first: int, at: int) -> bool:
        """Whether nothing that is said before a clause can belong to what it asks."""
        v, line = self._v, said.stems[first:at]
        own = [s for s in line if s not in v.words["fillers"]]
        if not own or own[0] in self._conditions or any(s.isdigit() for s in line):
            return False
        if not self._pointing.isdisjoint(said.stems[at:]) or self.said_of(said, at):
            return False
        oneself = v.words["oneself"]
        if not oneself.isdisjoint(line) and not oneself.isdisjoint(said.stems[at : at + 2]):
            return False  # "I am seventeen, may I …"
        verdict = self._lexicon.questions.isdisjoint(said.stems[at : at + 2])
        if verdict and any(table.holds(line) for table in self._told):
            return False  # "I can't sew at all, is Acme for me"
        if self._states(line):
            return False
        return not (self._titled(said, first, at) or (verdict and self._at_home(said, first, at)))

    def _of_moving(self, said: Asked, first: int, at: int) -> bool:
        """Whether it is told only that one would not move, before it is asked whether one may work from elsewhere."""
        cues, line = self._v.cues, said.stems[first:at]
        if all(m.value != REMOTE for m in cues.find(said.stems[at:])):
            return False
        told = cues.find(line)
        there = {i for m in told for i in m.words}
        things = (m.words for m in self._v.skills.find(line))
        if not told or any(m.value not in WHERE for m in told) or not all(map(there.intersection, things)):
            return False
        return not self._at_home(said, first, at)

    def _at_home(self, said: Asked, first: int, last: int) -> bool:
        """Whether a place is told where the asker is, which may decide a verdict: "I'm in Chile", not "I'm in sales"."""
        for table in self._homes:
            for match in table.find(said.stems[first:last]):
                at = first + match.end
                name = at < last and (
                    said.text[said.tokens[at].start].isupper() or said.stems[at] in self._regions
                )
                if name and (said.stems[at] in self._regions or said.stems[at] not in self._plain):
                    return True
        return False

    def _clear(self, said: Asked, first: int, at: int, names: frozenset[int]) -> bool:
        """Whether a clause asks by itself for what postings state, of an employer, of a role or of all roles.

        A mere role may be a colleague, where something is broken or told of these days: "my oven is on, is the cook free".
        """
        before, employer = said.stems[first:at], any(i >= at for i in names)
        troubled = any(table.holds(before) for table in self._trouble)
        if not self._states(["" if i in names else said.stems[i] for i in range(at, len(said.tokens))]):
            return bool(before) and employer and not troubled and self._clauses.worded(said, at)
        if employer or troubled:
            return employer
        if not self._lexicon.nouns.isdisjoint(said.words[at:]):
            return True
        return self._titled(said, at, len(said.tokens)) and not any(t.holds(before) for t in self._days)


def _without(said: Asked, less: range) -> Asked:
    """A text without some of its tokens."""
    kept = [i for i in range(len(said.tokens)) if i not in less]
    tokens, sentence = tuple(said.tokens[i] for i in kept), tuple(said.sentence[i] for i in kept)
    return said.saying(tokens, sentence, said.asking.intersection(sentence))


def _parted(said: Asked, at: int) -> Asked:
    """A text whose sentence is two from a token on, of which only the second asks."""
    own = said.sentence[at]
    sentence = (*said.sentence[:at], *(n + 1 for n in said.sentence[at:]))
    return said.saying(said.tokens, sentence, frozenset(n + (n >= own) for n in said.asking))
