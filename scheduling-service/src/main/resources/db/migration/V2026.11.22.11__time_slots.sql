-- Whoever changes what is in a doctor's calendar – slots, series, absences – locks the doctor's row first
-- (FOR NO KEY UPDATE), then slots. Occupancy locks one slot only.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- A pattern that publishes slots: on weekdays (0 = Monday) or by an RFC 5545 rule, the same windows on each day.
CREATE TABLE slot_series (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    doctor_id       bigint      NOT NULL REFERENCES doctor,
    start_date      date        NOT NULL,
    end_date        date        CHECK (end_date >= start_date), -- the last day; NULL: until it is ended
    recurring_days  smallint[],
    rrule           text,
    exceptions      date[]      NOT NULL DEFAULT '{}',
    window_starts   time[]      NOT NULL,
    window_ends     time[]      NOT NULL,
    window_seats    integer[]   NOT NULL,
    is_active       boolean     NOT NULL DEFAULT true,
    published_until date        NOT NULL, -- the first day that has not been published yet
    version         bigint      NOT NULL DEFAULT 1,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    CHECK (num_nonnulls(recurring_days, rrule) = 1),
    CHECK (cardinality(window_starts) = cardinality(window_ends) AND cardinality(window_starts) = cardinality(window_seats))
);
CREATE INDEX slot_series_doctor ON slot_series (doctor_id, id);
CREATE INDEX slot_series_due ON slot_series (published_until) WHERE is_active;

-- Starts of a series that somebody deleted or moved by hand: a changed series does not bring them back.
CREATE TABLE slot_series_gap (
    series_id  bigint NOT NULL REFERENCES slot_series ON DELETE CASCADE,
    date       date   NOT NULL,
    start_time time   NOT NULL,
    PRIMARY KEY (series_id, date, start_time)
);

CREATE TABLE time_slot (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    doctor_id    bigint      NOT NULL REFERENCES doctor,
    series_id    bigint      REFERENCES slot_series,
    date         date        NOT NULL,
    start_time   time        NOT NULL,
    end_time     time        NOT NULL CHECK (end_time > start_time),
    time_zone    text        NOT NULL,
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL CHECK (ends_at > starts_at),
    capacity     integer     NOT NULL CHECK (capacity BETWEEN 1 AND 10000),
    is_open      boolean     NOT NULL, -- what its doctor wants
    is_available boolean     NOT NULL, -- open, and the doctor is not away
    is_withdrawn boolean     NOT NULL DEFAULT false,
    version      bigint      NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now(),
    -- As booking-service reports it.
    booked            integer NOT NULL DEFAULT 0,
    held              integer NOT NULL DEFAULT 0,
    occupancy_version bigint  NOT NULL DEFAULT 0, -- of booking's ledger row: the newest wins
    booked_version    bigint  NOT NULL DEFAULT 0, -- of this slot, which the numbers reflect
    CONSTRAINT time_slot_overlap EXCLUDE USING gist (doctor_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
        WHERE (NOT is_withdrawn)
) WITH (fillfactor = 90); -- room for occupancy to be updated in place

CREATE UNIQUE INDEX time_slot_start ON time_slot (doctor_id, date, start_time) WHERE NOT is_withdrawn;
CREATE INDEX time_slot_doctor ON time_slot (doctor_id, date, start_time, id);
CREATE INDEX time_slot_date ON time_slot (date, start_time, id);
CREATE INDEX time_slot_series ON time_slot (series_id, date) WHERE series_id IS NOT NULL;

-- The data of a slot's events.
CREATE FUNCTION time_slot_state(slot time_slot) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'slot_id', slot.id,
        'doctor_id', slot.doctor_id,
        'date', to_char(slot.date, 'YYYY-MM-DD'),
        'start_time', to_char(slot.start_time, 'HH24:MI:SS'),
        'end_time', to_char(slot.end_time, 'HH24:MI:SS'),
        'time_zone', slot.time_zone,
        'starts_at', to_char(slot.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'ends_at', to_char(slot.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'capacity', slot.capacity,
        'is_available', slot.is_available,
        'is_withdrawn', slot.is_withdrawn)
$$;

-- What a request created, so that a repeat of it gets the same answer. Forgotten with its Idempotency-Key.
CREATE TABLE slot_batch (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    series_id    bigint      REFERENCES slot_series ON DELETE CASCADE,
    slot_ids     bigint[]    NOT NULL,
    skipped_date date[]      NOT NULL,
    skipped_time time[]      NOT NULL,
    skipped_why  text[]      NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX slot_batch_created_at ON slot_batch (created_at);
