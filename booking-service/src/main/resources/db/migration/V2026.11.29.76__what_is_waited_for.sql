-- What the appointment is for that an accepted offer becomes. Deleted when the entry leaves, and with the patient.
ALTER TABLE waiting_entry ADD COLUMN reason text, ADD COLUMN service_id bigint;
