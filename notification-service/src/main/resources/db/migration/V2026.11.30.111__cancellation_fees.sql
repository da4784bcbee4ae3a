-- What is owed for cancelling late, in place of the fee.
ALTER TABLE appointment ADD COLUMN fee_due numeric;
