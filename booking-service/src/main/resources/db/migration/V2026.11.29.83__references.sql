-- What people read out instead of a UUID (docs/adr/081); stays through moves, as booking_reference does.
ALTER TABLE appointment ADD COLUMN reference text;
-- The service draws them itself, of all characters there are; this is for who does not know the column yet.
ALTER TABLE appointment ALTER COLUMN reference
    SET DEFAULT 'C' || translate(upper(substr(md5(random()::text), 1, 7)), '01ABEF', 'GHJKMN');
