-- A request that the clinic declined is cancelled, and counted apart.
ALTER TABLE appointment ADD COLUMN is_declined boolean NOT NULL DEFAULT false;
