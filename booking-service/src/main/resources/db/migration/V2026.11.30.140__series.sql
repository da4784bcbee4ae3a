-- Visits that were booked together; each is an appointment like any other, and keeps its place when it moves.
ALTER TABLE appointment
    ADD COLUMN series_id     uuid,
    ADD COLUMN series_number int CHECK (series_number > 0),
    ADD CONSTRAINT appointment_series CHECK ((series_id IS NULL) = (series_number IS NULL));
CREATE INDEX appointment_of_series ON appointment (series_id, series_number) WHERE series_id IS NOT NULL;
