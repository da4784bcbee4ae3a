-- Claims what is due over one channel, oldest first, with all that is known of its subject and its patient, and tells whether something else is due that it could not take: too much,
-- in others' hands, or behind an earlier message about the same appointment or offer that should have been sent since p_since.
-- Planned once, and as written whatever is known of the table: while it fills quickly, statistics say that it is empty, and a
-- claim that believes them reads all of it. Conditions that another index could serve as well are written so that it cannot;
-- "= ANY (ARRAY[…])" for "=" keeps an index from being read whole for its order.
CREATE FUNCTION claim_due(p_channel text, p_limit int, p_now timestamptz, p_until timestamptz, p_since timestamptz)
RETURNS TABLE (claimed delivery, is_repeat boolean, is_more boolean, recipient patient, wishes preference, about appointment,
               offered offer, by_whom doctor, because text) LANGUAGE plpgsql ROWS 10
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off
SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    RETURN QUERY
    WITH due AS MATERIALIZED (
        SELECT w.id FROM delivery w WHERE w.status = 'pending' AND w.channel = p_channel AND w.due_at <= p_now
          AND NOT EXISTS (
              SELECT FROM delivery b WHERE b.appointment = ANY (ARRAY[w.appointment]) AND b.channel = p_channel AND b.id - w.id < 0
                 AND b.scheduled_for <= p_now AND b.scheduled_for > p_since
                 AND (b.status = 'pending' OR b.lease IS NOT NULL AND b.due_at > p_now))
          AND NOT EXISTS (
              SELECT FROM delivery b WHERE b.offer_id = ANY (ARRAY[w.offer_id]) AND b.channel = p_channel AND b.id - w.id < 0
                 AND b.scheduled_for <= p_now AND b.scheduled_for > p_since
                 AND (b.status = 'pending' OR b.lease IS NOT NULL AND b.due_at > p_now))
        ORDER BY w.due_at LIMIT p_limit FOR UPDATE OF w SKIP LOCKED
    ), taken AS (
        UPDATE delivery d SET due_at = p_until, lease = gen_random_uuid(), attempts = d.attempts + 1,
               repeats = d.repeats + d.in_doubt::int, in_doubt = true, updated_at = p_now, version = d.version + 1
        FROM due WHERE d.id = ANY (ARRAY[due.id])
        RETURNING d AS c, old.in_doubt AS is_repeat, EXISTS (
            SELECT FROM delivery m WHERE m.status = 'pending' AND m.channel = p_channel AND m.due_at <= p_now
               AND NOT EXISTS (SELECT FROM due t WHERE t.id = ANY (ARRAY[m.id]))) AS is_more
    )
    SELECT t.c, t.is_repeat, t.is_more,
           (SELECT x FROM patient x WHERE x.id = (t.c).patient_id),
           (SELECT x FROM preference x WHERE x.patient_id = (t.c).patient_id),
           a.row, o.row,
           (SELECT x FROM doctor x
            WHERE x.id = coalesce((a.row).doctor_id, (o.row).doctor_id, ((t.c).details ->> 'doctor_id')::bigint)),
           (SELECT x.reason FROM cancellation_reason x
            WHERE (t.c).message IN ('cancellation', 'decline') AND x.appointment = (t.c).appointment)
    FROM taken t
    LEFT JOIN LATERAL (SELECT x AS row FROM appointment x WHERE x.id = ANY (ARRAY[(t.c).appointment])) a ON true
    LEFT JOIN LATERAL (SELECT x AS row FROM offer x WHERE x.id = ANY (ARRAY[(t.c).offer_id])) o ON true;
END $$;

-- What an event about a message says.
CREATE FUNCTION delivery_event(d delivery, a appointment, fact text) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT jsonb_strip_nulls(jsonb_build_object(
        'delivery_id', d.id, 'appointment_id', a.appointment_id, 'booking_reference', a.booking_reference, 'reference', a.reference,
        'patient_id', d.patient_id, 'channel', d.channel, 'message', d.message,
        'at', to_char(d.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'reason', CASE WHEN fact = 'delivery-failed' THEN d.reason END))
$$;

-- Tells the other services what became of a message about an appointment.
CREATE OR REPLACE FUNCTION emit_delivery(d delivery, fact text, context jsonb) RETURNS void LANGUAGE sql AS $$
    SELECT emit('notification.internal.deliveries', a.booking_reference::text,
                'org.umoorsehhat.notification.' || fact || '.v1', d.id::text, d.version, delivery_event(d, a, fact), context)
    FROM appointment a WHERE a.id = d.appointment
$$;

-- Records several messages that a provider took, by one statement; gives those that it recorded. It waits for nobody, so that it
-- deadlocks with nobody: a row that somebody else has locked is left out, as is one whose lease has ended. Ask delivery_sent for
-- those.
CREATE OR REPLACE FUNCTION deliveries_sent(p_sent jsonb) RETURNS SETOF bigint LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    RETURN QUERY
    WITH taken AS MATERIALIZED (
        SELECT x.* FROM jsonb_to_recordset(p_sent) AS x (id bigint, lease uuid, at timestamptz, provider_id text, context jsonb)
        JOIN delivery d ON d.id = ANY (ARRAY[x.id]) AND d.lease = x.lease FOR UPDATE OF d SKIP LOCKED
    ), sent AS (
        UPDATE delivery d SET status = 'sent', sent_at = t.at, updated_at = t.at, provider_id = t.provider_id, lease = NULL,
                              in_doubt = false, reason = NULL, version = d.version + 1
        FROM taken t WHERE d.id = ANY (ARRAY[t.id]) AND d.lease = t.lease
        RETURNING d AS message, t.context,
                  CASE d.message WHEN 'reminder' THEN 'reminder-sent' WHEN 'confirmation' THEN 'confirmation-sent' END AS fact
    ), told AS (
        INSERT INTO outbox (aggregatetype, aggregateid, type, subject, sequence, payload, correlationid, causationid, traceparent)
        SELECT 'notification.internal.deliveries', a.booking_reference::text, 'org.umoorsehhat.notification.' || s.fact || '.v1',
               (s.message).id::text, (s.message).version, delivery_event(s.message, a, s.fact),
               s.context ->> 'correlation_id', s.context ->> 'causation_id', s.context ->> 'traceparent'
        FROM sent s JOIN appointment a ON a.id = ANY (ARRAY[(s.message).appointment]) WHERE s.fact IS NOT NULL ORDER BY (s.message).id
    )
    SELECT (s.message).id FROM sent s;
END $$;

-- Withdraws what has not been sent about appointments: [{"appointment", "reason"}, …]. What is being sent just now keeps its lease:
-- if it was sent, that is recorded. What says that the appointment does not come about stays.
CREATE FUNCTION withdraw_about(p_ended jsonb, p_at timestamptz) RETURNS void LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    UPDATE delivery d SET status = 'cancelled', reason = w.reason, updated_at = p_at, version = d.version + 1
    FROM (
        SELECT m.id, e.reason FROM jsonb_to_recordset(p_ended) AS e (appointment bigint, reason text)
        JOIN delivery m ON m.appointment = ANY (ARRAY[e.appointment])
        WHERE CASE m.status WHEN 'pending' THEN true END AND m.message NOT IN ('cancellation', 'decline')
        ORDER BY m.id FOR UPDATE OF m
    ) w WHERE d.id = ANY (ARRAY[w.id]);
END $$;

-- Makes what waits for patients due, now that they are known; gives how many that were. What is in others' hands waits as it did.
CREATE FUNCTION patients_known(p_patients bigint[], p_reason text, p_at timestamptz) RETURNS bigint LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE n bigint;
BEGIN
    UPDATE delivery d SET due_at = p_at
    FROM (
        SELECT m.id FROM delivery m
        WHERE m.patient_id = ANY (p_patients) AND CASE m.status WHEN 'pending' THEN true END AND m.reason = p_reason AND m.lease IS NULL
        FOR UPDATE OF m SKIP LOCKED
    ) w WHERE d.id = ANY (ARRAY[w.id]);
    GET DIAGNOSTICS n = ROW_COUNT;
    RETURN n;
END $$;
