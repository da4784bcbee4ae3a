-- The same service costs the same: its currency counts, too.
CREATE OR REPLACE VIEW same_service AS
SELECT v.id AS service_id, m.doctor_id, m.id AS own_service_id
FROM medical_service v JOIN doctor vd ON vd.id = v.doctor_id
    JOIN medical_service m ON m.is_active JOIN doctor md ON md.id = m.doctor_id
        AND (coalesce(m.folded_name, lower(m.name)), m.duration_minutes, m.price, coalesce(m.currency, md.currency, ''))
            = (coalesce(v.folded_name, lower(v.name)), v.duration_minutes, v.price, coalesce(v.currency, vd.currency, ''));
