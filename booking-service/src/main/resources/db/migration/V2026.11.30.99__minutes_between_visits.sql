-- Minutes that a doctor keeps free before and after a visit, as scheduling-service says; 0 is none.
ALTER TABLE doctor
    ADD COLUMN buffer_before_minutes int NOT NULL DEFAULT 0,
    ADD COLUMN buffer_after_minutes  int NOT NULL DEFAULT 0;
ALTER TABLE medical_service
    ADD COLUMN buffer_before_minutes int NOT NULL DEFAULT 0,
    ADD COLUMN buffer_after_minutes  int NOT NULL DEFAULT 0;

-- As they were when it was booked, or held.
ALTER TABLE appointment
    ADD COLUMN buffer_before int NOT NULL DEFAULT 0,
    ADD COLUMN buffer_after  int NOT NULL DEFAULT 0;
ALTER TABLE hold
    ADD COLUMN buffer_before int NOT NULL DEFAULT 0,
    ADD COLUMN buffer_after  int NOT NULL DEFAULT 0;

-- Empty where no doctor keeps any: so each booking knows that at once.
CREATE INDEX appointment_buffered ON appointment (doctor_id) WHERE live AND buffer_before + buffer_after > 0;
CREATE INDEX hold_buffered ON hold (doctor_id) WHERE state = 'open' AND buffer_before + buffer_after > 0;
