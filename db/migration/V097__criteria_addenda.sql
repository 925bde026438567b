-- Dated corrections of a published criteria set with every change they made; and from which lines of the year before a line goes on.
CREATE TABLE criteria_addendum (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  set_id BIGINT NOT NULL,
  addendum_number INT NOT NULL,
  effective_on DATE NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  account_id BIGINT,
  person_name VARCHAR(120) NOT NULL,
  begun_at DATETIME(6) NOT NULL,
  issued_at DATETIME(6),
  CONSTRAINT uq_criteria_addendum UNIQUE (set_id, addendum_number),
  CONSTRAINT fk_criteria_addendum_set FOREIGN KEY (set_id) REFERENCES criteria_set (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE criteria_change (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  addendum_id BIGINT NOT NULL,
  list_order INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  code VARCHAR(30),
  unit_id BIGINT,
  text_before TEXT,
  text_after TEXT,
  CONSTRAINT fk_criteria_change_addendum FOREIGN KEY (addendum_id) REFERENCES criteria_addendum (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE criterion_origin (
  criterion_id BIGINT NOT NULL,
  origin_id BIGINT NOT NULL,
  PRIMARY KEY (criterion_id, origin_id),
  CONSTRAINT fk_criterion_origin_criterion FOREIGN KEY (criterion_id) REFERENCES criterion (id),
  CONSTRAINT fk_criterion_origin_origin FOREIGN KEY (origin_id) REFERENCES criterion (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
