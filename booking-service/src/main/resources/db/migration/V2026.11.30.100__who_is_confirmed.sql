-- Whether bookings of patients who have had a visit with the doctor need no confirmation, as scheduling-service says.
ALTER TABLE doctor ADD COLUMN confirms_known_patients boolean NOT NULL DEFAULT false;
ALTER TABLE medical_service ADD COLUMN confirms_known_patients boolean NOT NULL DEFAULT false;
