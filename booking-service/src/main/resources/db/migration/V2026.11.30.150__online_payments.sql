-- What patients pay through a provider. No card data and no secret comes here: the provider has them.

-- What somebody was asked to pay there. Its id is the provider's idempotency key, so that asking again makes nothing twice.
CREATE TABLE online_payment (
    id                uuid        PRIMARY KEY,
    intent            text        UNIQUE,                -- what the provider calls it; absent until it has answered
    booking_reference uuid        NOT NULL,
    reference         text        NOT NULL,              -- of the booking: a move takes along what is paid meanwhile
    appointment_id    bigint      NOT NULL,
    patient_id        bigint      NOT NULL,
    kind              text        NOT NULL CHECK (kind IN ('payment', 'deposit')),
    amount            numeric     NOT NULL CHECK (amount > 0),
    currency          text        NOT NULL,
    state             text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'received', 'cancelled')),
    created_at        timestamptz NOT NULL,
    arrived           numeric     CHECK (arrived > 0),   -- what came
    arrived_currency  text,
    taken             numeric     CHECK (taken >= 0 AND taken <= arrived), -- what of it is in the ledger; the rest goes back
    arrived_at        timestamptz,
    CHECK ((state = 'received') = (arrived IS NOT NULL) AND (arrived IS NULL) = (taken IS NULL)
           AND (arrived IS NULL) = (arrived_at IS NULL) AND (arrived IS NULL) = (arrived_currency IS NULL))
);
CREATE INDEX online_payment_booking ON online_payment (booking_reference);
-- Who asks again for the same is given the same.
CREATE UNIQUE INDEX online_payment_open ON online_payment (booking_reference, kind, amount, currency) WHERE state = 'open';

-- Money that goes back through the provider; its id is the idempotency key. A task: whoever finds it due does it, until it is done.
CREATE TABLE online_refund (
    id             uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    online_payment uuid        NOT NULL REFERENCES online_payment,
    amount         numeric     NOT NULL CHECK (amount > 0),
    currency       text        NOT NULL,
    cause          text        NOT NULL CHECK (cause IN ('refunded', 'not_owed')), -- by staff, or since nobody owes it
    state          text        NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'done', 'failed')),
    attempts       int         NOT NULL DEFAULT 0,
    due_at         timestamptz NOT NULL,                 -- when it is tried next; while somebody tries, until when that is theirs
    problem        text,                                 -- the provider's code, of the last attempt
    created_at     timestamptz NOT NULL,
    ended_at       timestamptz
);
CREATE INDEX online_refund_payment ON online_refund (online_payment);
CREATE INDEX online_refund_due ON online_refund (due_at) WHERE state = 'pending';

-- What the provider has told, each once.
CREATE TABLE provider_event (
    id text        PRIMARY KEY,
    at timestamptz NOT NULL
);
CREATE INDEX provider_event_time ON provider_event (at);

REVOKE DELETE, TRUNCATE ON online_payment, online_refund FROM "${app_role}";
