-- Words as they are compared (docs/adr/080): the service folds them at each write. The folded reason for a visit is a key of
-- private_values, so that archive and erasure handle it with the others.
ALTER TABLE patient ADD COLUMN folded_name text;
ALTER TABLE doctor ADD COLUMN folded_name text;
