-- Free times of many doctors, the earliest first. No column of it changes with a booking (see slot_doctor).
CREATE INDEX slot_time ON slot (starts_at, doctor_id, id) WHERE is_open AND NOT is_withdrawn;
