-- Why the clinic declined a request: for one message, and gone when that is sent, or when the patient is erased.
CREATE TABLE cancellation_reason (
    appointment bigint      PRIMARY KEY,
    patient_id  bigint      NOT NULL,
    reason      text        NOT NULL,
    kept_at     timestamptz NOT NULL
);
CREATE INDEX cancellation_reason_patient ON cancellation_reason (patient_id);
