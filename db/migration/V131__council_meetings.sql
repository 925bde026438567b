-- A meeting of the province's council belongs to no cluster, and its members stand for no unit.
ALTER TABLE conference MODIFY COLUMN cluster_id BIGINT NULL;
ALTER TABLE delegate MODIFY COLUMN unit_id BIGINT NULL;
ALTER TABLE poll MODIFY COLUMN cluster_id BIGINT NULL;
