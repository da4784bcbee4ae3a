-- The service may not make or drop tables, nor change the log; this function runs with the rights of its owner and does only
-- what is described.

-- Makes the months of the access log that begin soon, and drops those that ended p_months ago, at least 12: what is dropped
-- leaves its last hash as an anchor. Gives how many were dropped.
CREATE OR REPLACE FUNCTION roll_access_log(p_months int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    month timestamp := date_trunc('month', now() AT TIME ZONE 'UTC');
    oldest text := to_char(month - make_interval(months => greatest(p_months, 12)), '"access_log_"YYYY_MM');
    part text;
    dropped int := 0;
BEGIN
    PERFORM FROM access_log_head FOR UPDATE;
    FOR i IN 0..2 LOOP
        part := to_char(month + make_interval(months => i), '"access_log_"YYYY_MM');
        IF to_regclass(part) IS NULL THEN
            EXECUTE format('CREATE TABLE %I PARTITION OF access_log FOR VALUES FROM (%L) TO (%L)', part,
                to_char(month + make_interval(months => i), 'YYYY-MM-DD"T00:00Z"'),
                to_char(month + make_interval(months => i + 1), 'YYYY-MM-DD"T00:00Z"'));
            EXECUTE format('REVOKE ALL ON %I FROM "${app_role}"', part);
        END IF;
    END LOOP;
    FOR part IN SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'access_log'::regclass ORDER BY 1 LOOP
        CONTINUE WHEN part >= oldest;
        EXECUTE format('INSERT INTO access_log_anchor SELECT no, hash, %L, now() FROM %I ORDER BY no DESC LIMIT 1', part, part);
        EXECUTE format('DROP TABLE %I', part);
        dropped := dropped + 1;
    END LOOP;
    RETURN dropped;
END $$;
REVOKE EXECUTE ON FUNCTION roll_access_log(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION roll_access_log(int) TO "${app_role}";

SELECT roll_access_log(1200);
