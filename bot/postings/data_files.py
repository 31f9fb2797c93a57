"""Files of data, ``jobs.yml``: a list of jobs, or one job, as a front matter has them without a text below.

JSON is YAML; of a JobPosting in JSON-LD the keys with an "@" tell what kind of thing a mapping is, and nothing of a job,
but for the graph that holds several:
https://www.w3.org/TR/json-ld11/#syntax-tokens-and-keywords
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import yaml

from bot.errors import PostingError
from bot.postings import yaml_values
from bot.postings.bundles import OF_ROLE
from bot.postings.front_matter import UNFILLED, FrontMatter
from bot.text.tokens import words

if TYPE_CHECKING:
    from bot.domain import Posting
    from bot.postings.source import Source
    from bot.vocabulary import Vocabulary

YAML, JSON = ("yml", "yaml"), "json"
DATA = (*YAML, JSON)
UNCALLED = 2  # facets that a job tells where no path says that it is one
GRAPH, TYPED = "@graph", "@"
MAX_CHARS = 131_072  # the YAML reader takes a second for as many
NONE = "a file of data: nothing in it tells of a job"


def of_data(path: str) -> bool:
    """Whether a file of this name is one."""
    return path.lower().rpartition(".")[2] in DATA


def read(source: Source) -> FrontMatter | None:
    """The values of such a file, None where it is none. Raises PostingError where it is no valid YAML, or too long."""
    if not of_data(source.path):
        return None
    if len(source.text) > MAX_CHARS:
        raise PostingError(
            "too long a file of data", file=source.path, expected=f"at most {MAX_CHARS:,} characters"
        )
    try:
        values = yaml_values.of_data(source)
    except (yaml.YAMLError, ValueError, RecursionError, TypeError) as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        what = str(getattr(error, "problem", "") or type(error).__name__)
        line = 1 + (mark.line if mark else 0)
        expected = "a list of jobs, or the keys of one"
        raise PostingError(
            f"no valid YAML: {what}", file=source.path, line=line, expected=expected
        ) from error
    values = [replace(v, key="") if v.key == GRAPH else v for v in values]
    told = (v for v in values if not (v.name or v.key).startswith(TYPED))
    kept = (v for v in told if not UNFILLED.fullmatch(source.text, v.start, v.end))
    return FrontMatter(tuple(kept), len(source.text))


def tells_of_none(posting: Posting, vocabulary: Vocabulary) -> bool:
    """Whether what was read from such a file is no job: its keys tell too little of what is done, asked for or paid.

    One is enough where the path is called as pages that list jobs are: "tasks" and "skills" are keys of other data as well.
    """
    path = f" {' '.join(words(posting.path))} "
    called = any(f" {name} " in path for name in vocabulary.lists["pages of jobs"])
    return len(posting.facets & OF_ROLE) < (1 if called else UNCALLED)
