-- What a patient owes who cancels late, or does not come: an amount or a share of the price, where 0 is none. Of a service that says
-- neither its doctor's holds.

ALTER TABLE doctor
    ADD COLUMN cancellation_fee_amount  numeric CHECK (cancellation_fee_amount >= 0),
    ADD COLUMN cancellation_fee_percent integer CHECK (cancellation_fee_percent BETWEEN 0 AND 100),
    ADD COLUMN cancellation_fee_minutes integer NOT NULL DEFAULT 0 CHECK (cancellation_fee_minutes BETWEEN 0 AND 43200),
    ADD COLUMN no_show_fee              boolean NOT NULL DEFAULT false,
    ADD CHECK (cancellation_fee_amount IS NULL OR cancellation_fee_percent IS NULL);

ALTER TABLE medical_service
    ADD COLUMN cancellation_fee_amount  numeric CHECK (cancellation_fee_amount >= 0),
    ADD COLUMN cancellation_fee_percent integer CHECK (cancellation_fee_percent BETWEEN 0 AND 100),
    ADD COLUMN cancellation_fee_minutes integer NOT NULL DEFAULT 0 CHECK (cancellation_fee_minutes BETWEEN 0 AND 43200),
    ADD COLUMN no_show_fee              boolean NOT NULL DEFAULT false,
    ADD CHECK (cancellation_fee_amount IS NULL OR cancellation_fee_percent IS NULL);
