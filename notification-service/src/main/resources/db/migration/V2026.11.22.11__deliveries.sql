-- A message to one patient over one channel: the work, its state and its history. Holds neither text nor address.
CREATE TABLE delivery (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id    uuid        NOT NULL DEFAULT uuidv7(), -- the same at every attempt: Message-ID, idempotency key
    message       text        NOT NULL,
    channel       text        NOT NULL CHECK (channel IN ('email', 'sms', 'whatsapp', 'push')),
    patient_id    bigint      NOT NULL,
    appointment   bigint,
    offer_id      uuid,
    details       jsonb       NOT NULL DEFAULT '{}',     -- what only this message says: the old time, who cancelled
    dedupe_key    text        UNIQUE,                    -- what makes it once; NULL: made by hand
    fallback_of   bigint,                                -- the delivery that failed before this one took its place
    scheduled_for timestamptz NOT NULL,
    not_after     timestamptz,                           -- of no use later
    status        text        NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'sent', 'failed', 'cancelled')),
    due_at        timestamptz NOT NULL,                  -- when to look next: an attempt, or the end of a lease
    lease         uuid,                                  -- who is sending it just now, until due_at
    in_doubt      boolean     NOT NULL DEFAULT false,    -- an attempt began whose end is not known
    attempts      int         NOT NULL DEFAULT 0,
    repeats       int         NOT NULL DEFAULT 0,        -- attempts after one in doubt: possibly sent twice
    reason        text,                                  -- code, why it failed, waits or was cancelled
    sent_at       timestamptz,
    provider_id   text,
    is_deleted    boolean     NOT NULL DEFAULT false,    -- by hand; the dedupe key stays
    version       bigint      NOT NULL DEFAULT 1,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL
) WITH (
    fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0
);
CREATE INDEX delivery_due ON delivery (channel, due_at) WHERE status = 'pending';
CREATE INDEX delivery_appointment ON delivery (appointment);
CREATE INDEX delivery_offer ON delivery (offer_id) WHERE offer_id IS NOT NULL;
CREATE INDEX delivery_patient ON delivery (patient_id);
CREATE INDEX delivery_reminders ON delivery (scheduled_for DESC, id DESC) WHERE message = 'reminder' AND NOT is_deleted;

-- Tells the other services what became of a message about an appointment.
CREATE FUNCTION emit_delivery(d delivery, fact text, context jsonb) RETURNS void LANGUAGE sql AS $$
    SELECT emit('notification.internal.deliveries', a.booking_reference::text,
                'org.umoorsehhat.notification.' || fact || '.v1', d.id::text, d.version,
                jsonb_strip_nulls(jsonb_build_object(
                    'delivery_id', d.id, 'appointment_id', a.appointment_id, 'booking_reference', a.booking_reference,
                    'patient_id', d.patient_id, 'channel', d.channel, 'message', d.message,
                    'at', to_char(d.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                    'reason', CASE WHEN fact = 'delivery-failed' THEN d.reason END)),
                context)
    FROM appointment a WHERE a.id = d.appointment
$$;

-- Records that a provider took the message. Counts even if it was withdrawn while being sent: it was sent.
CREATE FUNCTION delivery_sent(p_id bigint, p_lease uuid, p_at timestamptz, p_provider_id text, p_context jsonb)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE d delivery;
BEGIN
    UPDATE delivery SET status = 'sent', sent_at = p_at, updated_at = p_at, provider_id = p_provider_id, lease = NULL,
                        in_doubt = false, reason = NULL, version = version + 1
    WHERE id = p_id AND lease = p_lease RETURNING * INTO d;
    IF NOT FOUND THEN RETURN false; END IF;
    IF d.message = 'reminder' THEN PERFORM emit_delivery(d, 'reminder-sent', p_context);
    ELSIF d.message = 'confirmation' THEN PERFORM emit_delivery(d, 'confirmation-sent', p_context);
    END IF;
    RETURN true;
END $$;

-- Gives a message up, and where the patient allows another channel, puts that in its place. One that was withdrawn
-- meanwhile stays withdrawn.
CREATE FUNCTION delivery_failed(p_id bigint, p_lease uuid, p_at timestamptz, p_reason text, p_next text, p_context jsonb)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE d delivery;
BEGIN
    UPDATE delivery SET status = CASE status WHEN 'pending' THEN 'failed' ELSE status END, updated_at = p_at, lease = NULL,
                        in_doubt = false, reason = CASE status WHEN 'pending' THEN p_reason ELSE reason END,
                        version = version + 1
    WHERE id = p_id AND lease = p_lease RETURNING * INTO d;
    IF NOT FOUND OR d.status <> 'failed' THEN RETURN false; END IF;
    PERFORM emit_delivery(d, 'delivery-failed', p_context);
    IF p_next IS NOT NULL THEN
        INSERT INTO delivery (message, channel, patient_id, appointment, offer_id, details, dedupe_key, fallback_of,
                              scheduled_for, not_after, due_at, created_at, updated_at)
        VALUES (d.message, p_next, d.patient_id, d.appointment, d.offer_id, d.details, 'after:' || d.id, d.id,
                d.scheduled_for, d.not_after, p_at, p_at, p_at)
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN true;
END $$;
