-- Without is_offered in its condition the index serves every question about a doctor's day, and offers, which come and
-- go, do not touch it.
DROP INDEX entry_turn;
CREATE INDEX entry_turn ON entry (doctor_id, preferred_date, priority, joined_at, id) WHERE is_active;
DROP INDEX entry_day;
CREATE INDEX entry_day ON entry (preferred_date) WHERE is_active;

-- Inactive ones are few, and are asked for every few seconds.
CREATE INDEX doctor_inactive ON doctor (id) WHERE NOT is_active;
CREATE INDEX patient_inactive ON patient (id) WHERE NOT is_active;
