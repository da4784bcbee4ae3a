-- Whether the slots of a series are meant twice where clocks are put back and show a start twice: 0 the first, 1 both.
ALTER TABLE slot_series ADD COLUMN fold smallint NOT NULL DEFAULT 0 CHECK (fold IN (0, 1));

-- Each of the two may be taken out of a series by hand.
ALTER TABLE slot_series_gap ADD COLUMN fold smallint NOT NULL DEFAULT 0 CHECK (fold IN (0, 1));
ALTER TABLE slot_series_gap DROP CONSTRAINT slot_series_gap_pkey, ADD PRIMARY KEY (series_id, date, start_time, fold);
