CREATE OR REPLACE FUNCTION audit_digest(salt uuid, content jsonb) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(convert_to(salt::text || content::text, 'UTF8'))
$$;

-- The hash of a row covers the hash before it, so that no row can be changed, moved or left out unseen. The instant
-- goes in as microseconds: its text would depend on the session.
CREATE OR REPLACE FUNCTION audit_seal(previous bytea, e audit_entry) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(coalesce(previous, '\x'::bytea) || convert_to(jsonb_build_array(
        (e).appointment_id, (e).no, (e).action, (e).role, (extract(epoch FROM (e).at) * 1000000)::bigint, (e).trace_id,
        (e).old_values, (e).new_values, encode((e).private_digest, 'hex'))::text, 'UTF8'))
$$;

CREATE OR REPLACE FUNCTION audit_prepare(
    previous bytea, p_appointment uuid, p_no int, p_action text, p_role text, caller jsonb, p_at timestamptz,
    context jsonb, p_notes text, p_old jsonb, p_new jsonb, p_private_old jsonb, p_private_new jsonb
) RETURNS audit_entry LANGUAGE plpgsql AS $$
DECLARE
    e audit_entry;
BEGIN
    e.appointment_id := p_appointment;
    e.no := p_no;
    e.action := p_action;
    e.role := p_role;
    e.at := p_at;
    e.trace_id := context ->> 'correlation_id';
    e.old_values := p_old;
    e.new_values := p_new;
    e.salt := gen_random_uuid();
    e.content := jsonb_strip_nulls(jsonb_build_object('sub', caller ->> 'sub', 'name', caller ->> 'name', 'notes', p_notes))
        || jsonb_build_object('old', p_private_old, 'new', p_private_new);
    e.private_digest := audit_digest(e.salt, e.content);
    e.hash := audit_seal(previous, e);
    RETURN e;
END $$;

CREATE OR REPLACE FUNCTION audit_store(e audit_entry) RETURNS void LANGUAGE sql AS $$
    WITH row AS (
        INSERT INTO audit_log (appointment_id, no, action, role, at, trace_id, old_values, new_values, private_digest, hash)
        VALUES ((e).appointment_id, (e).no, (e).action, (e).role, (e).at, (e).trace_id, (e).old_values, (e).new_values,
                (e).private_digest, (e).hash)
        RETURNING id)
    INSERT INTO audit_private (audit_id, salt, content) SELECT id, (e).salt, (e).content FROM row
$$;

-- Of the fields named, those that differ, with their old and their new values.
CREATE OR REPLACE FUNCTION changed_fields(old jsonb, new jsonb, fields text[], OUT was jsonb, OUT is_now jsonb)
LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(jsonb_object_agg(f, coalesce(old -> f, 'null')), '{}'),
           coalesce(jsonb_object_agg(f, coalesce(new -> f, 'null')), '{}')
    FROM unnest(fields) AS f
    WHERE coalesce(old -> f, 'null') <> coalesce(new -> f, 'null')
$$;

-- Follows the chain of each appointment from its first row to the head that the appointment keeps, and gives what is
-- wrong. A part that was blanked cannot be compared with its digest any more; the chain still covers the digest.
CREATE OR REPLACE FUNCTION audit_violations(p_appointment uuid)
RETURNS TABLE (appointment_id uuid, no int, violation text) LANGUAGE plpgsql STABLE AS $$
DECLARE
    r record;
    e audit_entry;
    current uuid;
    previous bytea;
    expected int;
BEGIN
    FOR r IN
        SELECT l.*, p.audit_id, p.salt, p.content
        FROM audit_log l LEFT JOIN audit_private p ON p.audit_id = l.id
        WHERE p_appointment IS NULL OR l.appointment_id = p_appointment
        ORDER BY l.appointment_id, l.no
    LOOP
        IF r.appointment_id IS DISTINCT FROM current THEN
            current := r.appointment_id; previous := NULL; expected := 1;
        END IF;
        e := (r.appointment_id, r.no, r.action, r.role, r.at, r.trace_id, r.old_values, r.new_values, r.salt, r.content,
              r.private_digest, r.hash);
        appointment_id := r.appointment_id; no := r.no;
        IF r.no <> expected THEN violation := 'a row is missing before this one'; RETURN NEXT; END IF;
        IF audit_seal(previous, e) <> r.hash THEN violation := 'the row is not what was written'; RETURN NEXT; END IF;
        IF r.audit_id IS NULL THEN violation := 'the private part is missing'; RETURN NEXT;
        ELSIF r.content IS NOT NULL AND audit_digest(r.salt, r.content) IS DISTINCT FROM r.private_digest THEN
            violation := 'the private part is not what was written'; RETURN NEXT;
        END IF;
        previous := r.hash; expected := r.no + 1;
    END LOOP;
    RETURN QUERY
        SELECT a.appointment_id, a.audit_count, 'the newest rows are missing'
        FROM appointment a LEFT JOIN audit_log l ON l.appointment_id = a.appointment_id AND l.no = a.audit_count
        WHERE (p_appointment IS NULL OR a.appointment_id = p_appointment) AND l.hash IS DISTINCT FROM a.audit_hash;
END $$;
