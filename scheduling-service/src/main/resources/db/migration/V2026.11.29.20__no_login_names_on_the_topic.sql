-- The topic of doctors told their login names. It keeps the last word on each doctor for good, so each whose login it knows is
-- told again, without it; not where another system tells.
WITH told AS (UPDATE doctor SET version = version + 1 WHERE user_sub IS NOT NULL AND ${directory_writable} RETURNING *)
SELECT emit('scheduling.public.doctors', id::text,
            'org.umoorsehhat.scheduling.doctor-' || CASE WHEN is_active THEN 'changed' ELSE 'deactivated' END || '.v1', id::text,
            version,
            jsonb_strip_nulls(jsonb_build_object(
                'doctor_id', id, 'name', name, 'specialty', specialty, 'time_zone', time_zone,
                'consultation_fee', consultation_fee::text, 'location', location, 'is_active', is_active,
                'confirms_at_once', confirms_at_once)),
            '{}')
FROM told ORDER BY id;
