-- What the list of patients is ordered by on request.
CREATE INDEX patient_by_name ON patient (lower(name), id);
