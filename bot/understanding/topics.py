"""The things a question asks about: skills and topics the vocabulary knows, and words it does not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Topic
from bot.text.inflections import inflected
from bot.text.tokens import stem, words
from bot.understanding.figures import figures, initials
from bot.understanding.forms import Forms, counted
from bot.vocabulary.other_things import LISTS, bare, others

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.vocabulary import Vocabulary
    from bot.vocabulary.matching import Match


NOUN = "ing"  # ends what is done where that is a thing
LONGEST = 3  # words of a phrase that has synonyms


class Topics:
    """Finds topics with one vocabulary."""

    def __init__(self, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary) -> None:
        self._v = vocabulary
        self._holding = holding
        self._ambiguous = {w for text in vocabulary.lists["ambiguous skills"] for w in words(text)}
        self._common = {(w,) for w in self._ambiguous.union(map(stem, self._ambiguous))}  # forms of one word
        self._empty = lexicon.empty
        self._articles = lexicon.indefinite
        self._forms = Forms(vocabulary)
        self._particle, self._stop = lexicon.particle, lexicon.stop
        self._written = frozenset(vocabulary.lists["only as written"])
        self._manners = frozenset(vocabulary.lists["manners"])
        self._begins = {run[0] for run in vocabulary.synonyms if len(run) > 1}
        countries = map(stem, vocabulary.pairs("other names of places"))
        self._idle = self._empty.difference(self._begins, countries)  # of no thing, unless written as a name

    def find(
        self, said: Asked, covered: Iterable[int], cues: Iterable[int]
    ) -> tuple[tuple[Topic, ...], frozenset[int]]:
        """The topics of the sentences that ask, and the tokens of the known ones.

        ``covered`` tokens name the role and are no topic; ``cues`` name a facet: only what the vocabulary
        knows as a topic is one among them ("is it remote").
        """
        covered, cues = set(covered), set(cues)
        line = said.without(covered)
        known = [self._forms.paid_for(line, said, *one) for one in self._skills(said, line, covered, cues)]
        used = {i for tokens, _ in known for i in tokens}
        for run in figures(said, line, used):
            name = said.text[said.tokens[run[0]].start : said.tokens[run[-1]].end]
            known.append((run, Topic(name, (tuple(line[i] for i in run),), known=True)))
            used |= set(run)
        others = self._others(said, line, used | cues)
        used |= {i for tokens, topic in others if topic.known for i in tokens}
        each: dict[object, Topic] = {}  # one said twice is one
        for _, topic in sorted([*known, *others], key=lambda found: found[0][0]):
            each.setdefault((topic.forms, topic.exact), topic)
        return tuple(each.values()), frozenset(used)

    def _skills(
        self, said: Asked, line: tuple[str, ...], covered: Collection[int], cues: set[int]
    ) -> list[tuple[Sequence[int], Topic]]:
        """The things that the vocabulary knows, each with its tokens."""
        found: list[tuple[Sequence[int], Topic]] = []
        skills = self._named(line, said)
        plain = (m for m in skills if not self._ambiguous.issuperset(said.words[i] for i in m.words))
        sure = {i for m in plain for i in m.words}
        for match in skills:
            own = tuple(said.words[i] for i in match.words)
            exact = self._ambiguous.issuperset(own) and not initials(said, match.words)
            supported = not exact or (
                self._supported(said, match.words, covered) or self._beside(said, match.words, sure)
            )
            deed = (
                match.end == len(line)
                and said.stems[0] in self._v.words["question words"]
                and not own[-1].endswith(NOUN)
            )
            if supported and (self._spoken(own, match, deed=deed) or initials(said, match.words)):
                # "accessibility" has the stem of "access", which is any: only the word itself is meant
                alike = len(own) == 1 and line[match.start : match.end] in self._common
                found.append(
                    (match.words, self._skill(said, line, match, cues, own if exact or alike else ()))
                )
        return found

    def _skill(
        self, said: Asked, line: tuple[str, ...], match: Match[str], cues: set[int], exact: tuple[str, ...]
    ) -> Topic:
        """A thing that the vocabulary knows; ``exact`` are its words where only these count as it."""
        shown = self._v.skill_forms[match.value]
        stemmed = tuple(line[i] for i in match.words)
        forms = [exact, *map(words, shown)] if exact else [stemmed, *self._forms.of_skill(match.value).stems]
        if self._forms.asks_kinds(said, match.start):
            forms += self._forms.kinds(forms)
        if not exact:
            forms += self._forms.turned(tuple(said.words[i] for i in match.words), forms[0])
        every = tuple(dict.fromkeys(filter(None, forms)))
        return Topic(
            said.text[said.tokens[match.start].start : said.tokens[match.end - 1].end],
            every,
            known=True,
            exact=bool(exact),
            cue=cues.issuperset(match.words),
            shown=shown,
            written=frozenset(shown if match.value in self._written else ()),
            common=()
            if counted(said, match, self._articles, self._empty)
            else tuple(filter(self._common.__contains__, every)),
            shares=self._forms.shares(match.value) if len(every[0]) > 1 else None,
        )

    def _others(
        self, said: Asked, line: tuple[str, ...], away: set[int]
    ) -> list[tuple[Sequence[int], Topic]]:
        """What no list knows, each with its tokens; known is only what the postings write as another word."""
        found: list[tuple[Sequence[int], Topic]] = []
        if not self._manners.isdisjoint(said.words):
            away |= {i for i, word in enumerate(said.words) if word in self._manners}
        capitals = not said.text[1:].islower()
        for i, root in enumerate(line):
            if root in self._idle and not (capitals and said.named_so(i)):
                continue  # most words
            if not root or i in away or self._particle(root) or said.elided(i):
                continue
            if (phrase := self._run(line, i, away)) != (root,):
                run = range(i, i + len(phrase))
                away |= set(run)  # "look after": one thing in several words
                found.append((run, Topic(" ".join(said.words[j] for j in run), self._forms.soft(phrase))))
            elif (
                (root not in self._empty or said.named_so(i) or self._forms.country(said, i))
                and not self._forms.counts(line, i)
                and not self._forms.abroad(said, i)
            ):
                apart = () if self._holding.anywhere(root) else self._holding.apart(said.words[i], self._stop)
                same = (*self._of_role(said, i), *self._forms.done(said, i), *((apart,) if apart else ()))
                same += self._forms.of_place(said.words[i])
                shouted = tuple(f for f in same if f in self._forms.shouted)
                name = said.words[i].upper() if (root,) in shouted else said.words[i]
                found.append(((i,), Topic(name, same, known=bool(apart), capitals=shouted)))
        return found

    def _named(self, line: tuple[str, ...], said: Asked) -> list[Match[str]]:
        """The things the vocabulary knows, but within phrases of another meaning: "german cities" are no german."""
        found = said.among(self._v.skills).longest(line, said.words)
        found = [m for m in found if not bare(said.stems, m.words, self._v)]
        if not found or LISTS.isdisjoint(said.possible(self._v.intents)):
            return found
        hidden = others(line, self._v)
        return [match for match in found if not any(other.hides(match.words) for other in hidden)]

    def things(
        self,
        said: Asked,
        covered: Iterable[int],
        found: tuple[Topic, ...],
        cues: Collection[int],
        less: Collection[str] = (),
    ) -> tuple[Topic, ...]:
        """Of what was found the things that are there or not; without any what names the facet asked for.

        "Is prior experience required" asks for no "prior"; ``less`` are words that ask for something else.
        """
        away = self._v.words["measures"] | self._v.words["judging"]
        theirs = self._v.words["those asked of"].intersection(said.words)  # "does the Acme team knead"
        away |= {said.stems[i + 1] for i in covered if theirs.intersection(said.words[i + 1 : i + 2])}
        found = tuple(t for t in found if t.known or t.name not in less) or found
        kept = tuple(t for t in found if t.known or t.forms[0][0] not in away)
        if kept:
            return self._less_entry(self._forms.with_object(said, kept, cues))
        turn = {i for m in self._v.phrases["asks how firmly"].find(said.stems) for i in m.words}
        named = (t if t.known else replace(t, cue=True) for t in self.find(said, turn.union(covered), ())[0])
        return self._less_entry(tuple(t for t in named if t.known or t.forms[0][0] not in away))

    def _less_entry(self, topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
        """The things without what one wants to get in for: "can students apply" asks about students."""
        entry = self._v.words["getting in"]
        return tuple(t for t in topics if t.known or t.forms[0][0] not in entry) or topics

    def only(self, said: Asked, tokens: Collection[int]) -> bool:
        """Whether some tokens are but a skill that stands where a thing does: "must i know golang"."""
        known = {i for m in said.among(self._v.skills).find(said.stems, said.words) for i in m.words}
        if not tokens or not known.issuperset(tokens):
            return False
        first, behind = min(tokens), max(tokens) + 1
        while behind < len(said.stems) and said.stems[behind] in self._v.words["between skills"]:
            behind += 1
        demanded = not self._v.words["behind skills"].isdisjoint(said.stems[behind : behind + 1])
        return bool(first) and (demanded or said.stems[first - 1] in self._v.words["before skills"])

    def field(self, topics: Sequence[Topic], said: Asked) -> tuple[tuple[Topic, ...], frozenset[int]]:
        """The things that stand right before a noun of roles, and their tokens: "backend jobs with redis"."""
        found: list[Topic] = []
        tokens: set[int] = set()
        for topic in topics:
            line, own = said.words if topic.exact else said.stems, topic.forms[0]
            for first in range(len(line) - len(own)):
                last = first + len(own)
                if line[first:last] == own and said.words[last] in self._v.role_nouns:
                    found.append(topic)
                    tokens.update(range(first, last))
                    break
        return tuple(found), frozenset(tokens)

    def _spoken(self, own: tuple[str, ...], match: Match[str], *, deed: bool) -> bool:
        """Whether the words said, of which the last may be a ``deed``, are inflections of a form: not "negotiable skills"."""
        forms = self._forms.of_skill(match.value).by_size.get(len(own), ())
        if len(own) > 1 and all(len(word) == 1 for word in own):
            return False  # "i'm a" is no "M&A"
        if len(own) > 1 and deed:
            forms = [f for f in forms if not f[-1].endswith(NOUN)]  # "what does the team build"
        return any(all(map(inflected, own, f)) for f in forms)

    def _run(self, line: tuple[str, ...], at: int, away: set[int]) -> tuple[str, ...]:
        """The longest run of stems from ``at`` that the synonyms know, else the one stem."""
        for size in range(LONGEST, 1, -1) if line[at] in self._begins else ():
            run = line[at : at + size]
            if len(run) == size and run in self._v.synonyms and away.isdisjoint(range(at, at + size)):
                return run
        return line[at : at + 1]

    def _of_role(self, said: Asked, at: int) -> tuple[tuple[str, ...], ...]:
        """What a posting says of a role that is asked to be such a one: "is it a technical position"."""
        article, noun = said.words[max(0, at - 1) : at], said.words[at + 1 : at + 2]
        if self._v.role_nouns.isdisjoint(noun) or self._articles.isdisjoint(article):
            return ()
        every = dict.fromkeys((said.stems[at + 1], *map(stem, self._v.lists["the role"])))
        return tuple((said.stems[at], one) for one in every)

    def _supported(self, said: Asked, at: tuple[int, ...], covered: Collection[int]) -> bool:
        """Whether an ordinary word is written as the name of a skill: with a capital inside the sentence.

        Or it stands where only the name of a thing does: "know go", "years of go", "is rust required".
        """
        token = said.tokens[at[0]]
        begins = at[0] == 0 or said.sentence[at[0] - 1] != said.sentence[at[0]]
        if said.text[token.start].isupper() and not begins:
            return True
        before = said.stems[at[0] - 1] if not begins else ""
        if before in self._v.words["before skills"]:
            return True
        if not begins and self._v.phrases["turns before skills"].holds(said.stems[max(0, at[0] - 2) : at[0]]):
            return True
        behind = at[-1] + 1
        while behind < len(said.stems) and said.stems[behind] in self._v.words["between skills"]:
            behind += 1
        nouns = said.words[at[-1] + 1 : at[-1] + 2]
        if nouns and nouns[0] in self._v.role_nouns and nouns[0].endswith("s"):
            return True  # "any go jobs"
        follows = behind < len(said.stems) and behind not in covered
        alone = before not in self._v.words["not before skills"]
        return follows and alone and said.stems[behind] in self._v.words["behind skills"]

    def _beside(self, said: Asked, at: tuple[int, ...], sure: Collection[int]) -> bool:
        """Whether an ordinary word is the first or last of things that are joined: "python or go?", "go and python at …".

        Or all that a text says beside words that tie it to the one before: "and go?".
        """
        first, behind = at[0], at[-1] + 1
        ends = behind == len(said.stems) or said.sentence[behind] != said.sentence[first]
        alone = first and behind == len(said.stems)
        if alone and self._v.words["before alone"].issuperset(said.stems[:first]):
            return True
        if behind + 1 in sure and said.stems[behind] in self._v.words["joints"]:
            return bool(first) and said.stems[first - 1] not in self._v.words["not before skills"]
        return (
            first - 2 in sure
            and said.stems[first - 1] in self._v.words["joints"]
            and (ends or said.stems[behind] in self._empty)
        )
