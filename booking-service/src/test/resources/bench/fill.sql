-- Fills an empty database with :count appointments of three years, nine tenths of them past, with their statistics;
-- no seats, since the past takes none and the future ones are booked off the ledger. Indexes are built afterwards by
-- whoever loads ten millions; two hundred thousand take seconds with them.
INSERT INTO doctor (id, name, folded_name, time_zone, consultation_fee, is_active, confirms_at_once)
SELECT 1000000 + d, 'Dr Example ' || d, 'dr example ' || d, 'Asia/Riyadh', 150, true, false
FROM generate_series(1, greatest(20, :count / 5000)) AS d;

INSERT INTO medical_service (id, doctor_id, name, duration_minutes, price, is_active, confirms_at_once)
SELECT 1000000 + d.id * 4 + s, d.id, 'Service ' || s, 30, 100 + 50 * s, true, false
FROM doctor d CROSS JOIN generate_series(0, 3) AS s WHERE d.id > 1000000;

INSERT INTO patient (id, name, folded_name, locale, time_zone)
SELECT 10000000 + p, 'Patient ' || md5(p::text), 'patient ' || md5(p::text), 'en', 'UTC' FROM generate_series(1, greatest(1000, :count / 50)) AS p;

-- What the triggers would say of each row is so by construction.
ALTER TABLE appointment DISABLE TRIGGER payments_agree_when_booked;
ALTER TABLE payment DISABLE TRIGGER payments_agree;

INSERT INTO appointment (
    appointment_id, booking_reference, reference, reference_version, doctor_id, patient_id, service_id, appointment_type, status,
    booking_method, local_date, start_time, duration_minutes, time_zone, starts_at, ends_at, off_slot, slot_ids,
    consultation_fee, is_paid, payment_method, amount_paid, requires_confirmation, private_values, created_at, updated_at,
    audit_count, audit_hash)
SELECT uuidv7() AS id, uuidv7(), 'C' || lpad(i::text, 8, '2'), 1, doctor, patient, CASE WHEN i % 3 > 0 THEN 1000000 + doctor * 4 + i % 4 END,
       (ARRAY['consultation', 'consultation', 'consultation', 'follow_up', 'emergency', 'screening', 'vaccination', 'test', 'therapy'])[1 + i % 9],
       status, (ARRAY['online', 'online', 'phone', 'walk_in', 'referral'])[1 + i % 5],
       (starts_at AT TIME ZONE 'Asia/Riyadh')::date, (starts_at AT TIME ZONE 'Asia/Riyadh')::time, 15, 'Asia/Riyadh',
       starts_at, starts_at + interval '15 minutes', false, '{}', 150, is_paid,
       CASE WHEN is_paid THEN (ARRAY['cash', 'card', 'insurance', 'online'])[1 + i % 4] END, CASE WHEN is_paid THEN 150 END,
       true, jsonb_build_object('reason_for_visit', 'reason ' || i % 1000, 'folded_reason', 'reason ' || i % 1000), starts_at - interval '7 days', starts_at - interval '7 days', 0, '\x00'
FROM (
    SELECT i, doctor, patient, starts_at,
           CASE WHEN starts_at > now() THEN CASE WHEN i % 7 = 0 THEN 'pending' WHEN i % 7 = 1 THEN 'scheduled' ELSE 'confirmed' END
                WHEN i % 10 = 0 THEN 'cancelled' WHEN i % 31 = 0 THEN 'no_show' ELSE 'completed' END AS status,
           starts_at <= now() AND i % 10 <> 0 AND i % 4 <> 0 AS is_paid
    FROM (
        -- One after the other over three years; each patient and each doctor at most once at any time.
        SELECT i, 1000001 + i % greatest(20, :count / 5000) AS doctor,
               10000001 + (i::bigint * 7919) % greatest(1000, :count / 50) AS patient,
               date_trunc('minute', now() - interval '985 days' + i * (interval '1095 days' / :count)) AS starts_at
        FROM generate_series(1, :count) AS i) AS one
) AS all_of_them
ON CONFLICT DO NOTHING;

INSERT INTO payment (booking_reference, appointment_id, doctor_id, patient_id, kind, amount, currency, method, at, by_role, by_sub, by_name,
                     receipt_year, receipt_no)
SELECT booking_reference, id, doctor_id, patient_id, 'payment', amount_paid, currency, payment_method, starts_at, 'admin', 'example', 'Example',
       extract(year FROM starts_at), row_number() OVER (PARTITION BY extract(year FROM starts_at) ORDER BY id)
FROM appointment WHERE amount_paid > 0 AND doctor_id > 1000000;

INSERT INTO receipt_number (year, last) SELECT receipt_year, max(receipt_no) FROM payment GROUP BY 1
ON CONFLICT (year) DO UPDATE SET last = excluded.last;

ALTER TABLE appointment ENABLE TRIGGER payments_agree_when_booked;
ALTER TABLE payment ENABLE TRIGGER payments_agree;

INSERT INTO statistics_day (doctor_id, local_date, appointment_type, status, appointments, listed, seats, revenue, unpaid, capacity)
SELECT d.doctor, a.local_date, a.appointment_type, a.status, count(*), count(*), 0,
       coalesce(sum(a.amount_paid) FILTER (WHERE a.status = 'completed' AND a.is_paid), 0),
       coalesce(sum(a.consultation_fee) FILTER (WHERE a.status = 'completed' AND NOT a.is_paid), 0), 0
FROM appointment a CROSS JOIN LATERAL (VALUES (a.doctor_id), (0::bigint)) AS d (doctor)
WHERE a.doctor_id > 1000000
GROUP BY 1, 2, 3, 4
ON CONFLICT (doctor_id, local_date, appointment_type, status, currency) DO UPDATE SET
    appointments = statistics_day.appointments + excluded.appointments, listed = statistics_day.listed + excluded.listed,
    seats = statistics_day.seats + excluded.seats, revenue = statistics_day.revenue + excluded.revenue,
    unpaid = statistics_day.unpaid + excluded.unpaid, capacity = statistics_day.capacity + excluded.capacity;
