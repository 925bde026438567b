-- Conferences of a cluster-year with agenda and guests; delegates and their attendance. There is no time of arrival and no
-- number of a voting card here: an order of arrivals beside an order of ballots would tell who voted how.
CREATE TABLE conference (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  cluster_id BIGINT NOT NULL,
  year_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  place VARCHAR(200) NOT NULL,
  starts_at DATETIME(6) NOT NULL,
  chair VARCHAR(120) NOT NULL,
  secretary VARCHAR(120),
  state VARCHAR(20) NOT NULL,
  ended_by VARCHAR(120),
  ended_at DATETIME(6),
  year_end_cluster BIGINT GENERATED ALWAYS AS (CASE WHEN kind = 'YEAR_END' THEN cluster_id END),
  CONSTRAINT uq_conference_year_end UNIQUE (year_end_cluster, year_id),
  CONSTRAINT fk_conference_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_conference_cluster FOREIGN KEY (cluster_id) REFERENCES cluster (id),
  CONSTRAINT fk_conference_year FOREIGN KEY (year_id) REFERENCES emulation_year (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE agenda_item (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  conference_id BIGINT NOT NULL,
  list_order INT NOT NULL,
  item_text VARCHAR(500) NOT NULL,
  CONSTRAINT fk_agenda_item_conference FOREIGN KEY (conference_id) REFERENCES conference (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE guest (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  conference_id BIGINT NOT NULL,
  person_name VARCHAR(120) NOT NULL,
  position_text VARCHAR(200) NOT NULL,
  speaks BOOLEAN NOT NULL,
  CONSTRAINT fk_guest_conference FOREIGN KEY (conference_id) REFERENCES conference (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE delegate (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  conference_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  person_name VARCHAR(120) NOT NULL,
  capacity VARCHAR(200) NOT NULL,
  search_key VARCHAR(400) NOT NULL,
  present BOOLEAN NOT NULL,
  card_drawn BOOLEAN NOT NULL,
  CONSTRAINT ck_delegate_card CHECK (present OR NOT card_drawn),
  CONSTRAINT fk_delegate_conference FOREIGN KEY (conference_id) REFERENCES conference (id),
  CONSTRAINT fk_delegate_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
