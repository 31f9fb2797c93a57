"""What stands around a question and asks nothing: conditions, turns of asking, brackets, levels of a role."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Topic
from bot.domain.facets import ABOUT_ORGANIZATION, EXPERIENCE, LOCATION, OPENINGS, REQUIREMENTS
from bot.text.tokens import stems
from bot.understanding.leaving import left_out
from bot.understanding.polarity import pieces
from bot.understanding.things_asked import ThingsAsked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.understanding.facets import Facets
    from bot.understanding.holding import Holding
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.named import Named
    from bot.understanding.naming.titles import Titles
    from bot.understanding.topics import Topics
    from bot.vocabulary import Vocabulary

ASKING = ((), (REQUIREMENTS,))
NAMED = (("title",), ("organisation",))
# lists of turns that ask nothing, or say from when on: of most questions none is said
TURNS = (
    "framing",
    "edition",
    "indirect",
    "apart from",
    "of oneself",
    "later on",
    "learned",
    "at once",
)
LEAST = 2  # words that are one name
EXAMPLES = 2  # words in brackets that may be more than one thing


class Framing:
    """Counts among the tokens that name a role those that ask nothing, so that nobody looks for them."""

    def __init__(
        self,
        facets: Facets,
        topics: Topics,
        intents: Intents,
        holding: Holding,
        titles: Titles,
        lexicon: Lexicon,
        vocabulary: Vocabulary,
    ) -> None:
        self._v, self._titles = vocabulary, titles
        self._facets = facets
        self._topics = topics
        self._intents = intents
        self._holding = holding
        self._lexicon = lexicon
        self._leaving = frozenset(s for line in vocabulary.lists["apart from"] for s in stems(line))
        self._for = frozenset(vocabulary.lists["whom a thing is for"])
        self._things = ThingsAsked(intents, titles, lexicon, vocabulary)
        self._before_places = frozenset(vocabulary.lists["before places"])
        self._people = vocabulary.words["people outside"]
        self._less = frozenset(vocabulary.lists["facets of people outside"])
        self._levels = vocabulary.words["seniority"] - lexicon.idle
        self._whom = vocabulary.words["who one is"]

    def less_turns(self, said: Asked, named: Named) -> Named:
        """What is named, with the tokens of turns that ask nothing: "if i get the job", "forget the degree part".

        Where no facet is named beside them, they are what is asked about; so is where the asker has a thing
        ("terraform on my CV"), where no thing is.
        """
        exact, stemmed = said.possible(self._v.exact_intents), said.possible(self._v.intents)
        if "leaves out" not in exact and stemmed.isdisjoint(TURNS):
            return named  # of most questions
        turns = self._intents.tokens("framing", said) | self._intents.tokens("edition", said)
        turns |= self._asking(said)
        named = self._more(said, named, turns) if turns else named
        named = self._less_left_out(said, named)
        own = self._intents.tokens("of oneself", said) | self._when(said)
        covered = named.covered | own
        thing = own and any(s and s not in self._lexicon.empty for s in said.without(covered))
        return named._replace(covered=covered) if thing and self._intents.yes_no(said) else named

    def _asking(self, said: Asked) -> frozenset[int]:
        """The tokens of turns by which one asks.

        Not of "do i need to know docker", which asks whether that is a demand, nor "what do i need to know to be a baker".
        """
        turns = self._intents.tokens("indirect", said)
        needs = {i for i in turns if self._v.exact["must"].holds(said.words[i : i + 1])}
        if not needs:
            return turns
        opens = self._v.phrases["yes no"].holds
        asked = (p for p in pieces(said) if not needs.isdisjoint(p) and opens([said.stems[i] for i in p]))
        return turns.difference(self._intents.tokens("asks what to know", said), *asked)

    def _when(self, said: Asked) -> frozenset[int]:
        """The tokens that say from when on something is to be so: "from day one", "can i learn it on the job"."""
        later = self._intents.tokens("later on", said)
        learned = self._intents.tokens("learned", said) if later else frozenset[int]()
        # "can I become a lead later" asks what comes later, and of no thing that is learned then
        whole = later | learned if learned else learned
        return whole | self._intents.tokens("at once", said)

    def _less_left_out(self, said: Asked, named: Named) -> Named:
        """What is named, with what is to be left out, where a facet or a thing of the postings is asked for beside it.

        Or where that is but a word for what was told before: "on top of that".
        """
        left = left_out(said, named.covered, self._v)
        if not left or self._intents.yes_no(said):
            return named
        covered = named.covered | left
        told = all(said.stems[i] in self._lexicon.idle or said.stems[i] in self._leaving for i in left)
        less = named._replace(covered=covered)
        return less if told or self._facets.asked(said, covered)[0] or self._thing(said, less) else named

    def by_plan(self, said: Asked, named: Named) -> Named:
        """What is named; where nothing is, the postings with a plan by weeks or months that has the time asked about."""
        if named.by or named.unknown or named.each or not (found := self._facets.planned(said)):
            return named
        if not self._v.words["gone by"].isdisjoint(said.stems):
            return named  # "how was your first week"
        return named._replace(postings=found, by=("phrase",))

    def less_brackets(self, said: Asked, named: Named, cues: frozenset[int]) -> Named:
        """What is named, with what brackets only explain: "the conditions (remote, on-call …)", "Figma (a tool)".

        Those right behind a role tell which it is, where its facet is asked for outside: "what does the baker (rye, 2017) do".
        """
        if not said.aside:
            return named  # of most questions
        first, whole = min(said.aside), named._replace(covered=named.covered | said.aside)
        if len(named.postings) == 1 and self._tells_which(said, first):
            return whole
        if self._intents.yes_no(said):
            return named
        if "title" in named.by and first - 1 in named.covered and cues and not cues <= said.aside:
            return whole
        if len(said.aside) < EXAMPLES:
            return named
        less = self._more(said, named, said.aside)
        return whole if less is named and self._thing(said, named) else less

    def _tells_which(self, said: Asked, first: int) -> bool:
        """Whether brackets begin with "the one": they tell which role is meant, and ask nothing of it."""
        points = said.words[first] in self._lexicon.points and first + 1 in said.aside
        return points and said.words[first + 1] in self._lexicon.ones

    def _thing(self, said: Asked, named: Named) -> bool:
        """Whether a thing of which the postings speak is asked about outside of brackets."""
        topics, _ = self._topics.find(said, named.covered | said.aside, ())
        return any(
            t.known
            or (
                t.forms[0][0] not in self._lexicon.ordinary
                and self._holding.some(named.postings, t.forms[0][0])
            )
            for t in topics
        )

    def less_levels(self, said: Asked, named: Named) -> Named:
        """What is named, with the level said before it: "the senior baker" of a posting that leaves it open.

        A question for yes or no may ask about the level.
        """
        if "title" not in named.by or self._levels.isdisjoint(said.stems) or self._intents.yes_no(said):
            return named
        found = set()
        for first in sorted(named.covered):
            at = first - 1
            while at >= 0 and at not in named.covered and said.stems[at] in self._levels:
                found.add(at)
                at -= 1
        return named._replace(covered=named.covered | found) if found else named

    def of_level(
        self, said: Asked, named: Named, facets: tuple[str, ...], topics: tuple[Topic, ...]
    ) -> tuple[tuple[str, ...], tuple[Topic, ...]]:
        """The facets and things asked about; only experience where it is asked how much is wanted: "do they take juniors".

        Not where whom a thing is for is asked about: "is on-call for juniors too".
        """
        if named.by == ("thread",):  # whether the role before can be at a place: "could it be in Grand Marsh"
            return facets or (LOCATION,), _one(topics)
        if not self._intents.has("how senior", said, named.covered):
            return facets, topics
        turn = self._intents.tokens("how senior", said)
        if turn and said.words[min(turn)] in self._for and any(t.known for t in topics):
            whom = (Topic(said.words[i], ((said.stems[i],),)) for i in sorted(turn - {min(turn)}))
            return tuple(f for f in facets if f != EXPERIENCE), tuple(dict.fromkeys((*topics, *whom)))
        return (EXPERIENCE,), ()

    def of_number(self, said: Asked, named: Named, facets: tuple[str, ...]) -> tuple[str, ...]:
        """The facets asked for; how many are hired, where it is people of the role that are counted: "how many bakers"."""
        counts = self._v.exact["counts people"].find(said.words) if facets in ASKING else ()
        return (OPENINGS,) if any(m.end in named.covered for m in counts) else facets

    def of_names(self, said: Asked, named: Named, topics: Sequence[Topic]) -> tuple[str, ...]:
        """The facet of what but a name is asked of: an employer behind "who is", a place behind "is Acme in"; else ()."""
        if topics:  # the place of others, and nothing else
            away = {said.stems[i] for i in self._away(said, named, range(len(said.stems)))}
            return (LOCATION,) if all(away.issuperset(t.forms[0]) for t in topics) else ()
        behind = (i for i in named.covered if said.words[i - 1] in self._before_places)
        if named.by in NAMED and any(i and i - 1 not in named.covered for i in behind):
            return (LOCATION,) if self._intents.yes_no(said) else ()
        rest = {stem for i, stem in enumerate(said.stems) if i not in named.covered}
        return (ABOUT_ORGANIZATION,) if named.by == NAMED[1] and "who" in rest <= self._whom else ()

    def less_all(self, said: Asked, named: Named) -> Named:
        """What is named, with the levels and turns around it and less a thing that is asked about."""
        named = self._things.less(said, self._less_place(said, named))
        return self.less_turns(said, self.less_levels(said, named))

    def _less_place(self, said: Asked, named: Named) -> Named:
        """What is named, less the place of other postings, which is asked about: "is the cook in Hull", who is in Leeds."""
        away = self._away(said, named, named.covered)
        return named._replace(covered=named.covered - away) if away else named

    def _away(self, said: Asked, named: Named, tokens: Iterable[int]) -> frozenset[int]:
        """Those of some tokens that stand where the place of what is named does and are a place of others alone."""
        if named.by not in NAMED or not self._intents.yes_no(said):
            return frozenset()
        behind = (i for i in tokens if i and said.words[i - 1] in self._before_places)
        away = self._titles.names.elsewhere
        return frozenset(j for i in behind for j in away(said.words, i, named.postings))

    def _more(self, said: Asked, named: Named, tokens: frozenset[int]) -> Named:
        covered = named.covered | tokens
        return named._replace(covered=covered) if self._facets.asked(said, covered)[0] else named

    def of_a_kind(self, found: Query, said: Asked, named: Named) -> Query:
        """The query with what says which kind of roles is meant apart from what they are to have."""
        if any(s in self._people for s in found.said):
            found = self._of_people(found, said, named)
        field, tokens = self._topics.field(found.topics, said)
        if not field:
            return found
        rest = tuple(t for t in found.topics if t not in field)
        facets, _ = self._facets.asked(said, named.covered | tokens)
        return found.but(topics=rest, field=field, facets=facets) if rest or facets else found

    def _of_people(self, found: Query, said: Asked, named: Named) -> Query:
        """The query with the people named outside of the employer as what roles are to speak of: "which jobs mention users"."""
        spoken = self._intents.tokens("speaks of", said)
        things, _ = self._topics.find(said, named.covered | spoken, ())
        people = [t for t in things if not self._people.isdisjoint(t.forms[0])]
        # what nobody speaks of is said not to be mentioned
        people = [t if self._holding.anywhere(t.forms[0][0]) else replace(t, known=True) for t in people]
        names = {t.name for t in people} | {said.words[i] for i in spoken}
        others = [t for t in found.topics if t.name not in names]
        facets = tuple(f for f in found.facets if f not in self._less)
        return found.but(topics=(*others, *people), facets=facets) if people else found


def _one(topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
    """The words of a name, each taken for a thing of its own, as one."""
    if len(topics) < LEAST or any(t.known or len(t.forms) != 1 for t in topics):
        return topics
    return (Topic(" ".join(t.name for t in topics), (tuple(s for t in topics for s in t.forms[0]),)),)
