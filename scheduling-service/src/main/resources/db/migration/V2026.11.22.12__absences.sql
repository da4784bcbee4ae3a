-- When a doctor is away. Slots within are closed, also those that are created while it lasts.

CREATE TABLE absence (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    doctor_id    bigint      NOT NULL REFERENCES doctor,
    start_date   date        NOT NULL,
    start_time   time        NOT NULL,
    end_date     date        NOT NULL,
    end_time     time,                 -- NULL: until the end of the day
    time_zone    text        NOT NULL,
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL CHECK (ends_at > starts_at),
    is_cancelled boolean     NOT NULL DEFAULT false,
    version      bigint      NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX absence_during ON absence USING gist (doctor_id, tstzrange(starts_at, ends_at)) WHERE NOT is_cancelled;
CREATE INDEX absence_doctor ON absence (doctor_id, start_date, id);
