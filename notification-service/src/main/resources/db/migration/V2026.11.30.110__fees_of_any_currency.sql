-- Amounts have as many decimals as their currency has; nothing is written anew.
ALTER TABLE appointment ALTER COLUMN fee TYPE numeric;
