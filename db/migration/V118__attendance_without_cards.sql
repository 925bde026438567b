-- The door of a conference says who is present; cards belong to a poll and its register.
ALTER TABLE delegate DROP CONSTRAINT ck_delegate_card;
ALTER TABLE delegate DROP COLUMN card_drawn;
