"""What an editor says about postings from outside: the part of ``rolebot.toml`` that the shelf obeys."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase


@dataclass(frozen=True, slots=True)
class Rule:
    """What holds for the files whose path matches ``path`` (``*`` any characters, ``?`` one)."""

    path: str
    organization: str = ""
    title: str = ""
    link: str = ""
    exclude: bool = False

    def matches(self, path: str) -> bool:
        """Whether the rule speaks of a file; ``path`` is relative to the knowledge folder."""
        return fnmatchcase(path, self.path) or fnmatchcase(path.rsplit("/", 1)[-1], self.path)


@dataclass(frozen=True, slots=True)
class ShelfRules:
    """All rules in order (a later one wins), and whether drafts are shown."""

    rules: tuple[Rule, ...] = ()
    show_drafts: bool = False

    def for_path(self, path: str) -> Rule:
        """Everything the rules say about one file, put together."""
        said = Rule(path)
        for rule in self.rules:
            if rule.matches(path):
                said = Rule(
                    path,
                    rule.organization or said.organization,
                    rule.title or said.title,
                    rule.link or said.link,
                    rule.exclude or said.exclude,
                )
        return said
