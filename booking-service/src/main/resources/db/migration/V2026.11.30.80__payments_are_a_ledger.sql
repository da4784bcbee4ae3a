-- What was paid was one sum on the appointment. Now it is the sum of rows that are only ever added.

-- In which currency: that of the clinic, also of what is there.
ALTER TABLE appointment ADD COLUMN currency text NOT NULL DEFAULT '${currency}';
-- Some currencies have three decimals; nothing is written anew.
ALTER TABLE appointment ALTER COLUMN amount_paid TYPE numeric;

-- The last number of each year, locked until who takes the next one is done: none is left out.
CREATE TABLE receipt_number (
    year int PRIMARY KEY,
    last int NOT NULL
);

CREATE TABLE payment (
    id                bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    booking_reference uuid        NOT NULL,              -- what was paid goes along when the appointment is moved
    appointment_id    bigint      NOT NULL,              -- for which one it was paid
    doctor_id         bigint      NOT NULL,
    patient_id        bigint      NOT NULL,
    kind              text        NOT NULL CHECK (kind IN ('payment', 'refund')),
    amount            numeric     NOT NULL CHECK (amount > 0),
    currency          text        NOT NULL,
    method            text        NOT NULL,
    reason            text,
    at                timestamptz NOT NULL,
    by_role           text        NOT NULL,
    by_sub            text        NOT NULL,
    by_name           text        NOT NULL,
    receipt_year      int         NOT NULL,              -- of the day at the clinic
    receipt_no        int         NOT NULL,
    UNIQUE (receipt_year, receipt_no)
);
CREATE INDEX payment_booking ON payment (booking_reference);
CREATE INDEX payment_doctor ON payment (doctor_id, id);
CREATE INDEX payment_patient ON payment (patient_id);
CREATE INDEX payment_time ON payment (at);

-- One row for each that is paid, archived or not. When and by whom the log knows; where it does not, the last change.
WITH paid AS (
    SELECT booking_reference, id, doctor_id, patient_id, amount_paid, payment_method, time_zone, updated_at
    FROM appointment WHERE amount_paid > 0
    UNION ALL
    SELECT (content ->> 'booking_reference')::uuid, id, (content ->> 'doctor_id')::bigint, patient_id, (content ->> 'amount_paid')::numeric,
           content ->> 'payment_method', content ->> 'time_zone', (content ->> 'updated_at')::timestamptz
    FROM appointment_archive
    WHERE (content ->> 'amount_paid')::numeric > 0 AND content ->> 'rescheduled_to' IS NULL
), known AS (
    SELECT p.*, coalesce(l.at, p.updated_at) AS at, coalesce(l.role, 'system') AS by_role, coalesce(l.actor ->> 'sub', 'unknown') AS by_sub,
           coalesce(l.actor ->> 'name', 'unknown') AS by_name
    FROM paid p LEFT JOIN LATERAL (
        SELECT l.* FROM audit_log l
        WHERE l.action = 'paid' AND l.appointment_id IN (
            SELECT a.appointment_id FROM appointment a WHERE a.booking_reference = p.booking_reference
            UNION ALL SELECT z.appointment_id FROM appointment_archive z WHERE z.id = p.id)
        ORDER BY l.at DESC LIMIT 1) l ON true
)
INSERT INTO payment (booking_reference, appointment_id, doctor_id, patient_id, kind, amount, currency, method, at, by_role, by_sub, by_name,
                     receipt_year, receipt_no)
SELECT booking_reference, id, doctor_id, patient_id, 'payment', amount_paid, '${currency}', payment_method, at, by_role, by_sub, by_name,
       extract(year FROM at AT TIME ZONE time_zone),
       row_number() OVER (PARTITION BY extract(year FROM at AT TIME ZONE time_zone) ORDER BY at, id)
FROM known ORDER BY at, id;

INSERT INTO receipt_number (year, last) SELECT receipt_year, max(receipt_no) FROM payment GROUP BY 1;

REVOKE UPDATE, DELETE, TRUNCATE ON payment FROM "${app_role}";
REVOKE DELETE, TRUNCATE ON receipt_number FROM "${app_role}";

-- Both are there so that lists stay cheap; neither may say anything else than the ledger.
ALTER TABLE appointment ADD CONSTRAINT appointment_is_paid
    CHECK (is_paid = (consultation_fee > 0 AND coalesce(amount_paid, 0) >= consultation_fee)
           AND coalesce(amount_paid, 0) BETWEEN 0 AND consultation_fee);

CREATE FUNCTION payments_agree() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM undo_all('UB003') WHERE
        (SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount ELSE -amount END), 0) FROM payment
         WHERE booking_reference = NEW.booking_reference AND currency = NEW.currency)
        <> (SELECT coalesce(sum(amount_paid), 0) FROM appointment WHERE booking_reference = NEW.booking_reference AND currency = NEW.currency);
    RETURN NULL;
END $$;

-- At the end of the transaction, whichever of the two is written first.
CREATE CONSTRAINT TRIGGER payments_agree AFTER INSERT ON payment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments_agree();
CREATE CONSTRAINT TRIGGER payments_agree_when_booked AFTER INSERT ON appointment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.amount_paid IS NOT NULL) EXECUTE FUNCTION payments_agree();
CREATE CONSTRAINT TRIGGER payments_agree_when_changed AFTER UPDATE ON appointment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.amount_paid IS DISTINCT FROM OLD.amount_paid) EXECUTE FUNCTION payments_agree();

-- Amounts of different currencies are never added.
ALTER TABLE statistics_delta
    ADD COLUMN currency text NOT NULL DEFAULT '${currency}',
    ALTER COLUMN revenue TYPE numeric, ALTER COLUMN unpaid TYPE numeric, ALTER COLUMN prepaid TYPE numeric;
ALTER TABLE statistics_day
    ADD COLUMN currency text NOT NULL DEFAULT '${currency}',
    ALTER COLUMN revenue TYPE numeric, ALTER COLUMN unpaid TYPE numeric, ALTER COLUMN prepaid TYPE numeric,
    DROP CONSTRAINT statistics_day_pkey,
    ADD PRIMARY KEY (doctor_id, local_date, appointment_type, status, currency);
