-- At each start. Numbers that another system gave, while it owned the directory, are not given again once this service
-- does. Where it always has, its sequence is never behind and is left alone: others may be drawing from it just now.
SELECT setval(pg_get_serial_sequence('patient', 'id'), p.newest)
FROM (SELECT max(id) AS newest FROM patient) AS p, patient_id_seq AS s
WHERE p.newest > s.last_value OR p.newest = s.last_value AND NOT s.is_called;
