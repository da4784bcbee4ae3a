-- The service may not change what the audit log and the archive hold; this function runs with the rights of its owner and
-- does only what is described.

-- Blanks a patient: the directory, free text of their appointments and archive, the private part of their audit. What
-- is left adds up and says nothing about anybody. outcome: not-found, live (an appointment that is not over is in one of
-- the states p_blocking), or erased. Under which names the patient has acted is asked while it is known. Rows from before staff
-- was named in the log itself keep the names, which nothing seals any more. A key that is locked belongs to a request that waits
-- for this patient, and will find them gone.
CREATE OR REPLACE FUNCTION erase_patient(
    p_patient bigint, p_blocking text[], p_now timestamptz, OUT outcome text, OUT new_version bigint
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    p patient;
    subs text[];
BEGIN
    SELECT * INTO p FROM patient WHERE id = p_patient FOR UPDATE;
    outcome := CASE WHEN FOUND THEN 'live' ELSE 'not-found' END;
    IF NOT FOUND OR EXISTS (SELECT FROM appointment WHERE patient_id = p_patient AND ends_at > p_now AND status = ANY (p_blocking)) THEN RETURN; END IF;
    outcome := 'erased';
    PERFORM FROM appointment WHERE patient_id = p_patient ORDER BY id FOR UPDATE;
    SELECT array_agg(DISTINCT x.content ->> 'sub') INTO subs
    FROM audit_log l JOIN audit_private x ON x.audit_id = l.id
    WHERE l.role = 'patient' AND l.appointment_id IN (
        SELECT appointment_id FROM appointment WHERE patient_id = p_patient
        UNION ALL SELECT appointment_id FROM appointment_archive WHERE patient_id = p_patient);
    UPDATE audit_private x SET salt = NULL, content = CASE WHEN l.role <> 'patient' AND l.actor IS NULL
        THEN jsonb_build_object('sub', x.content -> 'sub', 'name', x.content -> 'name') END
    FROM audit_log l
    WHERE l.id = x.audit_id AND x.content IS NOT NULL AND l.appointment_id IN (
        SELECT appointment_id FROM appointment WHERE patient_id = p_patient
        UNION ALL SELECT appointment_id FROM appointment_archive WHERE patient_id = p_patient);
    UPDATE appointment SET private_values = '{}', booked_by = NULL, cancelled_by = NULL, version = version + 1, updated_at = p_now
    WHERE patient_id = p_patient;
    UPDATE appointment_archive SET content = content - ARRAY['private_values', 'booked_by', 'cancelled_by'] WHERE patient_id = p_patient;
    DELETE FROM idempotency_key k
    USING (SELECT caller, key FROM idempotency_key WHERE caller = p.user_sub OR caller = ANY (subs) FOR UPDATE SKIP LOCKED) AS own
    WHERE k.caller = own.caller AND k.key = own.key;
    DELETE FROM waiting_entry WHERE patient_id = p_patient;
    UPDATE payment SET reason = NULL WHERE patient_id = p_patient AND reason IS NOT NULL;
    UPDATE emergency_access SET reason = NULL WHERE patient_id = p_patient AND reason IS NOT NULL;
    DELETE FROM revocation WHERE subject = p.user_sub OR subject = ANY (subs);
    UPDATE patient SET name = 'Erased patient', folded_name = 'erased patient', date_of_birth = NULL, gender = NULL, email = NULL, phone = NULL,
        locale = 'en', time_zone = 'UTC', user_sub = NULL, is_active = false, version = version + 1,
        erased_at = coalesce(erased_at, p_now), updated_at = p_now
    WHERE id = p_patient RETURNING version INTO new_version;
END $$;
