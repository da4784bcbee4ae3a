-- Whether what is to come with a doctor who is not active is to be cancelled, as scheduling-service says.
ALTER TABLE doctor ADD COLUMN cancels_appointments boolean NOT NULL DEFAULT false;
CREATE INDEX doctor_cancels ON doctor (id) WHERE cancels_appointments;
