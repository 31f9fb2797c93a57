"""The settings of the process in Slack: each mistake names its variable, and no secret is ever shown."""

from __future__ import annotations

import subprocess
import sys

import pytest

from bot.errors import SettingsError
from bot.settings_process import ProcessSettings, Rehearsal, mistakes, read
from tests.cli.command import CLEAN

SECRET = "0123456789abcdef" * 2
SOCKET = {"SLACK_BOT_TOKEN": "xoxb-1-abc", "SLACK_APP_TOKEN": "xapp-1-A1-abc"}
HTTP = {"SLACK_BOT_TOKEN": "xoxb-1-abc", "SLACK_SIGNING_SECRET": SECRET}


def settings(environment: dict[str, str]) -> ProcessSettings:
    return read(environment, "state.db")


@pytest.mark.parametrize(
    ("environment", "transport"),
    [
        (SOCKET, "socket"),
        (HTTP, "http"),
        (SOCKET | HTTP, "socket"),
        (HTTP | {"SLACK_APP_TOKEN": " "}, "http"),
    ],
)
def test_what_is_set_chooses_how_slack_reaches_the_bot(environment: dict[str, str], transport: str) -> None:
    assert settings(environment).transport == transport
    assert mistakes(environment, "") == ()


def test_what_is_not_set_has_a_default_that_nobody_outside_reaches() -> None:
    found = settings(HTTP)
    assert (found.api_url, found.knowledge, found.state) == ("https://slack.com/api/", "", "state.db")
    assert (found.host, found.port) == ("127.0.0.1", 3000)


def test_everything_can_be_set_and_space_around_it_is_no_part_of_it() -> None:
    found = settings(
        HTTP
        | {
            "SLACK_BOT_TOKEN": " xoxe.xoxb-1-abc\n",
            "SLACK_API_URL": "http://127.0.0.1:9/api",
            "ROLEBOT_KNOWLEDGE": " /k ",
            "ROLEBOT_STATE": "/s",
            "ROLEBOT_HOST": "0.0.0.0",
            "ROLEBOT_PORT": "0",
        }
    )
    assert found.bot_token.get_secret_value() == "xoxe.xoxb-1-abc"
    assert (found.api_url, found.knowledge, found.state) == ("http://127.0.0.1:9/api/", "/k", "/s")
    assert (found.host, found.port) == ("0.0.0.0", 0)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"SLACK_BOT_TOKEN": ""}, "SLACK_BOT_TOKEN is not set"),
        ({"SLACK_BOT_TOKEN": "xoxp-1-abc"}, "SLACK_BOT_TOKEN"),
        ({"SLACK_BOT_TOKEN": "xoxb-1 abc"}, "SLACK_BOT_TOKEN"),
        ({"SLACK_BOT_TOKEN": "xapp-1-abc"}, "SLACK_BOT_TOKEN"),
        ({"SLACK_APP_TOKEN": "xoxb-1-abc"}, "SLACK_APP_TOKEN"),
        ({"SLACK_SIGNING_SECRET": "short"}, "SLACK_SIGNING_SECRET"),
        ({"SLACK_SIGNING_SECRET": "xapp-1-A1-abc-and-so-on"}, "SLACK_SIGNING_SECRET"),
        ({"SLACK_SIGNING_SECRET": ""}, "neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET"),
        ({"SLACK_API_URL": "slack.com"}, "SLACK_API_URL"),
        ({"SLACK_API_URL": "ftp://slack.com/"}, "SLACK_API_URL"),
        ({"SLACK_API_URL": "https://slack.com/?a"}, "SLACK_API_URL"),
        ({"SLACK_API_URL": "https://[slack"}, "SLACK_API_URL"),
        ({"ROLEBOT_PORT": "web"}, "ROLEBOT_PORT"),
        ({"ROLEBOT_PORT": "65536"}, "ROLEBOT_PORT"),
        ({"ROLEBOT_PORT": "-1"}, "ROLEBOT_PORT"),
        ({"ROLEBOT_PORT": "٣"}, "ROLEBOT_PORT"),
    ],
)
def test_a_mistake_names_the_variable_and_what_was_expected(change: dict[str, str], named: str) -> None:
    with pytest.raises(SettingsError, match=named) as caught:
        settings(HTTP | change)
    assert caught.value.expected
    assert caught.value.exit_code == 2
    for value in change.values():
        assert not value.startswith("xo") or value not in str(caught.value)


def test_all_mistakes_are_told_together() -> None:
    found = mistakes({"SLACK_BOT_TOKEN": "x", "SLACK_API_URL": "x", "ROLEBOT_PORT": "x"}, "")
    assert [str(one).split()[0] for one in found] == [
        "SLACK_BOT_TOKEN",
        "neither",
        "SLACK_API_URL",
        "ROLEBOT_PORT",
    ]


def test_secrets_mask_themselves() -> None:
    found = settings(SOCKET | HTTP)
    for shown in (repr(found), str(found), f"{found.bot_token} {found.signing_secret!r}"):
        assert not [secret for secret in found.secrets if secret in shown]
    assert set(found.secrets) == {"xoxb-1-abc", "xapp-1-A1-abc", SECRET}


def test_asking_in_the_terminal_loads_nothing_of_slack() -> None:
    program = (
        "import sys; from bot.cli import main; main(['ask', 'what does the SRE role require?'])\n"
        "print(sorted({m.split('.')[0] for m in sys.modules} & "
        "{'aiohttp', 'asyncio', 'pydantic', 'slack_bolt', 'slack_sdk', 'sqlalchemy'}))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=CLEAN
    )
    assert ran.stdout.splitlines()[-1] == "[]"


# rehearsals

FAKE = HTTP | {"SLACK_API_URL": "http://127.0.0.1:9/api/"}


def test_a_rehearsal_shrinks_time_and_names_where_to_die() -> None:
    assert settings(FAKE).rehearsal == Rehearsal(1.0, "", 1)
    said = FAKE | {"ROLEBOT_TIME_FACTOR": "0.05", "ROLEBOT_CRASH_AT": "after send:3"}
    assert settings(said).rehearsal == Rehearsal(0.05, "after send", 3)


@pytest.mark.parametrize(
    "change",
    [
        {"ROLEBOT_TIME_FACTOR": "0"},
        {"ROLEBOT_TIME_FACTOR": "1.5"},
        {"ROLEBOT_TIME_FACTOR": "nan"},
        {"ROLEBOT_TIME_FACTOR": "half"},
        {"ROLEBOT_CRASH_AT": "somewhere:1"},
        {"ROLEBOT_CRASH_AT": "claimed"},
        {"ROLEBOT_CRASH_AT": "claimed:0"},
        {"ROLEBOT_TIME_FACTOR": "0.5", "SLACK_API_URL": ""},
        {"ROLEBOT_CRASH_AT": "claimed:1", "SLACK_API_URL": "https://slack.com/api/"},
    ],
)
def test_no_rehearsal_is_half_said_or_held_before_the_real_slack(change: dict[str, str]) -> None:
    (name,) = (name for name in change if name.startswith("ROLEBOT_"))
    (found,) = mistakes(FAKE | change, "")
    assert found.message.startswith(name)
    assert found.expected
