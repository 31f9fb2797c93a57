"""The one reader of ``rolebot.toml`` and of the environment; a mistake is named with its line."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.domain import Rule, ShelfRules
from bot.errors import SettingsError, UsageError
from bot.text.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.settings_process import ProcessSettings

FILE = "rolebot.toml"
MAX_BYTES = 1 << 18
STATE_FILE = "rolebot.db"
OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """``[slack]``: ``misses`` says whether missed questions are kept.

    ``allowed_teams`` are other organisations whose people are answered in shared channels; ``channels`` gives
    "mention", "asker" or "auto" by the id of a channel.
    """

    misses: bool = True
    allowed_teams: frozenset[str] = frozenset()
    channels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FolderSettings:
    """What the ``rolebot.toml`` of a knowledge folder says.

    ``source_url`` is where its files can be read, with ``{path}`` and maybe ``{lines}``, ``{first}``, ``{last}``.
    """

    shelf: ShelfRules = field(default_factory=ShelfRules)
    source_url: str = ""
    slack: SlackSettings = field(default_factory=SlackSettings)


def shelf_rules(knowledge: Path) -> ShelfRules:
    """What the ``rolebot.toml`` of a knowledge folder says about its postings. Raises SettingsError."""
    return folder_settings(knowledge).shelf


def folder_settings(knowledge: Path) -> FolderSettings:
    """What the ``rolebot.toml`` of a knowledge folder says; nothing if there is none.

    Raises SettingsError for a file that is no TOML or says something unknown.
    """
    said, text = _toml(knowledge)
    if not said:
        return FolderSettings()
    # a first pydantic model costs a tenth of a second: only for those who have something to check
    from bot.settings_model import checked

    model = checked(said, text, FILE)
    rules = tuple(Rule(r.path, r.organization, r.title, str(r.link or ""), r.exclude) for r in model.posting)
    slack = SlackSettings(
        model.slack.misses,
        frozenset(model.slack.allowed_teams),
        {channel.id: channel.policy for channel in model.slack.channel},
    )
    return FolderSettings(ShelfRules(rules, model.postings.drafts == "show"), model.source_url, slack)


def folder_mistakes(knowledge: Path) -> tuple[SettingsError, ...]:
    """Everything that is wrong with the ``rolebot.toml`` of a knowledge folder, not only the first."""
    try:
        said, text = _toml(knowledge)
    except SettingsError as error:
        return (error,)
    if not said:
        return ()
    from bot.settings_model import mistakes

    return mistakes(said, text, FILE)


def _toml(knowledge: Path) -> tuple[dict[str, Any], str]:
    """What the file says, and its text; nothing if there is none. Raises SettingsError for what is no TOML."""
    path = knowledge / FILE
    try:
        if not path.exists():
            return {}, ""
        text = read_plain(path, MAX_BYTES)
    except (OSError, UnicodeDecodeError) as error:
        large = isinstance(error, OSError) and path.is_file() and path.stat().st_size > MAX_BYTES
        message = "the file is too large" if large else "can't be read as UTF-8 text"
        expected = f"a plain text file of at most {MAX_BYTES} bytes"
        raise SettingsError(message, file=FILE, expected=expected) from error
    if all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines()):
        return {}, text
    import tomllib

    try:
        return tomllib.loads(text), text
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is a plain ValueError
        line = re.search(r"line (\d+)", str(error))
        message = str(error).split(" (at")[0] or "is not valid TOML"
        raise SettingsError(
            message, file=FILE, line=int(line[1]) if line else 0, expected="valid TOML"
        ) from error


def today(stated: str | None = None) -> date:
    """The date of answers: ``stated`` (ISO) if given, else now in ``ROLEBOT_TZ``, else in UTC.

    Raises UsageError for a date or a time zone that is none.
    """
    if stated:
        try:
            return date.fromisoformat(stated)
        except ValueError as error:
            raise UsageError(f"'{stated}' is no date", expected="one like 2026-11-21") from error
    zone = os.environ.get("ROLEBOT_TZ", "").strip()
    if not zone:
        return datetime.now(UTC).date()
    from zoneinfo import ZoneInfo

    try:
        return datetime.now(ZoneInfo(zone)).date()
    except (KeyError, ValueError, OSError) as error:
        raise UsageError(
            f"ROLEBOT_TZ '{zone}' is no time zone", expected="a name like Europe/Berlin"
        ) from error


def knowledge_folder(stated: str | None) -> str:
    """The knowledge folder: the one given, else ``ROLEBOT_KNOWLEDGE``, else "" for the bundled one."""
    return stated or os.environ.get("ROLEBOT_KNOWLEDGE", "").strip()


def cache_folder() -> Path | None:
    """Where what was read may be kept: ``XDG_CACHE_HOME``, else ``~/.cache``.

    None where there is no home, and where others may write (a ``/tmp`` of several users): what is kept is believed.
    """
    stated = os.environ.get("XDG_CACHE_HOME", "")
    try:
        folder = (Path(stated) if stated else Path.home() / ".cache") / "rolebot"
        held = folder.stat()
    except RuntimeError:
        return None
    except (OSError, ValueError):
        return folder  # it is made when something is kept, for its owner alone
    foreign = hasattr(os, "getuid") and held.st_uid != os.getuid()
    return None if foreign or held.st_mode & OTHERS_WRITE else folder


def environment_with(more: Mapping[str, str]) -> dict[str, str]:
    """The environment for a program that is started, with some things said otherwise."""
    return {**os.environ, **more}


def process_settings(knowledge: str | None = None) -> ProcessSettings:
    """What the environment says about the process in Slack; ``knowledge`` is a folder said otherwise.

    Raises SettingsError for the first mistake.
    """
    from bot.settings_process import read

    return replace(read(os.environ, _state_file()), knowledge=knowledge_folder(knowledge))


def process_mistakes() -> tuple[SettingsError, ...]:
    """Everything that the environment says wrong about the process in Slack."""
    from bot.settings_process import mistakes

    return mistakes(os.environ, _state_file())


def state_place() -> str | Path:
    """Where the store is: what ``ROLEBOT_STATE`` says, else where it is unless said otherwise."""
    return store_place(os.environ.get("ROLEBOT_STATE", "").strip() or _state_file())


def store_place(stated: str) -> str | Path:
    """The store's file: the one stated, or in the folder stated; or the URL."""
    if "://" in stated:
        return stated
    path = Path(stated)
    return path / STATE_FILE if stated.endswith("/") or path.is_dir() else path


def _state_file() -> str:
    """Where the store is unless said otherwise: ``XDG_STATE_HOME``, else ``~/.local/state``, else here."""
    stated = os.environ.get("XDG_STATE_HOME", "")
    try:
        folder = Path(stated) if stated else Path.home() / ".local" / "state"
    except RuntimeError:
        return STATE_FILE
    return str(folder / "rolebot" / STATE_FILE)
