-- Tokens that an administrator has revoked: all of a subject issued before, or one.
CREATE TABLE revocation (
    id         uuid        PRIMARY KEY,
    subject    text,
    token_id   text,
    reason     text        NOT NULL,
    revoked_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,                  -- when each of them has expired anyway
    revoked_by text        NOT NULL,
    CHECK ((subject IS NULL) <> (token_id IS NULL))
);
CREATE INDEX revocation_expires ON revocation (expires_at);
