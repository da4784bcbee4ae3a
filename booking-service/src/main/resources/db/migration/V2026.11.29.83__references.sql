-- What people read out instead of a UUID (docs/adr/081); stays through moves, as booking_reference does.
ALTER TABLE appointment ADD COLUMN reference text;
