"""The app under test as it is installed: its scopes, its bot, and secrets of this fake only."""

from __future__ import annotations

from bot.harness.workspace import App, User, Workspace

KINDS = ("channels", "groups", "im", "mpim")
ALL = frozenset(
    {f"{kind}:{verb}" for kind in KINDS for verb in ("history", "read", "write")}
    | {"app_mentions:read", "assistant:write", "chat:write", "commands", "reactions:write", "users:read"}
)


def installed(workspace: Workspace, scopes: frozenset[str]) -> App:
    """Install the app in an empty workspace."""
    bot = User(workspace.new_id("U"), "bot", workspace.new_id("T"), is_bot=True)
    workspace.users[bot.id] = bot
    return App(
        team=bot.team,
        domain="fake",
        app_id=workspace.new_id("A"),
        bot_id=workspace.new_id("B"),
        bot_user=bot.id,
        bot_name=bot.name,
        bot_token="xoxb-fake",  # noqa: S106  # no secret: it opens nothing but the fake
        app_token="xapp-fake",  # noqa: S106  # same
        signing_secret="0123456789abcdef" * 2,
        verification_token="verification",  # noqa: S106  # same
        scopes=scopes,
    )
