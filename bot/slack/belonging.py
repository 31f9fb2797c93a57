"""Who belongs here: people of this workspace or its organization, and those the operator allows. Others are strangers.

In Slack Connect people of other organizations share channels with ours and could ask what is not meant for them:
https://docs.slack.dev/apis/slack-connect. What can't be told is taken for foreign.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from bot.slack.workspace import Identity, Policy


def text_of(holder: object, *path: str) -> str:
    """The text that stands at a path of a payload; "" if there is none, or anything else."""
    for name in path:
        holder = holder.get(name) if isinstance(holder, dict) else None
    return holder if isinstance(holder, str) else ""


def installed(body: Mapping[str, Any], identity: Identity) -> bool:
    """Whether an event is delivered for the workspace the bot token belongs to."""
    held = body.get("authorizations")
    parties = [one for one in held if isinstance(one, dict)] if isinstance(held, list) else []
    teams = {text_of(one, "team_id") for one in (body, *parties)} | {text_of(body, "context_team_id")}
    whole = {text_of(one, "enterprise_id") for one in parties if one.get("is_enterprise_install") is True}
    return identity.team_id in teams - {""} or identity.enterprise_id in whole - {""}


def author_belongs(body: Mapping[str, Any], message: object, identity: Identity, policy: Policy) -> bool:
    """Whether the author of an event's message may be answered. ``message`` is the event, or the message in it."""
    shared = body.get("is_ext_shared_channel") is True
    origins = {text_of(message, "user_team"), text_of(message, "source_team")} - {""}
    origins = origins or {text_of(message, "team")} - {""}
    if not origins:
        return not shared
    return all(_known(team, identity, policy) for team in origins) or (
        # workspaces of one organization share channels too, and those are not external
        not shared and bool(identity.enterprise_id)
    )


def presser_belongs(body: Mapping[str, Any], identity: Identity, policy: Policy) -> bool:
    """Whether who pressed a button, submitted a window or typed a command may be answered."""
    user = body.get("user")
    team = text_of(user, "team_id") or text_of(body, "team", "id") or text_of(body, "team_id")
    enterprise = text_of(body, "enterprise", "id") or text_of(body, "enterprise_id")
    return _known(team, identity, policy) or (enterprise != "" and enterprise == identity.enterprise_id)


def _known(team: str, identity: Identity, policy: Policy) -> bool:
    return team != "" and (team in {identity.team_id, identity.enterprise_id} or team in policy.allowed_teams)
