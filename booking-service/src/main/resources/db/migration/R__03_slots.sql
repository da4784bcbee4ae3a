-- More in it than it has; a withdrawn slot has nothing.
CREATE OR REPLACE FUNCTION is_overbooked(s slot) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT s.booked + s.held > CASE WHEN s.is_withdrawn THEN 0 ELSE s.capacity END
$$;

-- A slot as scheduling-service says it is, whenever that arrives: late, twice, out of order, after bookings. Alone with
-- the doctor, it counts again who is in it. Gives nothing when a newer version is known; else the slot before (NULL for
-- a new one) and after. Nobody new is in a withdrawn slot; who was stays, so that it can be seen.
CREATE OR REPLACE FUNCTION apply_slot(n slot, OUT before slot, OUT after slot) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(n.doctor_id);
    SELECT * INTO before FROM slot WHERE id = n.id FOR UPDATE;
    IF before.slot_version >= n.slot_version THEN before := NULL; RETURN; END IF;
    INSERT INTO slot AS s (id, doctor_id, local_date, start_time, end_time, time_zone, starts_at, ends_at, capacity, is_open,
                           is_withdrawn, slot_version)
    VALUES (n.id, n.doctor_id, n.local_date, n.start_time, n.end_time, n.time_zone, n.starts_at, n.ends_at, n.capacity,
            n.is_open, n.is_withdrawn, n.slot_version)
    ON CONFLICT (id) DO UPDATE SET
        doctor_id = n.doctor_id, local_date = n.local_date, start_time = n.start_time, end_time = n.end_time,
        time_zone = n.time_zone, starts_at = n.starts_at, ends_at = n.ends_at, capacity = n.capacity,
        is_open = n.is_open, is_withdrawn = n.is_withdrawn, slot_version = n.slot_version, version = s.version + 1;
    DELETE FROM seat t USING appointment a
    WHERE t.slot_id = n.id AND a.id = t.appointment_id AND NOT (a.starts_at < n.ends_at AND a.ends_at > n.starts_at);
    INSERT INTO seat (appointment_id, slot_id)
    SELECT a.id, n.id FROM appointment a
    WHERE NOT n.is_withdrawn AND a.doctor_id = n.doctor_id AND a.live AND a.starts_at < n.ends_at AND a.ends_at > n.starts_at
      AND a.starts_at > n.starts_at - interval '1 day'
    ON CONFLICT DO NOTHING;
    UPDATE slot SET booked = (SELECT count(*) FROM seat WHERE slot_id = n.id) WHERE id = n.id RETURNING * INTO after;
    IF after.was_overbooked <> is_overbooked(after) THEN
        UPDATE slot SET was_overbooked = is_overbooked(slot) WHERE id = n.id RETURNING * INTO after;
    END IF;
END $$;
