-- What patients are held to with a doctor or a service, as scheduling-service says; 0 is none.

ALTER TABLE doctor
    ADD COLUMN minimum_notice_minutes        int NOT NULL DEFAULT 0,
    ADD COLUMN maximum_days_ahead            int NOT NULL DEFAULT 0,
    ADD COLUMN cancellation_deadline_minutes int NOT NULL DEFAULT 0;

ALTER TABLE medical_service
    ADD COLUMN minimum_notice_minutes        int NOT NULL DEFAULT 0,
    ADD COLUMN maximum_days_ahead            int NOT NULL DEFAULT 0,
    ADD COLUMN cancellation_deadline_minutes int NOT NULL DEFAULT 0;
