-- What the cleanup looks for, without reading the whole table.
CREATE INDEX delivery_ended ON delivery (updated_at) WHERE status <> 'pending';
CREATE INDEX appointment_ended ON appointment (ends_at);
CREATE INDEX offer_ended ON offer (starts_at);
