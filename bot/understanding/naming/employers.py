"""Which employers and places a question names: names, longest first, written as names; and an employer that is not there."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from bot.text.tokens import stem, words
from bot.understanding.naming.in_prose import InProse
from bot.understanding.naming.name_forms import APART, begins

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.titles import Part, Titles
    from bot.vocabulary import Vocabulary

LONGEST = 6  # words of a name
SKILLED = "turns before skills"  # the list of intents
WHOSE = frozenset({"'s", "’s"})  # behind a name
NAME = 4  # letters from which a word before a verb may be the name of an employer


class Hiring(NamedTuple):
    """The postings of the employers and at the places named, None where none is, and the tokens that name them."""

    organizations: frozenset[int] | None
    org_tokens: frozenset[int]
    places: frozenset[int] | None
    used: frozenset[int]


class Employers:
    """Finds the names of one shelf's organisations and places."""

    def __init__(self, titles: Titles, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary) -> None:
        self._titles, self._lexicon, self._holding = titles, lexicon, holding
        self._degrees = frozenset(word for line in vocabulary.lists["levels"] for word in words(line))
        self._sure: dict[str, bool] = {}  # of a word that a longer name begins with: that it is no other
        self._around, self._before = (vocabulary.words[name] for name in ("around names", "before names"))
        self._skilled = vocabulary.phrases[SKILLED]
        self._intents, self._cues = vocabulary.intents, vocabulary.cues
        self._before_part = {words(turn) for turn in vocabulary.lists["before a part of a name"]}
        self._back = {words(turn) for turn in vocabulary.lists["leads back to a name"]}
        self._verbs, self._adverbs = (
            frozenset(vocabulary.lists[name]) for name in ("inverting", "before a predicate")
        )
        deeds = ("tells of closing", "asked of an employer")
        self._deeds = vocabulary.words["posting verbs"].union(*(vocabulary.words[name] for name in deeds))
        self._plain = lexicon.idle | lexicon.ordinary
        self._pointed, self._ones = ({(word,) for word in one} for one in (lexicon.points, lexicon.ones))
        self._words = self._plain | vocabulary.written_stems | vocabulary.skill_words
        self._joints, self._no_name, self._able = (
            vocabulary.words[name] for name in ("joints", "behind at", "able ahead of at")
        )
        self._asking = frozenset(vocabulary.lists["asks of an employer"])
        self.ahead = self._asking | {"at"}
        self._doing, self._wanting = vocabulary.lists["endings of deeds"], vocabulary.words["posting verbs"]
        self._in_prose = InProse(titles.names.placed, holding, vocabulary)
        self._all, self._in_titles = titles.names, titles.holding.keys() - lexicon.stop
        self._whoever = vocabulary.words["of whoever comes"]
        self._organizations, self._places = (
            (names, begins(names)) for names in (self._all.organizations, self._all.places)
        )

    def of(self, question: Asked) -> Hiring:
        """The employers and places that a question names."""
        organizations, org_tokens = self.organizations(question)
        places, place_tokens = self._in_prose.added(question, *self._find(question, *self._places))
        return Hiring(organizations, org_tokens, places, org_tokens | place_tokens)

    def organizations(self, question: Asked) -> tuple[frozenset[int] | None, frozenset[int]]:
        """The postings of the organisations named (None: none is) and the tokens of their names.

        Those of the sentences that ask, if they name any: "I know that Acme pays well. What about Initech?".
        """
        found, tokens = self._named(question, None)
        asking = {i for i in tokens if question.sentence[i] in question.asking}
        if asking and asking != tokens:
            return self._named(question, question.asking)
        return found, tokens

    def _named(
        self, question: Asked, within: frozenset[int] | None
    ) -> tuple[frozenset[int] | None, frozenset[int]]:
        """The same of a whole text, or of some sentences of it."""
        known = question.found.employers
        if within not in known:
            known[within] = self._find(question, *self._organizations, within)
        return known[within]

    def also(
        self, question: Asked, found: frozenset[int] | None, tokens: frozenset[int], parts: Sequence[Part]
    ) -> frozenset[int] | None:
        """The postings found, and those whose titles hold the employer's name as well: "Senior Baker, Ryebread" of another.

        Only where the noun of a role stands in the question.
        """
        if not (found and tokens) or self._lexicon.heads.isdisjoint([p.word for p in parts]):
            return found
        holding = self._titles.holding
        return found | frozenset.intersection(
            *(frozenset(holding.get(question.stems[i], ())) for i in tokens)
        )

    def whoever(self, question: Asked) -> frozenset[int]:
        """The tokens that speak of whoever gets the job, whatever it is called: "the successful engineer"; no "master's"."""
        line, found = question.words, set[int]()
        for at, word in enumerate(line):
            if word in self._lexicon.heads and not (word in self._degrees and question.possessive(at)):
                first = at
                while first and question.stems[first - 1] in self._whoever:
                    first -= 1
                if first and line[first - 1] in self._lexicon.before_people:
                    found.update(range(first, at + 1))
        return frozenset(found)

    def _find(
        self,
        question: Asked,
        names: dict[tuple[str, ...], frozenset[int]],
        begins: Mapping[str, int],
        within: frozenset[int] | None = None,
    ) -> tuple[frozenset[int] | None, frozenset[int]]:
        line = question.words
        if begins.keys().isdisjoint(line):
            return None, frozenset()
        found, tokens = set[int](), set[int]()
        behind = 0  # the last name found
        for at in compress(range(len(line)), map(begins.__contains__, line)):
            if at < behind or (within and question.sentence[at] not in within):
                continue
            size, hit = self._at(question, at, names, begins[line[at]])
            if hit:
                found |= hit
                tokens |= set(range(at, at + size))
                behind = at + size
        return (frozenset(found), frozenset(tokens)) if tokens else (None, frozenset())

    def _at(
        self, question: Asked, at: int, names: dict[tuple[str, ...], frozenset[int]], most: int
    ) -> tuple[int, frozenset[int]]:
        """The longest name, of at most some words, that begins at a token: its length and its postings."""
        line = question.words
        for size in range(min(LONGEST, most, len(line) - at), 0, -1):
            part = line[at : at + size]
            hit = names.get(part) or (names.get(("".join(part),)) if 1 < size <= APART else None)
            if not hit:
                continue  # most runs of words
            begun = part in self._all.partial and self._plain.issuperset(question.stems[at + 1 : at + size])
            if (begun and not self._meant(question, at)) or (size == 1 and self._known(question, at)):
                continue
            if size > 1 or (part[0] not in self._lexicon.stop and self._written(question, at)):
                return size, hit
        return 0, frozenset()

    def _known(self, question: Asked, at: int) -> bool:
        """Whether a word is said to be known, as a thing is: "know haskell", and an employer of that name."""
        possible = SKILLED in question.possible(self._intents)  # in few questions
        return possible and self._skilled.holds(question.stems[max(0, at - 2) : at])

    def _meant(self, question: Asked, at: int) -> bool:
        """Whether a word of a longer name stands for it: by its capital, a noun of roles behind it, or as no other word."""
        if question.text[question.tokens[at].start].isupper():
            return True
        if self._known(question, at):
            return False  # "experience with ryebread", of a team of that name
        if self._is_sure(question.words[at]):
            return True
        around = self._lexicon.nouns | self._lexicon.strong_heads
        behind = {p.word for p in self._titles.canonical(question.words[at + 1 : at + 3])}
        return (
            (before := question.words[at - 1] if at else "") in self._before
            or (before in self._verbs and self._subject(question, at))
            or question.words[max(0, at - 2) : at] in self._before_part
            or not around.isdisjoint(behind)
            or not self._around.isdisjoint(question.stems[at + 1 : at + 3])
        )

    def _is_sure(self, word: str) -> bool:
        """Whether a name begins with a word that no list knows, nor a posting otherwise: "acme" of "Acme Ovens"."""
        if word not in self._sure:
            names, root = self._all.organizations, stem(word)
            own = names.get((word,), frozenset())
            first = any(len(name) > 1 and name[0] == word for name in names)
            known = root in self._words or not first
            self._sure[word] = not (
                known or self._holding.besides(root, own) or self._holding.small(own, word)
            )
        return self._sure[word]

    def _beside(self, question: Asked, at: int) -> bool:
        """Whether a joint ties a word to another name, or "versus" to anything: "hot or acme"."""
        joint, name = question.words[at + 1 : at + 2], question.words[at + 2 : at + 3]
        tied = name in self._all.organizations and self._joints.issuperset(joint)
        return tied or joint in (("vs",), ("versus",))

    def _subject(self, question: Asked, at: int) -> bool:
        """Whether what stands behind a name and a verb before it is said of an employer: "is hot still open", "does hot pay"."""
        line, end = question.stems, len(question.stems)
        behind = next((i for i in range(at + 1, end) if question.words[i] not in self._adverbs), end)
        if behind == end or question.sentence[behind] != question.sentence[at]:
            return False
        last = question.sentence[behind + 1 : behind + 2] != (question.sentence[at],)
        return line[behind] in self._deeds or (last and bool(self._cues.find(line[behind : behind + 1])))

    def _written(self, question: Asked, at: int) -> bool:
        """Whether a name that is also a word is meant as a name.

        By its capitals, or by what stands around it: "at hot", "hot devops job".
        """
        token = question.tokens[at]
        if token.stem not in self._lexicon.ordinary or question.text[token.start : token.end][:1].isupper():
            return True
        before = question.words[at - 1] if at else ""
        whose = question.text[token.end : token.end + 2] in WHOSE
        if whose or self._beside(question, at) or question.head == range(at, at + 1):
            return True  # "hot's deadline", "hot or acme", "hot: who may apply?"
        if before == "the" and self._cues.find(question.stems[at + 1 : at + 2]):
            return True  # "the hot contract"
        if question.words[:at] in self._pointed and question.words[at + 1 :] in self._ones:
            return True  # "the hot one"
        if before in self._verbs and self._subject(question, at):
            return True
        after = self._titles.canonical(question.words[at + 1 : at + 3])
        named = any(p.word in self._lexicon.nouns or p.stem in self._in_titles for p in after)
        return named or before in self._before or question.words[max(0, at - 2) : at] in self._back

    def introduced(self, question: Asked, used: frozenset[int]) -> bool:
        """Whether a sign or a word stands in a question behind which an employer is named, none that ``used`` name."""
        named = (i in used for i, word in enumerate(question.words[:-1], 1) if word in self.ahead)
        return "@" in question.text or not all(named)

    def strange(
        self, question: Asked, known: frozenset[int], taken: frozenset[int], mention: Sequence[Part]
    ) -> str:
        """The name after "at" or "@" that is no organisation or place of ours; "" if there is none.

        Where the sentence that asks names a title itself, others say where the asker is: "i am at university."
        """
        lexicon, signed = self._lexicon, "@" in question.text
        for at in [i for i, word in enumerate(question.words[:-1], 1) if signed or word in self.ahead]:
            if at in known or at in taken:
                continue
            able = not self._able.isdisjoint(question.stems[max(0, at - 2) : at - 1])  # "good at knots"
            named = question.words[at - 1] == "at" and not able
            leads = named or question.between(at).endswith("@") or self._asked_of(question, at)
            if not leads or (
                question.sentence[at] not in question.asking and self._titled(question, mention)
            ):
                continue
            token = question.tokens[at]
            deed = token.text.endswith(self._doing) and (*question.words, "")[at + 1] in lexicon.articles
            # "at 9am"
            if (
                deed  # "look at trimming the costs"
                or token.stem in (lexicon.stop if question.text[token.start].isupper() else lexicon.around)
                or token.stem in self._no_name
                or (token.text[:1].isdigit() and not question.text[token.start : token.end].isupper())
            ):
                continue
            return question.text[token.start : token.end]
        return ""

    def _titled(self, question: Asked, mention: Sequence[Part]) -> bool:
        """Whether the sentence that asks names a title."""
        asking = (p for p in mention if question.sentence[p.first] in question.asking)
        return any(p.word in self._lexicon.heads and p.stem in self._titles.holding for p in asking)

    def _asked_of(self, question: Asked, at: int) -> bool:
        """Whether a word no posting holds stands where an employer does: "what does … want from a cloud engineer"."""
        if question.words[at - 1] not in self._asking or at + 1 >= len(question.tokens):
            return False
        word = question.words[at]
        verb = question.stems[at + 1] in self._wanting
        return verb and len(word) >= NAME and not self._holding.anywhere(question.stems[at])
