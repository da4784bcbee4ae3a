-- Withdrawn slots with somebody in them are listed as overbooked, also those withdrawn before this was so.
UPDATE slot SET was_overbooked = true WHERE is_withdrawn AND booked > 0 AND NOT was_overbooked;
