"""What the environment says about the process in Slack: each variable checked, secrets masked, mistakes in words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeVar
from urllib.parse import urlsplit

from pydantic import SecretStr

from bot.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

T = TypeVar("T")
API_URL = "https://slack.com/api/"
HOST, PORT = "127.0.0.1", 3000
MAX_PORT = 65535
BOT_TOKEN = re.compile(r"(?:xoxe\.)?xoxb-[A-Za-z0-9-]+")
APP_TOKEN = re.compile(r"xapp-[A-Za-z0-9-]+")
SIGNING_SECRET = re.compile(r"[A-Za-z0-9]{16,}")
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
# where a rehearsal may let the process die: a question is stored, claimed, about to be sent, sent, noted
CRASH_POINTS = ("stored", "claimed", "before send", "after send", "before done")


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """How the process behaves before a fake Slack; before the real one nothing of it can be set.

    ``factor`` is how many real seconds one second of waiting takes. The process kills itself when it reaches
    ``crash_at`` ("" for never) for the ``crash_count``-th time.
    """

    factor: float = 1.0
    crash_at: str = ""
    crash_count: int = 1


@dataclass(frozen=True, slots=True)
class ProcessSettings:
    """Everything the process in Slack is told by its environment.

    Without ``app_token`` requests come by HTTP and ``signing_secret`` is set; with it by Socket Mode. ``api_url``
    ends with a slash. ``knowledge`` is "" for the bundled folder; ``state`` a file, a folder or a URL. ``port`` 0
    takes a free one.
    """

    bot_token: SecretStr
    signing_secret: SecretStr
    app_token: SecretStr
    api_url: str
    knowledge: str
    state: str
    host: str
    port: int
    rehearsal: Rehearsal = field(default_factory=Rehearsal)

    @property
    def transport(self) -> Literal["socket", "http"]:
        """How Slack reaches the process."""
        return "socket" if self.app_token.get_secret_value() else "http"

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be written anywhere."""
        held = (self.bot_token, self.signing_secret, self.app_token)
        return tuple(s.get_secret_value() for s in held if s.get_secret_value())


def read(environment: Mapping[str, str], state: str) -> ProcessSettings:
    """The settings; ``state`` is where the store is unless said otherwise. Raises SettingsError for a mistake."""
    settings, found = _read(environment, state)
    if found:
        raise found[0]
    return settings


def mistakes(environment: Mapping[str, str], state: str) -> tuple[SettingsError, ...]:
    """Every mistake, in the order in which the variables are set."""
    return _read(environment, state)[1]


def _read(environment: Mapping[str, str], state: str) -> tuple[ProcessSettings, tuple[SettingsError, ...]]:
    said = _Said(environment)
    bot_token = said.secret("SLACK_BOT_TOKEN", BOT_TOKEN, "the Bot User OAuth Token, it begins with xoxb-")
    if not bot_token and not said.mistakes:
        said.wrong("SLACK_BOT_TOKEN is not set", "the Bot User OAuth Token, it begins with xoxb-")
    app_token = said.secret("SLACK_APP_TOKEN", APP_TOKEN, "an app-level token, it begins with xapp-")
    secret = said.secret("SLACK_SIGNING_SECRET", SIGNING_SECRET, "the one under Basic Information")
    if not said.has("SLACK_APP_TOKEN") and not said.has("SLACK_SIGNING_SECRET"):
        said.wrong(
            "neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set",
            "the app-level token (xapp-) for Socket Mode, or the signing secret for HTTP",
        )
    api_url = said.checked("SLACK_API_URL", API_URL, _api_url, f"an address like {API_URL}")
    settings = ProcessSettings(
        bot_token=SecretStr(bot_token),
        signing_secret=SecretStr(secret),
        app_token=SecretStr(app_token),
        api_url=api_url,
        knowledge=said.text("ROLEBOT_KNOWLEDGE", ""),
        state=said.text("ROLEBOT_STATE", state),
        host=said.text("ROLEBOT_HOST", HOST),
        port=said.checked("ROLEBOT_PORT", PORT, _port, f"a number up to {MAX_PORT}, 0 for any free port"),
        rehearsal=_rehearsal(said, api_url),
    )
    return settings, tuple(said.mistakes)


def _rehearsal(said: _Said, api_url: str) -> Rehearsal:
    """What is said about a rehearsal; a mistake if that is said to a process before the real Slack."""
    names = ("ROLEBOT_TIME_FACTOR", "ROLEBOT_CRASH_AT")
    for name in names:
        if said.has(name) and urlsplit(api_url).hostname not in LOOPBACK:
            said.wrong(
                f"{name} is set, but SLACK_API_URL is no fake Slack's", "it only where Slack is a fake"
            )
    factor = said.checked(names[0], 1.0, _factor, "a number above 0 and up to 1")
    point, count = said.checked(
        names[1], ("", 1), _crash, f"one of {', '.join(CRASH_POINTS)}, a colon and a count"
    )
    return Rehearsal(factor, point, count)


class _Said:
    """Reads variables and collects what is wrong with them; an empty one counts as not set."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self.mistakes: list[SettingsError] = []

    def has(self, name: str) -> bool:
        """Whether a variable is set, to whatever."""
        return bool(self.text(name, ""))

    def text(self, name: str, default: str) -> str:
        """A variable as it is, without space around it."""
        return self._environment.get(name, "").strip() or default

    def secret(self, name: str, shape: re.Pattern[str], expected: str) -> str:
        """A variable that looks as it should, "" if it is not set; a mistake never shows it."""
        stated = self.text(name, "")
        if stated and not shape.fullmatch(stated):
            self.wrong(f"{name} can't be used", expected)
            return ""
        return stated

    def checked(self, name: str, default: T, convert: Callable[[str], T], expected: str) -> T:
        """A variable converted."""
        stated = self.text(name, "")
        try:
            return convert(stated) if stated else default
        except ValueError:
            self.wrong(f"{name} can't be used: {stated[:80]!r}", expected)
            return default

    def wrong(self, message: str, expected: str) -> None:
        """Note a mistake."""
        self.mistakes.append(SettingsError(message, expected=expected))


def _port(text: str) -> int:
    """A port. Raises ValueError."""
    if not re.fullmatch(r"[0-9]{1,5}", text, re.ASCII) or int(text) > MAX_PORT:
        raise ValueError
    return int(text)


def _factor(text: str) -> float:
    """A factor of time. Raises ValueError."""
    if not 0 < float(text) <= 1:
        raise ValueError
    return float(text)


def _crash(text: str) -> tuple[str, int]:
    """Where to die, and at which time of coming there. Raises ValueError."""
    point, _, count = text.partition(":")
    if point not in CRASH_POINTS or not re.fullmatch(r"[1-9][0-9]{0,5}", count, re.ASCII):
        raise ValueError
    return point, int(count)


def _api_url(text: str) -> str:
    """An address that method names are put behind. Raises ValueError."""
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError
    return text if text.endswith("/") else f"{text}/"
