-- Who of the clinic did it: no data of the patient, so the row itself says it and its hash covers it. NULL where the patient
-- did, whose part lies beside it, and in rows from before.
ALTER TABLE audit_log ADD COLUMN actor jsonb;
