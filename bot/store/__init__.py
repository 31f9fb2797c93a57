"""What must outlive the process: the inbox, threads, answers that buttons speak of, votes, missed questions.

Times are seconds since the epoch (UTC, float) and are always given by the caller. Every call may raise
StoreError; one that did has changed nothing.
"""

from bot.store.answers import KeptAnswer, new_id
from bot.store.asked import AskedCount
from bot.store.database import Store, open_store, open_to_read
from bot.store.entry import Ending, Entry, Pending, State
from bot.store.inbox import Inbox
from bot.store.keys import MessageKey
from bot.store.misses import Miss, MissCount
from bot.store.threads import Thread
from bot.store.votes import Down, Vote, VoteCount
from bot.store.work import NotKeptError

__all__ = [
    "AskedCount",
    "Down",
    "Ending",
    "Entry",
    "Inbox",
    "KeptAnswer",
    "MessageKey",
    "Miss",
    "MissCount",
    "NotKeptError",
    "Pending",
    "State",
    "Store",
    "Thread",
    "Vote",
    "VoteCount",
    "new_id",
    "open_store",
    "open_to_read",
]
