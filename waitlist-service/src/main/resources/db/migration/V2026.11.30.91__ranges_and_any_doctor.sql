-- Somebody may wait for up to 31 days, and for any doctor who does the same: a service with the same name, length and price.

ALTER TABLE doctor ADD COLUMN currency text;
ALTER TABLE medical_service ADD COLUMN folded_name text, ADD COLUMN price numeric,
    ADD COLUMN currency text,
    ADD COLUMN doctors_currency text,  -- what holds where the service says none
    ADD COLUMN same_service text NOT NULL GENERATED ALWAYS AS (
        coalesce(folded_name, lower(name)) || '|' || duration_minutes::text || '|' || coalesce(trim_scale(price)::text, '')
            || '|' || coalesce(currency, doctors_currency, '')) STORED;
CREATE INDEX service_same ON medical_service (same_service) WHERE is_active;
CREATE INDEX service_of_doctor ON medical_service (doctor_id) WHERE is_active;

-- Of an entry for any doctor doctor_id is whose service is named. sought is what a seat is looked up by.
ALTER TABLE entry
    ADD COLUMN preferred_date_to date,
    ADD COLUMN any_doctor boolean NOT NULL DEFAULT false,
    ADD COLUMN same_service text,
    ADD COLUMN last_date date NOT NULL GENERATED ALWAYS AS (coalesce(preferred_date_to, preferred_date)) STORED,
    ADD COLUMN sought text NOT NULL GENERATED ALWAYS AS (
        CASE WHEN any_doctor THEN 's' || same_service ELSE 'd' || doctor_id::text END) STORED,
    ADD CONSTRAINT entry_days CHECK (preferred_date_to BETWEEN preferred_date AND preferred_date + 30),
    ADD CONSTRAINT entry_any_doctor CHECK (NOT any_doctor OR same_service IS NOT NULL AND service_id IS NOT NULL),
    ADD CONSTRAINT entry_days_once EXCLUDE USING gist
        (patient_id WITH =, sought WITH =, daterange(preferred_date, coalesce(preferred_date_to, preferred_date), '[]') WITH &&)
        WHERE (is_active);

-- Who waits for a day began to within the 31 days before: a range of this index, of which few do not reach the day.
DROP INDEX entry_turn;
CREATE INDEX entry_turn ON entry (sought, preferred_date, last_date, priority, joined_at, id) WHERE is_active;
DROP INDEX entry_day;
CREATE INDEX entry_day ON entry (last_date) WHERE is_active;
