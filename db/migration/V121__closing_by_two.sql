-- Who asked to close a poll that a teller has not closed yet.
ALTER TABLE poll ADD COLUMN closing_account_id BIGINT;
ALTER TABLE poll ADD COLUMN closing_asked_by VARCHAR(120);
ALTER TABLE poll ADD COLUMN closing_asked_at DATETIME(6);
