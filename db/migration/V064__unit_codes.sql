-- One official code for one unit at a time: the open ones by this constraint, a planned end by the rule.
ALTER TABLE unit ADD COLUMN open_code VARCHAR(20) GENERATED ALWAYS AS (CASE WHEN valid_to IS NULL THEN code END);
ALTER TABLE unit ADD CONSTRAINT uq_unit_open_code UNIQUE (organisation_id, open_code);
