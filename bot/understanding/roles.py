"""Which postings a question names: by title, alias, acronym, organisation, place; or that it names none we have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.titles import Part, Titles
    from bot.vocabulary import Vocabulary

CLOSE = 0.1  # how far below the best title one may score and still be meant
PHRASE = 1.0  # what it adds that a title ends, as the question does, in these words
LACKS, RANK, AGAINST = 0.3, 0.3, 2.0  # what a telling word of the title left unsaid takes away; a seniority; one refused
LONGEST_NAME = 6
REFUSED = 6  # words that a "not" can reach


@dataclass(frozen=True, slots=True)
class Named:
    """The postings a question names.

    ``postings`` are the candidates, the likeliest set; empty with ``unknown`` if a role or organisation is
    named that the shelf does not have, empty without it if none is named. ``covered`` are the tokens used,
    ``by`` says what named them: "title", "organisation", "place".
    """

    postings: tuple[int, ...] = ()
    covered: frozenset[int] = frozenset()
    unknown: str = ""
    role: str = ""
    by: tuple[str, ...] = ()


class Roles:
    """Resolves roles against the titles of one shelf."""

    def __init__(self, titles: Titles, vocabulary: Vocabulary, mentions: Callable[[int, str], bool]) -> None:
        """``mentions(posting, word)`` says whether a posting's text holds a word."""
        self._titles = titles
        self._v = vocabulary
        self._mentions = mentions
        self._stop = vocabulary.words["stop"]
        self._common = (
            self._stop
            | titles.generic
            | vocabulary.words["ordinary words"]
            | vocabulary.words["asking"]
            | vocabulary.words["imperatives"]
            | vocabulary.words["fillers"]
            | vocabulary.words["plain title"]
            | {stem(w) for name, common in vocabulary.words.items() if name.startswith("common words") for w in common}
        )
        self._heads = vocabulary.role_heads | vocabulary.weak_role_heads
        self._nouns = vocabulary.role_nouns

    def named(self, question: Asked, taken: frozenset[int] = frozenset(), *, titles: bool = True) -> Named:
        """What the question names; ``taken`` are tokens that speak of something else (a facet, a skill).

        Without ``titles`` only organisations and places name postings: "which jobs mention spanish".
        """
        organizations, org_tokens = self._find(question, self._titles.organizations)
        places, place_tokens = self._find(question, self._titles.places)
        used = org_tokens | place_tokens
        parts = [p for p in self._titles.canonical(question.words) if not used.intersection(p.tokens)]
        everything = frozenset(range(len(self._titles.titles)))
        allowed = everything if organizations is None else organizations
        if titles:
            found = self._by_titles(question, parts, allowed, places, used, taken, org_tokens)
            if found:
                return found
        if organizations is not None:
            kept = set(allowed) & set(places or ()) or allowed
            return Named(tuple(sorted(kept)), frozenset(used), by=("organisation",))
        if places is not None:
            return Named(tuple(sorted(places)), frozenset(used), by=("place",))
        return Named()

    def _by_titles(
        self,
        question: Asked,
        parts: Sequence[Part],
        allowed: frozenset[int],
        places: frozenset[int] | None,
        used: set[int],
        taken: frozenset[int],
        org_tokens: set[int],
    ) -> Named | None:
        """The postings whose title is named, or that one is named which the shelf does not have."""
        refused = self._refused(question)
        mention = [p for p in parts if not refused.intersection(p.tokens)]
        against = frozenset(p.stem for p in parts if refused.intersection(p.tokens))
        stranger = self._stranger(question, used, mention, taken)
        beside = frozenset(question.stems[i] for i in used)
        best, covered, role = self._best(mention, allowed, against, beside)
        if not best and org_tokens:
            # the organisation is named in the text of a posting that bears another name
            wider = frozenset(
                n for n in range(len(self._titles.titles)) if all(self._mentions(n, question.words[i]) for i in org_tokens)
            )
            best, covered, role = self._best(mention, wider, against, beside)
        if not best and used:
            best, covered, role = self._by_head(mention, allowed)
        if not best and not org_tokens:
            best, covered, role = self._by_acronym(question.words)
        if best:
            kept = self._narrowed(best, places, mention, covered | used, taken)
            stranger = stranger or self._foreign(question, mention, covered, taken, kept)
            if stranger:
                kept = [n for n in kept if self._mentions(n, stranger)]
            if not kept:
                return Named(unknown=stranger, covered=covered | frozenset(used), role=role)
            return Named(tuple(kept), covered | frozenset(used | refused), role=role, by=("title",))
        unknown = self._unknown(question, mention, taken, named=bool(used))
        if unknown or (stranger and not org_tokens and not used):
            return Named(unknown=unknown or stranger, covered=frozenset(used), role=unknown or stranger)
        return None

    # titles -----------------------------------------------------------------------------------------

    def _best(
        self, mention: Sequence[Part], allowed: Iterable[int], against: frozenset[str], beside: frozenset[str]
    ) -> tuple[list[int], frozenset[int], str]:
        """The postings whose title the mention fits best, and the tokens it fits with.

        ``beside`` are the stems of organisations and places said: a title may hold them too.
        """
        titles, weight = self._titles, self._titles.weight
        said = {p.stem for p in mention}
        around = said | beside
        pairs = {(a.stem, b.stem) for a, b in zip(mention, mention[1:], strict=False) if b.word in self._heads}
        reached: set[int] = set().union(*(titles.holding[s] for s in said if s in titles.holding)) & set(allowed)
        scored: list[tuple[float, int]] = []
        whole = any(titles.titles[n].core <= around | titles.generic for n in reached)
        for number in sorted(reached):
            title = titles.titles[number]
            fitting = (title.stems | title.file) & said
            if not self._tells(fitting, title.core, mention):
                continue
            score = sum(weight[s] for s in title.stems & said) + sum(0.5 * weight[s] for s in fitting - title.stems)
            score += PHRASE * any(a in title.stems and b in title.stems for a, b in pairs)
            if whole:  # of titles none of which is said in full, the shorter one is not meant more
                score -= LACKS * sum(weight.get(s, 0.0) for s in title.core - around if s not in titles.generic)
            score -= RANK * len((titles.seniority & title.core) - said)
            score -= len((titles.seniority & said) - title.stems)
            score -= AGAINST * len({s for s in against & title.stems if s not in titles.generic or s in titles.seniority})
            scored.append((score, number))
        top = max((score for score, _ in scored), default=0.0)
        if top <= 0:
            return [], frozenset(), ""
        best = [number for score, number in scored if score >= top - CLOSE]
        held = frozenset().union(*(titles.titles[n].stems | titles.titles[n].file for n in best))
        return best, self._covered(mention, held), " ".join(dict.fromkeys(p.word for p in mention if p.stem in held))

    def _covered(self, mention: Sequence[Part], held: frozenset[str]) -> frozenset[int]:
        """The tokens that name the role: of a word said twice, the one with more of the title around it."""
        best: dict[str, tuple[int, Part]] = {}
        for at, part in enumerate(mention):
            if part.stem in held:
                near = mention[max(0, at - 1) : at + 2]
                score = sum(p.stem in held for p in near) + any(p.word in self._heads for p in near)
                if part.stem not in best or score >= best[part.stem][0]:
                    best[part.stem] = (score, part)
        return frozenset(i for _, part in best.values() for i in part.tokens)

    def _tells(self, fitting: Iterable[str], core: frozenset[str], mention: Sequence[Part]) -> bool:
        """Whether some words of a title are enough to mean it.

        One that few roles share is; one that questions use for other things as well needs the noun behind
        it; a title of common words must be there whole.
        """
        own = set(fitting) - self._titles.generic
        if own - self._stop:
            return True
        if own:
            return any(p.stem in fitting and p.word in self._heads for p in mention)
        return bool(core) and core <= set(fitting)

    def _by_head(self, mention: Sequence[Part], allowed: frozenset[int]) -> tuple[list[int], frozenset[int], str]:
        """The postings of an organisation or place whose title has the noun said: "the coordinator at …"."""
        for part in mention:
            if part.word in self._heads:
                found = sorted(n for n in allowed & self._titles.holding.get(part.stem, set()))
                before = [p for p in mention if p.last == part.first and p.stem not in self._stop]
                if found and not before:
                    return found, frozenset(part.tokens), part.word
        return [], frozenset(), ""

    def _by_acronym(self, line: Sequence[str]) -> tuple[list[int], frozenset[int], str]:
        for at, word in enumerate(line):
            if word in self._titles.acronyms and word not in self._stop:
                return sorted(self._titles.acronyms[word]), frozenset({at}), word
        return [], frozenset(), ""

    def _refused(self, question: Asked) -> set[int]:
        """The tokens that say which role is not meant: "(not the senior one)"."""
        refused: set[int] = set()
        tokens = question.tokens
        for at, token in enumerate(tokens):
            if token.stem not in self._v.words["negation"]:
                continue
            bracket = "(" in question.text[tokens[at - 1].end if at else 0 : token.start]
            last = min(at + REFUSED, len(tokens))
            for next_at in range(at + 1, last):
                between = question.text[tokens[next_at - 1].end : tokens[next_at].start]
                ends = tokens[next_at].text in self._nouns or tokens[next_at].stem == "one"
                if ends or ")" in between or (bracket and next_at == last - 1):
                    refused |= set(range(at + 1, next_at if ends or ")" in between else next_at + 1))
                    break
                if any(c in between for c in ",.;:!?("):
                    break
            else:
                if last == len(tokens) and token.text == "not":
                    refused |= set(range(at + 1, last))
        return refused

    def _narrowed(
        self,
        best: Iterable[int],
        places: frozenset[int] | None,
        mention: Sequence[Part],
        covered: frozenset[int],
        taken: frozenset[int],
    ) -> list[int]:
        """Of several candidates those at the place named; else those whose text has the other words said.

        "The quran apps devops job" means the one whose posting speaks of both.
        """
        kept = sorted(best)
        if places is not None and set(kept) & places:
            kept = sorted(set(kept) & places)
        if len(kept) < 2:  # noqa: PLR2004  # one is no choice
            return kept
        domain = [
            p.stem
            for p in self._modifiers(mention, taken, {*self._v.role_heads, *self._v.weak_role_heads, *self._nouns})
            if not covered.intersection(p.tokens) and p.stem not in self._titles.generic and p.word not in self._nouns
        ]
        fitting = [n for n in kept if domain and all(self._mentions(n, s) for s in domain)]
        return fitting or kept

    # what is named and not there --------------------------------------------------------------------

    def _unknown(self, question: Asked, mention: Sequence[Part], taken: frozenset[int], *, named: bool) -> str:
        """The role that a question names and no title on the shelf has, in its own words; "" if none."""
        mention = [p for p in mention if question.sentence[p.first] in question.asking]
        found = self._modifiers(mention, taken, self._v.role_heads)
        if not found and (named or taken):
            # a noun used for other things as well needs a word before it: "project manager"
            weak = self._modifiers(mention, taken, self._v.weak_role_heads)
            found = weak if any(p.word not in self._heads for p in weak) else []
        if not found and not named and taken:
            found = [p for p in self._modifiers(mention, taken, self._nouns) if p.word not in self._nouns]
        if not found:
            return ""
        telling = [p for p in found if p.stem not in self._titles.seniority]
        nouns = {question.words[p.first] for p in telling if p.word in self._heads}
        if nouns and not nouns & (self._heads | {p.word for p in telling if p.last - p.first > 1}) and named:
            return ""  # "software engineering background": a field, no person
        if named and all(p.word in self._heads for p in telling):
            return ""  # "the engineer at …": the organisation says which
        return self._text(question, found)

    def _foreign(
        self, question: Asked, mention: Sequence[Part], covered: frozenset[int], taken: frozenset[int], kept: Sequence[int]
    ) -> str:
        """A word right before the title that neither it nor any candidate's text knows: "amazon cloud engineer"."""
        for part in mention:
            if part.last in covered and part.first not in covered and part.stem not in self._common and not taken.intersection(part.tokens):
                if not any(self._mentions(n, part.word) for n in kept):
                    return question.text[question.tokens[part.first].start : question.tokens[part.last - 1].end]
        return ""

    def _modifiers(self, mention: Sequence[Part], taken: frozenset[int], nouns: Iterable[str]) -> list[Part]:
        """The words right before one of the nouns, and the noun: "salesforce developer"."""
        nouns = frozenset(nouns)
        found: list[Part] = []
        for at, noun in enumerate(mention):
            if noun.word not in nouns:
                continue
            run, first = [noun], noun.first
            for before in reversed(mention[:at]):
                if before.last != first or before.stem in self._stop or taken.intersection(before.tokens):
                    break
                run.append(before)
                first = before.first
            found += reversed(run)
        return found

    def _stranger(self, question: Asked, used: set[int], mention: Sequence[Part], taken: frozenset[int]) -> str:
        """The name after "at" or "@" that is no organisation or place of ours; "" if there is none."""
        tokens = question.tokens
        known = used | {i for p in mention if p.stem in self._titles.holding for i in p.tokens} | taken
        for at in range(1, len(tokens)):
            token = tokens[at]
            before = question.text[tokens[at - 1].end : token.start]
            if at in known or not (tokens[at - 1].text == "at" or before.endswith("@")):
                continue
            if token.stem in self._stop or token.text in self._nouns or token.text in self._heads or token.text.isdigit():
                continue
            return question.text[token.start : token.end]
        return ""

    # names ------------------------------------------------------------------------------------------

    def _find(
        self, question: Asked, names: dict[tuple[str, ...], frozenset[int]]
    ) -> tuple[frozenset[int] | None, set[int]]:
        """The postings that the names in a question stand for (None: no name in it) and the names' tokens."""
        line = question.words
        found: set[int] = set()
        tokens: set[int] = set()
        at = 0
        while at < len(line):
            for size in range(min(LONGEST_NAME, len(line) - at), 0, -1):
                part = tuple(line[at : at + size])
                hit = names.get(part) or (names.get(("".join(part),)) if size == 2 else None)  # noqa: PLR2004  # "flow fuse"
                if hit and not (size == 1 and (part[0] in self._stop or not self._written(question, at))):
                    found |= hit
                    tokens |= set(range(at, at + size))
                    at += size
                    break
            else:
                at += 1
        return (frozenset(found), tokens) if tokens else (None, tokens)

    def _written(self, question: Asked, at: int) -> bool:
        """Whether a short name that is also a word is meant as a name: by its capitals, or by what stands
        around it ("at hot", "hot devops job").
        """
        token = question.tokens[at]
        raw = question.text[token.start : token.end]
        if token.stem not in self._v.words["ordinary words"] or raw[:1].isupper():
            return True
        before = question.words[at - 1] if at else ""
        after = self._titles.canonical(question.words[at + 1 : at + 3])
        return before in self._v.words["before names"] or any(
            p.word in self._nouns or (p.stem in self._titles.holding and p.stem not in self._stop) for p in after
        )

    @staticmethod
    def _text(question: Asked, parts: Sequence[Part]) -> str:
        """The question's own words for some parts."""
        first, last = parts[0].first, parts[-1].last
        return question.text[question.tokens[first].start : question.tokens[last - 1].end]
