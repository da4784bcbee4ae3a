-- Where slots are. Two slots never have one room at one time, whoever their doctors are.

CREATE TABLE location (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    is_active  boolean     NOT NULL,
    version    bigint      NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX location_name ON location (lower(name), id);

CREATE TABLE room (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    location_id bigint      NOT NULL REFERENCES location,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    is_active   boolean     NOT NULL,
    version     bigint      NOT NULL DEFAULT 1,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX room_location ON room (location_id, id);
CREATE INDEX room_name ON room (lower(name), id);

ALTER TABLE time_slot
    ADD COLUMN room_id bigint REFERENCES room,
    ADD CONSTRAINT time_slot_room EXCLUDE USING gist (room_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
        WHERE (NOT is_withdrawn AND room_id IS NOT NULL);

-- The room of each window, 0 for none; the version before writes no element.
ALTER TABLE slot_series ADD COLUMN window_rooms bigint[] NOT NULL DEFAULT '{}';
