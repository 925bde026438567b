-- What a ranking was when it was frozen: names, scores and ranks as of then, never changed again.
CREATE TABLE frozen_ranking (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  cluster_id BIGINT NOT NULL,
  year_id BIGINT NOT NULL,
  frozen_at DATETIME(6) NOT NULL,
  account_id BIGINT,
  person_name VARCHAR(120) NOT NULL,
  CONSTRAINT uq_frozen_ranking UNIQUE (cluster_id, year_id),
  CONSTRAINT fk_frozen_ranking_cluster FOREIGN KEY (cluster_id) REFERENCES cluster (id),
  CONSTRAINT fk_frozen_ranking_year FOREIGN KEY (year_id) REFERENCES emulation_year (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE frozen_rank (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ranking_id BIGINT NOT NULL,
  list_order INT NOT NULL,
  rank_number INT NOT NULL,
  tied BOOLEAN NOT NULL,
  unit_id BIGINT NOT NULL,
  unit_name VARCHAR(200) NOT NULL,
  score DECIMAL(19,6) NOT NULL,
  CONSTRAINT uq_frozen_rank_unit UNIQUE (ranking_id, unit_id),
  CONSTRAINT fk_frozen_rank_ranking FOREIGN KEY (ranking_id) REFERENCES frozen_ranking (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
