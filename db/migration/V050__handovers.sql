-- Handovers of the leader role with their items and every step taken. The two generated columns let the database itself
-- refuse a second open handover of a cluster, and a second standing one of a cluster-year.
CREATE TABLE handover (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  cluster_id BIGINT NOT NULL,
  year_id BIGINT NOT NULL,
  year_number INT NOT NULL,
  from_unit_id BIGINT NOT NULL,
  from_unit_name VARCHAR(200) NOT NULL,
  to_unit_id BIGINT NOT NULL,
  to_unit_name VARCHAR(200) NOT NULL,
  place VARCHAR(200) NOT NULL,
  effective_on DATE NOT NULL,
  state_name VARCHAR(20) NOT NULL,
  open_cluster_id BIGINT GENERATED ALWAYS AS (CASE WHEN state_name IN ('DRAFT', 'LISTED', 'ACCEPTED') THEN cluster_id ELSE NULL END),
  standing_year_id BIGINT GENERATED ALWAYS AS (CASE WHEN state_name = 'CANCELLED' THEN NULL ELSE year_id END),
  CONSTRAINT uq_handover_open UNIQUE (open_cluster_id),
  CONSTRAINT uq_handover_standing UNIQUE (cluster_id, standing_year_id),
  CONSTRAINT ck_handover_units CHECK (from_unit_id <> to_unit_id),
  CONSTRAINT fk_handover_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_handover_cluster FOREIGN KEY (cluster_id) REFERENCES cluster (id),
  CONSTRAINT fk_handover_year FOREIGN KEY (year_id) REFERENCES emulation_year (id),
  CONSTRAINT fk_handover_from_unit FOREIGN KEY (from_unit_id) REFERENCES unit (id),
  CONSTRAINT fk_handover_to_unit FOREIGN KEY (to_unit_id) REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE handover_item (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  handover_id BIGINT NOT NULL,
  list_order INT NOT NULL,
  title VARCHAR(200) NOT NULL,
  description VARCHAR(1000),
  quantity VARCHAR(100),
  received BOOLEAN,
  confirmed_by BIGINT,
  confirmed_by_name VARCHAR(120),
  confirmed_at DATETIME(6),
  remark VARCHAR(1000),
  CONSTRAINT uq_handover_item_order UNIQUE (handover_id, list_order),
  CONSTRAINT fk_handover_item_handover FOREIGN KEY (handover_id) REFERENCES handover (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;

CREATE TABLE handover_step (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  handover_id BIGINT NOT NULL,
  from_state VARCHAR(20),
  to_state VARCHAR(20) NOT NULL,
  account_id BIGINT NOT NULL,
  person_name VARCHAR(120) NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  reason VARCHAR(1000),
  CONSTRAINT fk_handover_step_handover FOREIGN KEY (handover_id) REFERENCES handover (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci;
