-- What free times are looked for by across doctors (docs/adr/107). The service folds the words at each write (docs/adr/080).
ALTER TABLE doctor ADD COLUMN folded_specialty text, ADD COLUMN folded_location text;
ALTER TABLE medical_service ADD COLUMN folded_name text;
