"""What each reply of Slack says about a message: posted, surely not posted, or nobody knows."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.slack.delivery import Outcome, Remedy, Result
from bot.slack.delivery.outcome import CLOSED, DOUBTFUL, LOCKED_OUT, PASSING, of_reply
from tests.shared import SHARED, needs_shared

YES, NO, UNSURE = Result.SURE_YES, Result.SURE_NO, Result.UNSURE

TABLE = [
    (200, {"ok": True, "ts": "1.1"}, YES, Remedy.RETRY),
    (200, {"ok": True}, UNSURE, Remedy.RETRY),
    (200, {"ok": True, "ts": 1.1}, UNSURE, Remedy.RETRY),
    (200, {"ok": "true", "ts": "1.1"}, UNSURE, Remedy.RETRY),
    (200, {}, UNSURE, Remedy.RETRY),
    (200, [], UNSURE, Remedy.RETRY),
    (200, None, UNSURE, Remedy.RETRY),
    (200, "<html>", UNSURE, Remedy.RETRY),
    (502, "<html>", UNSURE, Remedy.RETRY),
    (500, {"ok": False, "error": "channel_not_found"}, UNSURE, Remedy.RETRY),
    (503, {"ok": True, "ts": "1.1"}, UNSURE, Remedy.RETRY),
    (404, "nothing", UNSURE, Remedy.RETRY),
    (429, "", NO, Remedy.RETRY),
    (429, {"ok": False, "error": "ratelimited"}, NO, Remedy.RETRY),
    (200, {"ok": False, "error": "ratelimited"}, NO, Remedy.RETRY),
    (200, {"ok": False, "error": "team_added_to_org"}, NO, Remedy.RETRY),
    (200, {"ok": False, "error": "internal_error"}, UNSURE, Remedy.RETRY),
    (200, {"ok": False, "error": "fatal_error"}, UNSURE, Remedy.RETRY),
    (200, {"ok": False, "error": "request_timeout"}, UNSURE, Remedy.RETRY),
    (200, {"ok": False, "error": "service_unavailable"}, UNSURE, Remedy.RETRY),
    (200, {"ok": False, "error": "channel_not_found"}, NO, Remedy.GIVE_UP),
    (200, {"ok": False, "error": "not_in_channel"}, NO, Remedy.GIVE_UP),
    (200, {"ok": False, "error": "is_archived"}, NO, Remedy.GIVE_UP),
    (200, {"ok": False, "error": "restricted_action"}, NO, Remedy.GIVE_UP),
    (200, {"ok": False, "error": "invalid_blocks"}, NO, Remedy.PLAINER),
    (200, {"ok": False, "error": "msg_blocks_too_long"}, NO, Remedy.PLAINER),
    (200, {"ok": False, "error": "msg_too_long"}, NO, Remedy.PLAINER),
    (400, {"ok": False, "error": "invalid_arguments"}, NO, Remedy.PLAINER),
    (200, {"ok": False, "error": "an error of tomorrow"}, NO, Remedy.PLAINER),
    (200, {"ok": False}, NO, Remedy.PLAINER),
    (200, {"ok": False, "error": "token_revoked"}, NO, Remedy.PAUSE),
    (401, {"ok": False, "error": "invalid_auth"}, NO, Remedy.PAUSE),
    (200, {"ok": False, "error": "account_inactive"}, NO, Remedy.PAUSE),
    (200, {"ok": False, "error": "not_authed"}, NO, Remedy.PAUSE),
]


@pytest.mark.parametrize(("status", "data", "result", "remedy"), TABLE)
def test_a_reply_says_how_sure_it_is_and_what_helps(
    status: int, data: object, result: Result, remedy: Remedy
) -> None:
    outcome = of_reply(status, {}, data)
    assert (outcome.result, outcome.remedy) == (result, remedy)


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [
        ("30", 30.0),
        ("1.5", 1.5),
        ("0", 0.0),
        ("-5", 0.0),
        ("abc", 1.0),
        ("", 1.0),
        ("nan", 1.0),
        ("inf", 1.0),
        ("1" * 5000, 1.0),
        ("99999999", 3600.0),
    ],
)
def test_retry_after_is_read_or_taken_for_a_second(stated: str, seconds: float) -> None:
    assert of_reply(429, {"Retry-After": stated}, None).retry_after == seconds


def test_a_limit_without_a_header_waits_a_second_and_another_error_does_not_say() -> None:
    assert of_reply(200, {}, {"ok": False, "error": "ratelimited"}).retry_after == 1.0
    assert of_reply(200, {"retry-after": "9"}, {"ok": False, "error": "is_archived"}).retry_after is None


def test_no_error_has_two_meanings() -> None:
    kinds = [CLOSED, DOUBTFUL, LOCKED_OUT, PASSING]
    assert sum(map(len, kinds)) == len(frozenset().union(*kinds))


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["ok", "error", "ts"]), inner)
    ),
)


@given(status=st.integers(0, 999), data=JSON, headers=st.dictionaries(st.just("Retry-After"), st.text()))
@settings(derandomize=True, database=None)
def test_only_a_clear_yes_is_a_yes(status: int, data: object, headers: dict[str, str]) -> None:
    outcome = of_reply(status, headers, data)
    clear = status < 500 and status != 429 and isinstance(data, dict) and data.get("ok") is True
    assert (outcome.result is YES) <= clear
    assert isinstance(outcome, Outcome)
    assert len(outcome.error) <= 80


@needs_shared
@pytest.mark.parametrize("method", ["chat.postMessage", "chat.update"])
def test_every_error_of_slacks_own_list_is_known_or_is_about_what_was_sent(method: str) -> None:
    spec = json.loads((SHARED / "slack-payloads/spec/web-api-methods.2021.json").read_text(encoding="utf-8"))
    ours = {"invalid_arg_name", "invalid_array_arg", "invalid_charset", "invalid_form_data", "invalid_json"}
    ours |= {"msg_too_long", "too_many_attachments"}
    ours |= {"invalid_post_type", "json_not_object", "missing_post_type", "no_text", "upgrade_required"}
    known = CLOSED | DOUBTFUL | LOCKED_OUT | PASSING
    assert set(spec[method]["errors"]) - known <= ours
