"""Hearing: a text as asked becomes words that are spelt right, and the sentences of it that ask."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.retrieval.passages import EXACT
from bot.text.spelling import Spelling
from bot.text.tokens import Token, stem, words
from bot.understanding.judging.courtesies import Courtesies
from bot.understanding.judging.preface import Preface
from bot.understanding.judging.wishing import Wishing
from bot.understanding.naming.which_people import WhichPeople
from bot.understanding.parsing import asked
from bot.understanding.shared_nouns import SharedNouns
from bot.understanding.slips import Slips, apart, cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.titles import Titles
    from bot.vocabulary import Vocabulary


CODE = "programming"  # what a language to program in is called
BARE = 2  # words before a question mark that are but a name
FIELD, LINK = 5, 2  # letters of a field before "stelle"; of what links the two
WORDS = 8_192  # that are known as they are meant
THING = 5  # words before a colon that are but the name of a thing
NAME = 4  # letters from which a word may be a name with a typo


class Hearing:
    """Hears questions with the words of one shelf in mind."""

    def __init__(
        self,
        postings: Sequence[Posting],
        titles: Titles,
        lexicon: Lexicon,
        holding: Holding,
        vocabulary: Vocabulary,
    ) -> None:
        self._v, self._titles = vocabulary, titles
        self._lexicon, self._holding = lexicon, holding
        self._own = frozenset(w for line in titles.names.organizations for w in line)
        self._names_hold = known = self._own.union(*(words(p.title) for p in postings))
        self._endings = vocabulary.lists["job endings"]
        self._titled = sorted({w for p in postings for w in words(p.title) if len(w) >= FIELD})
        right = frozenset(w if w in self._own else titles.mended(w) for w in known)  # no typo of a title
        self._spelling = Spelling(right - lexicon.ordinary, others=vocabulary.spelling)
        self._names = Spelling(self._own, shortest=NAME)
        self._known = (
            vocabulary.written_stems.union(*vocabulary.synonyms)  # what is another word for something is one
            | frozenset(map(stem, known))
            | lexicon.ordinary.union(lexicon.empty)
            | lexicon.heads  # an "officer" is no typo of the office
            | vocabulary.words["no things"].union(vocabulary.words["regions"])
            | vocabulary.words["right as written"]
        )
        self._written = vocabulary.written | known | frozenset(vocabulary.lists["ordinary words"])
        self._own_stems = frozenset(map(stem, self._own))
        self._slips = Slips(self._names_hold, lambda w: w in self._written or self._told(w), vocabulary)
        self._preface = Preface(titles, lexicon, holding, vocabulary)
        self._courtesies = Courtesies(self._preface, self._told, vocabulary)
        self._wishing, self._shared = Wishing(vocabulary), SharedNouns(vocabulary)
        self._people = WhichPeople(titles, lexicon, vocabulary)
        self._abbreviations = vocabulary.pairs("abbreviations")
        self._foreign = vocabulary.words["whole elsewhere"]
        self._points = vocabulary.words["points back"] | vocabulary.words["points at a part"]
        self._languages = tuple(vocabulary.phrases[name] for name in ("which language", "language of code"))
        self._opens, self._errands = (vocabulary.phrases[name] for name in ("yes no", "errands ahead"))
        self._asks = vocabulary.words["question words"]
        self._right = lru_cache(WORDS)(self._meant)  # colleagues use the same few words

    def hear(self, text: str) -> tuple[Asked, tuple[str, ...]]:
        """A text's words with its typos mended, and what was mended."""
        said, notes = self._mended(asked(text))
        heard = self._preface.less(self._asking(self._courtesies.less(self._shared.with_each(said))))
        return self._people.with_jobs(self._wishing.parted(self._of_code(heard))), notes

    def _of_code(self, said: Asked) -> Asked:
        """A text that asks for languages to program in says so: "which [programming] languages do they script in"."""
        asks, of_code = self._languages
        if asks.foreign_to(said.stems) or of_code.foreign_to(said.stems):
            return said  # most texts
        line = tuple("" if w in self._names_hold else s for w, s in zip(said.words, said.stems, strict=True))
        for match in asks.find(said.stems)[:1] if of_code.holds(line) else ():
            at, end = match.end - 1, said.tokens[match.start].end
            tokens = (*said.tokens[:at], Token(CODE, stem(CODE), end, end), *said.tokens[at:])
            return said.saying(tokens, (*said.sentence[:at], *said.sentence[match.start :]))
        return said

    def _mended(self, said: Asked) -> tuple[Asked, tuple[str, ...]]:
        """The same without typos, and with each length of time in two words; what was mended."""
        right = self._cut_short(said) | self._of_another(said) | self._opening(said)
        meant = tuple(map(self._right, said.words))
        if not right and said.spelt and meant == said.words:
            return said, ()  # most questions
        right |= self._places(said)
        notes: list[str] = []
        mended: list[Token] = []
        sentence: list[int] = []
        for token, number, usual in zip(said.tokens, said.sentence, meant, strict=True):
            if usual == token.text and usual.isalpha() and usual not in right:
                mended.append(token)  # most words
                sentence.append(number)
                continue
            initial = len(token.text) == 1 and said.text[token.end : token.end + 1] == "."  # "U.S."
            better = right.get(token.text) or (token.text if initial else usual)
            if better != token.text:
                notes.append(f"{token.text} → {better}")
                mended += cut(token, words(better))
            elif length := self._length(token.text):
                mended += apart(token, *length)
            else:
                mended.append(token)
            sentence += [number] * (len(mended) - len(sentence))
        if len(mended) > len(said.tokens) or notes:
            said = said.saying(tuple(mended), tuple(sentence))
        return said, tuple(notes)

    def _meant(self, word: str) -> str:
        """What a word is short for, or a typo of; most words themselves."""
        short = "" if word in self._own else self._abbreviations.get(word)
        return short or self._of_job(word) or self._spelt(word, stem(word))

    def _length(self, word: str) -> tuple[str, str] | None:
        """The number and the unit of a length of time in one word: "20h"; None of any other, as one of a title is."""
        if word in self._names_hold:
            return None
        unit = word.lstrip("0123456789")
        size = self._v.amounts.units.get(unit, "") if unit and unit != word else ""
        return (word.removesuffix(unit), size) if size else None

    def _cut_short(self, said: Asked) -> dict[str, str]:
        """Two words beside one another that are the beginnings of two in a title, written out: "sol arch"."""
        right: dict[str, str] = {}
        for pair in self._titles.short.cut(said.words):
            whole = self._titles.short.written_out(*pair)
            short = [w for w, full in zip(pair, whole, strict=True) if w != full]
            # nor is "the clerk" a "theatre clerk"
            plain = all(stem(w) in self._lexicon.ordinary for w in short)
            if short and not plain and self._lexicon.stop.isdisjoint(map(stem, short)):
                right.update(zip(pair, whole, strict=True))
        return right

    def _opening(self, said: Asked) -> dict[str, str]:
        """What a text begins with, a typo of what questions begin with; a name has a capital, or some list has the word."""
        first = said.words[0] if said.words else ""
        if not first or first in self._lexicon.openers or self._listed(first, said.stems[0]):
            return {}  # most texts
        better = self._slips.opened(first) if said.text[said.tokens[0].start].islower() else first
        return {} if better == first else {first: better}

    def _of_another(self, said: Asked) -> dict[str, str]:
        """What only looks like a short word, kept where a turn of phrase of another language has it: "wat biedt"."""
        if self._foreign.isdisjoint(said.words):
            return {}
        found = {said.words[i] for match in said.among(self._v.cues).find(said.stems) for i in match.words}
        return {word: word for word in found & self._foreign}

    def _places(self, said: Asked) -> dict[str, str]:
        """The words that stand where a place does, as written: "in Leeds" has no "leads", but "in Pyhton" is near a name."""
        sure = {m.end for m in self._v.phrases["leads to a place"].find(said.stems)}
        before = self._v.lists["before places"]
        behind = (at for at in range(1, len(said.words)) if said.words[at - 1] in before)
        named = (at for at in behind if said.text[said.tokens[at].start].isupper())
        right = ((at, self._right(said.words[at])) for at in named)
        sure.update(at for at, w in right if w not in self._names_hold and w not in self._v.skill_words)
        return {said.words[at]: said.words[at] for at in sure if at < len(said.words)}

    def _spelt(self, word: str, root: str) -> str:
        """The word; or, if no posting and no list has it, the known word that it is a typo of."""
        if self._listed(word, root):
            return word if word in self._written or self._told(word) else self._spelling.formed(word, root)
        if not self._v.cues.foreign_to((root,)):
            return word  # a word of another language that names a facet: "Firma" is no "Figma"
        better = self._spelling.correct(word)
        better = self._names.correct(word) if better == word else better
        return self._slips.undone(word) if better == word else better

    def _listed(self, word: str, root: str) -> bool:
        """Whether a word is right: some list or posting has it."""
        return root in self._known or word in self._known or self._holding.anywhere(root)

    def _told(self, word: str) -> bool:
        """Whether some posting has a word, as it is written."""
        return word in self._names_hold or self._holding.anywhere(EXACT + word)

    def _of_job(self, word: str) -> str:
        """A word that ends in that of a job as two, the first a word of a title or a role's name: "Werkstudentenstelle"."""
        if len(word) <= FIELD or not word.endswith(self._endings):
            return ""  # most words, and each is asked
        ending = max((e for e in self._endings if word.endswith(e)), key=len)
        field = word.removesuffix(ending)
        if len(field) < FIELD or word in self._titled:
            return ""
        named = (w for w in self._titled if field.startswith(w) and len(field) <= len(w) + LINK)
        root = field[:-LINK] if len(field) >= FIELD + 2 * LINK else field  # "Studenten" of "Studentin"
        longer = (w for w in self._titled if w.startswith((field, root)))
        known = (field,) if self._v.roles.longest((field,)) else ()
        best = max(known or named, key=len, default="") or min(longer, key=len, default="")
        return f"{best} {ending}" if best else ""

    def _asking(self, said: Asked) -> Asked:
        """Of a text without a question mark the sentences that begin like a question, else those with a facet.

        One that begins with a question word asks before one that yes or no answers: "is it open? what does it need".
        """
        if said.marked:
            said = self._beside_bare(said)
            return self._before_colon(said) if ":" in said.text else said
        if len(said.asking) <= 1:  # one is no choice
            return said
        formed, verbal, cued = set(), set(), set()
        for sentence in said.asking:
            line = [s for s, n in zip(said.stems, said.sentence, strict=True) if n == sentence]
            line = line[next((n for n, s in enumerate(line) if s not in self._v.words["fillers"]), 0) :]
            begins, then = (*line, "")[:2]
            if begins in self._asks:
                formed |= {sentence, *self._behind_colon(said, sentence)}
            whom = then in self._v.words["subjects"] or then in self._own_stems  # "does Acme pay"
            if begins in self._lexicon.openers or (whom and self._opens.holds(line)):
                verbal.add(sentence)  # "i am sending it in. do i need a photo"
            if begins in self._lexicon.openers or self._v.cues.holds(line):
                cued.add(sentence)
        if formed or verbal:
            return self._before_colon(said.asks(frozenset(formed or verbal), formed=True))
        return said.asks(frozenset(cued) or said.asking)

    def _beside_bare(self, said: Asked) -> Asked:
        """A text whose marks stand behind mere names; a sentence without one asks of these: "van?? does Acme give one"."""
        size = said.sentence.count
        if len(said.starts) <= len(said.asking) or any(size(n) > BARE for n in said.asking):
            return said
        firsts = dict(reversed(list(zip(said.sentence, said.stems, strict=True))))
        opens = (n for n, w in firsts.items() if w in self._asks or self._opens.holds((w,)))
        return said.asks(said.asking.union(n for n in opens if size(n) > BARE))

    def _before_colon(self, said: Asked) -> Asked:
        """A text with a question mark; what it asks of may stand before a colon: "rye: what will i do with it?"."""
        for own in sorted(said.asking):
            i = said.sentence.index(own)
            before = said.sentence[i - 1] if i else own
            if before not in said.asking and said.between(i).strip() == ":":
                line = said.stems[said.sentence.index(before) : i]
                errand = "errands ahead" in said.possible(self._v.intents) and self._errands.holds(line)
                tells = self._names_a_thing(said, line, i) and not errand
                return said.asks(said.asking | {before}) if tells or self._preface.said_of(said, i) else said
        return said

    def _names_a_thing(self, said: Asked, line: Sequence[str], behind: int) -> bool:
        """Whether what stands before a colon is asked about: a facet, a time, or a thing that is pointed to behind it."""
        if said.among(self._v.cues).holds(line) or self._v.periods.first(line):
            return True
        asked = frozenset(said.stems[behind:])
        pointed = len(line) <= THING and not (self._points.isdisjoint(asked) or self._asks.isdisjoint(asked))
        return pointed and not said.among(self._opens).holds(line)

    @staticmethod
    def _behind_colon(said: Asked, sentence: int) -> set[int]:
        """The sentence that a colon ties to this one: a title may hold one ("Team: Engineer")."""
        for i in range(1, len(said.tokens)):
            if said.sentence[i - 1] == sentence != said.sentence[i]:
                return {said.sentence[i]} if said.between(i).strip() == ":" else set()
        return set()
