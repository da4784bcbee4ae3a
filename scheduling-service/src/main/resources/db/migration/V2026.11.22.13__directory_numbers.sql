-- A number that another system has given in its directory is not given again here, should this service own the directory
-- again. The app role may draw from sequences, but not set them: hence the owner's rights.

CREATE FUNCTION number_is_taken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    numbers regclass := pg_get_serial_sequence(TG_TABLE_NAME, 'id');
    is_ahead boolean;
BEGIN
    -- One at a time, or a smaller number could win over a larger one.
    PERFORM pg_advisory_xact_lock(hashtext('numbers of ' || TG_TABLE_NAME));
    EXECUTE format('SELECT NOT is_called OR last_value < $1 FROM %s', numbers) INTO is_ahead USING NEW.id;
    IF is_ahead THEN
        PERFORM setval(numbers, NEW.id);
    END IF;
    RETURN NULL;
END
$$;

-- Numbers of our own come from the sequence, which then has nothing to learn.
CREATE TRIGGER doctor_number AFTER INSERT ON doctor
    FOR EACH ROW WHEN (NEW.id > 0) EXECUTE FUNCTION number_is_taken();
CREATE TRIGGER medical_service_number AFTER INSERT ON medical_service
    FOR EACH ROW WHEN (NEW.id > 0) EXECUTE FUNCTION number_is_taken();

-- What has come before this file did.
SELECT setval(pg_get_serial_sequence('doctor', 'id'), max(id)) FROM doctor HAVING max(id) > 0;
SELECT setval(pg_get_serial_sequence('medical_service', 'id'), max(id)) FROM medical_service HAVING max(id) > 0;
