-- A frozen rank says what it was compared by: the unit's base, its rate in percent, its band, the tie rule that decided.
-- Rankings frozen before this had one base for all and neither bands nor tie rules: their rates are left empty.
ALTER TABLE frozen_rank ADD COLUMN base_points DECIMAL(19,6);
ALTER TABLE frozen_rank ADD COLUMN rate_percent DECIMAL(9,2);
ALTER TABLE frozen_rank ADD COLUMN band_name VARCHAR(60);
ALTER TABLE frozen_rank ADD COLUMN decided_by VARCHAR(50);
