-- What was paid of the fee, as booking-service says: for letters. NULL until its next event, and while nothing is.
ALTER TABLE appointment ADD COLUMN amount_paid numeric;
