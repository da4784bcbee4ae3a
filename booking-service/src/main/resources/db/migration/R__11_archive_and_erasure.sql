-- The service may not change or delete what the audit log and the archive hold; these functions run with the rights of
-- their owner and do only what is described.

-- Takes an appointment out of every list, for good: the row moves to the archive, its audit stays with it. The last one
-- of a booking reference leaves a tombstone on the topic. Its row is locked, and so are its slots.
CREATE OR REPLACE FUNCTION archive_appointment(p_id bigint, p_now timestamptz, context jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    a appointment;
BEGIN
    SELECT * INTO a FROM appointment WHERE id = p_id FOR UPDATE;
    IF NOT FOUND THEN RETURN; END IF;
    IF a.ends_at > p_now AND a.status <> 'cancelled' THEN
        RAISE EXCEPTION 'appointment % is neither cancelled nor past', p_id;
    END IF;
    PERFORM release_seats(a, p_now, NULL, context);
    INSERT INTO appointment_archive (id, appointment_id, patient_id, archived_at, content)
    VALUES (a.id, a.appointment_id, a.patient_id, p_now, to_jsonb(a));
    DELETE FROM appointment WHERE id = a.id;
    IF NOT EXISTS (SELECT FROM appointment WHERE booking_reference = a.booking_reference) THEN
        PERFORM emit('booking.public.appointments', a.booking_reference::text, 'org.umoorsehhat.booking.appointment-archived.v1',
                     a.booking_reference::text, a.reference_version + 1, NULL, context);
    END IF;
END $$;

-- Locks in the order of all: doctor, slots, appointments; the whole booking reference, so that two who archive parts of
-- it do not both leave the tombstone to the other.
CREATE OR REPLACE FUNCTION lock_to_archive(p_id bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    a appointment;
BEGIN
    SELECT * INTO a FROM appointment WHERE id = p_id;
    PERFORM share_doctor(a.doctor_id);
    PERFORM lock_seats(p_id);
    PERFORM FROM appointment WHERE booking_reference = a.booking_reference ORDER BY id FOR UPDATE;
END $$;

-- DELETE by an administrator: only what is cancelled or past.
CREATE OR REPLACE FUNCTION delete_appointment(command jsonb, caller jsonb, context jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    a appointment := find_appointment(command, caller);
    at timestamptz := (command ->> 'now')::timestamptz;
    shown jsonb;
BEGIN
    IF a.id IS NULL THEN RETURN '{"outcome": "not-found"}'; END IF;
    PERFORM lock_to_archive(a.id);
    SELECT * INTO a FROM appointment WHERE id = a.id;
    IF a.id IS NULL THEN RETURN '{"outcome": "not-found"}'; END IF;
    IF a.ends_at > at AND a.status <> 'cancelled' THEN
        RETURN wrong_state(a, 'Only a cancelled or past appointment can be deleted.');
    END IF;
    IF jsonb_typeof(command -> 'if_match') = 'array' AND NOT command -> 'if_match' @> to_jsonb(a.version) THEN
        RETURN jsonb_build_object('outcome', 'stale', 'version', a.version);
    END IF;
    shown := appointment_state(a.id);
    PERFORM archive_appointment(a.id, at, context);
    RETURN jsonb_build_object('outcome', 'ok', 'appointment', shown);
END $$;

-- Archives one appointment that ended before p_before, if there is one and nobody else is at it; gives whether it did.
CREATE OR REPLACE FUNCTION archive_one(p_before timestamptz, p_now timestamptz, context jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    old_id bigint;
BEGIN
    IF NOT pg_try_advisory_xact_lock(-2) THEN RETURN false; END IF;
    -- No appointment is longer than three hours: the index on the start finds them.
    SELECT a.id INTO old_id FROM appointment a
    WHERE a.starts_at < p_before AND a.ends_at < p_before ORDER BY a.starts_at, a.id LIMIT 1;
    IF old_id IS NULL THEN RETURN false; END IF;
    PERFORM lock_to_archive(old_id);
    PERFORM archive_appointment(old_id, p_now, context);
    RETURN true;
END $$;

-- Blanks a patient: the directory, free text of their appointments and archive, the private part of their audit. What
-- is left adds up and says nothing about anybody. Their live appointments have been cancelled before. announces: leave a
-- tombstone on the topic, and wait for the end of an appointment in progress; where another system owns the directory,
-- neither is for us to say.
CREATE OR REPLACE FUNCTION erase_patient(p_patient bigint, announces boolean, p_now timestamptz, context jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    p patient;
    subs text[];
BEGIN
    SELECT * INTO p FROM patient WHERE id = p_patient FOR UPDATE;
    IF NOT FOUND THEN RETURN '{"outcome": "not-found"}'; END IF;
    IF EXISTS (SELECT FROM appointment WHERE patient_id = p_patient AND live AND ends_at > p_now
               AND (announces OR status <> 'in_progress')) THEN
        RETURN '{"outcome": "live"}';
    END IF;
    PERFORM FROM appointment WHERE patient_id = p_patient ORDER BY id FOR UPDATE;
    -- Under which names the patient has acted, while it is still known.
    SELECT array_agg(DISTINCT x.content ->> 'sub') INTO subs
    FROM audit_log l JOIN audit_private x ON x.audit_id = l.id
    WHERE l.role = 'patient' AND l.appointment_id IN (
        SELECT appointment_id FROM appointment WHERE patient_id = p_patient
        UNION ALL SELECT appointment_id FROM appointment_archive WHERE patient_id = p_patient);
    UPDATE audit_private x SET salt = NULL, content = NULL
    FROM audit_log l
    WHERE l.id = x.audit_id AND x.content IS NOT NULL AND l.appointment_id IN (
        SELECT appointment_id FROM appointment WHERE patient_id = p_patient
        UNION ALL SELECT appointment_id FROM appointment_archive WHERE patient_id = p_patient);
    UPDATE appointment SET reason_for_visit = NULL, symptoms = NULL, chief_complaint = NULL, notes = NULL,
        doctor_notes = NULL, cancellation_reason = CASE WHEN cancellation_reason IS NOT NULL THEN 'erased' END,
        booked_by = NULL, cancelled_by = NULL, version = version + 1, updated_at = p_now
    WHERE patient_id = p_patient;
    UPDATE appointment_archive SET content = content - ARRAY['reason_for_visit', 'symptoms', 'chief_complaint', 'notes',
        'doctor_notes', 'cancellation_reason', 'booked_by', 'cancelled_by']
    WHERE patient_id = p_patient;
    -- One that is locked belongs to a request that waits for this patient, and will find them gone.
    DELETE FROM idempotency_key k
    USING (SELECT caller, key FROM idempotency_key
           WHERE caller = p.user_sub OR caller = ANY (subs) FOR UPDATE SKIP LOCKED) AS own
    WHERE k.caller = own.caller AND k.key = own.key;
    DELETE FROM waiting_entry WHERE patient_id = p_patient;
    UPDATE patient SET name = 'Erased patient', date_of_birth = NULL, gender = NULL, email = NULL, phone = NULL,
        locale = 'en', time_zone = 'UTC', user_sub = NULL, is_active = false, version = version + 1,
        erased_at = coalesce(erased_at, p_now), updated_at = p_now
    WHERE id = p_patient
    RETURNING * INTO p;
    IF announces THEN
        PERFORM emit('booking.internal.patients', p.id::text, 'org.umoorsehhat.booking.patient-erased.v1', p.id::text,
                     p.version, NULL, context);
    END IF;
    RETURN jsonb_build_object('outcome', 'ok');
END $$;
