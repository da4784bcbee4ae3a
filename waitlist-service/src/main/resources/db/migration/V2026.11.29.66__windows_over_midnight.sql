-- A window whose end is not after its start ends on the next day.
ALTER TABLE entry DROP CONSTRAINT entry_check;
