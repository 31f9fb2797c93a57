"""The shape of ``rolebot.toml``, checked by pydantic; its errors are led back to their line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, HttpUrl, ValidationError

from bot.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Sequence


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


class Knowledge(_Strict):
    """The whole file."""

    postings: Postings = Postings()
    posting: list[PostingRule] = []


def checked(said: dict[str, Any], text: str, file: str) -> Knowledge:
    """The file's content as a model. Raises SettingsError for the first thing that is wrong, at its line."""
    try:
        return Knowledge.model_validate(said)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise SettingsError(
            f"{where}: {first['msg']}", file=file, line=_line(text, first["loc"]), expected=_expected(first)
        ) from error


def _expected(error: Any) -> str:  # noqa: ANN401  # pydantic's own dictionary
    if error["type"] == "extra_forbidden":
        return "a known key: [postings] drafts; [[posting]] path, organization, title, link, exclude"
    return str(error.get("ctx", {}).get("expected", ""))


def _line(text: str, loc: Sequence[int | str]) -> int:
    """The line of the table or key that an error is about; 0 if it stands nowhere."""
    names = [p for p in loc if isinstance(p, str)]
    index = next((p for p in loc if isinstance(p, int)), 0)
    count, inside, table_line = -1, len(names) < 2, 0  # noqa: PLR2004  # a table and its key
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*\[{1,2}\s*([\w.-]+)\s*\]{1,2}", line):
            inside = header[1] == names[0]
            count += inside
            if inside and (count == index or "[[" not in line):
                table_line = number
            inside = inside and ("[[" not in line or count == index)
        elif inside and names and re.match(rf"\s*[\"']?{re.escape(names[-1])}[\"']?\s*=", line):
            return number
    return table_line
