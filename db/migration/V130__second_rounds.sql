-- A later round of a poll is a poll of its own under the subject of the first and its number; what stays tied after the last
-- one is decided by the chair of the conference, with a reason.
ALTER TABLE poll ADD COLUMN first_subject VARCHAR(100);
UPDATE poll SET first_subject = subject;
ALTER TABLE poll MODIFY COLUMN first_subject VARCHAR(100) NOT NULL;
ALTER TABLE poll ADD COLUMN round_number INT NOT NULL DEFAULT 1;
CREATE INDEX ix_poll_first_subject ON poll (first_subject);

ALTER TABLE poll_contest ADD COLUMN tie_chair VARCHAR(120);
ALTER TABLE poll_contest ADD COLUMN tie_reason VARCHAR(1000);
ALTER TABLE poll_contest ADD COLUMN tie_recorded_by VARCHAR(120);
ALTER TABLE poll_contest ADD COLUMN tie_recorded_at DATETIME(6);
ALTER TABLE poll_nominee ADD COLUMN chosen_by_chair BOOLEAN NOT NULL DEFAULT FALSE;
