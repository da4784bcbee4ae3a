-- Seats are taken and given back under locks, in this order everywhere: idempotency key, doctor, patient, slots by start
-- and id, appointments by id; then audit and outbox. Bookings share the doctor's lock; a slot that arrives takes it alone,
-- and so does a visit that keeps minutes free around it.

-- Which limit one more appointment, or one that moves, would exceed: the code of the first; NULL where none. The patient is
-- locked. What counts starts after p_since; what moved of a series is not one more that was made.
CREATE OR REPLACE FUNCTION limit_reached(
    p_patient bigint, p_appointment bigint, p_since timestamptz, p_limits counted_limit[]
) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    RETURN (
        SELECT l.code FROM unnest(p_limits) WITH ORDINALITY AS l WHERE l.most <= (
            SELECT count(*) FROM appointment a
            WHERE a.patient_id = p_patient AND a.starts_at > p_since AND a.doctor_id = coalesce(l.doctor_id, a.doctor_id)
              AND (l.service_id IS NULL OR a.service_id = l.service_id) AND a.local_date = coalesce(l.day, a.local_date)
              AND CASE l.what WHEN 'cancelled'
                  THEN a.cancelled_at > l.since AND a.cancelled_by_role = l.by_role AND a.rescheduled_to IS NULL
                  ELSE a.booked_by_role = coalesce(l.by_role, a.booked_by_role) AND CASE l.what
                      WHEN 'live' THEN a.live AND a.ends_at > l.since AND a.id IS DISTINCT FROM p_appointment
                      ELSE a.created_at > l.since AND (a.series_id IS NULL OR a.rescheduled_from IS NULL) END END)
        ORDER BY l.ordinality LIMIT 1);
END $$;

-- Whether a visit then would be nearer to another one of the doctor, or to a hold, than the minutes that the one keeps free
-- after it and the other before it; those who come to one slot do not count, nor do the appointment and the hold named. Where
-- no minutes are kept, that is known from an index.
CREATE OR REPLACE FUNCTION too_near(
    p_doctor bigint, p_from timestamptz, p_to timestamptz, p_before int, p_after int, p_appointment bigint, p_hold uuid
) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (p_before + p_after > 0
            OR EXISTS (SELECT FROM appointment WHERE doctor_id = p_doctor AND live AND buffer_before + buffer_after > 0)
            OR EXISTS (SELECT FROM hold WHERE doctor_id = p_doctor AND state = 'open' AND buffer_before + buffer_after > 0))
        AND EXISTS (SELECT FROM (
            SELECT starts_at, ends_at, buffer_before, buffer_after, ARRAY(SELECT slot_id FROM seat WHERE appointment_id = a.id) AS slots
            FROM appointment a WHERE doctor_id = p_doctor AND live AND a.id IS DISTINCT FROM p_appointment
            UNION ALL SELECT starts_at, ends_at, buffer_before, buffer_after, ARRAY(SELECT slot_id FROM hold_seat WHERE hold_id = h.id)
            FROM hold h WHERE doctor_id = p_doctor AND state = 'open' AND h.id IS DISTINCT FROM p_hold) AS v
        WHERE starts_at > p_from - interval '1 day' AND starts_at < p_to + make_interval(mins => p_after + buffer_before)
          AND starts_at < p_to + interval '1 day' AND ends_at > p_from - make_interval(mins => p_before + buffer_after)
          AND NOT EXISTS (SELECT FROM slot s WHERE s.id = ANY (slots) AND s.starts_at < p_to AND s.ends_at > p_from));
END $$;

-- Locks all that a time at a doctor's touches, and says what stands in the way of taking a seat in each published slot
-- of it. A slot in which the caller has a seat to give counts as free: one of the appointment that moves, or of a hold.
-- refusal: skipped (p_go is false), patient (gone or inactive), a limit that is reached (see limit_reached; none where
-- p_limits is NULL), foreign-slot and unknown-slot (p_wanted is not among them, or nowhere), closed, full, uncovered,
-- between (no slot starts then; not where p_gaps_allowed), absent (only where p_gaps_allowed), near (see too_near), or NULL.
-- Whoever keeps minutes free around a visit has the doctor alone: two who take different slots would not see each other.
-- Of a move to another doctor both are locked, in order of number, as slots that arrive lock theirs. Erasing waits for the
-- patient's lock, and this for erasing; two appointments of a patient that change places wait for each other there, not in
-- the exclusion check, and those that are counted come one after the other. Slots that it leaves are locked in the same
-- pass as those that it comes to, or two who change places would wait for each other: FILTER leaves them out, a WHERE would
-- be pushed down, and they would not be locked.
CREATE OR REPLACE FUNCTION lock_seats(
    p_go boolean, p_doctor bigint, p_patient bigint, p_from timestamptz, p_to timestamptz, p_wanted bigint,
    p_gaps_allowed boolean, p_appointment bigint, p_hold uuid, p_since timestamptz, p_limits counted_limit[], p_before int, p_after int,
    OUT refusal text, OUT slots bigint[], OUT own bigint[], OUT covered boolean
) LANGUAGE plpgsql AS $$
DECLARE
    locked text;
BEGIN
    slots := '{}'; own := '{}'; covered := false; refusal := 'skipped';
    IF p_go IS NOT TRUE THEN RETURN; END IF;
    IF p_appointment IS NULL AND p_before + p_after = 0 THEN locked := pg_advisory_xact_lock_shared(p_doctor);
    ELSE PERFORM CASE WHEN d.id = p_doctor AND p_before + p_after > 0 THEN pg_advisory_xact_lock(d.id) ELSE pg_advisory_xact_lock_shared(d.id) END
         FROM (SELECT p_doctor AS id UNION SELECT doctor_id FROM appointment WHERE id = p_appointment ORDER BY 1) AS d;
    END IF;
    IF p_appointment IS NOT NULL OR p_limits IS NOT NULL THEN
        PERFORM FROM patient WHERE id = p_patient AND is_active AND erased_at IS NULL FOR NO KEY UPDATE;
    ELSIF p_patient IS NOT NULL THEN
        PERFORM FROM patient WHERE id = p_patient AND is_active AND erased_at IS NULL FOR KEY SHARE;
    END IF;
    IF p_patient IS NOT NULL AND NOT FOUND THEN refusal := 'patient'; RETURN; END IF;
    refusal := CASE WHEN p_limits IS NOT NULL THEN limit_reached(p_patient, p_appointment, p_since, p_limits) END;
    IF refusal IS NOT NULL THEN RETURN; END IF;
    IF p_appointment IS NOT NULL OR p_hold IS NOT NULL THEN
        own := ARRAY(SELECT id FROM slot WHERE id IN (SELECT slot_id FROM seat WHERE appointment_id = p_appointment
                     UNION ALL SELECT slot_id FROM hold_seat WHERE hold_id = p_hold) ORDER BY starts_at, id);
    END IF;
    SELECT coalesce(array_agg(s.id) FILTER (WHERE is_touched), '{}'),
           coalesce(range_agg(tstzrange(s.starts_at, s.ends_at)) FILTER (WHERE is_touched) @> tstzrange(p_from, p_to), false),
           CASE WHEN bool_or(is_touched AND NOT s.is_open) THEN 'closed'
                WHEN bool_or(is_touched AND s.taken >= s.capacity AND s.id <> ALL (own)) THEN 'full'
                WHEN NOT p_gaps_allowed AND NOT bool_or(is_touched AND s.starts_at = p_from) THEN 'between' END
    INTO slots, covered, refusal
    FROM (SELECT id, starts_at, ends_at, capacity, booked + held AS taken, is_open,
                 doctor_id = p_doctor AND starts_at < p_to AND ends_at > p_from AND NOT is_withdrawn AS is_touched FROM slot
          WHERE id = ANY (own) OR doctor_id = p_doctor AND starts_at < p_to AND starts_at > p_from - interval '1 day'
                                  AND ends_at > p_from AND NOT is_withdrawn
          ORDER BY starts_at, id FOR NO KEY UPDATE) AS s;
    IF p_wanted IS NOT NULL AND p_wanted <> ALL (slots) THEN
        refusal := CASE WHEN EXISTS (SELECT FROM slot WHERE id = p_wanted) THEN 'foreign-slot' ELSE 'unknown-slot' END;
    ELSIF NOT covered AND coalesce(refusal, 'between') = 'between' THEN
        refusal := CASE WHEN NOT p_gaps_allowed THEN 'uncovered' WHEN EXISTS (
            SELECT FROM absence WHERE doctor_id = p_doctor AND NOT is_cancelled AND starts_at < p_to AND ends_at > p_from) THEN 'absent' END;
    END IF;
    IF refusal IS NULL AND too_near(p_doctor, p_from, p_to, p_before, p_after, p_appointment, p_hold) THEN refusal := 'near'; END IF;
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
