-- Numbers of the appointments that a search in folded words finds, if they are few: at most p_most by patient, doctor and
-- reason each, all from indexes. NULL when there are more; then the newest ones are soon met on the way through the list itself.
CREATE OR REPLACE FUNCTION search_appointments(p_like text, p_or_like text, p_number bigint, p_most int) RETURNS bigint[]
LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
DECLARE
    people bigint[]; found bigint[];
    all_found bigint[] := CASE WHEN p_number IS NULL THEN '{}' ELSE ARRAY[p_number] END;
BEGIN
    people := ARRAY(SELECT id FROM patient WHERE folded_name LIKE p_like OR folded_name LIKE p_or_like LIMIT p_most + 1);
    IF cardinality(people) > p_most THEN RETURN NULL; END IF;
    found := ARRAY(SELECT id FROM appointment WHERE patient_id = ANY (people) LIMIT p_most + 1);
    IF cardinality(found) > p_most THEN RETURN NULL; END IF;
    all_found := all_found || found;
    people := ARRAY(SELECT id FROM doctor WHERE folded_name LIKE p_like OR folded_name LIKE p_or_like);
    found := ARRAY(SELECT id FROM appointment WHERE doctor_id = ANY (people) LIMIT p_most + 1);
    IF cardinality(found) > p_most THEN RETURN NULL; END IF;
    all_found := all_found || found;
    found := ARRAY(SELECT id FROM appointment WHERE private_values ->> 'folded_reason' IS NOT NULL
                   AND (private_values ->> 'folded_reason' LIKE p_like OR private_values ->> 'folded_reason' LIKE p_or_like)
                   LIMIT p_most + 1);
    IF cardinality(found) > p_most THEN RETURN NULL; END IF;
    RETURN all_found || found;
END $$;
