-- What this service knows of others' facts, built from their events.

CREATE TABLE doctor (
    id        bigint  PRIMARY KEY,
    name      text    NOT NULL,
    location  text,
    time_zone text    NOT NULL,
    is_active boolean NOT NULL
);

-- The only table with contact details. The row is deleted when the patient is erased.
CREATE TABLE patient (
    id        bigint  PRIMARY KEY,
    name      text    NOT NULL,
    email     text,
    phone     text,
    locale    text    NOT NULL,
    time_zone text    NOT NULL,
    is_active boolean NOT NULL
);

-- One row per appointment; a reschedule makes a new one under the same booking reference.
CREATE TABLE appointment (
    id                bigint      PRIMARY KEY,
    appointment_id    uuid        NOT NULL UNIQUE,
    booking_reference uuid        NOT NULL,
    version           bigint      NOT NULL, -- along the booking reference
    planned_version   bigint      NOT NULL, -- the version that set the time: reminders are made once for it
    doctor_id         bigint      NOT NULL,
    doctor_name       text        NOT NULL,
    patient_id        bigint      NOT NULL,
    service_name      text,
    appointment_type  text        NOT NULL,
    status            text        NOT NULL, -- as booking-service says, or 'rescheduled' for one that was replaced
    date              date        NOT NULL,
    start_time        time        NOT NULL,
    duration_minutes  int         NOT NULL,
    time_zone         text        NOT NULL,
    starts_at         timestamptz NOT NULL,
    ends_at           timestamptz NOT NULL
);
CREATE INDEX appointment_patient ON appointment (patient_id);
CREATE INDEX appointment_doctor ON appointment (doctor_id, starts_at);

CREATE TABLE offer (
    id               uuid        PRIMARY KEY,
    entry_id         bigint      NOT NULL,
    patient_id       bigint      NOT NULL,
    doctor_id        bigint      NOT NULL,
    time_zone        text        NOT NULL,
    starts_at        timestamptz NOT NULL,
    duration_minutes int         NOT NULL,
    expires_at       timestamptz NOT NULL,
    is_open          boolean     NOT NULL
);
CREATE INDEX offer_patient ON offer (patient_id);

CREATE TABLE absence (
    id           bigint      PRIMARY KEY,
    doctor_id    bigint      NOT NULL,
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    is_cancelled boolean     NOT NULL
);
CREATE INDEX absence_doctor ON absence (doctor_id, starts_at) WHERE NOT is_cancelled;

-- How a patient wants to be told. No row: as configured.
CREATE TABLE preference (
    patient_id        bigint      PRIMARY KEY,
    channels          text[],              -- in order; NULL: as configured
    quiet_from        time,
    quiet_until       time,
    opt_outs          text[]      NOT NULL DEFAULT '{}',
    push_tokens       text[]      NOT NULL DEFAULT '{}',
    unsubscribe_token uuid        NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    version           bigint      NOT NULL DEFAULT 1,
    updated_at        timestamptz NOT NULL DEFAULT now()
);
