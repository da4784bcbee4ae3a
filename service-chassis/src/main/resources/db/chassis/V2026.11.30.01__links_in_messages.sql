-- Links that patients were sent, of which only the token's SHA-256 is kept: the one thing that each is good for, and until when. Of
-- one that was used it is known with which Idempotency-Key, so that whoever repeats the request learns its answer. Only services
-- that answer links have rows.
CREATE TABLE message_link (
    hash bytea PRIMARY KEY CHECK (length(hash) = 32),
    purpose text NOT NULL,
    patient_id bigint NOT NULL,
    subject text NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    used_with text
);
CREATE INDEX ON message_link (expires_at);
CREATE INDEX ON message_link (patient_id);
