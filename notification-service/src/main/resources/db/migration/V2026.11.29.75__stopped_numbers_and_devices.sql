-- Numbers whose person told a provider to stop. Hashed: contact details stand in patient only, and a number outlives the
-- patient's row, so that whoever gets the same number in another record is left alone too.
CREATE TABLE stopped_number (
    number  bytea       NOT NULL, -- SHA-256 of the number in E.164
    channel text        NOT NULL CHECK (channel IN ('sms', 'whatsapp')),
    reason  text        NOT NULL, -- code
    since   timestamptz NOT NULL,
    PRIMARY KEY (number, channel)
);

-- Devices: each belongs to the patient who registered it last. preference.push_tokens is read by the version before only.
CREATE TABLE push_token (
    token      text   PRIMARY KEY,
    patient_id bigint NOT NULL REFERENCES preference ON DELETE CASCADE,
    position   int    NOT NULL
);
CREATE INDEX push_token_patient ON push_token (patient_id);
INSERT INTO push_token (token, patient_id, position)
SELECT DISTINCT ON (t.token) t.token, f.patient_id, t.position
FROM preference f, unnest(f.push_tokens) WITH ORDINALITY AS t (token, position) ORDER BY t.token, f.updated_at DESC, f.patient_id;
