-- Counted by increments: a trigger writes what each change adds or takes away; a task folds that into the days.
CREATE TABLE statistics_delta (
    id               bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    doctor_id        bigint        NOT NULL,
    local_date       date          NOT NULL,
    appointment_type text          NOT NULL,
    status           text          NOT NULL,
    appointments     int           NOT NULL,   -- ever made, archived or not
    listed           int           NOT NULL,   -- of these, in the table appointment
    seats            int           NOT NULL,
    revenue          numeric(14,2) NOT NULL,
    unpaid           numeric(14,2) NOT NULL,
    capacity         int           NOT NULL DEFAULT 0
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);
CREATE INDEX statistics_delta_doctor ON statistics_delta (doctor_id, local_date);

-- Doctor 0 is the whole clinic. Rows of type and status '' carry the capacity of that day's open slots.
CREATE TABLE statistics_day (
    doctor_id        bigint        NOT NULL,
    local_date       date          NOT NULL,
    appointment_type text          NOT NULL,
    status           text          NOT NULL,
    appointments     bigint        NOT NULL,
    listed           bigint        NOT NULL,
    seats            bigint        NOT NULL,
    revenue          numeric(14,2) NOT NULL,
    unpaid           numeric(14,2) NOT NULL,
    capacity         bigint        NOT NULL,
    PRIMARY KEY (doctor_id, local_date, appointment_type, status)
);
