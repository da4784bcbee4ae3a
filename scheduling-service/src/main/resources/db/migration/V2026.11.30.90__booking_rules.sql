-- What patients are held to with a doctor or a service; 0 is none.

ALTER TABLE doctor
    ADD COLUMN minimum_notice_minutes        integer NOT NULL DEFAULT 0 CHECK (minimum_notice_minutes BETWEEN 0 AND 43200),
    ADD COLUMN maximum_days_ahead            integer NOT NULL DEFAULT 0 CHECK (maximum_days_ahead BETWEEN 0 AND 3650),
    ADD COLUMN cancellation_deadline_minutes integer NOT NULL DEFAULT 0 CHECK (cancellation_deadline_minutes BETWEEN 0 AND 43200);

ALTER TABLE medical_service
    ADD COLUMN minimum_notice_minutes        integer NOT NULL DEFAULT 0 CHECK (minimum_notice_minutes BETWEEN 0 AND 43200),
    ADD COLUMN maximum_days_ahead            integer NOT NULL DEFAULT 0 CHECK (maximum_days_ahead BETWEEN 0 AND 3650),
    ADD COLUMN cancellation_deadline_minutes integer NOT NULL DEFAULT 0 CHECK (cancellation_deadline_minutes BETWEEN 0 AND 43200);
