-- After so many offers in a row without an answer nothing is offered any more until somebody resumes the entry.
ALTER TABLE entry ADD COLUMN unanswered_offers int NOT NULL DEFAULT 0, ADD COLUMN is_paused boolean NOT NULL DEFAULT false;
