-- Units with their names over time, emulation years, clusters, memberships, leadership terms.
CREATE TABLE unit (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  code VARCHAR(20),
  kind VARCHAR(20) NOT NULL,
  list_order INT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  CONSTRAINT fk_unit_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE unit_name (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_id BIGINT NOT NULL,
  name VARCHAR(200) NOT NULL,
  short_name VARCHAR(80) NOT NULL,
  search_key VARCHAR(300) NOT NULL,
  valid_from DATE NOT NULL,
  CONSTRAINT uq_unit_name_from UNIQUE (unit_id, valid_from),
  CONSTRAINT fk_unit_name_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE emulation_year (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  year_number INT NOT NULL,
  registration_until DATE NOT NULL,
  data_cut_off DATE NOT NULL,
  submission_until DATE NOT NULL,
  review_until DATE NOT NULL,
  conference_on DATE NOT NULL,
  CONSTRAINT uq_emulation_year UNIQUE (organisation_id, year_number),
  CONSTRAINT fk_emulation_year_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE cluster (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  name VARCHAR(120) NOT NULL,
  search_key VARCHAR(200) NOT NULL,
  decision VARCHAR(200),
  CONSTRAINT uq_cluster_name UNIQUE (organisation_id, search_key),
  CONSTRAINT fk_cluster_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE membership (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cluster_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  list_order INT NOT NULL,
  CONSTRAINT uq_membership_from UNIQUE (unit_id, valid_from),
  CONSTRAINT ck_membership_dates CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT fk_membership_cluster FOREIGN KEY (cluster_id) REFERENCES cluster (id),
  CONSTRAINT fk_membership_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

-- A term ends where the next of the same cluster and role begins. So there is exactly one leader on any day, and two
-- cannot even be stored.
CREATE TABLE leadership_term (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cluster_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  role_name VARCHAR(20) NOT NULL,
  valid_from DATE NOT NULL,
  year_number INT NOT NULL,
  chosen_by VARCHAR(20) NOT NULL,
  reference_text VARCHAR(200),
  CONSTRAINT uq_leadership_term UNIQUE (cluster_id, role_name, valid_from),
  CONSTRAINT fk_leadership_term_cluster FOREIGN KEY (cluster_id) REFERENCES cluster (id),
  CONSTRAINT fk_leadership_term_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
