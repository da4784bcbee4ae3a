-- Appointments that are not over, as booking-service tells of them: a doctor who has any is not deactivated unasked.
CREATE TABLE live_appointment (
    booking_reference uuid        PRIMARY KEY,
    doctor_id         bigint      NOT NULL,
    ends_at           timestamptz NOT NULL
);
CREATE INDEX live_appointment_doctor ON live_appointment (doctor_id, ends_at);
CREATE INDEX live_appointment_end ON live_appointment (ends_at);

-- Whether what is to come with a doctor who is not active is to be cancelled.
ALTER TABLE doctor ADD COLUMN cancels_appointments boolean NOT NULL DEFAULT false;
