-- How much one patient may have with a doctor, or of a service; 0 is no limit.

ALTER TABLE doctor
    ADD COLUMN maximum_live_bookings    integer NOT NULL DEFAULT 0 CHECK (maximum_live_bookings BETWEEN 0 AND 1000),
    ADD COLUMN maximum_bookings_per_day integer NOT NULL DEFAULT 0 CHECK (maximum_bookings_per_day BETWEEN 0 AND 1000),
    ADD COLUMN maximum_cancellations    integer NOT NULL DEFAULT 0 CHECK (maximum_cancellations BETWEEN 0 AND 1000),
    ADD COLUMN cancellation_period_days integer NOT NULL DEFAULT 30 CHECK (cancellation_period_days BETWEEN 1 AND 366);

ALTER TABLE medical_service
    ADD COLUMN maximum_live_bookings    integer NOT NULL DEFAULT 0 CHECK (maximum_live_bookings BETWEEN 0 AND 1000),
    ADD COLUMN maximum_bookings_per_day integer NOT NULL DEFAULT 0 CHECK (maximum_bookings_per_day BETWEEN 0 AND 1000),
    ADD COLUMN maximum_cancellations    integer NOT NULL DEFAULT 0 CHECK (maximum_cancellations BETWEEN 0 AND 1000),
    ADD COLUMN cancellation_period_days integer NOT NULL DEFAULT 30 CHECK (cancellation_period_days BETWEEN 1 AND 366);
