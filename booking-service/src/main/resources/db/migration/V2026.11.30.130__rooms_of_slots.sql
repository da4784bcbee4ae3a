-- In which room a slot is, by name; no row for one that is in none. A table of its own: the version before writes whole rows of slot.
CREATE TABLE slot_room (
    slot_id  bigint PRIMARY KEY REFERENCES slot ON DELETE CASCADE,
    room     text   NOT NULL,
    location text
);
