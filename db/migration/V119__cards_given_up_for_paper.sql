-- A card is unused, exchanged for a paper ballot or spoilt. That it was used is said by the sealed ballot under it alone.
ALTER TABLE voting_card ADD COLUMN state VARCHAR(20) DEFAULT 'UNUSED' NOT NULL;
UPDATE voting_card SET state = 'SPOILT' WHERE spoilt = TRUE;
ALTER TABLE voting_card DROP COLUMN spoilt;
