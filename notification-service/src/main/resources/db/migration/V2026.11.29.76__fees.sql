-- What an appointment costs, as booking-service says: for letters. NULL until its next event.
ALTER TABLE appointment ADD COLUMN fee numeric(12, 2), ADD COLUMN currency text, ADD COLUMN is_paid boolean NOT NULL DEFAULT false;
