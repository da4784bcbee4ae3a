-- When the patient said that they will come.
ALTER TABLE appointment ADD COLUMN attendance_at timestamptz;
