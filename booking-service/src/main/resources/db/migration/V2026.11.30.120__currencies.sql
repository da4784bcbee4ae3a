-- In which currency: of a service that of its doctor where it says none, of a doctor the clinic's. Amounts have as many decimals as
-- their currency has; nothing is written anew.

ALTER TABLE doctor ALTER COLUMN consultation_fee TYPE numeric, ADD COLUMN currency text;
ALTER TABLE medical_service ALTER COLUMN price TYPE numeric, ADD COLUMN currency text;
ALTER TABLE appointment ALTER COLUMN consultation_fee TYPE numeric;
