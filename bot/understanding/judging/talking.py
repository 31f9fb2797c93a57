"""Talk among colleagues that names a role, and what users ask of an employer's product: neither is about a posting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stems
from bot.understanding.asked import MARKS
from bot.understanding.judging.persons import Persons

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.domain import Posting, Query
    from bot.understanding.asked import Asked
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.named import Named
    from bot.vocabulary import Vocabulary

PLAIN_TALK = "among colleagues"  # the name of this sign
BEFORE = 5  # words before the noun of a role among which it is said that somebody is looked for
POINTING = ("points back", "those listed", "one's own people")  # lists of words by which a role may be meant
WITHIN = 5  # words behind a favour that tell whose it is, and of whom colleagues are told or speak


class Talking:
    """Knows talk among colleagues on one shelf."""

    def __init__(
        self, postings: Sequence[Posting], lexicon: Lexicon, intents: Intents, vocabulary: Vocabulary
    ) -> None:
        self._postings = postings
        self._v = vocabulary
        self._intents = intents
        self._persons = Persons(intents, vocabulary)
        self._questions, self._fillers = vocabulary.words["question words"], vocabulary.words["fillers"]
        self._heads, self._nouns, self._empty = lexicon.heads, lexicon.nouns, lexicon.empty
        self._applicants, self._any = vocabulary.words["done by applicants"], lexicon.indefinite
        lists = vocabulary.lists
        self._pointing = self._heads | self._nouns.union(*(lists[name] for name in POINTING))
        self._place = frozenset(lists["before a place of work"])
        self._favours, self._oneself = frozenset(lists["favours"]), frozenset(lists["for oneself"])
        self._somebody = frozenset(lists["somebody for it"])
        self._orders, self._told = frozenset(lists["orders"]), frozenset(lists["behind whom"])
        self._begins, self._own = frozenset(lists["begins a remark"]), frozenset(lists["one's own people"])
        self._beside, self._of_role = frozenset(lists["beside a remark"]), frozenset(lists["told of a role"])
        self._calls, self._candidates = frozenset(lists["calls somebody"]), frozenset(lists["candidates"])
        self._asked_of, self._past = frozenset(lists["asked of candidates"]), lists["ends of deeds done"]

    def of(self, found: Query, said: Asked, named: Named, signs: Mapping[str, float]) -> bool:
        """Whether a text is such talk, whatever else it names; ``signs`` are those of ``Signs.of``."""
        intents, words, asks = self._intents, said.words, bool(signs["asks"])
        sells = "sales talk" in said.possible(self._v.intents)
        if sells and self._v.phrases["sales talk"].holds(said.stems):
            return True
        # colleagues do not say at whose place somebody has a role: "will the cook at Acme test this"
        placed = bool(signs["organisation"] and signs["title"])
        if not placed and (self._of_staff(said, named, signs) or self._persons.of(said, signs)):
            return True
        toured = named.by == ("place",) and not signs["noun"] and intents.has("asked of a place", said)
        if toured or (self._tells(said, asks=asks) and intents.has("said to colleagues", said)):
            return True
        if signs["organisation"] and self._of_product(found, said, named, signs):
            return True
        asked = not (placed or self._favours.isdisjoint(words) or self._somebody.isdisjoint(words))
        ordered = not self._orders.isdisjoint(words)
        clear = signs["title"] and (found.known or (found.facets and found.firm))
        asks = asks and not self._asks_aside(said)
        remarked = not (asks and clear) and self._opening(said, asks=asks) > 0
        applied = not (asks or self._candidates.isdisjoint(words))
        called = not placed and words[0] in self._calls
        if not (asked or ordered or remarked or applied or called):
            return False  # most texts
        people = self._people(said, named)
        return (
            (called and self._called(said, people))
            or (applied and self._candidate(words, people))
            or (asked and self._favour(words, people))
            or (ordered and self._order(words, people) and not self._intents.has("is no order", said))
            or (remarked and self._remark(said, people))
        )

    def _of_staff(self, said: Asked, named: Named, signs: Mapping[str, float]) -> bool:
        """Whether those who are there are asked, or asked about, and not what a job named is or gives."""
        if signs["noun"] and signs["title"]:
            return False  # "are we paying for aprons in the cook job"
        if self._intents.has("asked of colleagues", said) or self._acts_on(said, named):
            return True
        if signs["organisation"] or not self._intents.has("asked of one's own employer", said):
            return False
        # "how do I get access to the cloud" names no cloud engineer
        return not (signs["whole title"] or (signs["title"] and named.covered & self._holders(said)))

    def _tells(self, said: Asked, *, asks: bool) -> bool:
        """Whether a text tells something: that somebody has "a new role as a cook" is no question about one."""
        return not asks or not (said.marked or said.stems[0] in self._questions)

    def _people(self, said: Asked, named: Named) -> list[int]:
        """The tokens that end the name of those who have a role: "cooks", but not "cook position"."""
        words = said.words
        titles = {s for n in named.postings for s in stems(self._postings[n].title)}
        ends = self._holders(said) | {i for i in named.covered if said.stems[i] in titles}
        goes_on = ends | {i for i, word in enumerate(words) if word in self._nouns}
        return sorted(i for i in ends if i + 1 not in goes_on and said.sentence[i] in said.asking)

    def _holders(self, said: Asked) -> set[int]:
        """The tokens that end what people are called by their role: "cook", "sre"."""
        ends = {i for i, word in enumerate(said.words) if word in self._heads}
        roles = self._v.roles.longest(said.words)
        return ends | {m.end - 1 for m in roles if self._heads.intersection(m.value[-1:])}

    def _favour(self, words: Sequence[str], people: Sequence[int]) -> bool:
        """Whether somebody is asked to do something for the asker: "can a cook taste my soup", "a cook to help me"."""
        for at in people:
            deed = next(
                (i for i in range(at + 1, at + 4) if not self._favours.isdisjoint(words[i : i + 1])), 0
            )
            looked = not self._somebody.isdisjoint(words[max(0, at - BEFORE) : at])
            if deed and looked and not self._oneself.isdisjoint(words[deed + 1 : deed + 1 + WITHIN]):
                return True
        return False

    def _order(self, words: Sequence[str], people: Sequence[int]) -> bool:
        """Whether colleagues are to be told something: "tell the cooks that", "remind our cook to"."""
        for at in people:
            ordered = any(
                words[i] in self._orders and words[i + 1] in self._begins
                for i in range(max(0, at - WITHIN), at - 1)
            )
            if ordered and not self._told.isdisjoint(words[at + 1 : at + 2]):
                return True
        return False

    @staticmethod
    def _called(said: Asked, people: Sequence[int]) -> bool:
        """Whether somebody is spoken to by their role: "hey cook, where is my soup", but not "hi, cook: what pay"."""
        first = next((i for i in range(1, len(said.words)) if not MARKS.isdisjoint(said.between(i))), 0)
        return 1 < first <= WITHIN and first - 1 in people and said.between(first).strip() == ","

    def _candidate(self, words: Sequence[str], people: Sequence[int]) -> bool:
        """Whether it is told what comes of somebody who wants a role: "rejected the cook applicant"."""
        return any(
            not self._candidates.isdisjoint(words[at + 1 : at + 2])
            and self._asked_of.isdisjoint(words[at + 2 : at + 3])
            and not self._begins.isdisjoint(words[max(0, at - WITHIN) : at])
            for at in people
        )

    def _opening(self, said: Asked, *, asks: bool) -> int:
        """Where a remark begins: "the cook"; on one's own also in a text that goes on to ask; 0 if none does."""
        if asks and not self._questions.isdisjoint(said.stems):
            return 0  # "our cook left, what does yours earn"
        told = (i for i, n in enumerate(said.sentence) if n in said.asking)
        at = next((i for i in told if said.stems[i] not in self._fillers), 0)
        return at + 1 if said.words[at] in (self._own if asks else self._begins) else 0

    def _asks_aside(self, said: Asked) -> bool:
        """Whether what is asked behind a remark is nothing of a posting: "the new cook starts monday, who has keys?"."""
        if said.stems[0] in self._questions or self._questions.isdisjoint(said.stems):
            return False
        first = next(i for i, root in enumerate(said.stems) if root in self._questions)
        if not self._pointing.isdisjoint(said.words[first:]):
            return False
        line, v = said.stems[first:], self._v
        return not any(said.among(table).holds(line) for table in (v.cues, v.weak_cues, v.skills))

    def _remark(self, said: Asked, people: Sequence[int]) -> bool:
        """Whether somebody is remarked on: "the new cook is a star", but not "the cook is a shift job"."""
        words = said.words
        lists = ["told of people"]
        if self._nouns.isdisjoint(words):
            lists += ["judged of people"]
        first = self._opening(said, asks=False)
        for person in people:
            if first <= person < first + WITHIN:
                behind = person + 1
                while behind < len(words) and words[behind] in self._beside:
                    behind += 1
                if self._did(said, behind) or any(self._v.exact[n].holds(words[behind:]) for n in lists):
                    return True
        return False

    def _did(self, said: Asked, at: int) -> bool:
        """Whether a word tells what somebody did: "the cook vanished", but not "cook needed" or "cook advertised pay"."""
        word = "".join(said.words[at : at + 1])
        if not word.endswith(self._past) or word in self._of_role:
            return False
        return not self._v.cues.holds(said.stems[at + 1 : at + 2])

    def _of_product(self, found: Query, said: Asked, named: Named, signs: Mapping[str, float]) -> bool:
        """Whether users ask something of what an employer named makes: how to install it, what its plan costs."""
        if signs["whole title"] or signs["noun"] or self._intents.has("of applying", said):
            return False
        turn = self._intents.tokens("asks of a product", said)
        if not self._at_work(said, named):
            if self._used(said):
                return True
            turn |= self._intents.tokens("asks of a product or a job", said)
        titles = {s for n in found.postings for s in stems(self._postings[n].title)}
        # "how do I become a driver" is asked of who looks for one
        return bool(turn) and titles.isdisjoint(said.stems[i] for i in turn)

    def _at_work(self, said: Asked, named: Named) -> bool:
        """Whether an employer is where somebody works and not what is used: "at Acme"."""
        return any(i and said.words[i - 1] in self._place for i in named.covered)

    def _used(self, said: Asked) -> bool:
        """Whether it is asked how to do what no applicant does: "how do I reset my password", not "how do I apply"."""
        return any(said.stems[at] not in self._empty for at in self._done(said))

    def _acts_on(self, said: Asked, named: Named) -> bool:
        """Whether it is asked how to do something to whoever has a role: "how do I add a cook to the rota"."""
        behind = (at + 1 for at in self._done(said) if at + 2 < len(said.words))
        return any(said.words[at] in self._any and at + 1 in named.covered for at in behind)

    def _done(self, said: Asked) -> list[int]:
        """The words behind "how do I" that are nothing an applicant does."""
        if "how to use" not in said.possible(self._v.intents):
            return []
        ends = [m.end for m in self._v.phrases["how to use"].find(said.without(()))]
        return [at for at in ends if at < len(said.stems) and said.stems[at] not in self._applicants]
