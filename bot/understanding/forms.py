"""The forms in which a posting may name a thing that a question names otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.domain import Topic
from bot.domain.questions import Shared
from bot.text.tokens import stem, stems, words
from bot.vocabulary.language import DEFAULT, language

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary
    from bot.vocabulary.matching import Match

Form = tuple[str, ...]
COUNT = "says a count"  # the list of what does
PAIR = 2  # words of a name that can be turned round


class Cut(NamedTuple):
    """The forms of a thing that the vocabulary knows: as words, by how many each has, and as stems."""

    by_size: dict[int, list[Form]]
    stems: tuple[Form, ...]


class Forms:
    """The other forms of things, by one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._v = vocabulary
        self._cut: dict[str, Cut] = {}  # of the things asked about so far
        self._joints = vocabulary.lists["between a deed and its thing"]
        self._between = tuple(map(stem, vocabulary.lists["between the words of a name"]))
        self._doing = tuple(vocabulary.lists["endings of deeds"])
        irregular = vocabulary.pairs("irregular forms").items()
        self._verbs = {stems(form): stems(verb) for form, verb in irregular}
        both, either, no = (vocabulary.words[name] for name in ("joined both", "joined either", "no"))
        self._shared = Shared(both, either, no, vocabulary.words["stop"] | both | either)
        self._rivals = {name.strip() for line in vocabulary.lists["rivals"] for name in line.split(",")}
        self._having = frozenset(vocabulary.lists["before what was done"])
        self._nouns = frozenset(vocabulary.lists["english nouns"])
        self._ties = vocabulary.lists["between money and its thing"]
        # what is worked, and paid for apart
        self._worked = {stems(name) for name in vocabulary.lists["conditions"]}
        self._places = vocabulary.pairs("other names of places")
        # names of countries that are words of every day but for their capitals
        self.shouted = {stems(word) for word in self._places}.intersection(
            (word,) for word in vocabulary.words["stop"]
        )

    def of_skill(self, skill: str) -> Cut:
        """The forms of a thing that the vocabulary knows; some have dozens, and each question about it looks at all."""
        if skill not in self._cut:
            forms, by_size = self._v.skill_forms[skill], dict[int, list[Form]]()
            for form in map(words, forms):
                by_size.setdefault(len(form), []).append(form)
            self._cut[skill] = Cut(by_size, tuple(map(stems, forms)))
        return self._cut[skill]

    def soft(self, run: Form) -> tuple[Form, ...]:
        """What a posting may say for some stems of a question: themselves first, also with an idle word between."""
        between = ((run[0], word, run[1]) for word in self._between) if len(run) == PAIR else ()
        return (run, *between, *self._v.synonyms.get(run, ()))

    def done(self, said: Asked, at: int) -> tuple[Form, ...]:
        """The same of one word, which may be what somebody has done: "having built ovens" is "build ovens" as well."""
        run = said.stems[at : at + 1]
        verb = self._verbs.get(run, ()) if self._having.issuperset(said.words[max(0, at - 1) : at]) else ()
        return (run, *self.soft(verb)) if verb and at else self.soft(run)

    def paid_for(
        self, line: Sequence[str], said: Asked, at: Sequence[int], topic: Topic
    ) -> tuple[Sequence[int], Topic]:
        """A thing with its tokens as what is paid for it, where that is asked about: a "shift allowance" is no shift.

        Any money for it counts: "premium for shifts", "shift bonus".
        """
        behind = max(at) + 1
        nouns = self._v.words["paid for a thing"]
        if topic.exact or behind >= len(line) or line[behind] not in nouns:
            return at, topic
        if self._worked.isdisjoint(topic.forms):
            return at, topic  # who asks for a "parking allowance" is told of parking too
        if said.words[behind].removesuffix("s") not in self._v.lists["paid for a thing"]:
            return at, topic  # "is smoking allowed"
        same = (line[behind], *sorted(self._v.words["money for a thing"] | nouns))
        forms = [(*form, noun) for form in topic.forms for noun in same]
        forms += [(noun, tie, *form) for form in topic.forms for noun in same for tie in self._ties]
        name = f"{topic.name} {said.words[behind]}"
        whole = Topic(name, tuple(dict.fromkeys(forms)), known=True, shown=(name,))
        return (*at, behind), whole

    def turned(self, own: Form, roots: Form) -> list[Form]:
        """What two words of a deed are with it before what it is done to: "mobile testing", "testing of mobile …"."""
        if len(own) != len(roots) or len(own) != PAIR or not own[1].endswith(self._doing):
            return []
        thing, deed = roots
        return [(deed, thing), *((deed, joint, thing) for joint in self._joints)]

    def shares(self, thing: str) -> Shared | None:
        """How a thing shares its noun: "health and dental insurance"; "full or part time" is not sure."""
        return None if thing in self._rivals else self._shared

    def of_place(self, word: str) -> tuple[Form, ...]:
        """What a posting may call the country that a person calls so."""
        return tuple(map(stems, self._places[word].split(","))) if word in self._places else ()

    def country(self, said: Asked, at: int) -> bool:
        """Whether a word of every day is the name of a country: "live in the US", and no "tell us"."""
        return said.words[at] in self._places and said.capital(at)

    def abroad(self, said: Asked, at: int) -> bool:
        """Whether a word that is a noun in English alone stands in a text of another language: the Dutch "van"."""
        return said.words[at] in self._nouns and language(said.words, self._v) != DEFAULT

    def with_object(self, said: Asked, things: tuple[Topic, ...], cues: Collection[int]) -> tuple[Topic, ...]:
        """Things with what a deed among them is done to, though it names a facet: "any tool building", "to write tools"."""
        soft = {t.name for t in things if not t.known}
        deeds = {name for name in soft if name.endswith(self._doing)}
        before = (i for i in cues if i + 1 not in cues and deeds.intersection(said.words[i + 1 : i + 2]))
        to = self._v.lists["ahead of a task"]
        behind = (i for i in cues if i > 1 and said.words[i - 1] in soft and said.words[i - 2] in to)
        done = sorted({*before, *behind})
        nouns = (i for i in done if said.stems[i] not in self._v.words["stop"])
        return (*(Topic(said.words[i], self.soft((said.stems[i],))) for i in nouns), *things)

    def counts(self, line: Form, at: int) -> bool:
        """Whether a word only says that the thing behind it is counted: "number of applications"."""
        return line[at] in self._v.words[COUNT] and self._v.phrases[COUNT].holds(line[at : at + 2])

    def asks_kinds(self, said: Asked, at: int) -> bool:
        """Whether kinds of the thing at a token are asked for: "which databases", "what kind of monitoring"."""
        before = said.stems[max(0, at - 2) : at]
        asking = before[:-1] if before[-1:] == ("of",) else before[-1:]
        return not self._v.words["kinds"].isdisjoint(asking)

    def kinds(self, forms: Sequence[Form]) -> list[Form]:
        """What counts as a kind of a thing: "which databases" asks for Mongo.

        In every form of it, where the asker's word has none: of a laptop the kinds of hardware are none.
        """
        forms = forms[:1] if self._v.synonyms.get(forms[0]) else forms
        kinds = dict.fromkeys(kind for form in forms for kind in self._v.synonyms.get(form, ()))
        whole = [m.value for kind in kinds for m in self._v.skills.find(kind) if len(m.words) == len(kind)]
        return [*kinds, *(stems(form) for skill in whole for form in self._v.skill_forms[skill])]


def counted(said: Asked, match: Match[str], articles: frozenset[str], empty: frozenset[str]) -> bool:
    """Whether a word is counted, as no skill is, and however postings write it: "a network", not "a Go server".

    ``articles`` count one, ``empty`` are the stems that name nothing.
    """
    one = match.start and said.words[match.start - 1] in articles
    return bool(one) and empty.issuperset(said.stems[match.end : match.end + 1])
