"""The shape of ``rolebot.toml``, checked by pydantic; its errors are led back to their line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, HttpUrl, ValidationError

from bot.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic_core import ErrorDetails


PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
PLACEHOLDERS = frozenset({"path", "lines", "first", "last"})


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class PostingRule(_Strict):
    """``[[posting]]``: what holds for the files whose path matches."""

    path: str = Field(min_length=1)
    organization: str = ""
    title: str = ""
    link: HttpUrl | None = Field(default=None, strict=False)
    exclude: bool = False


class Postings(_Strict):
    """``[postings]``: what holds for all."""

    drafts: Literal["hide", "show"] = "hide"


def _source_url(address: str) -> str:
    """An address of a file, with a place for its path. Raises ValueError, which pydantic reports."""
    named = set(PLACEHOLDER.findall(address))
    parts = urlsplit(address.replace("{", "").replace("}", ""))
    if (
        "path" not in named
        or named - PLACEHOLDERS
        or parts.scheme not in {"http", "https"}
        or not parts.hostname
    ):
        raise ValueError("no address of a file")
    return address


class Channel(_Strict):
    """``[[slack.channel]]``: what is answered in one channel; its id stands at the end of its details in Slack."""

    id: str = Field(pattern=r"^[CG][A-Z0-9]{4,30}$")
    policy: Literal["mention", "asker", "auto"]


class Slack(_Strict):
    """``[slack]``: what holds in Slack only."""

    misses: bool = True
    allowed_teams: list[Annotated[str, Field(pattern=r"^[TE][A-Z0-9]{4,30}$")]] = []
    channel: list[Channel] = []


class Knowledge(_Strict):
    """The whole file."""

    source_url: Annotated[str, AfterValidator(_source_url)] = ""
    postings: Postings = Postings()
    posting: list[PostingRule] = []
    slack: Slack = Slack()


EXPECTED = {
    "source_url": "one like https://example.org/{path}#L{first}-L{last}: {path} must, {lines} may be in it",
    "slack.channel.policy": "'mention', 'asker' or 'auto'",
    "slack.channel.id": "the id of a channel, like C0123456789",
    "slack.allowed_teams": "the id of a workspace or organisation, like T0123456789",
    "": "a known key: source_url; [postings] drafts; [[posting]] path, organization, title, link, exclude; "
    "[slack] misses, allowed_teams; [[slack.channel]] id, policy",
}

# by how the names of pydantic's errors begin
TYPES = {
    "bool": "true or false",
    "string": "some text in quotes",
    "url": "an address like https://example.org/jobs",
    "list": "a list, in [ and ]",
    "model": "a table",
}


def checked(said: dict[str, Any], text: str, file: str) -> Knowledge:
    """The file's content as a model. Raises SettingsError for the first thing that is wrong, at its line."""
    try:
        return Knowledge.model_validate(said)
    except ValidationError as error:
        raise _mistake(error.errors(include_url=False)[0], text, file) from error


def mistakes(said: dict[str, Any], text: str, file: str) -> tuple[SettingsError, ...]:
    """Everything that is wrong with the file's content."""
    try:
        Knowledge.model_validate(said)
    except ValidationError as error:
        return tuple(_mistake(one, text, file) for one in error.errors(include_url=False))
    return ()


def _mistake(error: ErrorDetails, text: str, file: str) -> SettingsError:
    """What is wrong in words of our own: pydantic speaks to programmers."""
    where = ".".join(part for part in error["loc"] if isinstance(part, str))
    if error["type"] == "extra_forbidden":
        message, expected = f"there is no key '{where}'", EXPECTED[""]
    else:
        missing = error["type"] == "missing"
        message = f"{where} is missing" if missing else f"{where} can't be {error['input']!r:.60}"
        told = EXPECTED.get(where) or str(error.get("ctx", {}).get("expected", ""))
        expected = told or TYPES.get(error["type"].split("_")[0], error["msg"])
    return SettingsError(message, file=file, line=_line(text, error["loc"]), expected=expected)


def _line(text: str, loc: Sequence[int | str]) -> int:
    """The line of the key that an error is about, else of its table; 0 if neither stands anywhere."""
    names = [p for p in loc if isinstance(p, str)]
    index = next((p for p in loc if isinstance(p, int)), 0)
    table, whole = ".".join(names[:-1]), ".".join(names)
    key = re.compile(rf"\s*[\"']?{re.escape(names[-1])}[\"']?\s*[=.]") if names else None
    first = re.compile(rf"\s*[\"']?{re.escape(names[0])}[\"']?\s*[=.]") if names else None
    current, count, found = "", -1, 0
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*\[{1,2}\s*([\w.-]+)\s*\]{1,2}", line):
            current = header[1]
            count += current == table
            if current == whole:
                return number
            here = current == table and (count == index or "[[" not in line)
            found = number if here else found
            current = current if here or not table else "\n"  # another table of the same name
        elif key and current == table and key.match(line):
            return number
        elif first and not current and not found and first.match(line):  # the table stands in one line
            found = number
    return found
