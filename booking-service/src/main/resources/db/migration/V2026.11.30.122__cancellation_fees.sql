-- What a patient owes who cancels late, or does not come. Of doctors and services an amount or a share of the price, where 0 is none,
-- and of a service that says neither its doctor's holds; an appointment keeps what was agreed, and what it has come to.
ALTER TABLE doctor
    ADD COLUMN cancellation_fee_amount  numeric,
    ADD COLUMN cancellation_fee_percent integer,
    ADD COLUMN cancellation_fee_minutes integer NOT NULL DEFAULT 0,
    ADD COLUMN no_show_fee              boolean NOT NULL DEFAULT false;

ALTER TABLE medical_service
    ADD COLUMN cancellation_fee_amount  numeric,
    ADD COLUMN cancellation_fee_percent integer,
    ADD COLUMN cancellation_fee_minutes integer NOT NULL DEFAULT 0,
    ADD COLUMN no_show_fee              boolean NOT NULL DEFAULT false;

ALTER TABLE appointment
    ADD COLUMN cancellation_fee     numeric,
    ADD COLUMN cancel_free_until    timestamptz,
    ADD COLUMN no_show_fee          boolean,
    ADD COLUMN cancellation_fee_due numeric,             -- in place of the fee
    ADD CONSTRAINT appointment_cancellation_fee
        CHECK ((cancellation_fee IS NULL) = (cancel_free_until IS NULL) AND (cancellation_fee IS NULL) = (no_show_fee IS NULL)
               AND cancellation_fee > 0 AND cancellation_fee <= consultation_fee),
    ADD CONSTRAINT appointment_cancellation_fee_due
        CHECK (cancellation_fee_due IS NULL OR cancellation_fee_due = cancellation_fee AND cancellation_fee IS NOT NULL),
    DROP CONSTRAINT appointment_is_paid,
    ADD CONSTRAINT appointment_is_paid
        CHECK (is_paid = (coalesce(cancellation_fee_due, consultation_fee) > 0
                          AND coalesce(amount_paid, 0) >= coalesce(cancellation_fee_due, consultation_fee))
               AND coalesce(amount_paid, 0) BETWEEN 0 AND consultation_fee);
