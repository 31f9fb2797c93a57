"""How a text names a role: by a whole title, with its employer, by a noun like "job", as people who have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting
    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.named import Named
    from bot.vocabulary import Vocabulary

FEW = 3  # postings named whose titles are looked at


class Naming:
    """Tells it on one shelf."""

    def __init__(self, postings: Sequence[Posting], lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._titles = [frozenset(stems(p.title)) for p in postings]
        self._organizations = [frozenset(stems(p.organization)) for p in postings]
        self._lexicon = lexicon
        self._standing = lexicon.nouns | lexicon.ones
        self._before = vocabulary.words["before names"]

    def whole(self, said: Asked, named: Named) -> bool:
        """Whether every word of a title is said."""
        spoken = frozenset(map(said.stems.__getitem__, named.covered))
        return any(self._titles[n] <= spoken for n in named.postings[:FEW])

    def organization(self, said: Asked, named: Named) -> bool:
        """Whether a token that names the role is no word of its title: an organisation's name."""
        titles = frozenset[str]().union(*[self._titles[n] for n in named.postings[:FEW]])
        names = frozenset[str]().union(*[self._organizations[n] for n in named.postings])
        return not titles.issuperset(names.intersection(map(said.stems.__getitem__, named.covered)))

    def beside(self, said: Asked, named: Named) -> bool:
        """Whether a name stands behind "at" or "for", or before a word of roles."""
        for i in named.covered:
            before = said.words[i - 1] if i else ""
            after = said.words[i + 1] if i + 1 < len(said.words) else ""
            if before in self._before or i + 1 in named.covered:
                return True
            if after in self._lexicon.nouns or after in self._lexicon.heads:
                return True
        return False

    def noun(self, said: Asked, named: Named) -> bool:
        """Whether a noun like "role" stands for one, or "one" does: "the azure one"."""
        if self._standing.isdisjoint(said.words):
            return False
        if any(w in self._lexicon.nouns and self.alone(said, named, i) for i, w in enumerate(said.words)):
            return True
        ones = (i for i, w in enumerate(said.words) if i > 1 and w in self._lexicon.ones)
        return any(said.words[i - 2] in self._lexicon.points for i in ones)

    def alone(self, said: Asked, named: Named, at: int) -> bool:
        """Whether no word before a noun like "role" makes it another thing: "iam role"."""
        before = said.words[at - 1] if at else ""
        return not before or (
            at - 1 in named.covered
            or said.stems[at - 1] in self._lexicon.empty
            or before in self._lexicon.heads
        )

    def plain(self, said: Asked, named: Named) -> bool:
        """Whether the role is named as people and not as a job: "the sres", "a devops person", "new sre"."""
        first = min(named.covered, default=0)
        before = said.words[first - 1] if first else ""
        return before in self._lexicon.before_people or self.people(said, named)

    def people(self, said: Asked, named: Named) -> bool:
        """Whether it is named by more than one who has it: "the sres"."""
        several = [w[:-1] for w in map(said.words.__getitem__, named.covered) if w.endswith("s")]
        return not self._lexicon.heads.isdisjoint(several)
