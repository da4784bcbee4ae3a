-- Until when a patient may cancel or move an appointment, as doctor and service had it when it was made; NULL: until it starts.

ALTER TABLE appointment ADD COLUMN cancel_until timestamptz;
