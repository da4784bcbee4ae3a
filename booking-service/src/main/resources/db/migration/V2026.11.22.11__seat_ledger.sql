-- The ledger: per slot how many seats are booked and held. No index covers a column that a booking changes, so that
-- its update stays within the page (HOT).
CREATE TABLE slot (
    id              bigint      PRIMARY KEY,
    doctor_id       bigint      NOT NULL,
    local_date      date        NOT NULL,
    start_time      time        NOT NULL,
    end_time        time        NOT NULL,
    time_zone       text        NOT NULL,
    starts_at       timestamptz NOT NULL,
    ends_at         timestamptz NOT NULL CHECK (ends_at > starts_at),
    capacity        int         NOT NULL CHECK (capacity >= 0),
    is_open         boolean     NOT NULL,
    is_withdrawn    boolean     NOT NULL,
    slot_version    bigint      NOT NULL,             -- of the event that this row reflects
    -- Whether it had too many when an event last changed it; only such a slot can be overbooked.
    was_overbooked  boolean     NOT NULL DEFAULT false,
    booked          int         NOT NULL DEFAULT 0 CHECK (booked >= 0),
    held            int         NOT NULL DEFAULT 0 CHECK (held >= 0),
    version         bigint      NOT NULL DEFAULT 1    -- of this row
) WITH (fillfactor = 70);
CREATE INDEX slot_doctor ON slot (doctor_id, starts_at, id);
CREATE INDEX slot_overbooked ON slot (starts_at, id) WHERE was_overbooked;

-- A row per seat taken, so that a release gives back exactly what was taken.
CREATE TABLE seat (
    appointment_id bigint NOT NULL,
    slot_id        bigint NOT NULL,
    PRIMARY KEY (appointment_id, slot_id)
);
CREATE INDEX seat_slot ON seat (slot_id);

-- A seat kept for the waiting list. The rows of those that ended are kept as long as an answer may still come.
CREATE TABLE hold (
    id               uuid        PRIMARY KEY DEFAULT uuidv7(),
    first_slot_id    bigint      NOT NULL,
    doctor_id        bigint      NOT NULL,
    local_date       date        NOT NULL,
    start_time       time        NOT NULL,
    time_zone        text        NOT NULL,
    starts_at        timestamptz NOT NULL,
    ends_at          timestamptz NOT NULL,
    duration_minutes int         NOT NULL,
    appointment_type text,
    expires_at       timestamptz NOT NULL,
    entry_id         bigint,
    request_id       uuid,
    state            text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'taken', 'released', 'succeeded')),
    ended_at         timestamptz
);
CREATE INDEX hold_expiry ON hold (expires_at) WHERE state = 'open';
CREATE INDEX hold_ended ON hold (ended_at) WHERE state <> 'open';

CREATE TABLE hold_seat (
    hold_id uuid   NOT NULL,
    slot_id bigint NOT NULL,
    PRIMARY KEY (hold_id, slot_id)
);
CREATE INDEX hold_seat_slot ON hold_seat (slot_id);
