-- An appointment as the API shows it, names included. Rows leave the database as JSON of this view.
DROP VIEW IF EXISTS appointment_read;
CREATE VIEW appointment_read AS
SELECT a.id, a.appointment_id, a.booking_reference,
       a.doctor_id AS doctor, d.name AS doctor_name, a.patient_id AS patient, p.name AS patient_name,
       a.service_id AS service, m.name AS service_name,
       a.appointment_type, a.status, a.booking_method,
       a.local_date AS appointment_date, a.start_time AS appointment_time, a.duration_minutes, a.time_zone,
       a.starts_at, a.ends_at, a.off_slot,
       a.reason_for_visit, a.symptoms, a.chief_complaint, a.notes, a.doctor_notes,
       a.consultation_fee, a.is_paid, a.payment_method, a.amount_paid, a.requires_confirmation,
       a.follow_up_required, a.follow_up_date, a.confirmation_sent, a.reminder_sent,
       a.booked_by, a.cancelled_at, a.cancelled_by, a.cancelled_by_role, a.cancellation_reason,
       a.rescheduled_from, a.rescheduled_to, a.created_at, a.updated_at, a.confirmed_at, a.started_at, a.completed_at,
       a.version
FROM appointment a
JOIN patient p ON p.id = a.patient_id
LEFT JOIN doctor d ON d.id = a.doctor_id
LEFT JOIN medical_service m ON m.id = a.service_id;

CREATE OR REPLACE FUNCTION appointment_state(p_id bigint) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT to_jsonb(v) FROM appointment_read v WHERE v.id = p_id
$$;

-- What the caller is to an appointment: admin, doctor, patient, system; NULL for a stranger, who must not learn that
-- it exists.
CREATE OR REPLACE FUNCTION role_for(caller jsonb, p_doctor bigint, p_patient bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN caller ->> 'role' = 'system' THEN 'system'
                WHEN (caller ->> 'admin')::boolean THEN 'admin'
                WHEN (caller ->> 'doctor_id')::bigint = p_doctor THEN 'doctor'
                WHEN (caller ->> 'patient_id')::bigint = p_patient THEN 'patient' END
$$;
