"""Modals and Home tabs: trigger ids that expire, views in stacks of three, one Home tab for each user.

https://docs.slack.dev/surfaces/modals and https://docs.slack.dev/interactivity/handling-user-interaction
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from bot.harness import writing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.harness.clock import VirtualClock
    from bot.harness.workspace import App, Workspace

Json = dict[str, Any]
TRIGGER_SECONDS = 3.0
DEEPEST = 3
KEPT = {
    "private_metadata": "",
    "callback_id": "",
    "external_id": "",
    "clear_on_close": False,
    "notify_on_close": False,
}


class Refused(Exception):
    """What a views.* method answers instead of a view: Slack's error code."""


@dataclass(frozen=True, slots=True)
class View:
    """A modal or a Home tab as one user has it before them; ``payload`` is what the app sent, with ids filled in."""

    id: str
    user: str
    payload: Mapping[str, Any]
    hash: str
    root: str
    previous: str = ""
    state: Mapping[str, Any] = field(default_factory=dict)

    @property
    def type(self) -> str:
        """Slack's name for it: modal or home."""
        return str(self.payload["type"])

    @property
    def title(self) -> str:
        """The title of a modal, "" for a Home tab."""
        return str(self.payload.get("title", {}).get("text", ""))

    @property
    def blocks(self) -> list[Json]:
        """What it shows."""
        return list(self.payload["blocks"])

    def written(self, app: App) -> Json:
        """The view as Slack gives it to the app."""
        return {
            **KEPT,
            "submit": None,
            "close": None,
            **self.payload,
            "id": self.id,
            "team_id": app.team,
            "state": {"values": dict(self.state)},
            "hash": self.hash,
            "previous_view_id": self.previous or None,
            "root_view_id": self.root,
            "app_id": app.app_id,
            "app_installed_team_id": app.team,
            "bot_id": app.bot_id,
        }


@dataclass(slots=True)
class Trigger:
    """A permission to open a view in front of a user, for three seconds and once."""

    user: str
    until: float
    used: bool = False


class Modals:
    """All that is open."""

    def __init__(self, workspace: Workspace, clock: VirtualClock) -> None:
        self._workspace = workspace
        self._clock = clock
        self._triggers: dict[str, Trigger] = {}
        self._hashes = 0
        self.stacks: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}

    def trigger(self, user: str) -> str:
        """A new trigger id for something a user just did."""
        number = self._workspace.new_id("")
        name = f"{number}.{number[::-1]}.{'0' * 32}"
        self._triggers[name] = Trigger(user, self._clock.now() + TRIGGER_SECONDS)
        return name

    def open(self, trigger: str, payload: Mapping[str, Any]) -> View:
        """Open a modal in place of what is open."""
        user = self._spent(trigger)
        view = self._view(user, payload)
        self.stacks[user] = [view]
        return view

    def push(self, trigger: str, payload: Mapping[str, Any]) -> View:
        """Open a modal on top of the one that is open."""
        return self.pushed(self._spent(trigger), payload)

    def pushed(self, user: str, payload: Mapping[str, Any]) -> View:
        """Put a modal on top of a user's stack."""
        stack = self.stacks.get(user)
        if not stack:
            raise Refused("not_found")
        if len(stack) == DEEPEST:
            raise Refused("push_limit_reached")
        view = self._view(user, payload, root=stack[0].id, previous=stack[-1].id)
        stack.append(view)
        return view

    def update(self, view_id: str, external_id: str, known: str, payload: Mapping[str, Any]) -> View:
        """Put other content into a view; ``known`` is the hash the app thinks it has, "" if it does not care."""
        for views in (*self.stacks.values(), [*self.homes.values()]):
            for n, view in enumerate(views):
                if view.id == view_id or (external_id and view.payload.get("external_id") == external_id):
                    if known and known != view.hash:
                        raise Refused("hash_conflict")
                    views[n] = self._again(view, payload)
                    if view.type == "home":
                        self.homes[view.user] = views[n]
                    return views[n]
        raise Refused("not_found")

    def publish(self, user: str, known: str, payload: Mapping[str, Any]) -> View:
        """Show a Home tab to a user."""
        if user not in self._workspace.users:
            raise Refused("user_not_found")
        before = self.homes.get(user)
        if known and before is not None and known != before.hash:
            raise Refused("hash_conflict")
        view = self._view(user, payload) if before is None else self._again(before, payload)
        self.homes[user] = view
        return view

    def current(self, view: View) -> View:
        """A view as it is now; raises LookupError if it is closed."""
        views = list(self.stacks.get(view.user, []))
        if view.user in self.homes:
            views.append(self.homes[view.user])
        for one in views:
            if one.id == view.id:
                return one
        raise LookupError("the view is closed")

    def filled(self, view: View, state: Mapping[str, Any]) -> View:
        """A view with what the user entered, kept while it is open."""
        now = replace(view, state=state)
        views = self.stacks.get(view.user, [])
        views[:] = [now if one.id == view.id else one for one in views]
        if view.id == getattr(self.homes.get(view.user), "id", None):
            self.homes[view.user] = now
        return now

    def close(self, view: View, *, whole: bool = False) -> None:
        """Close a view and what stands on it, or the whole stack."""
        stack = self.stacks.get(view.user, [])
        at = next((n for n, one in enumerate(stack) if one.id == view.id), len(stack))
        del stack[0 if whole else at :]

    def _spent(self, trigger: str) -> str:
        """The user of a trigger id, which is used up now."""
        found = self._triggers.get(trigger)
        if found is None:
            raise Refused("invalid_trigger_id")
        if found.used:
            raise Refused("exchanged_trigger_id")
        if self._clock.now() >= found.until:
            raise Refused("expired_trigger_id")
        found.used = True
        return found.user

    def _view(self, user: str, payload: Mapping[str, Any], root: str = "", previous: str = "") -> View:
        number = self._workspace.new_id("V")
        return View(number, user, self._whole(payload), self._hash(), root or number, previous)

    def _again(self, view: View, payload: Mapping[str, Any]) -> View:
        return replace(view, payload=self._whole(payload), hash=self._hash())

    def _whole(self, payload: Mapping[str, Any]) -> Json:
        return {**payload, "blocks": writing.with_ids(payload["blocks"], self._workspace)}

    def _hash(self) -> str:
        self._hashes += 1
        return f"{int(self._clock.now())}.{self._hashes:08x}"
