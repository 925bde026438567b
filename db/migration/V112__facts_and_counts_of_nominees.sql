-- Facts that filters, ties and recusal look at, why a nominee is not voted on, and what the other forms count.
ALTER TABLE poll_nominee ADD COLUMN sub_scores VARCHAR(500) NOT NULL DEFAULT '';
ALTER TABLE poll_nominee ADD COLUMN class_name VARCHAR(200);
ALTER TABLE poll_nominee ADD COLUMN ended BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE poll_nominee ADD COLUMN rewarded BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE poll_nominee ADD COLUMN excluded VARCHAR(20);
ALTER TABLE poll_nominee ADD COLUMN votes_against INT NOT NULL DEFAULT 0;
ALTER TABLE poll_nominee ADD COLUMN points INT NOT NULL DEFAULT 0;
ALTER TABLE poll_nominee ADD COLUMN own_convened INT NOT NULL DEFAULT 0;
ALTER TABLE poll_nominee ADD COLUMN own_present INT NOT NULL DEFAULT 0;
