-- A cluster-year is frozen twice: provisionally for the conference, and finally after the year's end. What was frozen before
-- this was frozen for a conference. The new index comes first, because the foreign key to the cluster needs one.
ALTER TABLE frozen_ranking ADD COLUMN stage VARCHAR(15) DEFAULT 'PROVISIONAL' NOT NULL;
ALTER TABLE frozen_ranking ADD CONSTRAINT uq_frozen_ranking_stage UNIQUE (cluster_id, year_id, stage);
ALTER TABLE frozen_ranking DROP INDEX uq_frozen_ranking;
