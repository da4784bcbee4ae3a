-- Of two bookings with one reference the database refuses the second: a first appointment comes from none, and an appointment is
-- moved once. One index serves that and whoever asks for a reference.
ALTER TABLE appointment ALTER COLUMN reference SET NOT NULL;
CREATE UNIQUE INDEX appointment_short_reference ON appointment (reference, coalesce(rescheduled_from, 0));
