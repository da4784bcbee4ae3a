-- A key that is new is claimed, and NULL says: go on. Otherwise the answer. Who comes second waits for the first here.
CREATE OR REPLACE FUNCTION claim_key(idem jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    known idempotency_key;
    print bytea := decode(idem ->> 'fingerprint', 'hex');
BEGIN
    IF idem IS NULL OR idem = 'null' THEN RETURN NULL; END IF;
    INSERT INTO idempotency_key AS k (caller, key, fingerprint)
    VALUES (idem ->> 'caller', idem ->> 'key', print)
    ON CONFLICT (caller, key) DO UPDATE
        SET fingerprint = excluded.fingerprint, status = NULL, resource = NULL, created_at = now()
        WHERE k.created_at < now() - make_interval(secs => (idem ->> 'kept_seconds')::float8);
    IF FOUND THEN RETURN NULL; END IF;
    SELECT * INTO known FROM idempotency_key WHERE caller = idem ->> 'caller' AND key = idem ->> 'key';
    IF known.fingerprint <> print THEN RETURN '{"outcome": "key-reused"}'; END IF;
    IF known.resource IS NULL THEN RETURN '{"outcome": "key-in-progress"}'; END IF;
    RETURN jsonb_build_object('outcome', 'replay', 'resource', known.resource);
END $$;

-- Only success is remembered: a refusal is looked at afresh.
CREATE OR REPLACE FUNCTION settle_key(idem jsonb, p_result jsonb, p_status smallint) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
    IF idem IS NULL OR idem = 'null' THEN RETURN p_result; END IF;
    IF p_result ->> 'outcome' = 'ok' THEN
        UPDATE idempotency_key SET status = p_status, resource = p_result -> 'appointment' ->> 'id'
        WHERE caller = idem ->> 'caller' AND key = idem ->> 'key';
    ELSE
        DELETE FROM idempotency_key WHERE caller = idem ->> 'caller' AND key = idem ->> 'key';
    END IF;
    RETURN p_result;
END $$;

CREATE OR REPLACE FUNCTION invalid(field text, message text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object('outcome', 'invalid', 'field', field, 'message', message)
$$;

CREATE OR REPLACE FUNCTION refused(type text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object('outcome', 'refused', 'type', type)
$$;

-- Locks every published slot that a time touches, in order, and says what stands in the way of taking a seat in each:
-- closed or full slots, except for those in which the caller has one to give (mine); and whether together they cover
-- the whole time.
CREATE OR REPLACE FUNCTION survey_slots(
    p_doctor bigint, p_from timestamptz, p_to timestamptz, mine bigint[],
    OUT ids bigint[], OUT closed bigint, OUT full_slot bigint, OUT covered boolean
) LANGUAGE plpgsql AS $$
DECLARE
    s record;
    reached timestamptz := p_from;
BEGIN
    ids := '{}';
    FOR s IN
        SELECT id, starts_at, ends_at, capacity, booked, held, is_open FROM slot
        WHERE doctor_id = p_doctor AND starts_at < p_to AND starts_at > p_from - interval '1 day' AND ends_at > p_from
          AND NOT is_withdrawn
        ORDER BY starts_at, id FOR NO KEY UPDATE
    LOOP
        ids := ids || s.id;
        IF NOT s.is_open THEN closed := coalesce(closed, s.id);
        ELSIF s.booked + s.held >= s.capacity AND s.id <> ALL (mine) THEN full_slot := coalesce(full_slot, s.id);
        END IF;
        IF s.starts_at <= reached AND s.ends_at > reached THEN reached := s.ends_at; END IF;
    END LOOP;
    covered := reached >= p_to;
END $$;

-- What a survey means for somebody who wants to be there; NULL when nothing is in the way.
CREATE OR REPLACE FUNCTION survey_refusal(
    p_doctor bigint, p_from timestamptz, p_to timestamptz, is_staff boolean,
    closed bigint, full_slot bigint, covered boolean
) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF closed IS NOT NULL THEN RETURN refused('slot-closed'); END IF;
    IF full_slot IS NOT NULL THEN RETURN refused('slot-full'); END IF;
    IF NOT covered AND NOT is_staff THEN RETURN refused('no-slot'); END IF;
    IF NOT covered AND EXISTS (SELECT FROM absence b WHERE b.doctor_id = p_doctor AND NOT b.is_cancelled
                               AND b.starts_at < p_to AND b.ends_at > p_from) THEN
        RETURN refused('doctor-busy');
    END IF;
    RETURN NULL;
END $$;

-- Why an appointment was not inserted: asked afterwards.
CREATE OR REPLACE FUNCTION conflict_reason(
    p_patient bigint, p_from timestamptz, p_to timestamptz, p_except bigint
) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN EXISTS (SELECT FROM appointment
                             WHERE patient_id = p_patient AND live AND id IS DISTINCT FROM p_except
                             AND tstzrange(starts_at, ends_at) && tstzrange(p_from, p_to))
                THEN 'patient-busy' ELSE 'doctor-busy' END
$$;

-- Books, once all locks but the appointment's are held: appointment, seats, audit, events. Gives NULL when one of the
-- exclusion constraints refused it; nothing is written then.
CREATE OR REPLACE FUNCTION insert_appointment(
    a appointment, p_slots bigint[], mine bigint[], p_role text, caller jsonb, p_action text, p_notes text,
    p_old jsonb, p_new jsonb, context jsonb
) RETURNS appointment LANGUAGE plpgsql AS $$
DECLARE
    e audit_entry;
BEGIN
    e := audit_prepare(NULL, a.appointment_id, 1, p_action, p_role, caller, a.created_at, context, p_notes,
        p_old, p_new, '{}', jsonb_strip_nulls(jsonb_build_object(
            'reason_for_visit', a.reason_for_visit, 'symptoms', a.symptoms, 'chief_complaint', a.chief_complaint,
            'notes', a.notes)));
    INSERT INTO appointment (
        id, appointment_id, booking_reference, reference_version, doctor_id, patient_id, service_id, appointment_type,
        status, booking_method, local_date, start_time, duration_minutes, time_zone, starts_at, ends_at, off_slot,
        slot_ids, consultation_fee, is_paid, payment_method, amount_paid, requires_confirmation, reason_for_visit,
        symptoms, chief_complaint, notes, doctor_notes, follow_up_required, follow_up_date, booked_by,
        rescheduled_from, created_at, updated_at, confirmed_at, audit_count, audit_hash)
    VALUES (
        coalesce(a.id, nextval(pg_get_serial_sequence('appointment', 'id'))), a.appointment_id, a.booking_reference, a.reference_version, a.doctor_id, a.patient_id, a.service_id,
        a.appointment_type, a.status, a.booking_method, a.local_date, a.start_time, a.duration_minutes, a.time_zone,
        a.starts_at, a.ends_at, a.off_slot, p_slots, a.consultation_fee, a.is_paid, a.payment_method, a.amount_paid,
        a.requires_confirmation, a.reason_for_visit, a.symptoms, a.chief_complaint, a.notes, a.doctor_notes,
        a.follow_up_required, a.follow_up_date, a.booked_by, a.rescheduled_from, a.created_at, a.created_at,
        a.confirmed_at, 1, e.hash)
    ON CONFLICT DO NOTHING
    RETURNING * INTO a;
    IF NOT FOUND THEN RETURN NULL; END IF;

    UPDATE slot SET booked = booked + 1, held = held - (id = ANY (mine))::int, version = version + 1
    WHERE id = ANY (p_slots);
    INSERT INTO seat (appointment_id, slot_id) SELECT a.id, unnest(p_slots);
    PERFORM audit_store(e);
    PERFORM emit_occupancy(p_slots, context);
    RETURN a;
END $$;

-- The facts of a new appointment that its first audit row shows.
CREATE OR REPLACE FUNCTION booked_values(a appointment) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_strip_nulls(jsonb_build_object(
        'status', (a).status, 'doctor', (a).doctor_id, 'patient', (a).patient_id, 'service', (a).service_id,
        'appointment_type', (a).appointment_type, 'appointment_date', (a).local_date,
        'appointment_time', (a).start_time, 'duration_minutes', (a).duration_minutes,
        'consultation_fee', (a).consultation_fee::text, 'booking_method', (a).booking_method))
$$;

-- The whole of a booking but for its idempotency key. command: doctor, patient, service?, time_slot?, date, time,
-- time_zone and starts_at (what date and time mean in that zone), duration_minutes?, appointment_type, booking_method,
-- reason_for_visit?, symptoms?, chief_complaint?, notes?, now.
CREATE OR REPLACE FUNCTION try_book(command jsonb, caller jsonb, context jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    d doctor;
    m medical_service;
    a appointment;
    survey record;
    refusal jsonb;
    role text;
    wanted_slot bigint := (command ->> 'time_slot')::bigint;
    known boolean;
    patient_id bigint;
BEGIN
    a.doctor_id := (command ->> 'doctor')::bigint;
    a.created_at := (command ->> 'now')::timestamptz;
    PERFORM share_doctor(a.doctor_id);

    SELECT * INTO d FROM doctor WHERE id = a.doctor_id;
    IF NOT FOUND THEN RETURN invalid('doctor', 'is not a doctor of this clinic'); END IF;
    IF NOT d.is_active THEN RETURN invalid('doctor', 'takes no appointments any more'); END IF;
    IF d.time_zone <> command ->> 'time_zone' THEN RETURN '{"outcome": "zone-changed"}'; END IF;

    -- Erasing waits for this lock, and this for erasing.
    SELECT p.id INTO patient_id FROM patient p
    WHERE p.id = (command ->> 'patient')::bigint AND p.is_active AND p.erased_at IS NULL FOR KEY SHARE;
    IF NOT FOUND THEN RETURN invalid('patient', 'is not an active patient'); END IF;
    a.patient_id := patient_id;

    IF command ->> 'service' IS NOT NULL THEN
        SELECT * INTO m FROM medical_service WHERE id = (command ->> 'service')::bigint;
        IF NOT FOUND OR m.doctor_id <> a.doctor_id THEN RETURN invalid('service', 'is not a service of this doctor'); END IF;
        IF NOT m.is_active THEN RETURN invalid('service', 'is not offered any more'); END IF;
        a.service_id := m.id;
    END IF;

    a.duration_minutes := coalesce((command ->> 'duration_minutes')::int, m.duration_minutes, 30);
    IF a.duration_minutes NOT BETWEEN 15 AND 180 THEN
        RETURN invalid('duration_minutes', 'is not from 15 to 180');
    END IF;
    a.starts_at := (command ->> 'starts_at')::timestamptz;
    a.ends_at := a.starts_at + make_interval(mins => a.duration_minutes);
    IF a.starts_at < a.created_at THEN RETURN invalid('appointment_date', 'is in the past'); END IF;
    role := role_for(caller, a.doctor_id, a.patient_id);

    SELECT * INTO survey FROM survey_slots(a.doctor_id, a.starts_at, a.ends_at, '{}');
    IF wanted_slot IS NOT NULL AND wanted_slot <> ALL (survey.ids) THEN
        SELECT true INTO known FROM slot WHERE id = wanted_slot;
        RETURN CASE WHEN known THEN invalid('time_slot', 'is not a slot of this doctor at this time')
                    ELSE '{"outcome": "unknown-slot"}' END;
    END IF;
    refusal := survey_refusal(a.doctor_id, a.starts_at, a.ends_at, role IN ('doctor', 'admin'),
                              survey.closed, survey.full_slot, survey.covered);
    IF refusal IS NOT NULL THEN RETURN refusal; END IF;

    a.appointment_id := uuidv7();
    a.booking_reference := a.appointment_id;
    a.reference_version := 1;
    a.appointment_type := command ->> 'appointment_type';
    a.requires_confirmation := NOT (d.confirms_at_once OR coalesce(m.confirms_at_once, false));
    a.status := CASE WHEN a.requires_confirmation THEN 'pending' ELSE 'confirmed' END;
    a.confirmed_at := CASE WHEN a.requires_confirmation THEN NULL ELSE a.created_at END;
    a.booking_method := command ->> 'booking_method';
    a.local_date := (command ->> 'date')::date;
    a.start_time := (command ->> 'time')::time;
    a.time_zone := d.time_zone;
    a.off_slot := NOT survey.covered;
    a.consultation_fee := coalesce(m.price, d.consultation_fee);
    a.is_paid := false;
    a.follow_up_required := false;
    a.reason_for_visit := command ->> 'reason_for_visit';
    a.symptoms := command ->> 'symptoms';
    a.chief_complaint := command ->> 'chief_complaint';
    a.notes := command ->> 'notes';
    a.booked_by := caller ->> 'sub';

    a := insert_appointment(a, survey.ids, '{}', role, caller, 'created', NULL, '{}', booked_values(a), context);
    IF a.id IS NULL THEN
        RETURN refused(conflict_reason((command ->> 'patient')::bigint, (command ->> 'starts_at')::timestamptz,
            (command ->> 'starts_at')::timestamptz
                + make_interval(mins => coalesce((command ->> 'duration_minutes')::int, m.duration_minutes, 30)), NULL));
    END IF;
    PERFORM emit_appointment(a, 'booked', survey.ids, '{}', context);
    RETURN jsonb_build_object('outcome', 'ok', 'appointment', appointment_state(a.id));
END $$;

CREATE OR REPLACE FUNCTION book(command jsonb, caller jsonb, context jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    answer jsonb := claim_key(command -> 'idempotency');
BEGIN
    IF answer IS NOT NULL THEN RETURN answer; END IF;
    RETURN settle_key(command -> 'idempotency', try_book(command, caller, context), 201::smallint);
END $$;
