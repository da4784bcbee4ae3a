CREATE OR REPLACE FUNCTION instant_text(t timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT to_char(t AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
$$;

-- The whole public state of an appointment: ids, times, statuses; never why somebody comes.
CREATE OR REPLACE FUNCTION appointment_event(a appointment, p_slots bigint[]) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT jsonb_strip_nulls(jsonb_build_object(
        'id', (a).id, 'appointment_id', (a).appointment_id, 'booking_reference', (a).booking_reference,
        'doctor_id', (a).doctor_id, 'doctor_name', (SELECT name FROM doctor WHERE id = (a).doctor_id),
        'patient_id', (a).patient_id,
        'service_id', (a).service_id, 'service_name', (SELECT name FROM medical_service WHERE id = (a).service_id),
        'appointment_type', (a).appointment_type, 'status', (a).status,
        'date', (a).local_date, 'start_time', (a).start_time, 'duration_minutes', (a).duration_minutes,
        'time_zone', (a).time_zone, 'starts_at', instant_text((a).starts_at), 'ends_at', instant_text((a).ends_at),
        'consultation_fee', (a).consultation_fee::text, 'is_paid', (a).is_paid, 'booking_method', (a).booking_method,
        'off_slot', (a).off_slot, 'slot_ids', to_jsonb(p_slots),
        'cancelled_by', CASE WHEN (a).status = 'cancelled' THEN (a).cancelled_by_role END))
$$;

CREATE OR REPLACE FUNCTION seats_of(a appointment) RETURNS bigint[] LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN (a).live
        THEN (SELECT coalesce(array_agg(s.id ORDER BY s.starts_at, s.id), '{}')
              FROM seat t JOIN slot s ON s.id = t.slot_id WHERE t.appointment_id = (a).id)
        ELSE (a).slot_ids END
$$;

CREATE OR REPLACE FUNCTION emit_appointment(a appointment, fact text, p_slots bigint[], extra jsonb, context jsonb)
RETURNS void LANGUAGE sql AS $$
    SELECT emit('booking.public.appointments', (a).booking_reference::text,
                'org.umoorsehhat.booking.appointment-' || fact || '.v1', (a).booking_reference::text,
                (a).reference_version, appointment_event(a, p_slots) || extra, context)
$$;

-- How full these slots are now. Their rows are locked, and their versions have grown.
CREATE OR REPLACE FUNCTION emit_occupancy(p_slots bigint[], context jsonb) RETURNS void LANGUAGE sql AS $$
    SELECT emit('booking.public.slot-occupancy', s.id::text, 'org.umoorsehhat.booking.slot-occupancy-changed.v1',
                s.id::text, s.version, jsonb_build_object(
                    'slot_id', s.id, 'doctor_id', s.doctor_id, 'starts_at', instant_text(s.starts_at),
                    'ends_at', instant_text(s.ends_at), 'time_zone', s.time_zone,
                    'is_open', s.is_open AND NOT s.is_withdrawn, 'capacity', s.capacity, 'booked', s.booked,
                    'held', s.held, 'slot_version', s.slot_version), context)
    FROM (SELECT * FROM slot WHERE id = ANY (p_slots) ORDER BY starts_at, id) AS s
$$;

CREATE OR REPLACE FUNCTION emit_hold(h hold, fact text, p_sequence bigint, p_data jsonb, context jsonb)
RETURNS void LANGUAGE sql AS $$
    SELECT emit('booking.internal.seat-holds', (h).first_slot_id::text, 'org.umoorsehhat.booking.' || fact || '.v1',
                (h).id::text, p_sequence,
                jsonb_build_object('hold_id', (h).id, 'slot_id', (h).first_slot_id) || p_data, context)
$$;
