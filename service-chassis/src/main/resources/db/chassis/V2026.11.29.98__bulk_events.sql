-- Bulk events are those of one large change, beyond the first ones: the relay sends everything else first. A key has at
-- most one that waits, and what comes after it for that key waits behind it (ADR 089).
ALTER TABLE outbox ADD COLUMN is_bulk boolean NOT NULL DEFAULT false;

-- Who waits behind which. The second condition is always true: who reads them in order must not take this index for it.
CREATE UNIQUE INDEX outbox_bulk_key ON outbox (aggregatetype, aggregateid) WHERE is_bulk AND aggregateid IS NOT NULL;

-- The others, without reading over thousands of bulk events.
CREATE INDEX outbox_ordinary ON outbox (position) WHERE NOT is_bulk;
