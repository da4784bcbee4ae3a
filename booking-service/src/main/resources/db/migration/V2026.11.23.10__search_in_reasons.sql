-- A search finds rare words by this, as it finds rare names by patient_name. What waits to be sorted in is kept short, so
-- that no booking sorts in much.
CREATE INDEX appointment_reason ON appointment USING gin (reason_for_visit gin_trgm_ops) WITH (gin_pending_list_limit = 512)
    WHERE reason_for_visit IS NOT NULL;
