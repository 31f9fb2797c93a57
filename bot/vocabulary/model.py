"""The vocabulary as the other rooms use it: frozen tables, already checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from bot.text.amounts import Amounts
from bot.text.periods import Periods
from bot.text.rates import Rates
from bot.text.sentences import Sentences
from bot.text.spelling import Spelling
from bot.text.sums import Sums
from bot.text.tokens import stem, words
from bot.vocabulary.language import PREFIX
from bot.vocabulary.phrases import Phrases
from bot.vocabulary.sieve import Sieve
from bot.vocabulary.tools import Tools

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.domain import Topic

# lists of intents/ compared by words: "roles" is not "role"
EXACT = (
    "no mark as written",
    "which roles",
    "catalogue",
    "compare",
    "polite",
    "must",
    "says hardly",
    "leaves open",
    "opens another thing",
    "says why or which",
    "optional ahead",
    "no thing",
    "asked optional",
    "bonus given",
    "asked welcome",
    "asks so of a thing",
    "no cue",
    "how it must be",
    "helped",
    "asks still",
    "remarks in a thread",
    "one part",
    "leaves out",
    "frequencies",
    "tells when",
    "left open",
    "on its way",
    "so before",
    "left out",
    "others than the role",
    "none of a list",
    "not needed of a list",
    "some of a list",
    "wished of a list",
    "told of people",
    "judged of people",
    "of those listed",
    "counts people",
    "begins a story",
    "introduces oneself",
    "stands as what one is",
    "counts what was named",
    "asks but a value",
    "asks but a rate",
    "asks but why",
    "sums up as none",
    "concludes",
    "asks who else",
    "asks for other jobs",
    "asks what else",
    "asks but how firmly",
    "asks whether the same",
    "asks for any job",
    "other roles",
    "asks who does not",
    "of those just listed",
    "states a reason",
)


@dataclass(frozen=True, slots=True)
class Facet:
    """One kind of thing a posting states. ``label`` is how sentences name it, ``ask`` how a next question does.

    ``includes`` names facets whose sections belong to an answer about this one as well; ``instead`` those
    that answer it where the posting has no section of its own; ``property`` is schema.org's name;
    ``anywhere`` says that a single sentence anywhere can state it (a place, a salary), under any heading;
    ``figure`` that "how many" asks for a number in it and not for its items to be counted;
    ``alone`` that a heading which names it foremost names nothing else ("experience that would be a plus");
    ``broad`` that its items may be about anything, so that a heading below it names another facet only by most of
    its words ("Analytics & Reporting" among the duties is no reporting line).
    """

    id: str
    label: str
    ask: str
    property: str = ""
    includes: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    anywhere: bool = False
    figure: bool = False
    alone: bool = False
    broad: bool = False


@dataclass(frozen=True, eq=False)  # two are the same only if they are one
class Vocabulary:
    """Facets and the phrases that lead to them, roles, skills, front-matter keys and plain word lists."""

    facets: dict[str, Facet]
    headings: Phrases[str] = field(default_factory=Phrases)  # → facet
    weak_headings: Phrases[str] = field(default_factory=Phrases)  # → facet, if the content agrees
    content: Phrases[str] = field(default_factory=Phrases)  # → facet
    job_content: Phrases[str] = field(default_factory=Phrases)  # → facet, in a sentence about the job
    cues: Phrases[str] = field(default_factory=Phrases)  # → facet
    weak_cues: Phrases[str] = field(default_factory=Phrases)  # → facet, where no other facet is asked for
    keys: dict[tuple[str, ...], tuple[str, str]] = field(default_factory=dict)  # words → (property, facet)
    roles: Phrases[tuple[str, ...]] = field(default_factory=Phrases)  # alias → the words it stands for
    skills: Phrases[str] = field(default_factory=Phrases)  # → the skill's own name
    skill_forms: dict[str, tuple[str, ...]] = field(default_factory=dict)  # the skill → all its forms
    # the stems of all skills' names, and of their forms of one word
    skill_words: frozenset[str] = frozenset()
    turns: tuple[tuple[str, float], ...] = ()  # turns of phrase around the name of an employer, with weights
    signs: dict[str, float] = field(default_factory=dict)  # what each sign of a question weighs
    # stems → others
    synonyms: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)  # list name → its lines
    words: dict[str, frozenset[str]] = field(default_factory=dict)  # list name → stems
    surface: frozenset[str] = frozenset()  # the words of cues, headings and skills as written, for spelling
    surface_stems: frozenset[str] = frozenset()  # the stems of these
    exact: dict[str, Phrases[str]] = field(default_factory=dict)  # list name → its phrases, by words
    phrases: dict[str, Phrases[str]] = field(default_factory=dict)  # list name → its phrases
    intents: Sieve = field(default_factory=Sieve)  # the lists of all intents
    exact_intents: Sieve = field(default_factory=Sieve)  # those compared by words
    state: str = ""  # which files in which state it was read from, "" where that isn't known
    # the lists of pairs that were looked at
    _pairs: dict[str, dict[str, str]] = field(default_factory=dict, init=False, repr=False)
    _numbers: dict[str, dict[str, int]] = field(default_factory=dict, init=False, repr=False)
    # the stems that stand for others, of which they were asked
    _instead: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def role_heads(self) -> frozenset[str]:
        """The nouns that end the name of a role, as words, in singular and plural."""
        return self._nouns("role heads")

    @cached_property
    def weak_role_heads(self) -> frozenset[str]:
        """Those that are used for other things as well."""
        return self._nouns("weak role heads")

    @cached_property
    def role_nouns(self) -> frozenset[str]:
        """How people say "role" without naming one."""
        return self._nouns("role nouns")

    @cached_property
    def written(self) -> frozenset[str]:
        """All its words that a question may hold, as they are written."""
        return self.surface | self._counting

    @cached_property
    def written_stems(self) -> frozenset[str]:
        """The stems of these."""
        return self.surface_stems.union(map(stem, self._counting))

    @cached_property
    def _counting(self) -> frozenset[str]:
        """The nouns of roles and the words of numbers."""
        return self.role_heads | self.pairs("cardinals").keys() | self.pairs("ordinals").keys()

    @cached_property
    def spelling(self) -> Spelling:
        """What knows how these are spelt, without the words of every day and those that stand for others themselves."""
        less = self.words["ordinary words"] | self.pairs("abbreviations").keys()
        return Spelling((self.written - less).union(self.lists["also spelt"]))

    @cached_property
    def common(self) -> frozenset[str]:
        """The most common words of any language, as they stand, without those that name a thing in English: "van"."""
        lists = (words for name, words in self.words.items() if name.startswith(PREFIX))
        return frozenset[str]().union(*lists) - set(self.lists["english nouns"])

    @cached_property
    def idle_beside_marks(self) -> frozenset[str]:
        """The stems of words that name nothing beside what says how firmly a thing is demanded: "highly desired"."""
        return self.words["stop"] | self.words["mark adverbs"]

    @cached_property
    def no_things(self) -> frozenset[str]:
        """The stems of words that by themselves are nothing a posting could lack: "touch", "never", "apply"."""
        return self.words["no things"] | self.words["getting in"]

    def things(self, topics: Iterable[Topic]) -> tuple[Topic, ...]:
        """Of what is asked about what a posting has or lacks: of "touch code" the code, and no bare number.

        Several deeds are a thing: "meetings", for all that "to meet" is none.
        """
        named = (t for t in topics if t.known or not t.name.isdecimal())
        return tuple(
            t
            for t in named
            if t.known or t.name.endswith("ings") or not self.no_things.issuperset(t.forms[0])
        )

    def instead(self, root: str) -> frozenset[str]:
        """The stems that may stand for one, without those that do so side by side."""
        if (root,) not in self.synonyms:
            return frozenset()  # most stems
        if root not in self._instead:
            self._instead[root] = frozenset(form[0] for form in self.synonyms[(root,)] if len(form) == 1)
        return self._instead[root]

    def numbers(self, name: str) -> dict[str, int]:
        """The words of a list of numbers ("second = 2"), each with its number: one dict for all, to read only."""
        if name not in self._numbers:
            self._numbers[name] = {word: int(number) for word, number in self.pairs(name).items()}
        return self._numbers[name]

    def pairs(self, name: str) -> dict[str, str]:
        """The words of a list of pairs ("yrs = year"), each with what it stands for: one dict for all, to read only."""
        if name not in self._pairs:
            pairs = (line.partition("=") for line in self.lists.get(name, ()))
            self._pairs[name] = {word.strip(): other.strip() for word, _, other in pairs}
        return self._pairs[name]

    @cached_property
    def rates(self) -> Rates:
        """What reads by what a sum is meant."""
        sides = {words(phrase): side for phrase, side in self.pairs("sides of taxes").items()}
        per = frozenset(self.lists["per length"])
        return Rates(self.pairs("lengths of time"), self.pairs("recurring times"), sides, per)

    @cached_property
    def amounts(self) -> Amounts:
        """What reads lengths of time and numbers in a text."""
        months = {
            word: n for word, n in self.numbers("months").items() if stem(word) not in self.words["stop"]
        }
        return Amounts(self.pairs("lengths of time"), self.numbers("cardinals"), months, self.lists)

    @cached_property
    def sums(self) -> Sums:
        """What reads sums of money."""
        return Sums(self.pairs("signs of currencies"), self.rates)

    @cached_property
    def sentences(self) -> Sentences:
        """What cuts a text into sentences."""
        return Sentences(self.lists)

    @cached_property
    def tools(self) -> Tools:
        """What knows which tools are of which kind."""
        return Tools(self.lists)

    @cached_property
    def periods(self) -> Periods:
        """What reads stretches of time from a beginning."""
        return Periods(
            self.pairs("lengths of time"),
            self.numbers("cardinals"),
            self.numbers("ordinals"),
            self.words["between numbers"],
        )

    def _nouns(self, name: str) -> frozenset[str]:
        found = {w for line in self.lists.get(name, ()) for w in words(line)}
        return frozenset(found | {w[:-1] + "ies" if w.endswith(("cy", "ty")) else w + "s" for w in found})

    def label(self, facet: str) -> str:
        """How a sentence names a facet."""
        return self.facets[facet].label if facet in self.facets else facet.replace("_", " ")
