"""Which facet a section has: its heading says it, else its parents, else what stands in it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from bot.domain.facets import CONTRACT, NICE_TO_HAVE, NOT_INCLUDED, OF_THE_POST, RESPONSIBILITIES
from bot.postings.borne_out import BorneOut
from bot.postings.columns import Columns
from bot.postings.headlines import Headlines
from bot.postings.joints import Joints
from bot.postings.keys import OF_TITLE, Keys
from bot.postings.lead_ins import LeadIns
from bot.postings.marked_items import MarkedItems
from bot.postings.money import spoken_of
from bot.postings.role_nouns import RoleNouns
from bot.postings.seeking import Seeking
from bot.postings.shares import Shares
from bot.postings.starting import untimed
from bot.postings.values import Values
from bot.text.tokens import stem, stems, words
from bot.vocabulary.mixed_headings import beside_wishes
from bot.vocabulary.other_things import others

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.vocabulary import Vocabulary
    from bot.vocabulary.matching import Match

# a number ahead of a heading, and what a site fills in: "{{ site.team_size }}" names no team
NUMBERING = re.compile(r"^\W*(?:\d{1,2}|[ivxIVX]{1,4}|[a-zA-Z])[.)]\s+|\{\{[^{}]*\}\}|\{%[^{}]*%\}")
EMPLOYER = re.compile(r"\s+(?:at\s|@).*")  # behind the name of a page: "Careers at Crumbly"
CLAUSES = re.compile(r"[.,;:!?–—]\s+")
# between a number and its unit ("20h/week", "3y"), and an address, whose parts speak of nothing: ".../CDD/apply.aspx"
APART = re.compile(r"(?<=\d)(?=(?:h|hrs?|hours?|y|yrs?)\b)|https?://\S+")
SIDES = frozenset((NICE_TO_HAVE, NOT_INCLUDED))  # what a heading that goes on below may say by its own words
MAX_WORDS = 40
MAX_CHARS = 2_000  # of a heading or an item, so that a giant is not cut into words again and again
SENTENCE = 8  # words from which a heading is a sentence
PAIR = 2  # words of a heading of which every one must be the phrase's
TURN = 3  # words of a turn of phrase that says what a sentence is about, whatever it stands below
HALF = 0.5  # of a heading's words, which say too little below some headings
SHARE = 0.5  # of the items whose words must speak for a facet before content decides


class Headings:
    """What the vocabulary makes of headings, keys and content."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._v = vocabulary
        self.sentences = vocabulary.sentences
        self._keys, self._values = Keys(vocabulary), (values := Values(vocabulary))
        self.key, self.key_of = self._keys.of, self._keys.with_value
        self.boss, self.nobody = self._keys.boss, self._keys.nobody
        self.only_known, self.labels_pay, self.ranks = values.known, values.labels_pay, values.ranks
        self._types = frozenset(vocabulary.lists["types of contracts"])
        self.of_columns, self.column_of_roles = (columns := Columns(vocabulary)).alone, columns.of_roles
        sets = (vocabulary.lists[n] for n in ("opens a fold", "pages of jobs", "ticks", "no ticks"))
        self._unfolds, self._pages, self.ticks, self.no_ticks = map(frozenset, sets)
        self.nouns = nouns = RoleNouns(vocabulary)
        self.headlines = Headlines(vocabulary, nouns)
        self.role_head, self.only_role, self.names_role = nouns.within, nouns.only, nouns.name
        self._joints, self._lead_ins = (joints := Joints(vocabulary)), LeadIns(vocabulary)
        self.seeking, self.marked = Seeking(vocabulary), MarkedItems(vocabulary)
        self.borne_out, self.shares = BorneOut(vocabulary), Shares(vocabulary)
        self.joins, self.qualified, self.adds = joints.alone, joints.qualified, joints.adds
        self._linked = {(w,) for w in vocabulary.words["behind titles"]}
        prefixes, suffixes, articles, announced = (
            "|".join(map(re.escape, sorted(vocabulary.lists[name], key=len, reverse=True)))
            for name in ("title prefixes", "title suffixes", "before titles", "announces a role")
        )
        self._prefix = re.compile(rf"^(?:{prefixes})\s*[:–—>›»-]\s+", re.IGNORECASE)
        self._article = re.compile(rf"^(?:{articles})\s+", re.IGNORECASE)
        self._announced = re.compile(rf"^(?:{announced})\s+(?=[^\W\d_])", re.IGNORECASE)
        self._suffix = re.compile(rf"\s+(?:[-–—|]\s+)?(?:{suffixes})\s*$", re.IGNORECASE)
        told = "|".join(map(re.escape, vocabulary.lists["dated in titles"]))
        self._dated = re.compile(rf"\s*\((?:{told})\b[^()]*\)\s*$", re.IGNORECASE)
        self._infinitive = {(word,) for word in vocabulary.lists["ahead of a task"]}
        self.readers = frozenset(vocabulary.lists["speaks to the reader"])
        self.themselves = frozenset(vocabulary.lists["of who hires"])
        self.no, self.welcome = vocabulary.words["no"], tuple(vocabulary.lists["begins a heading of wishes"])

    def facets(self, heading: str) -> tuple[tuple[str, ...], str]:
        """The facets a heading names, the leading one first, and the words that decided.

        Of a sentence its last clause that names one: "as part of our team, you will".
        """
        line = self._line(heading)
        opened = self._lead_ins.facet(line)
        if opened == RESPONSIBILITIES:
            return (RESPONSIBILITIES,), line[-1]
        found = self._named(heading)
        if len(line) > SENTENCE:
            last = [c for c in CLAUSES.split(heading[:MAX_CHARS]) if self._named(c)][-1:]
            found, line = (self._named(last[0]), self._line(last[0])) if last else (found, line)
        if opened and not any(m.value in SIDES for m in found):
            return (opened,), " ".join(line[-TURN:])
        if not found:
            return (), ""
        # what says most leads; of equals the last one: "skills and qualifications"
        lead = max(found, key=lambda m: (m.weight, m.start))
        said = " ".join(line[lead.start : lead.end])
        if self._v.facets[lead.value].alone:
            beside = beside_wishes(heading, self._v) if lead.value == NICE_TO_HAVE else ()
            return (*beside, lead.value), said
        named = [lead.value, *(m.value for m in found), *self._joints.of_each(heading)]
        return tuple(dict.fromkeys(named)), said

    def beside(self, heading: str, above: str) -> bool:
        """Whether a heading names a facet only beside what it is about, so that the facet ``above`` it holds.

        Below one whose items may be about anything a half of its words says nothing; anywhere one word of a sentence.
        """
        line = self._line(heading)
        if self._lead_ins.facet(line):
            return False
        found, broad = self._named(heading), self._v.facets[above].broad
        if self.nouns.parted(heading, self.whole):
            return False  # "Senior Cook Requirements", below "Levels"
        heads = (m for m in found[:1] if self._v.words["articles"].issuperset(line[: m.start]))
        if any(line[m.end : m.end + 1] in self._linked for m in heads):
            return False  # "expectations of a shadow", "the tasks of our bakers include …"
        if len(line) > SENTENCE:
            return max((len(m.words) for m in found), default=0) < (TURN if broad else PAIR)
        content = set(line) - self._v.words["stop"]
        named = content.intersection(line[i] for m in found for i in m.words)
        return broad and bool(content) and len(named) <= HALF * len(content)

    def weak(self, heading: str) -> tuple[str, ...]:
        """The facets a heading may mean if what stands below agrees; that of a page of jobs means none."""
        if self.page_of_jobs(heading):
            return ()
        return tuple(dict.fromkeys(m.value for m in self._v.weak_headings.longest(self._line(heading))))

    def known(self, heading: str) -> bool:
        """Whether a heading names any facet, or is one of the names of a document's parts."""
        line = self._line(heading)
        named = self._v.headings.find(line) or self._v.weak_headings.find(line)
        return bool(named) or self.container(heading)

    def whole(self, heading: str) -> bool:
        """Whether a known heading is nothing but its phrase: no sentence that happens to hold it."""
        line = self._line(heading)
        found = self._v.headings.find(line)
        return (
            self._joints.of_parts(heading, line, found)
            or any(m.end - m.start >= len(line) - (len(line) > PAIR) for m in found)
            or self.container(heading)
        )

    def container(self, heading: str) -> bool:
        """Whether a heading only names the document ("Job Description")."""
        line = self._line(heading)
        return any(m.end - m.start == len(line) for m in self._v.phrases["containers"].find(line))

    def page_of_jobs(self, heading: str) -> bool:
        """Whether a heading only names a page that lists jobs ("Vacancies")."""
        return " ".join(words(EMPLOYER.sub("", heading))) in self._pages

    def lists_jobs(self, name: str) -> bool:
        """Whether what a page is called holds such a name: "Mill | Careers", "Our job opportunities"."""
        said = f" {' '.join(words(name[:MAX_CHARS]))} "
        return any(f" {page} " in said for page in self._pages)

    def is_key(self, label: str) -> bool:
        """Whether a label is a known key, or a heading and nothing else."""
        return bool(self.key(label)[0]) or self.whole(label)

    def unfolds(self, summary: str) -> bool:
        """Whether the summary of a fold only says that there is more of it: "Read more"."""
        return " ".join(words(summary)) in self._unfolds

    def of_facts(self, labels: Sequence[str]) -> bool:
        """Whether these label facts of the post, and nothing that is asked of anybody: "Salary", "Contract duration"."""
        return bool(labels) and all(self.key(label)[1] in OF_THE_POST for label in labels)

    def alone(self, facet: str) -> bool:
        """Whether what bears a facet bears no other."""
        return self._v.facets[facet].alone

    def of_value(self, text: str, *, of_type: bool = False) -> str:
        """The facet that a short text without a label states by its form, or as the type of a post; "" if none."""
        return self._values.facet(text) or (CONTRACT if of_type and text.lower() in self._types else "")

    def of_names(self, text: str) -> bool:
        """Whether a text is but a list of names."""
        return self._values.names(text)

    def left_open(self, heading: str) -> bool:
        """Whether a heading leaves to what stands below it what that is: "what we expect from you"."""
        return self._v.phrases["headings left open"].holds(self._line(heading))

    def states(self, line: str) -> bool:
        """Whether a line states a thing by itself: "This is a part-time position"."""
        return self._v.phrases["lines that state"].holds(self._line(line))

    def of_content(self, items: Sequence[str], least: int = 2) -> tuple[str, int]:
        """The facet that most items speak for, and how many do; ("", 0) if no facet has its share."""
        votes = Counter(facet for item in items for facet in self._spoken(item[:MAX_CHARS], MAX_WORDS))
        if not votes:
            return "", 0
        facet, count = min(votes.items(), key=lambda v: (-v[1], v[0]))
        return (facet, count) if count >= max(least, SHARE * len(items)) else ("", 0)

    def of_list(self, text: str, *, closed: bool = False) -> bool:
        """Whether a paragraph speaks of the list of wishes above it, or adds to it: "not all of these"; behind what ``closed`` it both."""
        line = stems(text := text[:MAX_CHARS])
        optional = bool(self._v.phrases["optional"].find(line, words(text)))  # "help" is not "helpful"
        return (all if closed else any)((optional, not self._v.words["of a list"].isdisjoint(line)))

    def unfinished(self, line: str) -> bool:
        """Whether a line ends in a word that its list goes on from: "we look for someone who can:"."""
        return not self._v.words["goes on in a list"].isdisjoint(stems(line[:MAX_CHARS])[-1:])

    def points_down(self, sentence: str) -> bool:
        """Whether a sentence speaks of what stands below it: "if the below is you"."""
        return not self._v.words["points down"].isdisjoint(stems(sentence[:MAX_CHARS]))

    def skilled(self, text: str) -> bool:
        """Whether a paragraph names a skill."""
        return bool(self._v.skills.find(stems(text[:MAX_CHARS])))

    def of_programs(self, items: Sequence[str]) -> bool:
        """Whether languages are those that programs are written in: most items name a skill, and none a spoken one."""
        spoken = self._v.words["spoken languages"]
        named = sum(map(self.skilled, items))
        return 2 * named > len(items) and all(spoken.isdisjoint(stems(i[:MAX_CHARS])) for i in items)

    def hints(self, text: str, *, foreign: bool = False) -> tuple[str, ...]:
        """The facets that a single passage speaks of, whatever its heading; a sum that is ``foreign`` is no pay."""
        spoken = self._spoken(text[: 4 * MAX_CHARS], foreign=foreign)
        return self._values.with_parts(self._values.with_pay(spoken, "" if foreign else text), text)

    def _spoken(self, text: str, most: int = 400, *, foreign: bool = False) -> tuple[str, ...]:
        """The facets whose content phrases stand in the first words; a text that allows much pays no allowance.

        A word within a phrase of another meaning is none: a "hybrid cloud" speaks of no hybrid work.
        """
        said = words(self._values.rates_spelt(APART.sub(" ", text)))[:most]
        line = tuple(map(stem, said))
        found = self._v.content.find(line, said)
        if said[:1] in self._infinitive and not any(m.start == 0 for m in found):
            said, line = said[1:], line[1:]  # "To support the bakers" is a task as "Support the bakers" is
            found = self._v.content.find(line, said)
        if found and (hidden := others(line, self._v)):
            found = [m for m in found if not any(other.hides(m.words) for other in hidden)]
        found = [m for m in found if not untimed(m, said, self._v)]
        return spoken_of(found, said, text, self._v, foreign=foreign)

    def stripped(self, heading: str) -> str:
        """A heading as a title: less "Role:" or "Hiring our next" before it, "Handbook" or "(posted in May)" behind it."""
        undated = self._dated.sub("", " ".join(heading.split()))
        title = self._suffix.sub("", self._prefix.sub("", undated))
        role = self._announced.sub("", title)
        # "Hiring managers" is none of it, and a sentence stays one
        whole = role != title and role[:1].isupper() and len(role.split()) <= OF_TITLE
        return role if whole and self.role_head(role) and role[-1:] not in ".!?:" else title

    def of_file(self, name: str) -> str:
        """A role's name told by that of a file, less what a site's files all begin with: "Jobs Night Clerk"."""
        first, _, rest = name.partition(" ")
        return rest if rest and self._prefix.match(f"{first}: ") and not self.container(name) else name

    def bare(self, name: str) -> str:
        """A name of a role without the article of one: "une ou un Data Analyst"."""
        return self._article.sub("", name.strip())

    def _named(self, heading: str) -> list[Match[str]]:
        """The phrases of facets in a heading; none where each but says which role is meant: "Technical Writer wanted"."""
        said = words(self.nouns.unnamed(NUMBERING.sub("", heading[:MAX_CHARS])))[:MAX_WORDS]
        found = self._v.headings.spoken(line := self._line(heading), said)
        if not found and self._v.words["articles"].issuperset(line[:1]):  # "The rewards" are "Rewards"
            found = [m.behind(1) for m in self._v.headings.spoken(line[1:], said[1:])]
        return [] if self.nouns.behind_all(found, said) else found

    def _line(self, heading: str) -> tuple[str, ...]:
        return stems(self.nouns.unnamed(NUMBERING.sub("", heading[:MAX_CHARS])))[:MAX_WORDS]
