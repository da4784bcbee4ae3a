-- Where several may come at the same time, booking-service holds a usual appointment, not the whole slot.
ALTER TABLE slot ADD COLUMN capacity integer NOT NULL DEFAULT 1;
