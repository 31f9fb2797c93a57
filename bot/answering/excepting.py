"""What a sentence leaves out of what it says, or the next takes back: whether that is so, nobody can tell from it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering.marks import Marks
from bot.answering.spots import line_of, places, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from bot.domain import Topic
    from bot.vocabulary import Vocabulary

AHEAD, BEHIND = 6, 8  # words from a denial to a thing behind it, and from a thing to one behind that
PAID = 4  # words from a thing to what says that it is not paid
NEXT = 2  # words behind what leaves something out within which that is named: "outside of our own company"
DENIED = 3  # words ahead of what happens among which a denial turns it about: "will not be rejected"
STROKE = "/"
OFTEN = 50  # places of the things in one sentence that are judged: more is no sentence but a bait


def denied_beside(topics: Iterable[Topic], sentence: str, vocabulary: Vocabulary) -> bool:
    """Whether each clause about one of the things denies something, be it known what: "degrees don't matter to us".

    Behind a word that begins another clause nothing of this one is denied: "remote and no office".
    """
    denials, begins = vocabulary.words["denials"], vocabulary.words["begins a clause"]
    if denials.isdisjoint(line_of(sentence)[0]):
        return False
    marks = Marks(vocabulary, sentence)
    found = [i for i, root in enumerate(marks.line) if root in denials]

    def denied(first: int, last: int) -> bool:
        return any(
            marks.places[at] == marks.places[first]
            and (0 <= first - at <= AHEAD or 0 <= at - last < BEHIND)
            and begins.isdisjoint(marks.cut.words[min(at + 1, last) : max(at, first)])
            for at in found
        )

    every = (places(topic, sentence)[:OFTEN] for topic in topics)
    return any(spots and all(denied(*spot) for spot in spots) for spots in every)


def not_paid(
    spots: Iterable[Sequence[tuple[int, int]]],
    sentence: str,
    asked: AbstractSet[str],
    vocabulary: Vocabulary,
) -> bool:
    """Whether it is asked if things are paid, by the stems ``asked``, and right behind each it says that they are not.

    "Training days are not paid" denies no training.
    """
    if asked.isdisjoint(vocabulary.words["asks if it is paid"]):
        return False
    marks = Marks(vocabulary, sentence)
    # "not paid late", "not paid by you" and "not paid at weekends" say more, and deny less
    found, places = vocabulary.phrases["says not paid"].find(marks.cut.stems), marks.cut.places
    none = [m.start for m in found if places[m.end - 1] not in places[m.end : m.end + 1]]

    def said(last: int) -> bool:
        """Whether it says so of what ends there."""
        near = (at for at in none if 0 <= at - last < PAID)
        return any(marks.cut.places[at] == marks.cut.places[last - 1] for at in near)

    every = [last for each in spots for _, last in each[:OFTEN]] if none else []
    return bool(every) and all(map(said, every))


def refused_without(
    spots: Iterable[Sequence[tuple[int, int]]], sentence: str, vocabulary: Vocabulary
) -> bool:
    """Whether who lacks a thing is turned down, which demands it: "applications without a CV will not be read".

    The lack may stand behind as well: "will not be read without a CV".
    """
    down, lacks = vocabulary.phrases["turned down"], vocabulary.phrases["lacks it"]
    line = line_of(sentence)[0]
    if down.foreign_to(line) or lacks.foreign_to(line):
        return False
    marks = Marks(vocabulary, sentence)
    every = [first for each in spots for first, _ in each[:OFTEN]]
    without = [m for m in lacks.find(line) if any(0 <= at - m.end <= AHEAD for at in every)]
    # "not be considered" holds its denial, "be rejected" may have one ahead
    denials = vocabulary.words["denials"]
    refused = [d for d in down.find(line) if denials.isdisjoint(line[max(0, d.start - DENIED) : d.start])]
    return any(marks.same(m.start, d.start) and m.start not in d.words for m in without for d in refused)


def refused_in_part(
    spots: Iterable[Sequence[tuple[int, int]]], sentence: str, vocabulary: Vocabulary
) -> bool:
    """Whether behind a thing that is denied some of it is taken back: "no night shifts, unless a swarm is reported"."""
    line, words = line_of(sentence)
    spared = vocabulary.words["spares under a condition"] | vocabulary.words["denies only more"]
    later = vocabulary.phrases["denies for a time"]
    if spared.isdisjoint(words) and later.foreign_to(line):
        return False
    first = min((first for each in spots for first, _ in each[:OFTEN]), default=0)
    return not spared.isdisjoint(words[first:]) or later.holds(line[first:])


def one_of(topics: Iterable[Topic], sentence: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence leaves one of the things out: "anyone from outside of the company", "any degree except law".

    Not where what leaves it out is asked about itself.
    """
    if vocabulary.exact["left out"].foreign_to(line_of(sentence)[1]):
        return False
    spots = [spot for topic in topics for spot in places(topic, sentence)][:OFTEN]
    marks = Marks(vocabulary, sentence, frozenset(i for spot in spots for i in range(*spot)))
    outside = [span for span in marks.outside if marks.asked.isdisjoint(range(*span))]
    return any(
        b <= first <= b + NEXT and marks.places[a] == marks.places[first]
        for first, _ in spots
        for a, b in outside
    )


def taken_back(topics: Sequence[Topic], text: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence about a thing is taken back in part by the next: "The job is remote. However, you live here."."""
    restricts = vocabulary.phrases["restricts"]
    if restricts.foreign_to(line_of(text)[0]):
        return False
    parts = pairwise(vocabulary.sentences.split(text))
    return any(restricts.holds(line_of(b)[0]) and any(places(t, a) for t in topics) for a, b in parts)


def some_way(topics: Iterable[Topic], sentence: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence that demands a thing tells of a way without it: "a degree or an apprenticeship", "unless you worked here".

    What stands behind "or" is one by an article or a count that it begins with, as the thing itself may be behind one;
    "in physics or a related field" is no other way, and "a bachelor's or a master's degree" is a degree.
    """
    words, lists = line_of(sentence)[1], vocabulary.words
    spared, either = lists["spares under a condition"], lists["joined either"]
    own = [spot for topic in topics for spot in places(topic, sentence)][:OFTEN]
    if STROKE in sentence and any(_by_stroke(sentence, *spot, vocabulary) for spot in own):
        return True
    if (spared | either).isdisjoint(words):
        return False
    marks = Marks(vocabulary, sentence)
    cut = marks.cut
    for first, last in own:
        behind = [i for i in range(last, len(words)) if marks.same(i, first)]
        if any(words[i] in spared for i in behind) or _ahead(first, own, marks):
            return True
        for at in behind[:-1]:
            other = [i for i in behind if i > at]
            if words[at] in either and _begun(words[other[0]], vocabulary):
                same = any(a in other for a, _ in own)
                if not same and lists["of the same kind"].isdisjoint(cut.stems[i] for i in other):
                    return True
    return False


def _begun(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word begins the name of a thing: an article, or a count."""
    return word in vocabulary.words["indefinite articles"] or bool(list(vocabulary.amounts.numbers(word)))


def _ahead(first: int, own: Sequence[tuple[int, int]], marks: Marks) -> bool:
    """Whether an "or" stands right ahead of a thing, with another before that: "an apprenticeship, or five years at sea".

    "Two or three years" are no two things.
    """
    words = marks.cut.words
    at = first - 1 - (first > 1 and _begun(words[first - 1], marks.vocabulary))
    if at < 1 or words[at] not in marks.vocabulary.words["joined either"] or not marks.same(at, first):
        return False
    counted = list(marks.vocabulary.amounts.numbers(words[at - 1]))
    return not (counted or any(a <= at for a, _ in own))


def _by_stroke(sentence: str, first: int, last: int, vocabulary: Vocabulary) -> bool:
    """Whether a stroke parts a thing that is learned from another such: "diploma/apprenticeship"; "HTML/CSS" are both asked for."""
    learned = vocabulary.words["words of knowledge"]
    found = tokens_of(sentence)
    for left, right in ((last - 1, last), (first - 1, first)):
        both = found[left : right + 1] if left >= 0 and right < len(found) else ()
        if len(both) > 1 and sentence[both[0].end : both[1].start].strip() == STROKE:
            return not learned.isdisjoint(t.stem for t in both)
    return False
