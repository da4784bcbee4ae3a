-- What one appointment adds to the statistics.
CREATE OR REPLACE FUNCTION count_appointment(a appointment, p_sign int, p_listed int) RETURNS void LANGUAGE sql AS $$
    INSERT INTO statistics_delta (doctor_id, local_date, appointment_type, status, appointments, listed, seats, revenue, unpaid)
    VALUES ((a).doctor_id, (a).local_date, (a).appointment_type, (a).status, p_sign, p_listed,
            CASE WHEN (a).status = 'cancelled' THEN 0 ELSE p_sign * cardinality((a).slot_ids) END,
            CASE WHEN (a).status = 'completed' AND (a).is_paid THEN p_sign * (a).amount_paid ELSE 0 END,
            CASE WHEN (a).status = 'completed' AND NOT (a).is_paid THEN p_sign * (a).consultation_fee ELSE 0 END)
$$;

CREATE OR REPLACE FUNCTION count_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM count_appointment(NEW, 1, 1);
    ELSIF TG_OP = 'DELETE' THEN
        -- Archived: it still counts, but is listed no more.
        INSERT INTO statistics_delta (doctor_id, local_date, appointment_type, status, appointments, listed, seats, revenue, unpaid)
        VALUES (OLD.doctor_id, OLD.local_date, OLD.appointment_type, OLD.status, 0, -1, 0, 0, 0);
    ELSIF (OLD.status, OLD.is_paid, OLD.amount_paid, OLD.slot_ids)
          IS DISTINCT FROM (NEW.status, NEW.is_paid, NEW.amount_paid, NEW.slot_ids) THEN
        PERFORM count_appointment(OLD, -1, -1), count_appointment(NEW, 1, 1);
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER appointment_counted AFTER INSERT OR UPDATE OR DELETE ON appointment
    FOR EACH ROW EXECUTE FUNCTION count_change();

-- Seats on offer: of open slots.
CREATE OR REPLACE FUNCTION count_capacity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO statistics_delta (doctor_id, local_date, appointment_type, status, appointments, listed, seats, revenue, unpaid, capacity)
    SELECT doctor_id, local_date, '', '', 0, 0, 0, 0, 0, sum(capacity)
    FROM (SELECT OLD.doctor_id, OLD.local_date, -OLD.capacity AS capacity WHERE TG_OP = 'UPDATE' AND OLD.is_open
          UNION ALL SELECT NEW.doctor_id, NEW.local_date, NEW.capacity WHERE NEW.is_open) AS change
    GROUP BY 1, 2 HAVING sum(capacity) <> 0;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER slot_capacity_counted AFTER INSERT ON slot FOR EACH ROW EXECUTE FUNCTION count_capacity();
CREATE OR REPLACE TRIGGER slot_capacity_recounted AFTER UPDATE OF doctor_id, local_date, capacity, is_open ON slot
    FOR EACH ROW EXECUTE FUNCTION count_capacity();

-- Folds what has gathered into the days, for each doctor and for the whole clinic (doctor 0). One instance at a time;
-- gives how many it folded.
CREATE OR REPLACE FUNCTION fold_statistics(p_most int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    folded int;
BEGIN
    IF NOT pg_try_advisory_xact_lock(-1) THEN RETURN 0; END IF;
    WITH gone AS (
        DELETE FROM statistics_delta WHERE id IN (SELECT id FROM statistics_delta ORDER BY id LIMIT p_most) RETURNING *
    ), both_levels AS (
        SELECT d.doctor, g.local_date, g.appointment_type, g.status, sum(g.appointments) AS appointments, sum(g.listed) AS listed,
               sum(g.seats) AS seats, sum(g.revenue) AS revenue, sum(g.unpaid) AS unpaid, sum(g.capacity) AS capacity
        FROM gone g CROSS JOIN LATERAL (VALUES (g.doctor_id), (0::bigint)) AS d (doctor)
        GROUP BY 1, 2, 3, 4
    ), written AS (
        INSERT INTO statistics_day AS s (doctor_id, local_date, appointment_type, status, appointments, listed, seats, revenue, unpaid, capacity)
        SELECT * FROM both_levels
        ON CONFLICT (doctor_id, local_date, appointment_type, status) DO UPDATE SET
            appointments = s.appointments + excluded.appointments, listed = s.listed + excluded.listed,
            seats = s.seats + excluded.seats, revenue = s.revenue + excluded.revenue,
            unpaid = s.unpaid + excluded.unpaid, capacity = s.capacity + excluded.capacity
    )
    SELECT count(*) INTO folded FROM gone;
    RETURN folded;
END $$;

-- Days with what has not been folded yet: exact at any moment. Doctor 0 is the clinic.
CREATE OR REPLACE FUNCTION statistics_rows(p_doctor bigint, p_from date, p_to date)
RETURNS TABLE (local_date date, appointment_type text, status text, appointments bigint, listed bigint, seats bigint,
               revenue numeric, unpaid numeric, capacity bigint)
LANGUAGE sql STABLE AS $$
    SELECT local_date, appointment_type, status, sum(appointments)::bigint, sum(listed)::bigint, sum(seats)::bigint,
           sum(revenue), sum(unpaid), sum(capacity)::bigint
    FROM (SELECT local_date, appointment_type, status, appointments, listed, seats, revenue, unpaid, capacity
          FROM statistics_day WHERE doctor_id = p_doctor AND local_date BETWEEN p_from AND p_to
          UNION ALL
          SELECT local_date, appointment_type, status, appointments, listed, seats, revenue, unpaid, capacity
          FROM statistics_delta
          WHERE (p_doctor = 0 OR doctor_id = p_doctor) AND local_date BETWEEN p_from AND p_to) AS parts
    GROUP BY 1, 2, 3
$$;

-- The same from the rows themselves: what the increments must equal.
CREATE OR REPLACE FUNCTION recount_statistics()
RETURNS TABLE (doctor_id bigint, local_date date, appointment_type text, status text, appointments bigint, listed bigint,
               seats bigint, revenue numeric, unpaid numeric, capacity bigint)
LANGUAGE sql STABLE AS $$
    SELECT doctor_id, local_date, appointment_type, status, sum(n)::bigint, sum(listed)::bigint, sum(seats)::bigint,
           sum(revenue), sum(unpaid), sum(capacity)::bigint
    FROM (SELECT a.doctor_id, a.local_date, a.appointment_type, a.status, 1 AS n, 1 AS listed,
                 CASE WHEN a.status = 'cancelled' THEN 0 ELSE cardinality(a.slot_ids) END AS seats,
                 CASE WHEN a.status = 'completed' AND a.is_paid THEN a.amount_paid ELSE 0 END AS revenue,
                 CASE WHEN a.status = 'completed' AND NOT a.is_paid THEN a.consultation_fee ELSE 0 END AS unpaid,
                 0 AS capacity
          FROM appointment a
          UNION ALL
          SELECT (c ->> 'doctor_id')::bigint, (c ->> 'local_date')::date, c ->> 'appointment_type', c ->> 'status', 1, 0,
                 CASE WHEN c ->> 'status' = 'cancelled' THEN 0 ELSE jsonb_array_length(c -> 'slot_ids') END,
                 CASE WHEN c ->> 'status' = 'completed' AND (c ->> 'is_paid')::boolean THEN (c ->> 'amount_paid')::numeric ELSE 0 END,
                 CASE WHEN c ->> 'status' = 'completed' AND NOT (c ->> 'is_paid')::boolean
                      THEN (c ->> 'consultation_fee')::numeric ELSE 0 END,
                 0
          FROM (SELECT content AS c FROM appointment_archive) AS archived
          UNION ALL
          SELECT s.doctor_id, s.local_date, '', '', 0, 0, 0, 0, 0, s.capacity FROM slot s WHERE s.is_open) AS parts
    GROUP BY 1, 2, 3, 4
$$;
