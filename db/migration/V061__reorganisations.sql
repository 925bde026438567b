-- How units came out of one another: each event with its legal basis, and the units on both of its sides.
CREATE TABLE reorganisation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  effective_on DATE NOT NULL,
  legal_basis VARCHAR(300) NOT NULL,
  note VARCHAR(1000),
  account_id BIGINT,
  person_name VARCHAR(120) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  CONSTRAINT fk_reorganisation_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE reorganisation_part (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  reorganisation_id BIGINT NOT NULL,
  list_order INT NOT NULL,
  successor BOOLEAN NOT NULL,
  unit_id BIGINT NOT NULL,
  CONSTRAINT uq_reorganisation_part UNIQUE (reorganisation_id, unit_id),
  CONSTRAINT fk_reorganisation_part_event FOREIGN KEY (reorganisation_id) REFERENCES reorganisation (id),
  CONSTRAINT fk_reorganisation_part_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
