"""The front door of the Web API: who calls, what is asked, what goes wrong, what is answered, what is noted.

https://docs.slack.dev/apis/web-api
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.harness.api import apps, assistant, chat, conversations, people, views
from bot.harness.api.method import ApiError, Checked
from bot.harness.faults import OK
from bot.harness.journal import ApiCall

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.harness.activity import Activity
    from bot.harness.api.method import Method
    from bot.harness.complaints import Complaints
    from bot.harness.faults import Fault, Faults
    from bot.harness.journal import Journal
    from bot.harness.world import World

Json = dict[str, Any]
FAMILIES = (apps, assistant, chat, conversations, people, views)
EVERYWHERE = ("token", "team_id")  # every method takes them; the SDK's client of a Bolt context sends both


@dataclass(frozen=True, slots=True)
class Call:
    """A request as it came: the method's name, the token, the arguments not yet understood."""

    name: str
    token: str
    sent: Mapping[str, Any]


class Desk:
    """Answers calls of the Web API."""

    def __init__(
        self,
        world: World,
        faults: Faults,
        journal: Journal,
        activity: Activity,
        complaints: Complaints,
    ) -> None:
        self._world = world
        self._faults = faults
        self._journal = journal
        self._activity = activity
        self._complaints = complaints
        self._methods: dict[str, Method] = {one.name: one for family in FAMILIES for one in family.METHODS}
        self.refusal = ""  # the error every call with the bot's token gets, such as token_revoked

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Answer one call."""
        with self._activity.one():
            loop, number = asyncio.get_running_loop(), self._journal.begin()
            began, at = loop.time(), self._world.clock.now()
            call, unread = await _read(request)
            fault = self._faults.of(call.name, call.sent)
            if fault is not None and fault.landed_after and not fault.lost_reply:
                await asyncio.sleep(fault.landed_after)
            reply, checked = self._answer(call, unread, fault)
            status, body = _sent(reply, fault)
            if fault is not None and fault.delay:
                await asyncio.sleep(fault.delay)
            self._journal.end(
                number,
                ApiCall(
                    at=at,
                    method=call.name,
                    arguments=call.sent,
                    status=status,
                    reply=reply,
                    violations=checked.violations,
                    fault=str(fault) if fault is not None else "",
                    took=loop.time() - began,
                ),
            )
        if fault is not None and (fault.drop or fault.lost_reply):
            return _broken(request)
        return web.Response(status=status, body=body, headers=self._headers(fault))

    def _answer(self, call: Call, unread: str, fault: Fault | None) -> tuple[Json, Checked]:
        """What Slack answers, fault or not, with the limits that were broken."""
        checked = Checked()
        try:
            method = self._known(call, unread)
            self._authorize(call, method)
            arguments = self._understood(call, method)
            checked = method.checks(arguments) if method.checks is not None else checked
            self._complaints.add(call.name, checked.violations, checked.mentions)
            if checked.refusal is not None:
                raise checked.refusal
            if fault is not None and fault.landed_after and fault.lost_reply:
                asyncio.get_running_loop().call_later(fault.landed_after, self._land, method, arguments)
                self._activity.begin()
                return {}, checked
            if fault is not None and not fault.effective:
                return {}, checked
            return {"ok": True, **method.carry_out(self._world, arguments)}, checked
        except ApiError as error:
            return error.reply(), checked

    def _land(self, method: Method, arguments: Mapping[str, Any]) -> None:
        """Carry out a call whose caller has not been answered; what Slack would have answered is nobody's."""
        try:
            method.carry_out(self._world, arguments)
        except ApiError:
            return
        finally:
            self._activity.end()

    def _known(self, call: Call, unread: str) -> Method:
        if unread:
            raise ApiError(unread)
        method = self._methods.get(call.name)
        if method is None:
            self._complaints.add(call.name, ("unknown method",))
            raise ApiError("unknown_method", req_method=call.name)
        return method

    def _authorize(self, call: Call, method: Method) -> None:
        """Whether the token may call the method."""
        app = self._world.app
        if method.name == "api.test":
            return
        if not call.token:
            raise ApiError("not_authed")
        if call.token not in (app.bot_token, app.app_token):
            raise ApiError("invalid_auth")
        if (call.token == app.app_token) is not method.app_level:
            raise ApiError("not_allowed_token_type")
        if self.refusal:
            raise ApiError(self.refusal)
        if method.scopes and not app.scopes.intersection(method.scopes):
            raise ApiError(
                "missing_scope", needed=",".join(method.scopes), provided=",".join(sorted(app.scopes))
            )

    def _understood(self, call: Call, method: Method) -> Json:
        try:
            return method.understood(call.sent)
        except ApiError as error:
            self._complaints.add(call.name, error.messages)
            raise

    def _headers(self, fault: Fault | None) -> dict[str, str]:
        headers = {
            "content-type": "application/json; charset=utf-8",
            "x-oauth-scopes": ",".join(sorted(self._world.app.scopes)),
            "x-slack-req-id": f"{self._journal.total:032x}",
        }
        if fault is not None and fault.body is not None:
            headers["content-type"] = "text/html; charset=utf-8"
        if fault is not None and fault.retry_after is not None:
            headers["retry-after"] = str(fault.retry_after)
        return headers


async def _read(request: web.Request) -> tuple[Call, str]:
    """The call, and Slack's error code if its body can't be read."""
    token = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
    sent: Json = dict(request.query)
    unread = ""
    if request.content_type == "application/json":
        try:
            body = json.loads(await request.read())
        except ValueError:
            body, unread = {}, "invalid_json"
        if isinstance(body, dict):
            sent |= body
        else:
            unread = "json_not_object"
    else:
        sent |= {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
    token = token or str(sent.get("token", ""))
    for name in EVERYWHERE:
        sent.pop(name, None)
    return Call(request.match_info["method"], token, sent), unread


def _sent(reply: Json, fault: Fault | None) -> tuple[int, bytes]:
    """The status and the body that leave the house."""
    if fault is not None and fault.body is not None:
        return fault.status, fault.body.encode()
    if fault is not None and fault.answers:
        return fault.status, json.dumps({"ok": False, "error": fault.error or "internal_error"}).encode()
    return OK, json.dumps(reply).encode()


def _broken(request: web.Request) -> web.StreamResponse:
    """End a request without an answer: the connection breaks."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
