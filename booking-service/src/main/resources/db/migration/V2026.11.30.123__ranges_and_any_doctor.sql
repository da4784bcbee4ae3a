-- Somebody may wait for up to 31 days, and for any doctor of a service.
ALTER TABLE waiting_entry ADD COLUMN preferred_date_to date, ADD COLUMN any_doctor boolean NOT NULL DEFAULT false;
CREATE INDEX waiting_entry_any_doctor ON waiting_entry (preferred_date) WHERE is_active AND any_doctor;

-- Under which number a doctor offers what another's service is: the same name, length and price, in the same currency.
CREATE VIEW same_service AS
SELECT v.id AS service_id, m.doctor_id, m.id AS own_service_id
FROM medical_service v JOIN doctor vd ON vd.id = v.doctor_id
    JOIN medical_service m ON m.is_active JOIN doctor md ON md.id = m.doctor_id
        AND (coalesce(m.folded_name, lower(m.name)), m.duration_minutes, m.price, coalesce(m.currency, md.currency, ''))
            = (coalesce(v.folded_name, lower(v.name)), v.duration_minutes, v.price, coalesce(v.currency, vd.currency, ''));

-- For which doctors and days somebody waits.
CREATE VIEW waited_for AS
SELECT doctor_id, preferred_date AS first_date, coalesce(preferred_date_to, preferred_date) AS last_date
FROM waiting_entry WHERE is_active AND NOT any_doctor
UNION ALL
SELECT s.doctor_id, w.preferred_date, coalesce(w.preferred_date_to, w.preferred_date)
FROM waiting_entry w JOIN same_service s ON s.service_id = w.service_id WHERE w.is_active AND w.any_doctor;
