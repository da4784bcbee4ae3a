-- Booking's half of the waiting list. It alone decides whether a seat is free, held or taken, and when a hold ends.

-- seat-requested: hold a seat for the entry that asks, or say that nothing is free.
CREATE OR REPLACE FUNCTION hold_requested_seat(event jsonb, p_now timestamptz, policy jsonb, context jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    s slot;
    h hold;
    survey record;
    v bigint;
BEGIN
    SELECT * INTO s FROM slot WHERE id = (event ->> 'slot_id')::bigint;
    IF FOUND THEN
        PERFORM share_doctor(s.doctor_id);
        SELECT * INTO s FROM slot WHERE id = s.id;
        -- The whole slot where it has one seat; where several may come at the same time, a usual appointment.
        h.duration_minutes := least(extract(epoch FROM s.ends_at - s.starts_at) / 60,
                                    CASE WHEN s.capacity > 1 THEN 30 ELSE 180 END);
        h.starts_at := s.starts_at;
        h.ends_at := s.starts_at + make_interval(mins => h.duration_minutes);
        SELECT * INTO survey FROM survey_slots(s.doctor_id, h.starts_at, h.ends_at, '{}');
        SELECT version INTO v FROM slot WHERE id = s.id;
        IF NOT s.is_withdrawn AND survey.closed IS NULL AND survey.full_slot IS NULL AND h.duration_minutes >= 15
           AND h.starts_at > p_now + make_interval(secs => (policy ->> 'request_notice_seconds')::float8) THEN
            UPDATE slot SET held = held + 1, version = version + 1 WHERE id = ANY (survey.ids);
            PERFORM emit_occupancy(survey.ids, context);
            h.first_slot_id := s.id;
            h.doctor_id := s.doctor_id;
            h.local_date := s.local_date;
            h.start_time := s.start_time;
            h.time_zone := s.time_zone;
            h.appointment_type := event ->> 'appointment_type';
            h.expires_at := least(date_trunc('second', p_now) + make_interval(secs => (policy ->> 'hold_seconds')::float8), h.starts_at);
            h.entry_id := (event ->> 'entry_id')::bigint;
            h.request_id := (event ->> 'request_id')::uuid;
            PERFORM open_hold(h, survey.ids, context);
            RETURN;
        END IF;
    END IF;
    PERFORM emit('booking.internal.seat-holds', event ->> 'slot_id', 'org.umoorsehhat.booking.seat-request-refused.v1',
        event ->> 'request_id', 1, jsonb_build_object('request_id', event -> 'request_id', 'entry_id', event -> 'entry_id',
            'slot_id', event -> 'slot_id', 'occupancy_version', coalesce(v, 0)), context);
END $$;

-- offer-accepted: the hold becomes an appointment, or the reason why not. A hold that has ended meanwhile is no
-- refusal yet: a free seat will do. Only this answer is final.
CREATE OR REPLACE FUNCTION take_held_seat(event jsonb, p_now timestamptz, context jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    h hold;
    d doctor;
    a appointment;
    patient patient;
    survey record;
    mine bigint[] := '{}';
    reason text;
    answer jsonb := jsonb_build_object('offer_id', event -> 'offer_id', 'entry_id', event -> 'entry_id',
                                       'patient_id', event -> 'patient_id');
    system jsonb := '{"role": "system", "sub": "waiting-list", "name": "Waiting list"}';
BEGIN
    SELECT * INTO h FROM hold WHERE id = (event ->> 'hold_id')::uuid;
    IF NOT FOUND THEN
        h.id := (event ->> 'hold_id')::uuid;
        h.first_slot_id := (event ->> 'slot_id')::bigint;
        h.doctor_id := (event ->> 'doctor_id')::bigint;
        h.starts_at := (event ->> 'starts_at')::timestamptz;
        h.duration_minutes := (event ->> 'duration_minutes')::int;
        h.ends_at := h.starts_at + make_interval(mins => h.duration_minutes);
        h.state := 'released';
    END IF;
    PERFORM share_doctor(h.doctor_id);
    SELECT * INTO d FROM doctor WHERE id = h.doctor_id;
    SELECT * INTO patient FROM patient p WHERE p.id = (event ->> 'patient_id')::bigint FOR KEY SHARE;
    -- Its seats lie in the slots that it touches: a slot that moves ends its holds.
    SELECT coalesce(array_agg(slot_id), '{}') INTO mine FROM hold_seat WHERE hold_id = h.id;
    SELECT * INTO survey FROM survey_slots(h.doctor_id, h.starts_at, h.ends_at, mine);
    SELECT state INTO h.state FROM hold WHERE id = h.id FOR UPDATE;
    IF h.state = 'taken' THEN RETURN; END IF;
    IF h.state IS DISTINCT FROM 'open' AND mine <> '{}' THEN
        -- It ended while this waited for the slots: look again, with none of its own.
        mine := '{}';
        SELECT * INTO survey FROM survey_slots(h.doctor_id, h.starts_at, h.ends_at, mine);
    END IF;

    IF patient.id IS NULL OR NOT patient.is_active OR patient.erased_at IS NOT NULL THEN reason := 'patient-inactive';
    ELSIF d.id IS NULL OR NOT d.is_active OR h.starts_at <= p_now OR NOT survey.covered
          OR survey.closed IS NOT NULL OR survey.full_slot IS NOT NULL THEN reason := 'seat-gone';
    ELSE
        a.appointment_id := uuidv7();
        a.booking_reference := a.appointment_id;
        a.reference_version := 1;
        a.doctor_id := h.doctor_id;
        a.patient_id := patient.id;
        a.appointment_type := event ->> 'appointment_type';
        a.status := 'confirmed';
        a.requires_confirmation := false;
        a.booking_method := 'online';
        a.local_date := (h.starts_at AT TIME ZONE d.time_zone)::date;
        a.start_time := (h.starts_at AT TIME ZONE d.time_zone)::time;
        a.duration_minutes := h.duration_minutes;
        a.time_zone := d.time_zone;
        a.starts_at := h.starts_at;
        a.ends_at := h.ends_at;
        a.off_slot := false;
        a.consultation_fee := d.consultation_fee;
        a.is_paid := false;
        a.follow_up_required := false;
        a.booked_by := 'waiting-list';
        a.created_at := p_now;
        a.confirmed_at := p_now;
        a := insert_appointment(a, survey.ids, mine, 'system', system, 'created', NULL, '{}', booked_values(a), context);
        IF a.id IS NULL THEN reason := 'patient-busy'; END IF;
    END IF;

    IF reason IS NOT NULL THEN
        -- The hold stays: waitlist-service says whether somebody is next.
        PERFORM emit_hold(h, 'seat-take-refused', 2, answer || jsonb_build_object('reason', reason), context);
        RETURN;
    END IF;
    DELETE FROM hold_seat WHERE hold_id = h.id;
    UPDATE hold SET state = 'taken', ended_at = p_now WHERE id = h.id;
    PERFORM emit_appointment(a, 'booked', survey.ids, '{}', context);
    PERFORM emit_hold(h, 'seat-hold-taken', 2, answer || jsonb_build_object('appointment', jsonb_build_object(
        'id', a.id, 'appointment_id', a.appointment_id, 'doctor_id', a.doctor_id, 'date', a.local_date,
        'start_time', a.start_time, 'duration_minutes', a.duration_minutes, 'status', a.status)), context);
END $$;

-- An offer ended, or there was nobody to make one to: the hold passes to a successor where somebody is next, or its
-- seats are free.
CREATE OR REPLACE FUNCTION pass_on_hold(p_hold uuid, has_next boolean, p_reason text, p_now timestamptz, policy jsonb, context jsonb)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    h hold;
    slots bigint[];
BEGIN
    SELECT * INTO h FROM hold WHERE id = p_hold;
    IF NOT FOUND THEN RETURN; END IF;
    PERFORM share_doctor(h.doctor_id);
    PERFORM lock_hold_seats(p_hold);
    SELECT * INTO h FROM hold WHERE id = p_hold AND state = 'open' FOR UPDATE;
    IF NOT FOUND THEN RETURN; END IF;
    IF has_next AND h.starts_at > p_now + make_interval(secs => (policy ->> 'request_notice_seconds')::float8) THEN
        UPDATE hold SET state = 'succeeded', ended_at = p_now WHERE id = h.id;
        WITH gone AS (DELETE FROM hold_seat WHERE hold_id = h.id RETURNING slot_id)
        SELECT array_agg(s.id ORDER BY s.starts_at, s.id) INTO slots FROM gone JOIN slot s ON s.id = gone.slot_id;
        h.expires_at := least(date_trunc('second', p_now) + make_interval(secs => (policy ->> 'hold_seconds')::float8), h.starts_at);
        h.entry_id := NULL;
        h.request_id := NULL;
        PERFORM open_hold(h, slots, context);
    ELSE
        PERFORM release_hold(h, p_now, p_reason, context);
    END IF;
END $$;
