-- Who is there is expected no more and not with the doctor yet. What was recorded last may be taken back for a while.
ALTER TABLE appointment
    DROP CONSTRAINT appointment_status_check,
    ADD CONSTRAINT appointment_status_check
        CHECK (status IN ('pending', 'confirmed', 'scheduled', 'arrived', 'in_progress', 'completed', 'cancelled', 'no_show')),
    ADD COLUMN arrived_at  timestamptz,
    ADD COLUMN undo_status text,
    ADD COLUMN undo_until  timestamptz;
-- Writes the table anew, with its indexes: the only way to change what a stored column is computed from.
ALTER TABLE appointment
    ALTER COLUMN live SET EXPRESSION AS (status IN ('pending', 'confirmed', 'scheduled', 'arrived', 'in_progress'));
