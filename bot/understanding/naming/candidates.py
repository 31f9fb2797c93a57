"""The candidates: the postings a question names, less those that it can't mean."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Kind
from bot.text.tokens import stem, stems, words
from bot.understanding.naming.copies import distinct
from bot.understanding.naming.doer import Doer
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
FEW, NAME = 2, 5  # postings that one rare word may mean; letters of such a word


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
        self._people = frozenset(vocabulary.lists["people of no role"])
        self._plain = lexicon.idle | lexicon.ordinary
        self._doer = Doer(lexicon, holding, vocabulary)
        self._postings, self._roles = postings, roles
        self._intents, self._holding = intents, holding
        self._v = vocabulary
        self._which = frozenset(vocabulary.lists["asks for some"])

    def named(self, said: Asked, cues: frozenset[int]) -> Named:
        """The postings a question names, one of those that say the same; of several languages its own."""
        named = self._roles.named(said, cues)
        plural = self._intents.plural(said, named.covered) and not self._counts_one(said, named, cues)
        plural = plural and not self._has_opening(said, named)
        if not named.unknown and (plural or self._intents.has("catalogue", said, named.covered)):
            # "which jobs mention spanish" names no title; "which devops roles" does
            after = {said.words[i + 1] for i in named.covered if i + 1 < len(said.words)}
            titled = "title" in named.by and bool(after & self._v.role_nouns)
            kind = self._roles.kind(said, named) if titled else named
            if titled and not (plural and kind is named):
                return kind  # else the noun stands behind an employer: "which Acme jobs are for Spanish speakers"
            if plural and (titled or not after & self._v.role_nouns):
                named = self._roles.named(said, cues, titles=False)
        named = named if plural else self._doer.missed(said, named)
        if not named.by and not named.unknown and not plural:
            named = self._by_phrase(said, named)
        if named.by == ("organisation",) and not plural and self._v.cues.holds(said.closed(named.covered)):
            return self._by_employer(said, named, cues)
        if "title" not in named.by:
            return named
        kept = distinct(self._postings, self._in_language(said, named.postings))
        return named if kept == named.postings else replace(named, postings=kept)

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

    def _by_phrase(self, said: Asked, named: Named) -> Named:
        """The one posting that has two words of the question side by side, where nothing else names one."""
        plain, tried = self._plain, set()
        for at in range(len(said.tokens) - 1):
            pair = said.stems[at : at + 2]
            if pair in tried or said.sentence[at] != said.sentence[at + 1] or plain.issuperset(pair):
                continue
            if any(s in self._lexicon.idle for s in pair):
                continue
            tried.add(pair)
            found = self._holding.saying(pair)
            if len(found) == 1:
                return replace(named, postings=tuple(found), by=("phrase",))
        return self._by_word(said, named)

    def _by_employer(self, said: Asked, named: Named, cues: frozenset[int]) -> Named:
        """The postings of the employer named; or, before "at" it, a role that no posting speaks of: "as a falconer at …"."""
        for at in range(1, len(said.tokens) - 2):
            token, root = said.tokens[at], said.stems[at]
            tied = said.words[at + 1] in self._v.words["before employers"] and at + 2 in named.covered
            if not tied or at in cues or not self._lexicon.before_role(said.words, at):
                continue
            name = said.text[token.start : token.end]
            if name.isalpha() and root not in self._plain and not self._holding.anywhere(root):
                return replace(named, postings=(), unknown=name, role=name, by=())
        return named

    def _by_word(self, said: Asked, named: Named) -> Named:
        """The postings, few, that a word no list knows stands in; or that it is one we lack: "for a falconer", "the acme one"."""
        if not self._v.cues.holds(said.stems):
            return named
        known = {i for m in self._v.skills.find(said.stems, said.words) for i in m.words}
        known |= {i for m in said.among(self._v.cues).find(said.stems, said.words) for i in m.words}
        tried = set()
        for at, (word, root) in enumerate(zip(said.words, said.stems, strict=True)):
            if (
                at in known
                or word in tried
                or word in self._people
                or not word.isalpha()
                or root in self._lexicon.idle
            ):
                continue
            tried.add(word)
            one = self._is_one(said, at) and root not in self._plain
            if (one or self._lexicon.before_role(said.words, at)) and not self._holding.anywhere(root):
                return replace(named, unknown=word, role=word)
            if root in self._lexicon.ordinary or word in self._lexicon.heads or len(word) < NAME:
                continue
            if 0 < len(found := self._holding.saying((root,))) <= FEW:
                return replace(named, postings=tuple(sorted(found)), by=("phrase",))
        return named

    def _is_one(self, said: Asked, at: int) -> bool:
        """Whether a word says which one is meant: "the acme one"."""
        beside = {*said.words[max(0, at - 1) : at]}, {*said.words[at + 1 : at + 2]}
        return not (self._lexicon.points.isdisjoint(beside[0]) or self._lexicon.ones.isdisjoint(beside[1]))

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
                return replace(found, kind=Kind.YES_NO, postings=tuple(held), topics=asked)
        return replace(found, postings=tuple(held)) if len(held) <= FEW else found

    def _of_job(self, said: Asked, thing: Topic) -> bool:
        """Whether a thing stands right before "job" or "role"."""
        nouns = (i for i, word in enumerate(said.words) if word in self._v.role_nouns)
        return any(said.stems[i - len(f) : i] == f for i in nouns for f in thing.forms)

    def sides(self, said: Asked, groups: Sequence[tuple[int, ...]]) -> tuple[tuple[int, ...], ...]:
        """The sides of a comparison, each without copies and in the question's language."""
        return tuple(distinct(self._postings, self._in_language(said, group)) for group in groups)

    def inside(  # what was named and what is asked, of which postings
        self,
        said: Asked,
        named: Named,
        topics: Iterable[Topic],
        before: tuple[int, ...],
        *,
        field: bool,
    ) -> bool:
        """Whether what seems to name another posting are but words of those the thread is about.

        A phrase that another posting has as well, a thing asked for ("which events could they hold"), or a ``field``
        and no person: "how many years of product management" asks for no product manager.
        """
        if named.by == ("phrase",):
            asked = [t.forms for t in topics]
            return bool(asked) and all(self._holding.some(before, f[0]) for forms in asked for f in forms[:1])
        if named.unknown:
            return self._served(said, named, before) or (field and self._is_field(said, named.unknown))
        if named.by != ("title",) or any(said.words[i] in self._lexicon.heads for i in named.covered):
            return False
        return self._asked_for(said, named, before) or (field and self._of_field(said, named, before))

    def _served(self, said: Asked, named: Named, before: tuple[int, ...]) -> bool:
        """Whether a boss that the posting before speaks of is named of its work: "do I book trips for the head of sales"."""
        line = stems(named.unknown)
        if "of" not in line or not self._v.words["getting in"].isdisjoint(said.stems):
            return False
        return self._intents.yes_no(said) and not self._holding.saying(line).isdisjoint(before)

    def _of_field(self, said: Asked, named: Named, before: tuple[int, ...]) -> bool:
        """Whether the words of a title said are a field that the posting before speaks of."""
        at = sorted(named.covered)
        if at[0] and said.words[at[0] - 1] in self._v.words["before employers"]:
            return False
        if len(at) == 1:
            return self._holding.some(before, said.stems[at[0]])
        return not self._holding.saying([said.stems[i] for i in at]).isdisjoint(before)

    def _asked_for(self, said: Asked, named: Named, before: tuple[int, ...]) -> bool:
        """Whether the one word of a title said is a thing that is asked for: "which events", "how much design"."""
        at = [i for i in sorted(named.covered) if said.words[i] in named.role.split()]
        if len(at) != 1 or not at[0] or said.words[at[0] - 1] not in self._which:
            return False
        alone = self._v.role_nouns.isdisjoint(said.words[at[0] + 1 : at[0] + 2])
        return alone and self._holding.some(before, said.stems[at[0]])

    def _is_field(self, said: Asked, name: str) -> bool:
        """Whether what is taken for a role we lack is a field that postings speak of: "software engineering"."""
        line = words(name)
        first = said.words.index(line[0]) if line and line[0] in said.words else 0
        if not first or said.words[first - 1] in self._v.words["before employers"]:
            return False
        held = all(self._holding.anywhere(stem(w)) for w in line)
        return held and self._lexicon.heads.isdisjoint(line)

    def _in_language(self, said: Asked, candidates: tuple[int, ...]) -> tuple[int, ...]:
        """Of each employer those in the question's own language, if there are any: the others say the same."""
        if len(candidates) == 1:
            return candidates
        spoken = language(said.words, self._v)
        own = {self._postings[n].organization for n in candidates if self._postings[n].language == spoken}
        return tuple(
            n
            for n in candidates
            if self._postings[n].language == spoken or self._postings[n].organization not in own
        )
