"""Nobody but Slack is heard, and no request, however odd, ends in anything but a refusal."""

from __future__ import annotations

import hashlib
import hmac

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.signature import SignatureVerifier

from bot.errors import SettingsError
from bot.slack.delivery import MAX_BODY, Refusal, Signature

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
NOW = 1_700_000_000.0


def signed(body: bytes, when: float = NOW, secret: str = SECRET) -> dict[str, str]:
    """The headers Slack would send with a body."""
    made = hmac.new(secret.encode(), f"v0:{int(when)}:".encode() + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": str(int(when)), "X-Slack-Signature": f"v0={made}"}


def refusal(headers: dict[str, str], body: bytes) -> Refusal | None:
    return Signature(SECRET).refusal(headers, body, NOW)


@pytest.mark.parametrize("body", [b"", b"{}", b"\xff\xfe not utf-8", "ä€".encode(), b"x" * MAX_BODY])
def test_what_slack_signed_is_heard_whatever_its_bytes(body: bytes) -> None:
    assert refusal(signed(body), body) is None


def test_slacks_own_tool_signs_the_same_way() -> None:
    timestamp = str(int(NOW))
    made = SignatureVerifier(SECRET).generate_signature(timestamp=timestamp, body="token=x&text=ä")
    assert made is not None
    headers = {"x-slack-request-timestamp": timestamp, "x-slack-signature": made}
    assert refusal(headers, "token=x&text=ä".encode()) is None


@pytest.mark.parametrize("off", [-299, -300, 300, 299])
def test_a_request_may_be_five_minutes_off(off: int) -> None:
    assert refusal(signed(b"{}", NOW + off), b"{}") is None


@pytest.mark.parametrize("off", [-301, 301, -(10**9)])
def test_an_older_or_later_request_is_refused(off: int) -> None:
    assert refusal(signed(b"{}", NOW + off), b"{}") == Refusal(401, "timestamp too far off")


GOOD = signed(b"{}")
STAMP, SIGN = "X-Slack-Request-Timestamp", "X-Slack-Signature"


@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        ({}, "no signature"),
        ({STAMP: GOOD[STAMP]}, "no signature"),
        ({SIGN: GOOD[SIGN]}, "no signature"),
        ({**GOOD, "x-slack-signature": GOOD[SIGN]}, "two signatures"),
        ({**GOOD, STAMP: "abc"}, "timestamp is no number"),
        ({**GOOD, STAMP: ""}, "timestamp is no number"),
        ({**GOOD, STAMP: "9" * 5000}, "timestamp is no number"),
        ({**GOOD, STAMP: "-1"}, "timestamp is no number"),
        ({**GOOD, STAMP: "1e9"}, "timestamp is no number"),
        ({**GOOD, STAMP: "١٧٠٠٠٠٠٠٠٠"}, "timestamp is no number"),
        ({**GOOD, STAMP: f"{GOOD[STAMP]}\n"}, "timestamp is no number"),
        ({**GOOD, SIGN: ""}, "signature is wrong"),
        ({**GOOD, SIGN: "v0=é\ud800"}, "signature is wrong"),
        ({**GOOD, SIGN: GOOD[SIGN].upper()}, "signature is wrong"),
        ({**GOOD, SIGN: GOOD[SIGN][:-1]}, "signature is wrong"),
        ({**GOOD, SIGN: GOOD[SIGN].replace("v0", "v1")}, "signature is wrong"),
        (signed(b"{} "), "signature is wrong"),
        (signed(b"{}", secret="another"), "signature is wrong"),
    ],
)
def test_a_forged_request_is_refused_with_401(headers: dict[str, str], reason: str) -> None:
    assert refusal(headers, b"{}") == Refusal(401, reason)


def test_a_body_too_large_is_refused_even_if_signed() -> None:
    body = b"x" * (MAX_BODY + 1)
    assert refusal(signed(body), body) == Refusal(413, "body too large")


@given(
    headers=st.dictionaries(st.sampled_from([STAMP, SIGN, STAMP.lower(), SIGN.upper(), "Other"]), st.text()),
    body=st.binary(),
)
@settings(derandomize=True, database=None)
def test_no_request_raises_or_passes_unsigned(headers: dict[str, str], body: bytes) -> None:
    found = refusal(headers, body)
    assert found is not None
    assert 400 <= found.status < 500


def test_an_empty_secret_is_refused_at_start() -> None:
    with pytest.raises(SettingsError, match="empty"):
        Signature(" ")
