-- What every service has beside its own tables. Runs as the owner role; the service itself connects as ${app_role}.

ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${app_role}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO "${app_role}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO "${app_role}";

-- Facts on their way to Kafka. A row exists until the broker has acknowledged it. The names of the first columns are
-- those that Debezium's outbox event router expects.
CREATE TABLE outbox (
    id             uuid        NOT NULL DEFAULT uuidv7(),
    aggregatetype  text        NOT NULL, -- the topic
    aggregateid    text        NOT NULL, -- the record's key
    type           text        NOT NULL, -- ce_type
    payload        jsonb                 -- NULL makes a tombstone
                   CHECK (pg_column_size(payload) <= 262144), -- a batch of them has to fit into memory and into Kafka
    position       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject        text        NOT NULL, -- ce_subject
    sequence       bigint,               -- ce_sequence: the aggregate's version
    correlationid  text,
    causationid    text,
    traceparent    text,
    occurred_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    shard          smallint    NOT NULL GENERATED ALWAYS AS ((hashtext(aggregateid) & 2147483647) % 32) STORED
) WITH (
    -- Rows come and go: clean up early and without pauses, or the relay reads over dead rows.
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0
);

-- Puts one event into the outbox. Call it after the aggregate's row is locked: that makes order of position the order of
-- commits for that aggregate. context: {"correlation_id", "causation_id", "traceparent"}, each optional.
CREATE FUNCTION emit(topic text, key text, type text, subject text, sequence bigint, payload jsonb, context jsonb)
RETURNS void LANGUAGE sql AS $$
    INSERT INTO outbox (aggregatetype, aggregateid, type, subject, sequence, payload, correlationid, causationid, traceparent)
    VALUES (topic, key, type, subject, sequence, payload,
            context ->> 'correlation_id', context ->> 'causation_id', context ->> 'traceparent')
$$;

-- Events that have had their effect here.
CREATE TABLE inbox (
    event_id    uuid        NOT NULL,
    source      text        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (event_id, source)
);
CREATE INDEX inbox_received_at ON inbox (received_at);

-- The newest version seen of each aggregate. By topic and not by source alone: one source has many kinds of aggregate,
-- and patient 5 is not slot 5.
CREATE TABLE inbox_version (
    topic    text   NOT NULL,
    subject  text   NOT NULL,
    sequence bigint NOT NULL,
    PRIMARY KEY (topic, subject)
);

-- Answers to requests that carried an Idempotency-Key: status and id of the resource, no content.
CREATE TABLE idempotency_key (
    caller      text        NOT NULL,
    key         text        NOT NULL,
    fingerprint bytea       NOT NULL,
    status      smallint,
    resource    text,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
