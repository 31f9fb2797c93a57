"""The app under test as it is installed: its scopes, its bot, and secrets of this fake only.

Nobody guesses them: a page in a browser may send forms to any port of the machine, and a playground stays open for days.
"""

from __future__ import annotations

import secrets

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
        bot_token=f"xoxb-{secrets.token_hex(16)}",
        app_token=f"xapp-{secrets.token_hex(16)}",
        signing_secret=secrets.token_hex(16),
        verification_token=secrets.token_hex(12),
        scopes=scopes,
    )
