-- What was paid belongs to the appointment that took a moved one's place; until now it stood on both.
UPDATE appointment
SET is_paid = false, payment_method = NULL, amount_paid = NULL, version = version + 1
WHERE rescheduled_to IS NOT NULL AND is_paid;
