"""Sentences that hold a word of what is asked about and speak of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import otherwise, whom
from bot.answering.clauses import cut, less_owners
from bot.answering.firmness import Strength
from bot.answering.marked import marked
from bot.answering.spots import places
from bot.domain.facets import EXPERIENCE, LANGUAGES, MANAGES
from bot.retrieval.passages import EXACT
from bot.text.inflections import inflected
from bot.text.tokens import stems, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query, Topic

SHORT = 3  # letters of words that titles write small as well
PAID = 3  # words from "paid" to the day


def people_only(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether a sentence speaks only of people of the kind asked about: "work with freelancers" is no freelance."""
    said, agents = cut(found.sentence).words, desk.vocabulary.lists["endings of people"]
    spots = [(t, spot) for t in query.known for spot in places(t, found.sentence)]
    for topic, (first, last) in spots:
        if last > first + 1 or not said[first].endswith(agents):
            return False  # of most things
        if any(said[first] in name.lower().split() for name in (topic.name, *topic.shown)):
            return False
    return bool(spots)


def of_certificates(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether a sentence wishes for a certificate in what is asked about, which makes that thing itself no wish."""
    certificates = desk.vocabulary.words["certificates"]
    if certificates.isdisjoint(cut(found.sentence).stems) or not certificates.isdisjoint(query.said):
        return False  # of most sentences
    return found.strength in {Strength.OPTIONAL, Strength.REPLACEABLE}


def of_people(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether people are named right behind a word asked about: "lead junior gardeners"; or a label names the facet.

    What one may become later says nothing of the role.
    """
    if not set(desk.vocabulary.lists["told of later"]).isdisjoint(found.hit.passage.facets):
        return False
    label = found.hit.passage.block.label
    if label and any(match.value in query.facets for match in desk.vocabulary.headings.find(stems(label))):
        return True  # "Team leadership: …"
    sentence = less_owners(found.sentence, desk.vocabulary.lists["leads people"])
    words = cut(sentence).words
    # as they are written, one or more: "leading the development" leads no developers
    people = set(desk.vocabulary.lists["people"])
    # "product managers and designers" manage nobody, nor does a "team of engineers"
    heads = desk.vocabulary.role_heads | desk.vocabulary.weak_role_heads
    deeds = [t for t in query.topics if t.forms[0][0] not in desk.vocabulary.words["people"]]
    ends = [
        last
        for t in deeds or query.topics
        for first, last in places(t, sentence)
        if words[first] not in heads or inflected(words[first], t.name.lower().split()[0])
    ]
    behind = {words[at] for last in ends for at in whom.behind(words, last, desk.vocabulary)}
    return (bool(ends) and any(whom.reports(words, desk.vocabulary))) or any(
        word in people or f"{word}s" in people for word in behind
    )


def no_lead(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether it is asked who is led, and a sentence does not say that people are: "coordinate the teams"."""
    if query.facets[:1] != (MANAGES,) or query.known or MANAGES in found.hit.passage.facets:
        return False
    named = desk.vocabulary.cues.find(cut(found.sentence).stems)
    if not query.claim.demand and any(match.value == EXPERIENCE for match in named):
        return True  # "experience leading a team" is of another job
    return not leads(found.sentence, desk)


def leads(sentence: str, desk: Desk) -> bool:
    """Whether a sentence says that people are led, whoever they are: "recruiting and managing volunteers"."""
    lists = desk.vocabulary.lists
    _, words, where, *_ = cut(less_owners(sentence, lists["leads people"]))
    deeds = set(lists["leads people"])
    nouns = set(lists["leads people, as a noun"])  # "program management, cross-team events" leads nobody
    if any(whom.reports(words, desk.vocabulary)):
        return True
    ends = (at + 1 for at, word in enumerate(words) if word in deeds)
    ends = (at for at in ends if words[at - 1] not in nouns or where[at : at + 1] == where[at - 1 : at])
    return any(whom.led(words, where, end, desk.vocabulary) for end in ends)


def of_roles(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether a job is named right behind a word asked about: "a paid internship"."""
    line = cut(found.sentence).stems
    nouns = desk.vocabulary.words["role nouns"] | desk.vocabulary.words["kinds of jobs"]
    ends = (last for t in query.topics for _, last in places(t, found.sentence))
    return any(not nouns.isdisjoint(line[last : last + 1]) for last in ends)


def of_whom(query: Query, desk: Desk) -> bool:
    """Whether nothing but a deed is asked about that people are the object of, unless another is said.

    "Is management experience needed": whether "managing dashboards" is some is the asker's to say.
    """
    return bool(query.topics) and all(
        t.forms[0][0] in desk.vocabulary.words["of people"] for t in query.topics
    )


def with_others(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether people are named beside a thing whom its evidence does not: "is the interview with the founder"."""
    people = desk.vocabulary.words["others concerned"] | desk.vocabulary.words["bosses"]
    others = (t for t in query.topics if not t.known and not people.isdisjoint(t.forms[0]))
    return any(not places(t, found.sentence) for t in others)


def people_ahead(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether people are named right before a word asked about: "years of people management"."""
    line = cut(found.sentence).stems
    people = desk.vocabulary.words["people"]
    firsts = (first for t in query.topics for first, _ in places(t, found.sentence))
    return any(first and line[first - 1] in people for first in firsts)


def adjective(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether a language asked about only says of which kind another thing is: "Arabic text", "the German market"."""
    lists = desk.vocabulary.words
    asked = [t for t in query.known if t.forms[0][0] in lists["spoken languages"]]
    if not asked or LANGUAGES in found.hit.passage.facets:
        return False
    line, words, where, *_ = cut(found.sentence)
    beside = lists["spoken languages"] | lists["joined both"] | lists["joined either"]
    no_thing = lists["behind a spoken language"] | lists["stop"]
    spots = [spot for t in asked for spot in places(t, found.sentence)]

    def ahead_of_a_thing(first: int, last: int) -> bool:
        """Whether another thing stands right behind a language, or behind several joined."""
        same = [i for i in range(last, len(line)) if where[i] == where[first]]
        behind = next((i for i in same if line[i] not in beside and words[i] not in beside), -1)
        return line[first] in lists["spoken languages"] and behind >= 0 and line[behind] not in no_thing

    return bool(spots) and all(ahead_of_a_thing(*spot) for spot in spots)


def of_a_name(query: Query, found: Evidence) -> bool:
    """Whether a sentence has a thing but ahead in a proper name, whose next word is not asked: "the Baptist Church"."""
    text, said = found.sentence, tokens(found.sentence)
    spots = [spot for t in query.topics for spot in places(t, text)]

    def named(last: int) -> bool:
        """Whether the word ahead of a place and the one there are names, and the latter is none that is asked."""
        one, *rest = said[last - 1 : last + 1]
        return (
            all(t.stem not in query.said and text[one.end : t.start] == " " for t in rest)
            and rest != []
            and all(text[t.start].isupper() for t in (one, *rest))
        )

    lower = any(text[t.start].islower() and len(t.text) > SHORT for t in said)  # not all words begin so
    return lower and not query.known and bool(spots) and all(named(last) for _, last in spots)


def other(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether a sentence names only other things, that have a word of the one asked about: "Java" in "Java Beans"."""
    known = marked(found.sentence, desk.vocabulary)
    line, said, parts, _, _, slashed = known.cut
    endings = desk.vocabulary.lists["endings of manner"]
    spots = [(t, spot) for t in query.known for spot in places(t, found.sentence)]
    if not spots:
        return False
    none = otherwise.alike(said, desk, query)
    # "AWS: EC2" are two: a mark divides them
    things = [m for m in known.named if m.end > m.start + 1 and parts[m.start] == parts[m.end - 1]]

    heads = desk.vocabulary.words["last words"]
    begin, every = {m.start for m in known.named}, set(query.said)

    def manner(topic: Topic, first: int, last: int) -> bool:
        """Whether a word only says how the thing behind it is: "permanently remote" is no permanent job."""
        alone = last == first + 1 and last in begin and said[first].endswith(endings)
        if not alone or parts[first] != parts[last]:
            return False  # of most things
        return not any(name.lower().endswith(endings) for name in (topic.name, *topic.shown))

    def inside(topic: Topic, first: int, last: int) -> bool:
        """Whether words stand within the longer name of another thing."""
        kind = topic.cue and line[first:last] == topic.forms[0]  # "forklift certification" is a certification
        longer = (m for m in things if m.start <= first and last <= m.end and last - first < m.end - m.start)
        # "health/dental/vision": the things between slashes are one each, whatever two of them are called together
        longer = (m for m in longer if slashed.isdisjoint(({first} - {m.start}) | ({last} - {m.end})))
        if line[last - 1] in heads:
            longer = (m for m in longer if last < m.end)  # a "learning budget" is a budget
        return any(
            not (kind and m.end == last)
            and set(topic.forms).isdisjoint(own := _forms(m.value, desk))
            # "is overtime paid" asks for overtime pay
            and not any(every.issuperset(form) for form in own)
            for m in longer
            if topic.forms
        )

    return all(
        first in none or inside(t, first, last) or manner(t, first, last) for t, (first, last) in spots
    )


def of_no_noun(query: Query, desk: Desk, found: Sequence[Evidence]) -> bool:
    """Whether it is asked how what a facet tells of is, and sentences of other things have that word: "fixed bugs".

    "Are the hours fixed": only what stands under the hours, or names them, tells.
    """
    if not query.facets or query.known or query.facets[0] not in desk.vocabulary.lists["told by their noun"]:
        return False
    own, nouns = desk.closure(query.facets[0]), set(query.cues) - desk.vocabulary.words["stop"]
    offered = desk.vocabulary.lists["offered"]
    own = own.union(offered) if query.facets[0] in offered else own  # "do you pay for conferences"
    named = any(t.forms[0][0] in query.cues for t in query.topics)  # "do i work sundays"
    return bool(found and not named) and all(
        own.isdisjoint(e.hit.passage.facets)
        and nouns.isdisjoint(line := stems(e.sentence))
        and not any(match.value in own for match in desk.vocabulary.content.find(line))
        for e in found
    )


def how_unsaid(query: Query, desk: Desk, found: Sequence[Evidence]) -> bool:
    """Whether it is asked how what such a facet tells of is, by a word that no thing bears: "are the hours long"."""
    if not query.facets or any(t.known or not t.cue for t in query.topics):
        return False
    if query.facets[0] not in desk.vocabulary.lists["told by their noun"]:
        return False
    plain = desk.vocabulary.words["fillers"] | desk.vocabulary.words["role nouns"] | set(query.cues)
    asked = {term for term, weight in query.terms if weight == 1.0 and not term.startswith(EXACT)} - plain
    return bool(asked) and not any(asked.issubset(stems(e.sentence)) for e in found)


def whom_unsaid(query: Query, desk: Desk, found: Sequence[Evidence]) -> bool:
    """Whether who may come is asked of people of a kind, and no sentence names that: "EU students", of "UK students only"."""
    people = desk.vocabulary.words["people who come"]
    names = [at for at, word in enumerate(query.said) if at and word in people]
    kinds = {query.said[at - 1] for at in names} & {*query.cues, *desk.vocabulary.words["regions"]}
    return bool(kinds) and not any(kinds.issubset(stems(e.sentence)) for e in found)


def of_a_date(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether a sentence names a day of the week only to date something: "interviews on Friday 2 May" are no work on Fridays.

    Nor is a day on which one is paid: "paid every other Friday".
    """
    lists = desk.vocabulary.words
    days, months, pays = (
        lists["weekdays"] | lists["weekdays in short"],
        lists["months"],
        lists["comes on a day"],
    )
    spots = [spot for t in query.topics if t.forms[0][0] in days for spot in places(t, found.sentence)]
    line = cut(found.sentence).stems

    def dates(first: int, last: int) -> bool:
        word, ahead = line[last : last + 1], line[max(0, first - PAID) : first]
        paid = (
            not pays.isdisjoint(ahead) and lists["paid for"].isdisjoint(ahead) and pays.isdisjoint(query.said)
        )
        return paid or bool(word and (word[0].isdecimal() or word[0] in months))

    return bool(spots) and all(dates(*spot) for spot in spots)


def _forms(name: str, desk: Desk) -> set[tuple[str, ...]]:
    """The stems of each form of a thing."""
    return set(map(stems, desk.vocabulary.skill_forms[name]))
