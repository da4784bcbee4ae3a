-- What people call a booking: letters show it. Absent until an event of this appointment tells it.
ALTER TABLE appointment ADD COLUMN reference text;
CREATE INDEX appointment_reference ON appointment (reference, id);
