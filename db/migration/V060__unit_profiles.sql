-- What a unit is from a day on, until its next profile begins: besides its name now also its kind and the unit it belongs to.
ALTER TABLE unit_name RENAME TO unit_profile;
ALTER TABLE unit_profile ADD COLUMN kind VARCHAR(20);
UPDATE unit_profile SET kind = (SELECT u.kind FROM unit u WHERE u.id = unit_profile.unit_id);
ALTER TABLE unit_profile MODIFY COLUMN kind VARCHAR(20) NOT NULL;
ALTER TABLE unit_profile ADD COLUMN parent_id BIGINT;
ALTER TABLE unit_profile ADD CONSTRAINT fk_unit_profile_parent FOREIGN KEY (parent_id) REFERENCES unit (id);
ALTER TABLE unit_profile ADD CONSTRAINT ck_unit_profile_parent CHECK (parent_id IS NULL OR parent_id <> unit_id);
ALTER TABLE unit DROP COLUMN kind;
