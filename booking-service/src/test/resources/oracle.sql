-- What the service computes in Java, computed once more by the database: tests hold one against the other.
CREATE SCHEMA IF NOT EXISTS oracle;

CREATE OR REPLACE FUNCTION oracle.audit_digest(salt uuid, content jsonb) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(convert_to(salt::text || content::text, 'UTF8'))
$$;

CREATE OR REPLACE FUNCTION oracle.audit_seal(previous bytea, l audit_log) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(coalesce(previous, '\x'::bytea) || convert_to((jsonb_build_array(
        (l).appointment_id, (l).no, (l).action, (l).role, (extract(epoch FROM (l).at) * 1000000)::bigint, (l).trace_id,
        (l).old_values, (l).new_values, encode((l).private_digest, 'hex'))
        || CASE WHEN (l).actor IS NULL THEN '[]' ELSE jsonb_build_array((l).actor) END)::text, 'UTF8'))
$$;

-- Follows the chain of each appointment from its first row to the head that the appointment keeps, and gives what is
-- wrong. A part that was blanked cannot be compared with its digest any more; the chain still covers the digest.
CREATE OR REPLACE FUNCTION oracle.audit_violations(p_appointment uuid)
RETURNS TABLE (appointment_id uuid, no int, violation text) LANGUAGE plpgsql STABLE AS $$
DECLARE
    r record;
    current uuid;
    previous bytea;
    expected int;
BEGIN
    FOR r IN
        SELECT l AS row, l.appointment_id, l.no, l.hash, l.private_digest, p.audit_id, p.salt, p.content
        FROM audit_log l LEFT JOIN audit_private p ON p.audit_id = l.id
        WHERE p_appointment IS NULL OR l.appointment_id = p_appointment
        ORDER BY l.appointment_id, l.no
    LOOP
        IF r.appointment_id IS DISTINCT FROM current THEN
            current := r.appointment_id; previous := NULL; expected := 1;
        END IF;
        appointment_id := r.appointment_id; no := r.no;
        IF r.no <> expected THEN violation := 'a row is missing before this one'; RETURN NEXT; END IF;
        IF oracle.audit_seal(previous, r.row) <> r.hash THEN violation := 'the row is not what was written'; RETURN NEXT; END IF;
        IF r.audit_id IS NULL THEN violation := 'the private part is missing'; RETURN NEXT;
        ELSIF r.content IS NOT NULL AND NOT (r.salt IS NULL AND (r.row).actor IS NULL AND (r.row).role <> 'patient')
              AND oracle.audit_digest(r.salt, r.content) IS DISTINCT FROM r.private_digest THEN
            violation := 'the private part is not what was written'; RETURN NEXT;
        END IF;
        previous := r.hash; expected := r.no + 1;
    END LOOP;
    RETURN QUERY
        SELECT a.appointment_id, a.audit_count, 'the newest rows are missing'
        FROM appointment a LEFT JOIN audit_log l ON l.appointment_id = a.appointment_id AND l.no = a.audit_count
        WHERE (p_appointment IS NULL OR a.appointment_id = p_appointment) AND l.hash IS DISTINCT FROM a.audit_hash;
END $$;

-- The same from the rows themselves: what the increments must equal.
CREATE OR REPLACE FUNCTION oracle.recount_statistics()
RETURNS TABLE (doctor_id bigint, local_date date, appointment_type text, status text, appointments bigint, listed bigint,
               seats bigint, revenue numeric, unpaid numeric, prepaid numeric, capacity bigint)
LANGUAGE sql STABLE AS $$
    SELECT doctor_id, local_date, appointment_type, status, sum(n)::bigint, sum(listed)::bigint, sum(seats)::bigint,
           sum(revenue), sum(unpaid), sum(prepaid), sum(capacity)::bigint
    FROM (SELECT a.doctor_id, a.local_date, a.appointment_type,
                 CASE WHEN a.rescheduled_to IS NOT NULL THEN 'rescheduled' WHEN a.is_declined THEN 'declined' ELSE a.status END AS status, 1 AS n, 1 AS listed,
                 CASE WHEN a.status = 'cancelled' THEN 0 ELSE cardinality(a.slot_ids) END AS seats,
                 CASE WHEN a.status = 'completed' THEN coalesce(a.amount_paid, 0)
                      WHEN a.cancellation_fee_due IS NOT NULL THEN least(coalesce(a.amount_paid, 0), a.cancellation_fee_due) ELSE 0 END AS revenue,
                 CASE WHEN a.status = 'completed' THEN a.consultation_fee - coalesce(a.amount_paid, 0)
                      WHEN a.cancellation_fee_due IS NOT NULL THEN greatest(a.cancellation_fee_due - coalesce(a.amount_paid, 0), 0) ELSE 0 END AS unpaid,
                 CASE WHEN a.status <> 'completed' THEN greatest(coalesce(a.amount_paid, 0) - coalesce(a.cancellation_fee_due, 0), 0) ELSE 0 END AS prepaid,
                 0 AS capacity
          FROM appointment a
          UNION ALL
          SELECT (c ->> 'doctor_id')::bigint, (c ->> 'local_date')::date, c ->> 'appointment_type',
                 CASE WHEN c ->> 'rescheduled_to' IS NOT NULL THEN 'rescheduled' WHEN (c ->> 'is_declined')::boolean THEN 'declined'
                      ELSE c ->> 'status' END, 1, 0,
                 CASE WHEN c ->> 'status' = 'cancelled' THEN 0 ELSE jsonb_array_length(c -> 'slot_ids') END,
                 CASE WHEN c ->> 'status' = 'completed' THEN coalesce((c ->> 'amount_paid')::numeric, 0)
                      WHEN c ->> 'cancellation_fee_due' IS NOT NULL
                      THEN least(coalesce((c ->> 'amount_paid')::numeric, 0), (c ->> 'cancellation_fee_due')::numeric) ELSE 0 END,
                 CASE WHEN c ->> 'status' = 'completed'
                      THEN (c ->> 'consultation_fee')::numeric - coalesce((c ->> 'amount_paid')::numeric, 0)
                      WHEN c ->> 'cancellation_fee_due' IS NOT NULL
                      THEN greatest((c ->> 'cancellation_fee_due')::numeric - coalesce((c ->> 'amount_paid')::numeric, 0), 0) ELSE 0 END,
                 CASE WHEN c ->> 'status' <> 'completed'
                      THEN greatest(coalesce((c ->> 'amount_paid')::numeric, 0) - coalesce((c ->> 'cancellation_fee_due')::numeric, 0), 0) ELSE 0 END,
                 0
          FROM (SELECT content AS c FROM appointment_archive) AS archived
          UNION ALL
          SELECT s.doctor_id, s.local_date, '', '', 0, 0, 0, 0, 0, 0, s.capacity FROM slot s WHERE s.is_open) AS parts
    GROUP BY 1, 2, 3, 4
$$;
