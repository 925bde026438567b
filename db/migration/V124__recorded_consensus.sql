-- A consensus has no counts: who stated it, in which words, and for whom.
ALTER TABLE poll ADD COLUMN consensus_stated_by VARCHAR(200);
ALTER TABLE poll ADD COLUMN consensus_text VARCHAR(2000);
ALTER TABLE poll_nominee ADD COLUMN agreed BOOLEAN NOT NULL DEFAULT FALSE;
