-- Locks the slots in which a hold has seats.
CREATE OR REPLACE FUNCTION lock_held_seats(p_doctor bigint, p_hold uuid) RETURNS bigint[] LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock_shared(p_doctor);
    SELECT ARRAY(SELECT s.id FROM slot s JOIN hold_seat t ON t.slot_id = s.id
                 WHERE t.hold_id = p_hold ORDER BY s.starts_at, s.id FOR NO KEY UPDATE OF s) $$;

-- Keeps a seat in each of these slots, which are locked, for a hold. Gives the slots.
CREATE OR REPLACE FUNCTION hold_seats(p_hold uuid, p_slots bigint[]) RETURNS slot[] LANGUAGE sql AS $$
    INSERT INTO hold_seat (hold_id, slot_id) SELECT p_hold, unnest(p_slots);
    WITH changed AS (UPDATE slot SET held = held + 1, version = version + 1 WHERE id = ANY (p_slots) RETURNING *)
    SELECT coalesce(array_agg(ROW(c.*)::slot ORDER BY starts_at, id), '{}') FROM changed c $$;

-- Frees the seats of a hold; its slots are locked. Gives the slots.
CREATE OR REPLACE FUNCTION free_held_seats(p_hold uuid) RETURNS slot[] LANGUAGE sql AS $$
    WITH gone AS (DELETE FROM hold_seat WHERE hold_id = p_hold RETURNING slot_id),
    changed AS (UPDATE slot SET held = held - 1, version = version + 1 WHERE id IN (SELECT slot_id FROM gone) RETURNING *)
    SELECT coalesce(array_agg(ROW(c.*)::slot ORDER BY starts_at, id), '{}') FROM changed c $$;
