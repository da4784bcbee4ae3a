-- What is asked for beforehand, a part of the price; 0 is none. Of a service that says nothing its doctor's holds.

ALTER TABLE doctor ADD COLUMN deposit_amount numeric CHECK (deposit_amount >= 0);
ALTER TABLE medical_service ADD COLUMN deposit_amount numeric CHECK (deposit_amount >= 0);
