-- What the list is ordered by on request, beside whose turn it is.
CREATE INDEX entry_by_age ON entry (joined_at, id) WHERE NOT is_deleted;
CREATE INDEX entry_by_date ON entry (preferred_date, id) WHERE NOT is_deleted;
