-- Whether a message waits for another one about the same appointment or offer, over the same channel, that was made before it,
-- should have been sent since p_since, and is still to be sent or on its way to a provider. A function, and a cheap one, so that
-- who claims is planned once: with the looks in its own text, PostgreSQL planned each claim anew.
CREATE FUNCTION is_behind(
    p_id bigint, p_appointment bigint, p_offer uuid, p_channel text, p_now timestamptz, p_since timestamptz
) RETURNS boolean LANGUAGE plpgsql STABLE COST 1 AS $$
BEGIN
    RETURN EXISTS (
            SELECT FROM delivery b WHERE b.appointment = p_appointment AND b.channel = p_channel AND b.id < p_id
               AND b.scheduled_for <= p_now AND b.scheduled_for > p_since
               AND (b.status = 'pending' OR b.lease IS NOT NULL AND b.due_at > p_now))
        OR EXISTS (
            SELECT FROM delivery b WHERE b.offer_id = p_offer AND b.channel = p_channel AND b.id < p_id
               AND b.scheduled_for <= p_now AND b.scheduled_for > p_since
               AND (b.status = 'pending' OR b.lease IS NOT NULL AND b.due_at > p_now));
END $$;
