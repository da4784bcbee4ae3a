-- A slot may end on the day after it starts: an end_time that is not after start_time. What holds is starts_at < ends_at.
ALTER TABLE time_slot DROP CONSTRAINT time_slot_check;

-- Which of the two, where clocks are put back and show a start twice: 0 the first, 1 the second.
ALTER TABLE time_slot ADD COLUMN fold smallint NOT NULL DEFAULT 0 CHECK (fold IN (0, 1));

DROP INDEX time_slot_start;
CREATE UNIQUE INDEX time_slot_start ON time_slot (doctor_id, date, start_time, fold) WHERE NOT is_withdrawn;

-- The data of a slot's events; fold only where it is the second, so that readers of old see nothing new.
CREATE OR REPLACE FUNCTION time_slot_state(slot time_slot) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'slot_id', slot.id,
        'doctor_id', slot.doctor_id,
        'date', to_char(slot.date, 'YYYY-MM-DD'),
        'start_time', to_char(slot.start_time, 'HH24:MI:SS'),
        'end_time', to_char(slot.end_time, 'HH24:MI:SS'),
        'time_zone', slot.time_zone,
        'starts_at', to_char(slot.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'ends_at', to_char(slot.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'capacity', slot.capacity,
        'is_available', slot.is_available,
        'is_withdrawn', slot.is_withdrawn)
        || CASE WHEN slot.fold > 0 THEN jsonb_build_object('fold', slot.fold) ELSE '{}' END
$$;
