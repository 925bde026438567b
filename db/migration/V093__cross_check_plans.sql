-- Which member unit checks which in a year, also where no report was begun yet; no checker means the province alone.
CREATE TABLE cross_check_plan (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  cluster_id BIGINT NOT NULL,
  year_id BIGINT NOT NULL,
  CONSTRAINT uq_cross_check_plan UNIQUE (cluster_id, year_id),
  CONSTRAINT fk_cross_check_plan_cluster FOREIGN KEY (cluster_id) REFERENCES cluster (id),
  CONSTRAINT fk_cross_check_plan_year FOREIGN KEY (year_id) REFERENCES emulation_year (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE cross_check (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  plan_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  checker_unit_id BIGINT,
  CONSTRAINT uq_cross_check_unit UNIQUE (plan_id, unit_id),
  CONSTRAINT fk_cross_check_plan FOREIGN KEY (plan_id) REFERENCES cross_check_plan (id),
  CONSTRAINT fk_cross_check_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT fk_cross_check_checker FOREIGN KEY (checker_unit_id) REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

-- peers named by hand before are pairs of their years
INSERT INTO cross_check_plan (version, organisation_id, cluster_id, year_id)
  SELECT DISTINCT 1, r.organisation_id, r.cluster_id, r.year_id FROM achievement_report r WHERE r.reviewer_unit_id IS NOT NULL;
INSERT INTO cross_check (plan_id, unit_id, checker_unit_id)
  SELECT p.id, r.unit_id, r.reviewer_unit_id FROM achievement_report r JOIN cross_check_plan p ON p.cluster_id = r.cluster_id AND p.year_id = r.year_id
  WHERE r.reviewer_unit_id IS NOT NULL;
