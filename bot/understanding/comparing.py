"""Comparing: a question that names two roles or more becomes a query about each of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Kind
from bot.text.tokens import words
from bot.understanding.counting import wants_years
from bot.understanding.judging.limits import ASKED
from bot.understanding.listed import Listed
from bot.understanding.sides import MOST, coordinated, lacking, parted, side_by_side, sides

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.understanding.facets import Facets
    from bot.understanding.holding import Holding
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.candidates import Candidates
    from bot.understanding.naming.roles import Roles
    from bot.understanding.reading import Reading
    from bot.understanding.topics import Topics
    from bot.vocabulary import Vocabulary

    Terms = Callable[[Reading, Sequence[int]], tuple[tuple[str, float], ...]]

PAIR = 2  # the one a thread is about, and the one named
EACH = 8  # postings set side by side where each is asked about; of more a list tells


class Comparing:
    """Finds the sides of a question and what of them is compared."""

    def __init__(  # noqa: PLR0913, PLR0917  # what the understanding is made of
        self,
        count: int,
        roles: Roles,
        candidates: Candidates,
        facets: Facets,
        topics: Topics,
        intents: Intents,
        holding: Holding,
        lexicon: Lexicon,
        vocabulary: Vocabulary,
    ) -> None:
        self._count = count
        self._roles = roles
        self._candidates = candidates
        self._facets = facets
        self._topics = topics
        self._intents = intents
        self._holding = holding
        self._lexicon = lexicon
        self._v = vocabulary
        self._listed = Listed(intents, lexicon, vocabulary)

    def query(
        self,
        found: Query,
        read: Reading,
        terms: Terms,
    ) -> Query | None:
        """The query as a comparison of the sides named, None if it is none."""
        if len(read.named.part) > 1:
            return None  # roles that but headings name are told one after the other
        read = read._replace(cues=read.cues | self._things(read.said))
        asked = self._intents.has("compare", read.said) or self._measured(read)
        groups, covered = (
            sides(read.said, self._roles, self._v, read.cues, ranks=True) if asked else ((), frozenset())
        )
        if not asked and found.meant <= ASKED and not (found.facets or found.known or read.sections):
            return None  # "the cook and the baker are bringing cake": nothing of them is asked
        if (
            found.meant <= ASKED
            and "title" in read.named.by
            and not self._only_compares(read.said, covered | read.named.covered | read.cues)
        ):
            return None
        if not asked or len(groups) <= 1:  # one side is none
            groups, covered = self._coordinated(read) or (groups, covered)
        if not asked and not groups:
            groups, covered = self._tied(found, read)
        if not groups:
            groups, covered = self._of_each(found, read)
        if asked and not groups and 1 < len(found.postings) <= MOST:
            groups = tuple((n,) for n in found.postings)
        if len(groups) <= 1:  # one side is none
            return self._with_none(found, read, terms)
        groups = self._candidates.sides(read.said, groups)
        every = tuple(dict.fromkeys(n for group in groups for n in group))
        whole = read.said.asks(frozenset(read.said.sentence))
        named = covered | (read.named.covered - read.cues)
        if self._by_employers(read.said, covered):
            named = covered  # "X vs Y on cloud providers", of a "Cloud Engineer" at X
        told = {i for m in self._v.phrases["comparatives"].find(read.said.stems) for i in m.words}
        facets, cues = self._asked(read.said, whole, named, more=bool(told))
        topics, _ = self._topics.find(whole, named | told, cues)
        topics = tuple(t for t in topics if t.known or self._holding.anywhere(t.forms[0][0]))
        read = read._replace(facets=facets, topics=topics)
        return found.but(
            kind=Kind.COMPARISON,
            groups=groups,
            postings=every,
            facets=facets,
            topics=topics,
            terms=terms(read, every),
            figure=replace(found.figure, wanted=found.figure.wanted or wants_years(read.said, facets)),
        )

    def _things(self, said: Asked) -> frozenset[int]:
        """The tokens of known things that no title has, which may stand beside a side: "holiday cook vs host"."""
        things = {i for m in said.longest(self._v.skills) for i in m.words}
        return frozenset(things - self._roles.titled(said)) if things else frozenset()

    def _by_employers(self, said: Asked, covered: frozenset[int]) -> bool:
        """Whether no word that names a side is the noun of a role: each side is named by who hires."""
        return bool(covered) and self._lexicon.heads.isdisjoint(said.words[i] for i in covered)

    def _with_none(self, found: Query, read: Reading, terms: Terms) -> Query | None:
        """The only role named, beside sides that no posting is for; None if there are none."""
        said, named = read.said, read.named
        compares = self._intents.has("compare", said) or self._intents.has("comparatives", said)
        if not compares or len(found.postings) != 1 or "title" not in named.by or self._intents.yes_no(said):
            return None
        lacked = lacking(said, self._lexicon, self._v, named)
        if not lacked:
            return None
        away = {w for name in lacked for w in words(name)}
        topics = tuple(t for t in read.topics if t.known and not away.intersection(words(t.name)))
        read = read._replace(topics=topics)
        return found.but(
            kind=Kind.COMPARISON,
            groups=(found.postings,),
            lacked=lacked,
            topics=topics,
            terms=terms(read, found.postings),
        )

    def with_before(self, found: Query, read: Reading, before: Query, terms: Terms) -> Query | None:
        """The role a thread is about beside the one named: "how does it differ from the cook?"; None if that is not asked.

        Or those it asked about one by one, or listed: "compare the two", "what's the difference?".
        """
        if listed := self._listed.compared(found, read, before, terms):
            return listed
        both = before.postings if before.kind is Kind.COMPARISON and read.named.by == ("thread",) else ()
        if PAIR <= len(both) <= MOST and (found.facets or found.known):
            return side_by_side(found, read, both, terms)  # "and the holidays?"
        every = (*before.postings, *found.postings)
        if len(set(every)) != PAIR or len(every) != PAIR or not before.postings or not found.postings:
            return None
        said = read.said
        if not self._intents.has("compare", said) or self._intents.has("asks again", said):
            return None  # "same question for the cook"
        return side_by_side(found, read, every, terms)

    def _measured(self, read: Reading) -> bool:
        """Whether of several postings tied to one another it is asked which has more of something."""
        tied = len(read.named.postings) > 1 and not self._v.words["joints"].isdisjoint(read.said.words)
        return tied and self._intents.has("comparatives", read.said) and not self._intents.yes_no(read.said)

    def _of_each(self, found: Query, read: Reading) -> tuple[tuple[tuple[int, ...], ...], frozenset[int]]:
        """Each posting, or each of those named, if something is asked of all: "what does each role pay"."""
        told = (found.facets or found.known) and not read.named.unknown
        if (
            not read.named.each
            or len(found.postings) == 1
            or not told
            or found.meant <= ASKED
            or self._intents.yes_no(read.said)
        ):
            return (), frozenset()
        every = found.postings or tuple(range(self._count))
        return (tuple((n,) for n in every) if len(every) <= EACH else ()), read.named.covered - read.cues

    def _asked(
        self, said: Asked, whole: Asked, named: frozenset[int], *, more: bool
    ) -> tuple[tuple[str, ...], frozenset[int]]:
        """The facets compared and their tokens; "where is the pay better" asks for no place."""
        where = {i for i, s in enumerate(said.stems) if more and s in self._v.words["where"]}
        facets, cues = self._facets.asked(said, named | where)
        if not facets:
            facets, cues = self._facets.asked(said, named)
        return (facets, cues) if facets else self._facets.asked(whole, named)

    def _only_compares(self, said: Asked, covered: frozenset[int]) -> bool:
        """Whether a text is its sides, a facet and words of comparison: "SRE vs cloud engineer" says all there is to say."""
        told = {i for match in self._v.phrases["compare"].find(said.stems) for i in match.words} | covered
        return all(s in self._lexicon.empty for i, s in enumerate(said.stems) if i not in told)

    def _tied(self, found: Query, read: Reading) -> tuple[tuple[tuple[int, ...], ...], frozenset[int]]:
        """Postings each named by itself, also by its employer, where no word compares: "perks at X and Y"."""
        joints, words, covered = self._v.words["joints"], read.said.words, read.named.covered
        several = len(read.named.postings) > 1
        if not read.named.postings or (not several and joints.isdisjoint(words)):
            return (), frozenset()  # of most questions
        if self._intents.yes_no(read.said):
            return (), frozenset()
        # "what is a plus at X" joins nothing
        tied = (i for i, w in enumerate(words) if w in joints and i not in read.cues)
        beside = any(at in covered for i in tied for at in (i - 1, i + 1, i + 2))
        if not (several or beside) or len(parted(read.said, self._v)) < max(PAIR, len(found.postings)):
            return (), frozenset()  # each has a part of its own that names it
        groups, tokens = sides(read.said, self._roles, self._v, self._less_named_after(read))
        alone = bool(groups) and max(map(len, groups)) == 1
        # one name, or a clause that tells it from others
        inside = len(found.postings) == 1 and tokens <= covered
        if not alone or inside or not {(n,) for n in found.postings} <= set(groups):
            return (), frozenset()
        return groups, tokens

    def _less_named_after(self, read: Reading) -> frozenset[int]:
        """The tokens of cues less those where another role is named as the first is: "for the cook and for freelance"."""
        words, before = read.said.words, self._v.words["behind titles"]
        roles = {
            words[i - 1 - (words[i - 1] in self._lexicon.articles)]
            for i in range(1, len(words))
            if i in read.named.covered
        }
        behind = {
            i + 2
            for i in range(len(words) - 2)
            if words[i] in self._v.words["joints"] and words[i + 1] in before & roles
        }
        return read.cues - behind

    def _coordinated(self, read: Reading) -> tuple[tuple[tuple[int, ...], ...], frozenset[int]] | None:
        """The sides that "or" or "and" joins, None if one title holds them all or they are what one role has to do with."""
        said = read.said
        if self._intents.yes_no(said) and not self._intents.has("comparatives", said):
            joints = self._v.words["joined either"]
            if joints.isdisjoint(said.stems):
                return None  # "does the cook work with the waiter and the host"
        groups, covered = coordinated(said, self._roles, self._lexicon, self._v, read.cues)
        if not groups or not self._v.role_nouns.isdisjoint(said.words[max(covered) + 1 :][:1]):
            return None  # "which waiter or host jobs"
        named = read.named if "title" in read.named.by else self._roles.named(said)
        if len(named.postings) == 1 and covered <= named.covered:
            return None
        return groups, covered
