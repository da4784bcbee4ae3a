-- What people call a booking: letters show it. Absent until an event of this appointment tells it.
ALTER TABLE appointment ADD COLUMN reference text;
CREATE INDEX appointment_reference ON appointment (reference, id);

-- Tells the other services what became of a message about an appointment.
CREATE OR REPLACE FUNCTION emit_delivery(d delivery, fact text, context jsonb) RETURNS void LANGUAGE sql AS $$
    SELECT emit('notification.internal.deliveries', a.booking_reference::text,
                'org.umoorsehhat.notification.' || fact || '.v1', d.id::text, d.version,
                jsonb_strip_nulls(jsonb_build_object(
                    'delivery_id', d.id, 'appointment_id', a.appointment_id, 'booking_reference', a.booking_reference, 'reference', a.reference,
                    'patient_id', d.patient_id, 'channel', d.channel, 'message', d.message,
                    'at', to_char(d.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                    'reason', CASE WHEN fact = 'delivery-failed' THEN d.reason END)),
                context)
    FROM appointment a WHERE a.id = d.appointment
$$;
