-- What was read from the Word file of a unit's report, one for a unit in a cluster-year.
CREATE TABLE narrative_file (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  cluster_id BIGINT NOT NULL,
  year_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  for_unit BOOLEAN NOT NULL,
  account_id BIGINT,
  person_name VARCHAR(120) NOT NULL,
  brought_at DATETIME(6) NOT NULL,
  CONSTRAINT uq_narrative_file UNIQUE (cluster_id, year_id, unit_id),
  CONSTRAINT fk_narrative_file_cluster FOREIGN KEY (cluster_id) REFERENCES cluster (id),
  CONSTRAINT fk_narrative_file_year FOREIGN KEY (year_id) REFERENCES emulation_year (id),
  CONSTRAINT fk_narrative_file_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE narrative_paragraph (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  file_id BIGINT NOT NULL,
  list_order INT NOT NULL,
  section VARCHAR(20) NOT NULL,
  paragraph_text TEXT NOT NULL,
  CONSTRAINT fk_narrative_paragraph_file FOREIGN KEY (file_id) REFERENCES narrative_file (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
