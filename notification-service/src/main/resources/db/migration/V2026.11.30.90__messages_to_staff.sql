-- What doctors are told of their calendars, where and when. Without an address here a doctor is told nothing.
CREATE TABLE staff_preference (
    doctor_id    bigint      PRIMARY KEY,
    email        text,                             -- with the telephone: all contact data of doctors that there is
    phone        text,                             -- E.164
    channels     text[],                           -- in order; NULL: as configured
    topics       text[]      NOT NULL,
    locale       text        NOT NULL,
    digest_at    time,                             -- once a day then, on the doctor's clock; NULL: at once
    quiet_from   time,
    quiet_until  time,
    version      bigint      NOT NULL DEFAULT 1,
    updated_at   timestamptz NOT NULL,
    -- The letter to this doctor, of which there is one at a time.
    due_at       timestamptz NOT NULL,             -- not looked at before: it waits, is tried again, or is being sent
    lease        uuid,                             -- who is sending it just now, until due_at
    attempts     int         NOT NULL DEFAULT 0,
    tried        text[]      NOT NULL DEFAULT '{}', -- channels that refused it
    last_sent_at timestamptz
);

-- One thing that a doctor is told, in a letter with whatever else there is then. Says nothing of who the patient is.
CREATE TABLE staff_notice (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    doctor_id    bigint      NOT NULL,
    topic        text        NOT NULL,
    dedupe_key   text        NOT NULL UNIQUE,      -- what makes it once
    appointment  bigint,
    starts_at    timestamptz NOT NULL,
    reference    text,                             -- of the booking
    cancelled_by text,                             -- role
    booked       int,                              -- of an overbooked slot: in it, of so many
    capacity     int,
    noted_at     timestamptz NOT NULL,
    letter       uuid,                             -- the letter that an attempt was made with: the same at every attempt
    status       text        NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'sent', 'failed', 'cancelled')),
    reason       text,                             -- code, why it failed or was cancelled
    ended_at     timestamptz
);
CREATE INDEX staff_notice_pending ON staff_notice (doctor_id, id) WHERE status = 'pending';
CREATE INDEX staff_notice_ended ON staff_notice (ended_at) WHERE status <> 'pending';
