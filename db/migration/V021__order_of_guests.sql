-- Guests keep the order in which they were invited: the higher rank first.
ALTER TABLE guest ADD COLUMN list_order INT DEFAULT 0 NOT NULL;
