-- After the rows that are there have been folded.
DROP INDEX patient_name;
DROP INDEX appointment_reason;
CREATE INDEX patient_folded_name ON patient USING gin (folded_name gin_trgm_ops);
-- What waits to be sorted in is kept short, so that no booking sorts in much.
CREATE INDEX appointment_folded_reason ON appointment USING gin ((private_values ->> 'folded_reason') gin_trgm_ops)
    WITH (gin_pending_list_limit = 512) WHERE private_values ->> 'folded_reason' IS NOT NULL;
