-- Which appointment a command means, if its caller may know of it: by number or by UUID.
CREATE OR REPLACE FUNCTION find_appointment(command jsonb, caller jsonb) RETURNS appointment LANGUAGE plpgsql STABLE AS $$
DECLARE
    a appointment;
BEGIN
    IF command ->> 'id' IS NOT NULL THEN
        SELECT * INTO a FROM appointment WHERE id = (command ->> 'id')::bigint;
    ELSE
        SELECT * INTO a FROM appointment WHERE appointment_id = (command ->> 'uuid')::uuid;
    END IF;
    IF a.id IS NULL OR role_for(caller, a.doctor_id, a.patient_id) IS NULL THEN RETURN NULL; END IF;
    RETURN a;
END $$;

-- Writes what has changed from a to n, as one audit row; gives the new row. Nothing changed and nothing to note: nothing
-- is written.
CREATE OR REPLACE FUNCTION save_change(
    a appointment, n appointment, p_action text, p_role text, caller jsonb, p_now timestamptz, p_notes text, context jsonb
) RETURNS appointment LANGUAGE plpgsql AS $$
DECLARE
    public_values record;
    private_values record;
    e audit_entry;
    was jsonb := to_jsonb(a);
    is_now jsonb := to_jsonb(n);
BEGIN
    SELECT * INTO public_values FROM changed_fields(was, is_now, ARRAY[
        'status', 'is_paid', 'payment_method', 'amount_paid', 'follow_up_required', 'follow_up_date',
        'confirmation_sent', 'reminder_sent', 'rescheduled_to']);
    SELECT * INTO private_values FROM changed_fields(was, is_now, ARRAY[
        'reason_for_visit', 'symptoms', 'chief_complaint', 'notes', 'doctor_notes', 'cancellation_reason']);
    IF public_values.is_now = '{}' AND private_values.is_now = '{}' AND p_notes IS NULL THEN RETURN a; END IF;
    e := audit_prepare(a.audit_hash, a.appointment_id, a.audit_count + 1, p_action, p_role, caller, p_now, context, p_notes,
        public_values.was, public_values.is_now, private_values.was, private_values.is_now);
    UPDATE appointment SET
        status = n.status, slot_ids = n.slot_ids, is_paid = n.is_paid, payment_method = n.payment_method,
        amount_paid = n.amount_paid, reason_for_visit = n.reason_for_visit, symptoms = n.symptoms,
        chief_complaint = n.chief_complaint, notes = n.notes, doctor_notes = n.doctor_notes,
        follow_up_required = n.follow_up_required, follow_up_date = n.follow_up_date,
        confirmation_sent = n.confirmation_sent, reminder_sent = n.reminder_sent, cancelled_at = n.cancelled_at,
        cancelled_by = n.cancelled_by, cancelled_by_role = n.cancelled_by_role,
        cancellation_reason = n.cancellation_reason, rescheduled_to = n.rescheduled_to, confirmed_at = n.confirmed_at,
        started_at = n.started_at, completed_at = n.completed_at, updated_at = p_now,
        reference_version = n.reference_version, version = a.version + 1, audit_count = e.no, audit_hash = e.hash
    WHERE id = a.id
    RETURNING * INTO a;
    PERFORM audit_store(e);
    RETURN a;
END $$;

CREATE OR REPLACE FUNCTION wrong_state(a appointment, p_why text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object('outcome', 'wrong-state', 'status', (a).status, 'why', p_why)
$$;

-- Whether an action may happen now; NULL when it may. The states are those of the API's description.
CREATE OR REPLACE FUNCTION action_refusal(a appointment, p_action text, p_role text, p_now timestamptz) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF p_role = 'patient' AND p_action NOT IN ('cancel', 'reschedule', 'update') THEN
        RETURN '{"outcome": "forbidden"}';
    END IF;
    IF a.rescheduled_to IS NOT NULL AND p_action <> 'update' THEN
        RETURN wrong_state(a, 'It was rescheduled: act on appointment ' || a.rescheduled_to || '.');
    END IF;
    CASE p_action
        WHEN 'confirm' THEN
            IF a.status <> 'pending' THEN RETURN wrong_state(a, 'Only a pending appointment can be confirmed.'); END IF;
        WHEN 'start' THEN
            IF a.status NOT IN ('confirmed', 'scheduled') THEN
                RETURN wrong_state(a, 'Only a confirmed or scheduled appointment can be started.');
            END IF;
        WHEN 'complete' THEN
            IF a.status <> 'in_progress' THEN
                RETURN wrong_state(a, 'Only an appointment in progress can be completed.');
            END IF;
        WHEN 'no_show' THEN
            IF a.status NOT IN ('confirmed', 'scheduled') THEN
                RETURN wrong_state(a, 'Only of a confirmed or scheduled appointment a no-show can be recorded.');
            END IF;
            IF a.starts_at > p_now THEN RETURN wrong_state(a, 'It has not begun yet.'); END IF;
        WHEN 'cancel', 'reschedule' THEN
            IF a.status NOT IN ('pending', 'confirmed', 'scheduled') THEN
                RETURN wrong_state(a, 'Only a pending, confirmed or scheduled appointment can be cancelled or rescheduled.');
            END IF;
            IF p_role = 'patient' AND a.starts_at <= p_now THEN
                RETURN wrong_state(a, 'It has begun: ask the clinic.');
            END IF;
        WHEN 'payment' THEN
            IF a.status = 'cancelled' THEN RETURN wrong_state(a, 'A cancelled appointment is not paid for.'); END IF;
            IF a.is_paid THEN RETURN wrong_state(a, 'It is paid already.'); END IF;
        WHEN 'refund' THEN
            IF NOT a.is_paid THEN RETURN wrong_state(a, 'It is not paid.'); END IF;
        ELSE NULL;
    END CASE;
    RETURN NULL;
END $$;

-- One action on one appointment. command: action, id or uuid, now, if_match?, and what the action takes.
CREATE OR REPLACE FUNCTION try_act(command jsonb, caller jsonb, context jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    a appointment := find_appointment(command, caller);
    n appointment;
    what text := command ->> 'action';
    at timestamptz := (command ->> 'now')::timestamptz;
    role text;
    refusal jsonb;
    noted text;
    logged text;
    fact text;
    patch jsonb := command -> 'fields';
BEGIN
    IF a.id IS NULL THEN RETURN '{"outcome": "not-found"}'; END IF;
    role := role_for(caller, a.doctor_id, a.patient_id);
    IF what IN ('cancel', 'complete', 'no_show') THEN
        PERFORM share_doctor(a.doctor_id);
        PERFORM lock_seats(a.id);
    END IF;
    SELECT * INTO a FROM appointment WHERE id = a.id FOR NO KEY UPDATE;
    IF a.id IS NULL THEN RETURN '{"outcome": "not-found"}'; END IF;
    refusal := action_refusal(a, what, role, at);
    IF refusal IS NOT NULL THEN RETURN refusal; END IF;
    IF jsonb_typeof(command -> 'if_match') = 'array' AND NOT command -> 'if_match' @> to_jsonb(a.version) THEN
        RETURN jsonb_build_object('outcome', 'stale', 'version', a.version);
    END IF;

    n := a;
    CASE what
        WHEN 'confirm' THEN
            n.status := 'confirmed'; n.confirmed_at := at; logged := 'confirmed'; fact := 'confirmed';
        WHEN 'start' THEN
            n.status := 'in_progress'; n.started_at := at; logged := 'started'; fact := 'started';
        WHEN 'complete' THEN
            n.status := 'completed'; n.completed_at := at; logged := 'completed'; fact := 'completed';
            n.doctor_notes := coalesce(patch ->> 'notes', n.doctor_notes);
            n.follow_up_required := coalesce((patch ->> 'follow_up_required')::boolean, n.follow_up_required);
            n.follow_up_date := coalesce((patch ->> 'follow_up_date')::date, n.follow_up_date);
        WHEN 'no_show' THEN
            n.status := 'no_show'; logged := 'no_show'; fact := 'no-show-recorded';
        WHEN 'cancel' THEN
            n.status := 'cancelled'; n.cancelled_at := at; n.cancelled_by := caller ->> 'sub'; n.cancelled_by_role := role;
            n.cancellation_reason := command ->> 'reason'; logged := 'cancelled'; fact := 'cancelled';
        WHEN 'payment' THEN
            n.is_paid := true; n.payment_method := command ->> 'payment_method';
            n.amount_paid := coalesce((command ->> 'amount')::numeric, a.consultation_fee);
            logged := 'paid'; fact := 'paid';
        WHEN 'refund' THEN
            n.is_paid := false; n.payment_method := NULL; n.amount_paid := NULL;
            logged := 'refunded'; fact := 'refunded';
        WHEN 'update' THEN
            IF patch ? 'reason_for_visit' THEN n.reason_for_visit := patch ->> 'reason_for_visit'; END IF;
            IF patch ? 'symptoms' THEN n.symptoms := patch ->> 'symptoms'; END IF;
            IF patch ? 'chief_complaint' THEN n.chief_complaint := patch ->> 'chief_complaint'; END IF;
            IF patch ? 'notes' THEN n.notes := patch ->> 'notes'; END IF;
            IF role <> 'patient' THEN
                IF patch ? 'doctor_notes' THEN n.doctor_notes := patch ->> 'doctor_notes'; END IF;
                IF patch ? 'follow_up_required' THEN
                    n.follow_up_required := coalesce((patch ->> 'follow_up_required')::boolean, false);
                END IF;
                IF patch ? 'follow_up_date' THEN n.follow_up_date := (patch ->> 'follow_up_date')::date; END IF;
            END IF;
            logged := 'updated'; fact := 'changed';
        -- What notification-service reports about its messages.
        WHEN 'reminder_sent' THEN
            n.reminder_sent := true; logged := 'reminder_sent'; noted := command ->> 'channel';
        WHEN 'confirmation_sent' THEN
            n.confirmation_sent := true; logged := 'confirmation_sent'; noted := command ->> 'channel';
    END CASE;

    IF what IN ('cancel', 'complete', 'no_show') THEN
        n.slot_ids := release_seats(a, at, CASE WHEN what = 'cancel' THEN command -> 'hold_policy' END, context);
    END IF;
    -- The state of a rescheduled appointment's reference is that of its successor.
    IF a.rescheduled_to IS NOT NULL THEN fact := NULL; END IF;
    IF fact IS NOT NULL THEN n.reference_version := a.reference_version + 1; END IF;
    n := save_change(a, n, logged, role, caller, at, noted, context);
    IF fact IS NOT NULL AND n.version > a.version THEN
        PERFORM emit_appointment(n, fact, seats_of(n), '{}', context);
    END IF;
    RETURN jsonb_build_object('outcome', 'ok', 'appointment', appointment_state(n.id));
END $$;

CREATE OR REPLACE FUNCTION act(command jsonb, caller jsonb, context jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    answer jsonb := claim_key(command -> 'idempotency');
BEGIN
    IF answer IS NOT NULL THEN RETURN answer; END IF;
    RETURN settle_key(command -> 'idempotency', try_act(command, caller, context), 200::smallint);
END $$;
