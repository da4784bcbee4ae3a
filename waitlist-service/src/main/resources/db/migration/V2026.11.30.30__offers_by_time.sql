-- What became of the seats of a period (GET waiting-list/statistics); offers stay for ever.
CREATE INDEX offer_starts_at ON offer (starts_at);
