-- Patients who want to be erased, until an administrator has done it or they have changed their mind.
CREATE TABLE erasure_request (
    patient_id bigint PRIMARY KEY REFERENCES patient,
    requested_at timestamptz NOT NULL
);
CREATE INDEX ON erasure_request (requested_at);
