-- What is asked for beforehand. Of doctors and services 0 is none, and of a service that says nothing its doctor's holds; an
-- appointment keeps what was agreed, and has none where none is asked for.
ALTER TABLE doctor ADD COLUMN deposit_amount numeric;
ALTER TABLE medical_service ADD COLUMN deposit_amount numeric;
ALTER TABLE appointment ADD COLUMN deposit_amount numeric CHECK (deposit_amount > 0 AND deposit_amount <= consultation_fee);
CREATE INDEX appointment_deposit ON appointment (starts_at, id) WHERE deposit_amount IS NOT NULL;

ALTER TABLE payment DROP CONSTRAINT payment_kind_check, ADD CONSTRAINT payment_kind_check CHECK (kind IN ('payment', 'deposit', 'refund'));

CREATE OR REPLACE FUNCTION payments_agree() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM undo_all('UB003') WHERE
        (SELECT coalesce(sum(CASE kind WHEN 'refund' THEN -amount ELSE amount END), 0) FROM payment
         WHERE booking_reference = NEW.booking_reference AND currency = NEW.currency)
        <> (SELECT coalesce(sum(amount_paid), 0) FROM appointment WHERE booking_reference = NEW.booking_reference AND currency = NEW.currency);
    RETURN NULL;
END $$;
