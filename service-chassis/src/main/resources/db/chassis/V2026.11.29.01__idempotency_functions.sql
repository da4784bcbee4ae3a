-- The idempotency key of a command that is one statement. Who comes second with a key waits here for the first.
-- state: new (go on), replay (resource is what the first one made), reused (it came with another request), running.
CREATE FUNCTION claim_key(
    p_caller text, p_key text, p_fingerprint bytea, p_kept_seconds float8, OUT state text, OUT resource text
) LANGUAGE plpgsql AS $$
DECLARE
    known idempotency_key;
BEGIN
    state := 'new';
    IF p_key IS NULL THEN RETURN; END IF;
    INSERT INTO idempotency_key AS k (caller, key, fingerprint) VALUES (p_caller, p_key, p_fingerprint)
    ON CONFLICT (caller, key) DO UPDATE
        SET fingerprint = excluded.fingerprint, status = NULL, resource = NULL, created_at = now()
        WHERE k.created_at < now() - make_interval(secs => p_kept_seconds);
    IF FOUND THEN RETURN; END IF;
    SELECT * INTO known FROM idempotency_key WHERE caller = p_caller AND key = p_key;
    resource := known.resource;
    state := CASE WHEN known.fingerprint <> p_fingerprint THEN 'reused' WHEN resource IS NULL THEN 'running' ELSE 'replay' END;
END $$;

-- Only success is remembered: a refusal, which has no resource, is looked at afresh.
CREATE FUNCTION settle_key(p_caller text, p_key text, p_status smallint, p_resource text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF p_key IS NULL THEN RETURN; END IF;
    IF p_resource IS NULL THEN
        DELETE FROM idempotency_key WHERE caller = p_caller AND key = p_key;
    ELSE
        UPDATE idempotency_key SET status = p_status, resource = p_resource WHERE caller = p_caller AND key = p_key;
    END IF;
END $$;
