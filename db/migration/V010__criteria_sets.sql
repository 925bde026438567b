-- Criteria sets of a cluster-year: the tree in reading order with depths, targets by unit.
CREATE TABLE criteria_set (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  cluster_id BIGINT NOT NULL,
  year_id BIGINT NOT NULL,
  title VARCHAR(200) NOT NULL,
  decimals INT NOT NULL,
  status VARCHAR(20) NOT NULL,
  published_at DATETIME(6),
  published_by VARCHAR(120),
  CONSTRAINT uq_criteria_set UNIQUE (cluster_id, year_id),
  CONSTRAINT fk_criteria_set_cluster FOREIGN KEY (cluster_id) REFERENCES cluster (id),
  CONSTRAINT fk_criteria_set_year FOREIGN KEY (year_id) REFERENCES emulation_year (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE criterion (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  set_id BIGINT NOT NULL,
  list_order INT NOT NULL,
  depth INT NOT NULL,
  code VARCHAR(30) NOT NULL,
  name VARCHAR(500) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  max_points DECIMAL(19,6) NOT NULL,
  points_each DECIMAL(19,6),
  unit_of_measure VARCHAR(80),
  evidence_required BOOLEAN NOT NULL,
  guidance VARCHAR(2000),
  CONSTRAINT fk_criterion_set FOREIGN KEY (set_id) REFERENCES criteria_set (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE criterion_target (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  criterion_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  figure DECIMAL(19,6) NOT NULL,
  CONSTRAINT uq_criterion_target UNIQUE (criterion_id, unit_id),
  CONSTRAINT fk_criterion_target_criterion FOREIGN KEY (criterion_id) REFERENCES criterion (id),
  CONSTRAINT fk_criterion_target_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
