"""Which postings a question names: by title, alias, acronym, organisation, place; or that it names none we have."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.titles import Titles
    from bot.vocabulary import Vocabulary

CLOSE = 0.1  # how far below the best title one may score and still be meant


@dataclass(frozen=True, slots=True)
class Named:
    """The postings a question names.

    ``postings`` are the candidates, the likeliest set; empty with ``unknown`` if a role or organisation is
    named that the shelf does not have, empty without it if none is named. ``covered`` are the tokens used.
    """

    postings: tuple[int, ...] = ()
    covered: frozenset[int] = frozenset()
    unknown: str = ""
    role: str = ""
    by: tuple[str, ...] = field(default=())


class Roles:
    """Resolves roles against the titles of one shelf."""

    def __init__(self, titles: Titles, vocabulary: Vocabulary, mentions: Callable[[int, str], bool]) -> None:
        """``mentions(posting, stem)`` says whether a posting's text holds a word."""
        self._titles = titles
        self._v = vocabulary
        self._mentions = mentions
        self._stop = vocabulary.words["stop"]
        self._heads = vocabulary.words["role heads"]
        self._nouns = vocabulary.words["role nouns"]

    def named(self, question: Asked, taken: frozenset[int] = frozenset()) -> Named:
        """What the question names; ``taken`` are tokens that speak of something else (a facet, a skill)."""
        line = question.words
        organizations, org_tokens = self._find(line, self._titles.organizations)
        places, place_tokens = self._find(line, self._titles.places)
        used = org_tokens | place_tokens
        spans = [span for span in self._titles.canonical(line) if not set(range(*span[1:])) & used]
        refused = self._refused(question)
        mention = [span for span in spans if not set(range(*span[1:])) & refused]
        against = frozenset(s for s, a, b in spans if set(range(a, b)) & refused)
        modifiers = self._modifiers(mention, taken)
        allowed = set(range(len(self._titles.titles))) if organizations is None else set(organizations)
        known = used | {i for s, a, b in mention if s in self._titles.holding for i in range(a, b)}
        stranger = self._stranger(question, known, taken)
        best, covered, role = self._by_title(mention, allowed, against)
        if not best and organizations is not None:
            # the organisation is named in the text of a posting that bears another name
            wider = {
                n
                for n in range(len(self._titles.titles))
                if all(self._mentions(n, line[i]) for i in org_tokens)
            }
            best, covered, role = self._by_title(mention, wider, against)
        if not best and organizations is None and (acronym := self._by_acronym(line)):
            best, covered, role = acronym
        if best:
            kept = self._narrowed(best, places, mention, covered | used, taken)
            return self._checked(kept, covered | used, role, stranger, ("title",))
        if self._unmatched(modifiers, allowed):
            text = self._text(question, modifiers)
            return Named(unknown=text, covered=frozenset(used), role=text)
        if organizations is not None:
            kept = (
                self._narrowed(allowed, places, mention, used, taken)
                if places is not None
                else sorted(allowed)
            )
            return Named(tuple(kept), frozenset(used), by=("organisation",))
        if stranger:
            return Named(unknown=stranger, covered=frozenset(used))
        if places is not None:
            return Named(tuple(sorted(places)), frozenset(used), by=("place",))
        return Named()

    def _refused(self, question: Asked) -> set[int]:
        """The tokens that say which role is not meant: "(not the senior one)"."""
        refused: set[int] = set()
        tokens = question.tokens
        for at, token in enumerate(tokens):
            if token.stem not in self._v.words["negation"]:
                continue
            for next_at in range(at + 1, min(at + 6, len(tokens))):
                between = question.text[tokens[next_at - 1].end : tokens[next_at].start]
                if any(c in between for c in ",.;:!?()"):
                    break
                if tokens[next_at].stem in self._nouns or tokens[next_at].stem == "one":
                    refused |= set(range(at + 1, next_at))
                    break
        return refused

    # titles -----------------------------------------------------------------------------------------

    def _by_title(
        self, mention: Sequence[tuple[str, int, int]], allowed: Iterable[int], against: frozenset[str]
    ) -> tuple[list[int], frozenset[int], str]:
        """The postings whose title the mention fits best, and the tokens it fits with."""
        titles, weight = self._titles, self._titles.weight
        said = {s for s, _, _ in mention}
        reached: set[int] = set().union(*(titles.holding[s] for s in said if s in titles.holding)) & set(
            allowed
        )
        scored: list[tuple[float, int]] = []
        for number in sorted(reached):
            title = titles.titles[number]
            fitting = (title.stems | title.file) & said
            if not self._tells(fitting, title.core):
                continue
            fits = sum(weight[s] for s in title.stems & said) + sum(
                0.5 * weight[s] for s in fitting - title.stems
            )
            lacks = sum(weight[s] for s in title.core - said if s not in titles.generic)
            rank = sum(1.0 for s in titles.seniority & title.core if s not in said)
            extra = sum(1.0 for s in titles.seniority & said if s not in title.stems)
            scored.append(
                (
                    fits
                    - 0.3 * lacks
                    - 0.3 * rank
                    - extra
                    - 2.0
                    * len(against & title.core - titles.generic | against & title.core & titles.seniority),
                    number,
                )
            )
        top = max((score for score, _ in scored), default=0.0)
        if top <= 0:
            return [], frozenset(), ""
        best = [number for score, number in scored if score >= top - CLOSE]
        held = frozenset().union(*(titles.titles[n].stems | titles.titles[n].file for n in best))
        covered = frozenset(i for s, a, b in mention if s in held for i in range(a, b))
        return best, covered, " ".join(dict.fromkeys(s for s, _, _ in mention if s in held))

    def _tells(self, fitting: Iterable[str], core: frozenset[str]) -> bool:
        """Whether some words of a title are enough to mean it: one that few roles share; or, of words that
        questions use for other things as well, one with the noun behind it; or the whole of a plain title.
        """
        own = set(fitting) - self._titles.generic
        if own - self._stop:
            return True
        if own:
            return bool(set(fitting) & self._heads)
        return bool(core) and core <= set(fitting)

    def _by_acronym(self, line: Sequence[str]) -> tuple[list[int], frozenset[int], str] | None:
        for at, word in enumerate(line):
            if word in self._titles.acronyms and word not in self._stop:
                return sorted(self._titles.acronyms[word]), frozenset({at}), word
        return None

    # what is named and not there --------------------------------------------------------------------

    def _modifiers(
        self, mention: Sequence[tuple[str, int, int]], taken: frozenset[int]
    ) -> list[tuple[str, int, int]]:
        """The words right before a noun of roles ("salesforce developer") or before "role", "job" …"""
        found: list[tuple[str, int, int]] = []
        for at, (word, start, _) in enumerate(mention):
            if word not in self._heads and word not in self._nouns:
                continue
            run: list[tuple[str, int, int]] = [] if word in self._nouns else [mention[at]]
            for before in reversed(mention[:at]):
                if before[2] != (run[-1][1] if run else start) and before[2] != start:
                    break
                if before[0] in self._stop or set(range(before[1], before[2])) & taken:
                    break
                run.append(before)
                start = before[1]
            found += reversed(run)
        return found

    def _unmatched(self, modifiers: Sequence[tuple[str, int, int]], allowed: Iterable[int]) -> bool:
        """Whether the question names a role by words of which no title on the shelf has a telling one."""
        telling = [m for m in modifiers if m[0] not in self._nouns and m[0] not in self._titles.seniority]
        return (
            bool(telling)
            and any(m[0] not in self._titles.generic or m[0] in self._heads for m in telling)
            and not any(
                self._titles.holding.get(m[0], set()) & set(allowed) and m[0] not in self._titles.generic
                for m in telling
            )
        )

    def _stranger(self, question: Asked, known: set[int], taken: frozenset[int]) -> str:
        """The name after "at" or "@" that is no organisation or place of ours; "" if there is none."""
        tokens = question.tokens
        for at in range(1, len(tokens)):
            token = tokens[at]
            before = question.text[tokens[at - 1].end : token.start]
            if not (tokens[at - 1].text == "at" or before.endswith("@")):
                continue
            raw = question.text[token.start : token.end]
            if (
                at in known
                or at in taken
                or token.stem in self._stop
                or token.stem in self._nouns
                or token.stem in self._heads
            ):
                continue
            if raw[:1].isupper() or not self._v.cues.find((token.stem,)):
                return raw
        return ""

    def _checked(
        self, kept: list[int], covered: Iterable[int], role: str, stranger: str, by: tuple[str, ...]
    ) -> Named:
        """The candidates, unless the question asks for them at a place that none of them is at."""
        if stranger:
            from_text = [n for n in kept if self._mentions(n, stranger)]
            if not from_text:
                return Named(unknown=stranger, covered=frozenset(covered), role=role)
            kept = from_text
        return Named(tuple(kept), frozenset(covered), role=role, by=by)

    def _narrowed(
        self,
        best: Iterable[int],
        places: Iterable[int] | None,
        mention: Sequence[tuple[str, int, int]],
        covered: Iterable[int],
        taken: frozenset[int],
    ) -> list[int]:
        """Of several candidates those at the place named; else those whose text has every other word before
        the noun ("the quran apps devops job").
        """
        kept = sorted(best)
        if places is not None and set(kept) & set(places):
            kept = sorted(set(kept) & set(places))
        if len(kept) < 2:  # noqa: PLR2004  # one is no choice
            return kept
        covered = set(covered)
        domain = [
            s
            for s, a, b in self._modifiers(mention, taken)
            if not covered & set(range(a, b)) and s not in self._titles.generic and s not in self._nouns
        ]
        fitting = [n for n in kept if domain and all(self._mentions(n, s) for s in domain)]
        return fitting or kept

    # names ------------------------------------------------------------------------------------------

    def _find(
        self, line: Sequence[str], names: dict[tuple[str, ...], frozenset[int]]
    ) -> tuple[frozenset[int] | None, set[int]]:
        """The postings that the names in a line stand for (None: no name in it) and the names' tokens."""
        found: set[int] = set()
        tokens: set[int] = set()
        at = 0
        while at < len(line):
            for size in range(min(6, len(line) - at), 0, -1):
                part = tuple(line[at : at + size])
                hit = names.get(part) or (names.get(("".join(part),)) if size == 2 else None)  # noqa: PLR2004  # "flow fuse"
                if hit and not (size == 1 and part[0] in self._stop):
                    found |= hit
                    tokens |= set(range(at, at + size))
                    at += size
                    break
            else:
                at += 1
        return (frozenset(found), tokens) if tokens else (None, tokens)

    @staticmethod
    def _text(question: Asked, spans: Sequence[tuple[str, int, int]]) -> str:
        """The question's own words for some spans."""
        if not spans:
            return ""
        first, last = min(a for _, a, _ in spans), max(b for _, _, b in spans)
        return question.text[question.tokens[first].start : question.tokens[last - 1].end]
