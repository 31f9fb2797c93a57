"""The shelf: every file of a folder becomes a posting, a named problem, or is passed over with a reason."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import TITLE, Posting, Problem, Rule, Shelf, ShelfRules, Skipped
from bot.errors import PostingError
from bot.postings import bundles, data_files, files
from bot.postings.file_names import from_path, with_roles_of_files
from bot.postings.neighbours import spelt, with_neighbours
from bot.postings.remembering import RememberingReader
from bot.postings.short_names import with_full_names, without
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.postings.source import Source
    from bot.vocabulary import Vocabulary

MEMBERS = 3  # postings of a folder that know together who hires
STUB_WORDS = 25
# words before a role's name in a sentence that tells of it, and the least of such a one
AHEAD, SENTENCE_WORDS = 3, 10


def postings_folder(knowledge: Path) -> Path:
    """Where the postings of a knowledge folder are: its ``postings/`` if it has one, else itself."""
    inner = knowledge / "postings"
    return inner if inner.is_dir() else knowledge


def read(
    knowledge: Path,
    vocabulary: Vocabulary,
    rules: ShelfRules | None = None,
    reader: RememberingReader | None = None,
) -> Shelf:
    """Everything below ``knowledge``. Never raises for a file: one that can't be used is a Problem.

    ``reader`` is one with the same vocabulary that may know some of the files already.
    """
    rules = rules or ShelfRules()
    root = postings_folder(knowledge)
    reader = reader or RememberingReader(vocabulary)
    found: list[Posting] = []
    problems: list[Problem] = []
    skipped: list[Skipped] = []
    hidden: list[Posting] = []
    seen: list[str] = []
    excluded: list[str] = []
    for path in files.walk(root):
        if isinstance(path, Skipped):
            skipped.append(path)
            continue
        name = files.shown(path, knowledge)
        seen.append(name)
        rule = rules.for_path(name)
        if rule.exclude:
            excluded.append(name)
            skipped.append(Skipped(name, "excluded by rolebot.toml"))
            continue
        try:
            source = files.read(path, root, knowledge)
            problems += _odd_bytes(source)
            postings = reader.read(source)
        except PostingError as error:
            problems.append(_problem(error, name))
            continue
        except (RecursionError, ValueError, OverflowError, MemoryError) as error:
            problems.append(Problem(name, f"can't be read ({type(error).__name__})", 0, "a posting"))
            continue
        if reason := _none(name, postings, vocabulary):
            skipped.append(Skipped(name, reason))
            continue
        problems += postings[0].warnings
        for posting in postings:
            (hidden if posting.draft and not rules.show_drafts else found).append(_ruled(posting, rule))
    lists = bundles.lists([*(p.path for p in (*found, *hidden)), *excluded]).difference(excluded)
    if lists:
        skipped += [Skipped(name, bundles.reason(name)) for name in sorted(lists)]
        problems = [p for p in problems if p.file not in lists]
        found, hidden = ([p for p in kept if p.path not in lists] for kept in (found, hidden))
    problems += [
        Problem("rolebot.toml", f"the path '{r.path}' matches no file", 0, "a path like postings/berlin/*")
        for r in rules.rules
        if not any(r.matches(name) for name in seen)
    ]
    named = with_roles_of_files(found, vocabulary.lists["between things asked"])
    shared = _with_organizations(named, vocabulary)
    return Shelf(tuple(map(reader.named, shared)), tuple(problems), tuple(skipped), tuple(hidden))


def _none(name: str, postings: Sequence[Posting], vocabulary: Vocabulary) -> str:
    """Why what a file holds is no posting, "" where it is."""
    if data_files.of_data(name) and all(data_files.tells_of_none(p, vocabulary) for p in postings):
        return data_files.NONE
    if not postings:
        return "empty: nothing stands in it"
    if all(bundles.tells_of_pages(posting, vocabulary) for posting in postings):
        return bundles.NONE
    stubs = all(_stub(posting, vocabulary) for posting in postings)
    return "a stub: next to nothing stands in it" if stubs else ""


def _problem(error: Exception, path: str) -> Problem:
    """What a failed reading is reported as."""
    return Problem(
        path,
        getattr(error, "message", type(error).__name__),
        getattr(error, "line", 0),
        getattr(error, "expected", ""),
    )


def _odd_bytes(source: Source) -> list[Problem]:
    """That a file holds bytes that are no text, if it does: it is read without them."""
    at = source.text.find("\ufffd")
    if at < 0:
        return []
    line, expected = source.lines.line(at), "UTF-8 text; read without them"
    return [Problem(source.path, "holds bytes that are no UTF-8", line, expected)]


def _ruled(posting: Posting, rule: Rule) -> Posting:
    """The posting as an editor's rule names it."""
    return replace(
        posting,
        title=posting.title if posting.page else rule.title or posting.title,
        organization=rule.organization or posting.organization,
        url=rule.link or next(iter(posting.values("url")), ""),
    )


def _stub(posting: Posting, vocabulary: Vocabulary) -> bool:
    """Whether a file names a role at most: no list, no facet but what any first line gets, few words."""
    blocks = [b for s in posting.sections for b in s.blocks if b.kind != TITLE]
    return (
        len(posting.facets - {TITLE}) <= 1
        and not any(_tells(b.text, posting.title, vocabulary) for b in blocks)
        and not any(b.depth for b in blocks)
        and sum(len(b.text.split()) for b in blocks) < STUB_WORDS
        and sum(len(words(b.text)) for b in blocks) < STUB_WORDS * 2  # of a script without spaces
    )


def _tells(text: str, title: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence is about the role by its name: "The keeper feeds the otters of the zoo every morning."."""
    named, said = words(title), words(text)
    begins = range(min(AHEAD, len(said) - len(named)) + 1)
    return (
        len(said) >= SENTENCE_WORDS
        and text.rstrip().endswith(".")
        and any(said[at : at + len(named)] == named for at in begins)
        and set(vocabulary.lists["in place of a text"]).isdisjoint(said)
    )


def _with_organizations(found: Sequence[Posting], vocabulary: Vocabulary) -> list[Posting]:
    """What a folder knows together: its postings share an organisation that most of them name.

    Where none names any and the shelf has several folders, it is the folder's own name.
    """
    folders: dict[str, list[Posting]] = {}
    for posting in found:
        folders.setdefault(bundles.page(posting.path).rpartition("/")[0], []).append(posting)
    shared: dict[str, str] = {}
    votes_of: dict[str, Counter[str]] = {}
    guesses: dict[str, set[str]] = {"": set()}
    for folder, members in folders.items():
        own = folder.rsplit("/", 1)[-1]
        votes = votes_of[folder] = Counter(p.organization for p in members if p.organization)
        flat = "".join(words(own))
        alike = [o for o in votes if set(words(o)) & set(words(own)) or "".join(words(o)) in flat]
        best = max(alike or votes, key=lambda o: (votes[o], "".join(words(o)) == flat, o), default="")
        if not folder:
            continue
        sure = {p.organization for p in members if not p.guessed}
        # what no posting of a folder is sure of, nor most of them guess alike
        guesses[folder] = {o for o in votes if o not in {*sure, *alike} and votes[o] * 2 <= len(members)}
        borne = "".join(words(best)) == flat  # one is enough where the folder bears the name
        if best and (alike or votes[best] * 2 > sum(votes.values())) and (votes[best] > 1 or borne):
            shared[folder] = best
        elif len(folders) > 1 and not votes and not set(stems(own)) <= vocabulary.words["folders"]:
            shared[folder] = spelt(own, members) or from_path(own)
    result = []
    for posting in found:
        folder = bundles.page(posting.path).rpartition("/")[0]
        names = [posting.organization, *posting.other_organizations]
        alone = votes_of[folder][posting.organization] == 1 and not posting.values("hiringOrganization")
        alone |= posting.organization in guesses[folder]
        common = shared.get(folder, "")
        organization = common if common and (alone or not posting.organization) else posting.organization
        if alone and organization in guesses[folder] and len(folders[folder]) >= MEMBERS:
            organization = ""  # no neighbour has heard of it
        named = bool(set(words(common)) & set(words(folder.rsplit("/", 1)[-1])))  # the folder bears the name
        states = bool(posting.values("hiringOrganization")) and organization != common and not named
        # one that says itself who hires is not its neighbours' as well
        names += [*([] if states else [common]), folder.rsplit("/", 1)[-1]]
        others = tuple(
            dict.fromkeys(
                n
                for n in names
                if n and n != organization and not set(stems(n)) <= vocabulary.words["folders"]
            )
        )
        title = without(posting.title, organization)  # of a folder's name as well: "Baker, Example Mill"
        result.append(replace(posting, title=title, organization=organization, other_organizations=others))
    return with_full_names(with_neighbours(result, vocabulary.words["names of others"]))
