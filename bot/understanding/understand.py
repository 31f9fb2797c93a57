"""The understanding of one question: roles, facets, headings, topics and its kind become a Query."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Kind, Query, Topic
from bot.text.tokens import stem, stems, words
from bot.understanding.asked import Asked, asked
from bot.understanding.headings import HeadingMatch
from bot.understanding.intents import Intents
from bot.understanding.roles import Named, Roles
from bot.understanding.sides import sides
from bot.understanding.spelling import Spelling
from bot.understanding.titles import Titles
from bot.understanding.topics import HIRAGANA, Topics
from bot.vocabulary.language import language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting, Question
    from bot.retrieval import Search
    from bot.vocabulary import Vocabulary

OWN, SYNONYM, EXPANDED, FILTER = 1.0, 0.6, 0.3, 0.05  # weights: of the asker's word, its synonym, one added, a title's
# the least share of a text's words that must be understood: of a question about a role and a facet, of one about
# an organisation and a facet, of any other question, of a text that has no form of a question
FIRM, NAMED, EXPLAINED, STATEMENT = 0.3, 0.65, 0.6, 0.7
TERSE = 5  # words of a text that asks by naming things: "heetch sre responsibilities"
MOST_SIDES = 3
CARRIED = frozenset({Kind.ROLES_WITH, Kind.YES_NO, Kind.COMPARISON})  # kinds that "and ansible?" goes on with
ALONE = 2  # words by which one candidate must lead to be the one meant
ALIKE = 0.8  # share of passages in common that makes two postings copies of one another
JOINTS = frozenset({"and", "plus", "und", "n"})  # words between two things asked for at once
FIGURES = frozenset({"many", "much", "long"})  # "how many", "how much", "how long": an answer has a figure in it


class Understanding:
    """Understands questions about one shelf."""

    def __init__(self, postings: Sequence[Posting], search: Search, vocabulary: Vocabulary) -> None:
        self._postings = postings
        self._v = vocabulary
        self._search = search
        self._titles = Titles(postings, vocabulary)
        self._roles = Roles(self._titles, vocabulary, self._mentions)
        self._topics = Topics(vocabulary)
        self._intents = Intents(vocabulary)
        self._stop = vocabulary.words["stop"]
        foreign = {stem(w) for name, common in vocabulary.words.items() if name.startswith("common words") for w in common}
        self._idle = self._stop | vocabulary.words["asking"] | vocabulary.words["fillers"] | foreign
        self._headings = HeadingMatch(postings, self._idle)
        self._idle |= vocabulary.words["units"]
        known = {w for line in self._titles.organizations for w in line}
        known |= {w for p in postings for w in words(p.title)}
        known |= vocabulary.surface | vocabulary.role_heads
        self._spelling = Spelling(w for w in known if stem(w) not in vocabulary.words["ordinary words"])
        self._known = frozenset(map(stem, known)) | vocabulary.words["ordinary words"] | self._idle
        self._abbreviations = dict(
            (a.strip(), b.strip()) for a, _, b in (line.partition("=") for line in vocabulary.lists["abbreviations"])
        )

    def _mentions(self, posting: int, word: str) -> bool:
        """Whether a posting's text holds a word, by its stem."""
        hits, _ = self._search.index.scores([(stem(word.lower()), 1.0)], [self._search.ranges[posting]])
        return len(hits) > 0

    def query(self, question: Question) -> Query:
        """What a question asks for, with what it leaves out taken from its thread."""
        before: Query | None = None
        for text in question.context:
            earlier = self._single(text, before)
            if earlier.kind not in {Kind.CHATTER, Kind.HELP, Kind.UNKNOWN_ROLE}:
                before = earlier
        return self._single(question.text, before)

    # one text ---------------------------------------------------------------------------------------

    def _single(self, text: str, before: Query | None) -> Query:
        said, notes = self._spelled(asked(text))
        if not said.tokens:
            return Query(Kind.HELP, notes=notes)
        if not said.marked and self._intents.has("closing", said):
            return Query(Kind.CHATTER, notes=notes)
        said = self._asking(said)
        cues = frozenset(i for c in self._v.cues.longest(said.without(())) for i in c.words)
        named = self._named(said, cues)
        inherited: tuple[str, ...] = ()
        facets, cue_tokens = self._facets(said, named)
        if len(set(said.sentence)) > 1 and not facets and not self._topics.find(said, named.covered, ())[0]:
            # "aws: which jobs name it": what is asked about stands in another sentence
            said = replace(said, asking=frozenset(said.sentence))
            facets, cue_tokens = self._facets(said, named)
        if before and before.kind in CARRIED and not named.by and not named.unknown and self._said(said) <= TERSE:
            topics, _ = self._topics.find(said, (), cue_tokens)
            if any(t.known for t in topics) and (before.kind is not Kind.YES_NO or len(before.postings) == 1):
                again = replace(named, postings=before.postings)
                terms = self._terms(said, again, before.facets, topics)
                return replace(before, topics=topics, terms=terms, notes=notes, inherited=("posting", "kind"))
        left = [t.stem for i, t in enumerate(said.tokens) if i not in named.covered and t.stem not in self._stop]
        sections = self._sections(named, left)
        facets, in_heading = self._without_headings(said, facets, cue_tokens, sections)
        topics, known_tokens = self._topics.find(said, named.covered | in_heading, cue_tokens)
        if not topics and self._intents.yes_no(said):
            topics, _ = self._topics.find(said, named.covered, ())
        if before and before.postings and not named.postings and not named.unknown and self._follows(said, facets, topics, before):
            named = replace(named, postings=before.postings, by=("thread",))
            inherited = ("posting",)
        if before and named.by and not facets and not topics and (before.facets or before.topics) and "thread" not in named.by:
            facets, topics, inherited = before.facets, before.topics, (*inherited, "question")
        found = Query(
            kind=Kind.CHATTER,
            postings=named.postings,
            role=named.unknown or named.role,
            facets=facets,
            sections=self._sections(named, left) if inherited else sections,
            topics=topics,
            must=self._intents.has("must", said, named.covered),
            enough=self._intents.has("enough", said, named.covered),
            number=any(a == "how" and b in FIGURES for a, b in zip(said.words, said.words[1:], strict=False)) or "experience" in facets and "year" in said.stems,
            terms=self._terms(said, named, facets, topics),
            notes=notes,
            firm=self._cued(said, named),
            both=self._joined(said, named),
            inherited=inherited,
        )
        if len(found.postings) > 1 and not self._intents.yes_no(said):
            found = replace(found, postings=self._about(found))
        if "question" in inherited and before:
            return replace(found, kind=before.kind if len(named.postings) < 2 else Kind.FACET, must=before.must)  # noqa: PLR2004  # one is no choice
        return self._with_kind(found, said, named, cue_tokens | known_tokens)

    def _asking(self, said: Asked) -> Asked:
        """Of a text without a question mark the sentences that begin like a question, else those with a facet."""
        if said.marked or len(said.asking) < 2:  # noqa: PLR2004  # one is no choice
            return said
        forms = self._v.words["question words"] | self._v.words["imperatives"]
        formed, cued = set(), set()
        for sentence in said.asking:
            line = [s for s, n in zip(said.stems, said.sentence, strict=True) if n == sentence]
            begins = next((s for s in line if s not in self._v.words["fillers"]), "")
            if begins in self._v.words["question words"]:
                formed.add(sentence)
            if self._v.cues.find(line) or begins in forms:
                cued.add(sentence)
        if formed:
            return replace(said, asking=frozenset(formed), formed=True)
        return replace(said, asking=frozenset(cued) or said.asking)

    def _named(self, said: Asked, cues: frozenset[int]) -> Named:
        """The postings a question names, of those that say the same one; of several languages its own."""
        named = self._roles.named(said, cues)
        if self._intents.has("which roles", said) or self._intents.has("which roles", said, named.covered):
            # "which jobs mention spanish" names no title; "which devops roles" does
            after = {said.words[i + 1] for i in named.covered if i + 1 < len(said.words)}
            if not after & self._v.role_nouns:
                named = self._roles.named(said, cues, titles=False)
        if "title" not in named.by:
            return named
        return replace(named, postings=self._distinct(self._in_language(said, named.postings)))

    def _distinct(self, postings: tuple[int, ...]) -> tuple[int, ...]:
        """One of each set of candidates that bear one title and say the same."""
        kept: list[int] = []
        for number in postings:
            for other in kept:
                same = words(self._postings[number].title) == words(self._postings[other].title)
                mine, theirs = self._texts(number), self._texts(other)
                if same and len(mine & theirs) >= ALIKE * len(mine | theirs):
                    break
            else:
                kept.append(number)
        return tuple(kept)

    def _texts(self, number: int) -> set[str]:
        return {b.text for s in self._postings[number].sections for b in s.blocks}

    def _with_kind(self, found: Query, said: Asked, named: Named, understood: frozenset[int]) -> Query:
        """The query with its kind: the first of these that fits."""
        intents = self._intents
        if intents.has("help", said):
            return replace(found, kind=Kind.HELP)
        if intents.has("compare", said):
            groups, covered = sides(said, self._roles, self._v)
            if not groups and 1 < len(found.postings) <= MOST_SIDES:
                groups = tuple((n,) for n in found.postings)
            if len(groups) > 1:
                every = tuple(dict.fromkeys(n for g in groups for n in g))
                topics = self._topics.find(replace(said, asking=frozenset(said.sentence)), covered | named.covered, understood)[0]
                found = replace(found, topics=tuple(t for t in topics if t.known or t.forms[0][0] in self._search.index))
                terms = self._terms(said, replace(named, postings=every), found.facets, found.topics)
                return replace(found, kind=Kind.COMPARISON, groups=groups, postings=every, terms=terms)
        titled = "title" in named.by or "thread" in named.by
        if intents.has("catalogue", said) and not titled and not found.known and not self._beyond(said, named):
            return replace(found, kind=Kind.CATALOGUE)
        plural = intents.has("which roles", said) or intents.has("which roles", said, named.covered)
        if plural and (found.topics or found.facets) and not (titled and len(found.postings) == 1):
            enough = self._explained(found, said, named, understood, EXPLAINED)
            return replace(found, kind=Kind.ROLES_WITH) if enough else found
        if named.unknown:
            about = bool(found.facets) and intents.asks(said) or bool(self._v.role_nouns & set(said.words))
            return replace(found, kind=Kind.UNKNOWN_ROLE if about else Kind.CHATTER)
        placed = named.by == ("place",) and not (self._v.role_nouns | self._v.role_heads) & set(said.words)
        if not found.postings or placed:
            about = self._cued(said, named) and self._v.role_nouns & set(said.words) and intents.asks(said)
            return replace(found, kind=Kind.FACET) if about and self._explained(found, said, named, understood, EXPLAINED) else found
        return replace(found, kind=self._about_one(found, said, named, understood))

    def _about_one(self, found: Query, said: Asked, named: Named, understood: frozenset[int]) -> Kind:
        """What is asked about the role named, or that nothing is."""
        asks, firm = self._intents.asks(said), bool(found.facets or found.sections)
        if "thread" not in named.by:
            titled = "title" in named.by or bool(self._v.role_nouns & set(said.words))
            if asks:
                least = (FIRM if titled else NAMED) if firm else (NAMED if titled and found.known else EXPLAINED)
            elif self._said(said) <= TERSE or found.sections or self._cued(said, named):
                least = STATEMENT
            else:
                return Kind.CHATTER
            if not self._explained(found, said, named, understood, least, held=asks):
                return Kind.CHATTER
        if self._intents.yes_no(said) and (found.topics or found.facets):
            return Kind.YES_NO
        if found.number and found.topics and found.sections and not found.facets:
            return Kind.FACT
        if firm:
            return Kind.FACT if found.known and not found.sections else Kind.FACET
        return Kind.FACT if found.topics else Kind.OVERVIEW

    def _said(self, said: Asked) -> int:
        """How many words a text has that are not idle."""
        return sum(s not in self._idle for s in said.stems)

    def _cued(self, said: Asked, named: Named) -> bool:
        """Whether a facet is named by its own noun and not by a turn of phrase."""
        return bool(self._v.cues.find(said.without(named.covered)))

    def _joined(self, said: Asked, named: Named) -> bool:
        """Whether two facets are asked for side by side: "the office and benefits"."""
        cues = self._v.cues.longest(said.without(named.covered), said.words)
        for a, b in zip(cues, cues[1:], strict=False):
            between = said.words[a.end : b.start]
            if a.value != b.value and set(between) & JOINTS and len(between) <= len(JOINTS):
                return True
        return False

    def _beyond(self, said: Asked, named: Named) -> bool:
        """Whether more is asked than which postings there are."""
        phrase = {w for m in self._v.exact["catalogue"].find(said.words) for w in m.words}
        rest = [
            i for i, s in enumerate(said.stems)
            if i not in phrase and i not in named.covered and s not in self._idle and said.words[i] not in self._v.role_nouns
        ]
        return any(said.stems[i] in self._search.index for i in rest) 

    def _about(self, found: Query) -> tuple[int, ...]:
        """Of several candidates the one that alone speaks of the things asked about, if there is one."""
        soft = [t.forms[0][0] for t in found.topics if not t.known]
        held = [sum(self._holds(n, s) for s in soft) for n in found.postings]
        best = max(held)
        if held.count(best) == 1 and best >= ALONE + sorted(held)[-2]:
            return (found.postings[held.index(best)],)
        return found.postings

    def _holds(self, posting: int, root: str) -> bool:
        hits, _ = self._search.index.scores([(root, 1.0)], [self._search.ranges[posting]])
        return len(hits) > 0

    def _follows(self, said: Asked, facets: Sequence[str], topics: Sequence[Topic], before: Query) -> bool:
        """Whether a text that names no role goes on about the one before it."""
        if facets or any(t.known for t in topics):
            return True
        if not topics:
            return False
        if any(self._headings.find(n, said.stems) for n in before.postings):
            return True
        return self._intents.asks(said)

    def _explained(
        self, found: Query, said: Asked, named: Named, understood: frozenset[int], least: float, *, held: bool = True
    ) -> bool:
        """Whether at least that share of the words that ask is understood.

        Chatter that names a role stays unanswered so. ``held`` counts words that a candidate's text has.
        """
        heading = {s for p, n in found.sections for s in stems(self._postings[p].sections[n].heading)}
        content: set[str] = set()
        clear: set[str] = set()
        for i, s in enumerate(said.stems):
            if (said.formed and said.sentence[i] not in said.asking) or said.words[i] in self._v.role_nouns or HIRAGANA.search(s):
                continue
            if i in named.covered or i in understood:
                clear.add(s)
            elif s not in self._idle:
                content.add(s)
                if s in heading or (held and self._held(found, s)):
                    clear.add(s)
        return len(clear) >= least * len(content | clear)

    def _held(self, found: Query, word: str) -> bool:
        """Whether one of the candidates holds a word; without any, whether a posting does."""
        if not found.postings:
            return word in self._search.index
        hits, _ = self._search.index.scores([(word, 1.0)], [self._search.ranges[n] for n in found.postings[:8]])
        return len(hits) > 0

    # parts ------------------------------------------------------------------------------------------

    def _spelled(self, question: Asked) -> tuple[Asked, tuple[str, ...]]:
        """The question with its typos mended, and what was mended."""
        notes, mended = [], []
        for token in question.tokens:
            word = token.text
            strange = not {token.stem, word} & self._known and token.stem not in self._search.index
            better = self._abbreviations.get(word) or (self._spelling.correct(word) if strange else word)
            if better != word:
                notes.append(f"{word} → {better}")
            mended.append(token if better == word else token._replace(text=better, stem=stem(better)))
        return replace(question, tokens=tuple(mended)), tuple(notes)

    def _in_language(self, said: Asked, postings: tuple[int, ...]) -> tuple[int, ...]:
        """Of several candidates those in the question's own language, if there are any."""
        if len(postings) < 2:  # noqa: PLR2004  # one is no choice
            return postings
        spoken = language(said.words, self._v)
        return tuple(n for n in postings if self._postings[n].language == spoken) or postings

    def _facets(self, said: Asked, named: Named) -> tuple[tuple[str, ...], frozenset[int]]:
        """The facets asked for, the one most is said about first, and the tokens that say so."""
        line = said.without(named.covered)
        for table in (self._v.cues, self._v.weak_cues):
            votes: dict[str, tuple[float, int]] = {}
            tokens: set[int] = set()
            for cue in table.longest(line, said.words):
                weight, first = votes.get(cue.value, (0.0, cue.start))
                votes[cue.value] = (weight + cue.weight, first)
                tokens |= set(cue.words)
            if votes:
                return tuple(sorted(votes, key=lambda f: (-votes[f][0], votes[f][1]))), frozenset(tokens)
        return (), frozenset()

    def _without_headings(
        self, said: Asked, facets: tuple[str, ...], cues: frozenset[int], sections: tuple[tuple[int, int], ...]
    ) -> tuple[tuple[str, ...], frozenset[int]]:
        """The facets less those whose cue is only a word of a heading named, and that heading's tokens.

        "SRE within Driver Growth" asks for no growth.
        """
        if len(sections) != 1:
            return facets, frozenset()
        posting, number = sections[0]
        section = self._postings[posting].sections[number]
        line = set(stems(section.heading))
        inside = frozenset(i for i, s in enumerate(said.stems) if s in line)
        telling = {said.stems[i] for i in inside} - self._idle
        whole = line <= {said.stems[i] for i in inside} and len(line) > 1
        if not (whole or len(telling) > 1) or not cues or not cues <= inside or set(facets) & set(section.facets):
            return facets, frozenset()
        return (), inside

    def _sections(self, named: Named, left: Sequence[str]) -> tuple[tuple[int, int], ...]:
        """The sections asked for by their heading's own words, of the candidates that have one."""
        return tuple((p, found[0][0]) for p in named.postings if (found := self._headings.find(p, left)))

    def _terms(
        self, said: Asked, named: Named, facets: Sequence[str], topics: Sequence[Topic]
    ) -> tuple[tuple[str, float], ...]:
        """The words to rank by: the asker's own, their synonyms, those of the facet, and the role's title."""
        weights: dict[str, float] = {}
        for i, token in enumerate(said.tokens):
            if i not in named.covered and token.stem not in self._stop and said.sentence[i] in said.asking:
                weights[token.stem] = OWN
        for i, token in enumerate(said.tokens):
            if token.stem in weights and i not in named.covered:
                weights["=" + token.text] = OWN / 2
        for topic in topics:
            for form in topic.forms:
                for word in form:
                    weights.setdefault(("=" if topic.exact else "") + word, SYNONYM)
        for facet in facets[:1]:
            for s in stems(self._v.label(facet)):
                weights.setdefault(s, EXPANDED)
        for posting in named.postings[:8]:
            for s in stems(f"{self._postings[posting].title} {self._postings[posting].organization}"):
                weights.setdefault(s, FILTER)
        return tuple(weights.items())
