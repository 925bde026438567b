-- Explanations a reviewer asks of a unit for one line: the question, the unit's answer, and how it was closed.
CREATE TABLE explanation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  report_id BIGINT NOT NULL,
  criterion_id BIGINT NOT NULL,
  stage VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  asked_account_id BIGINT,
  asked_by VARCHAR(120) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  question VARCHAR(2000) NOT NULL,
  answered_account_id BIGINT,
  answered_by VARCHAR(120),
  answered_at DATETIME(6),
  answer VARCHAR(2000),
  closed_account_id BIGINT,
  closed_by VARCHAR(120),
  closed_at DATETIME(6),
  outcome VARCHAR(2000),
  CONSTRAINT fk_explanation_report FOREIGN KEY (report_id) REFERENCES achievement_report (id),
  CONSTRAINT fk_explanation_criterion FOREIGN KEY (criterion_id) REFERENCES criterion (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
