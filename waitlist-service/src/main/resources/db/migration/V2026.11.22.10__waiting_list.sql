CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Copies of other services' facts, built from their events.

CREATE TABLE doctor (
    id        bigint  PRIMARY KEY,
    name      text    NOT NULL,
    time_zone text    NOT NULL,
    is_active boolean NOT NULL
);

CREATE TABLE patient (
    id        bigint  PRIMARY KEY,
    name      text    NOT NULL,
    is_active boolean NOT NULL
);

-- Live appointments only: who is busy when.
CREATE TABLE appointment (
    booking_reference uuid        PRIMARY KEY,
    patient_id        bigint      NOT NULL,
    starts_at         timestamptz NOT NULL,
    ends_at           timestamptz NOT NULL
);
CREATE INDEX appointment_of_patient ON appointment (patient_id, ends_at, starts_at);
CREATE INDEX appointment_ends_at ON appointment (ends_at);

-- free counts what may be asked for: 0 in a slot that is closed.
CREATE TABLE slot (
    id        bigint      PRIMARY KEY,
    doctor_id bigint      NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL,
    time_zone text        NOT NULL,
    date      date        NOT NULL, -- of the start, in the doctor's zone
    free      integer     NOT NULL CHECK (free >= 0),
    version   bigint      NOT NULL  -- of booking-service's ledger row
);
CREATE INDEX slot_with_free_seats ON slot (doctor_id, date) WHERE free > 0;
CREATE INDEX slot_ends_at ON slot (ends_at);

-- Who waits for what. Lock order everywhere: the slot (an advisory lock on its id), then entries.

CREATE TABLE entry (
    id               bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    patient_id       bigint      NOT NULL,
    doctor_id        bigint      NOT NULL,
    preferred_date   date        NOT NULL, -- in the doctor's zone
    time_start       time,
    time_end         time,
    appointment_type text CHECK (appointment_type IN
        ('consultation', 'follow_up', 'emergency', 'screening', 'vaccination', 'test', 'therapy')),
    reason           text CHECK (length(reason) <= 1000),
    priority         smallint    NOT NULL CHECK (priority BETWEEN 1 AND 10),
    is_active        boolean     NOT NULL DEFAULT true,
    is_offered       boolean     NOT NULL DEFAULT false, -- has an open or accepted offer
    request_id       uuid,                               -- has asked for a seat and not been answered
    last_offer_id    uuid,
    notified_at      timestamptz,
    left_at          timestamptz,
    left_because     text,
    is_deleted       boolean     NOT NULL DEFAULT false,
    is_tombstoned    boolean     NOT NULL DEFAULT false,
    version          bigint      NOT NULL DEFAULT 1,
    joined_at        timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    CHECK (time_start < time_end),
    CHECK (is_active = (left_at IS NULL)),
    CHECK (is_active OR NOT is_offered)
);
CREATE UNIQUE INDEX entry_once ON entry (patient_id, doctor_id, preferred_date) WHERE is_active;
-- The order in which seats are offered.
CREATE INDEX entry_turn ON entry (doctor_id, preferred_date, priority, joined_at, id) WHERE is_active AND NOT is_offered;
CREATE INDEX entry_listed ON entry (priority, joined_at, id) WHERE NOT is_deleted;
CREATE INDEX entry_of_doctor ON entry (doctor_id, priority, joined_at, id) WHERE NOT is_deleted;
CREATE INDEX entry_of_patient ON entry (patient_id, priority, joined_at, id);
CREATE INDEX entry_day ON entry (preferred_date, doctor_id) WHERE is_active;
CREATE INDEX entry_to_tombstone ON entry (left_at) WHERE NOT is_active AND NOT is_tombstoned;

-- Seats that booking-service holds. A hold whose end came before its beginning has no times.
CREATE TABLE hold (
    id               uuid        PRIMARY KEY,
    slot_id          bigint      NOT NULL,
    is_ended         boolean     NOT NULL DEFAULT false,
    doctor_id        bigint,
    starts_at        timestamptz,
    ends_at          timestamptz,
    time_zone        text,
    appointment_type text,
    entry_id         bigint,
    request_id       uuid,
    expires_at       timestamptz,
    freed_at         timestamptz,
    seen_at          timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX hold_seen_at ON hold (seen_at);

CREATE TABLE offer (
    id               uuid        PRIMARY KEY,
    hold_id          uuid        NOT NULL UNIQUE,
    entry_id         bigint      NOT NULL REFERENCES entry,
    patient_id       bigint      NOT NULL,
    doctor_id        bigint      NOT NULL,
    slot_id          bigint      NOT NULL,
    starts_at        timestamptz NOT NULL,
    ends_at          timestamptz NOT NULL,
    time_zone        text        NOT NULL,
    hold_type        text,                 -- kind of the seat; absent: any
    appointment_type text        NOT NULL, -- kind on offer
    status           text        NOT NULL CHECK (status IN
        ('open', 'accepted', 'declined', 'expired', 'withdrawn', 'refused', 'fulfilled')),
    refusal          text,
    appointment      jsonb,
    made_at          timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL,
    ended_at         timestamptz,
    version          bigint      NOT NULL DEFAULT 1,
    CHECK (starts_at < ends_at),
    CHECK ((status = 'fulfilled') = (appointment IS NOT NULL)),
    -- Nobody is offered two seats at overlapping times.
    CONSTRAINT offers_do_not_overlap EXCLUDE USING gist (patient_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
        WHERE (status IN ('open', 'accepted'))
);
CREATE UNIQUE INDEX offer_one_at_a_time ON offer (entry_id) WHERE status IN ('open', 'accepted');
CREATE INDEX offer_of_entry ON offer (entry_id);
CREATE INDEX offer_due ON offer (expires_at) WHERE status = 'open';

-- Seats asked for, until booking-service has answered.
CREATE TABLE seat_request (
    id          uuid        PRIMARY KEY,
    entry_id    bigint      NOT NULL REFERENCES entry,
    slot_id     bigint      NOT NULL,
    by_hand     boolean     NOT NULL,
    asked_at    timestamptz NOT NULL,
    answer      text CHECK (answer IN ('held', 'refused', 'superseded', 'lost')),
    answered_at timestamptz
);
CREATE UNIQUE INDEX seat_request_one_at_a_time ON seat_request (entry_id) WHERE answer IS NULL;
CREATE INDEX seat_request_open ON seat_request (slot_id) WHERE answer IS NULL;
CREATE INDEX seat_request_asked_at ON seat_request (asked_at);

-- Who is not asked again about which slot.
CREATE TABLE passed_over (
    entry_id bigint      NOT NULL REFERENCES entry,
    slot_id  bigint      NOT NULL,
    reason   text        NOT NULL CHECK (reason IN ('declined', 'expired', 'busy', 'unsuited')),
    since    timestamptz NOT NULL,
    PRIMARY KEY (entry_id, slot_id)
);

CREATE TABLE entry_history (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entry_id bigint      NOT NULL REFERENCES entry,
    at       timestamptz NOT NULL,
    action   text        NOT NULL,
    by_sub   text,
    offer_id uuid,
    detail   text
);
CREATE INDEX history_of_entry ON entry_history (entry_id, id);

-- What may have become possible and has to be looked at, once its transaction is over: a slot with free seats, an entry
-- that can be offered something, a hold that arrived late. Appended to and deleted from, never updated: nobody waits here.
CREATE TABLE search (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slot_id  bigint,
    entry_id bigint,
    hold_id  uuid,
    due_at   timestamptz NOT NULL,
    CHECK (num_nonnulls(slot_id, entry_id, hold_id) = 1)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
CREATE INDEX search_due ON search (due_at, id);
CREATE INDEX search_of_slot ON search (slot_id) WHERE slot_id IS NOT NULL;
CREATE INDEX search_of_entry ON search (entry_id) WHERE entry_id IS NOT NULL;
