-- Who opened the figures again after the provisional freeze, and why.
ALTER TABLE frozen_ranking ADD COLUMN opened_at DATETIME(6);
ALTER TABLE frozen_ranking ADD COLUMN opened_account_id BIGINT;
ALTER TABLE frozen_ranking ADD COLUMN opened_by VARCHAR(120);
ALTER TABLE frozen_ranking ADD COLUMN opened_reason VARCHAR(1000);
