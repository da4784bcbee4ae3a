-- Lists of what was made in some days, in the order in which it was made.
CREATE INDEX appointment_created ON appointment (created_at, id);
-- Few need one, and those are asked for.
CREATE INDEX appointment_follow_up ON appointment (starts_at, id) WHERE follow_up_required;
