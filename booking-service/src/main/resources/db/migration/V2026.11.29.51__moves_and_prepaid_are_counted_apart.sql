-- A moved visit read as a cancelled one and another; what was paid before the visit was nowhere.
ALTER TABLE statistics_delta ADD COLUMN prepaid numeric(14,2) NOT NULL DEFAULT 0;
ALTER TABLE statistics_day ADD COLUMN prepaid numeric(14,2) NOT NULL DEFAULT 0;

WITH counted AS (
    SELECT doctor_id, local_date, appointment_type, status, 1 AS listed, rescheduled_to IS NOT NULL AS is_moved,
           CASE WHEN status <> 'completed' AND is_paid THEN amount_paid ELSE 0 END AS prepaid
    FROM appointment
    UNION ALL
    SELECT (content ->> 'doctor_id')::bigint, (content ->> 'local_date')::date, content ->> 'appointment_type', content ->> 'status',
           0, content ->> 'rescheduled_to' IS NOT NULL,
           CASE WHEN content ->> 'status' <> 'completed' AND (content ->> 'is_paid')::boolean AND content ->> 'rescheduled_to' IS NULL
                THEN (content ->> 'amount_paid')::numeric ELSE 0 END
    FROM appointment_archive
)
INSERT INTO statistics_delta (doctor_id, local_date, appointment_type, status, appointments, listed, seats, revenue, unpaid, prepaid)
SELECT doctor_id, local_date, appointment_type, outcome, sum(sign), sum(sign * listed), 0, 0, 0, sum(amount)
FROM (SELECT *, 'rescheduled' AS outcome, 1 AS sign, 0 AS amount FROM counted WHERE is_moved
      UNION ALL SELECT *, status, -1, 0 FROM counted WHERE is_moved
      UNION ALL SELECT *, status, 0, prepaid FROM counted WHERE prepaid <> 0) AS changes
GROUP BY 1, 2, 3, 4;
