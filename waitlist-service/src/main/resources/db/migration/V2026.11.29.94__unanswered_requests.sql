-- Requests that were never answered are found without those that were.
CREATE INDEX seat_request_unanswered ON seat_request (asked_at) WHERE answer IS NULL;
