-- After an offer that was declined or ran out the patient is left alone for a while, longer each time in a row.
ALTER TABLE entry ADD COLUMN paused_until timestamptz, ADD COLUMN unwanted_offers int NOT NULL DEFAULT 0;

-- What the patient wants to come for: the seat must be long enough.
ALTER TABLE entry ADD COLUMN service_id bigint;

CREATE TABLE medical_service (
    id               bigint  PRIMARY KEY,
    doctor_id        bigint  NOT NULL,
    name             text    NOT NULL,
    duration_minutes int     NOT NULL,
    is_active        boolean NOT NULL
);
