"""The tables. SQLite and PostgreSQL understand all of it; a change needs a step in migrations.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)

if TYPE_CHECKING:
    from sqlalchemy import Dialect

VERSION = 2
METADATA = MetaData()


class Words(TypeDecorator[str]):
    """Text that people wrote, kept as bytes: a lone surrogate or a NUL in it must survive every database."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> bytes | None:
        """The bytes of a text."""
        return None if value is None else value.encode("utf-8", "surrogatepass")

    def process_result_value(self, value: bytes | None, _dialect: Dialect) -> str | None:
        """The text of the bytes."""
        return None if value is None else bytes(value).decode("utf-8", "surrogatepass")


# compared byte by byte, as SQLite does: which edit is the later one must not depend on a language
STAMP = Text().with_variant(Text(collation="C"), "postgresql")
NUMBER = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts in no other type

META = Table("rolebot_schema", METADATA, Column("version", Integer, primary_key=True))

# ``number`` is the order in which questions were stored. ``due`` is the time before which nobody may claim a
# question: while it is claimed the end of its lease, else the end of a wait. ``claim`` goes up with every claim,
# so that an owner whose lease ran out is told from the one that holds it now. Open means ``done_at`` is NULL.
QUESTIONS = Table(
    "questions",
    METADATA,
    Column("number", NUMBER, primary_key=True, autoincrement=True),
    Column("enterprise", Text, nullable=False),
    Column("team", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("ts", Text, nullable=False),
    Column("thread_ts", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("body", LargeBinary),
    Column("revision", STAMP, nullable=False),
    Column("sent_revision", Text, nullable=False),
    Column("deleted", Boolean, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("refusals", Integer, nullable=False),
    Column("unsure_sends", Integer, nullable=False),
    Column("claim", Integer, nullable=False),
    Column("owner", Text),
    Column("due", Double, nullable=False),
    Column("sending_since", Double),
    Column("answer_ts", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("received_at", Double, nullable=False),
    Column("done_at", Double),
    UniqueConstraint("enterprise", "team", "channel", "ts", name="questions_key"),
    Index("questions_order", "done_at", "number", "due"),
    Index(
        "questions_open",
        "enterprise",
        "team",
        "channel",
        "number",
        sqlite_where=text("done_at IS NULL"),
        postgresql_where=text("done_at IS NULL"),
    ),
    Index(
        "questions_held",
        "enterprise",
        "team",
        "channel",
        sqlite_where=text("owner IS NOT NULL"),
        postgresql_where=text("owner IS NOT NULL"),
    ),
    sqlite_autoincrement=True,  # a number is never given twice, even after the last row was purged
)
OPEN = QUESTIONS.c.done_at.is_(None)

THREADS = Table(
    "threads",
    METADATA,
    Column("enterprise", Text, primary_key=True),
    Column("team", Text, primary_key=True),
    Column("channel", Text, primary_key=True),
    Column("ts", Text, primary_key=True),
    Column("query", Words, nullable=False),
    Column("asker", Text, nullable=False),
    Column("silenced", Boolean, nullable=False),
    Column("used_at", Double, nullable=False),
    Index("threads_used", "used_at"),
)

ANSWERS = Table(
    "answers",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("content", Words, nullable=False),
    Column("asker", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("thread_ts", Text, nullable=False),
    Column("ts", Text, nullable=False),
    Column("created_at", Double, nullable=False),
    Column("expires_at", Double, nullable=False),
    Index("answers_expire", "expires_at"),
)

# no foreign key to answers: a vote is counted for longer than its buttons work
VOTES = Table(
    "votes",
    METADATA,
    Column("answer_id", Text, primary_key=True),
    Column("user", Text, primary_key=True),
    Column("up", Boolean, nullable=False),
    Column("reason", Words, nullable=False),
    Column("voted_at", Double, nullable=False),
    Index("votes_at", "voted_at"),
)

MISSES = Table(
    "misses",
    METADATA,
    Column("number", NUMBER, primary_key=True, autoincrement=True),
    Column("team", Text, nullable=False),
    Column("question", Words, nullable=False),
    Column("role", Words, nullable=False),
    Column("facet", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("missed_at", Double, nullable=False),
    Index("misses_at", "missed_at"),
    sqlite_autoincrement=True,
)

# how often what was asked: no words, no people. ``day`` counts from the epoch, ``posting`` is a path
ASKED = Table(
    "asked",
    METADATA,
    Column("day", Integer, primary_key=True),
    Column("posting", Text, primary_key=True),
    Column("facet", Text, primary_key=True),
    Column("status", Text, primary_key=True),
    Column("count", Integer, nullable=False),
)
