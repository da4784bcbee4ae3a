-- More in it than it has; a withdrawn slot has nothing.
CREATE OR REPLACE FUNCTION is_overbooked(s slot) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT s.booked + s.held > CASE WHEN s.is_withdrawn THEN 0 ELSE s.capacity END
$$;

-- A slot as scheduling-service says it is, whenever that arrives: late, twice, out of order, after bookings. Alone
-- with the doctor, it counts again who is in it. p_version is the event's.
CREATE OR REPLACE FUNCTION apply_slot(event jsonb, p_version bigint, p_now timestamptz, context jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    old slot;
    s slot;
    h hold;
    doctor bigint := (event ->> 'doctor_id')::bigint;
    slot_id bigint := (event ->> 'slot_id')::bigint;
    is_moved boolean;
    n_booked int;
BEGIN
    PERFORM pg_advisory_xact_lock(doctor);
    SELECT * INTO old FROM slot WHERE id = slot_id FOR UPDATE;
    IF old.slot_version >= p_version THEN RETURN; END IF;
    s := old;
    s.id := slot_id;
    s.doctor_id := doctor;
    s.local_date := (event ->> 'date')::date;
    s.start_time := (event ->> 'start_time')::time;
    s.end_time := (event ->> 'end_time')::time;
    s.time_zone := event ->> 'time_zone';
    s.starts_at := (event ->> 'starts_at')::timestamptz;
    s.ends_at := (event ->> 'ends_at')::timestamptz;
    s.capacity := (event ->> 'capacity')::int;
    s.is_withdrawn := (event ->> 'is_withdrawn')::boolean;
    s.is_open := (event ->> 'is_available')::boolean AND NOT s.is_withdrawn;
    s.slot_version := p_version;
    INSERT INTO slot (id, doctor_id, local_date, start_time, end_time, time_zone, starts_at, ends_at, capacity, is_open,
                      is_withdrawn, slot_version)
    VALUES (s.id, s.doctor_id, s.local_date, s.start_time, s.end_time, s.time_zone, s.starts_at, s.ends_at, s.capacity,
            s.is_open, s.is_withdrawn, s.slot_version)
    ON CONFLICT (id) DO UPDATE SET
        doctor_id = s.doctor_id, local_date = s.local_date, start_time = s.start_time, end_time = s.end_time,
        time_zone = s.time_zone, starts_at = s.starts_at, ends_at = s.ends_at, capacity = s.capacity,
        is_open = s.is_open, is_withdrawn = s.is_withdrawn, slot_version = s.slot_version;

    -- Who is in it now. Nobody new is in a withdrawn slot; who was stays, so that it can be seen.
    DELETE FROM seat t USING appointment a
    WHERE t.slot_id = s.id AND a.id = t.appointment_id AND NOT (a.starts_at < s.ends_at AND a.ends_at > s.starts_at);
    IF NOT s.is_withdrawn THEN
        INSERT INTO seat (appointment_id, slot_id)
        SELECT a.id, s.id FROM appointment a
        WHERE a.doctor_id = doctor AND a.live AND a.starts_at < s.ends_at AND a.ends_at > s.starts_at
          AND a.starts_at > s.starts_at - interval '1 day'
        ON CONFLICT DO NOTHING;
    END IF;
    SELECT count(*) INTO n_booked FROM seat t WHERE t.slot_id = s.id;
    UPDATE slot SET booked = n_booked, version = version + (old.id IS NOT NULL)::int WHERE id = s.id;

    -- Closed or moved: the holds in it end. Shrunk: as many as no longer fit, the newest first. Their other slots come
    -- in order: the doctor is ours alone.
    is_moved := old.id IS NOT NULL AND (old.starts_at, old.ends_at) <> (s.starts_at, s.ends_at);
    FOR h IN
        SELECT hold.* FROM hold JOIN hold_seat t ON t.hold_id = hold.id
        WHERE t.slot_id = s.id AND hold.state = 'open' ORDER BY hold.id DESC
    LOOP
        EXIT WHEN s.is_open AND NOT is_moved
            AND (SELECT booked + held <= capacity FROM slot WHERE id = s.id);
        PERFORM lock_hold_seats(h.id);
        PERFORM release_hold(h, p_now, 'slot-closed', context);
    END LOOP;
    UPDATE slot SET was_overbooked = is_overbooked(slot) WHERE id = s.id AND was_overbooked <> is_overbooked(slot);
    PERFORM emit_occupancy(ARRAY[s.id], context);
END $$;

-- Slots without a seat left at a doctor's, from a time on, that somebody could book: where they start, and how many of
-- the following ones it takes to make up the length.
CREATE OR REPLACE FUNCTION bookable_slots(p_doctor bigint, p_from timestamptz, p_to timestamptz, p_minutes int, p_now timestamptz)
RETURNS TABLE (slot_id bigint, appointment_date date, start_time time, end_time time, starts_at timestamptz,
               duration_minutes int, available_count int)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE free AS MATERIALIZED (
        SELECT s.id, s.local_date, s.start_time, s.end_time, s.starts_at, s.ends_at, s.capacity - s.booked - s.held AS seats
        FROM slot s
        WHERE s.doctor_id = p_doctor AND s.starts_at >= p_from AND s.starts_at >= p_now
          AND s.starts_at < p_to + make_interval(mins => p_minutes)
          AND s.is_open AND NOT s.is_withdrawn AND s.booked + s.held < s.capacity
    ), chain AS (
        SELECT f.id AS first, f.seats, f.ends_at AS reached, f.starts_at + make_interval(mins => p_minutes) AS wanted
        FROM free f WHERE f.starts_at < p_to
        UNION ALL
        SELECT c.first, least(c.seats, f.seats), f.ends_at, c.wanted
        FROM chain c JOIN free f ON f.starts_at = c.reached WHERE c.reached < c.wanted
    )
    SELECT f.id, f.local_date, f.start_time, f.end_time, f.starts_at,
           (extract(epoch FROM f.ends_at - f.starts_at) / 60)::int, c.seats
    FROM chain c JOIN free f ON f.id = c.first
    WHERE c.reached >= c.wanted
    ORDER BY f.starts_at, f.id
$$;
