-- Step tables, bonus and deduction, direction, what is not assigned to a unit; rounding, cap, bands and tie rules of a set.
-- Steps, bands and tie rules are kept as text: they are always read as a whole and never asked for by their parts.
ALTER TABLE criterion ADD COLUMN min_points DECIMAL(19,6);
ALTER TABLE criterion ADD COLUMN deduction_each DECIMAL(19,6);
ALTER TABLE criterion ADD COLUMN direction VARCHAR(10);
ALTER TABLE criterion ADD COLUMN steps TEXT;
UPDATE criterion SET direction = 'HIGHER' WHERE kind = 'TARGET';

ALTER TABLE criterion_target MODIFY COLUMN figure DECIMAL(19,6) NULL;
ALTER TABLE criterion_target ADD COLUMN assigned BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE criterion_target ADD CONSTRAINT ck_criterion_target_assigned CHECK (assigned OR figure IS NULL);

ALTER TABLE criteria_set ADD COLUMN rounding VARCHAR(12) DEFAULT 'HALF_UP' NOT NULL;
ALTER TABLE criteria_set ADD COLUMN cap_points DECIMAL(19,6);
ALTER TABLE criteria_set ADD COLUMN bands TEXT;
ALTER TABLE criteria_set ADD COLUMN tie_rules TEXT;

ALTER TABLE report_entry ADD COLUMN deductions DECIMAL(19,6);
