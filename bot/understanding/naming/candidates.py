"""The candidates: the postings a question names, less those that it can't mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Kind
from bot.text.tokens import stems, words
from bot.understanding.naming.by_whole_title import ByWholeTitle
from bot.understanding.naming.copies import distinct
from bot.understanding.naming.inner import Inner
from bot.vocabulary.language import language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain import Posting, Query, Topic
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.named import Named
    from bot.understanding.naming.roles import Roles
    from bot.vocabulary import Vocabulary

ALONE = 2  # words by which one candidate must lead to be the one meant; one, if it is no ordinary word
FEW = 2  # postings that a thing said may mean
WORDS = 4  # words before "job" that say what kind of one it is


class Candidates:
    """Narrows what the roles' resolver finds."""

    def __init__(
        self,
        postings: Sequence[Posting],
        roles: Roles,
        intents: Intents,
        holding: Holding,
        lexicon: Lexicon,
        vocabulary: Vocabulary,
    ) -> None:
        self._lexicon = lexicon
        self._postings, self._roles, self._whole = postings, roles, ByWholeTitle(postings)
        self._inner = Inner(postings, lexicon, vocabulary)
        self._intents, self._holding = intents, holding
        self._v = vocabulary
        self._titles = [frozenset(stems(p.title)) for p in postings]
        self._leads = frozenset(vocabulary.lists["leads to a role"])
        self._article = frozenset(vocabulary.lists["definite articles"])
        self._asked = vocabulary.phrases["is it a"]

    def named(self, said: Asked, cues: frozenset[int]) -> Named:
        """The postings a question names, one of those that say the same; of several languages its own."""
        named = self._inner.named(said, self._roles.of_rank(said, self._named(said, cues)))
        if named.unknown and self._of_jobs(said, named.unknown):
            return named._replace(unknown="", role="")
        return named

    def _of_jobs(self, said: Asked, name: str) -> bool:
        """Whether what stands before a noun of jobs, and is called so by no title, is what postings speak of: "evening jobs".

        Who asks for jobs of people asks for a role: "juggler jobs".
        """
        if self._intents.has("which roles", said) or not self._intents.plural(said, ()):
            return False
        told = all(map(self._holding.anywhere, stems(name)))
        return told and self._lexicon.heads.isdisjoint(words(name))

    def _named(self, said: Asked, cues: frozenset[int]) -> Named:
        """The same, where more than a rank is named."""
        named = self._roles.named(said, cues)
        plural = self._intents.plural(said, named.covered) and not self._counts_one(said, named, cues)
        plural = plural and not self._has_opening(said, named)
        if not named.unknown and (plural or self._intents.has("catalogue", said, named.covered)):
            people = self._roles.of_people(said, named)
            if people.field:
                return people
            # "which jobs mention spanish" names no title; "which devops roles" does
            after = {said.words[i + 1] for i in named.covered if i + 1 < len(said.words)}
            titled = "title" in named.by and bool(after & self._v.role_nouns)
            kind = self._roles.kind(said, named) if titled else named
            if titled and not (plural and kind is named):
                return kind  # else the noun stands behind an employer: "which Acme jobs are for Spanish speakers"
            if plural and (titled or not after & self._v.role_nouns):
                named = self._roles.named(said, cues, titles=False)
        named = named if plural else self._whole.said(said, self._whole.quoted(said, named))
        named = named if plural else self._roles.by_text.missed(said, named, cues)
        if not named.by and not named.unknown and not plural:
            named = self._roles.by_text.phrase(said, named)
        named = self._roles.by_text.described(said, named)
        if "title" not in named.by:
            return named
        kept = distinct(self._postings, self._in_language(said, named.postings))
        return named if kept == named.postings else named._replace(postings=kept)

    def _has_opening(self, said: Asked, named: Named) -> bool:
        """Whether it is asked if there is the one role named, or another beside it.

        "Is there a job description for the copy editor", "are there shadow roles for copy editors".
        """
        if len(named.postings) != 1 or "title" not in named.by or not self._roles.whole(named):
            return False
        turn = self._intents.tokens("which roles", said)
        parted = bool(turn) and len(turn) <= max(turn) - min(turn)  # a word between says which others
        return parted or self._intents.has("hires for", said) or self._intents.has("opening for", said)

    def _counts_one(self, said: Asked, named: Named, cues: frozenset[int]) -> bool:
        """Whether what sounds like roles asked for is a facet of the one named: "how many openings has the cook job"."""
        one = len(named.postings) == 1 and "title" in named.by
        return one and self._intents.tokens("which roles", said) <= cues

    def called(self, said: Asked, named: Named) -> Named:
        """What is named, with a word behind "for the", "is the" that each title of the postings named by others has.

        "Is German needed for the PhD" asks for no doctorate. And what the one at hand is asked to be is none.
        """
        if named.unknown:
            return named._replace(unknown="", role="") if self._at_hand(said, named) else named
        if not named.postings or "title" in named.by or self._article.isdisjoint(said.words):
            return named
        held = frozenset.intersection(*(self._titles[n] for n in named.postings))
        found = {i for i, root in enumerate(said.stems) if root in held and self._led(said, i, named.covered)}
        return named._replace(covered=named.covered | found) if found else named

    def _at_hand(self, said: Asked, named: Named) -> bool:
        """Whether what was taken for a role we lack is what the one at hand is asked to be: "is this a paid position".

        Not where it is the noun of a role: "is it an electrician job".
        """
        line = words(named.unknown)
        if self._asked.foreign_to(said.stems) or not self._lexicon.heads.isdisjoint(line):
            return False
        for match in self._asked.find(said.stems):
            behind = said.words[match.end : match.end + WORDS + 1]
            noun = next((n for n, word in enumerate(behind) if word in self._v.role_nouns), 0)
            if noun and set(line) <= set(behind[: noun + 1]):
                return True
        return False

    def _led(self, said: Asked, at: int, covered: frozenset[int]) -> bool:
        """Whether an article stands before a word, and before that what leads to a role."""
        first = at - 1
        while first in covered and said.words[first] not in self._article:
            first -= 1
        return first > 0 and said.words[first] in self._article and said.words[first - 1] in self._leads

    def about(self, candidates: tuple[int, ...], topics: Iterable[Topic]) -> tuple[int, ...]:
        """Of several candidates the one that alone speaks of the things asked about, if there is one."""
        soft = [t.forms[0][0] for t in topics if not t.known]
        held = [sum(self._holding.one(n, s) for s in soft) for n in candidates]
        best, second = max(held), sorted(held)[-2]
        if held.count(best) == 1:
            one = candidates[held.index(best)]
            own = {s for s in soft if [n for n in candidates if self._holding.one(n, s)] == [one]}
            if best >= ALONE + second or own - self._lexicon.ordinary:
                return (one,)
        return candidates

    def telling(self, found: Query, said: Asked) -> Query:
        """The query; of no posting by name, it is of the one or two that speak of the thing: "how many years of rust".

        Of several things one may say which job is meant: "is go required for the red team job".
        Unless that is what the role is to be without: "what does the job with no night shifts pay".
        """
        things = [t for t in found.known if not t.cue]
        without = found.claim.denied or found.claim.unsaid or found.claim.inverted
        if found.postings or not things or without or found.kind is not Kind.FACET:
            return found
        held = sorted(frozenset.intersection(*(self._holding.speaking(t.forms) for t in things)))
        if len(held) == 1 and self._intents.yes_no(said):
            asked = tuple(t for t in found.topics if not self._of_job(said, t))
            if asked and len(asked) < len(found.topics):
                return found.but(kind=Kind.YES_NO, postings=tuple(held), topics=asked)
        return found.but(postings=tuple(held)) if len(held) <= FEW else found

    def _of_job(self, said: Asked, thing: Topic) -> bool:
        """Whether a thing stands right before "job" or "role"."""
        nouns = (i for i, word in enumerate(said.words) if word in self._v.role_nouns)
        return any(said.stems[i - len(f) : i] == f for i in nouns for f in thing.forms)

    def sides(self, said: Asked, groups: Sequence[tuple[int, ...]]) -> tuple[tuple[int, ...], ...]:
        """The sides of a comparison, each without copies and in the question's language."""
        return tuple(distinct(self._postings, self._in_language(said, group)) for group in groups)

    def _in_language(self, said: Asked, candidates: tuple[int, ...]) -> tuple[int, ...]:
        """Of each employer those in the question's own language, if there are any: the others say the same."""
        if len({self._postings[n].language for n in candidates}) <= 1:
            return candidates  # of nearly all questions
        spoken = language(said.words, self._v)
        own = {self._postings[n].organization for n in candidates if self._postings[n].language == spoken}
        return tuple(
            n
            for n in candidates
            if self._postings[n].language == spoken or self._postings[n].organization not in own
        )
