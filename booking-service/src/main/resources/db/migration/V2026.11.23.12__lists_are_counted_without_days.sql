-- What the lists of a doctor, or of the clinic (doctor 0), count when no days are asked for: the days of all years would
-- be tens of thousands of rows. Kept by statistics_day itself, whoever writes it.
CREATE TABLE statistics_total (
    doctor_id        bigint NOT NULL,
    appointment_type text   NOT NULL,
    status           text   NOT NULL,
    listed           bigint NOT NULL,
    PRIMARY KEY (doctor_id, appointment_type, status)
) WITH (fillfactor = 50);

-- None is written between the count and the triggers.
LOCK TABLE statistics_day IN SHARE ROW EXCLUSIVE MODE;

INSERT INTO statistics_total
SELECT doctor_id, appointment_type, status, sum(listed) FROM statistics_day WHERE status <> '' GROUP BY 1, 2, 3;

CREATE FUNCTION total_statistics() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        INSERT INTO statistics_total AS t
        SELECT doctor_id, appointment_type, status, sum(listed)
        FROM (SELECT doctor_id, appointment_type, status, listed FROM new_days
              UNION ALL SELECT doctor_id, appointment_type, status, -listed FROM old_days) AS changes
        WHERE status <> '' GROUP BY 1, 2, 3 HAVING sum(listed) <> 0
        ON CONFLICT (doctor_id, appointment_type, status) DO UPDATE SET listed = t.listed + excluded.listed;
    ELSE
        INSERT INTO statistics_total AS t
        SELECT doctor_id, appointment_type, status, sum(listed) FROM new_days
        WHERE status <> '' GROUP BY 1, 2, 3 HAVING sum(listed) <> 0
        ON CONFLICT (doctor_id, appointment_type, status) DO UPDATE SET listed = t.listed + excluded.listed;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER statistics_totalled AFTER INSERT ON statistics_day
    REFERENCING NEW TABLE AS new_days FOR EACH STATEMENT EXECUTE FUNCTION total_statistics();
CREATE TRIGGER statistics_retotalled AFTER UPDATE ON statistics_day
    REFERENCING OLD TABLE AS old_days NEW TABLE AS new_days FOR EACH STATEMENT EXECUTE FUNCTION total_statistics();
