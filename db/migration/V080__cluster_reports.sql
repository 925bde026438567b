-- The narrative year-end report of a cluster: its lines, what each unit wrote for them, and every click on them.
CREATE TABLE cluster_report (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  cluster_id BIGINT NOT NULL,
  year_id BIGINT NOT NULL,
  near_percent INT NOT NULL,
  CONSTRAINT uq_cluster_report UNIQUE (cluster_id, year_id),
  CONSTRAINT fk_cluster_report_cluster FOREIGN KEY (cluster_id) REFERENCES cluster (id),
  CONSTRAINT fk_cluster_report_year FOREIGN KEY (year_id) REFERENCES emulation_year (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE cluster_report_line (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  report_id BIGINT NOT NULL,
  section VARCHAR(20) NOT NULL,
  list_order INT NOT NULL,
  line_text TEXT NOT NULL,
  first_text TEXT NOT NULL,
  state VARCHAR(20) NOT NULL,
  merged_into_id BIGINT,
  CONSTRAINT fk_cluster_report_line_report FOREIGN KEY (report_id) REFERENCES cluster_report (id),
  CONSTRAINT fk_cluster_report_line_into FOREIGN KEY (merged_into_id) REFERENCES cluster_report_line (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE cluster_report_source (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  report_id BIGINT NOT NULL,
  line_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  section VARCHAR(20) NOT NULL,
  source_text TEXT NOT NULL,
  collected_at DATETIME(6) NOT NULL,
  gone_at DATETIME(6),
  CONSTRAINT fk_cluster_report_source_report FOREIGN KEY (report_id) REFERENCES cluster_report (id),
  CONSTRAINT fk_cluster_report_source_line FOREIGN KEY (line_id) REFERENCES cluster_report_line (id),
  CONSTRAINT fk_cluster_report_source_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE cluster_report_step (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  report_id BIGINT NOT NULL,
  line_id BIGINT,
  act VARCHAR(20) NOT NULL,
  account_id BIGINT,
  person_name VARCHAR(120) NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  reason VARCHAR(1000),
  CONSTRAINT fk_cluster_report_step_report FOREIGN KEY (report_id) REFERENCES cluster_report (id),
  CONSTRAINT fk_cluster_report_step_line FOREIGN KEY (line_id) REFERENCES cluster_report_line (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
