"""Whether a request comes from Slack: settled on the raw bytes, before anything reads them.

https://docs.slack.dev/authentication/verifying-requests-from-slack says how. The SDK's own verifier decodes the
body and converts the timestamp before it compares, so that some bad requests end in an exception; here each of
them ends in a refusal.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_BODY = 2 << 20  # bytes; the longest message Slack sends, twice and all escaped, stays below
WINDOW = 300.0  # seconds a request may be off; Slack's own advice
TIMESTAMP = re.compile(r"[0-9]{1,12}", re.ASCII)

_TIMESTAMP = "x-slack-request-timestamp"
_SIGNATURE = "x-slack-signature"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is not served: the HTTP status to answer with, always 4xx, and the reason for the log."""

    status: int
    reason: str


class Signature:
    """Checks requests against the app's signing secret."""

    def __init__(self, secret: str) -> None:
        if not secret.strip():
            raise SettingsError("the signing secret is empty", expected="the one under Basic Information")
        self._secret = secret.encode("utf-8", "surrogatepass")

    def refusal(self, headers: Mapping[str, str], body: bytes, now: float) -> Refusal | None:
        """Why a request is refused; None if Slack sent it at most five minutes ago. Never raises.

        ``headers`` are taken as they came, whatever the case of their names; ``now`` is the time in seconds.
        """
        if len(body) > MAX_BODY:
            return Refusal(413, "body too large")
        timestamps = [value for name, value in headers.items() if name.lower() == _TIMESTAMP]
        signatures = [value for name, value in headers.items() if name.lower() == _SIGNATURE]
        if len(timestamps) != 1 or len(signatures) != 1:
            return Refusal(401, "no signature" if not signatures or not timestamps else "two signatures")
        if not TIMESTAMP.fullmatch(timestamps[0]):
            return Refusal(401, "timestamp is no number")
        if abs(now - int(timestamps[0])) > WINDOW:
            return Refusal(401, "timestamp too far off")
        signed = b"v0:" + timestamps[0].encode("ascii") + b":" + body
        right = b"v0=" + hmac.new(self._secret, signed, hashlib.sha256).hexdigest().encode("ascii")
        if not hmac.compare_digest(right, signatures[0].encode("utf-8", "surrogatepass")):
            return Refusal(401, "signature is wrong")
        return None
