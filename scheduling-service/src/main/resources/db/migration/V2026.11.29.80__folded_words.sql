-- Words as they are compared (docs/adr/080): the service folds them at each write.
ALTER TABLE doctor ADD COLUMN folded_name text, ADD COLUMN folded_specialty text;
ALTER TABLE medical_service ADD COLUMN folded_name text;
