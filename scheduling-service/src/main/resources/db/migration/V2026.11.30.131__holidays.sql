-- When the clinic is closed, or one of its locations. Slots on these dates are closed, also those that are created later.

CREATE TABLE holiday (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name            text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    start_date      date        NOT NULL,
    end_date        date        NOT NULL CHECK (end_date >= start_date), -- the last day
    location_id     bigint      REFERENCES location, -- NULL: everywhere
    exempt_services bigint[]    NOT NULL DEFAULT '{}', -- who offers one of these works all the same
    is_cancelled    boolean     NOT NULL DEFAULT false,
    version         bigint      NOT NULL DEFAULT 1,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX holiday_dates ON holiday (end_date, start_date) WHERE NOT is_cancelled;

-- For those who read absences; no event has it.
ALTER TABLE absence ADD COLUMN reason text CHECK (length(reason) BETWEEN 1 AND 500);
