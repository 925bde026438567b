-- A unit's memberships form one chain in time: each names the last day of the one before it, and begins after that day. Who
-- has no end yet has nobody behind it. So two memberships of one unit on one day cannot be stored by anybody.
ALTER TABLE membership ADD COLUMN previous_to DATE;
UPDATE membership SET previous_to = (SELECT MAX(earlier.valid_to) FROM (SELECT DISTINCT unit_id, valid_to FROM membership) earlier
  WHERE earlier.unit_id = membership.unit_id AND earlier.valid_to < membership.valid_from);
ALTER TABLE membership ADD COLUMN first_of_unit BIGINT GENERATED ALWAYS AS (CASE WHEN previous_to IS NULL THEN unit_id END);
ALTER TABLE membership ADD CONSTRAINT uq_membership_to UNIQUE (unit_id, valid_to);
ALTER TABLE membership ADD CONSTRAINT uq_membership_first UNIQUE (first_of_unit);
ALTER TABLE membership ADD CONSTRAINT uq_membership_previous UNIQUE (unit_id, previous_to);
ALTER TABLE membership ADD CONSTRAINT ck_membership_previous CHECK (previous_to IS NULL OR previous_to < valid_from);
ALTER TABLE membership ADD CONSTRAINT fk_membership_previous FOREIGN KEY (unit_id, previous_to) REFERENCES membership (unit_id, valid_to);
