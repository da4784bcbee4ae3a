-- The request that a message follows from, where it is traced and the message is for now: its sending is a span of that trace.
ALTER TABLE delivery ADD COLUMN traceparent text;
