-- Records several messages that a provider took; gives those that it recorded. It waits for nobody, so that it deadlocks with
-- nobody: a row that somebody else has locked is left out, as is one whose lease has ended. Ask delivery_sent for those.
CREATE FUNCTION deliveries_sent(p_sent jsonb) RETURNS SETOF bigint LANGUAGE plpgsql AS $$
DECLARE s record;
BEGIN
    FOR s IN
        SELECT x.* FROM jsonb_to_recordset(p_sent) AS x (id bigint, lease uuid, at timestamptz, provider_id text, context jsonb)
        JOIN delivery d ON d.id = x.id FOR UPDATE OF d SKIP LOCKED
    LOOP
        IF delivery_sent(s.id, s.lease, s.at, s.provider_id, s.context) THEN RETURN NEXT s.id; END IF;
    END LOOP;
END $$;
