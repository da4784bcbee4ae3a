-- Who looked: one row for each access to data of patients, chained in the order in which they are stored. Months are
-- partitions, so that old ones can go as a whole; roll_access_log (R__06_access_log.sql) makes and drops them.
CREATE TABLE access_log (
    no        bigint      NOT NULL,
    stored_at timestamptz NOT NULL,                   -- never before that of the row before it
    service   text        NOT NULL,
    at        timestamptz NOT NULL,
    sub       text        NOT NULL,                   -- patient:72 for a patient
    name      text,                                   -- of staff
    role      text        NOT NULL,
    action    text        NOT NULL,
    kind      text        NOT NULL,
    resource  text,
    patients  bigint[]    NOT NULL,
    rows      int,
    filter    text,
    purpose   text,
    trace_id  text        NOT NULL,
    status    int         NOT NULL,
    hash      bytea       NOT NULL,                   -- SHA-256 of the hash before it and of this row
    PRIMARY KEY (no, stored_at)
) PARTITION BY RANGE (stored_at);
CREATE INDEX access_log_patients ON access_log USING gin (patients);
CREATE INDEX access_log_sub ON access_log (sub, no);

-- The end of the chain: the lock under which rows are added.
CREATE TABLE access_log_head (
    only_one  boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
    no        bigint      NOT NULL,
    hash      bytea       NOT NULL,
    stored_at timestamptz NOT NULL
);
INSERT INTO access_log_head (no, hash, stored_at) VALUES (0, '', 'epoch');

-- The last row of each month that was dropped: where the chain goes on from.
CREATE TABLE access_log_anchor (
    no         bigint      PRIMARY KEY,
    hash       bytea       NOT NULL,
    month      text        NOT NULL,
    dropped_at timestamptz NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE ON access_log FROM "${app_role}";
REVOKE INSERT, DELETE, TRUNCATE ON access_log_head FROM "${app_role}";
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON access_log_anchor FROM "${app_role}";
