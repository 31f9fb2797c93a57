"""A fake Slack for any Bolt app: the real app, untouched, is driven through its own front door.

Point the app's ``SLACK_API_URL`` at ``api_url``, give the fake the app's request URL or let the app connect by Socket
Mode, and act as people do. It knows nothing of what the app is about.
"""

from bot.harness.clock import VirtualClock
from bot.harness.fake import FakeSlack
from bot.harness.faults import Fault
from bot.harness.installed import ALL
from bot.harness.interactions import Reply
from bot.harness.journal import ApiCall, Delivery, Journal, ResponseUse
from bot.harness.modals import View
from bot.harness.person import Person
from bot.harness.workspace import Channel, Message, User

__all__ = [
    "ALL",
    "ApiCall",
    "Channel",
    "Delivery",
    "FakeSlack",
    "Fault",
    "Journal",
    "Message",
    "Person",
    "Reply",
    "ResponseUse",
    "User",
    "View",
    "VirtualClock",
]
