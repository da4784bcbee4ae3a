-- What lists are ordered by on request.
CREATE INDEX doctor_name ON doctor (lower(name), id);
CREATE INDEX medical_service_name ON medical_service (lower(name), id);
CREATE INDEX time_slot_starts ON time_slot (starts_at, id);
CREATE INDEX time_slot_doctor_starts ON time_slot (doctor_id, starts_at, id);
