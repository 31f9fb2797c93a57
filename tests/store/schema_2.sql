CREATE TABLE answers (
    id TEXT NOT NULL,
    content BLOB NOT NULL,
    asker TEXT NOT NULL,
    channel TEXT NOT NULL,
    thread_ts TEXT NOT NULL,
    ts TEXT NOT NULL,
    created_at DOUBLE NOT NULL,
    expires_at DOUBLE NOT NULL,
    PRIMARY KEY (id)
)
CREATE TABLE asked (
    day INTEGER NOT NULL,
    posting TEXT NOT NULL,
    facet TEXT NOT NULL,
    status TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, posting, facet, status)
)
CREATE TABLE misses (
    number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    team TEXT NOT NULL,
    question BLOB NOT NULL,
    role BLOB NOT NULL,
    facet TEXT NOT NULL,
    reason TEXT NOT NULL,
    missed_at DOUBLE NOT NULL
)
CREATE TABLE questions (
    number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    enterprise TEXT NOT NULL,
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    ts TEXT NOT NULL,
    thread_ts TEXT NOT NULL,
    state TEXT NOT NULL,
    body BLOB,
    revision TEXT NOT NULL,
    sent_revision TEXT NOT NULL,
    deleted BOOLEAN NOT NULL,
    attempts INTEGER NOT NULL,
    refusals INTEGER NOT NULL,
    unsure_sends INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    owner TEXT,
    due DOUBLE NOT NULL,
    sending_since DOUBLE,
    answer_ts TEXT NOT NULL,
    outcome TEXT NOT NULL,
    received_at DOUBLE NOT NULL,
    done_at DOUBLE,
    CONSTRAINT questions_key UNIQUE (enterprise, team, channel, ts)
)
CREATE TABLE rolebot_schema (
    version INTEGER NOT NULL,
    PRIMARY KEY (version)
)
CREATE TABLE threads (
    enterprise TEXT NOT NULL,
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    ts TEXT NOT NULL,
    "query" BLOB NOT NULL,
    asker TEXT NOT NULL,
    silenced BOOLEAN NOT NULL,
    used_at DOUBLE NOT NULL,
    PRIMARY KEY (enterprise, team, channel, ts)
)
CREATE TABLE votes (
    answer_id TEXT NOT NULL,
    user TEXT NOT NULL,
    up BOOLEAN NOT NULL,
    reason BLOB NOT NULL,
    voted_at DOUBLE NOT NULL,
    PRIMARY KEY (answer_id, user)
)
CREATE INDEX answers_expire ON answers (expires_at)
CREATE INDEX misses_at ON misses (missed_at)
CREATE INDEX questions_held ON questions (enterprise, team, channel) WHERE owner IS NOT NULL
CREATE INDEX questions_open ON questions (enterprise, team, channel, number) WHERE done_at IS NULL
CREATE INDEX questions_order ON questions (done_at, number, due)
CREATE INDEX threads_used ON threads (used_at)
CREATE INDEX votes_at ON votes (voted_at)
