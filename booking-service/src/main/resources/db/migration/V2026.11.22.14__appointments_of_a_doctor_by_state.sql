-- A doctor's no-shows are few among many: without this a page of them reads through all of the doctor's, or of the clinic's.
CREATE INDEX appointment_doctor_status ON appointment (doctor_id, status, starts_at, id);
