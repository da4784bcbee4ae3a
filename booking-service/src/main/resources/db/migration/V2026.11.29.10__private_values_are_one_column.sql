-- All free text about a patient in one column, which audit, archive and erasure handle as a whole. Instances of the
-- version before cannot run beside this one.
ALTER TABLE appointment ADD COLUMN private_values jsonb NOT NULL DEFAULT '{}';
UPDATE appointment SET private_values = jsonb_strip_nulls(jsonb_build_object(
    'reason_for_visit', reason_for_visit, 'symptoms', symptoms, 'chief_complaint', chief_complaint, 'notes', notes,
    'doctor_notes', doctor_notes, 'cancellation_reason', cancellation_reason));
UPDATE appointment_archive SET content = content
    - ARRAY['reason_for_visit', 'symptoms', 'chief_complaint', 'notes', 'doctor_notes', 'cancellation_reason']
    || jsonb_build_object('private_values', jsonb_strip_nulls(jsonb_build_object(
        'reason_for_visit', content -> 'reason_for_visit', 'symptoms', content -> 'symptoms',
        'chief_complaint', content -> 'chief_complaint', 'notes', content -> 'notes',
        'doctor_notes', content -> 'doctor_notes', 'cancellation_reason', content -> 'cancellation_reason')));
DROP VIEW IF EXISTS appointment_read;
ALTER TABLE appointment
    DROP COLUMN reason_for_visit, DROP COLUMN symptoms, DROP COLUMN chief_complaint, DROP COLUMN notes,
    DROP COLUMN doctor_notes, DROP COLUMN cancellation_reason;
-- A search finds rare words by this. What waits to be sorted in is kept short, so that no booking sorts in much.
CREATE INDEX appointment_reason ON appointment USING gin ((private_values ->> 'reason_for_visit') gin_trgm_ops)
    WITH (gin_pending_list_limit = 512) WHERE private_values ->> 'reason_for_visit' IS NOT NULL;
