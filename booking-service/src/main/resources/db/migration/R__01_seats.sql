-- Seats are taken and given back under locks, in this order everywhere: idempotency key, doctor, patient, slots by start
-- and id, appointments by id; then audit and outbox. Bookings share the doctor's lock; a slot that arrives takes it alone.

-- Which limit one more appointment would exceed: live, at-doctor, per-day or cancellations, after the role that they are
-- counted of; NULL where none. The patient is locked. What was made since, or is to come, starts after it.
CREATE OR REPLACE FUNCTION limit_reached(p_patient bigint, p_doctor bigint, l booking_limits) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    RETURN (
        SELECT l.made_by || CASE
            WHEN count(*) FILTER (WHERE is_mine AND is_ahead) >= l.live THEN ':live'
            WHEN count(*) FILTER (WHERE is_mine AND is_ahead AND doctor_id = p_doctor) >= l.at_doctor THEN ':at-doctor'
            WHEN count(*) FILTER (WHERE is_mine AND created_at > l.now - interval '1 day') >= l.per_day THEN ':per-day'
            WHEN count(*) FILTER (WHERE cancelled_at > l.since AND cancelled_by_role = l.made_by AND rescheduled_to IS NULL)
                >= l.cancellations THEN ':cancellations' END
        FROM (SELECT *, booked_by_role = l.made_by AS is_mine, live AND ends_at > l.now AS is_ahead
              FROM appointment
              WHERE patient_id = p_patient AND starts_at > least(l.since, l.now - interval '1 day')
                AND (doctor_id = p_doctor OR NOT l.own_doctor)) AS a);
END $$;

-- Locks all that a time at a doctor's touches, and says what stands in the way of taking a seat in each published slot
-- of it. A slot in which the caller has a seat to give counts as free: one of the appointment that moves, or of a hold.
-- refusal: skipped (p_go is false), patient (gone or inactive), a limit that is reached (see limit_reached; none where
-- p_limits is NULL), foreign-slot and unknown-slot (p_wanted is not among them, or nowhere), closed, full, uncovered,
-- between (no slot starts then; not where p_gaps_allowed), absent (only where p_gaps_allowed), or NULL.
CREATE OR REPLACE FUNCTION lock_seats(
    p_go boolean, p_doctor bigint, p_patient bigint, p_from timestamptz, p_to timestamptz, p_wanted bigint,
    p_gaps_allowed boolean, p_appointment bigint, p_hold uuid, p_limits booking_limits,
    OUT refusal text, OUT slots bigint[], OUT own bigint[], OUT covered boolean
) LANGUAGE plpgsql AS $$
DECLARE
    locked text;
BEGIN
    slots := '{}'; own := '{}'; covered := false; refusal := 'skipped';
    IF p_go IS NOT TRUE THEN RETURN; END IF;
    locked := pg_advisory_xact_lock_shared(p_doctor);
    -- Erasing waits for this lock, and this for erasing. Two appointments of a patient that change places wait for each
    -- other here, not in the exclusion check. Those that are counted come one after the other.
    IF p_appointment IS NOT NULL OR p_limits IS NOT NULL THEN
        PERFORM FROM patient WHERE id = p_patient AND is_active AND erased_at IS NULL FOR NO KEY UPDATE;
    ELSIF p_patient IS NOT NULL THEN
        PERFORM FROM patient WHERE id = p_patient AND is_active AND erased_at IS NULL FOR KEY SHARE;
    END IF;
    IF p_patient IS NOT NULL AND NOT FOUND THEN refusal := 'patient'; RETURN; END IF;
    IF p_limits IS NOT NULL THEN
        refusal := limit_reached(p_patient, p_doctor, p_limits);
        IF refusal IS NOT NULL THEN RETURN; END IF;
    END IF;
    IF p_appointment IS NOT NULL OR p_hold IS NOT NULL THEN
        own := ARRAY(SELECT id FROM slot
                     WHERE id IN (SELECT slot_id FROM seat WHERE appointment_id = p_appointment
                                  UNION ALL SELECT slot_id FROM hold_seat WHERE hold_id = p_hold)
                     ORDER BY starts_at, id);
    END IF;
    -- Those that it leaves are locked in the same pass, or two who change places would wait for each other. They are left
    -- out by FILTER: a WHERE would be pushed down, and they would not be locked.
    SELECT coalesce(array_agg(s.id) FILTER (WHERE is_touched), '{}'),
           coalesce(range_agg(tstzrange(s.starts_at, s.ends_at)) FILTER (WHERE is_touched) @> tstzrange(p_from, p_to), false),
           CASE WHEN bool_or(is_touched AND NOT s.is_open) THEN 'closed'
                WHEN bool_or(is_touched AND s.taken >= s.capacity AND s.id <> ALL (own)) THEN 'full'
                WHEN NOT p_gaps_allowed AND NOT bool_or(is_touched AND s.starts_at = p_from) THEN 'between' END
    INTO slots, covered, refusal
    FROM (SELECT id, starts_at, ends_at, capacity, booked + held AS taken, is_open,
                 doctor_id = p_doctor AND starts_at < p_to AND ends_at > p_from AND NOT is_withdrawn AS is_touched
          FROM slot
          WHERE id = ANY (own) OR doctor_id = p_doctor AND starts_at < p_to AND starts_at > p_from - interval '1 day'
                                  AND ends_at > p_from AND NOT is_withdrawn
          ORDER BY starts_at, id FOR NO KEY UPDATE) AS s;
    IF p_wanted IS NOT NULL AND p_wanted <> ALL (slots) THEN
        refusal := CASE WHEN EXISTS (SELECT FROM slot WHERE id = p_wanted) THEN 'foreign-slot' ELSE 'unknown-slot' END;
    ELSIF NOT covered AND coalesce(refusal, 'between') = 'between' THEN
        refusal := CASE
            WHEN NOT p_gaps_allowed THEN 'uncovered'
            WHEN EXISTS (SELECT FROM absence WHERE doctor_id = p_doctor AND NOT is_cancelled
                         AND starts_at < p_to AND ends_at > p_from) THEN 'absent' END;
    END IF;
END $$;

-- Takes a seat in each of these slots, which are locked: after some of them were given back by the same statement, which
-- could not change their rows twice itself. Gives the slots.
CREATE OR REPLACE FUNCTION take_seats(p_appointment bigint, p_slots bigint[]) RETURNS slot[] LANGUAGE plpgsql AS $$
DECLARE
    taken slot[];
BEGIN
    WITH seats AS (INSERT INTO seat (appointment_id, slot_id) SELECT p_appointment, unnest(p_slots)), changed AS (
        UPDATE slot SET booked = booked + 1, version = version + 1
        WHERE id = ANY (p_slots) RETURNING slot)
    SELECT coalesce(array_agg(c.slot ORDER BY (c.slot).starts_at, (c.slot).id), '{}') INTO taken FROM changed c;
    RETURN taken;
END $$;

-- Locks the slots in which an appointment has seats; gives them in order.
CREATE OR REPLACE FUNCTION lock_own_seats(p_go boolean, p_doctor bigint, p_appointment bigint) RETURNS bigint[] LANGUAGE plpgsql AS $$
BEGIN
    IF p_go IS NOT TRUE THEN RETURN NULL; END IF;
    PERFORM pg_advisory_xact_lock_shared(p_doctor);
    RETURN ARRAY(SELECT s.id FROM slot s JOIN seat t ON t.slot_id = s.id
                 WHERE t.appointment_id = p_appointment ORDER BY s.starts_at, s.id FOR NO KEY UPDATE OF s);
END $$;

-- Gives back the seats of an appointment; its slots are locked. They go to the hold p_hold instead of being free when
-- somebody waits for that doctor, who is active, and day, and the slots are open and not overbooked. Gives the slots.
CREATE OR REPLACE FUNCTION release_seats(
    p_appointment bigint, p_hold uuid, p_doctor bigint, p_date date, OUT freed slot[], OUT is_held boolean
) LANGUAGE plpgsql AS $$
DECLARE
    slots bigint[];
BEGIN
    WITH gone AS (DELETE FROM seat WHERE appointment_id = p_appointment RETURNING slot_id)
    SELECT array_agg(slot_id) INTO slots FROM gone;
    is_held := p_hold IS NOT NULL AND slots IS NOT NULL
        AND EXISTS (SELECT FROM waited_for WHERE doctor_id = p_doctor AND p_date BETWEEN first_date AND last_date)
        AND NOT EXISTS (SELECT FROM doctor WHERE id = p_doctor AND NOT is_active)
        AND NOT EXISTS (SELECT FROM slot WHERE id = ANY (slots) AND (is_withdrawn OR NOT is_open OR booked + held > capacity));
    IF is_held THEN INSERT INTO hold_seat (hold_id, slot_id) SELECT p_hold, unnest(slots); END IF;
    WITH changed AS (
        UPDATE slot SET booked = booked - 1, held = held + is_held::int, version = version + 1
        WHERE id = ANY (slots) RETURNING *)
    SELECT coalesce(array_agg(ROW(c.*)::slot ORDER BY starts_at, id), '{}') INTO freed FROM changed c;
END $$;

-- Ends the statement and undoes all of it.
CREATE OR REPLACE FUNCTION undo_all(p_code text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = p_code;
END $$;
