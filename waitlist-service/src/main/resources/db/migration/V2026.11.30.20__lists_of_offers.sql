-- What offers are listed by, beside their entries.
CREATE INDEX offer_by_age ON offer (made_at, id);
CREATE INDEX offer_of_slot ON offer (slot_id);
CREATE INDEX offer_of_patient ON offer (patient_id, made_at, id);
CREATE INDEX offer_of_doctor ON offer (doctor_id, made_at, id);
CREATE INDEX offer_of_appointment ON offer (((appointment ->> 'id')::bigint)) WHERE appointment IS NOT NULL;
