-- Whether a patient who has had a visit with the doctor need not be confirmed; where confirms_at_once is set, nobody need.

ALTER TABLE doctor ADD COLUMN confirms_known_patients boolean NOT NULL DEFAULT false;
ALTER TABLE medical_service ADD COLUMN confirms_known_patients boolean NOT NULL DEFAULT false;
