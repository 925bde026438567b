-- Reports of the units with entries, models and clubs, evidence, every step and every score changed by a reviewer.
CREATE TABLE achievement_report (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  cluster_id BIGINT NOT NULL,
  year_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  reviewer_unit_id BIGINT,
  status VARCHAR(20) NOT NULL,
  results TEXT,
  difficulties TEXT,
  breakthroughs TEXT,
  CONSTRAINT uq_achievement_report UNIQUE (cluster_id, year_id, unit_id),
  CONSTRAINT fk_achievement_report_cluster FOREIGN KEY (cluster_id) REFERENCES cluster (id),
  CONSTRAINT fk_achievement_report_year FOREIGN KEY (year_id) REFERENCES emulation_year (id),
  CONSTRAINT fk_achievement_report_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
  CONSTRAINT fk_achievement_report_reviewer FOREIGN KEY (reviewer_unit_id) REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE report_entry (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  report_id BIGINT NOT NULL,
  criterion_id BIGINT NOT NULL,
  actual DECIMAL(19,6),
  met BOOLEAN,
  note VARCHAR(2000),
  self_points DECIMAL(19,6),
  reviewed_points DECIMAL(19,6),
  CONSTRAINT uq_report_entry UNIQUE (report_id, criterion_id),
  CONSTRAINT fk_report_entry_report FOREIGN KEY (report_id) REFERENCES achievement_report (id),
  CONSTRAINT fk_report_entry_criterion FOREIGN KEY (criterion_id) REFERENCES criterion (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE report_activity (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  report_id BIGINT NOT NULL,
  list_order INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(200) NOT NULL,
  description VARCHAR(2000),
  participants INT,
  CONSTRAINT fk_report_activity_report FOREIGN KEY (report_id) REFERENCES achievement_report (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE evidence (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  report_id BIGINT NOT NULL,
  criterion_id BIGINT NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  media_type VARCHAR(100) NOT NULL,
  size_bytes BIGINT NOT NULL,
  sha256 CHAR(64) NOT NULL,
  added_at DATETIME(6) NOT NULL,
  added_by VARCHAR(120) NOT NULL,
  CONSTRAINT fk_evidence_report FOREIGN KEY (report_id) REFERENCES achievement_report (id),
  CONSTRAINT fk_evidence_criterion FOREIGN KEY (criterion_id) REFERENCES criterion (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE report_step (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  report_id BIGINT NOT NULL,
  from_status VARCHAR(20) NOT NULL,
  to_status VARCHAR(20) NOT NULL,
  account_id BIGINT,
  person_name VARCHAR(120) NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  reason VARCHAR(1000),
  CONSTRAINT fk_report_step_report FOREIGN KEY (report_id) REFERENCES achievement_report (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE score_change (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  report_id BIGINT NOT NULL,
  criterion_id BIGINT NOT NULL,
  from_points DECIMAL(19,6),
  to_points DECIMAL(19,6) NOT NULL,
  account_id BIGINT,
  person_name VARCHAR(120) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  CONSTRAINT fk_score_change_report FOREIGN KEY (report_id) REFERENCES achievement_report (id),
  CONSTRAINT fk_score_change_criterion FOREIGN KEY (criterion_id) REFERENCES criterion (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
