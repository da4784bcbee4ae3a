-- When staff last had the patient told by hand that something may be free, without an offer: once per period.
ALTER TABLE entry ADD COLUMN notice_at timestamptz;
