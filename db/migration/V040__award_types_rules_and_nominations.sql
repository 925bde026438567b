-- Award types of an organisation, the rule of each for one cluster-year, and the nominations a certified poll gives.
CREATE TABLE award_type (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  code VARCHAR(30) NOT NULL,
  name_vi VARCHAR(200) NOT NULL,
  name_en VARCHAR(200) NOT NULL,
  level_name VARCHAR(20) NOT NULL,
  list_order INT NOT NULL,
  CONSTRAINT uq_award_type_code UNIQUE (organisation_id, code),
  CONSTRAINT fk_award_type_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE award_rule (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  award_type_id BIGINT NOT NULL,
  cluster_id BIGINT NOT NULL,
  year_id BIGINT NOT NULL,
  quorum_basis VARCHAR(20) NOT NULL,
  quorum_numerator INT NOT NULL,
  quorum_denominator INT NOT NULL,
  base VARCHAR(20) NOT NULL,
  threshold_numerator INT NOT NULL,
  threshold_denominator INT NOT NULL,
  threshold_strict BOOLEAN NOT NULL,
  min_choices INT NOT NULL,
  max_choices INT NOT NULL,
  quota INT NOT NULL,
  self_vote BOOLEAN NOT NULL,
  winners_leave_lower BOOLEAN NOT NULL,
  CONSTRAINT uq_award_rule UNIQUE (award_type_id, cluster_id, year_id),
  CONSTRAINT fk_award_rule_type FOREIGN KEY (award_type_id) REFERENCES award_type (id),
  CONSTRAINT fk_award_rule_cluster FOREIGN KEY (cluster_id) REFERENCES cluster (id),
  CONSTRAINT fk_award_rule_year FOREIGN KEY (year_id) REFERENCES emulation_year (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

-- Proposals only: what is awarded is decided and recorded elsewhere.
CREATE TABLE nomination (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  poll_id BIGINT NOT NULL,
  award_type_id BIGINT NOT NULL,
  cluster_id BIGINT NOT NULL,
  year_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  unit_name VARCHAR(200) NOT NULL,
  votes INT NOT NULL,
  base_count INT NOT NULL,
  score DECIMAL(19,6),
  rank_number INT,
  state_name VARCHAR(20) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_nomination UNIQUE (poll_id, award_type_id, unit_id),
  CONSTRAINT fk_nomination_type FOREIGN KEY (award_type_id) REFERENCES award_type (id),
  CONSTRAINT fk_nomination_cluster FOREIGN KEY (cluster_id) REFERENCES cluster (id),
  CONSTRAINT fk_nomination_year FOREIGN KEY (year_id) REFERENCES emulation_year (id),
  CONSTRAINT fk_nomination_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
