-- Who made an appointment, and the start that the patient or the clinic asked for last: NULL where only the doctor did. A
-- doctor's right to read the patient follows from the latter, which a doctor cannot write. Instances of the version before
-- say neither: the defaults give nobody a right.
ALTER TABLE appointment ADD COLUMN booked_by_role text NOT NULL DEFAULT 'doctor', ADD COLUMN agreed_start timestamptz;

-- Of those that are there the audit log knows: the first row of each says who made it. One that a doctor moved keeps
-- what was asked for before.
UPDATE appointment a SET booked_by_role = l.role, agreed_start = (
    SELECT b.starts_at FROM appointment b JOIN audit_log m ON m.appointment_id = b.appointment_id AND m.no = 1
    WHERE b.booking_reference = a.booking_reference AND b.id <= a.id AND m.role <> 'doctor' ORDER BY b.id DESC LIMIT 1)
FROM audit_log l WHERE l.appointment_id = a.appointment_id AND l.no = 1;

-- How much somebody may have: of one patient, counted over what the same role made.
CREATE TYPE booking_limits AS (
    made_by       text,          -- the role whose bookings count
    own_doctor    boolean,       -- whether only those at the doctor in question count
    live          int,           -- to come, at all doctors
    at_doctor     int,           -- to come, at the doctor in question
    per_day       int,           -- made in the last 24 hours, by moving too
    cancellations int,           -- since the instant after it
    since         timestamptz,
    now           timestamptz
);

-- A doctor who has no relation to a patient gave a reason to see them.
CREATE TABLE emergency_access (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    patient_id bigint      NOT NULL REFERENCES patient,
    doctor_id  bigint      NOT NULL,
    by_sub     text        NOT NULL,
    by_name    text        NOT NULL,
    reason     text,                                   -- NULL once the patient is erased
    trace_id   text,
    at         timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL CHECK (ends_at > at)
);
CREATE INDEX emergency_access_patient ON emergency_access (patient_id, doctor_id, ends_at);
CREATE INDEX emergency_access_doctor ON emergency_access (doctor_id, at);
-- Append-only for the service.
REVOKE UPDATE, DELETE, TRUNCATE ON emergency_access FROM "${app_role}";
