-- Cancels the old appointment and makes the new one in one statement: ranges are never updated. Slots that both touch
-- keep their seat. command: id or uuid, date, time, time_zone, starts_at, reason?, now, hold_policy.
CREATE OR REPLACE FUNCTION try_reschedule(command jsonb, caller jsonb, context jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    a appointment := find_appointment(command, caller);
    old appointment;
    n appointment;
    d doctor;
    role text;
    at timestamptz := (command ->> 'now')::timestamptz;
    refusal jsonb;
    survey record;
    mine bigint[];
    freed bigint[];
    reason text;
BEGIN
    IF a.id IS NULL THEN RETURN '{"outcome": "not-found"}'; END IF;
    role := role_for(caller, a.doctor_id, a.patient_id);
    n := a;
    n.starts_at := (command ->> 'starts_at')::timestamptz;
    n.ends_at := n.starts_at + make_interval(mins => a.duration_minutes);

    PERFORM share_doctor(a.doctor_id);
    SELECT * INTO d FROM doctor WHERE id = a.doctor_id;
    IF d.time_zone <> command ->> 'time_zone' THEN
        RETURN jsonb_build_object('outcome', 'zone-changed', 'doctor', a.doctor_id);
    END IF;
    -- Two appointments of a patient that change places wait for each other here, not in the exclusion check.
    PERFORM FROM patient WHERE id = a.patient_id FOR NO KEY UPDATE;
    SELECT array_agg(slot_id) INTO mine FROM seat WHERE appointment_id = a.id;
    mine := coalesce(mine, '{}');
    PERFORM FROM slot
    WHERE id = ANY (mine) OR (doctor_id = a.doctor_id AND starts_at < n.ends_at AND starts_at > n.starts_at - interval '1 day'
                              AND ends_at > n.starts_at AND NOT is_withdrawn)
    ORDER BY starts_at, id FOR NO KEY UPDATE;
    SELECT * INTO old FROM appointment WHERE id = a.id FOR NO KEY UPDATE;
    IF old.id IS NULL THEN RETURN '{"outcome": "not-found"}'; END IF;
    refusal := action_refusal(old, 'reschedule', role, at);
    IF refusal IS NOT NULL THEN RETURN refusal; END IF;
    IF n.starts_at < at THEN RETURN invalid('new_date', 'is in the past'); END IF;
    IF NOT d.is_active THEN RETURN refused('doctor-inactive'); END IF;
    IF EXISTS (SELECT FROM patient WHERE id = a.patient_id AND erased_at IS NOT NULL) THEN RETURN refused('patient-inactive'); END IF;

    SELECT * INTO survey FROM survey_slots(a.doctor_id, n.starts_at, n.ends_at, mine);
    refusal := survey_refusal(a.doctor_id, n.starts_at, n.ends_at, role IN ('doctor', 'admin'),
                              survey.closed, survey.full_slot, survey.covered);
    IF refusal IS NOT NULL THEN RETURN refusal; END IF;

    n := old;
    n.appointment_id := uuidv7();
    n.reference_version := old.reference_version + 1;
    n.starts_at := (command ->> 'starts_at')::timestamptz;
    n.ends_at := n.starts_at + make_interval(mins => old.duration_minutes);
    n.local_date := (command ->> 'date')::date;
    n.start_time := (command ->> 'time')::time;
    n.time_zone := d.time_zone;
    n.status := 'scheduled';
    n.off_slot := NOT survey.covered;
    n.booked_by := caller ->> 'sub';
    n.rescheduled_from := old.id;
    n.created_at := at;
    n.confirmed_at := at;
    n.requires_confirmation := false;
    reason := 'Rescheduled to ' || n.local_date || ' ' || to_char(n.start_time, 'HH24:MI')
        || coalesce(': ' || nullif(command ->> 'reason', ''), '');

    BEGIN
        freed := release_seats(old, at, CASE WHEN survey.ids && mine THEN NULL ELSE command -> 'hold_policy' END, context);
        -- The number of the new one goes into the old one's only audit row.
        n.id := nextval(pg_get_serial_sequence('appointment', 'id'));
        a := old;
        a.status := 'cancelled';
        a.slot_ids := freed;
        a.cancelled_at := at;
        a.cancelled_by := caller ->> 'sub';
        a.cancelled_by_role := role;
        a.cancellation_reason := reason;
        a.rescheduled_to := n.id;
        a := save_change(old, a, 'cancelled', role, caller, at, NULL, context);
        n := insert_appointment(n, survey.ids, '{}', role, caller, 'rescheduled', reason,
            jsonb_build_object('status', old.status, 'appointment_date', old.local_date, 'appointment_time', old.start_time),
            jsonb_build_object('status', 'scheduled', 'appointment_date', n.local_date, 'appointment_time', n.start_time,
                               'rescheduled_from', old.id), context);
        IF n.id IS NULL THEN RAISE SQLSTATE 'UB409'; END IF;
    EXCEPTION WHEN SQLSTATE 'UB409' THEN
        -- All of the block is undone.
        RETURN refused(conflict_reason(old.patient_id, (command ->> 'starts_at')::timestamptz,
            (command ->> 'starts_at')::timestamptz + make_interval(mins => old.duration_minutes), old.id));
    END;

    PERFORM emit_appointment(n, 'rescheduled', survey.ids, jsonb_build_object('previous', jsonb_build_object(
        'id', old.id, 'appointment_id', old.appointment_id, 'date', old.local_date, 'start_time', old.start_time,
        'starts_at', instant_text(old.starts_at), 'ends_at', instant_text(old.ends_at), 'slot_ids', to_jsonb(freed))), context);
    RETURN jsonb_build_object('outcome', 'ok', 'appointment', appointment_state(n.id), 'old', appointment_state(old.id));
END $$;

CREATE OR REPLACE FUNCTION reschedule(command jsonb, caller jsonb, context jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    answer jsonb := claim_key(command -> 'idempotency');
BEGIN
    IF answer IS NOT NULL THEN RETURN answer; END IF;
    RETURN settle_key(command -> 'idempotency', try_reschedule(command, caller, context), 200::smallint);
END $$;
