-- Which patients a doctor may put on the list: one row for each booking that the patient or the clinic asked for, as
-- booking-service tells.
CREATE TABLE relation (
    booking_reference uuid        PRIMARY KEY,
    doctor_id         bigint      NOT NULL,
    patient_id        bigint      NOT NULL,
    ends_at           timestamptz NOT NULL
);
CREATE INDEX relation_of_patient ON relation (patient_id, doctor_id, ends_at);
CREATE INDEX relation_ends_at ON relation (ends_at);

-- Who put the entry on the list: limits count what the same role has made.
ALTER TABLE entry ADD COLUMN joined_by_role text NOT NULL DEFAULT 'patient';
-- The role of who did it, for those who may not read login names.
ALTER TABLE entry_history ADD COLUMN by_role text;
