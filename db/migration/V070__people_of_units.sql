-- Whom to write to in a unit: no more than a name, an office and how to reach her; nothing sensitive.
CREATE TABLE person (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  name VARCHAR(120) NOT NULL,
  search_key VARCHAR(300) NOT NULL,
  position_name VARCHAR(120),
  phone VARCHAR(30),
  email VARCHAR(160),
  valid_from DATE NOT NULL,
  valid_to DATE,
  KEY ix_person_unit (unit_id),
  CONSTRAINT ck_person_dates CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT fk_person_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_person_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
