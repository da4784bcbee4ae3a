-- Whom a held seat is offered to: who has it may book its time as if it were free.
ALTER TABLE hold ADD COLUMN patient_id bigint;
CREATE INDEX hold_of_patient ON hold (patient_id) WHERE state = 'open' AND patient_id IS NOT NULL;
CREATE INDEX hold_offered ON hold (doctor_id, starts_at) WHERE state = 'open' AND patient_id IS NOT NULL;
