-- How much one patient may have with a doctor, or of a service, as scheduling-service says; 0 is no limit.

ALTER TABLE doctor
    ADD COLUMN maximum_live_bookings    int NOT NULL DEFAULT 0,
    ADD COLUMN maximum_bookings_per_day int NOT NULL DEFAULT 0,
    ADD COLUMN maximum_cancellations    int NOT NULL DEFAULT 0,
    ADD COLUMN cancellation_period_days int NOT NULL DEFAULT 30;

ALTER TABLE medical_service
    ADD COLUMN maximum_live_bookings    int NOT NULL DEFAULT 0,
    ADD COLUMN maximum_bookings_per_day int NOT NULL DEFAULT 0,
    ADD COLUMN maximum_cancellations    int NOT NULL DEFAULT 0,
    ADD COLUMN cancellation_period_days int NOT NULL DEFAULT 30;

-- A limit of what one patient may have. Instances of the version before count by booking_limits, and by functions of the
-- same names that take one: those stay until the next version.
CREATE TYPE counted_limit AS (
    code       text,
    what       text,          -- live, made or cancelled
    by_role    text,          -- who made or cancelled what counts; NULL for anybody
    doctor_id  bigint,        -- NULL for all, as what follows
    service_id bigint,
    since      timestamptz,
    day        date,          -- of the doctor's zone
    most       int
);
