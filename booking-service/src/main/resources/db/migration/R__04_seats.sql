-- Lock order, everywhere: idempotency key, doctor, patient, slots by start and id, appointments by id; then audit and
-- outbox. Bookings share the doctor's lock; a slot that arrives or changes takes it alone.

CREATE OR REPLACE FUNCTION share_doctor(p_doctor bigint) RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock_shared(p_doctor)
$$;

CREATE OR REPLACE FUNCTION lock_seats(p_appointment bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM slot s JOIN seat t ON t.slot_id = s.id
    WHERE t.appointment_id = p_appointment ORDER BY s.starts_at, s.id FOR NO KEY UPDATE OF s;
END $$;

CREATE OR REPLACE FUNCTION lock_hold_seats(p_hold uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM slot s JOIN hold_seat t ON t.slot_id = s.id
    WHERE t.hold_id = p_hold ORDER BY s.starts_at, s.id FOR NO KEY UPDATE OF s;
END $$;

-- Opens a hold whose seats are counted already, and says so.
CREATE OR REPLACE FUNCTION open_hold(h hold, p_slots bigint[], context jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    h.id := uuidv7();
    h.state := 'open';
    INSERT INTO hold SELECT h.*;
    INSERT INTO hold_seat (hold_id, slot_id) SELECT h.id, unnest(p_slots);
    PERFORM emit_hold(h, 'seat-held', 1, jsonb_strip_nulls(jsonb_build_object(
        'slot_ids', p_slots, 'doctor_id', h.doctor_id, 'starts_at', instant_text(h.starts_at),
        'ends_at', instant_text(h.ends_at), 'time_zone', h.time_zone, 'date', h.local_date, 'start_time', h.start_time,
        'duration_minutes', h.duration_minutes, 'appointment_type', h.appointment_type,
        'expires_at', instant_text(h.expires_at), 'entry_id', h.entry_id, 'request_id', h.request_id)), context);
END $$;

-- Gives back what a live appointment took; its slots are locked. The seats are held instead of freed when somebody
-- waits for that doctor and day, and the slots are open and not overbooked. policy: {"hold_seconds", "hold_notice_seconds"},
-- or NULL when the seats are to be freed in any case. Gives the slots in order.
CREATE OR REPLACE FUNCTION release_seats(a appointment, p_now timestamptz, policy jsonb, context jsonb)
RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    freed bigint[];
    holding boolean;
    h hold;
BEGIN
    WITH gone AS (DELETE FROM seat WHERE appointment_id = a.id RETURNING slot_id)
    SELECT array_agg(s.id ORDER BY s.starts_at, s.id) INTO freed FROM gone JOIN slot s ON s.id = gone.slot_id;
    IF freed IS NULL THEN RETURN '{}'; END IF;

    holding := policy IS NOT NULL AND NOT a.off_slot
        AND a.starts_at > p_now + make_interval(secs => (policy ->> 'hold_notice_seconds')::float8)
        AND EXISTS (SELECT FROM waiting_entry w
                    WHERE w.doctor_id = a.doctor_id AND w.preferred_date = a.local_date AND w.is_active)
        AND NOT EXISTS (SELECT FROM slot s
                        WHERE s.id = ANY (freed) AND (s.is_withdrawn OR NOT s.is_open OR s.booked + s.held > s.capacity));
    UPDATE slot SET booked = booked - 1, held = held + holding::int, version = version + 1 WHERE id = ANY (freed);
    PERFORM emit_occupancy(freed, context);
    IF holding THEN
        h.first_slot_id := freed[1];
        h.doctor_id := a.doctor_id;
        h.local_date := a.local_date;
        h.start_time := a.start_time;
        h.time_zone := a.time_zone;
        h.starts_at := a.starts_at;
        h.ends_at := a.ends_at;
        h.duration_minutes := a.duration_minutes;
        h.appointment_type := a.appointment_type;
        h.expires_at := least(date_trunc('second', p_now) + make_interval(secs => (policy ->> 'hold_seconds')::float8), a.starts_at);
        PERFORM open_hold(h, freed, context);
    END IF;
    RETURN freed;
END $$;

-- Ends an open hold and frees its seats; slots and hold are locked.
CREATE OR REPLACE FUNCTION release_hold(h hold, p_now timestamptz, p_reason text, context jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    freed bigint[];
BEGIN
    UPDATE hold SET state = 'released', ended_at = p_now WHERE id = h.id;
    WITH gone AS (DELETE FROM hold_seat WHERE hold_id = h.id RETURNING slot_id)
    SELECT array_agg(slot_id) INTO freed FROM gone;
    UPDATE slot SET held = held - 1, version = version + 1 WHERE id = ANY (freed);
    PERFORM emit_occupancy(freed, context);
    PERFORM emit_hold(h, 'seat-hold-released', 2, jsonb_build_object('reason', p_reason), context);
END $$;

-- Booking's own end of a hold that nobody claimed: safe on many instances, since only an open one ends.
CREATE OR REPLACE FUNCTION expire_hold(p_hold uuid, p_now timestamptz, context jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    h hold;
BEGIN
    SELECT * INTO h FROM hold WHERE id = p_hold;
    PERFORM share_doctor(h.doctor_id);
    PERFORM lock_hold_seats(p_hold);
    SELECT * INTO h FROM hold WHERE id = p_hold AND state = 'open' AND expires_at <= p_now FOR UPDATE;
    IF NOT FOUND THEN RETURN false; END IF;
    PERFORM release_hold(h, p_now, 'expired', context);
    RETURN true;
END $$;
